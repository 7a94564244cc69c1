"""A report as a person received it: the file, encrypted, and from which version it was made."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Model(models.TextChoices):
    VOLLEDIG = "volledig", _("Volledig rapport")
    WETTELIJK = "wettelijk", _("Wettelijk model")
    OPDRACHT = "opdracht", _("Rapport van de opdracht")


# What an investigation can be reported as; an opdracht has one model, with a version for each reader.
VAN_ONDERZOEK = (Model.VOLLEDIG, Model.WETTELIJK)


class Rapport(models.Model):
    """Rows are only ever added; the database refuses the rest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    # Of an investigation or of an opdracht, never of both.
    onderzoek = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+", null=True)
    map = models.ForeignKey("opdrachten.Opdrachtmap", on_delete=models.PROTECT, related_name="+", null=True)
    lezer = models.CharField(_("lezer"), max_length=20, blank=True, default="")
    versie = models.PositiveIntegerField(_("versie van het document"))
    model = models.CharField(_("model"), max_length=20, choices=Model.choices)
    vastgesteld = models.BooleanField(_("vastgesteld"))
    sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField()
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(onderzoek__isnull=True) ^ models.Q(map__isnull=True),
                name="rapporten_rapport_van_een",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_model_display()}, versie {self.versie}"
