"""De vragenlijsten: heel, in paren, zonder medische vragen, en makkelijk te lezen in twee talen."""

from pathlib import Path

import pytest

from weegwerk.inhoud import leesbaarheid_engels
from weegwerk.inhoud.vragenlijsten import DATA, TaakNaam, VragenlijstOnbekend, bladen_van, nieuwste, vragenlijst
from weegwerk.inhoud.vragenlijsten.controle import controleer

LIJST = nieuwste("voor-het-bezoek")
BRON = (DATA / "voor-het-bezoek" / "versie-1.yaml").read_text()
# Blok 1 tot en met 3 van Cahier 6, en wat goed gaat en zou helpen.
ONDERWERPEN = {
    *("doet", "tijd", "tempo", "fouten", "herstel", "doorwerken"),
    *("instructie", "werkproces", "sociaal"),
    *("vaak-weg", "dagen-weg", "pauze", "aangepast", "niet-gedaan", "goed", "helpt"),
}


def test_de_eigen_vragenlijsten_kloppen() -> None:
    assert controleer() == ()


def test_elk_onderwerp_wordt_aan_beide_gevraagd() -> None:
    aan_beide = {vraag.id for vraag in LIJST.vragen() if vraag.werknemer and vraag.werkgever}
    assert aan_beide >= ONDERWERPEN


def test_met_taken_een_blad_per_taak_en_anders_een_vraag_ernaar() -> None:
    met = [blad.id for blad in bladen_van(LIJST, [TaakNaam("A", "Strijken"), TaakNaam("B")])]
    zonder = [blad.id for blad in bladen_van(LIJST, [])]
    assert [naam for naam in met if naam.startswith("taak")] == ["taak-A", "taak-B"]
    assert "taken" in zonder
    assert "taken" not in met
    paden = [plaats.pad for blad in bladen_van(LIJST, [TaakNaam("A")]) for plaats in blad.plaatsen()]
    assert len(paden) == len(set(paden))


def test_een_versie_die_er_niet_is() -> None:
    assert vragenlijst("voor-het-bezoek", 1).versie == 1
    with pytest.raises(VragenlijstOnbekend):
        vragenlijst("voor-het-bezoek", 99)


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("Hoe heet uw werk?", "Welke diagnose hebt u?", "gaat over gezondheid"),
        ("What is your job called?", "What medicine do you take?", "gaat over gezondheid"),
        ("Hoe heet uw werk?", " ".join(["een"] * 19) + "?", "Een zin van 19 woorden"),
        ("id: functie", "id: uren", "De id “uren” van een vraag staat er 2 keer"),
        ("keuzes: zelf\n", "keuzes: zelve\n", "De keuzelijst “zelve” bestaat niet"),
        ("bron: redactie", "bron: elders", "De bron “elders” staat niet in de lijst"),
        ("versie: 1", "versie: 2", "hoort voor-het-bezoek/versie-2.yaml te heten"),
        ('marge: "10%"', 'marge: "veel"', "Een marge is een getal of een percentage"),
        ("verschil: {regel: getal}", "verschil: {regel: keuze}", "past niet bij de vraag"),
        ("invoer: getal", "invoer: tekst", "Bij een getal hoort een hoogste waarde"),
    ],
)
def test_wat_niet_deugt_wordt_gevonden(tmp_path: Path, oud: str, nieuw: str, melding: str) -> None:
    map_ = tmp_path / "voor-het-bezoek"
    map_.mkdir()
    assert oud in BRON
    (map_ / "versie-1.yaml").write_text(BRON.replace(oud, nieuw, 1))
    assert any(melding in str(probleem) for probleem in controleer(tmp_path))


def test_een_lege_map(tmp_path: Path) -> None:
    assert "Hier staat geen vragenlijst." in str(controleer(tmp_path)[0])


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [("work", 1), ("task", 1), ("write", 1), ("little", 2), ("helped", 1), ("started", 2), ("8", 1)],
)
def test_engelse_lettergrepen(woord: str, aantal: int) -> None:
    assert leesbaarheid_engels.lettergrepen(woord) == aantal


def test_engels_dat_makkelijk_leest_scoort_hoger() -> None:
    makkelijk = ["How fast do you work?"]
    moeilijk = ["Considerable organisational accommodations necessitate comprehensive interdisciplinary deliberation."]
    assert leesbaarheid_engels.score(makkelijk) > 90
    assert leesbaarheid_engels.score(moeilijk) < 0
    assert leesbaarheid_engels.score([]) == 100
