"""A dossier holds who it is about, encrypted with its own key; an opdracht is what is asked about that person."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.kern.rollen import SOORTEN
from weegwerk.werkbank.documenten.models import Versierij

MERK = 32
# What the role check compares of an opdracht, besides whose it is.
VERGELEKEN = (
    "soorten",
    "client_merk",
    "geboren_merk",
    "status",
    "geaccepteerd_op",
    "vertrouwen",
    "toestemming",
    "organisatie",
    "id",
)


class Dossier(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    kenmerk = models.CharField(_("kenmerk"), max_length=20)
    # Wrapped by the master key. Null means erased: what it locked can never be read again.
    sleutel = models.BinaryField(null=True)
    # Of who it is about.
    versie = models.PositiveIntegerField(default=1)
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), auto_now_add=True)
    aangemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    # Who wants it erased, and when that happens by itself; without a moment it waits for a second person.
    wissen_gevraagd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    wissen_gevraagd_op = models.DateTimeField(_("wissen gevraagd op"), null=True)
    wissen_op = models.DateTimeField(_("wissen op"), null=True)
    gewist_op = models.DateTimeField(_("gewist op"), null=True)
    # Since then the files of the database hold nothing of it either.
    opgeruimd_op = models.DateTimeField(_("opgeruimd op"), null=True)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["organisatie", "kenmerk"], name="dossiers_dossier_kenmerk"),)
        indexes = (
            models.Index(fields=["organisatie", "-aangemaakt_op"], name="dossiers_dossier_nieuwste"),
            # The few that are erased, so that thousands of dates need not look at their dossier one by one.
            models.Index(
                fields=["organisatie"], condition=models.Q(gewist_op__isnull=False), name="dossiers_dossier_gewist"
            ),
        )

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def sleutelhouder(self) -> "Dossier":
        return self


class Gegevensversie(Versierij):
    """Who the dossier is about, from a moment on; the newest counts."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["dossier", "nummer"], name="dossiers_gegevensversie_nummer"),)


class Status(models.TextChoices):
    NIEUW = "nieuw", _("nieuw")
    BEZIG = "bezig", _("bezig")
    CONCEPT_VERZONDEN = "concept_verzonden", _("concept verzonden")
    VASTGESTELD = "vastgesteld", _("vastgesteld")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
    TERUGGEGEVEN = "teruggegeven", _("teruggegeven")


# Nothing is done for these any more.
GESLOTEN = (Status.VASTGESTELD, Status.INGETROKKEN, Status.TERUGGEGEVEN)


# The type plugin does not see through a scoped manager, and offers a plain one for `onderdelen`: that is what we use.
class Opdracht(models.Model):  # type: ignore[django-manager-missing]  # see above
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(_("status"), max_length=20, choices=Status.choices, default=Status.NIEUW)
    deskundige = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("arbeidsdeskundige")
    )
    ontvangen_op = models.DateField(_("ontvangen op"))
    gereed_voor = models.DateField(_("gereed voor"), null=True)
    vraag = models.BinaryField()
    geaccepteerd_op = models.DateField(_("geaccepteerd op"), null=True)
    # Keyed marks of who it is about, to compare opdrachten without reading names; empty when unknown or erased.
    client_merk = models.CharField(max_length=MERK, blank=True, default="")
    geboren_merk = models.CharField(max_length=MERK, blank=True, default="")
    werkgever_merk = models.CharField(max_length=MERK, blank=True, default="")
    opdrachtgever_merk = models.CharField(max_length=MERK, blank=True, default="")
    # The kinds of its parts, each once: the role check compares them without opening the parts.
    soorten = models.CharField(max_length=200, blank=True, default="")
    # What the role check of another opdracht for the same client must know.
    vertrouwen = models.BooleanField(_("de cliënt verwacht vertrouwelijkheid"), default=False)
    toestemming = models.BooleanField(_("de cliënt stemt in met een oordeel"), default=False)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        indexes = (
            models.Index(fields=["organisatie", "client_merk"], name="dossiers_opdracht_client"),
            # All that the role check compares stands in these, so that it never opens the rows with their questions.
            models.Index(
                fields=["deskundige", "werkgever_merk", "opdrachtgever_merk", *VERGELEKEN],
                name="dossiers_opdracht_werkgever",
            ),
            models.Index(
                fields=["deskundige", "opdrachtgever_merk", "werkgever_merk", *VERGELEKEN],
                name="dossiers_opdracht_gever",
            ),
            # Everything that the agenda asks, so that it reads no row of the table.
            models.Index(
                fields=["organisatie", "gereed_voor", "status", "deskundige", "dossier"],
                name="dossiers_opdracht_gereed",
            ),
        )

    def __str__(self) -> str:
        return f"{self.naam} ({self.status_in_woorden})"

    @property
    def naam(self) -> str:
        """What it is called by its parts."""
        return "; ".join(onderdeel.naam for onderdeel in self.onderdelen.all()) or str(_("Opdracht nog te kiezen"))

    # Django's get_…_display translates every choice at each call, which a list of opdrachten would feel.
    @property
    def status_in_woorden(self) -> str:
        return str(Status(self.status).label)

    @property
    def heeft_loonwaarde(self) -> bool:
        """Does a loonwaarde investigation belong to one of its parts?"""
        return any(SOORTEN[onderdeel.soort].loonwaarde for onderdeel in self.onderdelen.all())

    @property
    def alleen_loonwaarde(self) -> bool:
        """Is the loonwaarde all that was asked? Then the opdracht ends with that report."""
        return all(SOORTEN[onderdeel.soort].loonwaarde for onderdeel in self.onderdelen.all())

    @property
    def gesloten(self) -> bool:
        return self.status in GESLOTEN


class Onderdeel(models.Model):
    """One assignment of one guide that an opdracht consists of; the document says more, this is what can be queried."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    opdracht = models.ForeignKey(Opdracht, on_delete=models.CASCADE, related_name="onderdelen")
    leidraad = models.CharField(_("leidraad"), max_length=100)
    versie = models.CharField(_("versie"), max_length=16)
    nummer = models.PositiveIntegerField(_("nummer"))
    naam = models.CharField(_("naam"), max_length=200)
    rol = models.CharField(_("rol"), max_length=200)
    # The assignment of 2011 that this counts as for the role check.
    soort = models.CharField(_("soort"), max_length=20)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["opdracht", "leidraad", "nummer"], name="dossiers_onderdeel_een_keer"),
        )
        ordering: ClassVar = ["leidraad", "nummer"]

    def __str__(self) -> str:
        return self.naam
