"""The tables that a document needs: its holder with the number of the newest version, and a row for every version."""

import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.versleuteling.services import Sleutelhouder

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Houder(models.Model):
    """What a document belongs to; only what must be queried stands here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    versie = models.PositiveIntegerField(_("nieuwste versie"), default=0)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def dossier(self) -> "Dossier":
        """The dossier whose key locks the document."""
        raise LookupError(type(self).__name__)

    @property
    def sleutelhouder(self) -> Sleutelhouder:
        return self.dossier


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
