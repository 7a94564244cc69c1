"""Choosing a frame: one explicit act that lays ready what the frame asks, and overwrites nothing that was typed."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from weegwerk.inhoud import werkvelden
from weegwerk.inhoud.werkvelden import Werkveld, WerkveldOnbekend
from weegwerk.kern.document import bewerken, gewijzigd
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Bron, Onderzoek
from weegwerk.werkbank.documenten.pagina import Plek
from weegwerk.werkbank.onderzoeken.velden.kader import RAPPORTEN, VERGELIJKINGEN

STANDAARDMETHODE = "ulm-2021"
_MEESTE_BRONNEN = 60


def kies(
    _plek: Plek[Onderzoek], werkveld_id: str, _verzonden: QueryDict
) -> tuple[str, Callable[[Onderzoek], Onderzoek]] | None:
    """The button of a frame; None for a frame that does not exist."""
    try:
        veld = werkvelden.werkveld(werkveld_id)
    except WerkveldOnbekend:
        return None
    return ("kader", lambda document: richt_in(document, veld)) if veld.inrichting else None


def richt_in(document: Onderzoek, veld: Werkveld) -> Onderzoek:
    """The investigation set up for this frame. A value that an earlier frame laid ready counts as not typed."""
    eerder = _waarden_van(document.kader.werkveld)
    nu = bewerken.velden(document)
    vrij = {
        pad: waarde
        for pad, waarde in _waarden(veld).items()
        if nu.get(pad, "") in ("", eerder.get(pad)) or (pad == "methode" and nu[pad] == STANDAARDMETHODE)
    }
    if _heeft_waarnemingen(document):
        vrij.pop("methode", None)
    nieuw, _geweigerd = bewerken.zet(document, {**vrij, "kader.werkveld": veld.id})
    return gewijzigd(nieuw, bronnen=_bronnen(nieuw))


def _waarden(veld: Werkveld) -> dict[str, str]:
    inrichting = veld.inrichting
    if inrichting is None:
        return {}
    return {
        "vraagstelling.vraag": inrichting.vraag,
        "vraagstelling.doel": inrichting.doel,
        "kader.vergelijking": inrichting.vergelijking,
        "kader.rapport": inrichting.rapport,
        "methode": inrichting.methode,
    }


def _waarden_van(werkveld_id: str | None) -> Mapping[str, str]:
    try:
        return _waarden(werkvelden.werkveld(werkveld_id)) if werkveld_id else {}
    except WerkveldOnbekend:
        return {}


def _heeft_waarnemingen(document: Onderzoek) -> bool:
    return any(getattr(taak, factor.veld) for taak in document.taken for factor in methode(document.methode).factoren)


def _bronnen(document: Onderzoek) -> tuple[Bron, ...]:
    """What every investigation needs, as far as it is not in the list under the same name."""
    bekend = {(bron.naam or "").casefold() for bron in document.bronnen}
    matrix = werkvelden.matrix(document.kader.werkveld)
    nodig = (rij for rij in matrix if rij.nodig == "altijd" and rij.naam.casefold() not in bekend)
    nieuw = tuple(Bron(naam=rij.naam, nodig="altijd") for rij in nodig)
    return (*document.bronnen, *nieuw)[:_MEESTE_BRONNEN]


def over_kader(pagina: Any) -> dict[str, Any]:
    """What the page of the frames shows: the chosen one, and the others to choose from."""
    gekozen = pagina.versie.document.kader.werkveld
    rijen = {veld.id: _rij(veld) for veld in werkvelden.alle()}
    return {"gekozen_werkveld": rijen.pop(gekozen, None), "werkvelden": list(rijen.values())}


def _rij(veld: Werkveld) -> dict[str, Any]:
    """A frame with what choosing it sets up, in words."""
    inrichting = veld.inrichting
    if inrichting is None:
        return {"veld": veld}
    return {
        "veld": veld,
        "vergelijking": dict(VERGELIJKINGEN)[inrichting.vergelijking],
        "methode": methode(inrichting.methode).naam,
        "rapport": dict(RAPPORTEN)[inrichting.rapport],
        "stappen": [(stapnaam(stap.id), stap) for stap in werkvelden.stappen_van(veld)],
    }


def stapnaam(stap: str) -> str:
    """A step of a frame, as it is called on the screen and on paper."""
    return {
        "functie": _("De functie en de taken"),
        "persoon": _("De persoon"),
        "prestatie": _("De prestatie"),
        "begeleiding": _("De begeleiding"),
        "overig": _("Overige factoren"),
    }[stap]
