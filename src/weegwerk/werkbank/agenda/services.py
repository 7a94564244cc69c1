"""Putting dates on the agenda and changing them; each act in one transaction with its log row."""

import secrets
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, Q
from django.dispatch import receiver
from django.utils import timezone

from weegwerk.kern.termijnen import Feiten, Termijn
from weegwerk.tekst import schoon
from weegwerk.werkbank.agenda import selectors
from weegwerk.werkbank.agenda.dossier import FEITEN, Dossierdatums, Feitenblad, datums_van, feiten_van, termijnen_van
from weegwerk.werkbank.agenda.models import Afspraak, Afspraakstap, Agendavoorkeur, Herkomst, Staat
from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import deskundige_van, dossier_voor, sleutel_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.toegang.services import geblokkeerd
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker


# One date per dossier: an agreement about a later determination moves it.
HERBEPALING = "herbepaling"


@dataclass(frozen=True, slots=True)
class NieuweAfspraak:
    """`soort` is shown outside the dossier (reminder, calendar), so nothing personal may stand in it; `toelichting` is encrypted.

    With a `sleutel` the dossier has this date once: putting it again moves it.
    """

    soort: str
    datum: date
    voor: "Gebruiker | None" = None
    opdracht: "Opdracht | None" = None
    toelichting: str = ""
    sleutel: str = ""


@transaction.atomic
def zet_afspraak(
    gebruiker: "Gebruiker", dossier: "Dossier", nieuw: NieuweAfspraak, herkomst: Herkomst = Herkomst.WERK
) -> Afspraak:
    """Put a date on the agenda, in the transaction of the act it follows from; 404 when the dossier is erased."""
    if nieuw.sleutel and (staat_er := Afspraak.objects.filter(dossier=dossier, sleutel=nieuw.sleutel).first()):
        sleutel_van(dossier)
        schrijf(gebruiker, Gebeurtenis.AFSPRAAK_GEWIJZIGD, dossier.pk)
        staat_er.opdracht, staat_er.voor = nieuw.opdracht, nieuw.voor or staat_er.voor
        staat_er.save(update_fields=["opdracht", "voor"])
        _schuif(staat_er, nieuw.datum)
        return staat_er
    afspraak_id = uuid4()
    schrijf(gebruiker, Gebeurtenis.AFSPRAAK_GEZET, dossier.pk)
    return Afspraak.objects.create(
        id=afspraak_id,
        organisatie_id=dossier.organisatie_id,
        dossier=dossier,
        opdracht=nieuw.opdracht,
        voor=nieuw.voor or gebruiker,
        soort=nieuw.soort,
        datum=nieuw.datum,
        herkomst=herkomst,
        sleutel=nieuw.sleutel,
        toelichting=_versleutel(dossier, "agenda_afspraak", afspraak_id, "toelichting", nieuw.toelichting),
    )


@transaction.atomic
def lees_datums(gebruiker: "Gebruiker", dossier_id: UUID) -> Dossierdatums:
    datums = datums_van(dossier_voor(gebruiker, dossier_id))
    schrijf(gebruiker, Gebeurtenis.TERMIJNEN_GELEZEN, dossier_id)
    return datums


@transaction.atomic
def wijzig_afspraak(
    gebruiker: "Gebruiker", afspraak_id: UUID, *, staat: str = Staat.OPEN, datum: date | None = None, reden: str = ""
) -> Afspraak:
    """Done, dropped, open again, or moved to another day, with the reason. Nothing happens when nothing changes."""
    afspraak = selectors.afspraak_voor(gebruiker, afspraak_id, om_te_wijzigen=True)
    naar = datum or afspraak.datum
    if (afspraak.staat, afspraak.datum) == (staat, naar):
        return afspraak
    stap_id = uuid4()
    Afspraakstap.objects.create(
        id=stap_id,
        afspraak=afspraak,
        staat=staat,
        datum_was=afspraak.datum,
        datum_werd=naar,
        reden=_versleutel(afspraak.dossier, "agenda_afspraakstap", stap_id, "reden", reden),
        gezet_door=gebruiker,
    )
    afspraak.staat, afspraak.datum, afspraak.veranderd_op = staat, naar, timezone.now()
    afspraak.save(update_fields=["staat", "datum", "veranderd_op"])
    schrijf(gebruiker, Gebeurtenis.AFSPRAAK_GEWIJZIGD, afspraak.dossier_id)
    return afspraak


