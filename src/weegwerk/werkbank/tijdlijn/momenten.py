"""Everything with a date in a dossier, from every corner of the workbench. A new corner adds a function to BRONNEN."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.werkbank.agenda.selectors import datums_van
from weegwerk.werkbank.documenten.soort import soorten
from weegwerk.werkbank.dossiers.selectors import opdrachten_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.selectors import daden_van
from weegwerk.werkbank.opdrachten.selectors import gesprekken_in
from weegwerk.werkbank.post.selectors import post_van
from weegwerk.werkbank.stukken.selectors import stukken_van

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker


class Momentsoort(StrEnum):
    OPDRACHT = "opdracht"
    GESPREK = "gesprek"
    STUK = "stuk"
    POST = "post"
    DATUM = "datum"
    MIJLPAAL = "mijlpaal"


SOORTEN = {
    Momentsoort.OPDRACHT: gettext_lazy("Opdrachten"),
    Momentsoort.GESPREK: gettext_lazy("Gesprekken"),
    Momentsoort.STUK: gettext_lazy("Stukken"),
    Momentsoort.POST: gettext_lazy("Post"),
    Momentsoort.DATUM: gettext_lazy("Termijnen en afspraken"),
    Momentsoort.MIJLPAAL: gettext_lazy("Besluiten, onderzoek en rapport"),
}
_ENKEL = {
    Momentsoort.OPDRACHT: gettext_lazy("Opdracht"),
    Momentsoort.GESPREK: gettext_lazy("Gesprek"),
    Momentsoort.STUK: gettext_lazy("Stuk"),
    Momentsoort.POST: gettext_lazy("Post"),
    Momentsoort.DATUM: gettext_lazy("Agenda"),
    Momentsoort.MIJLPAAL: gettext_lazy("Mijlpaal"),
}
_MIJLPALEN = (
    Gebeurtenis.DOSSIER_GEOPEND,
    Gebeurtenis.RAPPORT_GEMAAKT,
    Gebeurtenis.HERBEPALING_BEGONNEN,
    Gebeurtenis.VRAGENLIJST_VERSTUURD,
    Gebeurtenis.VRAGENLIJST_INGELEVERD,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Something on a day; `moment` when the hour is known too, `adres` where it can be seen."""

    dag: date
    soort: Momentsoort
    tekst: str
    toelichting: str = ""
    adres: str = ""
    moment: datetime | None = None

    @property
    def soort_in_woorden(self) -> str:
        return str(_ENKEL[self.soort])


Bron = Callable[["Gebruiker", "Dossier"], Iterator[Moment]]


def momenten_van(gebruiker: "Gebruiker", dossier: "Dossier") -> list[Moment]:
    """Everything, oldest first; 404 when the dossier is erased."""
    alles = [moment for bron in BRONNEN for moment in bron(gebruiker, dossier)]
    alles.sort(
        key=lambda moment: (moment.dag, moment.moment is not None, moment.moment or timezone.now(), moment.tekst)
    )
    return alles


def _opdrachten(_gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    for opdracht in opdrachten_van(dossier):
        wat = {"soort": opdracht.naam, "wie": opdracht.deskundige.naam}
        yield Moment(opdracht.ontvangen_op, Momentsoort.OPDRACHT, _("Opdracht ontvangen: %(soort)s (%(wie)s)") % wat)
        if opdracht.gereed_voor:
            tekst = _("Opdracht gereed: %(soort)s") % wat
            yield Moment(opdracht.gereed_voor, Momentsoort.OPDRACHT, tekst, opdracht.status_in_woorden)


def _gesprekken(_gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    """Only with whom: what was said stands in the opdracht."""
    for opdracht_id, gesprek in gesprekken_in(dossier):
        tekst = _("Gesprek met %(met)s") % {"met": gesprek.met or _("iemand")}
        adres = reverse("opdrachten:groep", args=[opdracht_id, "gesprekken", gesprek.code])
        if gesprek.datum:
            yield Moment(gesprek.datum, Momentsoort.GESPREK, tekst, adres=adres)


def _stukken(_gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    for een in stukken_van(dossier):
        over = een.beschrijving
        adres = "" if over.verwijderd else reverse("stukken:bestand", args=[een.stuk.pk])
        delen = (over.soort_in_woorden, over.richting_in_woorden.lower(), over.partij)
        toelichting = ", ".join(deel for deel in delen if deel)
        if over.niet_voor_werkgever:
            toelichting = _("%(wat)s; medisch, niet voor de werkgever") % {"wat": toelichting}
        yield Moment(over.dag, Momentsoort.STUK, over.titel, toelichting, adres)


def _post(gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    post = post_van(gebruiker, dossier)
    for regel in post.berichten:
        if regel.inhoud:
            moment = timezone.localtime(regel.bericht.veranderd_op)
            tekst = _("E-mail aan %(aan)s: %(onderwerp)s") % {
                "aan": regel.inhoud.aan,
                "onderwerp": regel.inhoud.onderwerp,
            }
            adres = reverse("post:bericht", args=[regel.bericht.pk])
            yield Moment(moment.date(), Momentsoort.POST, tekst, regel.bericht.staat_in_woorden, adres, moment)
    for anders in post.verzendingen:
        tekst = _("Verzonden aan %(aan)s: %(onderwerp)s") % {
            "aan": anders.inhoud.aan,
            "onderwerp": anders.inhoud.onderwerp,
        }
        yield Moment(anders.verzending.verzonden_op, Momentsoort.POST, tekst, anders.verzending.kanaal_in_woorden)


def _agenda(_gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    for regel in datums_van(dossier).regels:
        afspraak = regel.afspraak
        toelichting = f"{afspraak.staat_in_woorden}; {regel.toelichting}".rstrip("; ")
        adres = reverse("agenda:afspraak", args=[afspraak.pk])
        yield Moment(afspraak.datum, Momentsoort.DATUM, afspraak.soort, toelichting, adres)


def _mijlpalen(_gebruiker: "Gebruiker", dossier: "Dossier") -> Iterator[Moment]:
    mijlpalen = [*_MIJLPALEN, *(mijlpaal for soort in soorten() for mijlpaal in soort.mijlpalen)]
    for daad in daden_van(dossier.pk, mijlpalen):
        moment = timezone.localtime(daad.tijdstip)
        over = ", ".join(daad.onderdelen)
        yield Moment(moment.date(), Momentsoort.MIJLPAAL, f"{daad.naam} {daad.zin}", over, moment=moment)


BRONNEN: tuple[Bron, ...] = (_opdrachten, _gesprekken, _stukken, _post, _agenda, _mijlpalen)
