"""The talk about conditions after a determination: a record of its own, which never changes what was determined."""

from weegwerk.kern.onderhandeling.model import (
    Aanvaarding,
    Afsluiting,
    Akkoord,
    Akkoorden,
    Belangen,
    Bepaling,
    Correctie,
    Onderhandeling,
    Partijen,
    Voorstel,
)
from weegwerk.kern.onderhandeling.toetsen import Herbepaaltermijn, afspraakdag, termijn, toets

__all__ = [
    "Aanvaarding",
    "Afsluiting",
    "Akkoord",
    "Akkoorden",
    "Belangen",
    "Bepaling",
    "Correctie",
    "Herbepaaltermijn",
    "Onderhandeling",
    "Partijen",
    "Voorstel",
    "afspraakdag",
    "termijn",
    "toets",
]
