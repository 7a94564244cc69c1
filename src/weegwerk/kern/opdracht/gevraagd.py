"""What is asked in an opdracht, wherever it is kept in the document: one door for the answers, the check and the report."""

from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.vragen import Vraag


def vragen_van(map_: Opdrachtmap) -> tuple[Vraag, ...]:
    """The questions of the opdrachtgever, in their order."""
    return map_.vragen
