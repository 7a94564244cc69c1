"""Adding people around a case and changing what is known about them."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.partners import selectors
from weegwerk.werkbank.partners.gegevens import Partnergegevens
from weegwerk.werkbank.partners.models import Partner

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker


@transaction.atomic
def lees_partners(gebruiker: "Gebruiker", dossier_id: UUID) -> tuple["Dossier", list[selectors.GelezenPartner]]:
    dossier = dossier_voor(gebruiker, dossier_id)
    partners = selectors.partners_van(dossier)
    schrijf(gebruiker, Gebeurtenis.PARTNERS_BEKEKEN, dossier_id)
    return dossier, partners


@transaction.atomic
def lees_partner(gebruiker: "Gebruiker", partner_id: UUID) -> selectors.GelezenPartner:
    gelezen = selectors.partner_voor(gebruiker, partner_id)
    schrijf(gebruiker, Gebeurtenis.PARTNERS_BEKEKEN, gelezen.partner.dossier_id)
    return gelezen


@transaction.atomic
def voeg_toe(gebruiker: "Gebruiker", dossier_id: UUID, gegevens: Partnergegevens) -> Partner:
    dossier = dossier_voor(gebruiker, dossier_id)
    sleutel_van(dossier)
    partner = Partner.objects.create(organisatie_id=dossier.organisatie_id, dossier=dossier)
    _leg_vast(gebruiker, partner, gegevens, 1)
    return partner


@transaction.atomic
def wijzig(gebruiker: "Gebruiker", partner_id: UUID, gegevens: Partnergegevens, nummer: int) -> None:
    """Save what is known now. Raises TussentijdsGewijzigd when `nummer` is no longer the newest."""
    dossier = selectors.partner_voor(gebruiker, partner_id).partner.dossier
    dossier_voor(gebruiker, dossier.pk, om_te_wijzigen=True)
    gelezen = selectors.partner_voor(gebruiker, partner_id)
    if gelezen.nummer != nummer:
        raise TussentijdsGewijzigd
    if gegevens != gelezen.gegevens or gelezen.terugval:
        _leg_vast(gebruiker, gelezen.partner, gegevens, nummer + 1)


def _leg_vast(gebruiker: "Gebruiker", partner: Partner, gegevens: Partnergegevens, nummer: int) -> None:
    selectors.VERSIES.voeg_toe(partner, nummer, gegevens, gebruiker)
    schrijf(gebruiker, Gebeurtenis.PARTNER_BEWAARD, partner.dossier_id)
