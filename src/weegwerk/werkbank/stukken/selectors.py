"""Finding the documents of a dossier. Titles are encrypted, so searching and sorting happen after opening them."""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.stukken.beschrijving import Aard, Beschrijving, SoortStuk
from weegwerk.werkbank.stukken.models import Stuk, Stukbeschrijving, Stukbestand
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

# Not for everybody, because what the newest says of that cannot be told.
VERSIES = Versies(
    Beschrijving,
    Stukbeschrijving,
    "stuk",
    Gebeurtenis.STUK_BESCHREVEN,
    bij_terugval=lambda oud: gewijzigd(oud, aard=Aard.MEDISCH),
)
OP_DAG, OP_SOORT, OP_PARTIJ, OP_TITEL = "dag", "soort", "partij", "titel"


@dataclass(frozen=True, slots=True)
class GelezenStuk:
    """A document with the newest that is said about it."""

    stuk: Stuk
    beschrijving: Beschrijving
    nummer: int
    terugval: bool = False


def stukken_van(dossier: "Dossier") -> list[GelezenStuk]:
    """Every document of the dossier, newest day first, in one query; 404 when the dossier is erased."""
    sleutel_van(dossier)
    stukken = _lees(Stukbeschrijving.objects.filter(stuk__dossier=dossier))
    return sorted(stukken, key=lambda gelezen: (gelezen.beschrijving.dag, str(gelezen.stuk.pk)), reverse=True)


def stukkeuzes(dossier: "Dossier") -> tuple[tuple[str, str], ...]:
    """Every document of the dossier as a choice: its id, and what it is in one line."""
    return tuple(
        (str(een.stuk.pk), f"{een.beschrijving.titel} ({een.beschrijving.in_woorden})") for een in stukken_van(dossier)
    )


def gezocht(stukken: list[GelezenStuk], zoek: str, volgorde: str) -> list[GelezenStuk]:
    """Those in which every word occurs, in the order that was asked for."""
    woorden = _plat(zoek).split()
    gevonden = [een for een in stukken if all(woord in _plat(_tekst(een.beschrijving)) for woord in woorden)]
    sleutels = {
        OP_SOORT: lambda een: een.beschrijving.soort_in_woorden,
        OP_PARTIJ: lambda een: _plat(een.beschrijving.partij),
        OP_TITEL: lambda een: _plat(een.beschrijving.titel),
    }
    return sorted(gevonden, key=sleutels[volgorde]) if volgorde in sleutels else gevonden


def stuk_voor(gebruiker: "Gebruiker", stuk_id: UUID) -> GelezenStuk:
    """The document, or 404 for whoever may not see it and when its dossier is erased."""
    if not gebruiker.is_deskundige:
        raise MagNiet
    gevonden = _lees(Stukbeschrijving.objects.filter(stuk=stuk_id, stuk__dossier__sleutel__isnull=False))
    if not gevonden:
        raise NietGevonden
    return gevonden[0]


def _lees(rijen: "QuerySet[Stukbeschrijving]") -> list[GelezenStuk]:
    """What cannot be read of one, never hides the document."""
    rijen = rijen.select_related("stuk__dossier", "stuk__toegevoegd_door")
    return [
        GelezenStuk(stuk, versie.document, versie.nummer, terugval=versie.terugval)
        for stuk, versie in VERSIES.lees_nieuwste(rijen, _onleesbaar).items()
    ]


def _onleesbaar(stuk: Stuk) -> Beschrijving:
    """Not for everybody, because what it is cannot be told."""
    titel = _("Stuk waarvan de beschrijving niet te lezen is")
    op = timezone.localdate(stuk.toegevoegd_op)
    return Beschrijving(titel=titel, soort=SoortStuk.ANDERS, aard=Aard.MEDISCH, op=op)


def bestand_van(stuk: Stuk) -> bytes:
    """The file itself; 404 when it was removed."""
    rij = Stukbestand.objects.filter(stuk=stuk).first()
    if rij is None:
        raise NietGevonden
    return sleutel_van(stuk.dossier).ontsleutel(rij.inhoud, context("stukken_stukbestand", stuk.pk, "inhoud"))


def _tekst(beschrijving: Beschrijving) -> str:
    delen = (beschrijving.titel, beschrijving.soort_in_woorden, beschrijving.partij, beschrijving.toelichting)
    return " ".join((*delen, beschrijving.bestandsnaam))


def _plat(tekst: str) -> str:
    """Without capitals and accents."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
