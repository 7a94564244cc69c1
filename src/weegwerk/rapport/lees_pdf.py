"""What is in a PDF: the words and the image of every page, and the files that travel inside."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import PdfAttachment, PdfDocument, PdfiumError

MERK = "Weegwerk"
GROOTSTE_PDF = 50_000_000
MEESTE_BLADZIJDEN = 2000
GROOTSTE_BIJLAGE = 20_000_000


class Leesfout(Exception):
    """This is not a PDF that can be read; the text says why."""


@dataclass(frozen=True, slots=True)
class GelezenPdf:
    bladzijden: tuple[str, ...]
    bijlagen: dict[str, bytes]
    van_weegwerk: bool


def lees(pdf: bytes) -> GelezenPdf:
    document = _open(pdf)
    try:
        bladzijden = tuple(bladzijde.get_textpage().get_text_range() for bladzijde in document)
        van_weegwerk = document.get_metadata_value("Keywords") == MERK
        return GelezenPdf(bladzijden, dict(_bijlagen(document)), van_weegwerk)
    except (PdfiumError, UnicodeError) as fout:
        raise Leesfout("Het bestand is beschadigd: niet elke bladzijde is leesbaar.") from fout
    finally:
        document.close()


def beelden(pdf: bytes, schaal: int = 1) -> Iterator[bytes]:
    """Every page as bare grey pixels: the same image is the same bytes."""
    document = _open(pdf)
    try:
        for bladzijde in document:
            yield bytes(bladzijde.render(scale=schaal, grayscale=True).buffer)
    finally:
        document.close()


def _open(pdf: bytes) -> PdfDocument:
    if len(pdf) > GROOTSTE_PDF:
        raise Leesfout(f"Het bestand is groter dan {GROOTSTE_PDF // 1_000_000} MB; een rapport is kleiner.")
    try:
        document = pypdfium2.PdfDocument(pdf)
    except PdfiumError as fout:
        raise Leesfout("Het bestand is geen PDF, is beschadigd of is met een wachtwoord beveiligd.") from fout
    if len(document) > MEESTE_BLADZIJDEN:
        document.close()
        raise Leesfout(f"Het bestand heeft meer dan {MEESTE_BLADZIJDEN} bladzijden; een rapport heeft er minder.")
    return document


def _bijlagen(document: PdfDocument) -> Iterator[tuple[str, bytes]]:
    namen: set[str] = set()
    for nummer in range(document.count_attachments()):
        bijlage = document.get_attachment(nummer)
        inhoud = _inhoud(bijlage)
        if len(inhoud) > GROOTSTE_BIJLAGE:
            raise Leesfout(f"Een meegestuurd bestand is groter dan {GROOTSTE_BIJLAGE // 1_000_000} MB.")
        # A second file of the same name must not hide behind the first.
        naam = bijlage.get_name()
        yield (naam if naam not in namen else f"{naam} ({nummer + 1})"), inhoud
        namen.add(naam)


def _inhoud(bijlage: PdfAttachment) -> bytes:
    """What is in the file; PDFium refuses to hand over an empty one."""
    try:
        return bytes(bijlage.get_data())
    except PdfiumError:
        return b""
