"""What can happen, as a closed list with the sentence a person reads."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Gebeurtenis(models.TextChoices):
    ORGANISATIE_INGERICHT = "organisatie.ingericht", _("heeft de organisatie ingericht")
    GEBRUIKER_UITGENODIGD = "gebruiker.uitgenodigd", _("heeft een deskundige uitgenodigd")
    GEBRUIKER_GEBLOKKEERD = "gebruiker.geblokkeerd", _("heeft iemand geblokkeerd")
    GEBRUIKER_TOEGELATEN = "gebruiker.toegelaten", _("heeft iemand weer toegelaten")
    AANGEMELD = "gebruiker.aangemeld", _("heeft zich aangemeld")
    LIJST_BEKEKEN = "dossiers.bekeken", _("heeft de lijst met dossiers bekeken")
    DOSSIER_GEOPEND = "dossier.aangemaakt", _("heeft het dossier aangemaakt")
    DOSSIER_GELEZEN = "dossier.gelezen", _("heeft het dossier bekeken")
    GEGEVENS_GEWIJZIGD = "dossier.gewijzigd", _("heeft gegevens in het dossier gewijzigd")
    DOSSIER_GEWIST = "dossier.gewist", _("heeft het dossier gewist")
    OPDRACHT_GEOPEND = "opdracht.aangemaakt", _("heeft een opdracht toegevoegd")
    OPDRACHT_GEWIJZIGD = "opdracht.gewijzigd", _("heeft de opdracht gewijzigd")
    ONDERZOEK_GELEZEN = "onderzoek.gelezen", _("heeft het onderzoek bekeken")
    ONDERZOEK_BEWAARD = "onderzoek.bewaard", _("heeft het onderzoek gewijzigd")
    ONDERZOEK_GEEXPORTEERD = "onderzoek.geexporteerd", _("heeft het zaakbestand gedownload")
    ONDERZOEK_INGELEZEN = "onderzoek.ingelezen", _("heeft een zaakbestand ingelezen")
    CONCEPT_VERZONDEN = "onderzoek.concept_verzonden", _("heeft vastgelegd dat het concept is verzonden")
    ONDERZOEK_VASTGESTELD = "onderzoek.vastgesteld", _("heeft het onderzoek vastgesteld")
    ONDERZOEK_HEROPEND = "onderzoek.heropend", _("heeft een correctie op het onderzoek geopend")
    RAPPORT_GEMAAKT = "rapport.gemaakt", _("heeft een rapport gemaakt")
    RAPPORT_GELEZEN = "rapport.gelezen", _("heeft een rapport gedownload")
    POST_BEKEKEN = "post.bekeken", _("heeft de lijst met post bekeken")
    POST_GELEZEN = "post.gelezen", _("heeft post van het dossier bekeken")
    POST_KLAARGEZET = "post.klaargezet", _("heeft e-mail klaargezet om te verzenden")
    POST_VERZONDEN = "post.verzonden", _("heeft e-mail verzonden: de mailserver nam het bericht aan")
    POST_MISLUKT = "post.mislukt", _("heeft e-mail die niet te verzenden was")
    POST_ONZEKER = "post.onzeker", _("heeft e-mail waarvan onzeker is of die weg is")
    POST_OPNIEUW = "post.opnieuw", _("heeft gevraagd om e-mail opnieuw te verzenden")
    POST_INGETROKKEN = "post.ingetrokken", _("heeft e-mail ingetrokken")
    POST_BEVESTIGD = "post.bevestigd", _("heeft genoteerd dat e-mail is aangekomen")
    POST_ANDERS_VERZONDEN = "post.anders_verzonden", _("heeft genoteerd dat iets op een andere manier is verzonden")
