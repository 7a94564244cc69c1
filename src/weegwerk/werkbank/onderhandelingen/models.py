"""A negotiation and its versions; what the agenda and the portfolio must query stands beside the document."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.documenten.models import Houder, Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Onderhandeling(Houder):
    SLEUTEL = "onderzoek__opdracht__dossier"

    onderzoek = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")
    # The determination that it is about; a correction makes a next one.
    vaststelling = models.PositiveIntegerField(_("over vaststelling"))
    afgesloten = models.BooleanField(_("afgesloten"), default=False)
    herbepaling_op = models.DateField(_("herbepaling op"), null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["onderzoek", "vaststelling"], name="onderhandelingen_een_per_vaststelling"),
        )
        indexes = (models.Index(fields=["organisatie", "herbepaling_op"], name="onderhandelingen_herbepaling"),)

    @property
    def dossier(self) -> "Dossier":
        return self.onderzoek.opdracht.dossier

    @property
    def achterhaald(self) -> bool:
        """Is the determination that this is about no longer the one that stands?"""
        return not self.onderzoek.vastgesteld or self.onderzoek.vaststellingen != self.vaststelling


class OnderhandelingVersie(Versierij):
    onderhandeling = models.ForeignKey(Onderhandeling, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["onderhandeling", "nummer"], name="onderhandelingen_versie_nummer"),
        )
        # Who talked with an organisation before, for the role check, without reading a version.
        indexes = (models.Index(fields=["gebruiker", "onderhandeling"], name="onderhandelingen_versie_wie"),)
