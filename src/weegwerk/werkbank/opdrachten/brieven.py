"""Sending the letters of an opdracht: made from the document, kept as sent, in the queue or noted in the same transaction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.rapport.brieven import BRIEVEN, Briefstof, maak_brief
from weegwerk.werkbank.dossiers.selectors import gegevens_van, sleutel_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_bij, versie_van
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.models import Brief, Briefsoort, Opdrachtmap
from weegwerk.werkbank.opdrachten.oordeel import brieven_bij
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.partners.selectors import Rapportversie, Stuksoort, ontvangers_voor
from weegwerk.werkbank.post import services as post
from weegwerk.werkbank.post.selectors import Verzendstand, standen
from weegwerk.werkbank.post.services import Postbestand, Poststuk, Verzendwijze
from weegwerk.werkbank.versleuteling.services import context
from weegwerk.werkbank.verzenden.afronden import NietMeerDeNieuwste

if TYPE_CHECKING:
    from weegwerk.kern.opdracht import Opdrachtmap as Document
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.partners.selectors import Ontvanger
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Brievenregel:
    """One letter on the page: for whom, and everything that was sent of it."""

    soort: str
    naam: str
    aan: str
    verzonden: list["Verzonden"]


@dataclass(frozen=True, slots=True)
class Verzonden:
    brief: Brief
    stand: Verzendstand


def overzicht(opdracht: "Opdracht", document: "Document") -> list[Brievenregel]:
    """The letters that belong to the decision, with where each of them stands."""
    gegevens = gegevens_van(opdracht.dossier)
    if gegevens is None:
        raise NietGevonden
    brieven = list(Brief.objects.filter(opdracht=opdracht.pk).defer("pdf").order_by("gemaakt_op"))
    gevonden = standen(opdracht.dossier, [b.bericht_id for b in brieven], [b.verzending_id for b in brieven])
    verzonden = [Verzonden(brief, gevonden[brief.bericht_id or brief.verzending_id]) for brief in brieven]
    namen = {"opdrachtgever": gegevens.opdrachtgever.naam, "client": gegevens.client.naam}
    return [
        Brievenregel(
            soort,
            str(Briefsoort(soort).label),
            namen[BRIEVEN[soort].lezer],
            [een for een in verzonden if een.brief.soort == soort],
        )
        for soort in brieven_bij(document)
    ]


def ontvangers(opdracht: "Opdracht", soort: str) -> list["Ontvanger"]:
    """Whom this letter can go to."""
    return ontvangers_voor(opdracht.dossier, Rapportversie(Stuksoort.BRIEVEN, BRIEVEN[soort].lezer))


def voorbeeld(gebruiker: "Gebruiker", opdracht_id: UUID, soort: str, vorm: str) -> bytes:
    """The letter as it would be sent now; 404 for a letter that does not belong to what was decided."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    brief = BRIEVEN[_hoort_bij(soort, versie.document)]
    with transaction.atomic():
        schrijf(gebruiker, Gebeurtenis.BRIEF_GELEZEN, map_.opdracht.dossier_id, (soort,))
    return maak_brief(brief, _stof(map_.opdracht, versie.document), vorm)


def verstuur(gebruiker: "Gebruiker", opdracht_id: UUID, soort: str, ontvanger: "Ontvanger", hoe: Verzendwijze) -> Brief:
    """Keep the letter and put it in the queue, or note by which road it left. Raises OngeldigAdres, NietMeerDeNieuwste."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    stof = _stof(map_.opdracht, versie.document)
    # Typesetting takes a moment; it is done before the transaction, which then checks that nothing has changed.
    pdf = maak_brief(BRIEVEN[_hoort_bij(soort, versie.document)], stof)
    with transaction.atomic():
        opdracht = _nog_steeds(gebruiker, opdracht_id, stof).opdracht
        schrijf(gebruiker, Gebeurtenis.BRIEF_VASTGELEGD, opdracht.dossier_id, (soort,))
        bestand = Postbestand(f"{soort.replace('_', '-')}-{stof.kenmerk}.pdf", pdf)
        onderwerp = str(Briefsoort(soort).label)
        stuk = Poststuk(opdracht.dossier, ontvanger.naam, onderwerp, f"opdracht.{soort}", bestand)
        verstuurd, brief_id = post.verstuur(gebruiker, stuk, hoe), uuid4()
        return Brief.objects.create(
            id=brief_id,
            organisatie_id=opdracht.organisatie_id,
            opdracht=opdracht,
            soort=soort,
            versie=versie.nummer,
            sha256=vingerafdruk(pdf),
            pdf=sleutel_van(opdracht.dossier).versleutel(pdf, _plaats(brief_id)),
            bericht=verstuurd.bericht,
            verzending=verstuurd.verzending,
            gemaakt_door=gebruiker,
        )


@transaction.atomic
def lees_verzonden(gebruiker: "Gebruiker", opdracht_id: UUID, brief_id: UUID) -> tuple[Brief, bytes]:
    """A letter exactly as it was sent."""
    map_, _versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    brief = Brief.objects.filter(opdracht=opdracht_id, pk=brief_id).first()
    if brief is None:
        raise NietGevonden
    schrijf(gebruiker, Gebeurtenis.BRIEF_GELEZEN, map_.opdracht.dossier_id, (brief.soort,))
    return brief, sleutel_van(map_.opdracht.dossier).ontsleutel(brief.pdf, _plaats(brief.pk))


def _hoort_bij(soort: str, document: "Document") -> str:
    if soort not in brieven_bij(document):
        raise NietGevonden
    return soort


def _nog_steeds(gebruiker: "Gebruiker", opdracht_id: UUID, stof: Briefstof) -> Opdrachtmap:
    """The opdracht, held; raises NietMeerDeNieuwste when the letter would say something else by now."""
    map_ = OPDRACHTMAP.voor(gebruiker, opdracht_id, om_te_wijzigen=True)
    if _stof(map_.opdracht, selectors.versie_van(map_).document) != stof:
        raise NietMeerDeNieuwste
    return map_


def _stof(opdracht: "Opdracht", document: "Document") -> Briefstof:
    gegevens = gegevens_van(opdracht.dossier)
    if gegevens is None:
        raise NietGevonden
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
        opdrachtgever_soort=gegevens.opdrachtgever.soort,
        werkveld=_werkveld(opdracht),
    )


def _werkveld(opdracht: "Opdracht") -> str | None:
    onderzoek = onderzoek_bij(opdracht.pk)
    return versie_van(onderzoek).document.kader.werkveld if onderzoek else None


def _plaats(brief_id: UUID) -> str:
    return context("opdrachten_brief", brief_id, "pdf")
