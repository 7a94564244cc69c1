"""What some pages show besides their questions: guiding questions, a picture with its table, the chain."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.lezers import oordelen
from weegwerk.kern.opdracht.toestemmingen import in_te_trekken
from weegwerk.kern.vertrouwelijkheid import Lezer, Oordeel
from weegwerk.rapport.modellen.opdracht import keten
from weegwerk.rapport.modellen.opdracht.tekeningen import TEKENAARS, BeeldMetTabel
from weegwerk.rapport.tekenen import teken
from weegwerk.werkbank.documenten.vragen import Woord
from weegwerk.werkbank.opdrachten.leidvragen import alleen_loonwaarde, opbouw_van
from weegwerk.werkbank.opdrachten.ontvangst import PARTIJEN, niet_voor, ontvangers
from weegwerk.werkbank.opdrachten.oplevering import lezer_met, wat_ontbreekt
from weegwerk.werkbank.opdrachten.stuk import bestemming_in
from weegwerk.werkbank.opdrachten.velden.aanpak import KENMERKEN
from weegwerk.werkbank.rapporten.selectors import rapporten_van, standen_van_concept, standen_van_verslag

if TYPE_CHECKING:
    from weegwerk.werkbank.opdrachten.pagina import OpdrachtPagina

_HOOFDSTUK = {
    "gesprekken": "activiteiten",
    "feiten": "feiten",
    "weging": "weging",
    "conclusie": "conclusie",
    "antwoord": "conclusie",
}
_HOOFDSTUK_VAN_GROEP = {"vragen": "vraag", "advies": "advies", "vervolg": "vervolg"}
_UITLEG: Mapping[str, Woord] = {
    "icf": _("Indeling van de International Classification of Functioning (WHO). Leg vast wat u zag of hoorde, en of het hindert of helpt."),
    "wanberg": _("Acht componenten die samenhangen met het vinden van werk (Wanberg, Hough en Song, 2002)."),
    "huis": _("Het Huis van Werkvermogen (Ilmarinen): de verdiepingen dragen het dak."),
    "ladder": _("Zes treden, zoals in de hulpmiddelen bij de Leidraad Arbeidsparticipatie."),
    "scope": _("Wat zoekt u uit, en wat niet? De indeling in mens, privé en werk volgt het basiswerkmodel; een vaste lijst is niet gepubliceerd, de onderwerpen kiest u zelf."),
}  # fmt: skip

_KRIJGT: Mapping[str, Woord] = {
    "client": _("De cliënt krijgt alles, ook wat medisch of vertrouwelijk is, en ziet wat met elk punt is gedaan."),
    "opdrachtgever": _("De opdrachtgever krijgt het rapport zonder wat medisch of vertrouwelijk is, behalve waar u het feit voor hem opende en de cliënt daar toestemming voor gaf."),
    "werkgever": _("De werkgever krijgt nooit iets medisch, en wat vertrouwelijk is alleen met toestemming van de cliënt. Hij leest niet dat er iets is weggelaten, en krijgt van de instrumenten alleen de participatieladder."),
}  # fmt: skip


def over_gids(pagina: "OpdrachtPagina") -> dict[str, Any]:
    hoofdstuk = _HOOFDSTUK_VAN_GROEP.get(pagina.plek.groep.id) or _HOOFDSTUK.get(pagina.plek.stap.id)
    return {"gids": opbouw_van(pagina.versie.document).gids(hoofdstuk) if hoofdstuk else ()}


def over_vragen(pagina: "OpdrachtPagina") -> dict[str, Any]:
    return {**over_gids(pagina), "gewone_vragen": opbouw_van(pagina.versie.document).vragen}


def over_instrument(pagina: "OpdrachtPagina") -> dict[str, Any]:
    instrument = pagina.plek.groep.id
    beeld = TEKENAARS[instrument](pagina.versie.document.instrumenten)
    return {**_op_pagina(beeld, instrument), "uitleg": _UITLEG[instrument]}


def over_keten(pagina: "OpdrachtPagina") -> dict[str, Any]:
    return _op_pagina(keten.beeld(pagina.versie.document), "keten")


def _op_pagina(beeld: BeeldMetTabel, kenmerk: str) -> dict[str, Any]:
    if not beeld.tabel.rijen:
        return {"tabel": beeld.tabel}
    tekening = mark_safe(teken(beeld.schema, kenmerk=kenmerk))  # veilig: our own drawing, every text in it is escaped
    return {"tekening": tekening, "tekening_titel": beeld.schema.bijschrift, "tabel": beeld.tabel}


def over_zienswijze(pagina: "OpdrachtPagina") -> dict[str, Any]:
    partij = pagina.plek.groep.id
    return {
        "niet_voor": niet_voor(pagina.versie.document, lezer_met(partij)),
        "wat_krijgt": _KRIJGT[partij],
        "gevoelige_feiten": _gevoelige_feiten(pagina, lezer_met(partij)),
        "standen": standen_van_concept(pagina.houder, partij),
    }


def _gevoelige_feiten(pagina: "OpdrachtPagina", lezer: Lezer) -> list[tuple[Feit, Oordeel]]:
    """Every fact that not everybody may read, with whether it goes to this reader and why (not)."""
    if lezer == "client":
        return []
    document, voor = pagina.versie.document, bestemming_in(pagina.houder, lezer)
    gevonden = oordelen(document, voor, timezone.localdate())
    return [(feit, gevonden[feit.code]) for feit in document.feiten if feit.gevoelig or not gevonden[feit.code].mag]


def over_gesprek(pagina: "OpdrachtPagina") -> dict[str, Any]:
    code = pagina.plek.groep.id
    gesprek = next((een for een in pagina.versie.document.gesprekken if een.code == code), None)
    return {
        **over_gids(pagina),
        "gesprek": gesprek,
        "standen": standen_van_verslag(pagina.houder, code) if gesprek else [],
    }


def over_rapport(pagina: "OpdrachtPagina") -> dict[str, Any]:
    document = pagina.versie.document
    return {
        "alleen_loonwaarde": alleen_loonwaarde(document),
        "lezers": [(lezer, PARTIJEN[lezer]) for lezer in ontvangers(document)],
        "rapporten": rapporten_van(pagina.houder),
        "ontbreekt": wat_ontbreekt(pagina.houder, document),
    }


def over_toestemming(pagina: "OpdrachtPagina") -> dict[str, Any]:
    return {"in_te_trekken": in_te_trekken(pagina.versie.document)}


def over_houding(_pagina: "OpdrachtPagina") -> dict[str, Any]:
    return {"kenmerken": KENMERKEN}
