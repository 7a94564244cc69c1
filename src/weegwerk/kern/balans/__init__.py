"""The prestatie-kostenbalans for employer, worker and society; guidance and absence stay outside the loonwaarde."""

from weegwerk.kern.balans.berekening import bereken
from weegwerk.kern.balans.model import Balans, Balansvraag, Extra, Partij, Regel, Regeling
from weegwerk.kern.balans.uit_onderzoek import Geldbeeld, geldbeeld

__all__ = ["Balans", "Balansvraag", "Extra", "Geldbeeld", "Partij", "Regel", "Regeling", "bereken", "geldbeeld"]
