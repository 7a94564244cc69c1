"""The report of an investigation per reader: which model, what of it, and whom that version can go to."""

from collections.abc import Mapping

from django.utils import timezone

from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek.lezers import Inzage, inzage, voor_lezer
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import Gemaakt, maak_rapport
from weegwerk.werkbank.dossiers.selectors import gegevens_van, toestemmingen_bij
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.velden import namen_van, partijen_van
from weegwerk.werkbank.partners.selectors import Ontvanger, Rapportversie, Stuksoort, ontvangers_voor

WETTELIJKE_METHODE = "ulm-2021"
VOLLEDIG, WETTELIJK = "volledig", "wettelijk"
# A draft goes to the parties of the loonwaarde; each reads the version of one reader.
LEZER_VAN: Mapping[str, Lezer] = {"werknemer": "client", "werkgever": "werkgever", "opdrachtgever": "opdrachtgever"}
_PARTIJ_VAN: Mapping[str, str] = {"client": "werknemer"}


def lezers_in(document: Document) -> list[Lezer]:
    """Whose versions there are: those of the parties, and always that of who asked for it."""
    partijen = {LEZER_VAN[partij] for partij in partijen_van(document)} | {"opdrachtgever"}
    return [lezer for lezer in LEZERS if lezer in partijen]


def lezernaam(document: Document, lezer: str) -> str:
    """What this reader is called in the frame; drafts are kept under the party of the loonwaarde."""
    return namen_van(document)[_PARTIJ_VAN.get(lezer, lezer)].kop


def gekozen_model(document: Document) -> str:
    """The model that the frame asks for, where it suits the method."""
    past = document.methode == WETTELIJKE_METHODE and document.kader.rapport == WETTELIJK
    return WETTELIJK if past else VOLLEDIG


def vast_te_stellen(document: Document) -> list[tuple[str, Lezer]]:
    """Which model is kept for which reader; the worker always has the whole report about him as well."""
    lezers = lezers_in(document)
    if gekozen_model(document) == WETTELIJK:
        return [(VOLLEDIG, "client"), *((WETTELIJK, lezer) for lezer in lezers)]
    modellen = (VOLLEDIG, WETTELIJK) if document.methode == WETTELIJKE_METHODE else (VOLLEDIG,)
    return [(model, lezer) for model in modellen for lezer in lezers]


def inzage_voor(onderzoek: Onderzoek, lezer: Lezer) -> Inzage:
    """What this reader may know today."""
    gegevens = gegevens_van(onderzoek.dossier)
    if gegevens is None:
        raise ValueError("an erased dossier has no readers")
    toestemmingen = toestemmingen_bij(onderzoek.opdracht_id)
    return inzage(gegevens.bestemming(lezer), toestemmingen, timezone.localdate())


def maak_versie(onderzoek: Onderzoek, document: Document, model: str, lezer: Lezer, *, docx: bool = False) -> Gemaakt:
    """The report as this reader gets it. Raises KernFout, Zetfout."""
    return maak_rapport(document, model, inzage=inzage_voor(onderzoek, lezer), docx=docx)


def ontvangers_van(onderzoek: Onderzoek, document: Document, soort: Stuksoort, lezer: Lezer) -> list[Ontvanger]:
    """Whom the version of this reader can go to: himself, and partners who may know all that is in it."""
    begeleiding = voor_lezer(document, inzage_voor(onderzoek, lezer)).begeleiding
    profiel = bool(begeleiding.beperkingen or begeleiding.capaciteiten or begeleiding.belastbaarheid)
    versie = Rapportversie(soort, lezer, gevoelig=profiel, opengesteld=profiel and lezer != "client")
    return ontvangers_voor(onderzoek.dossier, versie)
