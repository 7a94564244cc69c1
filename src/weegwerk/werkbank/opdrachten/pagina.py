"""A page of an opdracht: what it is about, and the state of the work beside the questions."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.documenten.vragen import Stap, met_keuzes, staat
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.opdrachten.oordeel import Opdrachtoordeel, beoordeel
from weegwerk.werkbank.opdrachten.signalen import paneel
from weegwerk.werkbank.opdrachten.soort import is_dicht
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.opdrachten.stappen_oplevering import DOEN
from weegwerk.werkbank.opdrachten.voorop import VOOROP
from weegwerk.werkbank.opdrachten.wegwijzer import volgende
from weegwerk.werkbank.stukken.selectors import stukkeuzes

# The questions of a page know the document of the opdracht and not the dossier; these choices come from there.
STUK = ".stuk"


class OpdrachtPagina(Pagina[Document]):
    sjabloon = "opdrachten/groep.html"
    paneelsjabloon = "opdrachten/paneel.html"

    @classmethod
    def reeks(cls, _soort: Any, _houder: Any) -> Sequence[Stap[Document]]:
        return STAPPEN

    def __post_init__(self) -> None:
        super().__post_init__()
        if any(veld.pad.endswith(STUK) for veld in self.velden):
            keuzes = stukkeuzes(self.houder.dossier)
            self._blokken = [met_keuzes(blok, STUK, keuzes) for blok in self._blokken]

    def beoordeel(self) -> Opdrachtoordeel:
        return beoordeel(self.houder.opdracht, self.versie.document)

    def volgende(self) -> tuple[str, str]:
        """Before accepting: to what is still needed for that, wherever it stands."""
        if self.plek.stap not in VOOROP or self.versie.document.acceptatie.besluit is not None:
            return self.plek.volgende()
        nodig = volgende(self.versie.document, self.oordeel)
        return self.plek.volgende() if nodig == (self.plek.stap.id, self.plek.groep.id) else nodig

    @property
    def vergrendeld(self) -> bool:
        return is_dicht(self.houder)

    @property
    def onmogelijk(self) -> Mapping[str, str]:
        gevonden: Mapping[str, str] = self.oordeel.onmogelijk
        return gevonden

    @property
    def stappen(self) -> list[dict[str, Any]]:
        """An opdracht with loonwaarde in it has the investigation as a step of its own, first of the work."""
        stappen = super().stappen
        opdracht = self.houder.opdracht
        if opdracht.heeft_loonwaarde:
            stap = {
                "naam": _("Loonwaarde-onderzoek"),
                "fase": DOEN,
                "staat": staat(begonnen=opdracht.geaccepteerd_op is not None, af=opdracht.status == "vastgesteld"),
                "url": reverse("opdrachten:loonwaarde", args=[opdracht.pk]),
                "huidig": False,
            }
            stappen.insert(len(VOOROP), stap)
        return stappen

    @property
    def naam(self) -> str:
        return str(self.houder.opdracht.naam)

    def eigen_context(self) -> dict[str, Any]:
        opdracht = self.houder.opdracht
        gegevens = gegevens_van(opdracht.dossier)
        return {
            "opdracht": opdracht,
            "gegevens": gegevens,
            "oordeel": self.oordeel,
            **paneel(self.houder, self.versie.document, gegevens),
        }
