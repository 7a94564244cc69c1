"""The report of an opdracht as data: what the dossier says above it, and the part of the document for one reader."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.document.velden import LANGSTE_REGEL
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.gevraagd import onderdelen_van, rolmotivering
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport, Rapportkop, stel_rapport_samen
from weegwerk.kern.vertrouwelijkheid import Bestemming, Lezer, bestemming
from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_bij, versie_van
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.stukken.selectors import stukken_van


def maak_stuk(map_: Opdrachtmap, document: Document, lezer: Lezer, dag: date) -> Opdrachtrapport:
    """What is printed for this reader on this day, and travels inside the PDF. Raises KernFout (see `stel_rapport_samen`)."""
    if any(feit.stuk for feit in document.feiten):
        stukken = {str(een.stuk.pk): een.beschrijving for een in stukken_van(map_.dossier)}
        feiten = tuple(_met_stuk(feit, stukken, lezer) for feit in document.feiten)
        document = gewijzigd(document, feiten=feiten)
    return stel_rapport_samen(_kop(map_, document, dag), document, lezer, dag)


def _met_stuk(feit: Feit, stukken: Mapping[str, Any], lezer: Lezer) -> Feit:
    """The fact with its document named in words: what the report says must not depend on the workbench.

    What kind of document it is or from whom, only says something to who may know that.
    """
    beschrijving = stukken.get(feit.stuk or "")
    if beschrijving is None:
        return gewijzigd(feit, stuk=None)
    mag = beschrijving.voor_iedereen or lezer == "client"
    naam = beschrijving.in_woorden if mag else beschrijving.in_het_kort
    bron = ", ".join(filter(None, (naam, feit.document)))
    return gewijzigd(feit, stuk=None, document=bron[:LANGSTE_REGEL].rstrip())


def bestemming_in(map_: Opdrachtmap, lezer: Lezer) -> Bestemming:
    """This reader of this opdracht; the opdrachtgever may be the employer as well."""
    gegevens = gegevens_van(map_.opdracht.dossier)
    return gegevens.bestemming(lezer) if gegevens else bestemming(lezer)


def _kop(map_: Opdrachtmap, document: Document, dag: date) -> Rapportkop:
    opdracht = map_.opdracht
    gegevens = gegevens_van(opdracht.dossier)
    wie = {}
    if gegevens:
        wie = {
            "client": gegevens.client.naam,
            "werkgever": gegevens.werkgever.naam,
            "opdrachtgever": gegevens.opdrachtgever.naam,
            "opdrachtgever_soort": gegevens.opdrachtgever.soort.value,
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
        "opdrachtdelen": [{"leidraad": een.leidraad, "nummer": een.nummer} for een in onderdelen],
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
