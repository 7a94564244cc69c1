"""Everything the expert records of an opdracht, from intake to delivery, as one document."""

from weegwerk.kern.opdracht.aanpak import Aanpak
from weegwerk.kern.opdracht.model import Opdrachtmap

__all__ = ["Aanpak", "Opdrachtmap"]
