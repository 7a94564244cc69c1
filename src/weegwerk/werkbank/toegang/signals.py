"""Signing in is part of the log, and makes the browser a known one."""

from typing import Any

from allauth.account.signals import user_logged_in as langs_de_voordeur
from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.toegang.aanmelden import onthoud_toestel
from weegwerk.werkbank.toegang.models import Gebruiker


@receiver(user_logged_in)
def leg_aanmelding_vast(user: Gebruiker, **_kwargs: Any) -> None:
    with transaction.atomic():
        schrijf(user, Gebeurtenis.AANGEMELD)


@receiver(langs_de_voordeur)
def onthoud_de_browser(request: HttpRequest, response: HttpResponseBase, user: Gebruiker, **_kwargs: Any) -> None:
    onthoud_toestel(request, response, user)
