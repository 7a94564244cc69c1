"""What of an investigation goes to a reader: the draft and the final report; and what follows when it arrives."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.dispatch import receiver
from django.utils.translation import gettext as _

from weegwerk.kern.document import bewerken
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek.lezers import Inzage
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import voor_wie
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.afronden import nog_steeds, open_onderzoek, zet_status
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.velden import partijen_van
from weegwerk.werkbank.onderzoeken.versies import LEZER_VAN, gekozen_model, inzage_voor, maak_versie, ontvangers_van
from weegwerk.werkbank.partners.selectors import Ontvanger, Stuksoort
from weegwerk.werkbank.post.services import Verzendwijze, bezorgd
from weegwerk.werkbank.rapporten.selectors import pdf_van, rapport_bij, zending_met
from weegwerk.werkbank.rapporten.services import Naar, bewaar_rapport, verstuur_rapport
from weegwerk.werkbank.verzenden.afronden import NogNiet, velden_verzonden

if TYPE_CHECKING:
    from weegwerk.werkbank.rapporten.models import Rapport
    from weegwerk.werkbank.toegang.models import Gebruiker


def lezers_van_concept(onderzoek: Onderzoek, document: Document, partij: str) -> list[Ontvanger]:
    """Whom the draft for this party can go to."""
    return ontvangers_van(onderzoek, document, Stuksoort.CONCEPT, LEZER_VAN[partij])


def lezers_van_rapport(onderzoek: Onderzoek, document: Document, bewaard: "Rapport") -> list[Ontvanger]:
    """Whom a kept report can go to. One of before there were versions holds everything: that is for the worker."""
    return ontvangers_van(onderzoek, document, Stuksoort.RAPPORT, lezer_van(bewaard))


def lezer_van(bewaard: "Rapport") -> Lezer:
    return next((lezer for lezer in LEZERS if lezer == bewaard.lezer), "client")


def concept_kan_niet(onderzoek: Onderzoek, document: Document) -> list[str]:
    """Why there is no draft to send (yet), in sentences; empty when there is."""
    opdracht, uitkomst = onderzoek.opdracht, bereken(document)
    if opdracht.gesloten or opdracht.status == "nieuw":
        return [_("Deze stap past niet bij de status “%s”.") % opdracht.status_in_woorden]
    return [] if uitkomst.loonwaarde is not None else [s.tekst for s in uitkomst.signalen if s.ernst == "fout"]


def verzend_concept(
    gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """Keep the draft as it goes to this party, and send it. Raises NogNiet, NietMeerDeNieuwste, Vergrendeld."""
    onderzoek = open_onderzoek(gebruiker, onderzoek_id)
    versie = selectors.versie_van(onderzoek)
    if redenen := concept_kan_niet(onderzoek, versie.document):
        raise NogNiet(redenen)
    model = gekozen_model(versie.document)
    pdf = maak_versie(onderzoek, versie.document, model, LEZER_VAN[partij]).pdf
    with transaction.atomic():
        onderzoek = nog_steeds(gebruiker, onderzoek_id, versie.nummer)
        bewaard = bewaar_rapport(gebruiker, onderzoek, model, pdf, vastgesteld=False, lezer=partij)
        naar = Naar(ontvanger.naam, partij=partij if ontvanger.telt else "")
        verstuur_rapport(gebruiker, onderzoek, bewaard, naar, hoe)
        if hoe.verzonden_op and naar.partij:
            _bezorgd(gebruiker, onderzoek, partij, hoe.verzonden_op, hoe.kanaal)


def verzend_rapport(
    gebruiker: "Gebruiker", onderzoek_id: UUID, rapport_id: UUID, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """A final report as it was kept for its reader; 404 for a draft. Raises NogNiet."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    bewaard = rapport_bij(onderzoek, rapport_id)
    if not bewaard.vastgesteld:
        raise NietGevonden
    gemaakt_voor = voor_wie(pdf_van(onderzoek, bewaard))
    with transaction.atomic():
        if redenen := rapport_kan_niet(onderzoek, bewaard, gemaakt_voor):
            raise NogNiet(redenen)
        verstuur_rapport(gebruiker, onderzoek, bewaard, Naar(ontvanger.naam), hoe)


def rapport_kan_niet(onderzoek: Onderzoek, bewaard: "Rapport", gemaakt_voor: Inzage | None) -> list[str]:
    """Why a kept report can no longer go to its reader: what his version holds, he may no longer know."""
    nu = inzage_voor(onderzoek, lezer_van(bewaard))
    if lezer_van(bewaard) == "client" or (gemaakt_voor and gemaakt_voor.soorten <= nu.soorten):
        return []
    return [
        _("Deze lezer mag niet meer alles weten wat in dit rapport staat. Open een correctie en stel het opnieuw vast.")
    ]


@receiver(bezorgd)
def bij_bezorging(**gegevens: Any) -> None:
    """A message truly left: when it brought a draft of an investigation, its document says so from now on."""
    zending = zending_met(gegevens["bericht"].pk)
    if zending is None or zending.rapport.onderzoek_id is None or zending.rapport.vastgesteld or not zending.partij:
        return
    onderzoek = selectors.onderzoek_om_te_noteren(zending.rapport.onderzoek_id)
    if onderzoek is not None and not onderzoek.vastgesteld and not onderzoek.opdracht.gesloten:
        _bezorgd(gegevens["gebruiker"], onderzoek, zending.partij, gegevens["datum"], gegevens["kanaal"])


def _bezorgd(gebruiker: "Gebruiker", onderzoek: Onderzoek, partij: str, dag: date, kanaal: str) -> None:
    velden = velden_verzonden(partij, dag, kanaal)
    oud = selectors.versie_van(onderzoek).document
    document, fouten = bewerken.zet(oud, velden)
    if fouten:
        raise NogNiet([*fouten.values()])
    if document != oud:
        selectors.ARCHIEF.leg_vast(gebruiker, onderzoek, document, tuple(velden))
    schrijf(gebruiker, Gebeurtenis.CONCEPT_VERZONDEN, onderzoek.opdracht.dossier_id, (partij,))
    if all(getattr(document.zienswijzen, een).verzonden_op for een in partijen_van(document)):
        zet_status(gebruiker, onderzoek, "concept_verzonden")
