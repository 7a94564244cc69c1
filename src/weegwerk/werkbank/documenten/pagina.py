"""A page of a document: where a person is, the questions with their boxes, and all the templates need to show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from django.forms import BoundField
from django.urls import reverse
from django.utils.translation import gettext as _

from weegwerk.kern.document import Document, bewerken
from weegwerk.werkbank.documenten.archief import Conflict, Versie
from weegwerk.werkbank.documenten.formulier import Vragen, naam, toon
from weegwerk.werkbank.documenten.vragen import Groep, Stap, Veld, Woord, alle_velden
from weegwerk.werkbank.fouten import NietGevonden

if TYPE_CHECKING:
    from weegwerk.werkbank.documenten.soort import Soort

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Vraagvak:
    """One question on the page, or the choice between two versions of it."""

    veld: BoundField
    eenheid: Woord
    getoond: str
    keuzes: tuple[dict[str, Any], ...] = ()
    # Is the other version from another tab of the same person?
    zelf: bool = False


@dataclass(frozen=True, slots=True)
class BlokOpPagina:
    """A block of questions with its boxes."""

    kop: Woord
    uitleg: Woord
    rij: str
    vakken: list[Vraagvak]


@dataclass(frozen=True, slots=True)
class Rijbericht:
    """What just happened to a row, said where it happened: before the row `voor`, at the end or above all.

    `terug` is the version that undoing it brings back.
    """

    tekst: str
    voor: str
    terug: int = 0


BOVEN, EINDE = "boven", "einde"


@dataclass(frozen=True, slots=True)
class Plek(Generic[D]):
    """Where a person is: a step, and a group of questions in it."""

    reeks: Sequence[Stap[D]]
    stap: Stap[D]
    groepen: list[Groep[D]]
    groep: Groep[D]

    def volgende(self) -> tuple[str, str]:
        """Ids of the next step and group; an empty group means the first one."""
        if self.groep.terug:
            return self.stap.id, self.groep.terug
        verderop = [groep.id for groep in self.groepen[self.groepen.index(self.groep) + 1 :] if not groep.terug]
        if verderop:
            return self.stap.id, verderop[0]
        verder = self.reeks.index(self.stap) + 1
        return self.reeks[min(verder, len(self.reeks) - 1)].id, ""


class GroepVerdwenen(NietGevonden):
    """The step exists, but not (or no longer) this group of questions."""


def zoek_plek(reeks: Sequence[Stap[D]], document: D, stap_id: str, groep_id: str) -> Plek[D]:
    """The place with these ids, the first where none is named. Raises NietGevonden."""
    stap = next((gevonden for gevonden in reeks if stap_id in ("", gevonden.id)), None)
    if stap is None:
        raise NietGevonden
    groepen = stap.groepen(document)
    gevonden = [groep for groep in groepen if groep.id == groep_id] if groep_id else groepen[:1]
    if not gevonden:
        raise GroepVerdwenen
    return Plek(reeks, stap, groepen, gevonden[0])


@dataclass
class Pagina(Generic[D]):
    """The context of a page or of the answer to a change; a kind of document that has more to say, has its own."""

    soort: "Soort[D, Any]"
    houder: Any
    versie: Versie[D]
    plek: Plek[D]
    fouten: Mapping[str, str] = field(default_factory=dict)
    getypt: Mapping[str, bewerken.Waarde] = field(default_factory=dict)
    conflicten: Mapping[str, Conflict] = field(default_factory=dict)
    # The act that was just carried out here, as in the address.
    gedaan: str = ""
    bericht: Rijbericht | None = None

    sjabloon: ClassVar[str] = "documenten/groep.html"
    # The template of what moves along beside the questions; it replaces itself after every change.
    paneelsjabloon: ClassVar[str] = ""

    def __post_init__(self) -> None:
        self.oordeel = self.beoordeel()
        self._blokken = self.plek.groep.blokken(self.versie.document)

    @classmethod
    def reeks(cls, soort: "Soort[D, Any]", _houder: Any) -> Sequence[Stap[D]]:
        """The steps of this kind; what they ask may depend on the holder."""
        return soort.stappen

    def beoordeel(self) -> Any:
        """What follows from the document; the states of the steps and the panel are made from it."""

    def adres(self, stap_id: str, groep_id: str = "") -> str:
        """Where a step, or a group in it, is found."""
        return self._adres(*("groep", stap_id, groep_id) if groep_id else ("stap", stap_id))

    def _adres(self, wat: str, *delen: str) -> str:
        return reverse(f"{self.soort.ruimte}:{wat}", args=[self.soort.adres_van(self.houder), *delen])

    @property
    def naam(self) -> str:
        """What this document is called in the trail of a page."""
        return str(self.soort.titel)

    @property
    def geschiedenis(self) -> str:
        """Where its versions are found."""
        return self._adres("geschiedenis")

    @property
    def begin(self) -> str:
        return self.adres(self.plek.reeks[0].id)

    @property
    def zaakbestand(self) -> str:
        """Where a version can be had as a file; empty where there is none."""
        return ""

    def eigen_context(self) -> dict[str, Any]:
        """What the templates of this kind of document need besides, such as the panel."""
        return {}

    def volgende(self) -> tuple[str, str]:
        """Step and group to go on to once this page is saved."""
        return self.plek.volgende()

    @property
    def vergrendeld(self) -> bool:
        """May nothing be changed any more?"""
        return False

    @property
    def onmogelijk(self) -> Mapping[str, str]:
        """Values that were saved but cannot be: said beside the field as well."""
        return {}

    @cached_property
    def vragen(self) -> Vragen:
        """The form; the answer to a change that was simply saved does without."""
        opgeslagen = bewerken.velden(self.versie.document)
        waarden = {**opgeslagen, **{pad: self.getypt.get(pad, "") for pad in self.fouten}}
        return Vragen(type(self.versie.document), self.velden, waarden, {**self.onmogelijk, **self.fouten}, self.focus)

    @property
    def focus(self) -> str:
        """Where a person goes on after an act: a question, or a button that does something."""
        rijen = [blok for blok in self._blokken if blok.rij and blok.velden]
        return rijen[-1].velden[0].pad if self.gedaan == "toevoegen" and rijen else ""

    @property
    def blokken(self) -> list[BlokOpPagina]:
        return [
            BlokOpPagina(blok.kop, blok.uitleg, blok.rij, [self._vak(veld) for veld in blok.velden])
            for blok in self._blokken
        ]

    @property
    def leeg(self) -> bool:
        """Nothing to answer yet, for the list that is kept here has no rows."""
        begin = f"{self.plek.groep.lijst}."
        gevuld = bool(self.plek.groep.lijst) and any(
            pad.startswith(begin) for pad in bewerken.velden(self.versie.document)
        )
        return not self._blokken and not gevuld

    @property
    def velden(self) -> list[Veld]:
        return alle_velden(self._blokken)

    def vakken(self, paden: Iterable[str]) -> list[Vraagvak]:
        """The boxes of these fields, as far as they are on this page."""
        gezocht = set(paden)
        return [self._vak(veld) for veld in self.velden if veld.pad in gezocht]

    def _vak(self, veld: Veld) -> Vraagvak:
        keuzes: tuple[dict[str, Any], ...] = ()
        if strijd := self.conflicten.get(veld.pad):
            ander = _("Uw andere tabblad") if strijd.zelf else strijd.wie
            versies = ((_("Uw versie"), strijd.van_u), (ander, strijd.van_ander))
            keuzes = tuple(
                {"waarde": getoond, "tekst": getoond or "—", "wie": wie}
                for wie, waarde in versies
                for getoond in [toon(type(self.versie.document), veld, waarde)]
            )
        getoond = f"{naam(veld.pad)}__getoond" if veld.invoer == "keuzes" else ""
        return Vraagvak(self.vragen.vak(veld.pad), veld.eenheid, getoond, keuzes, zelf=bool(strijd and strijd.zelf))

    @property
    def stappen(self) -> list[dict[str, Any]]:
        return [
            {
                "naam": stap.naam,
                "fase": stap.fase,
                "staat": stap.staat(self.versie.document, self.oordeel),
                "url": self.adres(stap.id),
                "huidig": stap == self.plek.stap,
            }
            for stap in self.plek.reeks
        ]

    @property
    def groepen(self) -> list[dict[str, Any]]:
        return [
            {"naam": groep.naam, "url": self.adres(self.plek.stap.id, groep.id), "huidig": groep == self.plek.groep}
            for groep in self.plek.groepen
            if not groep.terug or groep.terug in (self.plek.groep.id, self.plek.groep.terug)
        ]

    def context(self) -> dict[str, Any]:
        return {
            "pagina": self,
            "document": self.versie.document,
            "stappen": self.stappen,
            "basis": self.versie.nummer,
            "dossier": self.houder.sleutelhouder,
            "bewaard_om": self.versie.wanneer if self.versie.nummer else None,
            "door": self.versie.wie,
            "niet_alles": bool(self.fouten or self.conflicten),
            **self.eigen_context(),
        }
