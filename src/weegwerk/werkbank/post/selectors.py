"""Finding post. Whoever may not see a dossier does not see its post; post without a dossier is its writer's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.post.brief import antwoord_van, inhoud_van
from weegwerk.werkbank.post.inhoud import Berichtinhoud, Verzendinhoud
from weegwerk.werkbank.post.models import Bericht, Poststaat, Verzending
from weegwerk.werkbank.versleuteling.services import Onleesbaar, Sleutel, context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

PER_PAGINA = 25
AANGEKOMEN = (Poststaat.VERZONDEN, Poststaat.BEVESTIGD)
AANDACHT, WACHT, ALLES = "aandacht", "wacht", "alles"
_FILTERS = {
    AANDACHT: Q(staat__in=[Poststaat.MISLUKT, Poststaat.ONZEKER]),
    WACHT: Q(staat__in=[Poststaat.WACHTRIJ, Poststaat.ONDERWEG]),
    ALLES: Q(),
}

# What a person can still take out of the queue.
IN_TE_TREKKEN = (Poststaat.WACHTRIJ, Poststaat.MISLUKT, Poststaat.ONZEKER)


@dataclass(frozen=True, slots=True)
class Postregel:
    """A message with what is in it; None when its dossier is erased."""

    bericht: Bericht
    inhoud: Berichtinhoud | None
    antwoord: str = ""

    @property
    def staat(self) -> str:
        """The state in one word for the page, which also knows of an erased dossier."""
        return "gewist" if self.inhoud is None else self.bericht.staat


@dataclass(frozen=True, slots=True)
class Verzendstand:
    """Where something stands that goes to a reader: to whom, in a few words how far, and since when he has it."""

    aan: str
    hoe: str
    op: date | None = None
    bericht: UUID | None = None
    aandacht: bool = False


@dataclass(frozen=True, slots=True)
class Verzendregel:
    verzending: Verzending
    inhoud: Verzendinhoud


@dataclass(frozen=True, slots=True)
class Postlijst:
    regels: list[Postregel]
    pagina: Page[Bericht]
    toon: str
    aandacht: int


@dataclass(frozen=True, slots=True)
class Dossierpost:
    dossier: "Dossier"
    berichten: list[Postregel]
    verzendingen: list[Verzendregel]


def server_ingesteld() -> bool:
    """Whether e-mail can leave this installation at all."""
    return bool(settings.POST_NAAR_BUITEN)


def berichten_van(gebruiker: "Gebruiker", toon: str, pagina: int | str = 1) -> Postlijst:
    """One page of the organisation's post, newest first, in a fixed number of queries."""
    zichtbaar = _zichtbaar(gebruiker)
    aandacht = zichtbaar.filter(_FILTERS[AANDACHT], _leesbaar()).count()
    toon = toon if toon in _FILTERS else AANDACHT if aandacht else ALLES
    blad = Paginator(zichtbaar.filter(_FILTERS[toon]).order_by("-gemaakt_op", "pk"), PER_PAGINA).get_page(pagina)
    return Postlijst([_regel(bericht) for bericht in blad], blad, toon, aandacht)


def bericht_voor(gebruiker: "Gebruiker", bericht_id: UUID) -> Postregel:
    """The message with its content, or 404 for whoever may not see it and when its dossier is erased."""
    bericht = _zichtbaar(gebruiker).filter(_leesbaar(), pk=bericht_id).first()
    if bericht is None:
        raise NietGevonden
    return _regel(bericht)


def bericht_in(dossier: "Dossier", bericht_id: UUID) -> Bericht:
    bericht = Bericht.objects.select_related("dossier").filter(dossier=dossier, pk=bericht_id).first()
    if bericht is None:
        raise NietGevonden
    return bericht


def te_noteren(gebruiker: "Gebruiker", dossier: "Dossier", bericht: str | None) -> Postregel | None:
    """The message that someone is about to note as sent otherwise, when the address of the page names one."""
    if dossier.sleutel is None:
        raise NietGevonden
    if not bericht:
        return None
    try:
        regel = bericht_voor(gebruiker, UUID(bericht))
    except ValueError:
        raise NietGevonden from None
    if regel.bericht.dossier_id != dossier.pk:
        raise NietGevonden
    return regel


