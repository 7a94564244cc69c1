"""Finding the people around a case."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.partners import ontvangers
from weegwerk.werkbank.partners.gegevens import Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.models import Partner, Partnerversie
from weegwerk.werkbank.partners.ontvangers import Ontvanger, Versie
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = [
    "Gelezen",
    "Ontvanger",
    "Stuksoort",
    "Versie",
    "artsen_van",
    "ontvangers_van_verslag",
    "ontvangers_voor",
    "partner_voor",
    "partners_van",
]


@dataclass(frozen=True, slots=True)
class Gelezen:
    partner: Partner
    gegevens: Partnergegevens
    nummer: int


def partners_van(dossier: "Dossier") -> list[Gelezen]:
    """Everyone, who is still involved first, by name, in one query; 404 when the dossier is erased."""
    sleutel = sleutel_van(dossier)
    nieuwste: dict[UUID, Gelezen] = {}
    rijen = Partnerversie.objects.filter(partner__dossier=dossier).select_related("partner").order_by("nummer")
    for rij in rijen:
        plaats = context("partners_partnerversie", rij.pk, "inhoud")
        gegevens = sleutel.ontsleutel_document(Partnergegevens, rij.inhoud, plaats)
        nieuwste[rij.partner_id] = Gelezen(rij.partner, gegevens, rij.nummer)
    return sorted(nieuwste.values(), key=lambda een: (not een.gegevens.betrokken, een.gegevens.naam.casefold()))


def artsen_van(dossier: "Dossier") -> list[Partnergegevens]:
    """The doctors who are involved, for the assignments that demand one."""
    return [een.gegevens for een in partners_van(dossier) if een.gegevens.is_arts and een.gegevens.betrokken]


def ontvangers_voor(dossier: "Dossier", versie: Versie) -> list[Ontvanger]:
    """Whom this version can be sent to: its reader first, then the partners who may have it."""
    return ontvangers.ontvangers_voor(dossier, partners_van(dossier), versie)


def ontvangers_van_verslag(dossier: "Dossier", partij: str | None, met: str | None) -> list[Ontvanger]:
    """Whom the account of a talk with `met`, on behalf of `partij`, can be sent to."""
    return ontvangers.voor_gesprek(dossier, partners_van(dossier), partij, met)


def partner_voor(gebruiker: "Gebruiker", partner_id: UUID) -> Gelezen:
    """This person, or 404 for whoever may not see him and when the dossier is erased."""
    if not gebruiker.is_deskundige:
        raise Http404
    rijen = Partnerversie.objects.select_related("partner__dossier").filter(
        partner=partner_id, partner__dossier__sleutel__isnull=False
    )
    rij = rijen.order_by("-nummer").first()
    if rij is None:
        raise Http404
    plaats = context("partners_partnerversie", rij.pk, "inhoud")
    sleutel = sleutel_van(rij.partner.dossier)
    return Gelezen(rij.partner, sleutel.ontsleutel_document(Partnergegevens, rij.inhoud, plaats), rij.nummer)
