"""A dossier holds who it is about, encrypted with its own key; an opdracht is what is asked about that person."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Dossier(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    kenmerk = models.CharField(_("kenmerk"), max_length=20)
    # Wrapped by the master key. Null means erased: what it locked can never be read again.
    sleutel = models.BinaryField(null=True)
    gegevens = models.BinaryField(null=True)
    versie = models.PositiveIntegerField(default=1)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    aangemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gewist_op = models.DateTimeField(_("gewist op"), null=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["organisatie", "kenmerk"], name="dossiers_dossier_kenmerk"),)
        indexes = (models.Index(fields=["organisatie", "-aangemaakt_op"], name="dossiers_dossier_nieuwste"),)

    def __str__(self) -> str:
        return self.kenmerk


class Soort(models.TextChoices):
    LOONWAARDE = "loonwaarde", _("Loonwaarde bepalen")


class Status(models.TextChoices):
    NIEUW = "nieuw", _("nieuw")
    BEZIG = "bezig", _("bezig")
    CONCEPT_VERZONDEN = "concept_verzonden", _("concept verzonden")
    VASTGESTELD = "vastgesteld", _("vastgesteld")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


class Opdracht(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(_("soort"), max_length=30, choices=Soort.choices, default=Soort.LOONWAARDE)
    status = models.CharField(_("status"), max_length=20, choices=Status.choices, default=Status.NIEUW)
    deskundige = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("arbeidsdeskundige")
    )
    ontvangen_op = models.DateField(_("ontvangen op"))
    gereed_voor = models.DateField(_("gereed voor"), null=True)
    vraag = models.BinaryField()

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.soort_in_woorden} ({self.status_in_woorden})"

    # Django's get_…_display translates every choice at each call, which a list of opdrachten would feel.
    @property
    def soort_in_woorden(self) -> str:
        return str(Soort(self.soort).label)

    @property
    def status_in_woorden(self) -> str:
        return str(Status(self.status).label)
