"""Answers of worker and employer before the visit, how they are compared, and what the visit found."""

from weegwerk.kern.vragenlijst.bezoek import Bezoek, Bezoekpunt, EigenPunt
from weegwerk.kern.vragenlijst.model import Antwoorden, Papier, Taak
from weegwerk.kern.vragenlijst.vergelijken import Maat, Oordeel, vergelijk

__all__ = ["Antwoorden", "Bezoek", "Bezoekpunt", "EigenPunt", "Maat", "Oordeel", "Papier", "Taak", "vergelijk"]
