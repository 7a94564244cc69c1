"""An investigation and its versions. The document itself is encrypted; only what must be queried stands beside it."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.documenten.models import Houder, Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Onderzoek(Houder):
    SLEUTEL = "opdracht__dossier"

    opdracht = models.OneToOneField("dossiers.Opdracht", on_delete=models.PROTECT, related_name="onderzoek")
    vastgesteld = models.BooleanField(_("vastgesteld"), default=False)
    vaststellingen = models.PositiveIntegerField(_("aantal vaststellingen"), default=0)
    # Why a final report was opened again; it ends up in the next vaststelling.
    correctie_reden = models.BinaryField(null=True)

    @property
    def dossier(self) -> "Dossier":
        return self.opdracht.dossier


class OnderzoekVersie(Versierij):
    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["onderzoek", "nummer"], name="onderzoeken_versie_nummer"),)
