"""The document of an opdracht and its versions; what is asked and by whom stands in `dossiers`."""

from typing import TYPE_CHECKING

from django.db import models

from weegwerk.werkbank.documenten.models import Houder, Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Opdrachtmap(Houder):
    opdracht = models.OneToOneField("dossiers.Opdracht", on_delete=models.PROTECT, related_name="map")

    @property
    def dossier(self) -> "Dossier":
        return self.opdracht.dossier


class OpdrachtmapVersie(Versierij):
    map = models.ForeignKey(Opdrachtmap, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["map", "nummer"], name="opdrachten_versie_nummer"),)
