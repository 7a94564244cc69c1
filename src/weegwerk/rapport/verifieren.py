"""Checking a report: calculate it again, make it again, and compare that with the file, page by page.

The file is compared with itself: its pages with what its own attachments say. Who replaces everything has made another
report; that only shows beside the seal in the log of the workbench.
"""

import json
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from weegwerk.kern import bewijs as bewijzen
from weegwerk.kern.document import als_json, canoniek, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderhandeling import Onderhandeling
from weegwerk.kern.onderzoek import Onderzoek, ZaakFout
from weegwerk.kern.onderzoek import lees as lees_zaak
from weegwerk.rapport import Oordeel, afspraak
from weegwerk.rapport.lees_pdf import GelezenPdf, Leesfout, beelden, lees
from weegwerk.rapport.maken import BEWIJS, ONDERZOEK, Opzet, stel_op

_MEESTE_PER_BLADZIJDE = 3
# The day of an agreement that names none stands in the file only, not on its pages.
_ONGEDATEERD = date(2000, 1, 1)
_LANGSTE_CITAAT = 80
# Where a word was split at the end of a line, and spaces: how a page breaks says nothing about its words.
_LIJM = {ord(teken): None for teken in " \r\n\t\u00a0\u00ad\u200b\u2010\u2011\ufffe-"}


class Veranderd(Exception):
    """The file is not what was made; each line says where."""

    def __init__(self, *regels: str) -> None:
        super().__init__("; ".join(regels))
        self.regels = regels


def oordeel(pdf: bytes) -> Oordeel:
    try:
        gelezen = lees(pdf)
        if not gelezen.van_weegwerk and not {ONDERZOEK, BEWIJS} & set(gelezen.bijlagen):
            return Oordeel(2, ("Dit is een PDF, maar geen rapport van Weegwerk.",))
        if afspraak.ONDERHANDELING in gelezen.bijlagen:
            return Oordeel(0, tuple(_zelfde_afspraak(pdf, gelezen)))
        return Oordeel(0, tuple(_gelijk(pdf, gelezen)))
    except Leesfout as fout:
        return Oordeel(2, (str(fout),))
    except Veranderd as verschil:
        return Oordeel(1, verschil.regels)


def _zelfde_afspraak(pdf: bytes, gelezen: GelezenPdf) -> Iterator[str]:
    """An agreement has no outcome to calculate again; its pages can be made again from the data inside it."""
    inhoud = gelezen.bijlagen[afspraak.ONDERHANDELING]
    try:
        document = uit_json(Onderhandeling, inhoud)
    except ValueError:
        raise Veranderd(f"{afspraak.ONDERHANDELING} is veranderd en niet meer te lezen.") from None
    opnieuw = afspraak.pdf(document, _ONGEDATEERD)
    if als_json(document) != inhoud or set(gelezen.bijlagen) != {afspraak.ONDERHANDELING}:
        raise Veranderd("De bestanden in deze afspraak zijn veranderd.")
    if verschillen := [*_bladzijden(gelezen, lees(opnieuw)), *_beeld(pdf, opnieuw)]:
        raise Veranderd(*verschillen)
    yield "Dit is een afspraak over voorwaarden, geen bepaling; er valt niets na te rekenen."
    yield "De tekst en het beeld van elke bladzijde zijn gelijk aan de afspraak die bij deze gegevens hoort."


def lees_zegel(pdf: bytes) -> str | None:
    """The seal that stands in the receipt of a report of ours."""
    try:
        zegel = _lees_bewijs(lees(pdf).bijlagen[BEWIJS])["zegel"]
    except (Leesfout, Veranderd, KeyError):
        return None
    return str(zegel)


def _gelijk(pdf: bytes, gelezen: GelezenPdf) -> Iterator[str]:
    onderzoek, bewijs = _lees_bijlagen(gelezen)
    opzet = _doe_opnieuw(onderzoek, bewijs)
    yield f"De loonwaarde is {opzet.uitkomst.loonwaarde}%; narekenen geeft dezelfde uitkomst."
    opnieuw = opzet.pdf()
    verschillen = [] if opnieuw == pdf else [*_bladzijden(gelezen, lees(opnieuw)), *_beeld(pdf, opnieuw)]
    if not verschillen:
        yield "De tekst en het beeld van elke bladzijde zijn gelijk aan het rapport dat bij deze gegevens hoort."
    elif bewijs["rapport"] == opzet.bewijs["rapport"]:
        raise Veranderd(*verschillen)
    else:
        _vergelijk_uitkomst(gelezen, opzet.uitkomst)
        yield (
            f"Het rapport is gemaakt met een andere opmaak ({bewijs['rapport'].get('opmaak')});"
            " alleen de getallen van de uitkomst zijn met de bladzijden vergeleken."
        )


