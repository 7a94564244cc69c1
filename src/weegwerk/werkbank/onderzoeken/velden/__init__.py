"""The questions on the pages of an investigation, a module per step: which field of the document, in which words."""

from weegwerk.werkbank.onderzoeken.velden import geld
from weegwerk.werkbank.onderzoeken.velden.advies import adviezen
from weegwerk.werkbank.onderzoeken.velden.blok1 import niet_uitvoerbaar, norm, tegenspraken
from weegwerk.werkbank.onderzoeken.velden.gedeeld import PARTIJEN, namen_van, partijen_van
from weegwerk.werkbank.onderzoeken.velden.herbepaling import vergelijking
from weegwerk.werkbank.onderzoeken.velden.kader import kader
from weegwerk.werkbank.onderzoeken.velden.meten import metingen, werktijden
from weegwerk.werkbank.onderzoeken.velden.opdracht import activiteiten, bronnen, gegevens, vraag
from weegwerk.werkbank.onderzoeken.velden.prestatie import prestatie
from weegwerk.werkbank.onderzoeken.velden.rapport import conclusie
from weegwerk.werkbank.onderzoeken.velden.taken import AANDELEN, functie, taken
from weegwerk.werkbank.onderzoeken.velden.toetsing import toetsing
from weegwerk.werkbank.onderzoeken.velden.zienswijzen import zienswijze
from weegwerk.werkbank.verzenden.zienswijzen import KANALEN

__all__ = [
    "AANDELEN",
    "KANALEN",
    "PARTIJEN",
    "activiteiten",
    "adviezen",
    "bronnen",
    "conclusie",
    "functie",
    "gegevens",
    "geld",
    "kader",
    "metingen",
    "namen_van",
    "niet_uitvoerbaar",
    "norm",
    "partijen_van",
    "prestatie",
    "taken",
    "tegenspraken",
    "toetsing",
    "vergelijking",
    "vraag",
    "werktijden",
    "zienswijze",
]
