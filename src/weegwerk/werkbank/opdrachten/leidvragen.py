"""Which guiding questions, chapters and outcomes belong to the assignments of an opdracht."""

from weegwerk.inhoud.opbouw import Opbouw, opbouw
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.gevraagd import onderdelen_van


def opbouw_van(document: Opdrachtmap) -> Opbouw:
    """The report of the first assignment that something particular is known of."""
    gevonden = [opbouw(onderdeel.leidraad, onderdeel.nummer) for onderdeel in onderdelen_van(document)]
    eigen = [een for een in gevonden if een != opbouw()]
    return eigen[0] if eigen else opbouw()


def alleen_loonwaarde(document: Opdrachtmap) -> bool:
    """Is the report of this opdracht the one that determines the loonwaarde, and no other?"""
    onderdelen = onderdelen_van(document)
    return bool(onderdelen) and all(opbouw(een.leidraad, een.nummer).loonwaarde for een in onderdelen)
