"""What was timed at two tasks of the practice: by the clock of the expert, and from the figures of the workplace."""

from typing import TYPE_CHECKING, Any

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek import Onderzoek, Taak, Tijdmeting, Werktijd
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK

if TYPE_CHECKING:
    from uuid import UUID

    from weegwerk.werkbank.toegang.models import Gebruiker

_BEZOEK = "2026-03-02"
# Per task: who, from, until, how many, how many useless.
_GETELD: dict[str, tuple[tuple[str, str, str, int, int], ...]] = {
    "A": (
        ("werknemer", "08:35:00", "09:05:00", 35, 2),
        ("werknemer", "09:20:00", "09:50:30", 35, 3),
        ("werknemer", "10:20:00", "10:49:40", 35, 2),
        ("vergelijker", "08:35:00", "09:05:20", 40, 1),
        ("vergelijker", "09:20:00", "09:49:50", 40, 0),
        ("vergelijker", "10:20:00", "10:50:10", 40, 1),
    ),
    "B": (
        ("werknemer", "10:55:00", "11:24:30", 6, 0),
        ("werknemer", "11:25:00", "11:55:20", 6, 1),
        ("werknemer", "13:00:00", "13:30:10", 6, 1),
        ("vergelijker", "10:55:00", "11:19:00", 6, 0),
        ("vergelijker", "11:25:00", "11:49:10", 6, 0),
        ("vergelijker", "13:00:00", "13:23:50", 6, 0),
    ),
}
_AAN_HET_WERK: dict[str, tuple[tuple[str, str, str, int, str | None], ...]] = {
    "A": (
        ("werknemer", "08:30:00", "10:30:00", 720, "Twee keer zes minuten zittend gerust."),
        ("vergelijker", "08:30:00", "10:30:00", 0, None),
    ),
}


def meet(anna: "Gebruiker", onderzoek_id: "UUID", basis: int) -> None:
    """Put the timings into version `basis` of an investigation that has these tasks."""
    ONDERZOEK.wijzig_rijen(anna, onderzoek_id, basis, "taken", _met_metingen)


def _met_metingen(document: Onderzoek) -> Onderzoek:
    return gewijzigd(document, taken=tuple(_gemeten(taak) for taak in document.taken))


def _gemeten(taak: Taak) -> Taak:
    metingen = [_meting(*rij) for rij in _GETELD.get(taak.code, ())]
    werktijden = [_werktijd(*rij) for rij in _AAN_HET_WERK.get(taak.code, ())]
    return gewijzigd(taak, metingen=tuple(metingen), werktijden=tuple(werktijden))


def _meting(wie: str, begin: str, einde: str, eenheden: int, afgekeurd: int) -> Tijdmeting:
    velden: dict[str, Any] = {"wie": wie, "datum": _BEZOEK, "begin": begin, "einde": einde, "bron": "deskundige"}
    return Tijdmeting.model_validate(velden | {"eenheden": eenheden, "afgekeurd": afgekeurd})


def _werktijd(wie: str, begin: str, einde: str, onderbroken: int, opmerking: str | None) -> Werktijd:
    velden: dict[str, Any] = {"wie": wie, "datum": _BEZOEK, "begin": begin, "einde": einde}
    return Werktijd.model_validate(velden | {"onderbroken": onderbroken, "opmerking": opmerking})
