"""Sending the letters of an opdracht: made from the document, kept as sent, in the queue or noted in the same transaction."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.rapport.brieven import BRIEVEN, Briefstof, maak_brief
from weegwerk.werkbank.dossiers.selectors import gegevens_van, sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import services
from weegwerk.werkbank.opdrachten.models import Brief, Briefsoort
from weegwerk.werkbank.opdrachten.oordeel import brieven_bij
from weegwerk.werkbank.post.selectors import staten
from weegwerk.werkbank.post.services import Bestand, NieuwBericht, NieuweVerzending, noteer_verzonden, zet_klaar
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.kern.opdracht import Opdrachtmap as Document
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Verzendwijze:
    """By e-mail from here to `email`, or by `kanaal` on a day."""

    email: str = ""
    kanaal: str = ""
    verzonden_op: date | None = None


@dataclass(frozen=True, slots=True)
class Brievenregel:
    """One letter on the page: to whom, and everything that was sent of it."""

    soort: str
    naam: str
    aan: str
    email: str
    verzonden: list["Verzonden"]


@dataclass(frozen=True, slots=True)
class Verzonden:
    brief: Brief
    hoe: str


def overzicht(opdracht: "Opdracht", document: "Document") -> list[Brievenregel]:
    """The letters that belong to the decision, with where each of them stands."""
    gegevens = gegevens_van(opdracht.dossier)
    if gegevens is None:
        raise Http404
    brieven = list(
        Brief.objects.filter(opdracht=opdracht.pk).select_related("verzending").defer("pdf").order_by("gemaakt_op")
    )
    stand = staten([brief.bericht_id for brief in brieven if brief.bericht_id])
    per_soort = {soort: [_verzonden(brief, stand) for brief in brieven if brief.soort == soort] for soort in BRIEVEN}
    lezers = {
        "opdrachtgever": (gegevens.opdrachtgever.naam, gegevens.opdrachtgever.email),
        "client": (gegevens.client.naam, gegevens.client.email),
    }
    return [
        Brievenregel(soort, str(Briefsoort(soort).label), *lezers[BRIEVEN[soort].lezer], per_soort[soort])
        for soort in brieven_bij(document)
    ]


@transaction.atomic
def voorbeeld(gebruiker: "Gebruiker", opdracht_id: UUID, soort: str, vorm: str) -> bytes:
    """The letter as it would be sent now; 404 for a letter that does not belong to what was decided."""
    map_, versie = services.lees_map(gebruiker, opdracht_id)
    schrijf(gebruiker, Gebeurtenis.BRIEF_GELEZEN, map_.opdracht.dossier_id, (soort,))
    return maak_brief(BRIEVEN[_hoort_bij(soort, versie.document)], _stof(map_.opdracht, versie.document), vorm)


@transaction.atomic
def verstuur(gebruiker: "Gebruiker", opdracht_id: UUID, soort: str, hoe: Verzendwijze) -> Brief:
    """Keep the letter and put it in the queue, or note by which road it left. Raises OngeldigAdres."""
    map_, versie = services.lees_map(gebruiker, opdracht_id)
    opdracht, brief_id = map_.opdracht, uuid4()
    schrijf(gebruiker, Gebeurtenis.BRIEF_VASTGELEGD, opdracht.dossier_id, (soort,))
    vorm = BRIEVEN[_hoort_bij(soort, versie.document)]
    stof = _stof(opdracht, versie.document)
    pdf = maak_brief(vorm, stof)
    onderwerp = str(Briefsoort(soort).label)
    bericht = verzending = None
    if hoe.email:
        bestand = Bestand(f"{soort.replace('_', '-')}-{stof.kenmerk}.pdf", pdf)
        bericht = zet_klaar(
            gebruiker,
            NieuwBericht(opdracht.dossier, hoe.email, onderwerp, _begeleidend(stof), f"opdracht.{soort}", (bestand,)),
        )
    elif hoe.verzonden_op:
        aan = stof.client if vorm.lezer == "client" else stof.opdrachtgever
        nieuw = NieuweVerzending(f"opdracht.{soort}", aan, onderwerp, hoe.kanaal, hoe.verzonden_op)
        verzending = noteer_verzonden(gebruiker, opdracht.dossier_id, nieuw)
    return Brief.objects.create(
        id=brief_id,
        organisatie_id=opdracht.organisatie_id,
        opdracht=opdracht,
        soort=soort,
        versie=versie.nummer,
        sha256=vingerafdruk(pdf),
        pdf=sleutel_van(opdracht.dossier).versleutel(pdf, _plaats(brief_id)),
        bericht=bericht,
        verzending=verzending,
        gemaakt_door=gebruiker,
    )


@transaction.atomic
def lees_verzonden(gebruiker: "Gebruiker", opdracht_id: UUID, brief_id: UUID) -> tuple[Brief, bytes]:
    """A letter exactly as it was sent."""
    map_, _versie = services.lees_map(gebruiker, opdracht_id)
    brief = Brief.objects.filter(opdracht=opdracht_id, pk=brief_id).first()
    if brief is None:
        raise Http404
    schrijf(gebruiker, Gebeurtenis.BRIEF_GELEZEN, map_.opdracht.dossier_id, (brief.soort,))
    return brief, sleutel_van(map_.opdracht.dossier).ontsleutel(brief.pdf, _plaats(brief.pk))


def _verzonden(brief: Brief, stand: dict[UUID, str]) -> Verzonden:
    if brief.bericht_id:
        return Verzonden(brief, stand.get(brief.bericht_id, ""))
    return Verzonden(brief, brief.verzending.kanaal_in_woorden if brief.verzending else "")


def _hoort_bij(soort: str, document: "Document") -> str:
    if soort not in brieven_bij(document):
        raise Http404
    return soort


def _stof(opdracht: "Opdracht", document: "Document") -> Briefstof:
    gegevens = gegevens_van(opdracht.dossier)
    if gegevens is None:
        raise Http404
    return Briefstof(
        document=document,
        kenmerk=opdracht.dossier.kenmerk,
        datum=timezone.localdate(),
        ontvangen=opdracht.ontvangen_op,
        bureau=opdracht.deskundige.organisatie.naam,
        deskundige=opdracht.deskundige.naam,
        email=opdracht.deskundige.email,
        client=gegevens.client.naam,
        opdrachtgever=gegevens.opdrachtgever.naam,
        contactpersoon=gegevens.opdrachtgever.contactpersoon,
        werkgever=gegevens.werkgever.naam,
    )


def _begeleidend(stof: Briefstof) -> str:
    """The e-mail around the letter says nothing about the client: it travels more openly than the letter inside it."""
    return _(
        "Goedendag,\n\nIn de bijlage vindt u een brief van mij.\n\nMet vriendelijke groet,\n%(naam)s\n%(bureau)s"
    ) % {
        "naam": stof.deskundige,
        "bureau": stof.bureau,
    }


def _plaats(brief_id: UUID) -> str:
    return context("opdrachten_brief", brief_id, "pdf")
