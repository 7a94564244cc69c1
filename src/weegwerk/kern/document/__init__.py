"""The base of every document: its parts and field types, how it is edited, written down and refused."""

from weegwerk.kern.document.bestand import lees_als
from weegwerk.kern.document.deel import LETTERS, MEESTE_RIJEN, Deel, Document, Versie
from weegwerk.kern.document.problemen import Probleem, ZaakFout, pad_tekst, problemen
from weegwerk.kern.document.schrijven import als_gegevens, als_json, als_yaml, canoniek, uit_json
from weegwerk.kern.document.wijzigen import gewijzigd

__all__ = [
    "LETTERS",
    "MEESTE_RIJEN",
    "Deel",
    "Document",
    "Probleem",
    "Versie",
    "ZaakFout",
    "als_gegevens",
    "als_json",
    "als_yaml",
    "canoniek",
    "gewijzigd",
    "lees_als",
    "pad_tekst",
    "problemen",
    "uit_json",
]
