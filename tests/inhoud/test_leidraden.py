"""De leidraden die met Weegwerk meekomen: volledig, vast te zetten op een versie, en van beide kanten te lezen."""

import pytest
from pydantic import ValidationError

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.controle import controleer
from weegwerk.inhoud.leidraden import LeidraadOnbekend, OpdrachtOnbekend
from weegwerk.kern.rollen import Toetsopdracht, toets

CONCEPT = "arbeidsparticipatie-2011"
SECTIES = 18


def test_alles_klopt() -> None:
    assert [str(probleem) for probleem in controleer()] == []


def test_welke_er_zijn() -> None:
    assert {een.id for een in leidraden.alle()} == {
        CONCEPT,
        "arbeidsparticipatie",
        "verzuim",
        "werkvoorzieningen",
        "jobcoach",
    }


def test_dertig_opdrachten_zonder_lege_plek() -> None:
    concept = leidraden.leidraad(CONCEPT)
    assert [opdracht.nummer for opdracht in concept.opdrachten] == list(range(1, 31))
    for opdracht in concept.opdrachten:
        plaatsen = opdracht.plaatsen()
        assert len(plaatsen) == len({plaats.anker for plaats in plaatsen}) == SECTIES
        assert not [plaats.anker for plaats in plaatsen if plaats.sectie.niet_bekend]


def test_geen_zin_staat_in_twee_opdrachten() -> None:
    """Wat overal geldt, staat een keer bij de leidraad; een lange alinea die terugkeert is opvulling."""
    gezien: dict[str, int] = {}
    for opdracht in leidraden.leidraad(CONCEPT).opdrachten:
        for plaats in opdracht.plaatsen():
            for alinea in plaats.sectie.alineas:
                assert gezien.setdefault(alinea, opdracht.nummer) == opdracht.nummer or len(alinea) < 90, alinea


@pytest.mark.parametrize(
    ("rol", "nummers"),
    [
        ("beoordelaar-traject", range(1, 6)),
        ("beoordelaar-participatiegedrag", range(6, 10)),
        ("adviseur-organisatie", range(10, 22)),
        ("adviseur-client", range(22, 25)),
        ("begeleider-traject", range(25, 29)),
        ("begeleider-client", range(29, 31)),
    ],
)
def test_rollen_en_opdrachten(rol: str, nummers: range) -> None:
    concept = leidraden.leidraad(CONCEPT)
    assert [opdracht.nummer for opdracht in concept.opdrachten_van(rol)] == list(nummers)
    kolom = [een.id for een in concept.rollen].index(rol)
    assert [opdracht.nummer for opdracht, rij in concept.matrix() if rij[kolom]] == list(nummers)
    assert concept.rol(rol).naam


def in_een_zaak(nummer: int) -> Toetsopdracht:
    return Toetsopdracht(
        str(nummer), deskundige="Anna", client="Jan", werkgever="Bakker", opdrachtgever="Gemeente", arts="Dr. Bos"
    )


@pytest.mark.parametrize("beoordeling", range(1, 10))
def test_de_tekst_en_de_rolcheck_zeggen_hetzelfde(beoordeling: int) -> None:
    """Eerst advies of begeleiding en dan een oordeel in dezelfde zaak: de leidraad noemt de graad van de rolcheck."""
    concept = leidraden.leidraad(CONCEPT)
    lijst = concept.opdracht(beoordeling).aandachtspunten.conflicterende_rollen.lijst
    genoemd = {met: conflict.graad for conflict in lijst for met in conflict.met}
    for eerder in range(1, 31):
        uitkomst = toets(in_een_zaak(beoordeling), [in_een_zaak(eerder)]).uitkomst
        assert genoemd.get(eerder, "toegestaan") == uitkomst, eerder


def test_versie_volgt_de_inhoud() -> None:
    concept = leidraden.leidraad(CONCEPT)
    ander = concept.model_copy(update={"titel": "Anders"})
    assert leidraden.leidraad(CONCEPT, concept.versie) is concept
    assert ander.bewaarvorm() != concept.bewaarvorm()


def test_een_vastgezette_versie_blijft_leesbaar() -> None:
    concept = leidraden.leidraad(CONCEPT)
    bewaard = leidraden.uit_bewaarvorm(concept.bewaarvorm(), concept.versie)
    assert bewaard == concept
    with pytest.raises(LeidraadOnbekend, match="hoort niet bij versie"):
        leidraden.uit_bewaarvorm(concept.bewaarvorm().replace(b"loonwaarde", b"waarde"), concept.versie)


def test_wat_er_niet_is() -> None:
    with pytest.raises(LeidraadOnbekend, match="bestaat niet"):
        leidraden.leidraad("onbekend")
    with pytest.raises(LeidraadOnbekend, match="hier niet aanwezig"):
        leidraden.leidraad(CONCEPT, "0" * 16)
    with pytest.raises(OpdrachtOnbekend, match="kent geen opdracht 31"):
        leidraden.leidraad(CONCEPT).opdracht(31)


def test_een_sectie_met_haar_bronnen() -> None:
    concept = leidraden.leidraad(CONCEPT)
    plaats = next(p for p in concept.opdracht(14).plaatsen() if p.anker == "opdrachtacceptatie-voorwaarden")
    assert (plaats.groep, plaats.titel) == ("Opdrachtacceptatie", "Voorwaarden")
    assert concept.bronnen_van(plaats.sectie)[0].soort == "brondocument"
    assert "Er is genoeg tijd voor het onderzoek en niemand heeft een vaste tijd bedongen." in plaats.sectie.teksten()


@pytest.mark.parametrize("veld", leidraden.Leidraad.model_fields)
def test_niets_is_te_veranderen(veld: str) -> None:
    leidraad = leidraden.leidraad(CONCEPT)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(leidraad, veld, getattr(leidraad, veld))
