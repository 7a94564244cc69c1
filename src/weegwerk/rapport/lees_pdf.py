"""Wat er in een PDF staat: de woorden en het beeld van elke bladzijde, en de bestanden die meereizen."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError

GROOTSTE_PDF = 25_000_000
MEESTE_BLADZIJDEN = 200
GROOTSTE_BIJLAGE = 5_000_000


class Leesfout(Exception):
    """Dit is geen PDF die gelezen kan worden; de tekst zegt waarom."""


@dataclass(frozen=True, slots=True)
class GelezenPdf:
    bladzijden: tuple[str, ...]
    bijlagen: dict[str, bytes]


def lees(pdf: bytes) -> GelezenPdf:
    document = _open(pdf)
    try:
        bladzijden = tuple(bladzijde.get_textpage().get_text_range() for bladzijde in document)
        return GelezenPdf(bladzijden, dict(_bijlagen(document)))
    except (PdfiumError, UnicodeError) as fout:
        raise Leesfout("Het bestand is beschadigd: niet elke bladzijde is leesbaar.") from fout
    finally:
        document.close()


def beelden(pdf: bytes, schaal: float = 1) -> Iterator[bytes]:
    """Elke bladzijde als kale beeldpunten in grijs: gelijk beeld is gelijke bytes."""
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
    for nummer in range(document.count_attachments()):
        bijlage = document.get_attachment(nummer)
        inhoud = bytes(bijlage.get_data())
        if len(inhoud) > GROOTSTE_BIJLAGE:
            raise Leesfout(f"Een meegestuurd bestand is groter dan {GROOTSTE_BIJLAGE // 1_000_000} MB.")
        yield bijlage.get_name(), inhoud
