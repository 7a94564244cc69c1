"""Which investigation goes on from which. The document knows the earlier outcome itself; this is for finding the way."""

from typing import ClassVar, Self

from django.db import models
from django_scopes import ScopedManager


class Herbepaling(models.Model):
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    onderzoek = models.OneToOneField("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")
    vorige = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.vorige_id} → {self.onderzoek_id}"
