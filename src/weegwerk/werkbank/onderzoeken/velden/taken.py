"""Step Functie en taken: the work, what it is compared with, and the tasks."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Invoer, Veld, Woord


def functie(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Uitgevoerde functie"),
            (
                Veld("functie.naam", _("Naam van de functie")),
                Veld(
                    "functie.soort",
                    _("Soort functie"),
                    "keuze",
                    keuzes=(("bestaand", _("bestaande functie")), ("gecreeerd", _("voor deze werknemer gemaakt"))),
                ),
                Veld("functie.uren_per_week", _("Overeengekomen uren per week"), "getal", eenheid=_("uur")),
                *_uren_voorheen(document),
                Veld("functie.werkdagen_per_week", _("Werkdagen per week"), "getal", eenheid=_("dagen")),
                Veld("functie.voltijd_uren", _("Volle werkweek in vergelijkbaar werk"), "getal", eenheid=_("uur")),
                Veld("functie.omschrijving", _("Omschrijving van het werk"), "tekst"),
            ),
        ),
        _eigen_werk() if document.kader.voor_ziekte else _normfunctie(),
    ]


def _uren_voorheen(document: Onderzoek) -> list[Veld]:
    if not _naast_vroeger(document):
        return []
    hulp = _("Dan staat naast de loonwaarde ook welk deel van het eigen werk de werknemer nu doet.")
    return [Veld("functie.uren_voorheen", _("Uren per week voor de ziekte"), "getal", hulp, eenheid=_("uur"))]


def _naast_vroeger(document: Onderzoek) -> bool:
    return document.kader.voor_ziekte or document.kent_voorheen


def _eigen_werk() -> Blok:
    return Blok(
        _("Het eigen werk van voor de ziekte"),
        (
            Veld("normfunctie.naam", _("Naam van die functie")),
            Veld("normfunctie.toelichting", _("Waar blijkt uit hoe dat werk toen ging?"), "tekst", _BLIJKT_UIT),
        ),
        uitleg=_("Het werk dat de werknemer voor de ziekte deed. Daarmee vergelijkt u het werk van nu."),
    )


def _normfunctie() -> Blok:
    return Blok(
        _("Normfunctie"),
        (
            Veld("normfunctie.naam", _("Naam van de normfunctie")),
            Veld(
                "normfunctie.herkomst",
                _("Waar hebt u die gevonden?"),
                "keuze",
                keuzes=(
                    ("eigen_bedrijf", _("in het eigen bedrijf")),
                    ("cao_bedrijf", _("in de cao van het bedrijf")),
                    ("andere_cao", _("in een andere cao in de sector")),
                    ("buiten_sector", _("buiten de sector")),
                ),
            ),
            Veld("normfunctie.toelichting", _("Waarom ligt deze functie het dichtst bij het werk?"), "tekst"),
        ),
        uitleg=_("De functie van een gewone collega met wie u de werknemer vergelijkt."),
    )


_BLIJKT_UIT = _("Bijvoorbeeld: de functiebeschrijving, productiecijfers van toen, of wat beide partijen zeggen.")


# What says how much time a task takes, is a field of its own; the factors of a task hold theirs beside the words.
AANDELEN = ("aandeel", "aandeel_soortgelijke", "uren_per_week", "uren_voorheen")
TAAKKOLOMMEN: tuple[tuple[str, Woord, Invoer, Woord], ...] = (
    ("omschrijving", _("Wat doet de werknemer?"), "regel", ""),
    ("aandeel", _("Aandeel"), "procent", "%"),
    ("uren_per_week", _("of uren"), "getal", _("uur")),
    ("uren_voorheen", _("Uren voor de ziekte"), "getal", _("uur")),
    ("aandeel_soortgelijke", _("Bij collega"), "procent", "%"),
    ("belang", _("Belang voor de functie"), "tekst", ""),
    ("dagen_per_week", _("Niet elke werkdag? Op hoeveel dagen dan"), "getal", _("dagen")),
)


_TOEN: dict[str, Woord] = {"uren_per_week": _("of uren nu"), "aandeel_soortgelijke": _("of deel van toen")}


def taken(document: Onderzoek) -> list[Blok]:
    toen = _TOEN if _naast_vroeger(document) else {}
    kolommen = [kolom for kolom in TAAKKOLOMMEN if kolom[0] != "uren_voorheen" or toen]
    return [
        Blok(
            _("Taak %(code)s") % {"code": taak.code},
            tuple(
                Veld(f"taken.{taak.code}.{veld}", toen.get(veld, label), invoer, eenheid=eenheid)
                for veld, label, invoer, eenheid in kolommen
            ),
            rij=taak.code,
        )
        for taak in document.taken
    ]
