"""What of an investigation goes to a reader: the draft and the final report; and what follows when it arrives."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.dispatch import receiver
from django.http import Http404
from django.utils.translation import gettext as _

from weegwerk.kern.document import bewerken
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.rapport import maak_rapport
from weegwerk.werkbank.documenten.afronden import NogNiet, velden_verzonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.afronden import nog_steeds, open_onderzoek, zet_status
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.velden import PARTIJEN
from weegwerk.werkbank.partners.selectors import Ontvanger, Stuksoort, Versie, ontvangers_voor
from weegwerk.werkbank.post.services import Verzendwijze, bezorgd
from weegwerk.werkbank.rapporten.selectors import rapport_bij, zending_met
from weegwerk.werkbank.rapporten.services import Naar, bewaar_rapport, verstuur_rapport

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


def lezers_van_concept(onderzoek: Onderzoek, partij: str) -> list[Ontvanger]:
    """Whom the draft for this party can go to."""
    lezer = Versie(Stuksoort.CONCEPT, "client" if partij == "werknemer" else "werkgever")
    return ontvangers_voor(onderzoek.dossier, lezer)


def lezers_van_rapport(onderzoek: Onderzoek) -> list[Ontvanger]:
    """Whom the final report can go to: there is one, the same for everybody."""
    per_lezer = (
        ontvangers_voor(onderzoek.dossier, Versie(Stuksoort.RAPPORT, "client")),
        ontvangers_voor(onderzoek.dossier, Versie(Stuksoort.RAPPORT, "werkgever")),
        ontvangers_voor(onderzoek.dossier, Versie(Stuksoort.RAPPORT, "opdrachtgever")),
    )
    return [ontvanger for ontvangers in per_lezer for ontvanger in ontvangers]


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
    pdf = maak_rapport(versie.document, "volledig").pdf
    with transaction.atomic():
        onderzoek = nog_steeds(gebruiker, onderzoek_id, versie.nummer)
        bewaard = bewaar_rapport(gebruiker, onderzoek, "volledig", pdf, vastgesteld=False, lezer=partij)
        naar = Naar(ontvanger.naam, partij=partij if ontvanger.telt else "")
        verstuur_rapport(gebruiker, onderzoek, bewaard, naar, hoe)
        if hoe.verzonden_op and naar.partij:
            _bezorgd(gebruiker, onderzoek, partij, hoe.verzonden_op, hoe.kanaal)


@transaction.atomic
def verzend_rapport(
    gebruiker: "Gebruiker", onderzoek_id: UUID, rapport_id: UUID, ontvanger: Ontvanger, hoe: Verzendwijze
) -> None:
    """A final report as it was kept; 404 for a draft."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    bewaard = rapport_bij(onderzoek, rapport_id)
    if not bewaard.vastgesteld:
        raise Http404
    verstuur_rapport(gebruiker, onderzoek, bewaard, Naar(ontvanger.naam), hoe)


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
    if all(getattr(document.zienswijzen, een).verzonden_op for een in PARTIJEN):
        zet_status(gebruiker, onderzoek, "concept_verzonden")
