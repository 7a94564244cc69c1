"""Certainty: how sure a loonwaarde is, what moves it most, and how likely it is on the other side of a threshold."""

from weegwerk.kern.zekerheid.bepaling import GRENZEN, NORM, bepaal_zekerheid
from weegwerk.kern.zekerheid.model import Bereik, Bereiken, Dekking, Grenskans, Invloed, Zekerheid
from weegwerk.kern.zekerheid.uit_onderzoek import Beeld, zekerheid_van

__all__ = [
    "GRENZEN",
    "NORM",
    "Beeld",
    "Bereik",
    "Bereiken",
    "Dekking",
    "Grenskans",
    "Invloed",
    "Zekerheid",
    "bepaal_zekerheid",
    "zekerheid_van",
]
