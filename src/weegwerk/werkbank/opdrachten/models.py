"""The document of an opdracht with its versions and its letters; what is asked and by whom stands in `dossiers`."""

import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.documenten.models import Houder, Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Opdrachtmap(Houder):
    SLEUTEL = "opdracht__dossier"

    opdracht = models.OneToOneField("dossiers.Opdracht", on_delete=models.PROTECT, related_name="map")

    @property
    def dossier(self) -> "Dossier":
        return self.opdracht.dossier


class OpdrachtmapVersie(Versierij):
    map = models.ForeignKey(Opdrachtmap, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["map", "nummer"], name="opdrachten_versie_nummer"),)


class Briefsoort(models.TextChoices):
    BEVESTIGING = "bevestiging", _("Bevestiging aan de opdrachtgever")
    CLIENT = "client", _("Brief aan de cliënt")
    TERUGGAVE = "teruggave", _("Teruggave aan de opdrachtgever")
    TERUGGAVE_CLIENT = "teruggave_client", _("Bericht aan de cliënt over de teruggave")
    AFGEROND = "afgerond", _("Bericht aan de opdrachtgever dat het klaar is")


class Brief(models.Model):
    """A letter exactly as it was sent. Rows are only ever added; the database refuses the rest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    opdracht = models.ForeignKey("dossiers.Opdracht", on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(_("soort"), max_length=20, choices=Briefsoort.choices)
    versie = models.PositiveIntegerField(_("versie van de opdrachtmap"))
    sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField()
    # The e-mail it travels with; without one it left by another road, which `post` knows.
    bericht = models.ForeignKey("post.Bericht", on_delete=models.PROTECT, related_name="+", null=True)
    verzending = models.ForeignKey("post.Verzending", on_delete=models.PROTECT, related_name="+", null=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return self.soort_in_woorden

    @property
    def soort_in_woorden(self) -> str:
        return str(Briefsoort(self.soort).label)
