"""The people around a case, encrypted with the key of the dossier, in versions."""

import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django_scopes import ScopedManager

from weegwerk.werkbank.documenten.models import Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Partner(models.Model):
    """Someone who is or was involved. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def sleutelhouder(self) -> "Dossier":
        return self.dossier


class Partnerversie(Versierij):
    """What is known about him from a moment on; the newest counts."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The name under which the first rows were locked.
    document = models.BinaryField(db_column="inhoud")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["partner", "nummer"], name="partners_versie_nummer"),)
