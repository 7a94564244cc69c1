"""De zes werkvelden en twee mallen van AKC Cahier 6: volledig, met bron, en wat de controle vindt als er iets mis is."""

import shutil
from pathlib import Path

import pytest

from weegwerk.inhoud import werkvelden
from weegwerk.inhoud.werkvelden import WerkveldOnbekend
from weegwerk.inhoud.werkvelden.controle import controleer
from weegwerk.kern import methoden

WERKVELDEN = {"re-integratie-eerste-spoor", "wao-wia", "aov", "wajong", "participatiewet", "wsw"}


def test_alles_klopt() -> None:
    assert [str(probleem) for probleem in controleer()] == []


def test_zes_werkvelden_en_twee_mallen() -> None:
    assert {veld.id for veld in werkvelden.alle()} == WERKVELDEN
    assert {veld.id for veld in werkvelden.mallen()} == {"mal-participatie", "mal-ziekte"}


@pytest.mark.parametrize(
    ("veld", "gebruik"),
    [
        ("re-integratie-eerste-spoor", {"toets_65"}),
        ("wao-wia", {"arbeidsongeschiktheid"}),
        ("aov", {"arbeidsongeschiktheid"}),
        ("wajong", {"loondispensatie"}),
        ("participatiewet", {"loonkostensubsidie"}),
        ("wsw", {"subsidie_wsw", "inleenvergoeding"}),
    ],
)
def test_waar_de_uitkomst_voor_is(veld: str, gebruik: set[str]) -> None:
    """AKC Cahier 6, bijlage 4: per werkveld een ander gebruik."""
    assert {een.soort for een in werkvelden.werkveld(veld).uitkomst} == gebruik


def test_elk_werkveld_noemt_zijn_partijen() -> None:
    """Een ondernemer met een AOV is geen werknemer en heeft geen werkgever."""
    aov, gewoon = werkvelden.partijnamen("aov"), werkvelden.partijnamen(None)
    assert [aov[partij].begin for partij in ("werknemer", "werkgever", "opdrachtgever")] == [
        "De verzekerde", "Het bedrijf", "De verzekeraar"
    ]  # fmt: skip
    assert [naam.kop for naam in gewoon.values()] == [
        "Werknemer", "Werkgever", "Opdrachtgever", "Inlener", "Samenleving"
    ]  # fmt: skip
    assert werkvelden.partijnamen("bestaat-niet") == gewoon


def test_ziekte_vergelijkt_met_voor_de_ziekte() -> None:
    """AKC Cahier 6, bijlage 5: mal 2 zet dezelfde persoon van nu naast die van voor de ziekte."""
    for veld in werkvelden.alle():
        assert veld.inrichting is not None
        voor_ziekte = veld.inrichting.vergelijking == "voor_ziekte"
        assert voor_ziekte == (veld.mal == "mal-ziekte")
        assert methoden.methode(veld.inrichting.methode).id == veld.inrichting.methode


def test_bronnen_per_blok() -> None:
    """AKC Cahier 6, tabel 3: elf bronnen, zeven altijd nodig, en hoe vaak elke bron is aangekruist."""
    matrix = werkvelden.matrix()
    assert [len(bron.blokken) for bron in matrix] == [4, 3, 3, 3, 2, 2, 4, 4, 4, 4, 4]
    assert sum(bron.nodig == "altijd" for bron in matrix) == 7


@pytest.mark.parametrize(
    ("veld", "medisch"), [("participatiewet", False), ("wajong", False), ("wao-wia", True), (None, True)]
)
def test_wat_niemand_mag_vragen_is_nooit_altijd_nodig(veld: str | None, medisch: object) -> None:
    """Voor subsidie of dispensatie heeft de deskundige geen stukken van een arts, en mag hij er niet om vragen."""
    altijd = {bron.naam for bron in werkvelden.matrix(veld) if bron.nodig == "altijd"}
    for naam in ("Rapport van de verzekeringsarts", "Functionele mogelijkhedenlijst (FML)"):
        assert (naam in altijd) is medisch
    assert "Bezoek aan de werkplek" in altijd


def test_elk_werkveld_heeft_alle_stappen() -> None:
    for veld in werkvelden.alle():
        stappen = werkvelden.stappen_van(veld)
        assert tuple(stap.id for stap in stappen) == werkvelden.STAPPEN
        for stap in stappen[:4]:
            assert stap.acties, (veld.id, stap.id)


@pytest.mark.parametrize("gesprek", ["client", "werkgever", "zelf"])
def test_gespreksleidraad_zegt_niets_dubbel(gesprek: werkvelden.Gesprek) -> None:
    for veld in werkvelden.alle():
        stappen = werkvelden.gespreksleidraad(gesprek, veld)
        assert stappen
        vragen = [vraag for stap in stappen for vraag in (*stap.altijd, *stap.soms)]
        assert len(vragen) == len(set(vragen))


def test_gespreksleidraad_zonder_werkveld_heeft_de_vragen_van_de_methode() -> None:
    stappen = werkvelden.gespreksleidraad("werkgever")
    assert [stap.stap for stap in stappen] == ["functie", "prestatie", "begeleiding", "overig"]
    assert "Hoeveel uur per week kost uitleg, controle en hulp?" in stappen[2].altijd


def test_wat_het_cahier_open_laat_komt_van_de_mal() -> None:
    stap = werkvelden.stappen_van(werkvelden.werkveld("participatiewet"))[1]
    mal = werkvelden.werkveld("mal-participatie").stap("persoon")
    assert stap.open
    assert mal is not None
    assert stap.vragen == mal.vragen


def test_onbekend_werkveld_noemt_de_keuzes() -> None:
    with pytest.raises(WerkveldOnbekend, match="wao-wia"):
        werkvelden.werkveld("wwb")


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "tekst"),
    [
        ("wsw.yaml", "mal: mal-participatie", "mal: mal-weg", "De mal “mal-weg” bestaat niet."),
        ("wsw.yaml", "bron: redactie", "bron: weg", "De bron “weg” staat niet in de lijst met bronnen."),
        ("wsw.yaml", "  - id: persoon", "  - id: functie", "De stap “functie” staat er meer dan één keer."),
        ("wsw.yaml", "id: wsw", "id: sw", "Het werkveld sw hoort in sw.yaml."),
        ("wsw.yaml", "opdrachtgever: Het", "opdrachtgeefster: Het", "“opdrachtgeefster” is hier niet bekend."),
        ("algemeen.yaml", "matrix_bron: [cahier-6, redactie]", "matrix_bron: cahier-6", "Niets verwijst naar de bron"),
    ],
)
def test_wat_de_controle_vindt(tmp_path: Path, bestand: str, oud: str, nieuw: str, tekst: str) -> None:
    map_ = shutil.copytree(werkvelden.DATA, tmp_path / "data")
    pad = map_ / bestand
    pad.write_text(pad.read_text(encoding="utf-8").replace(oud, nieuw, 1), encoding="utf-8")
    assert any(tekst in probleem.tekst for probleem in controleer(map_))
