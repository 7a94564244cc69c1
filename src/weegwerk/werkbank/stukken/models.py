"""Documents of a dossier. What is said about one grows in versions; the file itself can be destroyed, and nothing else can."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Stuk(models.Model):
    """That a document was added, when and by whom. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField(_("toegevoegd op"), auto_now_add=True)
    toegevoegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)


class Stukbeschrijving(models.Model):
    """What kind of document it is, from whom and of which day. The newest counts; rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stuk = models.ForeignKey(Stuk, on_delete=models.PROTECT, related_name="+")
    nummer = models.PositiveIntegerField()
    inhoud = models.BinaryField()
    gezet_op = models.DateTimeField(_("gezet op"), auto_now_add=True)
    gezet_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="stuk__organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["stuk", "nummer"], name="stukken_beschrijving_nummer"),)

    def __str__(self) -> str:
        return f"{self.stuk_id} {self.nummer}"


class Stukbestand(models.Model):
    """The file, encrypted. It is never changed; a file that does not belong here can be removed."""

    stuk = models.OneToOneField(Stuk, on_delete=models.CASCADE, primary_key=True, related_name="+")
    inhoud = models.BinaryField()

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="stuk__organisatie")

    def __str__(self) -> str:
        return str(self.stuk_id)
