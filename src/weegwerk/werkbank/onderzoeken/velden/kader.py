"""Step Opdracht, first page: the frame, and how the comparison is made."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld

VERGELIJKINGEN = (
    ("gezonde_soortgelijke", _("met een gezonde collega in vergelijkbaar werk")),
    ("voor_ziekte", _("met dezelfde werknemer voor de ziekte")),
)
RAPPORTEN = (("volledig", _("het volledige rapport")), ("wettelijk", _("het wettelijke model")))


def kader(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Vergelijking en rapport"),
            (
                Veld(
                    "kader.vergelijking",
                    _("Met wie vergelijkt u de werknemer?"),
                    "keuze",
                    keuzes=VERGELIJKINGEN,
                ),
                Veld(
                    "kader.rapport",
                    _("Welk rapport past bij de opdracht?"),
                    "keuze",
                    keuzes=RAPPORTEN,
                ),
            ),
        )
    ]
