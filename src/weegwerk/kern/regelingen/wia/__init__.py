"""WIA: how much of the earlier earning capacity is lost, the class that belongs to it and what the law attaches to it.

Only the arithmetic of Schattingsbesluit art. 5, 8 to 10 and the Beleidsregel Uurloonschatting 2008. Which functions fit, how
many hours are bearable, whether work that is really done is suitable and whether a loss is lasting are judgements of the
verzekeringsarts and the arbeidsdeskundige; they come in as facts.
"""

from weegwerk.kern.regelingen.wia.functies import MINSTE as MINSTE_FUNCTIES
from weegwerk.kern.regelingen.wia.model import Werk, WiaMaatman, WiaSchatting
from weegwerk.kern.regelingen.wia.schatten import schat

__all__ = ["MINSTE_FUNCTIES", "Werk", "WiaMaatman", "WiaSchatting", "schat"]
