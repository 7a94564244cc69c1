"""Een opdrachtmap die helemaal klopt, om telkens op één plek iets aan te veranderen."""

from datetime import date
from typing import Any

from weegwerk.kern.document import als_gegevens
from weegwerk.kern.opdracht import Opdrachtmap

DAG = date(2026, 4, 1)

TOESTEMMING: dict[str, Any] = {
    "code": "T1",
    "ontvanger": "opdrachtgever",
    "waarvoor": ["medisch"],
    "vraagtekst": "Vindt u het goed dat de gemeente leest hoe lang u kunt staan?",
    "antwoord": "gegeven",
    "antwoord_op": "2026-03-12",
    "hoe": "papier",
}
"""Een toestemming die helemaal klopt."""
GROND = "De gemeente koopt het werk in en moet weten hoeveel uur dat kan."

GEGEVENS: dict[str, Any] = {
    "aanpak": {"behoefte": "Een vast begin van de dag", "aanpak_gehouden": "ja"},
    "vragen": [{"code": "V1", "vraag": "Welke weg naar werk is haalbaar voor Sam?"}],
    "gesprekken": [
        {
            "code": "G1",
            "datum": "2026-03-02",
            "met": "Sam Bedacht",
            "partij": "client",
            "verslag": "Ik kom graag buiten.",
            "voorgelegd_op": "2026-03-03",
        }
    ],
    "belastbaarheid": {"lijst": "fml", "lijst_datum": "2026-01-15", "lijst_opsteller": "Dokter Verzonnen, bedrijfsarts"},
    "feiten": [
        {"code": "F1", "wat": "Ik werkte drie jaar in een kas.", "verkregen": "gezegd", "wie": "Sam Bedacht", "gesprek": "G1"},
        {
            "code": "F2",
            "wat": "Hoogstens vier uur per dag staan",
            "verkregen": "gezegd",
            "wie": "Dokter Verzonnen",
            "datum": "2026-01-15",
            "gevoelig": "medisch",
        },
        {
            "code": "F3",
            "wat": "Sam kan een halve dag staand werk aan",
            "verkregen": "afgeleid",
            "wie": "Anna Demo, arbeidsdeskundige",
            "datum": "2026-03-10",
            "afgeleid_van": ["F2"],
        },
    ],
    "wegingen": [
        {
            "code": "W1",
            "onderwerp": "Werk in het groen",
            "weging": "Ervaring en belastbaarheid passen bij kaswerk in halve dagen.",
            "voor_anderen": "Kaswerk in halve dagen past.",
            "feiten": ["F1", "F2", "F3"],
        }
    ],
    "conclusies": [{"code": "C1", "conclusie": "Werk in een kas is haalbaar.", "wegingen": ["W1"]}],
    "antwoorden": {"V1": {"antwoord": "Een proefplaatsing in een kas.", "conclusies": ["C1"]}},
}  # fmt: skip


def kloppend(**anders: Any) -> Opdrachtmap:
    """De map die klopt, met een of meer onderdelen vervangen."""
    return Opdrachtmap.model_validate(GEGEVENS | anders)


def met(lijst: str, code: str, **velden: Any) -> Opdrachtmap:
    """De map die klopt, met in één rij andere velden; None maakt een veld leeg."""
    gegevens = als_gegevens(kloppend())
    gegevens[lijst] = [rij | (velden if rij["code"] == code else {}) for rij in gegevens[lijst]]
    return Opdrachtmap.model_validate(gegevens)


def open_voor_de_opdrachtgever(grond: str = GROND) -> Opdrachtmap:
    """De map die klopt, met het medische feit open voor de opdrachtgever en een toestemming die dat dekt."""
    gegevens = als_gegevens(met("feiten", "F2", ook_voor=["opdrachtgever"], ook_voor_grond=grond))
    return Opdrachtmap.model_validate(gegevens | {"toestemmingen": [TOESTEMMING]})
