"""Finding guides, their parts, and what readers said about them. Whatever does not exist is a 404."""

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad, LeidraadOnbekend, Leidraadopdracht, OpdrachtOnbekend, uit_bewaarvorm
from weegwerk.inhoud.leidraden.model import Leidraadbron
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.leidraden import vindplaatsen
from weegwerk.werkbank.leidraden.models import Leidraadversie, Suggestie
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats

if TYPE_CHECKING:
    from django.db.models import QuerySet

PER_PAGINA = 25


@dataclass(frozen=True, slots=True)
class GelezenSuggestie:
    """A suggestion with the section it is about; None when the guide has no such section any more."""

    suggestie: Suggestie
    vindplaats: Vindplaats | None


def leidraad_voor(leidraad_id: str) -> Leidraad:
    try:
        return leidraden.leidraad(leidraad_id)
    except LeidraadOnbekend as fout:
        raise NietGevonden from fout


@lru_cache(maxsize=32)
def leidraad_zoals(leidraad_id: str, versie: str) -> Leidraad:
    """The guide in exactly this version; 404 when that text was never kept. A version never changes, so it is read once."""
    with suppress(LeidraadOnbekend):
        return leidraden.leidraad(leidraad_id, versie)
    bewaard = Leidraadversie.objects.filter(leidraad=leidraad_id, versie=versie).first()
    if bewaard is None:
        raise NietGevonden
    return uit_bewaarvorm(bytes(bewaard.tekst), versie)


def groepen_van(leidraad: Leidraad, opdracht: Leidraadopdracht) -> list[vindplaatsen.Vindplaatsgroep]:
    """The sections of an assignment under their headings, in whichever version of the guide is given."""
    return vindplaatsen.groepen(leidraad, opdracht)


def opdracht_voor(leidraad: Leidraad, nummer: int) -> Leidraadopdracht:
    try:
        return leidraad.opdracht(nummer)
    except OpdrachtOnbekend as fout:
        raise NietGevonden from fout


def vindplaats_voor(leidraad_id: str, plek: str) -> Vindplaats:
    try:
        return vindplaatsen.alle()[leidraad_id, plek]
    except KeyError as fout:
        raise NietGevonden from fout


def buren(leidraad: Leidraad, opdracht: Leidraadopdracht) -> tuple[Leidraadopdracht | None, Leidraadopdracht | None]:
    """The assignments before and after this one."""
    rij = (None, *leidraad.opdrachten, None)
    plaats = rij.index(opdracht)
    return rij[plaats - 1], rij[plaats + 1]


def bronnen_van(leidraad: Leidraad, opdracht: Leidraadopdracht) -> list[Leidraadbron]:
    """Every source that this assignment leans on, in the order of the guide."""
    gebruikt = {naam for plaats in opdracht.plaatsen() for naam in plaats.sectie.bron}
    return [bron for naam, bron in leidraad.bronnen.items() if naam in gebruikt]


def zichtbaar() -> "QuerySet[Suggestie]":
    """What readers said, without what was removed."""
    return Suggestie.objects.filter(verwijderd_op=None)


def suggesties(pagina: int | str = 1) -> Page[Suggestie]:
    """What readers said: open first, the newest on top."""
    return Paginator(zichtbaar(), PER_PAGINA).get_page(pagina)


def verwijderde(suggestie_id: str) -> Suggestie | None:
    """What was just removed, for who wants it back."""
    with suppress(ValidationError):
        return Suggestie.objects.filter(pk=suggestie_id, verwijderd_op__isnull=False).first()
    return None


def met_vindplaats(bladzijde: Page[Suggestie]) -> list[GelezenSuggestie]:
    bekend = vindplaatsen.alle()
    return [GelezenSuggestie(suggestie, bekend.get((suggestie.leidraad, suggestie.plek))) for suggestie in bladzijde]


def aantal_open() -> int:
    return zichtbaar().filter(afgehandeld_op=None).count()
