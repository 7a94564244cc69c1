"""Comparing a report with the same report made again: word by word, and as an image."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from weegwerk.kern.document import canoniek
from weegwerk.rapport.lees_pdf import GelezenPdf, beelden, lees
from weegwerk.rapport.maken import BEWIJS

_MEESTE_PER_BLADZIJDE = 3
_LANGSTE_CITAAT = 80
# A full page has about 800 words; looking for differences takes time with the square of that.
_MEESTE_PAREN = 4_000_000
# Where a word was split at the end of a line, and spaces: how a page breaks says nothing about its words.
LIJM = {ord(teken): None for teken in " \r\n\t\u00a0\u00ad\u200b\u2010\u2011\ufffe-"}


class Veranderd(Exception):
    """The file is not what was made; each line says where."""

    def __init__(self, *regels: str) -> None:
        super().__init__("; ".join(regels))
        self.regels = regels


def verschillen(pdf: bytes, gelezen: GelezenPdf, opnieuw: bytes) -> list[str]:
    """Where the pages of the file differ from those that were made again; empty when nothing does."""
    if opnieuw == pdf:
        return []
    return [*_bladzijden(gelezen, lees(opnieuw)), *_beeld(pdf, opnieuw)]


def lees_bewijs(inhoud: bytes) -> dict[str, Any]:
    try:
        bewijs = json.loads(inhoud)
        heel = isinstance(bewijs, dict) and isinstance(bewijs.get("rapport"), dict) and canoniek(bewijs) == inhoud
    except (ValueError, RecursionError):
        heel = False
    if not heel:
        raise Veranderd(f"{BEWIJS} is veranderd en niet meer te lezen als bewijs.")
    return dict(bewijs)


def _bladzijden(gelezen: GelezenPdf, opnieuw: GelezenPdf) -> Iterator[str]:
    if len(gelezen.bladzijden) != len(opnieuw.bladzijden):
        yield f"Het bestand heeft {len(gelezen.bladzijden)} bladzijden; het rapport heeft er {len(opnieuw.bladzijden)}."
    for nummer, (hier, hoort) in enumerate(zip(gelezen.bladzijden, opnieuw.bladzijden, strict=False), start=1):
        if hier.translate(LIJM) != hoort.translate(LIJM):
            yield from (f"Bladzijde {nummer}: {verschil}" for verschil in _woorden(hier.split(), hoort.split()))


def _woorden(hier: list[str], hoort: list[str]) -> Iterator[str]:
    if len(hier) * len(hoort) > _MEESTE_PAREN:
        yield "er staat een heel andere tekst."
        return
    stukken = SequenceMatcher(None, hier, hoort, autojunk=False).get_opcodes()
    anders = [stuk for stuk in stukken if stuk[0] != "equal"]
    for _, van, tot, begin, eind in anders[:_MEESTE_PER_BLADZIJDE]:
        yield f"er staat {_citeer(hier[van:tot])}; er hoort te staan {_citeer(hoort[begin:eind])}."
    if len(anders) > _MEESTE_PER_BLADZIJDE:
        yield f"nog {len(anders) - _MEESTE_PER_BLADZIJDE} verschillen."


def _citeer(woorden: list[str]) -> str:
    tekst = " ".join(woorden)
    return f"“{tekst if len(tekst) <= _LANGSTE_CITAAT else tekst[:_LANGSTE_CITAAT] + '…'}”" if tekst else "niets"


def _beeld(pdf: bytes, opnieuw: bytes) -> Iterator[str]:
    """What covers or replaces a letter without touching the text still shows."""
    for nummer, (hier, hoort) in enumerate(zip_longest(beelden(pdf), beelden(opnieuw)), start=1):
        if hier is not None and hoort is not None and hier != hoort:
            yield f"Bladzijde {nummer} ziet er anders uit dan het rapport."
