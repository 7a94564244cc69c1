"""What the pages of measuring, of the reply to the draft and of the report show beside their questions."""

from typing import TYPE_CHECKING, Any

from weegwerk.rapport import toetsing
from weegwerk.werkbank.onderzoeken import versies
from weegwerk.werkbank.onderzoeken.afronden import wat_ontbreekt
from weegwerk.werkbank.onderzoeken.herbepaling import naast_de_eerdere
from weegwerk.werkbank.onderzoeken.meten import taak_van, voorstellen
from weegwerk.werkbank.onderzoeken.velden import namen_van
from weegwerk.werkbank.rapporten import selectors as rapporten

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.pagina import OnderzoekPagina


def over_rapporten(pagina: "OnderzoekPagina") -> dict[str, Any]:
    bewaard = rapporten.rapporten_van(pagina.houder)
    document = pagina.versie.document
    passend = ["volledig", *(["wettelijk"] if document.methode == "ulm-2021" else [])]
    return {
        # The model that the frame asks for comes first.
        "downloads": sorted(passend, key=lambda model: model != document.kader.rapport),
        "lezers": [(lezer, versies.lezernaam(document, lezer)) for lezer in versies.lezers_in(document)],
        "gekozen_model": versies.gekozen_model(document),
        "rapporten": bewaard,
        "ontbreekt": wat_ontbreekt(document, pagina.oordeel),
        "zonder_exemplaar": not any(not een.rapport.vastgesteld for een in bewaard),
    }


def over_zienswijze(pagina: "OnderzoekPagina") -> dict[str, Any]:
    partij = pagina.plek.groep.id
    return {
        "standen": rapporten.standen_van_concept(pagina.houder, partij),
        "model": versies.gekozen_model(pagina.versie.document),
        "lezer": versies.LEZER_VAN[partij],
        "naam_hier": namen_van(pagina.versie.document)[partij].voluit,
    }


def over_toetsing(pagina: "OnderzoekPagina") -> dict[str, Any]:
    regels = list(toetsing.toetsregels(pagina.versie.document, pagina.oordeel))
    return {"toetsregels": regels, "toetskoppen": toetsing.KOPPEN, "toetsuitleg": toetsing.UITLEG}


def over_factoren(pagina: "OnderzoekPagina") -> dict[str, Any]:
    document = pagina.versie.document
    taak = taak_van(pagina.plek, document)
    gemeten = voorstellen(taak, pagina.oordeel.methode) if taak else {}
    return {"factoren": [(blok, gemeten.get(blok.rij)) for blok in pagina.blokken]}


def over_metingen(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Every row of timings with its summary; the newest first."""
    rijen = pagina.meting["rijen"]
    return {"meetrijen": [(blok, rijen[int(blok.rij)]) for blok in pagina.blokken]}


def over_vergelijking(pagina: "OnderzoekPagina") -> dict[str, Any]:
    return naast_de_eerdere(pagina.versie.document, pagina.oordeel)
