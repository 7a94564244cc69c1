"""From a block that is a picture to its drawing; the one list of what can be drawn."""

from collections.abc import Callable
from typing import Any

from weegwerk.rapport import grafiek, grafiek_balans, grafiek_paren, grafiek_zekerheid, schema, verloop
from weegwerk.rapport.blokken import (
    Balansgrafiek,
    Blok,
    Grafiek,
    Invloeden,
    Paren,
    Schema,
    Verloop,
    Zekerheidsbalk,
)

TEKENAARS: dict[type[Blok], Callable[..., str]] = {
    Grafiek: grafiek.svg,
    Paren: grafiek_paren.svg,
    Zekerheidsbalk: grafiek_zekerheid.interval_svg,
    Invloeden: grafiek_zekerheid.invloed_svg,
    Verloop: verloop.svg,
    Balansgrafiek: grafiek_balans.svg,
    Schema: schema.svg,
}


def teken(blok: Any, **opties: Any) -> str:
    """The drawing as SVG; `opties` are `kenmerk` and `breedte`."""
    return TEKENAARS[type(blok)](blok, **opties)
