"""Step Begeleiding (block 2): the person, what he can bear, and the help that is needed, in hours per week."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord
from weegwerk.werkbank.onderzoeken.velden.blok1 import vergoeding

_ASPECTEN: tuple[tuple[str, Woord, Woord], ...] = (
    ("instructie", _("Instructie"), _("Extra uitleg over het werk.")),
    ("werkproces", _("Werkproces"), _("Extra hulp en controle bij het werk zelf, ook het herstellen van fouten.")),
    ("sociaal", _("Sociaal functioneren"), _("Extra hulp in de omgang met anderen op het werk.")),
)


def beperkingen(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Beperking %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"begeleiding.beperkingen.{nummer}.omschrijving", _("Wat belemmert de werknemer?"), "tekst"),
                Veld(f"begeleiding.beperkingen.{nummer}.gevolg", _("Wat betekent dat voor dit werk?"), "tekst"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.begeleiding.beperkingen))
    ]


def capaciteiten(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Mogelijkheid %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"begeleiding.capaciteiten.{nummer}.omschrijving", _("Wat kan de werknemer goed?"), "tekst"),
                Veld(f"begeleiding.capaciteiten.{nummer}.ontwikkeling", _("Wat kan hij of zij nog leren?"), "tekst"),
                Veld(f"begeleiding.capaciteiten.{nummer}.leertijd", _("Binnen welke tijd?")),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.begeleiding.capaciteiten))
    ]


def belastbaarheid(document: Onderzoek) -> list[Blok]:
    gebieden = (
        ("fysiek", _("fysiek: omgeving, houding, beweging, werktijden")),
        ("psychisch", _("psychisch: leren, concentratie, spanning")),
        ("sociaal", _("sociale vaardigheden: samenwerken, gedrag")),
    )
    return [
        Blok(
            _("Regel %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"begeleiding.belastbaarheid.{nummer}.gebied", _("Welk gebied?"), "keuze", keuzes=gebieden),
                Veld(f"begeleiding.belastbaarheid.{nummer}.omschrijving", _("Wat kan de werknemer aan?"), "tekst"),
                Veld(f"begeleiding.belastbaarheid.{nummer}.gevolg", _("Wat betekent dat voor dit werk?"), "tekst"),
                Veld(f"begeleiding.belastbaarheid.{nummer}.ontwikkeling", _("Wat is er nog te winnen?"), "tekst"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.begeleiding.belastbaarheid))
    ]


def hulp(_document: Onderzoek, pad: str) -> list[Blok]:
    """The three aspects of guidance, for one task or for the job as a whole."""
    return [
        Blok(
            kop,
            (
                Veld(f"{pad}.{aspect}.uren_per_week", _("Extra uren per week"), "getal", eenheid=_("uur")),
                Veld(f"{pad}.{aspect}.motivering", _("Welke hulp, en waarom deze uren?"), "tekst"),
            ),
            uitleg,
        )
        for aspect, kop, uitleg in _ASPECTEN
    ]


def waardering(_document: Onderzoek) -> list[Blok]:
    pad = "begeleiding.waardering"
    begeleiders = (
        ("collega", _("een collega")),
        ("leidinggevende", _("de leidinggevende")),
        ("interne_jobcoach", _("een interne jobcoach")),
        ("externe_jobcoach", _("een externe jobcoach")),
    )
    manieren = (("uurloon", _("het uurloon van de begeleider")), ("minimumloon", _("een deel van het minimumloon")))
    return [
        Blok(
            _("Wat een uur begeleiding waard is"),
            (
                Veld(f"{pad}.begeleider", _("Wie geeft de begeleiding?"), "keuze", keuzes=begeleiders),
                Veld(f"{pad}.manier", _("Waarmee rekent u?"), "keuze", keuzes=manieren),
                Veld(f"{pad}.uurloon", _("Uurloon van de begeleider"), "getal", eenheid=_("euro")),
                Veld(
                    f"{pad}.deel_minimumloon",
                    _("Deel van het minimumloon per uur"),
                    "procent",
                    _("Bijvoorbeeld 150. Het minimumloon van de peildatum telt."),
                    eenheid="%",
                ),
                Veld(f"{pad}.motivering", _("Waarom deze waarde?"), "tekst"),
                *vergoeding(pad)[1:],
            ),
        ),
        Blok(_("Advies"), (Veld("begeleiding.advies", _("Wat raadt u de werkgever aan?"), "tekst"),)),
    ]
