"""What the pages before the work show besides their questions."""

from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, Any

from django.http import QueryDict

from weegwerk.inhoud import leidraden
from weegwerk.kern.document import bewerken
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.rolcheck import uitkomst
from weegwerk.werkbank.documenten.pagina import Plek
from weegwerk.werkbank.opdrachten import brieven
from weegwerk.werkbank.opdrachten.forms import AannemenForm
from weegwerk.werkbank.opdrachten.onderdelen import weggehaald
from weegwerk.werkbank.opdrachten.oordeel import rolcheck
from weegwerk.werkbank.partners.selectors import artsen_van
from weegwerk.werkbank.toegang.selectors import deskundigen

if TYPE_CHECKING:
    from weegwerk.werkbank.opdrachten.pagina import OpdrachtPagina

_ZWAAR = ("voorwaarde", "onverenigbaar")
# Each colleague costs a role check of their own.
_MEESTE_COLLEGAS = 20


def over_keuze(pagina: "OpdrachtPagina") -> dict[str, Any]:
    """What can be chosen; and the part that was just taken out, as long as nothing else was done."""
    besloten = pagina.vergrendeld or pagina.versie.document.acceptatie.besluit is not None
    weg = None if besloten else weggehaald(pagina.houder, pagina.versie.nummer)
    return {"leidraden": leidraden.alle(), "weggehaald": weg[0] if weg else None}


def over_rolcheck(pagina: "OpdrachtPagina") -> dict[str, Any]:
    zwaar = pagina.oordeel.uitkomst in _ZWAAR
    mist_arts = any(een.regel == "arts_ontbreekt" for een in pagina.oordeel.bevindingen)
    return {"zwaar": zwaar, "mist_arts": mist_arts, "collegas": _collegas(pagina) if zwaar else []}


def over_arts(pagina: "OpdrachtPagina") -> dict[str, Any]:
    """The doctors among the partners of the dossier, as they would be named in the letters."""
    return {"artsen": [f"{arts.naam}, {arts.functie_in_woorden}" for arts in artsen_van(pagina.houder.dossier)]}


def kies_arts(_plek: Plek[Document], _rest: str, verzonden: QueryDict) -> tuple[str, Callable[[Document], Document]]:
    """The button of a doctor; a name is about a person, and stands in no address."""
    arts = str(verzonden.get("arts", ""))
    return "rolcheck.arts", lambda document: bewerken.zet(document, {"rolcheck.arts": arts})[0]


def _collegas(pagina: "OpdrachtPagina") -> list[dict[str, str]]:
    """Who could take the opdracht instead, with what the role check says about each."""
    gevonden = []
    for collega in deskundigen().exclude(pk=pagina.houder.opdracht.deskundige_id)[:_MEESTE_COLLEGAS]:
        opdracht = copy(pagina.houder.opdracht)
        opdracht.deskundige = collega
        gevolg = uitkomst(rolcheck(opdracht, pagina.versie.document))
        gevonden.append({"naam": collega.naam, "email": collega.email, "uitkomst": gevolg})
    return gevonden


def over_knelpunten(pagina: "OpdrachtPagina") -> dict[str, Any]:
    staat_er = {punt.wat for punt in pagina.versie.document.acceptatie.knelpunten}
    bekend = [
        (tekst.onderdeel.code, punt)
        for tekst in pagina.oordeel.teksten
        for punt in tekst.knelpunten
        if punt.tekst not in staat_er
    ]
    return {"bekende_knelpunten": bekend}


def over_besluit(_pagina: "OpdrachtPagina") -> dict[str, Any]:
    return {"aannemen": AannemenForm()}


def over_brieven(pagina: "OpdrachtPagina") -> dict[str, Any]:
    return {"brieven": brieven.overzicht(pagina.houder.opdracht, pagina.versie.document)}
