"""Finding an investigation and opening its document; the only way to either."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek import Vaststelling
from weegwerk.rapport import zegel_van
from weegwerk.werkbank.documenten.archief import Versie, archief_van
from weegwerk.werkbank.dossiers.selectors import sleutel_van, status_in_woorden
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.rapporten.selectors import laatste_vastgestelde
from weegwerk.werkbank.versleuteling.services import context, open_sleutel

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


ARCHIEF = archief_van(
    "onderzoek", Document, OnderzoekVersie, (_("heeft het onderzoek bekeken"), _("heeft het onderzoek gewijzigd"))
)


def onderzoek_voor(gebruiker: "Gebruiker", onderzoek_id: UUID, *, om_te_wijzigen: bool = False) -> Onderzoek:
    """The investigation with its opdracht and dossier; 404 for whoever may not see it and when the dossier is erased."""
    if not gebruiker.is_deskundige:
        raise MagNiet
    onderzoeken = Onderzoek.objects.select_related("opdracht__dossier")
    if om_te_wijzigen:
        onderzoeken = onderzoeken.select_for_update(of=("self",))
    onderzoek = onderzoeken.filter(pk=onderzoek_id, opdracht__dossier__sleutel__isnull=False).first()
    if onderzoek is None:
        raise NietGevonden
    return onderzoek


def onderzoek_om_te_noteren(onderzoek_id: UUID) -> Onderzoek | None:
    """The investigation, held, for noting what happened to it while nobody was looking; None when its dossier is erased."""
    onderzoeken = Onderzoek.objects.select_related("opdracht__dossier").select_for_update(of=("self",))
    return onderzoeken.filter(pk=onderzoek_id, opdracht__dossier__sleutel__isnull=False).first()


def onderzoek_bij(opdracht_id: UUID) -> Onderzoek | None:
    return Onderzoek.objects.filter(opdracht=opdracht_id).first()


def versie_van(onderzoek: Onderzoek, nummer: int | None = None) -> Versie[Document]:
    """The newest version of the document, or the one with this number; 404 when there is none."""
    return ARCHIEF.lees(onderzoek, nummer)


@dataclass(frozen=True, slots=True)
class Vastgestelde:
    """A final determination, for what goes on from it."""

    document: Document
    uitkomst: Uitkomst
    vaststelling: Vaststelling
    zegel: str | None
    versie: int


def vastgestelde(onderzoek: Onderzoek) -> Vastgestelde:
    """The determination that stands, with the seal of its report; 404 while it is not final.

    Reading a report takes a moment: ask before a transaction, and `houd_vast` in it.
    """
    document = versie_van(onderzoek).document
    if not onderzoek.vastgesteld or document.vaststelling is None:
        raise NietGevonden
    pdf = laatste_vastgestelde(onderzoek)
    zegel = zegel_van(pdf) if pdf else None
    return Vastgestelde(document, bereken(document), document.vaststelling, zegel, onderzoek.versie)


def houd_vast(gebruiker: "Gebruiker", onderzoek_id: UUID, bepaald: Vastgestelde) -> Onderzoek:
    """The investigation, held; 404 when this determination no longer stands."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    if not onderzoek.vastgesteld or onderzoek.versie != bepaald.versie:
        raise NietGevonden
    return onderzoek


@dataclass(frozen=True, slots=True)
class Lopend:
    """An investigation of which the opdracht was not stopped, with the plain data of its newest version."""

    id: UUID
    kenmerk: str
    status: str
    vastgesteld: bool
    gegevens: dict[str, Any]

    @property
    def status_in_woorden(self) -> str:
        return status_in_woorden(self.status)


def lopende() -> Iterator[Lopend]:
    """Every running investigation of the organisation, in one query; an erased dossier is not there."""
    versies = (
        OnderzoekVersie.objects.filter(
            nummer=F("onderzoek__versie"), onderzoek__opdracht__dossier__sleutel__isnull=False
        )
        .exclude(onderzoek__opdracht__status__in=("ingetrokken", "teruggegeven"))
        .order_by("onderzoek__opdracht__dossier__kenmerk", "pk")
        # Bare values: thousands of cases pass here, and four objects for each would cost more than opening it.
        .values_list(
            "pk",
            "document",
            "onderzoek__opdracht__dossier__sleutel",
            "onderzoek",
            "onderzoek__opdracht__dossier__kenmerk",
            "onderzoek__opdracht__status",
            "onderzoek__vastgesteld",
        )
    )
    rijen: Iterator[tuple[Any, ...]] = versies.iterator(chunk_size=500)
    for versie_id, document, sleutel, onderzoek_id, kenmerk, status, vastgesteld in rijen:
        plaats = context("onderzoeken_onderzoekversie", versie_id, "document")
        gegevens = json.loads(open_sleutel(sleutel).ontsleutel(document, plaats))
        yield Lopend(onderzoek_id, kenmerk, status, vastgesteld, gegevens)


def wie_stelden_vast(onderzoek: Onderzoek) -> set[UUID]:
    """Everyone who made this investigation final, or opened it again for a correction."""
    versies = OnderzoekVersie.objects.filter(onderzoek=onderzoek, velden="vaststelling")
    return set(versies.values_list("gebruiker", flat=True))


def correctie_reden(onderzoek: Onderzoek) -> str:
    if onderzoek.correctie_reden is None:
        return ""
    plaats = context("onderzoeken_onderzoek", onderzoek.pk, "correctie_reden")
    return sleutel_van(onderzoek.opdracht.dossier).ontsleutel(onderzoek.correctie_reden, plaats).decode()