@transaction.atomic
def laat_vervallen(gebruiker: "Gebruiker", opdracht: "Opdracht", reden: str, sleutel: str = "") -> None:
    """The days that were promised for this opdracht are not needed any more; with a `sleutel` only that one.

    A new determination is due after the opdracht, and stays unless it is named.
    """
    rijen = Afspraak.objects.filter(opdracht=opdracht.pk, herkomst=Herkomst.WERK, staat=Staat.OPEN)
    rijen = rijen.filter(sleutel=sleutel) if sleutel else rijen.exclude(sleutel=HERBEPALING)
    for rij in rijen:
        wijzig_afspraak(gebruiker, rij.pk, staat=Staat.VERVALLEN, reden=reden)


@transaction.atomic
def handel_af(gebruiker: "Gebruiker", opdracht: "Opdracht", sleutel: str) -> None:
    """What was due by this date of the opdracht has been done."""
    rij = Afspraak.objects.filter(opdracht=opdracht.pk, sleutel=sleutel, staat=Staat.OPEN).first()
    if rij is not None:
        wijzig_afspraak(gebruiker, rij.pk, staat=Staat.GEDAAN)


@transaction.atomic
def volg(gebruiker: "Gebruiker", opdracht: "Opdracht", was: "Gebruiker") -> None:
    """After a hand-over the dates of the opdracht are for its new expert, and so are the terms of the law when it is the
    newest opdracht of the dossier. A date that somebody put in for himself stays his.
    """
    van_opdracht = Q(opdracht=opdracht.pk)
    if deskundige_van(opdracht.dossier) == opdracht.deskundige:
        van_opdracht |= Q(herkomst=Herkomst.WET)
    open_ = Afspraak.objects.filter(dossier=opdracht.dossier_id, voor=was, staat=Staat.OPEN)
    if open_.filter(van_opdracht).update(voor=opdracht.deskundige):
        schrijf(gebruiker, Gebeurtenis.AFSPRAAK_GEWIJZIGD, opdracht.dossier_id, ("voor",))


@transaction.atomic
def bewaar_feiten(gebruiker: "Gebruiker", dossier_id: UUID, feiten: Feiten, versie: int) -> None:
    """Keep the dated facts and bring the terms of the law that follow from them onto the agenda.

    Raises KernFout when the facts cannot be true, TussentijdsGewijzigd when `versie` is no longer the newest.
    """
    dossier = dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    oud = feiten_van(dossier)
    if oud.nummer != versie:
        raise TussentijdsGewijzigd
    termijnen = termijnen_van(dossier, feiten)
    if feiten == oud.document.root and oud.nummer and not oud.terugval:
        return
    FEITEN.voeg_toe(dossier, oud.nummer + 1, Feitenblad(feiten), gebruiker)
    schrijf(gebruiker, Gebeurtenis.TERMIJNFEITEN_BEWAARD, dossier.pk)
    _werk_bij(dossier, termijnen.termijnen if termijnen else ())


