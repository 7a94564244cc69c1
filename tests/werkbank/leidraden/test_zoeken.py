"""Zoeken vindt een woord in elke vorm, zet het beste bovenaan en schrikt nergens van."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.inhoud import leidraden
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats
from weegwerk.werkbank.leidraden.woorden import stam
from weegwerk.werkbank.leidraden.zoeken import MAX_PAGINAS, MAX_VRAAG, Index, Uitslag, index

ID = "arbeidsparticipatie-2011"
VULLING = "Het weer is vandaag mooi en morgen ook."


def deel(nummer: int, *teksten: str, titel: str = "Deel") -> Vindplaats:
    leidraad = leidraden.leidraad(ID)
    opdracht = leidraad.opdrachten[nummer].model_copy(update={"naam": "Proef"})
    return Vindplaats(leidraad, opdracht, "deel", titel, teksten)


def gevonden(uitslag: Uitslag) -> list[str]:
    return [pagina.eerste.teksten[0] for pagina in uitslag.paginas]


def zoek(vraag: str, *teksten: str) -> list[str]:
    vol = [deel(nummer, tekst) for nummer, tekst in enumerate(teksten)]
    rest = [deel(len(vol) + nummer, VULLING) for nummer in range(6)]
    return gevonden(Index([*vol, *rest]).zoek(vraag))


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        ("werkgevers", "Spreek de werkgever."),
        ("werkgever", "Alle werkgevers doen mee."),
        ("WERKGEVER", "Spreek de werkgever."),
        ("client", "De cliënt beslist."),
        ("cliënten", "De client beslist."),
        ("advies", "Hij gaf twee adviezen."),
        ("brieven", "Stuur een brief."),
        ("begeleiden", "De begeleiding duurt kort."),
        ("beoordeelt", "U gaat beoordelen."),
        ("werkt", "Wie werken wil."),
        ("taak", "Alle taken."),
        ("waarde", "De loonwaarde telt."),
        ("tijdpad", "Let op de tijdpaden."),
    ],
)
def test_elke_vorm_van_een_woord(vraag: str, tekst: str) -> None:
    assert zoek(vraag, tekst) == [tekst]


@pytest.mark.parametrize(("een", "ander"), [("beleid", "begeleiding"), ("arts", "aard"), ("werk", "wet")])
def test_verschillende_woorden_blijven_verschillend(een: str, ander: str) -> None:
    assert stam(een) != stam(ander)


def test_een_titel_weegt_zwaarder_dan_een_woord_in_de_tekst() -> None:
    in_tekst = deel(0, "Hier gaat het over peildatum en meer.")
    in_titel = deel(1, "Hier gaat het over iets anders.", titel="Peildatum")
    uitslag = Index([in_tekst, in_titel]).zoek("peildatum")
    assert [pagina.eerste for pagina in uitslag.paginas] == [in_titel, in_tekst]


def test_een_heel_woord_gaat_voor_een_samenstelling_en_een_zeldzaam_woord_voor_een_gewoon() -> None:
    assert zoek("waarde", "De loonwaarde telt.", "De waarde telt.") == ["De waarde telt.", "De loonwaarde telt."]
    teksten = ("De arts schrijft.", "De arts vraagt.", "De tolk vraagt.")
    assert zoek("arts tolk", *teksten)[0] == "De tolk vraagt."


def test_een_woord_dat_overal_staat_telt_alleen_als_er_niets_anders_gevraagd_is() -> None:
    assert zoek("het mooi peildatum", "De peildatum ligt vast.") == ["De peildatum ligt vast."]
    assert len(zoek("mooi", "De peildatum ligt vast.")) == 6


def test_het_fragment_laat_zien_waarom() -> None:
    lang = f"{VULLING * 20} De tolk vertaalt alles. {VULLING * 20}"
    treffer = Index([deel(0, VULLING, lang)]).zoek("tolken").paginas[0].treffers[0]
    assert [stuk.tekst for stuk in treffer.fragment if stuk.raak] == ["tolk"]
    geheel = "".join(stuk.tekst for stuk in treffer.fragment)
    assert geheel.startswith("… ")
    assert geheel.endswith(" …")
    assert len(geheel) < 250


def test_een_opdracht_op_nummer() -> None:
    for vraag in ("opdracht 14", "14"):
        opdracht = index().zoek(vraag).paginas[0].eerste.opdracht
        assert opdracht
        assert opdracht.nummer == 14


def test_alles_uit_de_leidraad_is_te_vinden() -> None:
    vragen = [opdracht.naam for leidraad in leidraden.alle() for opdracht in leidraad.opdrachten]
    vragen += [rol.naam for leidraad in leidraden.alle() for rol in leidraad.rollen]
    assert [vraag for vraag in vragen if not index().zoek(vraag).paginas] == []


@pytest.mark.parametrize("vraag", ["", " ", "???", "xyzzyq", "'; DROP TABLE", "(.*)+$", "<b>", "\\", "%", "\x00"])
def test_wat_er_niet_is_wordt_niet_gevonden(vraag: str) -> None:
    assert index().zoek(vraag).paginas == []


def test_een_eindeloze_vraag_wordt_afgekapt() -> None:
    assert index().zoek("a" * 1_000_000).paginas == []
    assert len(index().zoek("werk " * 100_000).paginas) <= MAX_PAGINAS
    assert zoek(f"{'x ' * MAX_VRAAG} tolk", "De tolk.") == []


@given(st.text(max_size=60))
def test_elke_vraag_krijgt_een_antwoord(vraag: str) -> None:
    uitslag = index().zoek(vraag)
    assert len(uitslag.paginas) <= uitslag.aantal_paginas
    for treffer in (treffer for pagina in uitslag.paginas for treffer in pagina.treffers):
        assert "".join(stuk.tekst for stuk in treffer.titel) == treffer.vindplaats.titel
