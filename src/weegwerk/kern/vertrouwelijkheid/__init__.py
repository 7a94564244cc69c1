"""Who may know what: the one rule that everything passes that leaves for a reader."""

from weegwerk.kern.vertrouwelijkheid.regel import (
    LEZERS,
    Bestemming,
    Lezer,
    Oordeel,
    Soort,
    bestemming,
    gelekt,
    is_grond,
    mag_ontvangen,
    mag_ooit,
    mag_weten,
)
from weegwerk.kern.vertrouwelijkheid.toestemming import Toestemming, geldt, wat_mist

__all__ = [
    "LEZERS",
    "Bestemming",
    "Lezer",
    "Oordeel",
    "Soort",
    "Toestemming",
    "bestemming",
    "geldt",
    "gelekt",
    "is_grond",
    "mag_ontvangen",
    "mag_ooit",
    "mag_weten",
    "wat_mist",
]
