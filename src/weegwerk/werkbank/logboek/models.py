"""Rows that are only ever added, and the head that says where the chain of an organisation ends."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django_scopes import ScopedManager


class Regel(models.Model):
    """One thing a person did. Field names may stand here, values never.

    Without `gebruiker` it was somebody without an account, who came in by a link of his own; `velden` says as which party.
    """

    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+", db_index=False)
    volgnummer = models.PositiveBigIntegerField()
    tijdstip = models.DateTimeField()
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    # One of Gebeurtenis, not as choices: a new kind of event is no change to the table.
    gebeurtenis = models.CharField(max_length=40)
    # Not a foreign key: the log outlives what it is about.
    dossier = models.UUIDField(null=True)
    velden = models.TextField(blank=True)
    hash = models.BinaryField(max_length=32)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["organisatie", "volgnummer"], name="logboek_regel_volgnummer"),)
        indexes = (models.Index(fields=["dossier", "-volgnummer"], name="logboek_regel_dossier"),)

    def __str__(self) -> str:
        return f"{self.volgnummer} {self.gebeurtenis}"


class LogboekKop(models.Model):
    """The last link. `zegel` cannot be made from the rows alone, so that a cut tail shows."""

    organisatie = models.OneToOneField(
        "toegang.Organisatie", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    volgnummer = models.PositiveBigIntegerField(default=0)
    hash = models.BinaryField(max_length=32)
    zegel = models.BinaryField(max_length=32)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.organisatie_id}: {self.volgnummer}"
