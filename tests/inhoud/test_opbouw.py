"""De opbouw van het rapport: elke opdracht van elke leidraad heeft er een, en hij leest goed."""

import pytest

from weegwerk.inhoud import leesbaarheid, leidraden
from weegwerk.inhoud.opbouw import HOOFDSTUKKEN, opbouw

OPDRACHTEN = [(leidraad.id, opdracht.nummer) for leidraad in leidraden.alle() for opdracht in leidraad.opdrachten]


@pytest.mark.parametrize(("leidraad", "nummer"), OPDRACHTEN)
def test_elke_opdracht_heeft_eigen_leidvragen(leidraad: str, nummer: int) -> None:
    gevonden = opbouw(leidraad, nummer)
    assert tuple(hoofdstuk.id for hoofdstuk in gevonden.hoofdstukken) == HOOFDSTUKKEN
    assert len(gevonden.gids("weging")) > len(opbouw().gids("weging")) + 1


def test_een_onbekende_opdracht_krijgt_de_gewone_hoofdstukken() -> None:
    assert opbouw("bestaat-niet", 3) == opbouw()


def test_opdracht_11_kent_drie_uitkomsten() -> None:
    """Leidraad Arbeidsparticipatie (arbeidsdeskundigen.nl, document 4416): drie uitkomsten."""
    gevonden = opbouw("arbeidsparticipatie-2011", 11)
    assert [uitkomst.id for uitkomst in gevonden.uitkomsten] == ["plan", "tussenstap", "geen"]
    assert gevonden.uitkomst("tussenstap") == gevonden.uitkomsten[1]
    assert gevonden.uitkomst("anders") is None


def test_de_vier_gewone_vragen_staan_waar_zij_passen() -> None:
    """Vier vragen die in rapporten over verzuim steeds terugkomen (ondernemenmetpersoneel.nl)."""
    assert len(opbouw("verzuim", 1).vragen) == 4
    assert opbouw("arbeidsparticipatie-2011", 11).vragen == ()


def test_de_loonwaarde_heeft_een_eigen_rapport() -> None:
    met = [(leidraad, nummer) for leidraad, nummer in OPDRACHTEN if opbouw(leidraad, nummer).loonwaarde]
    assert met == [("arbeidsparticipatie-2011", 5), ("arbeidsparticipatie-2011", 14), ("verzuim", 2)]


def test_de_leidvragen_zijn_kort() -> None:
    vragen = {vraag for plek in OPDRACHTEN for hoofdstuk in opbouw(*plek).hoofdstukken for vraag in hoofdstuk.gids}
    te_lang = [zin for vraag in vragen for zin in leesbaarheid.zinnen_van(vraag) if len(zin.split()) > 22]
    assert not te_lang
