"""What of an opdracht goes to a reader: the draft, the account of a talk, the final report; and what follows when it arrives.

All three go through the one door of `post`. Only when a message truly left, or somebody notes that it went another way,
does the document say so.
"""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import bewerken
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.kern.opdracht.lezers import opengesteld
from weegwerk.kern.opdracht.poort import bewaak_verslag
from weegwerk.kern.vertrouwelijkheid import Lezer
from weegwerk.rapport import opdracht as rapport
from weegwerk.rapport.gespreksverslag import Verslagstof, maak_gespreksverslag
from weegwerk.werkbank.dossiers.services import wijzig_status
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.beloften import houd_bij
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.ontvangst import niet_voor, ontvangers
from weegwerk.werkbank.opdrachten.oplevering import MODEL, lezer_met, nog_steeds, open_map
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP, OpdrachtDicht, is_dicht
from weegwerk.werkbank.opdrachten.stuk import bestemming_in, maak_stuk
from weegwerk.werkbank.partners.selectors import (
    Ontvanger,
    Rapportversie,
    Stuksoort,
    ontvangers_van_verslag,
    ontvangers_voor,
)
from weegwerk.werkbank.post.services import Verzendwijze, bezorgd
from weegwerk.werkbank.rapporten.selectors import rapport_bij, zending_met
from weegwerk.werkbank.rapporten.services import Naar, bewaar_rapport, verstuur_rapport
from weegwerk.werkbank.verzenden.afronden import NogNiet, velden_verzonden

if TYPE_CHECKING:
    from weegwerk.werkbank.rapporten.models import Rapport
    from weegwerk.werkbank.toegang.models import Gebruiker

GESPREK = "gesprek"


def lezers_van(map_: Opdrachtmap, document: Document, lezer: Lezer, soort: Stuksoort) -> list[Ontvanger]:
    """Whom the version for this reader can go to: himself, and partners who may know all that is in it."""
    versie = Rapportversie(
        soort,
        lezer,
        gevoelig=True,
        opengesteld=bool(opengesteld(document, bestemming_in(map_, lezer), timezone.localdate())),
    )
    return ontvangers_voor(map_.opdracht.dossier, versie)


def gesprek_van(document: Document, code: str) -> Gesprek:
    gesprek = next((een for een in document.gesprekken if een.code == code), None)
    if gesprek is None:
        raise NietGevonden
    return gesprek


def verslag_kan_niet(map_: Opdrachtmap, gesprek: Gesprek) -> list[str]:
    """Why the account of this talk cannot be sent, in sentences; empty when it can."""
    if is_dicht(map_):
        return [str(OpdrachtDicht())]
    return [] if gesprek.verslag else [_("Schrijf eerst het verslag. Daarna kunt u het sturen aan wie u sprak.")]


def lezers_van_verslag(map_: Opdrachtmap, gesprek: Gesprek) -> list[Ontvanger]:
    """Whom the account of this talk can go to: only who can have been in it."""
    return ontvangers_van_verslag(map_.opdracht.dossier, gesprek.partij, gesprek.met)


