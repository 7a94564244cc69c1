"""The prestatie-kostenbalans for employer, worker and society; guidance and absence stay outside the loonwaarde."""

from weegwerk.kern.balans.berekening import bereken
from weegwerk.kern.balans.model import Balans, Balanspost, Balansvraag, Extra, Partij, Regeling
from weegwerk.kern.balans.uit_onderzoek import Geldbeeld, geldbeeld

__all__ = ["Balans", "Balanspost", "Balansvraag", "Extra", "Geldbeeld", "Partij", "Regeling", "bereken", "geldbeeld"]