def _lees_bijlagen(gelezen: GelezenPdf) -> tuple[Onderzoek, dict[str, Any]]:
    """The document and the receipt, exactly as they were written."""
    weg = [
        f"Het bestand {naam} is uit het rapport gehaald."
        for naam in (ONDERZOEK, BEWIJS)
        if naam not in gelezen.bijlagen
    ]
    vreemd = [
        f"Er zit een onbekend bestand in: {naam[:60]}." for naam in gelezen.bijlagen if naam not in (ONDERZOEK, BEWIJS)
    ]
    if weg or vreemd:
        raise Veranderd(*weg, *vreemd)
    try:
        onderzoek = lees_zaak(gelezen.bijlagen[ONDERZOEK]).onderzoek
    except ZaakFout as fout:
        raise Veranderd(f"{ONDERZOEK} is veranderd: {fout.problemen[0].tekst}") from None
    if als_json(onderzoek) != gelezen.bijlagen[ONDERZOEK]:
        raise Veranderd(f"{ONDERZOEK} is opnieuw geschreven en niet meer het bestand dat bij het rapport hoort.")
    return onderzoek, _lees_bewijs(gelezen.bijlagen[BEWIJS])


def _lees_bewijs(inhoud: bytes) -> dict[str, Any]:
    try:
        bewijs = json.loads(inhoud)
        heel = isinstance(bewijs, dict) and isinstance(bewijs.get("rapport"), dict) and canoniek(bewijs) == inhoud
    except (ValueError, RecursionError):
        heel = False
    if not heel:
        raise Veranderd(f"{BEWIJS} is veranderd en niet meer te lezen als bewijs.")
    return dict(bewijs)


def _doe_opnieuw(onderzoek: Onderzoek, bewijs: dict[str, Any]) -> Opzet:
    try:
        verschillen = bewijzen.controleer(onderzoek, bewijs)
        opzet = stel_op(onderzoek, str(bewijs["rapport"].get("model")))
    except KernFout as fout:
        raise Veranderd(str(fout)) from None
    if als_json(opzet.onderzoek) != als_json(onderzoek):
        verschillen.append(f"{ONDERZOEK} bevat meer dan bij dit model hoort.")
    if verschillen:
        raise Veranderd(*verschillen)
    return opzet


def _bladzijden(gelezen: GelezenPdf, opnieuw: GelezenPdf) -> Iterator[str]:
    if len(gelezen.bladzijden) != len(opnieuw.bladzijden):
        yield f"Het bestand heeft {len(gelezen.bladzijden)} bladzijden; het rapport heeft er {len(opnieuw.bladzijden)}."
    for nummer, (hier, hoort) in enumerate(zip(gelezen.bladzijden, opnieuw.bladzijden, strict=False), start=1):
        if hier.translate(_LIJM) != hoort.translate(_LIJM):
            yield from (f"Bladzijde {nummer}: {verschil}" for verschil in _woorden(hier.split(), hoort.split()))


def _woorden(hier: list[str], hoort: list[str]) -> Iterator[str]:
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


def _vergelijk_uitkomst(gelezen: GelezenPdf, uitkomst: Uitkomst) -> None:
    """The numbers of every task and then the loonwaarde must stand in the pages, in that order."""
    rest = "".join(gelezen.bladzijden).translate(_LIJM)
    for naam, getallen in _uitkomstregels(uitkomst):
        _, gevonden, rest = rest.partition("".join(getallen).translate(_LIJM))
        if not gevonden:
            raise Veranderd(f"De getallen van {naam} staan niet zo in het rapport: {', '.join(getallen)}.")


def _uitkomstregels(uitkomst: Uitkomst) -> Iterator[tuple[str, list[str]]]:
    for taak in uitkomst.taken:
        factoren = [procent_tekst(factor.geteld) for factor in taak.factoren]
        yield f"taak {taak.code}", [procent_tekst(taak.aandeel), *factoren, procent_tekst(taak.prestatie)]
    yield "de loonwaarde", [f"{uitkomst.loonwaarde}%"]
