"""Loads the person of a session together with the organisation, in one query."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from weegwerk.werkbank.toegang.models import Gebruiker


class GebruikerBackend(ModelBackend):
    def get_user(self, user_id: Any) -> Gebruiker | None:
        gebruiker = Gebruiker.objects.select_related("organisatie").filter(pk=user_id).first()
        return gebruiker if gebruiker is not None and gebruiker.is_active else None
