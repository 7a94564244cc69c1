"""Finding the documents of a dossier. Titles are encrypted, so searching and sorting happen after opening them."""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.stukken.beschrijving import Aard, Beschrijving, Soort
from weegwerk.werkbank.stukken.models import Stuk, Stukbeschrijving, Stukbestand
from weegwerk.werkbank.versleuteling.services import Onleesbaar, Sleutel, context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

OP_DAG, OP_SOORT, OP_PARTIJ, OP_TITEL = "dag", "soort", "partij", "titel"


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A document with the newest that is said about it."""

    stuk: Stuk
    beschrijving: Beschrijving
    nummer: int


def stukken_van(dossier: "Dossier") -> list[Gelezen]:
    """Every document of the dossier, newest day first, in one query; 404 when the dossier is erased."""
    sleutel = sleutel_van(dossier)
    nieuwste: dict[UUID, Gelezen] = {}
    rijen = Stukbeschrijving.objects.filter(stuk__dossier=dossier).select_related("stuk__toegevoegd_door")
    for rij in rijen.order_by("nummer"):
        nieuwste[rij.stuk_id] = _gelezen(sleutel, rij, nieuwste.get(rij.stuk_id))
    return sorted(nieuwste.values(), key=lambda gelezen: (gelezen.beschrijving.dag, str(gelezen.stuk.pk)), reverse=True)


def stukkeuzes(dossier: "Dossier") -> tuple[tuple[str, str], ...]:
    """Every document of the dossier as a choice: its id, and what it is in one line."""
    return tuple(
        (str(een.stuk.pk), f"{een.beschrijving.titel} ({een.beschrijving.in_woorden})") for een in stukken_van(dossier)
    )


def gezocht(stukken: list[Gelezen], zoek: str, volgorde: str) -> list[Gelezen]:
    """Those in which every word occurs, in the order that was asked for."""
    woorden = _plat(zoek).split()
    gevonden = [een for een in stukken if all(woord in _plat(_tekst(een.beschrijving)) for woord in woorden)]
    sleutels = {
        OP_SOORT: lambda een: een.beschrijving.soort_in_woorden,
        OP_PARTIJ: lambda een: _plat(een.beschrijving.partij),
        OP_TITEL: lambda een: _plat(een.beschrijving.titel),
    }
    return sorted(gevonden, key=sleutels[volgorde]) if volgorde in sleutels else gevonden


def stuk_voor(gebruiker: "Gebruiker", stuk_id: UUID) -> Gelezen:
    """The document, or 404 for whoever may not see it and when its dossier is erased."""
    if not gebruiker.is_deskundige:
        raise Http404
    rijen = Stukbeschrijving.objects.select_related("stuk__dossier", "stuk__toegevoegd_door")
    gelezen: Gelezen | None = None
    for rij in rijen.filter(stuk=stuk_id, stuk__dossier__sleutel__isnull=False).order_by("nummer"):
        gelezen = _gelezen(sleutel_van(rij.stuk.dossier), rij, gelezen)
    if gelezen is None:
        raise Http404
    return gelezen


def _gelezen(sleutel: Sleutel, rij: Stukbeschrijving, vorige: Gelezen | None) -> Gelezen:
    """This version; one that cannot be read leaves standing what was said before, and never hides the document."""
    plaats = context("stukken_stukbeschrijving", rij.pk, "inhoud")
    try:
        beschrijving = sleutel.ontsleutel_document(Beschrijving, rij.inhoud, plaats)
    except Onleesbaar:
        beschrijving = vorige.beschrijving if vorige else _onleesbaar(rij.stuk)
    return Gelezen(rij.stuk, beschrijving, rij.nummer)


def _onleesbaar(stuk: Stuk) -> Beschrijving:
    """Not for everybody, because what it is cannot be told."""
    titel = _("Stuk waarvan de beschrijving niet te lezen is")
    op = timezone.localdate(stuk.toegevoegd_op)
    return Beschrijving(titel=titel, soort=Soort.ANDERS, aard=Aard.MEDISCH, op=op)


def bestand_van(stuk: Stuk) -> bytes:
    """The file itself; 404 when it was removed."""
    rij = Stukbestand.objects.filter(stuk=stuk).first()
    if rij is None:
        raise Http404
    return sleutel_van(stuk.dossier).ontsleutel(rij.inhoud, context("stukken_stukbestand", stuk.pk, "inhoud"))


def _tekst(beschrijving: Beschrijving) -> str:
    delen = (beschrijving.titel, beschrijving.soort_in_woorden, beschrijving.partij, beschrijving.toelichting)
    return " ".join((*delen, beschrijving.bestandsnaam))


def _plat(tekst: str) -> str:
    """Without capitals and accents."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
