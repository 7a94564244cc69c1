"""Finding the people around a case."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.partners import ontvangers
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.models import Partner, Partnerversie
from weegwerk.werkbank.partners.ontvangers import Ontvanger, Rapportversie

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = [
    "GelezenPartner",
    "Ontvanger",
    "Rapportversie",
    "Stuksoort",
    "artsen_van",
    "ontvangers_van_verslag",
    "ontvangers_voor",
    "partner_voor",
    "partners_van",
]


VERSIES = Versies(
    Partnergegevens,
    Partnerversie,
    "partner",
    Gebeurtenis.PARTNER_BEWAARD,
    bij_terugval=lambda gegevens: gewijzigd(gegevens, mag_ontvangen=()),
)


@dataclass(frozen=True, slots=True)
class GelezenPartner:
    """Somebody with the newest that can be read of him."""

    partner: Partner
    gegevens: Partnergegevens
    nummer: int
    terugval: bool = False


def partners_van(dossier: "Dossier") -> list[GelezenPartner]:
    """Everyone, who is still involved first, by name, in one query; 404 when the dossier is erased."""
    sleutel_van(dossier)
    partners = _lees(Partnerversie.objects.filter(partner__dossier=dossier))
    return sorted(partners, key=lambda een: (not een.gegevens.betrokken, een.gegevens.naam.casefold()))


def artsen_van(dossier: "Dossier") -> list[Partnergegevens]:
    """The doctors who are involved, for the assignments that demand one."""
    return [een.gegevens for een in partners_van(dossier) if een.gegevens.is_arts and een.gegevens.betrokken]


def ontvangers_voor(dossier: "Dossier", versie: Rapportversie) -> list[Ontvanger]:
    """Whom this version can be sent to: its reader first, then the partners who may have it."""
    return ontvangers.ontvangers_voor(dossier, partners_van(dossier), versie)


def ontvangers_van_verslag(dossier: "Dossier", partij: str | None, met: str | None) -> list[Ontvanger]:
    """Whom the account of a talk with `met`, on behalf of `partij`, can be sent to."""
    return ontvangers.voor_gesprek(dossier, partners_van(dossier), partij, met)


def partner_voor(gebruiker: "Gebruiker", partner_id: UUID) -> GelezenPartner:
    """This person, or 404 for whoever may not see him and when the dossier is erased."""
    if not gebruiker.is_deskundige:
        raise MagNiet
    gevonden = _lees(Partnerversie.objects.filter(partner=partner_id, partner__dossier__sleutel__isnull=False))
    if not gevonden:
        raise NietGevonden
    return gevonden[0]


def _lees(rijen: "QuerySet[Partnerversie]") -> list[GelezenPartner]:
    versies = VERSIES.lees_nieuwste(rijen.select_related("partner__dossier"), _onleesbaar)
    return [
        GelezenPartner(partner, versie.document, versie.nummer, terugval=versie.terugval)
        for partner, versie in versies.items()
    ]


def _onleesbaar(_partner: Partner) -> Partnergegevens:
    """Of whom nothing can be read stands in the list all the same, and receives nothing."""
    naam = _("Partner van wie de gegevens niet te lezen zijn")
    return Partnergegevens(naam=naam, functie=Partnerfunctie.ANDERS, betrokken=False)
