"""The pages of the checklist: the points of one subject at a time, and those of the expert himself."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.vragenlijst import Bezoek
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.documenten.soort import Soort
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Stapstaat, Veld, staat
from weegwerk.werkbank.vragenlijsten.models import Bezoeklijst
from weegwerk.werkbank.vragenlijsten.vergelijking import Vergelijkingsdeel, Vergelijkingspunt, stel_samen

_KLAAR = (("ja", _("ja")),)


class BezoekPagina(Pagina[Bezoek]):
    """A page of the checklist."""

    sjabloon = "vragenlijsten/bezoek.html"

    @classmethod
    def reeks(cls, soort: Soort[Bezoek, Bezoeklijst], houder: Bezoeklijst) -> Sequence[Stap[Bezoek]]:
        """One step, with a group for every page of the questionnaire that there is something to look at of."""
        delen = stel_samen(houder.onderzoek, soort.archief.lees(houder).document).bezoekdelen()
        return (Stap("punten", soort.titel, partial(_groepen, delen), _staat),)

    def eigen_context(self) -> dict[str, Any]:
        return {"onderzoek": self.houder.onderzoek}


def _staat(document: Bezoek, _oordeel: None) -> Stapstaat:
    klaar = [punt.klaar for punt in document.punten.values()] + [punt.klaar for punt in document.eigen]
    return staat(begonnen=bool(klaar), af=bool(klaar) and all(klaar))


def _groepen(delen: Sequence[Vergelijkingsdeel], _document: Bezoek) -> list[Groep[Bezoek]]:
    van_de_lijst = [
        Groep(f"deel-{nummer}", deel.naam, partial(_blokken, deel)) for nummer, deel in enumerate(delen, start=1)
    ]
    return [*van_de_lijst, Groep("eigen", _("Eigen punten"), _eigen, lijst="eigen", rij=_("Punt toevoegen"))]


def _blokken(deel: Vergelijkingsdeel, _document: Bezoek) -> list[Blok]:
    return [_blok(punt) for punt in deel.punten]


def _blok(punt: Vergelijkingspunt) -> Blok:
    pad = f"punten.{punt.plaats.plek}"
    uitleg = _("Werknemer: %(werknemer)s. Werkgever: %(werkgever)s.") % {
        "werknemer": punt.werknemer or _("geen antwoord"),
        "werkgever": punt.werkgever or _("geen antwoord"),
    }
    return Blok(punt.plaats.vraag.onderwerp, _velden(pad), uitleg)


def _eigen(document: Bezoek) -> list[Blok]:
    return [
        Blok(
            _("Eigen punt %(nummer)s") % {"nummer": nummer + 1},
            (Veld(f"eigen.{nummer}.punt", _("Wat wilt u bekijken of vragen?")), *_velden(f"eigen.{nummer}")),
            rij=str(nummer),
        )
        for nummer in range(len(document.eigen))
    ]


def _velden(pad: str) -> tuple[Veld, ...]:
    return (
        Veld(f"{pad}.klaar", _("Al bekeken of besproken?"), "keuze", keuzes=_KLAAR, klein=True),
        Veld(f"{pad}.bevinding", _("Wat hebt u gezien of gehoord?"), "tekst"),
    )
