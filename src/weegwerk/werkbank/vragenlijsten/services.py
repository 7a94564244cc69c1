"""Everything that changes a questionnaire: each act in one transaction, with its version and its log row."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.inhoud.vragenlijsten import nieuwste
from weegwerk.kern.document import bewerken, gewijzigd
from weegwerk.kern.vragenlijst import Antwoorden, GevraagdeTaak
from weegwerk.kern.vragenlijst.model import LANGSTE_ANTWOORD
from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.documenten.versies import Versie
from weegwerk.werkbank.eenmalig.services import eigen_versies
from weegwerk.werkbank.fouten import Weigering
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.onderzoeken.selectors import versie_van as onderzoeksversie
from weegwerk.werkbank.post.services import NieuwBericht, houd_tegen, zet_klaar
from weegwerk.werkbank.vragenlijsten import selectors
from weegwerk.werkbank.vragenlijsten.models import Link, Vragenlijst
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

LIJST = "voor-het-bezoek"
GELDIG = timedelta(days=42)
# A person who saves at every change stays far below this; a machine with a link does not fill the disk.
MEESTE_VERSIES = 3000


class NietNu(Weigering):
    """This cannot be done any more (or yet); the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class BewaardeAntwoorden:
    """The newest answers, and what else was typed in the meantime: by path, the value that is not in the answers now."""

    versie: Versie[Antwoorden]
    elders: Mapping[str, bewerken.Waarde] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VerstuurdeLink:
    """A link that was just made; `aan` is where it will be mailed to, empty when the expert hands it over himself."""

    partij: str
    adres: str
    aan: str = ""


@transaction.atomic
def stel_op(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str) -> Bezoeker:
    """The questionnaire of one party, made when there is none yet; tasks that came later are added to it."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    vragenlijst = selectors.vragenlijst_bij(onderzoek, partij, om_te_wijzigen=True)
    nieuw = vragenlijst is None
    if vragenlijst is None:
        lijst = nieuwste(LIJST)
        vragenlijst = Vragenlijst.objects.create(
            organisatie_id=onderzoek.organisatie_id,
            onderzoek=onderzoek,
            partij=partij,
            lijst=lijst.id,
            lijstversie=lijst.versie,
        )
    bezoeker = Bezoeker(vragenlijst, gebruiker)
    nu = _leeg(vragenlijst) if nieuw else selectors.versie_van(vragenlijst).document
    document = _bij_de_tijd(nu, onderzoek)
    if nieuw or (document != nu and vragenlijst.ingeleverd_op is None):
        _leg_vast(bezoeker, document, ("taken",))
        bezoeker.noteer(Gebeurtenis.VRAGENLIJST_BEWAARD, ("taken",))
    return bezoeker


@transaction.atomic
def op_papier(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str) -> tuple["Onderzoek", Antwoorden]:
    """What the questions on paper would be, whether or not there is a questionnaire yet; logged, for it says names."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    vragenlijst = selectors.vragenlijst_bij(onderzoek, partij)
    schrijf(gebruiker, Gebeurtenis.VRAGENLIJST_GELEZEN, onderzoek.dossier.pk, (partij, "papier"))
    lijst = nieuwste(LIJST)
    los = Vragenlijst(onderzoek=onderzoek, partij=partij, lijst=lijst.id, lijstversie=lijst.versie)
    document = selectors.versie_van(vragenlijst).document if vragenlijst else _leeg(los)
    return onderzoek, _bij_de_tijd(document, onderzoek)


@transaction.atomic
def verstuur(
    gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str, adres_van: Callable[[str], str], *, per_post: bool = False
) -> VerstuurdeLink:
    """Make a new link for one party, and put it in the mail when asked. An earlier link stops working.

    `adres_van` makes an address of the secret. Raises NietNu, and OngeldigAdres where it cannot be mailed.
    """
    bezoeker = stel_op(gebruiker, onderzoek_id, partij)
    vragenlijst = bezoeker.vragenlijst
    if vragenlijst.ingeleverd_op is not None:
        raise NietNu(_("Deze vragenlijst is al ingeleverd. Geef hem eerst terug om aan te vullen."))
    _sluit_links(bezoeker)
    sleutel, nu = secrets.token_urlsafe(32), timezone.now()
    link = Link.objects.create(
        organisatie_id=vragenlijst.organisatie_id,
        vragenlijst=vragenlijst,
        hash=selectors.hash_van(sleutel),
        gemaakt_op=nu,
        gemaakt_door=gebruiker,
        geldig_tot=nu + GELDIG,
    )
    bezoeker.noteer(Gebeurtenis.VRAGENLIJST_VERSTUURD)
    adres, aan = adres_van(sleutel), selectors.email_van(vragenlijst.onderzoek, partij) if per_post else ""
    if per_post:
        link.bericht = zet_klaar(gebruiker, _bericht(link, aan, adres))
        link.save(update_fields=["bericht"])
    return VerstuurdeLink(partij, adres, aan)


