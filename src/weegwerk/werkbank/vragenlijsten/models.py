"""A questionnaire for one party, the links to it, the versions of its answers, and the checklist of the visit."""

import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.documenten.models import Houder, Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class PartijKeuze(models.TextChoices):
    WERKNEMER = "werknemer", _("werknemer")
    WERKGEVER = "werkgever", _("werkgever")


class Vragenlijst(Houder):
    """The questions to one party of an investigation. What is asked and answered is in the versions."""

    SLEUTEL = "onderzoek__opdracht__dossier"

    onderzoek = models.ForeignKey("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")
    partij = models.CharField(_("voor wie"), max_length=10, choices=PartijKeuze.choices)
    lijst = models.CharField(_("lijst"), max_length=40)
    lijstversie = models.PositiveSmallIntegerField(_("versie van de lijst"))
    ingeleverd_op = models.DateTimeField(_("ingeleverd op"), null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["onderzoek", "partij"], name="vragenlijsten_vragenlijst_partij"),
        )

    @property
    def dossier(self) -> "Dossier":
        return self.onderzoek.opdracht.dossier


class Link(models.Model):
    """One link that was handed out. Of the secret itself only a hash is kept, so that nobody can find it here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    vragenlijst = models.ForeignKey(Vragenlijst, on_delete=models.PROTECT, related_name="+")
    hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField(_("verstuurd op"))
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    geldig_tot = models.DateTimeField(_("geldig tot"))
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True)
    # The e-mail that brings it, when it was not handed over by hand.
    bericht = models.ForeignKey("post.Bericht", on_delete=models.PROTECT, related_name="+", null=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)


class Antwoordversie(Versierij):
    """The answers after one change."""

    vragenlijst = models.ForeignKey(Vragenlijst, on_delete=models.PROTECT, related_name="+", db_index=False)
    # Empty when the party typed it, by the link; of every other kind of version the database demands a person.
    gebruiker = models.ForeignKey(  # type: ignore[assignment]  # narrower than its base, on purpose
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["vragenlijst", "nummer"], name="vragenlijsten_antwoordversie_nummer"),
        )


class Bezoeklijst(Houder):
    """The checklist of the visit of one investigation."""

    SLEUTEL = "onderzoek__opdracht__dossier"

    onderzoek = models.OneToOneField("onderzoeken.Onderzoek", on_delete=models.PROTECT, related_name="+")

    @property
    def dossier(self) -> "Dossier":
        return self.onderzoek.opdracht.dossier


class Bezoekversie(Versierij):
    bezoeklijst = models.ForeignKey(Bezoeklijst, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["bezoeklijst", "nummer"], name="vragenlijsten_bezoekversie_nummer"),
        )
