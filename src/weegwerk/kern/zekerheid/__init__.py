"""Certainty: how sure a loonwaarde is, what moves it most, and how likely it is on the other side of a threshold."""

from weegwerk.kern.zekerheid.bepaling import GRENZEN, NORM, bepaal_zekerheid
from weegwerk.kern.zekerheid.model import Bereik, Bereiken, Grenskans, Invloed, Zekerheid

__all__ = ["GRENZEN", "NORM", "Bereik", "Bereiken", "Grenskans", "Invloed", "Zekerheid", "bepaal_zekerheid"]
