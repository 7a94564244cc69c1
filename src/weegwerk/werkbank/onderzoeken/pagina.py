"""What a page of the investigation shows, gathered in one place for the views."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.forms import BoundField
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from weegwerk.kern.document import bewerken
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.onderzoeken import paneel, stappen
from weegwerk.werkbank.onderzoeken.formulier import Vragen, naam, toon
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import Versie
from weegwerk.werkbank.onderzoeken.services import Conflict
from weegwerk.werkbank.onderzoeken.velden import AANDELEN, Blok, Veld, Woord


@dataclass(frozen=True, slots=True)
class Vak:
    """One question on the page, or the choice between two versions of it."""

    veld: BoundField
    eenheid: Woord
    getoond: str
    keuzes: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class BlokOpPagina:
    """A block of questions with its boxes."""

    kop: Woord
    uitleg: Woord
    rij: str
    vakken: list[Vak]


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a person is: a step, and a group of questions in it."""

    stap: stappen.Stap
    groepen: list[stappen.Groep]
    groep: stappen.Groep

    def volgende(self) -> tuple[str, str]:
        """Ids of the next step and group; an empty group means the first one."""
        nummer = self.groepen.index(self.groep)
        if nummer + 1 < len(self.groepen):
            return self.stap.id, self.groepen[nummer + 1].id
        verder = stappen.STAPPEN.index(self.stap) + 1
        return stappen.STAPPEN[min(verder, len(stappen.STAPPEN) - 1)].id, ""


class GroepVerdwenen(Http404):
    """The step exists, but not (or no longer) this group of questions."""


def plek(document: Document, stap_id: str, groep_id: str) -> Plek:
    """The place with these ids (the first group when none is named); 404 when it does not exist."""
    stap = stappen.stap(stap_id)
    if stap is None:
        raise Http404
    groepen = stap.groepen(document)
    gevonden = [groep for groep in groepen if groep.id == groep_id] if groep_id else groepen[:1]
    if not gevonden:
        raise GroepVerdwenen
    return Plek(stap, groepen, gevonden[0])


def alle_velden(blokken: Iterable[Blok]) -> list[Veld]:
    return [veld for blok in blokken for veld in blok.velden]


@dataclass
class Pagina:
    """The context of a page or of the answer to a change."""

    onderzoek: Onderzoek
    versie: Versie
    plek: Plek
    fouten: Mapping[str, str] = field(default_factory=dict)
    getypt: Mapping[str, bewerken.Waarde] = field(default_factory=dict)
    conflicten: Mapping[str, Conflict] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = self.versie.document
        self.uitkomst: Uitkomst = bereken(document)
        self._blokken = self.plek.groep.blokken(document)

    @cached_property
    def vragen(self) -> Vragen:
        """The form; the answer to a change that was simply saved does without."""
        opgeslagen = bewerken.velden(self.versie.document)
        waarden = {**opgeslagen, **{pad: self.getypt.get(pad, "") for pad in self.fouten}}
        return Vragen(self.velden, waarden, {**self.onmogelijk, **self.fouten})

    @cached_property
    def onmogelijk(self) -> dict[str, str]:
        """Values that were saved but cannot be: said beside the field as well."""
        paden = {}
        for signaal in self.uitkomst.signalen:
            if signaal.code == "waarde_buiten_bereik":
                _taken, nummer, *rest = signaal.pad
                veld = ".".join(map(str, rest)) + ("" if rest[0] in AANDELEN else ".percentage")
                paden[f"taken.{self.versie.document.taken[int(nummer)].code}.{veld}"] = (
                    f"{signaal.tekst} {signaal.wat_nu}"
                )
        return paden

    @property
    def blokken(self) -> list[BlokOpPagina]:
        return [
            BlokOpPagina(blok.kop, blok.uitleg, blok.rij, [self._vak(veld) for veld in blok.velden])
            for blok in self._blokken
        ]

    @property
    def velden(self) -> list[Veld]:
        return alle_velden(self._blokken)

    def vakken(self, paden: Iterable[str]) -> list[Vak]:
        """The boxes of these fields, as far as they are on this page."""
        gezocht = set(paden)
        return [self._vak(veld) for veld in self.velden if veld.pad in gezocht]

    def _vak(self, veld: Veld) -> Vak:
        keuzes: tuple[dict[str, Any], ...] = ()
        if strijd := self.conflicten.get(veld.pad):
            versies = ((_("Uw versie"), strijd.van_u), (strijd.wie, strijd.van_ander))
            keuzes = tuple(
                {"waarde": toon(veld, waarde), "tekst": toon(veld, waarde) or "—", "wie": wie}
                for wie, waarde in versies
            )
        getoond = f"{naam(veld.pad)}__getoond" if veld.invoer == "keuzes" else ""
        return Vak(self.vragen.vak(veld.pad), veld.eenheid, getoond, keuzes)

    @property
    def stappen(self) -> list[dict[str, Any]]:
        return [
            {
                "naam": stap.naam,
                "staat": stap.staat(self.versie.document, self.uitkomst),
                "url": reverse("onderzoeken:stap", args=[self.onderzoek.pk, stap.id]),
                "huidig": stap == self.plek.stap,
            }
            for stap in stappen.STAPPEN
        ]

    def context(self) -> dict[str, Any]:
        document = self.versie.document
        return {
            "pagina": self,
            "onderzoek": self.onderzoek,
            "document": document,
            "dossier": self.onderzoek.opdracht.dossier,
            "stappen": self.stappen,
            "basis": self.versie.nummer,
            "bewaard_om": self.versie.wanneer,
            "door": self.versie.wie,
            "niet_alles": bool(self.fouten or self.conflicten),
            **paneel.paneel(self.onderzoek.pk, document, self.uitkomst),
        }