@transaction.atomic
def trek_in(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str) -> None:
    """From now on the link opens nothing, and mail that was to bring it stays here; what was answered stays."""
    bezoeker = selectors.bezoeker_voor(gebruiker, onderzoek_id, partij, om_te_wijzigen=True)
    if _sluit_links(bezoeker):
        bezoeker.noteer(Gebeurtenis.VRAGENLIJST_INGETROKKEN)


@transaction.atomic
def geef_terug(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str) -> None:
    """Let the party go on with answers that it handed in."""
    bezoeker = selectors.bezoeker_voor(gebruiker, onderzoek_id, partij, om_te_wijzigen=True)
    if bezoeker.vragenlijst.ingeleverd_op is not None:
        bezoeker.vragenlijst.ingeleverd_op = None
        bezoeker.vragenlijst.save(update_fields=["ingeleverd_op"])
        bezoeker.noteer(Gebeurtenis.VRAGENLIJST_TERUG)


@transaction.atomic
def kom_binnen(sleutel: str) -> Link | None:
    """Look who comes in with this secret, and log it; None when no link has it or its dossier is erased."""
    link = selectors.link_met(sleutel)
    if link is None or link.vragenlijst.dossier.sleutel is None:
        return None
    gebeurtenis = Gebeurtenis.VRAGENLIJST_GELEZEN if werkt(link) else Gebeurtenis.LINK_GEWEIGERD
    Bezoeker(link.vragenlijst).noteer(gebeurtenis)
    return link


def werkt(link: Link) -> bool:
    return link.ingetrokken_op is None and timezone.now() < link.geldig_tot


def bezoeker_met(link_id: UUID, vragenlijst_id: UUID) -> Bezoeker | None:
    """Who came in by this link before and may still go on; None when it no longer works or is for another list."""
    link = selectors.link_met_id(link_id)
    if link is None or link.vragenlijst_id != vragenlijst_id or not werkt(link):
        return None
    if link.vragenlijst.dossier.sleutel is None:
        return None
    return Bezoeker(link.vragenlijst)


@transaction.atomic
def lees(bezoeker: Bezoeker, nummer: int | None = None) -> Versie[Antwoorden]:
    """The answers, with a log row: the newest, or those of this number."""
    bezoeker.noteer(Gebeurtenis.VRAGENLIJST_GELEZEN)
    return selectors.versie_van(bezoeker.vragenlijst, nummer)


@transaction.atomic
def bewaar(bezoeker: Bezoeker, basis: int, getypt: Mapping[str, bewerken.Waarde]) -> BewaardeAntwoorden:
    """Save what was typed on a page of version `basis`. Raises NietNu when it was handed in meanwhile.

    Where the same question was answered in another window, nothing is lost: texts are put below each other, and of
    anything else the newest stays and the other one is told.
    """
    bezoeker = _op_slot(bezoeker)
    eigen = eigen_versies(basis, bezoeker.vragenlijst.versie)
    while basis + 1 in eigen:
        basis += 1
    laatste, toen = selectors.ANTWOORDEN.laatste_en(bezoeker.vragenlijst, basis)
    nu = bewerken.velden(laatste.document)
    was = nu if toen is laatste else bewerken.velden(toen.document)
    mijn = {pad: waarde for pad, waarde in getypt.items() if (waarde or "") != was.get(pad, "")}
    elders = {pad: nu.get(pad, "") for pad, waarde in mijn.items() if nu.get(pad, "") not in (was.get(pad, ""), waarde)}
    samen = {pad: _samen(nu.get(pad, ""), waarde) if pad in elders else waarde for pad, waarde in mijn.items()}
    for pad in [pad for pad, waarde in samen.items() if len(waarde) > LANGSTE_ANTWOORD]:
        elders[pad] = samen.pop(pad)
    document, _geweigerd = bewerken.zet(laatste.document, samen)
    if document == laatste.document:
        return BewaardeAntwoorden(laatste, elders)
    versie = _leg_vast(bezoeker, document, sorted(samen))
    bezoeker.noteer(Gebeurtenis.VRAGENLIJST_BEWAARD, sorted(samen))
    return BewaardeAntwoorden(versie, elders)


@transaction.atomic
def lever_in(bezoeker: Bezoeker) -> None:
    """Hand in: from now on the answers can be read and not be changed. Nothing happens when that was done already."""
    try:
        bezoeker = _op_slot(bezoeker)
    except NietNu:
        return
    bezoeker.vragenlijst.ingeleverd_op = timezone.now()
    bezoeker.vragenlijst.save(update_fields=["ingeleverd_op"])
    bezoeker.noteer(Gebeurtenis.VRAGENLIJST_INGELEVERD)


