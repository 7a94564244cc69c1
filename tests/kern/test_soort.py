"""Wat een veld is, volgt uit het type in het model; voor elk veld van elk document."""

from typing import Any

import pytest

from weegwerk.kern.document import Document, als_gegevens
from weegwerk.kern.document.bewerken import velden, voeg_rij_toe, zet
from weegwerk.kern.document.soort import soort_van, velden_van
from weegwerk.kern.onderhandeling import Onderhandeling
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.opdracht import Opdrachtmap

ONDERZOEK = Onderzoek.model_validate({"weegwerk": 1, "soort": "loonwaarde", "methode": "ulm-2021"})
DOCUMENTEN: list[type[Document]] = [Onderzoek, Opdrachtmap, Onderhandeling]
ZINNEN = ("De taak is groter geworden.", "Zie bijlage 5", "50", "12:30", "2.565")


def _met_rijen() -> Onderzoek:
    document = ONDERZOEK
    for lijst in Onderzoek.RIJEN:
        document = voeg_rij_toe(document, lijst.replace("*", "A"))
    return document


@pytest.mark.parametrize("model", DOCUMENTEN)
def test_elk_veld_heeft_een_soort_die_uit_het_model_volgt(model: type[Document]) -> None:
    alle = dict(velden_van(model))
    assert len(alle) > 10
    assert all(soort_van(model, pad) == soort for pad, soort in alle.items() if ".0." not in pad)


@pytest.mark.parametrize("zin", ZINNEN)
def test_tekst_van_de_deskundige_krijgt_nooit_een_procentteken(zin: str) -> None:
    """Ook niet in een veld dat heet als een percentage: `taken.A.verandering.aandeel` is tekst."""
    document = _met_rijen()
    teksten = [pad for pad, soort in velden_van(Onderzoek) if soort == "tekst"]
    # The tasks of a what-if have no timings to add, and what was determined is written by an act.
    niet = ("vaststelling", "eerder", "wat_als.taken.0.metingen", "wat_als.taken.0.werktijden")
    paden = [pad.replace("taken.0", "taken.A") for pad in teksten if not pad.startswith(niet)]
    assert "taken.A.verandering.aandeel" in paden
    gezet, geweigerd = zet(document, dict.fromkeys(paden, zin))
    assert not geweigerd
    platte: dict[str, Any] = velden(gezet)
    assert {pad: platte.get(pad) for pad in paden} == dict.fromkeys(paden, zin)


def test_een_percentage_zonder_teken_krijgt_het_wel() -> None:
    gezet, geweigerd = zet(_met_rijen(), {"taken.A.aandeel": "50", "geld.loon.werkgeverslasten": "23.5"})
    assert not geweigerd
    assert als_gegevens(gezet)["geld"]["loon"]["werkgeverslasten"] == "23.5%"
    assert velden(gezet)["taken.A.aandeel"] == "50%"


def test_een_weigering_citeert_wat_er_is_getypt() -> None:
    _, geweigerd = zet(_met_rijen(), {"taken.A.aandeel": "abc"})
    assert geweigerd["taken.A.aandeel"].startswith(
        '“abc” is geen percentage. Schrijf een getal met een procentteken, bijvoorbeeld "87,5%".'
    )
