"""Reports: made from an investigation, and checked again years later. What is heavy is imported when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import date

    from weegwerk.kern.methoden import Uitkomst
    from weegwerk.kern.onderhandeling import Onderhandeling
    from weegwerk.kern.onderzoek import Onderzoek
    from weegwerk.kern.onderzoek.lezers import Inzage
    from weegwerk.kern.signalen import Signaal

__all__ = [
    "Afspraakrapport",
    "Gemaakt",
    "Rapportoordeel",
    "maak_afspraak",
    "maak_rapport",
    "verifieer",
    "voor_wie",
    "zegel_van",
]


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A report as files, with the outcome it is about and the receipt inside it."""

    pdf: bytes
    docx: bytes | None
    concept: bool
    uitkomst: Uitkomst
    bewijs: dict[str, Any]

    @property
    def signalen(self) -> tuple[Signaal, ...]:
        return self.uitkomst.signalen


@dataclass(frozen=True, slots=True)
class Rapportoordeel:
    """What checking a report gave: 0 the same, 1 different or altered, 2 not readable; `regels` say it in Dutch."""

    code: Literal[0, 1, 2]
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Afspraakrapport:
    """The agreement after a negotiation as files."""

    pdf: bytes
    docx: bytes | None


def maak_rapport(
    onderzoek: Onderzoek, model: str = "volledig", *, inzage: Inzage | None = None, docx: bool = False
) -> Gemaakt:
    """Make the report of an investigation for one reader, or whole for the expert.

    The status follows from the document: final with a `vaststelling` and every motivation, concept otherwise. Raises
    KernFout where there is no outcome, or where the model does not suit the method, and Zetfout where typesetting fails.
    """
    from weegwerk.rapport import maken

    opzet = maken.stel_op(onderzoek, model, inzage)
    return Gemaakt(
        pdf=opzet.pdf(),
        docx=_docx(opzet) if docx else None,
        concept=opzet.boom.concept,
        uitkomst=opzet.uitkomst,
        bewijs=opzet.bewijs,
    )


def _docx(opzet: Any) -> bytes:
    from weegwerk.rapport.docx import maak_docx

    return maak_docx(opzet.boom, opzet.tijdstip)


def maak_afspraak(onderhandeling: Onderhandeling, dag: date, *, docx: bool = False) -> Afspraakrapport:
    """The agreement on paper; `dag` dates the file where the document names no day. Raises Zetfout."""
    from weegwerk.rapport import afspraak

    pdf = afspraak.pdf(onderhandeling, dag)
    if not docx:
        return Afspraakrapport(pdf, None)
    from weegwerk.rapport.docx import maak_docx

    return Afspraakrapport(pdf, maak_docx(afspraak.boom(onderhandeling), afspraak.tijdstip(onderhandeling, dag)))


def zegel_van(pdf: bytes) -> str | None:
    """The seal of the receipt inside a report; None where there is none."""
    from weegwerk.rapport.verifieren import lees_zegel

    return lees_zegel(pdf)


def voor_wie(pdf: bytes) -> Inzage | None:
    """For which reader a loonwaarde report of ours was made; None where it does not say so."""
    from weegwerk.rapport.verifieren import lees_inzage

    return lees_inzage(pdf)


def verifieer(pdf: bytes) -> Rapportoordeel:
    """Calculate the report again and compare it with what the file says, page by page."""
    from weegwerk.rapport.verifieren import oordeel

    return oordeel(pdf)
