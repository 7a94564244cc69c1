"""What one test of an investigation noticed."""

from dataclasses import dataclass

from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal


@dataclass(frozen=True)
class Toetsbevinding:
    """What one test noticed, and the parameters it used."""

    signalen: tuple[Signaal, ...]
    parameters: tuple[Parameterwaarde, ...] = ()
