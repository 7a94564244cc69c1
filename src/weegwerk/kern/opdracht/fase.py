"""How far an opdracht is, and which signals are about that: whoever has not accepted yet need not hear of conclusions."""

from typing import Literal

from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.signalen import Signaal

Fase = Literal["aannemen", "doen", "opleveren"]
FASEN: tuple[Fase, ...] = ("aannemen", "doen", "opleveren")
"""In the order of the work."""

# The part of the document that a signal is about; all other parts belong to doing the work.
_FASE_VAN: dict[tuple[str, ...], Fase] = {
    ("vragen",): "aannemen",
    ("vertrouwen",): "aannemen",
    ("antwoorden",): "opleveren",
    ("aanvullingen",): "opleveren",
    ("adviezen",): "opleveren",
    ("aanpak", "aanpak_gehouden"): "opleveren",
}


def fase_van(map_: Opdrachtmap, *, aangenomen: bool) -> Fase:
    """The phase that was reached: delivering begins with the first conclusion, answer or advice."""
    if not aangenomen:
        return "aannemen"
    antwoorden = any(een.antwoord or een.geen_antwoord for een in map_.antwoorden.values())
    begonnen = map_.conclusies or antwoorden or map_.aanvullingen or map_.adviezen
    return "opleveren" if begonnen or map_.vaststelling else "doen"


def hoort_bij(signaal: Signaal, fase: Fase) -> bool:
    """Is this signal about the phase, or about one before it?"""
    deel, *rest = map(str, signaal.pad)
    van = _FASE_VAN.get((deel, *rest)) or _FASE_VAN.get((deel,), "doen")
    return FASEN.index(van) <= FASEN.index(fase)
