"""The prestatie-kostenbalans for employer, worker and society; guidance and absence stay outside the loonwaarde."""

from weegwerk.kern.balans.berekening import bereken
from weegwerk.kern.balans.model import Balans, Balansvraag, Extra, Partij, Regel, Regeling

__all__ = ["Balans", "Balansvraag", "Extra", "Partij", "Regel", "Regeling", "bereken"]
