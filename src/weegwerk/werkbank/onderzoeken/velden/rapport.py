"""Step Rapport: the conclusion and what follows from it."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld


def conclusie(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Conclusie en vervolg"),
            (
                Veld("conclusie.toelichting", _("Toelichting op de uitkomst"), "tekst"),
                Veld("conclusie.geldigheid", _("Hoe lang en wanneer geldt deze vaststelling?"), "tekst"),
                Veld("conclusie.hermeting_op", _("Opnieuw meten op"), "datum"),
                Veld("conclusie.vervolg", _("Afspraken en advies voor daarna"), "tekst"),
            ),
        ),
        Blok(
            _("Andere methoden"),
            (
                Veld(
                    "kader.andere_methoden",
                    _("Toont het volledige rapport ook wat andere methoden geven?"),
                    "keuze",
                    keuzes=(("ja", _("ja")), ("nee", _("nee"))),
                    klein=True,
                ),
            ),
            _(
                "U ziet die zelf altijd bij Berekening. Voor een lezer is het vaak verwarrend; zonder keuze staat het er niet in."
            ),
        ),
    ]
