"""Signing in is part of the log."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.dispatch import receiver

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.toegang.models import Gebruiker


@receiver(user_logged_in)
def leg_aanmelding_vast(user: Gebruiker, **_kwargs: Any) -> None:
    with transaction.atomic():
        schrijf(user, Gebeurtenis.AANGEMELD)
