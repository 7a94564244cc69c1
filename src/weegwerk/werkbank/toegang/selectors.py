"""Reading organisations and their people."""

from django.db.models import QuerySet

from weegwerk.werkbank.toegang.models import Gebruiker, Organisatie


def organisaties() -> QuerySet[Organisatie]:
    return Organisatie.objects.order_by("naam")


def kan_aanmelden(email: str) -> bool:
    return Gebruiker.objects.filter(email=email).exists()


def leden() -> QuerySet[Gebruiker]:
    """Everyone in the active organisation."""
    return Gebruiker.leden.order_by("naam", "email")


def deskundigen() -> QuerySet[Gebruiker]:
    """Who can be given an opdracht."""
    return leden().filter(is_deskundige=True, is_active=True)
