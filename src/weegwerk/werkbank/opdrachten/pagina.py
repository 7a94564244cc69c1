"""A page of an opdracht: what it is about, and the state of the work beside the questions."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.documenten.vragen import BEZIG, KLAAR, LEEG, met_keuzes
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.opdrachten.oordeel import Oordeel, beoordeel
from weegwerk.werkbank.opdrachten.services import is_dicht
from weegwerk.werkbank.opdrachten.signalen import paneel
from weegwerk.werkbank.opdrachten.stappen_oplevering import DOEN
from weegwerk.werkbank.opdrachten.voorop import VOOROP
from weegwerk.werkbank.opdrachten.wegwijzer import volgende
from weegwerk.werkbank.stukken.selectors import stukkeuzes

# The questions of a page know the document of the opdracht and not the dossier; these choices come from there.
STUK = ".stuk"


class OpdrachtPagina(Pagina[Document]):
    paneelsjabloon = "opdrachten/paneel.html"

    def __post_init__(self) -> None:
        super().__post_init__()
        if any(veld.pad.endswith(STUK) for veld in self.velden):
            keuzes = stukkeuzes(self.houder.dossier)
            self._blokken = [met_keuzes(blok, STUK, keuzes) for blok in self._blokken]

    def beoordeel(self) -> Oordeel:
        return beoordeel(self.houder.opdracht, self.versie.document)

    def adres(self, stap_id: str, groep_id: str = "") -> str:
        delen = [self.houder.opdracht_id, stap_id, groep_id] if groep_id else [self.houder.opdracht_id, stap_id]
        return reverse("opdrachten:groep" if groep_id else "opdrachten:stap", args=delen)

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
                "staat": KLAAR if opdracht.status == "vastgesteld" else BEZIG if opdracht.geaccepteerd_op else LEEG,
                "url": reverse("opdrachten:loonwaarde", args=[opdracht.pk]),
                "huidig": False,
            }
            stappen.insert(len(VOOROP), stap)
        return stappen

    @property
    def naam(self) -> str:
        return str(self.houder.opdracht.naam)

    @property
    def geschiedenis(self) -> str:
        return reverse("opdrachten:geschiedenis", args=[self.houder.opdracht_id])

    def eigen_context(self) -> dict[str, Any]:
        opdracht = self.houder.opdracht
        gegevens = gegevens_van(opdracht.dossier)
        return {
            "opdracht": opdracht,
            "dossier": opdracht.dossier,
            "gegevens": gegevens,
            "oordeel": self.oordeel,
            **paneel(self.houder, self.versie.document, gegevens),
        }
