"""The earlier determination beside the new one, ready for the page."""

from datetime import date
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from weegwerk.kern.herbepaling import groei, in_regels, vergelijk
from weegwerk.kern.methoden import Uitkomst, methode
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport.groei import verloop
from weegwerk.rapport.verloop import svg


def naast_de_eerdere(document: Onderzoek, uitkomst: Uitkomst) -> dict[str, Any]:
    """Context of onderzoeken/groep_vergelijking.html."""
    gevonden, punten = vergelijk(document, uitkomst), groei(document, uitkomst)
    return {
        "methode_toen": methode(document.eerder.methode).naam if document.eerder else "",
        "vergelijking": gevonden,
        "verschil": int(gevonden.verschil * 100) if gevonden else 0,
        "regels": in_regels(gevonden, document) if gevonden else (),
        "groei": punten,
        "verloop": _tekening(punten),
    }


def _tekening(punten: list[tuple[date, int]]) -> SafeString | None:
    blokken = verloop(punten)
    if blokken is None:
        return None
    return mark_safe(svg(blokken[0], breedte=480))  # veilig: our own drawing, every text in it is escaped there
