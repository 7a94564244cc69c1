"""A report as a person received it: the file, encrypted, and from which version it was made."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Rapportmodel(models.TextChoices):
    VOLLEDIG = "volledig", _("Volledig rapport")
    WETTELIJK = "wettelijk", _("Wettelijk model")
    OPDRACHT = "opdracht", _("Rapport van de opdracht")
    GESPREK = "gesprek", _("Verslag van een gesprek")


# What an investigation can be reported as; an opdracht has one model, with a version for each reader.
VAN_ONDERZOEK = (Rapportmodel.VOLLEDIG, Rapportmodel.WETTELIJK)


class Rapport(models.Model):
    """Rows are only ever added; the database refuses the rest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    # Of an investigation or of an opdracht, never of both.
    onderzoek = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+", null=True)
    map = models.ForeignKey("opdrachten.Opdrachtmap", on_delete=models.PROTECT, related_name="+", null=True)
    lezer = models.CharField(_("lezer"), max_length=20, blank=True, default="")
    versie = models.PositiveIntegerField(_("versie van het document"))
    model = models.CharField(_("model"), max_length=20, choices=Rapportmodel.choices)
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


class Zending(models.Model):
    """That a report went, or is about to go, to a reader; where it stands `post` knows. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    rapport = models.ForeignKey(Rapport, on_delete=models.PROTECT, related_name="+")
    # The party that has received it when this arrives; empty for somebody who received it beside the parties.
    partij = models.CharField(_("partij"), max_length=20, blank=True, default="")
    # The talk that an account is about.
    onderdeel = models.CharField(_("onderdeel"), max_length=20, blank=True, default="")
    bericht = models.ForeignKey("post.Bericht", on_delete=models.PROTECT, related_name="+", null=True)
    verzending = models.ForeignKey("post.Verzending", on_delete=models.PROTECT, related_name="+", null=True)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.rapport_id} ({self.partij or '-'})"
