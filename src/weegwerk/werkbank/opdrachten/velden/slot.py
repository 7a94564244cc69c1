"""Steps Zienswijzen and Rapport: who receives the draft, how the opdracht ends, and the talk about the report."""

from django.utils.translation import gettext_lazy as _

from weegwerk.inhoud.opbouw import Opbouw
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.opdrachten.ontvangst import niveaus
from weegwerk.werkbank.verzenden import zienswijzen

_JA_NEE = (("ja", _("ja")), ("nee", _("nee")))


def zienswijze(document: Opdrachtmap, partij: str) -> list[Blok]:
    niveau = niveaus(document)[partij]
    if niveau in ("bericht", "niets"):
        return []
    blokken = zienswijzen.zienswijze(f"zienswijzen.{partij}", getattr(document.zienswijzen, partij).punten)
    if partij != "werkgever":
        return blokken
    mag = Blok(
        _("Krijgt de werkgever het rapport?"),
        (
            Veld("zienswijzen.werkgever_ontvangt", _("Mag de werkgever het rapport krijgen?"), "keuze", keuzes=_JA_NEE, klein=True),
            Veld("zienswijzen.werkgever_ontvangt_waarom", _("Waarom wel of niet?"), "tekst"),
        ),
        _("De werkgever krijgt het alleen als dat nodig is en mag. Gevoelige feiten staan niet in zijn versie."),
    )  # fmt: skip
    return [mag, *(blokken if document.zienswijzen.werkgever_ontvangt == "ja" else [])]


def vervolg(_document: Opdrachtmap, opbouw: Opbouw) -> list[Blok]:
    uitkomst: list[Blok] = []
    if opbouw.uitkomsten:
        keuzes = tuple((een.id, f"{een.naam}. {een.uitleg}") for een in opbouw.uitkomsten)
        uitkomst = [
            Blok(
                _("De uitkomst"),
                (
                    Veld("slot.uitkomst", _("Wat is de uitkomst?"), "keuze", keuzes=keuzes),
                    Veld("slot.uitkomst_toelichting", _("Waarom deze?"), "tekst"),
                ),
            )
        ]
    return [
        *uitkomst,
        Blok(
            _("Wat gebeurt er hierna?"),
            (
                Veld("slot.vervolg", _("Wat gebeurt er nu, en wie doet wat?"), "tekst"),
                Veld("slot.opnieuw_bekijken_op", _("Wanneer kijkt iemand hier opnieuw naar?"), "datum"),
            ),
        ),
    ]


def toelichting(_document: Opdrachtmap) -> list[Blok]:
    pad = "slot.toelichting"
    return [
        Blok(
            _("Het rapport uitleggen"),
            (
                Veld(f"{pad}_aangeboden", _("Hebt u de cliënt een gesprek over het rapport aangeboden?"), "keuze", keuzes=_JA_NEE, klein=True),
                Veld(f"{pad}_waarom_niet", _("Zo niet, waarom niet?"), "tekst"),
                Veld(f"{pad}_gegeven_op", _("Wanneer was dat gesprek?"), "datum"),
                Veld(f"{pad}_aan", _("Met wie?")),
            ),
        )
    ]  # fmt: skip
