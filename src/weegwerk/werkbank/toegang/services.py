"""Setting up an organisation and letting people in."""

from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.db import transaction
from django.dispatch import Signal
from django.urls import reverse

from weegwerk.werkbank.databank import een_tegelijk
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import open_logboek, schrijf
from weegwerk.werkbank.toegang.models import Gebruiker, Organisatie
from weegwerk.werkbank.toegang.selectors import is_ingericht
from weegwerk.werkbank.toegang.tellers import te_vaak, vergeet_oude_tellingen
from weegwerk.werkbank.toegang.tweestaps import herverzegel as herverzegel_tweestaps
from weegwerk.werkbank.versleuteling.services import sleutelbestand

__all__ = [
    "begin_praktijk",
    "geblokkeerd",
    "geef_sleutelkopie",
    "herstel_wachtwoord",
    "herverzegel_tweestaps",
    "nodig_deskundige_uit",
    "richt_organisatie_in",
    "te_vaak",
    "vergeet_oude_tellingen",
    "voeg_lid_toe",
    "wachtwoordpad",
    "zet_toegang",
]

geblokkeerd = Signal()
"""Somebody is kept out; whatever opened a door for him elsewhere ends now, in the same transaction. Gives `gebruiker`."""


@transaction.atomic
def richt_organisatie_in(
    organisatie: str, *, naam: str, email: str, wachtwoord: str | None, is_deskundige: bool = True
) -> Gebruiker:
    """A new organisation with its first person, who is its beheerder."""
    nieuw = Organisatie.objects.create(naam=organisatie)
    open_logboek(nieuw.pk)
    gebruiker = Gebruiker.objects.create_user(
        email, wachtwoord, naam=naam, organisatie=nieuw, is_deskundige=is_deskundige, is_beheerder=True
    )
    schrijf(gebruiker, Gebeurtenis.ORGANISATIE_INGERICHT)
    return gebruiker


@transaction.atomic
def begin_praktijk(organisatie: str, *, naam: str, email: str, wachtwoord: str) -> Gebruiker | None:
    """The first organisation of this installation, or None when somebody was earlier."""
    een_tegelijk(Organisatie)
    if is_ingericht():
        return None
    return richt_organisatie_in(organisatie, naam=naam, email=email, wachtwoord=wachtwoord)


@transaction.atomic
def geef_sleutelkopie(beheerder: Gebruiker) -> bytes:
    """The key file, for a copy in a safe place."""
    schrijf(beheerder, Gebeurtenis.SLEUTEL_GEKOPIEERD)
    return sleutelbestand()


@transaction.atomic
def herstel_wachtwoord(gebruiker: Gebruiker, wachtwoord: str) -> None:
    """A new password from the command line. Sessions and links made with the old one end."""
    gebruiker.set_password(wachtwoord)
    gebruiker.sessiestempel += 1
    gebruiker.save(update_fields=["password", "sessiestempel"])
    schrijf(gebruiker, Gebeurtenis.WACHTWOORD_HERSTELD)


@transaction.atomic
def voeg_lid_toe(beheerder: Gebruiker, *, naam: str, email: str, wachtwoord: str | None, **rechten: bool) -> Gebruiker:
    """A person in the organisation of `beheerder`; `rechten` are is_deskundige and is_beheerder."""
    lid = Gebruiker.objects.create_user(email, wachtwoord, naam=naam, organisatie=beheerder.organisatie, **rechten)
    schrijf(beheerder, Gebeurtenis.GEBRUIKER_UITGENODIGD)
    return lid


def nodig_deskundige_uit(beheerder: Gebruiker, *, naam: str, email: str) -> str:
    """Add an expert who has no password yet. Returns the path of the page where he sets one; it works once."""
    lid = voeg_lid_toe(beheerder, naam=naam, email=email, wachtwoord=None, is_deskundige=True)
    return wachtwoordpad(lid)


@transaction.atomic
def zet_toegang(beheerder: Gebruiker, lid_id: UUID, *, aan: bool) -> None:
    """Block someone, at once and in every browser, or let him in again: then he starts anew, for nothing that was his revives.

    A beheerder cannot block himself.
    """
    lid = Gebruiker.leden.select_for_update().exclude(pk=beheerder.pk).filter(pk=lid_id).first()
    if lid is None:
        raise NietGevonden
    if lid.is_active != aan:
        lid.is_active = aan
        if not aan:
            lid.sessiestempel += 1
            geblokkeerd.send(sender=Gebruiker, gebruiker=lid)
        lid.save(update_fields=["is_active", "sessiestempel"])
        schrijf(beheerder, Gebeurtenis.GEBRUIKER_TOEGELATEN if aan else Gebeurtenis.GEBRUIKER_GEBLOKKEERD)


def wachtwoordpad(gebruiker: Gebruiker) -> str:
    sleutel = default_token_generator.make_token(gebruiker)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(gebruiker), "key": sleutel})
