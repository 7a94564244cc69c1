"""A forgotten password: the page only notes the question, the sender answers it.

A known and an unknown address take the same steps on the page, and no mail server keeps anybody waiting.
"""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_scopes import scope

from weegwerk.werkbank.post.models import Wachtwoordverzoek
from weegwerk.werkbank.post.selectors import server_ingesteld
from weegwerk.werkbank.post.services import NieuwBericht, zet_klaar
from weegwerk.werkbank.toegang.selectors import wie_meldt_zich_aan
from weegwerk.werkbank.toegang.services import wachtwoordpad

SOORT = "wachtwoord"


class VergetenForm(forms.Form):
    """In the place of allauth's form, which looks the address up and sends at once."""

    email = forms.EmailField(label=gettext_lazy("E-mailadres"), max_length=254)

    @property
    def kan_mailen(self) -> bool:
        return server_ingesteld()

    def clean(self) -> dict[str, Any]:
        if not self.kan_mailen:
            raise forms.ValidationError(_("Weegwerk kan geen e-mail versturen."))
        return self.cleaned_data

    def save(self, request: HttpRequest) -> None:
        verzoek = Wachtwoordverzoek(email=self.cleaned_data["email"].lower(), basis=request.build_absolute_uri("/"))
        Wachtwoordverzoek.objects.bulk_create([verzoek], ignore_conflicts=True)


def beantwoord() -> None:
    """Put a message with a link in the queue for everybody who asked and has an account."""
    for verzoek in Wachtwoordverzoek.objects.order_by("pk"):
        _beantwoord(verzoek)


@transaction.atomic
def _beantwoord(verzoek: Wachtwoordverzoek) -> None:
    gewist, _soorten = Wachtwoordverzoek.objects.filter(pk=verzoek.pk).delete()
    gebruiker = wie_meldt_zich_aan(verzoek.email)
    if not gewist or gebruiker is None:
        return
    link = verzoek.basis.rstrip("/") + wachtwoordpad(gebruiker)
    tekst = render_to_string("account/email/password_reset_key_message.txt", {"password_reset_url": link})
    onderwerp = _("Weegwerk: een nieuw wachtwoord kiezen")
    with scope(organisatie=gebruiker.organisatie):
        zet_klaar(gebruiker, NieuwBericht(None, gebruiker.email, onderwerp, tekst, SOORT, geheim=link))
