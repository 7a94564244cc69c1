"""Which kinds of file are taken, told by what is in them and never by their name alone."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _

GROOTSTE = 10 * 1024 * 1024
_MEESTE_DELEN = 5000
_OOXML = "application/vnd.openxmlformats-officedocument"


class NietAangenomen(ValueError):
    """The file is not taken; the message says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Bestandssoort:
    mime: str
    einden: tuple[str, ...]
    is_het: Callable[[bytes], bool]


def _zip_met(*namen: str) -> Callable[[bytes], bool]:
    def bevat(inhoud: bytes) -> bool:
        try:
            with zipfile.ZipFile(BytesIO(inhoud)) as pak:
                delen = set(pak.namelist()) if len(pak.infolist()) <= _MEESTE_DELEN else set()
        except (zipfile.BadZipFile, ValueError, OSError):
            return False
        # A macro is a program, and nobody needs a program in a dossier.
        return set(namen) <= delen and not any(deel.endswith("vbaProject.bin") for deel in delen)

    return bevat


def _is_tekst(inhoud: bytes) -> bool:
    try:
        return "\x00" not in inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return False


SOORTEN = (
    Bestandssoort("application/pdf", (".pdf",), lambda inhoud: inhoud.startswith(b"%PDF-")),
    Bestandssoort("image/png", (".png",), lambda inhoud: inhoud.startswith(b"\x89PNG\r\n\x1a\n")),
    Bestandssoort("image/jpeg", (".jpg", ".jpeg"), lambda inhoud: inhoud.startswith(b"\xff\xd8\xff")),
    Bestandssoort(
        f"{_OOXML}.wordprocessingml.document", (".docx",), _zip_met("[Content_Types].xml", "word/document.xml")
    ),
    Bestandssoort(f"{_OOXML}.spreadsheetml.sheet", (".xlsx",), _zip_met("[Content_Types].xml", "xl/workbook.xml")),
    Bestandssoort("application/vnd.oasis.opendocument.text", (".odt",), _zip_met("mimetype", "content.xml")),
    Bestandssoort("message/rfc822", (".eml",), _is_tekst),
    Bestandssoort("text/plain", (".txt",), _is_tekst),
)


def herken(naam: str, inhoud: bytes) -> Bestandssoort:
    """The kind of this file; raises NietAangenomen when it is too large, empty, or something else than its name says."""
    if not inhoud:
        raise NietAangenomen(_("Dit bestand is leeg."))
    if len(inhoud) > GROOTSTE:
        raise NietAangenomen(_("Dit bestand is te groot; een bestand is hoogstens 10 MB."))
    soort = next((soort for soort in SOORTEN if naam.lower().endswith(soort.einden)), None)
    if soort is None:
        einden = ", ".join(einde.lstrip(".") for soort in SOORTEN for einde in soort.einden)
        raise NietAangenomen(_("Weegwerk neemt dit soort bestand niet aan. Kies uit: %s.") % einden)
    if not soort.is_het(inhoud):
        raise NietAangenomen(
            _(
                "In dit bestand zit iets anders dan de naam zegt, of een programma. Sla het opnieuw op als PDF en probeer het nog eens."
            )
        )
    return soort
