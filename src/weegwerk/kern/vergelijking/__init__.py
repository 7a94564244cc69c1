"""All methods side by side on the same observations, with the difference explained term by term."""

from weegwerk.kern.vergelijking.naast_elkaar import Methodenvergelijking, Methoderij, vergelijk
from weegwerk.kern.vergelijking.verschil import Verschilterm, sluitend

__all__ = ["Methodenvergelijking", "Methoderij", "Verschilterm", "sluitend", "vergelijk"]
