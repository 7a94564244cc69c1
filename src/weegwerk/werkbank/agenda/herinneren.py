"""Telling people by e-mail what is due: kenmerk and kind only, once per date, and only to who asked for it."""

import logging
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_scopes import scope, scopes_disabled

from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.agenda import selectors
from weegwerk.werkbank.agenda.models import Agendavoorkeur, Herinnering
from weegwerk.werkbank.agenda.regels import Agendaregel, afstand_in_woorden
from weegwerk.werkbank.post.services import NieuwBericht, OngeldigAdres, zet_klaar

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

logger = logging.getLogger(__name__)

NIET_VOOR = time(7)
"""Nobody wants to be woken by a term."""
TERUG = timedelta(days=14)
"""Who switches reminders on hears of what is overdue, but not of years ago."""


def herinner(nu: datetime | None = None) -> int:
    """Put a reminder in the post for everyone who has something due. Returns how many; safe to repeat."""
    lokaal = timezone.localtime(nu)
    if lokaal.time() < NIET_VOOR:
        return 0
    with scopes_disabled():
        voorkeuren = Agendavoorkeur.objects.select_related("gebruiker__organisatie").filter(
            dagen_vooraf__isnull=False, gebruiker__is_active=True, gebruiker__is_deskundige=True
        )
        wie = list(voorkeuren)
    return sum(_probeer(voorkeur, lokaal) for voorkeur in wie)


def _probeer(voorkeur: Agendavoorkeur, nu: datetime) -> bool:
    """One address that cannot be mailed to is no reason to tell nobody else."""
    try:
        return _herinner(voorkeur, nu)
    except OngeldigAdres:
        logger.warning("Geen herinnering voor %s: het e-mailadres is niet te gebruiken.", voorkeur.pk)
        return False


@transaction.atomic
def _herinner(voorkeur: Agendavoorkeur, nu: datetime) -> bool:
    gebruiker, vandaag = voorkeur.gebruiker, nu.date()
    with scope(organisatie=gebruiker.organisatie):
        # Holding the row keeps a second sender from telling the same.
        Agendavoorkeur.objects.select_for_update().get(pk=voorkeur.pk)
        tot = vandaag + timedelta(days=voorkeur.dagen_vooraf or 0)
        al_gezegd = set(Herinnering.objects.filter(gebruiker=gebruiker).values_list("over", "datum"))
        regels = [
            regel
            for regel in selectors.eigen(gebruiker, tot, vandaag - TERUG)
            if (regel.over, regel.datum) not in al_gezegd
        ]
        if not regels:
            return False
        Herinnering.objects.bulk_create(
            Herinnering(
                gebruiker=gebruiker, organisatie_id=gebruiker.organisatie_id, over=regel.over, datum=regel.datum
            )
            for regel in regels
        )
        zet_klaar(gebruiker, _bericht(gebruiker, regels, nu))
    return True


def _bericht(gebruiker: "Gebruiker", regels: list[Agendaregel], nu: datetime) -> NieuwBericht:
    lijst = "\n".join(
        f"- {datum_tekst(regel.datum)} ({afstand_in_woorden((regel.datum - nu.date()).days)}): {regel.kenmerk}, {regel.soort}"
        for regel in regels
    )
    onderwerp = ngettext("Weegwerk: 1 datum in uw agenda", "Weegwerk: %(aantal)s datums in uw agenda", len(regels))
    slot = _("Meer staat in uw agenda in Weegwerk. Daar zet u deze herinnering ook uit.")
    return NieuwBericht(
        dossier=None,
        aan=gebruiker.email,
        onderwerp=onderwerp % {"aantal": len(regels)},
        tekst=f"{_('Dit staat binnenkort in uw agenda:')}\n\n{lijst}\n\n{slot}",
        soort="herinnering",
    )
