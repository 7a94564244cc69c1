"""What is in a PDF, read in a closed process: the words and the image of every page, and the files that travel inside."""

import base64
import json
from dataclasses import dataclass

from weegwerk.rapport.besloten import Gestopt, Ontbreekt, draai
from weegwerk.rapport.lezer import GEEN_RAPPORT

GROOTSTE_PDF = 50_000_000


class Leesfout(Exception):
    """This is not a PDF that can be read; the text says why."""


@dataclass(frozen=True, slots=True)
class GelezenPdf:
    bladzijden: tuple[str, ...]
    bijlagen: dict[str, bytes]
    van_weegwerk: bool


def lees(pdf: bytes) -> GelezenPdf:
    gelezen = json.loads(_draai(pdf, "inhoud"))
    bijlagen = {naam: base64.b64decode(inhoud) for naam, inhoud in gelezen["bijlagen"]}
    return GelezenPdf(tuple(gelezen["bladzijden"]), bijlagen, gelezen["van_weegwerk"])


def beelden(pdf: bytes) -> list[str]:
    """A fingerprint of the image of every page."""
    gelezen: list[str] = json.loads(_draai(pdf, "beelden"))
    return gelezen


def _draai(pdf: bytes, wat: str) -> bytes:
    if len(pdf) > GROOTSTE_PDF:
        raise Leesfout(f"Het bestand is groter dan {GROOTSTE_PDF // 1_000_000} MB; een rapport is kleiner.")
    try:
        return draai("lezer.py", "pypdfium2", pdf, wat)
    except Gestopt as fout:
        if fout.code == GEEN_RAPPORT:
            raise Leesfout(fout.uitvoer.decode(errors="replace")) from None
        raise Leesfout(
            "Het bestand vraagt bij het lezen meer tijd of geheugen dan een rapport ooit nodig heeft."
        ) from None
    except Ontbreekt:
        raise Leesfout("Het onderdeel dat een PDF leest (pypdfium2) ontbreekt. Installeer Weegwerk opnieuw.") from None
