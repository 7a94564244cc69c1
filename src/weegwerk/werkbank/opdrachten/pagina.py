"""A page of an opdracht: what it is about, and the state of the work beside the questions."""

from typing import Any

from django.urls import reverse

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.opdrachten.services import is_dicht
from weegwerk.werkbank.opdrachten.signalen import paneel


class OpdrachtPagina(Pagina[Document]):
    paneelsjabloon = "opdrachten/paneel.html"

    def beoordeel(self) -> None:
        """Nothing is concluded from the document yet."""

    def adres(self, stap_id: str, groep_id: str = "") -> str:
        delen = [self.houder.opdracht_id, stap_id, groep_id] if groep_id else [self.houder.opdracht_id, stap_id]
        return reverse("opdrachten:groep" if groep_id else "opdrachten:stap", args=delen)

    @property
    def vergrendeld(self) -> bool:
        return is_dicht(self.houder)

    def eigen_context(self) -> dict[str, Any]:
        opdracht = self.houder.opdracht
        gegevens = gegevens_van(opdracht.dossier)
        return {
            "opdracht": opdracht,
            "dossier": opdracht.dossier,
            "gegevens": gegevens,
            **paneel(self.houder, self.versie.document, gegevens),
        }
