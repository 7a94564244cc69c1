"""A case with blocks 2 and 3 filled, as plain data."""

from typing import Any

from tests.kern.zaken import gegevens, taak
from weegwerk.kern.onderzoek import Onderzoek


def hulp(uren: str, motivering: str = "Gezien tijdens het bezoek.") -> dict[str, str]:
    return {"uren_per_week": uren, "motivering": motivering}


def met_hulp(**velden: Any) -> Onderzoek:
    """Two tasks: one with two and a half hours of help, one with half an hour, valued at 20 euro."""
    taken = (
        taak("A", aandeel="60%", begeleiding={"instructie": hulp("1.5"), "werkproces": hulp("1")}),
        taak("B", aandeel="40%", begeleiding={"sociaal": hulp("0.5")}),
    )
    begeleiding = {"waardering": {"begeleider": "collega", "manier": "uurloon", "uurloon": "20"}}
    return Onderzoek.model_validate(gegevens(*taken, **{"begeleiding": begeleiding, **velden}))
