"""The tables that a document needs: its holder with the number of the newest version, and a row for every version."""

import uuid
from functools import reduce
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.versleuteling.services import Sleutelhouder


class Houder(models.Model):
    """What a document belongs to; only what must be queried stands here. `SLEUTEL` is the way to its sleutelhouder."""

    SLEUTEL: ClassVar[str]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    versie = models.PositiveIntegerField(_("nieuwste versie"), default=0)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def sleutelhouder(self) -> Sleutelhouder:
        weg: Any = self
        gevonden: Sleutelhouder = reduce(getattr, self.SLEUTEL.split("__"), weg)
        return gevonden


class Versierij(models.Model):
    """The whole document after one change. Rows are only ever added; the database refuses the rest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+", db_index=False)
    nummer = models.PositiveIntegerField(_("versie"))
    document = models.BinaryField()
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    tijdstip = models.DateTimeField(_("bewaard op"))
    # Names of the fields that changed, never what stands in them.
    velden = models.TextField(blank=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"versie {self.nummer}"
