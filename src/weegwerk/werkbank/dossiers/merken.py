"""Marks of who a dossier is about: equal people and organisations have equal marks, and nobody can read a name back.

A mark is keyed with the key file and bound to the organisation, so it says nothing to whoever has only the database, and
nothing across organisations. Erasing a dossier clears its marks.
"""

import re
import unicodedata
from uuid import UUID

from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import MERK
from weegwerk.werkbank.versleuteling.services import waarmerk

# Words that say what kind of company it is, and are left out as often as not.
_RECHTSVORMEN = {"bv", "nv", "vof", "cv"}
GEEN = {"client_merk": "", "geboren_merk": "", "werkgever_merk": "", "opdrachtgever_merk": ""}


def merken(organisatie: UUID, gegevens: DossierGegevens) -> dict[str, str]:
    """The marks by the name of their field on an opdracht."""
    client, geboren = gegevens.client, gegevens.client.geboortedatum
    return {
        "client_merk": _merk(organisatie, "client", client.naam),
        "geboren_merk": _merk(organisatie, "geboren", f"{client.naam} {geboren}") if geboren else "",
        # An employer in one opdracht may be opdrachtgever in another, so both are marked alike.
        "werkgever_merk": _merk(organisatie, "organisatie", gegevens.werkgever.naam),
        "opdrachtgever_merk": _merk(organisatie, "organisatie", gegevens.opdrachtgever.naam),
    }


def _merk(organisatie: UUID, soort: str, naam: str) -> str:
    woorden = _woorden(naam)
    if not woorden:
        return ""
    return waarmerk(b"partij", organisatie.bytes, soort.encode(), " ".join(woorden).encode()).hex()[:MERK]


def _woorden(naam: str) -> list[str]:
    """ "Voorbeeld, Véra" and "vera voorbeeld" are one; a conflict must not hide behind how a name was typed."""
    kaal = "".join(teken for teken in unicodedata.normalize("NFKD", naam) if not unicodedata.combining(teken))
    aaneen = kaal.casefold().replace(".", "").replace("'", "")
    return sorted(woord for woord in re.findall(r"\w+", aaneen) if woord not in _RECHTSVORMEN)
