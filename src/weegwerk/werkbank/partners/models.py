"""The people around a case, encrypted with the key of the dossier, in versions."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Partner(models.Model):
    """Someone who is or was involved. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)


class Partnerversie(models.Model):
    """What is known about him from a moment on; the newest counts. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    nummer = models.PositiveIntegerField()
    inhoud = models.BinaryField()
    gezet_op = models.DateTimeField(_("gezet op"), auto_now_add=True)
    gezet_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="partner__organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["partner", "nummer"], name="partners_versie_nummer"),)

    def __str__(self) -> str:
        return f"{self.partner_id} {self.nummer}"
