"""What can happen, as a closed list with the sentence a person reads; a kind of document adds what happens to it."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Gebeurtenis(models.TextChoices):
    ORGANISATIE_INGERICHT = "organisatie.ingericht", _("heeft de organisatie ingericht")
    GEBRUIKER_UITGENODIGD = "gebruiker.uitgenodigd", _("heeft een deskundige uitgenodigd")
    GEBRUIKER_GEBLOKKEERD = "gebruiker.geblokkeerd", _("heeft iemand geblokkeerd")
    GEBRUIKER_TOEGELATEN = "gebruiker.toegelaten", _("heeft iemand weer toegelaten")
    SLEUTEL_GEKOPIEERD = "sleutel.gekopieerd", _("heeft een kopie van het sleutelbestand opgeslagen")
    WACHTWOORD_HERSTELD = "gebruiker.wachtwoord", _("kreeg een nieuw wachtwoord via de opdrachtregel")
    AANGEMELD = "gebruiker.aangemeld", _("heeft zich aangemeld")
    LIJST_BEKEKEN = "dossiers.bekeken", _("heeft de lijst met dossiers bekeken")
    DOSSIER_GEOPEND = "dossier.aangemaakt", _("heeft het dossier aangemaakt")
    DOSSIER_GELEZEN = "dossier.gelezen", _("heeft het dossier bekeken")
    GEGEVENS_GEWIJZIGD = "dossier.gewijzigd", _("heeft gegevens in het dossier gewijzigd")
    WISSEN_GEVRAAGD = "wissen.gevraagd", _("heeft gevraagd om het dossier te wissen")
    WISSEN_TEGENGEHOUDEN = "wissen.tegengehouden", _("heeft het wissen van het dossier tegengehouden")
    DOSSIER_GEWIST = "dossier.gewist", _("heeft het dossier gewist")
    OPDRACHT_GEOPEND = "opdracht.aangemaakt", _("heeft een opdracht toegevoegd")
    OPDRACHT_GEWIJZIGD = "opdracht.gewijzigd", _("heeft de opdracht gewijzigd")
    OPDRACHT_OVERGEDRAGEN = "opdracht.overgedragen", _("heeft de opdracht aan een collega overgedragen")
    OPDRACHT_AANGENOMEN = "opdracht.aangenomen", _("heeft de opdracht aangenomen")
    OPDRACHT_TERUGGEGEVEN = "opdracht.teruggegeven", _("heeft de opdracht teruggegeven")
    OPDRACHT_GESTOPT = "opdracht.gestopt", _("heeft vastgelegd dat de opdracht stopt")
    OPDRACHT_HERVAT = "opdracht.hervat", _("heeft de opdracht hervat")
    BRIEF_GELEZEN = "brief.gelezen", _("heeft een brief bij de opdracht bekeken")
    BRIEF_VASTGELEGD = "brief.vastgelegd", _("heeft een brief bij de opdracht verzonden")
    TOESTEMMING_INGETROKKEN = "toestemming.ingetrokken", _("heeft vastgelegd dat de cliënt een toestemming introk")
    OPDRACHT_CONCEPT_VERZONDEN = "opdracht.concept_verzonden", _("heeft vastgelegd dat het concept is verzonden")
    OPDRACHT_VASTGESTELD = "opdracht.vastgesteld", _("heeft het rapport van de opdracht vastgesteld")
    OPDRACHT_HEROPEND = "opdracht.heropend", _("heeft een correctie op het rapport van de opdracht geopend")
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
    ONDERHANDELING_GEOPEND = "onderhandeling.geopend", _("heeft een onderhandeling geopend")
    ONDERHANDELING_AFGESLOTEN = "onderhandeling.afgesloten", _("heeft de onderhandeling afgesloten")
    AFSPRAAK_GEDOWNLOAD = "onderhandeling.gedownload", _("heeft de afspraak gedownload")
    HERBEPALING_BEGONNEN = "herbepaling.begonnen", _("is een herbepaling begonnen")
    PORTEFEUILLE_BEKEKEN = "portefeuille.bekeken", _("heeft de portefeuille bekeken")
    PORTEFEUILLE_GEDOWNLOAD = "portefeuille.gedownload", _("heeft de portefeuille gedownload")
    AFSPRAAK_GEZET = "agenda.gezet", _("heeft een datum in de agenda gezet")
    AFSPRAAK_GEWIJZIGD = "agenda.gewijzigd", _("heeft een datum in de agenda gewijzigd")
    KALENDERADRES_GEMAAKT = "agenda.adres", _("heeft een geheim adres voor de eigen kalender gemaakt")
    KALENDERADRES_INGETROKKEN = "agenda.adres_ingetrokken", _("heeft het adres van de eigen kalender ingetrokken")
    TERMIJNEN_GELEZEN = "agenda.gelezen", _("heeft de termijnen van het dossier bekeken")
    TERMIJNFEITEN_BEWAARD = "agenda.feiten", _("heeft de feiten voor de termijnen gewijzigd")
    VRAGENLIJST_VERSTUURD = "vragenlijst.verstuurd", _("heeft een link naar de vragenlijst gemaakt")
    VRAGENLIJST_INGETROKKEN = "vragenlijst.ingetrokken", _("heeft de link naar de vragenlijst ingetrokken")
    VRAGENLIJST_GELEZEN = "vragenlijst.gelezen", _("heeft de vragenlijst bekeken")
    VRAGENLIJST_BEWAARD = "vragenlijst.bewaard", _("heeft antwoorden in de vragenlijst gewijzigd")
    VRAGENLIJST_INGELEVERD = "vragenlijst.ingeleverd", _("heeft de vragenlijst ingeleverd")
    VRAGENLIJST_TERUG = "vragenlijst.teruggegeven", _("heeft de vragenlijst teruggegeven om aan te vullen")
    LINK_GEWEIGERD = "vragenlijst.geweigerd", _("kwam met een link die niet meer werkt")
    STUKKEN_BEKEKEN = "stukken.bekeken", _("heeft de stukken van het dossier bekeken")
    STUK_TOEGEVOEGD = "stukken.toegevoegd", _("heeft een stuk toegevoegd")
    STUK_BESCHREVEN = "stukken.beschreven", _("heeft gewijzigd wat er over een stuk staat")
    STUK_GEDOWNLOAD = "stukken.gedownload", _("heeft een stuk gedownload")
    STUK_VERWIJDERD = "stukken.verwijderd", _("heeft een bestand verwijderd dat hier niet hoorde")
    PARTNERS_BEKEKEN = "partners.bekeken", _("heeft de partners bekeken")
    PARTNER_BEWAARD = "partners.bewaard", _("heeft een partner toegevoegd of gewijzigd")
    TIJDLIJN_BEKEKEN = "tijdlijn.bekeken", _("heeft de tijdlijn bekeken")


class Voorval(str):
    """What happens to a document of one kind, as it stands in the log: ``onderzoek.bewaard``."""


_VAN_SOORTEN: dict[str, str | Promise] = {}


def voorval(naam: str, zin: str | Promise) -> Voorval:
    """A name for the log that a kind of document declares, with the sentence a person reads."""
    _VAN_SOORTEN[naam] = zin
    return Voorval(naam)


def zin_van(naam: str) -> str:
    """The sentence of anything that stands in the log."""
    return str(_VAN_SOORTEN[naam] if naam in _VAN_SOORTEN else Gebeurtenis(naam).label)


def leest(naam: str) -> bool:
    """Did somebody only look? Then nothing was carried out."""
    return naam.endswith(_KIJKEN)


_KIJKEN = (".bekeken", ".gelezen", ".gedownload", ".geexporteerd", ".geweigerd", ".aangemeld")
