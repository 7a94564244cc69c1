"""The steps of an opdracht on one page frame, from intake to delivery."""

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Stap
from weegwerk.werkbank.opdrachten.stappen_oplevering import OPLEVERING
from weegwerk.werkbank.opdrachten.voorop import VOOROP

STAPPEN: tuple[Stap[Opdrachtmap], ...] = (*VOOROP, *OPLEVERING)