def verzend_concept(
    gebruiker: "Gebruiker", opdracht_id: UUID, lezer: Lezer, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """Keep the draft as it goes to this reader, and send it. Raises NogNiet, NietMeerDeNieuwste, OpdrachtDicht."""
    map_, versie = open_map(gebruiker, opdracht_id)
    if redenen := concept_kan_niet(map_, versie.document, lezer):
        raise NogNiet(redenen)
    pdf = rapport.pdf(maak_stuk(map_, versie.document, lezer, hoe.verzonden_op or timezone.localdate()))
    with transaction.atomic():
        map_ = nog_steeds(gebruiker, opdracht_id, versie.nummer)
        bewaard = bewaar_rapport(gebruiker, map_, MODEL, pdf, vastgesteld=False, lezer=lezer)
        naar = Naar(ontvanger.naam, partij=lezer if ontvanger.telt else "")
        verstuur_rapport(gebruiker, map_, bewaard, naar, hoe)
        if hoe.verzonden_op and naar.partij:
            _concept_bezorgd(gebruiker, map_, lezer, hoe.verzonden_op, hoe.kanaal)


def concept_kan_niet(map_: Opdrachtmap, document: Document, lezer: str) -> list[str]:
    """Why the draft cannot go to this reader yet, in sentences; empty when it can."""
    if map_.opdracht.geaccepteerd_op is None:
        return [_("Neem de opdracht eerst aan.")]
    reden = niet_voor(document, lezer_met(lezer))
    return [reden] if reden else []


def maak_verslag(map_: Opdrachtmap, document: Document, gesprek: Gesprek, dag: date) -> bytes:
    """Raises KernFout when something stands in it that its reader may not know."""
    bewaak_verslag(document, gesprek, bestemming_in(map_, "opdrachtgever"), dag)
    deskundige = map_.opdracht.deskundige
    stof = Verslagstof(
        gesprek=gesprek,
        kenmerk=map_.opdracht.dossier.kenmerk,
        datum=dag,
        bureau=deskundige.organisatie.naam,
        deskundige=deskundige.naam,
        email=deskundige.email,
    )
    return maak_gespreksverslag(stof)


def leg_verslag_voor(
    gebruiker: "Gebruiker", opdracht_id: UUID, code: str, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """Keep the account of a talk as it goes out, and send it. Raises NogNiet, NietMeerDeNieuwste, OpdrachtDicht."""
    map_, versie = open_map(gebruiker, opdracht_id)
    gesprek = gesprek_van(versie.document, code)
    if redenen := verslag_kan_niet(map_, gesprek):
        raise NogNiet(redenen)
    pdf = maak_verslag(map_, versie.document, gesprek, hoe.verzonden_op or timezone.localdate())
    with transaction.atomic():
        map_ = nog_steeds(gebruiker, opdracht_id, versie.nummer)
        bewaard = bewaar_rapport(gebruiker, map_, GESPREK, pdf, vastgesteld=False, lezer=gesprek.partij or "")
        verstuur_rapport(gebruiker, map_, bewaard, Naar(ontvanger.naam, onderdeel=code), hoe)
        if hoe.verzonden_op:
            _verslag_bezorgd(gebruiker, map_, code, versie.nummer, hoe.verzonden_op)


@transaction.atomic
def verzend_rapport(
    gebruiker: "Gebruiker", opdracht_id: UUID, rapport_id: UUID, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """The final report as it was kept for its reader; 404 for a draft."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    bewaard = rapport_bij(map_, rapport_id)
    if not bewaard.vastgesteld:
        raise NietGevonden
    if redenen := rapport_kan_niet(map_, versie.document, bewaard):
        raise NogNiet(redenen)
    verstuur_rapport(gebruiker, map_, bewaard, Naar(ontvanger.naam, bewaard.lezer if ontvanger.telt else ""), hoe)


def rapport_kan_niet(map_: Opdrachtmap, document: Document, bewaard: "Rapport") -> list[str]:
    """Why a kept report can no longer go to its reader: what he was given to know, he may no longer know."""
    if reden := niet_voor(document, lezer_met(bewaard.lezer)):
        return [reden]
    voor, toen = bestemming_in(map_, lezer_met(bewaard.lezer)), timezone.localdate(bewaard.gemaakt_op)
    # As it stood in the version that was kept: a consent that was taken back on the same day, or with an earlier day, was open then.
    eerder = selectors.versie_van(map_, bewaard.versie).document
    over = opengesteld(eerder, voor, toen) - opengesteld(document, voor, timezone.localdate())
    if not over:
        return []
    return [
        _("De toestemming voor %s geldt niet meer. Open een correctie en stel het rapport opnieuw vast.")
        % ", ".join(sorted(over))
    ]


@receiver(bezorgd)
def bij_bezorging(**gegevens: Any) -> None:
    """A message truly left: when it brought a draft or an account of an opdracht, its document says so from now on."""
    gebruiker, dag = gegevens["gebruiker"], gegevens["datum"]
    zending = zending_met(gegevens["bericht"].pk)
    if zending is None or zending.rapport.map_id is None or zending.rapport.vastgesteld:
        return
    map_ = selectors.map_om_te_noteren(zending.rapport.map_id)
    if map_ is None or is_dicht(map_):
        return
    if zending.onderdeel:
        _verslag_bezorgd(gebruiker, map_, zending.onderdeel, zending.rapport.versie, dag)
    elif zending.partij:
        _concept_bezorgd(gebruiker, map_, zending.partij, dag, gegevens["kanaal"])


def _concept_bezorgd(gebruiker: "Gebruiker", map_: Opdrachtmap, partij: str, dag: date, kanaal: str) -> None:
    velden = velden_verzonden(partij, dag, kanaal)
    oud = selectors.versie_van(map_).document
    document, fouten = bewerken.zet(oud, velden)
    if fouten:
        raise NogNiet([*fouten.values()])
    if document != oud:
        selectors.ARCHIEF.leg_vast(gebruiker, map_, document, tuple(velden))
        houd_bij(gebruiker, map_, oud, document)
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_CONCEPT_VERZONDEN, map_.opdracht.dossier_id, (partij,))
    if all(getattr(document.zienswijzen, een).verzonden_op for een in ontvangers(document)):
        wijzig_status(gebruiker, map_.opdracht_id, "concept_verzonden")


def _verslag_bezorgd(gebruiker: "Gebruiker", map_: Opdrachtmap, code: str, toen: int, dag: date) -> None:
    """Compared with the version that was sent: a talk that was removed, or a day that somebody typed, is left alone."""
    pad = f"gesprekken.{code}.voorgelegd_op"
    bewaard = selectors.ARCHIEF.bewaar(gebruiker, selectors.ARCHIEF.open(map_, toen), {pad: dag.isoformat()})
    if bewaard.fouten:
        raise NogNiet([*bewaard.fouten.values()])
