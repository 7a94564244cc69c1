"""Answers of worker and employer before the visit, how they are compared, and what the visit found."""

from weegwerk.kern.vragenlijst.bezoek import Bezoek, Bezoekpunt, EigenPunt
from weegwerk.kern.vragenlijst.model import Antwoorden, GevraagdeTaak, Papier
from weegwerk.kern.vragenlijst.vergelijken import Antwoordverhouding, Maat, vergelijk

__all__ = [
    "Antwoorden",
    "Antwoordverhouding",
    "Bezoek",
    "Bezoekpunt",
    "EigenPunt",
    "GevraagdeTaak",
    "Maat",
    "Papier",
    "vergelijk",
]
