"""Een onderzoek waarin taak A is gemeten en elke andere factor een eigen bereik heeft."""

from decimal import Decimal
from typing import Any

import yaml

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.onderzoek import lees


def _meting(wie: str, eenheden: int, seconden: int, **velden: Any) -> dict[str, Any]:
    return {"wie": wie, "eenheden": eenheden, "seconden": seconden, "datum": "2026-03-02", **velden}


METINGEN = [
    _meting("werknemer", 21, 600, bron="deskundige"),
    _meting("werknemer", 22, 610, bron="deskundige", afgekeurd=1),
    _meting("werknemer", 21, 590, bron="werkplek"),
    _meting("werknemer", 22, 620, bron="werkplek", fouten=2, hersteld_door="collega", hersteltijd="2:00"),
    _meting("vergelijker", 25, 600),
    _meting("vergelijker", 24, 600),
    _meting("vergelijker", 26, 610, opmerking="Bij een volle kar."),
    {"wie": "werknemer", "begin": "9:00", "datum": "2026-03-03"},
]
WERKTIJDEN = [
    {"wie": wie, "datum": dag, "begin": "8:00", "einde": "12:00", "onderbroken": onderbroken}
    for wie, dag, onderbroken in (
        ("werknemer", "2026-03-02", "48:00"),
        ("werknemer", "2026-03-03", "50:00"),
        ("vergelijker", "2026-03-02", "27:00"),
        ("vergelijker", "2026-03-03", "25:00"),
    )
]


def gegevens() -> dict[str, Any]:
    zaak = als_gegevens(lees(voorbeelden.tekst("wasserij")).onderzoek)
    eerste, *rest = zaak["taken"]
    eerste |= {"metingen": METINGEN, "werktijden": WERKTIJDEN}
    for taak in rest:
        for factor in ("tempo", "kwaliteit", "netto_werktijd"):
            taak[factor] |= _bereik(Decimal(taak[factor]["percentage"].rstrip("%")))
    return zaak


def _bereik(percentage: Decimal) -> dict[str, str]:
    laag, hoog = max(percentage - 6, Decimal(0)), percentage + 6
    return {"laag": f"{laag}%", "hoog": f"{hoog}%", "motivering_bereik": "Gezien bij drie bezoeken."}


GEMETEN = yaml.safe_dump(gegevens(), allow_unicode=True, sort_keys=False)
