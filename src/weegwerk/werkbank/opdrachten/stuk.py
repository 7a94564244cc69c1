"""The report of an opdracht as data: what the dossier says above it, and the part of the document for one reader."""

from datetime import date

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.feiten import Lezer
from weegwerk.kern.opdracht.gevraagd import onderdelen_van, rolmotivering
from weegwerk.kern.opdracht.lezers import voor_lezer
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport, Rapportkop
from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_bij, versie_van
from weegwerk.werkbank.opdrachten.models import Opdrachtmap


def maak_stuk(map_: Opdrachtmap, document: Document, lezer: Lezer, dag: date) -> Opdrachtrapport:
    """What is printed for this reader on this day, and travels inside the PDF."""
    return Opdrachtrapport(lezer=lezer, kop=_kop(map_, document, dag), map=voor_lezer(document, lezer))


def _kop(map_: Opdrachtmap, document: Document, dag: date) -> Rapportkop:
    opdracht = map_.opdracht
    gegevens = gegevens_van(opdracht.dossier)
    wie = {}
    if gegevens:
        wie = {
            "client": gegevens.client.naam,
            "werkgever": gegevens.werkgever.naam,
            "opdrachtgever": gegevens.opdrachtgever.naam,
        }
    return Rapportkop.model_validate(
        {
            **wie,
            **_leidraad(document),
            "kenmerk": opdracht.dossier.kenmerk,
            "deskundige": opdracht.deskundige.naam,
            "ontvangen_op": opdracht.ontvangen_op,
            "datum_rapportage": document.vaststelling.datum if document.vaststelling else dag,
            "loonwaarderapport": _loonwaarde(map_),
        }
    )


def _leidraad(document: Document) -> dict[str, object]:
    """The first assignment, under the guide it was accepted under; an opdracht can have more parts."""
    onderdelen = onderdelen_van(document)
    if not onderdelen:
        return {}
    eerste = onderdelen[0]
    return {
        "leidraad": eerste.leidraad,
        "leidraad_versie": eerste.versie,
        "opdrachtnummer": eerste.nummer,
        "opdrachtnaam": "; ".join(onderdeel.naam for onderdeel in onderdelen)[:200],
        "rol": eerste.rol,
        "rolmotivering": rolmotivering(document),
    }


def _loonwaarde(map_: Opdrachtmap) -> str | None:
    """Where the loonwaarde of this opdracht is determined, when it is final."""
    onderzoek = onderzoek_bij(map_.opdracht_id)
    if onderzoek is None or not onderzoek.vastgesteld:
        return None
    vast = versie_van(onderzoek).document.vaststelling
    return f"vastgesteld op {datum_tekst(vast.datum)}" if vast and vast.datum else "vastgesteld"
