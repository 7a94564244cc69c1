"""The pages of the checklist: the points of one subject at a time, and those of the expert himself."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.vragenlijst import Bezoek
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Veld
from weegwerk.werkbank.vragenlijsten import bezoek
from weegwerk.werkbank.vragenlijsten.selectors import BEZOEK
from weegwerk.werkbank.vragenlijsten.vergelijking import Deel, Punt, Vergelijking

_KLAAR = (("ja", _("ja")),)
EIGEN = "eigen"


class BezoekPagina(Pagina[Bezoek]):
    """A page of the checklist; how much is still to do moves along beside it."""

    paneelsjabloon = "vragenlijsten/paneel.html"

    def beoordeel(self) -> Bezoek:
        return self.versie.document

    def adres(self, _stap_id: str, groep_id: str = "") -> str:
        return reverse("vragenlijsten:bezoek", args=[self.houder.onderzoek_id, groep_id or EIGEN])

    @property
    def naam(self) -> str:
        return gettext("Punten voor het bezoek")

    @property
    def geschiedenis(self) -> str:
        return reverse("vragenlijsten:bezoek_geschiedenis", args=[self.houder.onderzoek_id])

    def eigen_context(self) -> dict[str, Any]:
        return {"onderzoek": self.houder.onderzoek, "dossier": self.houder.dossier}


def scherm(vergelijking: Vergelijking) -> Scherm[Bezoek]:
    """The pages that go with these answers."""
    return Scherm(
        reeks=(Stap("bezoek", _("Bezoek"), partial(_groepen, vergelijking.bezoekdelen()), lambda _doc, _uit: ""),),
        pagina=BezoekPagina,
        sjabloon="vragenlijsten/bezoek.html",
        lees=bezoek.lees,
        bewaar=bezoek.bewaar,
        wijzig_rijen=bezoek.wijzig_rijen,
        archief=BEZOEK,
    )


def _groepen(delen: Sequence[Deel], _document: Bezoek) -> list[Groep[Bezoek]]:
    van_de_lijst = [
        Groep(f"deel-{nummer}", deel.naam, partial(_blokken, deel)) for nummer, deel in enumerate(delen, start=1)
    ]
    return [*van_de_lijst, Groep(EIGEN, _("Eigen punten"), _eigen, lijst="eigen", rij=_("Punt toevoegen"))]


def _blokken(deel: Deel, _document: Bezoek) -> list[Blok]:
    return [_blok(punt) for punt in deel.punten]


def _blok(punt: Punt) -> Blok:
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
