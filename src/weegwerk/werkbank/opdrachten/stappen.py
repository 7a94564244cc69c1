"""The steps of an opdracht on one page frame: what each asks and how far it is."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Groep, Stap, Woord, staat
from weegwerk.werkbank.opdrachten.velden import aanpak


def _aanpak(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("behoefte", _("Behoefte"), aanpak.behoefte),
        Groep("houding", _("Werkhouding en werkstijl"), aanpak.houding),
    ]


def _staat_aanpak(document: Opdrachtmap, _oordeel: Any) -> Woord:
    keuze = document.aanpak
    nodig = (keuze.behoefte, keuze.behoefte_onderbouwing, keuze.werkhouding, keuze.werkstijl)
    return staat(begonnen=any(nodig), af=all(nodig))


STAPPEN: tuple[Stap[Opdrachtmap], ...] = (Stap("aanpak", _("Aanpak"), _aanpak, _staat_aanpak),)
