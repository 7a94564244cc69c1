"""Which opdracht determines again what an earlier investigation determined; this is for finding the way.

The document of its investigation knows the earlier outcome itself, from the moment the work begins.
"""

from typing import ClassVar, Self

from django.db import models
from django_scopes import ScopedManager


class Herbepaling(models.Model):
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    opdracht = models.OneToOneField("dossiers.Opdracht", on_delete=models.PROTECT, related_name="+")
    vorige = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.vorige_id} → {self.opdracht_id}"