def post_van(gebruiker: "Gebruiker", dossier: "Dossier") -> Dossierpost:
    """Everything that left or should leave about this dossier, newest first; 404 when it is erased."""
    sleutel = sleutel_van(dossier)
    verzendingen = [
        Verzendregel(verzending, _verzendinhoud(sleutel, verzending))
        for verzending in Verzending.objects.filter(dossier=dossier)
        .select_related("genoteerd_door")
        .order_by("-verzonden_op", "-genoteerd_op")
    ]
    berichten = _zichtbaar(gebruiker).filter(dossier=dossier).order_by("-gemaakt_op", "pk")
    return Dossierpost(dossier, [_regel(bericht) for bericht in berichten], verzendingen)


def standen(
    dossier: "Dossier", berichten: Iterable[UUID | None], verzendingen: Iterable[UUID | None]
) -> dict[UUID | None, Verzendstand]:
    """Where things stand that were put in the queue or noted as sent otherwise, by their id; 404 when it is erased.

    A message that somebody noted as sent another way after all, stands as that.
    """
    sleutel, ids = sleutel_van(dossier), [*filter(None, berichten)]
    gevonden: dict[UUID | None, Verzendstand] = {
        bericht.pk: _stand_van(bericht) for bericht in Bericht.objects.filter(pk__in=ids).select_related("dossier")
    }
    welke = Q(pk__in=[*filter(None, verzendingen)]) | Q(bericht__in=ids)
    for rij in Verzending.objects.filter(welke, dossier=dossier).order_by("genoteerd_op"):
        aan = _verzendinhoud(sleutel, rij).aan
        gevonden[rij.bericht_id or rij.pk] = Verzendstand(aan, rij.kanaal_in_woorden, rij.verzonden_op, rij.bericht_id)
    return gevonden


def ging_niet_door(berichten: Iterable[UUID | None]) -> set[UUID]:
    """Those that were withdrawn or failed, and that nobody noted as sent another way."""
    weg = Bericht.objects.filter(
        pk__in=[*filter(None, berichten)], staat__in=(Poststaat.INGETROKKEN, Poststaat.MISLUKT)
    )
    anders = Verzending.objects.filter(bericht__in=weg).values("bericht")
    return set(weg.exclude(pk__in=anders).values_list("pk", flat=True))


def _stand_van(bericht: Bericht) -> Verzendstand:
    inhoud = _berichtinhoud(bericht)
    aan = f"{inhoud.naam} ({inhoud.aan})" if inhoud.naam else inhoud.aan
    op = timezone.localdate(bericht.veranderd_op) if bericht.staat in AANGEKOMEN else None
    return Verzendstand(
        aan, bericht.staat_in_woorden, op, bericht.pk, aandacht=bericht.staat in (Poststaat.MISLUKT, Poststaat.ONZEKER)
    )


def _zichtbaar(gebruiker: "Gebruiker") -> QuerySet[Bericht]:
    if not gebruiker.is_deskundige:
        raise MagNiet
    eigen = Q(dossier__isnull=False) | Q(gemaakt_door=gebruiker)
    return Bericht.objects.filter(eigen).select_related("dossier", "gemaakt_door")


def _leesbaar() -> Q:
    return Q(dossier__isnull=True) | Q(dossier__sleutel__isnull=False)


def _regel(bericht: Bericht) -> Postregel:
    if bericht.dossier and bericht.dossier.sleutel is None:
        return Postregel(bericht, None)
    return Postregel(bericht, _berichtinhoud(bericht), _antwoord(bericht))


def _berichtinhoud(bericht: Bericht) -> Berichtinhoud:
    """What cannot be read stands in the list all the same."""
    try:
        return inhoud_van(bericht)
    except Onleesbaar as fout:
        return Berichtinhoud(aan="", onderwerp=_("Bericht dat niet te lezen is"), tekst=str(fout))


def _antwoord(bericht: Bericht) -> str:
    try:
        return antwoord_van(bericht)
    except Onleesbaar:
        return _("Wat de mailserver antwoordde, is niet te lezen.")


def _verzendinhoud(sleutel: Sleutel, verzending: Verzending) -> Verzendinhoud:
    plaats = context("post_verzending", verzending.pk, "inhoud")
    try:
        return sleutel.ontsleutel_document(Verzendinhoud, verzending.inhoud, plaats)
    except Onleesbaar:
        return Verzendinhoud(aan=_("niet te lezen"), onderwerp=_("Verzending die niet te lezen is"))
