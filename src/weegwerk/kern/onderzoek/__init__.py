"""The investigation document and the case file it is read from and written to."""

from weegwerk.kern.document import ZaakFout
from weegwerk.kern.document.afronding import Punt, Vaststelling, Zienswijze
from weegwerk.kern.onderzoek.advies import Advies
from weegwerk.kern.onderzoek.bestand import Zaakbestand, lees, schema
from weegwerk.kern.onderzoek.eerder import Eerder, EerdereTaak, Groeipunt, Verandering
from weegwerk.kern.onderzoek.geld import Geld
from weegwerk.kern.onderzoek.metingen import LANGE_DIENST, LANGE_METING, Tijdmeting, Werktijd, tussen, verstreken
from weegwerk.kern.onderzoek.model import (
    AangepasteTaak,
    Activiteit,
    Bron,
    Conclusie,
    FactorVeld,
    Functie,
    Kop,
    Normfunctie,
    Onderzoek,
    Taak,
    Vraagstelling,
    Waarneming,
    WatAls,
    Zienswijzen,
)

__all__ = [
    "LANGE_DIENST",
    "LANGE_METING",
    "AangepasteTaak",
    "Activiteit",
    "Advies",
    "Bron",
    "Conclusie",
    "Eerder",
    "EerdereTaak",
    "FactorVeld",
    "Functie",
    "Geld",
    "Groeipunt",
    "Kop",
    "Normfunctie",
    "Onderzoek",
    "Punt",
    "Taak",
    "Tijdmeting",
    "Vaststelling",
    "Verandering",
    "Vraagstelling",
    "Waarneming",
    "WatAls",
    "Werktijd",
    "ZaakFout",
    "Zaakbestand",
    "Zienswijze",
    "Zienswijzen",
    "lees",
    "schema",
    "tussen",
    "verstreken",
]
