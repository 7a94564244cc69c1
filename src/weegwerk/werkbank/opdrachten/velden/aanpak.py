"""Step Aanpak: the central question, before anything else is written."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Blok, Veld

WERKHOUDINGEN = (
    ("werkbemiddelaar", _("werkbemiddelaar: u zoekt met de cliënt naar werk dat past")),
    ("klankbord", _("klankbord: de cliënt denkt hardop, u luistert en vraagt door")),
    ("levenscoach", _("levenscoach: u kijkt mee naar het hele leven, niet alleen naar werk")),
    ("regisseur", _("regisseur: u houdt alle partijen en stappen bij elkaar")),
)
WERKSTIJLEN = (
    ("reactief", _("reactief: u spiegelt en bevraagt, de cliënt kiest")),
    ("directief", _("directief: u neemt over, stuurt en bewaakt")),
)


def behoefte(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Wat heeft deze cliënt nodig?"),
            (
                Veld(
                    "aanpak.behoefte",
                    _("Wat heeft de cliënt nodig om zo goed mogelijk mee te doen?"),
                    "tekst",
                    _(
                        "Dit is uw eigen oordeel als deskundige. Wat de cliënt er zelf van vindt, legt u vast bij de feiten."
                    ),
                ),
                Veld("aanpak.behoefte_onderbouwing", _("Waar baseert u dat op?"), "tekst"),
            ),
        )
    ]


def houding(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Hoe stelt u zich op?"),
            (
                Veld("aanpak.werkhouding", _("Werkhouding"), "keuze", keuzes=WERKHOUDINGEN),
                Veld("aanpak.werkhouding_waarom", _("Waarom past deze werkhouding?"), "tekst"),
                Veld("aanpak.werkstijl", _("Werkstijl"), "keuze", keuzes=WERKSTIJLEN),
                Veld("aanpak.werkstijl_waarom", _("Waarom past deze werkstijl?"), "tekst"),
            ),
        )
    ]
