"""The separate process that reads a PDF: takes the file from stdin, writes what is in it to stdout.

Runs without an environment, with hard limits on memory and time, and knows only PDFium. A file that refuses to be read
ends here, with one line on stderr, and never in the program that asked.
"""

import base64
import hashlib
import json
import resource
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

GEHEUGEN = 1024 * 1024 * 1024
REKENTIJD = 30
GEEN_RAPPORT = 3

MEESTE_BLADZIJDEN = 2000
GROOTSTE_BLADZIJDE = 2000
MEESTE_TEKENS = 5_000_000
MEESTE_BIJLAGEN = 20
GROOTSTE_BIJLAGE = 20_000_000
MERK = "Weegwerk"


class Afgewezen(Exception):
    """Why this file is not read further, for a person."""


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (REKENTIJD, REKENTIJD))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.path.append(sys.argv[1])
    pdfium = import_module("pypdfium2")
    doe = {"inhoud": inhoud, "beelden": beelden}[sys.argv[2]]
    try:
        document = pdfium.PdfDocument(sys.stdin.buffer.read())
    except pdfium.PdfiumError:
        weiger("Het bestand is geen PDF, is beschadigd of is met een wachtwoord beveiligd.")
    try:
        _past(document)
        uit = json.dumps(doe(document))
    except Afgewezen as reden:
        weiger(str(reden))
    except (pdfium.PdfiumError, UnicodeError):
        weiger("Het bestand is beschadigd: niet elke bladzijde is leesbaar.")
    sys.stdout.write(uit)


def weiger(zin: str) -> None:
    sys.stderr.buffer.write(zin.encode())
    sys.exit(GEEN_RAPPORT)


def _past(document: Any) -> None:
    if len(document) > MEESTE_BLADZIJDEN:
        raise Afgewezen(f"Het bestand heeft meer dan {MEESTE_BLADZIJDEN} bladzijden; een rapport heeft er minder.")
    for nummer in range(len(document)):
        if max(document.get_page_size(nummer)) > GROOTSTE_BLADZIJDE:
            raise Afgewezen(f"Bladzijde {nummer + 1} is veel groter dan een bladzijde van een rapport.")


def inhoud(document: Any) -> dict[str, Any]:
    """The words of every page and the files that travel inside."""
    bladzijden, tekens = [], 0
    for bladzijde in document:
        bladzijden.append(bladzijde.get_textpage().get_text_range())
        tekens += len(bladzijden[-1])
        if tekens > MEESTE_TEKENS:
            raise Afgewezen("Het bestand heeft meer tekst dan een rapport kan hebben.")
    return {
        "bladzijden": bladzijden,
        "bijlagen": [[naam, base64.b64encode(deel).decode()] for naam, deel in _bijlagen(document)],
        "van_weegwerk": document.get_metadata_value("Keywords") == MERK,
    }


def beelden(document: Any) -> list[str]:
    """Every page as a fingerprint of its bare grey pixels: the same image is the same fingerprint."""
    return [hashlib.sha256(beeld.buffer).hexdigest() for beeld in _beelden(document)]


def _beelden(document: Any) -> Iterator[Any]:
    for bladzijde in document:
        yield bladzijde.render(scale=1, grayscale=True)


def _bijlagen(document: Any) -> Iterator[tuple[str, bytes]]:
    namen: set[str] = set()
    aantal = document.count_attachments()
    if aantal > MEESTE_BIJLAGEN:
        raise Afgewezen(f"Er zitten meer dan {MEESTE_BIJLAGEN} bestanden in; een rapport heeft er minder.")
    for nummer in range(aantal):
        bijlage = document.get_attachment(nummer)
        deel = _inhoud(bijlage)
        if len(deel) > GROOTSTE_BIJLAGE:
            raise Afgewezen(f"Een meegestuurd bestand is groter dan {GROOTSTE_BIJLAGE // 1_000_000} MB.")
        # A second file of the same name must not hide behind the first.
        naam = bijlage.get_name()
        yield (naam if naam not in namen else f"{naam} ({nummer + 1})"), deel
        namen.add(naam)


def _inhoud(bijlage: Any) -> bytes:
    """What is in the file; PDFium refuses to hand over an empty one."""
    try:
        return bytes(bijlage.get_data())
    except import_module("pypdfium2").PdfiumError:
        return b""


if __name__ == "__main__":
    main()
