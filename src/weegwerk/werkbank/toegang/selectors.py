"""Reading organisations and their people."""

from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from weegwerk.werkbank.toegang.models import Gebruiker, Organisatie


def organisaties() -> QuerySet[Organisatie]:
    return Organisatie.objects.order_by("naam")


def is_ingericht() -> bool:
    """Whether there is anybody who can sign in."""
    return organisaties().exists()


def wie_meldt_zich_aan(email: str) -> Gebruiker | None:
    """Who signs in with this address and may do so."""
    return Gebruiker.objects.select_related("organisatie").filter(email=email.lower(), is_active=True).first()


def organisatie_met(email: str) -> UUID | None:
    """The organisation of whoever signs in with this address."""
    return Gebruiker.objects.filter(email=email).values_list("organisatie_id", flat=True).first()


def beginpad() -> str:
    """The page for the first person. Only who reads it from the screen of this computer has it; it works once."""
    return reverse("eerste_start", args=[_begincode()])


def is_begincode(code: str) -> bool:
    return constant_time_compare(code, _begincode())


def _begincode() -> str:
    """From the secret of this installation, so that every process knows it and nothing of it has to be kept."""
    return salted_hmac("weegwerk.toegang.eerste_start", "begin", algorithm="sha256").hexdigest()[:32]


def kan_aanmelden(email: str) -> bool:
    return Gebruiker.objects.filter(email=email).exists()


def leden() -> QuerySet[Gebruiker]:
    """Everyone in the active organisation."""
    return Gebruiker.leden.order_by("naam", "email")


def deskundigen() -> QuerySet[Gebruiker]:
    """Who can be given an opdracht."""
    return leden().filter(is_deskundige=True, is_active=True)
