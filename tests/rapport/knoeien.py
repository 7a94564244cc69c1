"""Ways to tamper with a report, as someone with a PDF editor would."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pikepdf

_BFCHAR = re.compile(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>")
_SCHRIJF = (pikepdf.Operator("Tj"), pikepdf.Operator("TJ"))


def veranderd(pdf: bytes, doe: Callable[[pikepdf.Pdf], None], **opslaan: Any) -> bytes:
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        doe(document)
        document.save(uit, **opslaan)
    return uit.getvalue()


def vervang_bijlage(pdf: bytes, naam: str, inhoud: bytes | None) -> bytes:
    def doe(document: pikepdf.Pdf) -> None:
        del document.attachments[naam]
        if inhoud is not None:
            document.attachments[naam] = inhoud

    return veranderd(pdf, doe)


@dataclass(frozen=True)
class Letter:
    """One painted letter: what it reads as, and where its two bytes stand."""

    teken: str
    delen: Any
    nummer: int
    van: int
    tekens: dict[bytes, str]

    def word_ander_cijfer(self) -> None:
        ander = next(code for code, teken in self.tekens.items() if teken.isdigit() and teken != self.teken)
        tekst = bytes(self.delen[self.nummer])
        self.delen[self.nummer] = pikepdf.String(tekst[: self.van] + ander + tekst[self.van + 2 :])


def ander_cijfer(pdf: bytes, bladzijde: int, kies: Callable[[list[Letter]], Letter]) -> bytes:
    """The same file with one painted digit replaced by another digit of its font."""

    def doe(document: pikepdf.Pdf) -> None:
        blad = document.pages[bladzijde]
        stroom = list(pikepdf.parse_content_stream(blad))
        kies(_letters(blad, stroom)).word_ander_cijfer()
        blad.Contents = document.make_stream(pikepdf.unparse_content_stream(stroom))

    return veranderd(pdf, doe)


def op_deel(deel: int, van: int) -> Callable[[list[Letter]], Letter]:
    """The digit at a part of the way through the page."""

    def kies(letters: list[Letter]) -> Letter:
        cijfers = [letter for letter in letters if letter.teken.isdigit()]
        return cijfers[len(cijfers) * deel // van]

    return kies


def binnen(tekst: str) -> Callable[[list[Letter]], Letter]:
    """The first digit inside a text on the page."""

    def kies(letters: list[Letter]) -> Letter:
        zichtbaar = [letter for letter in letters if letter.teken.strip()]
        begin = "".join(letter.teken for letter in zichtbaar).index(tekst.replace(" ", ""))
        return next(letter for letter in zichtbaar[begin:] if letter.teken.isdigit())

    return kies


def _letters(blad: pikepdf.Page, stroom: list[Any]) -> list[Letter]:
    gevonden: list[Letter] = []
    tekens: dict[bytes, str] = {}
    for plek, instructie in enumerate(stroom):
        if instructie.operator == pikepdf.Operator("Tf"):
            tekens = _tekens(blad, str(instructie.operands[0]))
        elif instructie.operator in _SCHRIJF:
            # Operands are handed out as a copy; an array among them is not.
            delen = instructie.operands[0] if instructie.operator == _SCHRIJF[1] else pikepdf.Array(instructie.operands)
            stroom[plek] = pikepdf.ContentStreamInstruction([delen], _SCHRIJF[1])
            gevonden += _geschreven(delen, tekens)
    return gevonden


def _geschreven(delen: Any, tekens: dict[bytes, str]) -> list[Letter]:
    return [
        Letter(tekens.get(bytes(deel)[van : van + 2], "?"), delen, nummer, van, tekens)
        for nummer, deel in enumerate(delen)
        if isinstance(deel, pikepdf.String)
        for van in range(0, len(bytes(deel)), 2)
    ]


def _tekens(blad: pikepdf.Page, naam: str) -> dict[bytes, str]:
    lettertype: Any = blad.Resources.Font[naam]
    paren = _BFCHAR.findall(lettertype.ToUnicode.read_bytes())
    return {bytes.fromhex(code.decode()): chr(int(teken, 16)) for code, teken in paren}