def _werk_bij(dossier: "Dossier", termijnen: tuple[Termijn, ...]) -> None:
    """One row per term: new ones come, open ones move along unless a person moved them, and what no longer applies is dropped."""
    staan_er = {rij.sleutel: rij for rij in Afspraak.objects.filter(dossier=dossier, herkomst=Herkomst.WET)}
    vandaag, voor = timezone.localdate(), deskundige_van(dossier)
    nieuw: list[Afspraak] = []
    for termijn in termijnen:
        if rij := staan_er.pop(termijn.sleutel, None):
            datum = rij.datum if _zette_iemand_zelf(rij) else termijn.datum
            if rij.datum != datum or not _liet_iemand_vervallen(rij):
                _schuif(rij, datum, vandaag)
        else:
            nieuw.append(
                Afspraak(
                    organisatie_id=dossier.organisatie_id,
                    dossier=dossier,
                    voor=voor,
                    soort=termijn.regel.naam,
                    datum=termijn.datum,
                    herkomst=Herkomst.WET,
                    sleutel=termijn.sleutel,
                    # What had passed before anyone looked is no debt of whoever looks now.
                    staat=Staat.VOORBIJ if termijn.datum < vandaag else Staat.OPEN,
                )
            )
    Afspraak.objects.bulk_create(nieuw)
    weg = [rij.pk for rij in staan_er.values() if rij.staat in (Staat.OPEN, Staat.VOORBIJ)]
    Afspraak.objects.filter(pk__in=weg).update(staat=Staat.VERVALLEN, veranderd_op=timezone.now())


def _schuif(rij: Afspraak, datum: date, vandaag: date | None = None) -> None:
    """Move a date because what it follows from changed. What a person called done stays done."""
    if rij.staat == Staat.GEDAAN:
        return
    staat = Staat.VOORBIJ if vandaag and datum < vandaag and rij.staat != Staat.OPEN else Staat.OPEN
    if (rij.datum, rij.staat) != (datum, staat):
        rij.datum, rij.staat, rij.veranderd_op = datum, staat, timezone.now()
        rij.save(update_fields=["datum", "staat", "veranderd_op"])


def _zette_iemand_zelf(rij: Afspraak) -> bool:
    """Did a person choose the day on which this stands? Then the law is shown beside it and moves it no more."""
    verzet = Afspraakstap.objects.filter(afspraak=rij).exclude(datum_was=F("datum_werd")).order_by("-gezet_op")
    return verzet.values_list("datum_werd", flat=True).first() == rij.datum


def _liet_iemand_vervallen(rij: Afspraak) -> bool:
    """Did a person say that this is not needed? Then only another day brings it back."""
    if rij.staat != Staat.VERVALLEN:
        return False
    stappen = Afspraakstap.objects.filter(afspraak=rij).order_by("-gezet_op")
    return stappen.values_list("staat", flat=True).first() == Staat.VERVALLEN


def kies_herinnering(gebruiker: "Gebruiker", dagen_vooraf: int | None) -> None:
    _zet_voorkeur(gebruiker, dagen_vooraf=dagen_vooraf)


@transaction.atomic
def maak_kalenderadres(gebruiker: "Gebruiker") -> str:
    """A new secret for the address of the calendar; the former one stops working. It is shown once and kept as a hash."""
    adres = secrets.token_urlsafe(32)
    _zet_voorkeur(gebruiker, adres_hash=selectors.hash_van(adres), adres_sinds=timezone.now())
    schrijf(gebruiker, Gebeurtenis.KALENDERADRES_GEMAAKT)
    return adres


@transaction.atomic
def trek_kalenderadres_in(gebruiker: "Gebruiker") -> None:
    _zet_voorkeur(gebruiker, adres_hash=None, adres_sinds=None)
    schrijf(gebruiker, Gebeurtenis.KALENDERADRES_INGETROKKEN)


@receiver(geblokkeerd)
def sluit_kalender(gebruiker: "Gebruiker", **_kwargs: object) -> None:
    """Who is let in again later, makes a new address."""
    Agendavoorkeur.objects.filter(gebruiker=gebruiker).update(adres_hash=None, adres_sinds=None)


def _zet_voorkeur(gebruiker: "Gebruiker", **velden: object) -> None:
    """Only these fields: who changes the reminder does not bring back an address that was just withdrawn."""
    Agendavoorkeur.objects.update_or_create(
        gebruiker=gebruiker, defaults=velden, create_defaults={"organisatie_id": gebruiker.organisatie_id, **velden}
    )


def _versleutel(dossier: "Dossier", tabel: str, rij: UUID, veld: str, tekst: str) -> bytes | None:
    if dossier.sleutel is None:
        raise NietGevonden
    schone = schoon(tekst)
    return sleutel_van(dossier).versleutel(schone.encode(), context(tabel, rij, veld)) if schone else None
