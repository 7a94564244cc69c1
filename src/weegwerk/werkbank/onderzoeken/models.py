"""An investigation and its versions. The document itself is encrypted; only what must be queried stands beside it."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Onderzoek(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    opdracht = models.OneToOneField("dossiers.Opdracht", on_delete=models.PROTECT, related_name="onderzoek")
    versie = models.PositiveIntegerField(_("nieuwste versie"), default=0)
    vastgesteld = models.BooleanField(_("vastgesteld"), default=False)
    vaststellingen = models.PositiveIntegerField(_("aantal vaststellingen"), default=0)
    # Why a final report was opened again; it ends up in the next vaststelling.
    correctie_reden = models.BinaryField(null=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)


class OnderzoekVersie(models.Model):
    """The whole document after one change. Rows are only ever added; the database refuses the rest."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+", db_index=False)
    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, related_name="+", db_index=False)
    nummer = models.PositiveIntegerField(_("versie"))
    document = models.BinaryField()
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    tijdstip = models.DateTimeField(_("bewaard op"))
    # Names of the fields that changed, never what stands in them.
    velden = models.TextField(blank=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["onderzoek", "nummer"], name="onderzoeken_versie_nummer"),)

    def __str__(self) -> str:
        return f"versie {self.nummer}"
