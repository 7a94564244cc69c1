"""Dates that matter, as plain rows so that an agenda of thousands can be asked for; what is said about them is encrypted."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.documenten.models import Versierij


class Herkomst(models.TextChoices):
    EIGEN = "eigen", _("eigen afspraak")
    WET = "wet", _("termijn van de wet")
    WERK = "werk", _("volgt uit het werk")


class Staat(models.TextChoices):
    OPEN = "open", _("open")
    GEDAAN = "gedaan", _("gedaan")
    VERVALLEN = "vervallen", _("vervallen")
    VOORBIJ = "voorbij", _("was al voorbij")


class Afspraak(models.Model):
    """Something that is due on a day. `soort` says what in words without anything personal: it goes into reminders and calendars."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    opdracht = models.ForeignKey("dossiers.Opdracht", on_delete=models.PROTECT, related_name="+", null=True)
    voor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("voor wie")
    )
    soort = models.CharField(_("soort"), max_length=100)
    datum = models.DateField(_("datum"))
    herkomst = models.CharField(_("herkomst"), max_length=10, choices=Herkomst.choices)
    # Which term of the law, or which date of the work; empty for what a person put in himself.
    sleutel = models.CharField(max_length=60, blank=True)
    staat = models.CharField(_("staat"), max_length=10, choices=Staat.choices, default=Staat.OPEN)
    toelichting = models.BinaryField(null=True)
    veranderd_op = models.DateTimeField(_("veranderd op"), default=timezone.now)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["dossier", "sleutel"], condition=~models.Q(sleutel=""), name="agenda_afspraak_sleutel"
            ),
        )
        indexes = (
            # Everything that the agenda counts by, so that counting reads no row of the table.
            models.Index(fields=["organisatie", "staat", "datum", "voor", "dossier"], name="agenda_afspraak_team"),
            models.Index(fields=["voor", "staat", "datum", "dossier"], name="agenda_afspraak_eigen"),
        )

    def __str__(self) -> str:
        return self.soort

    @property
    def staat_in_woorden(self) -> str:
        return str(Staat(self.staat).label)

    @property
    def herkomst_in_woorden(self) -> str:
        return str(Herkomst(self.herkomst).label)


class Afspraakstap(models.Model):
    """What a person did with a date: done, moved, dropped, and why. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    afspraak = models.ForeignKey(Afspraak, on_delete=models.PROTECT, related_name="+")
    staat = models.CharField(max_length=10, choices=Staat.choices)
    datum_was = models.DateField(_("datum was"))
    datum_werd = models.DateField(_("datum werd"))
    reden = models.BinaryField(null=True)
    gezet_op = models.DateTimeField(_("gezet op"), auto_now_add=True)
    gezet_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="afspraak__organisatie")

    def __str__(self) -> str:
        return f"{self.afspraak_id} {self.staat}"

    @property
    def is_verzet(self) -> bool:
        return self.datum_was != self.datum_werd

    @property
    def staat_in_woorden(self) -> str:
        return str(Staat(self.staat).label)


class Feitenversie(Versierij):
    """The dated facts of a dossier from which the terms of the law follow, from a moment on; the newest counts."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dossier", "nummer"], name="agenda_feitenversie_nummer"),)


class Agendavoorkeur(models.Model):
    """How someone wants to be reminded, and the secret address of his calendar. Of that address only a hash is kept."""

    gebruiker = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    # How many days before; null means no e-mail.
    dagen_vooraf = models.PositiveSmallIntegerField(null=True)
    adres_hash = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 (empty would be equal to empty)
    adres_sinds = models.DateTimeField(null=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.gebruiker_id)


class Herinnering(models.Model):
    """This person was told about this date. A date that is moved is another date, and told again."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    # An afspraak or an opdracht.
    over = models.UUIDField()
    datum = models.DateField()

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["gebruiker", "over", "datum"], name="agenda_herinnering_een_keer"),
        )

    def __str__(self) -> str:
        return f"{self.over} {self.datum}"