@transaction.atomic
def sluit_papier(bezoeker: Bezoeker, papier: Mapping[str, bewerken.Waarde]) -> None:
    """Note who gave these answers on paper and when, and close them. The link of this party stops. Raises NietNu."""
    bezoeker = _op_slot(bezoeker)
    document, _geweigerd = bewerken.zet(selectors.versie_van(bezoeker.vragenlijst).document, papier)
    _leg_vast(bezoeker, document, sorted(papier))
    _sluit_links(bezoeker)
    lever_in(bezoeker)


def _samen(daar: bewerken.Waarde, hier: bewerken.Waarde) -> bewerken.Waarde:
    """Two texts below each other; of short answers the newest."""
    if isinstance(daar, str) and isinstance(hier, str) and ({" ", "\n"} & set(daar + hier)) and daar not in hier:
        return f"{daar}\n\n{hier}" if hier and hier not in daar else daar
    return hier


def _op_slot(bezoeker: Bezoeker) -> Bezoeker:
    """The same visitor at the newest state, held so that nobody else writes in between."""
    lijsten = Vragenlijst.objects.select_for_update(of=("self",)).select_related("onderzoek__opdracht__dossier")
    vragenlijst = lijsten.get(pk=bezoeker.vragenlijst.pk)
    if vragenlijst.ingeleverd_op is not None:
        raise NietNu(_("Deze vragenlijst is ingeleverd. U kunt uw antwoorden lezen, maar niet meer wijzigen."))
    if vragenlijst.versie >= MEESTE_VERSIES:
        raise NietNu(_("Deze vragenlijst is te vaak gewijzigd. Neem contact op met de arbeidsdeskundige."))
    return Bezoeker(vragenlijst, bezoeker.gebruiker)


def _bericht(link: Link, aan: str, adres: str) -> NieuwBericht:
    """Plain words in both languages; nothing in it says who it is about."""
    woorden = {"adres": adres, "naam": link.gemaakt_door.naam, "organisatie": link.organisatie.naam}
    woorden["tot"] = datum_tekst(timezone.localdate(link.geldig_tot))
    return NieuwBericht(
        dossier=link.vragenlijst.dossier,
        aan=aan,
        onderwerp=_("Vragen voor het bezoek / Questions before the visit"),
        tekst=_BRIEF % woorden,
        soort=LIJST,
        geheim=adres,
    )


_BRIEF = """Goedendag,

Binnenkort komt een arbeidsdeskundige kijken hoe het werk gaat. Wilt u daarvoor enkele vragen beantwoorden?
Dat kan hier, tot en met %(tot)s:

%(adres)s

U hebt geen account nodig. Deel de link met niemand. Liever op papier? Laat het weten.

---

Soon a labour expert is coming to see how the work is going. Would you please answer some questions?
You find them behind the link above, also in English. You do not need an account. Do not share the link.

Met vriendelijke groet / Kind regards,

%(naam)s
%(organisatie)s
"""


def _leeg(vragenlijst: Vragenlijst) -> Antwoorden:
    gegevens = {"lijst": vragenlijst.lijst, "versie": vragenlijst.lijstversie, "partij": vragenlijst.partij}
    return Antwoorden.model_validate(gegevens)


def _bij_de_tijd(document: Antwoorden, onderzoek: "Onderzoek") -> Antwoorden:
    """The tasks as the investigation knows them now; one that is gone stays as long as it has answers.

    What the questions compare with follows the investigation until somebody answers: an answer keeps its question.
    """
    zaak = onderzoeksversie(onderzoek).document
    nu = zaak.taken
    taken = tuple(GevraagdeTaak(code=taak.code, naam=taak.omschrijving) for taak in nu)
    weg = [taak for taak in document.taken if taak.code in document.per_taak and taak.code not in {t.code for t in nu}]
    begonnen = document.antwoorden or document.per_taak
    naast = document.naast if begonnen else "vroeger" if zaak.kader.voor_ziekte else "collega"
    return gewijzigd(document, taken=(*taken, *weg), naast=naast)


def _sluit_links(bezoeker: Bezoeker) -> int:
    """No link of this questionnaire opens anything any more, and a message that still waits with one does not leave."""
    open_ = Link.objects.filter(vragenlijst=bezoeker.vragenlijst, ingetrokken_op=None)
    berichten = list(open_.exclude(bericht=None).values_list("bericht", flat=True))
    gesloten = open_.update(ingetrokken_op=timezone.now())
    if bezoeker.gebruiker:
        for bericht_id in berichten:
            houd_tegen(bezoeker.gebruiker, bericht_id)
    return gesloten


def _leg_vast(bezoeker: Bezoeker, document: Antwoorden, velden: Sequence[str] = ()) -> Versie[Antwoorden]:
    return selectors.ANTWOORDEN.volgende(bezoeker.vragenlijst, document, bezoeker.gebruiker, velden)
