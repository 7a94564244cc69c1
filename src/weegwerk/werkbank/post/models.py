"""E-mail that waits, left or failed, and what left by another road."""

import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Poststaat(models.TextChoices):
    WACHTRIJ = "wachtrij", _("wacht op verzending")
    ONDERWEG = "onderweg", _("wordt nu verzonden")
    VERZONDEN = "verzonden", _("verzonden")
    MISLUKT = "mislukt", _("mislukt")
    ONZEKER = "onzeker", _("onzeker of het weg is")
    BEVESTIGD = "bevestigd", _("aangekomen, zegt uw organisatie")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


class Oorzaak(models.TextChoices):
    """Why the last attempt did not succeed, for the sentence on the page."""

    GEEN = "", ""
    ONBEREIKBAAR = "onbereikbaar", _("De mailserver antwoordt niet.")
    AANMELDING = "aanmelding", _("De mailserver weigert de naam of het wachtwoord van Weegwerk.")
    ONTVANGER = "ontvanger", _("De mailserver weigert het adres van de ontvanger.")
    GEWEIGERD = "geweigerd", _("De mailserver weigert het bericht.")
    TIJDELIJK = "tijdelijk", _("De mailserver vraagt om het later te proberen.")
    AFGEBROKEN = "afgebroken", _("De verbinding brak af nadat het bericht was opgestuurd.")
    GESTOPT = "gestopt", _("Weegwerk stopte tijdens het verzenden.")
    ONLEESBAAR = "onleesbaar", _("Weegwerk kan het bericht niet meer lezen.")
    TOCH_WEG = "toch_weg", _("De mailserver nam het bericht daarna toch nog aan: de ontvanger heeft het.")
    GEWIST = "gewist", _("Het dossier is gewist.")


class Kanaal(models.TextChoices):
    BRIEF = "brief", _("per brief")
    OVERHANDIGD = "overhandigd", _("persoonlijk overhandigd")
    BEVEILIGD = "beveiligd", _("via een beveiligd kanaal")
    EMAIL = "email", _("met het eigen mailprogramma")
    ANDERS = "anders", _("op een andere manier")


GEEN_GEHEIM: dict[str, None] = {"geheim": None}
"""What changes along when a message left or never will: what only its recipient may know is not kept."""


class Bericht(models.Model):
    """One e-mail to one address. With a dossier everything in it is encrypted; without one it holds nothing personal."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+", null=True)
    soort = models.CharField(_("soort"), max_length=40)
    inhoud = models.BinaryField()
    # What only the recipient may know, such as a personal link: apart from the text, and gone as soon as it left.
    geheim = models.BinaryField(null=True)
    staat = models.CharField(_("staat"), max_length=20, choices=Poststaat.choices, default=Poststaat.WACHTRIJ)
    oorzaak = models.CharField(_("oorzaak"), max_length=20, choices=Oorzaak.choices, blank=True, default=Oorzaak.GEEN)
    # The server's own words; they may name the recipient, so they are kept like the content.
    antwoord = models.BinaryField(null=True)
    pogingen = models.PositiveIntegerField(default=0)
    volgende_poging = models.DateTimeField(_("volgende poging"), default=timezone.now)
    gemaakt_op = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    veranderd_op = models.DateTimeField(_("veranderd op"), default=timezone.now)

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    class Meta:
        indexes = (
            models.Index(fields=["staat", "volgende_poging"], name="post_bericht_wachtrij"),
            models.Index(fields=["organisatie", "-gemaakt_op"], name="post_bericht_nieuwste"),
        )

    def __str__(self) -> str:
        return f"{self.soort} ({self.staat_in_woorden})"

    @property
    def staat_in_woorden(self) -> str:
        return str(Poststaat(self.staat).label)

    @property
    def oorzaak_in_woorden(self) -> str:
        return str(Oorzaak(self.oorzaak).label)


class Bijlage(models.Model):
    """A file that travels with a message, stored apart because it can be large. Its name stands in the message."""

    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="+")
    nummer = models.PositiveIntegerField()
    inhoud = models.BinaryField()

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="bericht__organisatie")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["bericht", "nummer"], name="post_bijlage_nummer"),)

    def __str__(self) -> str:
        return f"{self.bericht_id} {self.nummer}"


class Verzending(models.Model):
    """Someone notes that something left by another road than this queue. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="+", null=True)
    soort = models.CharField(_("soort"), max_length=40)
    kanaal = models.CharField(_("kanaal"), max_length=20, choices=Kanaal.choices)
    verzonden_op = models.DateField(_("verzonden op"))
    inhoud = models.BinaryField()
    genoteerd_op = models.DateTimeField(_("genoteerd op"), auto_now_add=True)
    genoteerd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return f"{self.soort} ({self.kanaal_in_woorden})"

    @property
    def kanaal_in_woorden(self) -> str:
        return str(Kanaal(self.kanaal).label)


class Wachtwoordverzoek(models.Model):
    """Somebody said that he forgot his password. Whether the address is known, only the sender finds out, and tells nobody."""

    email = models.EmailField(_("e-mailadres"), unique=True)
    # Where the workbench is, as the browser that asked knows it.
    basis = models.CharField(max_length=300)
    gevraagd_op = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.pk} {self.gevraagd_op}"
