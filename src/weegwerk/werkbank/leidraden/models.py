"""What readers would like to see changed in a guide. The guides themselves come with the package and have no rows."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_TEKST = 2000


class Suggestie(models.Model):
    """A remark on one section. It belongs to the installation: who writes it may have no organisation at all."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    leidraad = models.CharField(_("leidraad"), max_length=100)
    versie = models.CharField(_("versie"), max_length=16)
    plek = models.CharField(_("plek"), max_length=200)
    tekst = models.TextField(_("suggestie"), max_length=MAX_TEKST)
    # Empty unless the writer wants an answer; emptied when the suggestion is handled.
    email = models.EmailField(_("e-mailadres"), blank=True)
    ontvangen_op = models.DateTimeField(_("ontvangen op"), auto_now_add=True)
    afgehandeld_op = models.DateTimeField(_("afgehandeld op"), null=True)
    # A day to think it over; then the row is gone for good.
    verwijderd_op = models.DateTimeField(_("verwijderd op"), null=True)

    class Meta:
        ordering: ClassVar = [models.F("afgehandeld_op").desc(nulls_first=True), "-ontvangen_op"]

    def __str__(self) -> str:
        return f"{self.leidraad}: {self.plek}"


class Leidraadversie(models.Model):
    """The whole text of a guide as it was when an opdracht was accepted under it; `versie` follows from the text."""

    leidraad = models.CharField(_("leidraad"), max_length=100)
    versie = models.CharField(_("versie"), max_length=16)
    tekst = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["leidraad", "versie"], name="leidraden_versie_een_keer"),)

    def __str__(self) -> str:
        return f"{self.leidraad} {self.versie}"
