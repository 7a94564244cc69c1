"""The file with measurements: strictly read, every refusal with its line and what to do."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from weegwerk.kern.document import Deel, Versie, lees_als
from weegwerk.kern.document.velden import Regel, fout, zonder_kernfout
from weegwerk.kern.getallen import lees_duur, lees_hoeveelheid, nederlands
from weegwerk.kern.meting.model import Meting, Wie
from weegwerk.yaml_strikt import GelezenYaml

MEESTE_METINGEN = 1000


def _lees_stuks(waarde: object) -> Decimal:
    return zonder_kernfout(lees_hoeveelheid, str(waarde if waarde is not None else ""))


def _lees_seconden(waarde: object) -> Decimal:
    tekst = str(waarde or "").strip()
    seconden = zonder_kernfout(lees_duur, tekst)
    if seconden <= 0:
        wat_nu = "Schrijf minuten en seconden (10:00) of seconden (600), meer dan 0."
        raise fout("geen_duur", f"“{tekst[:40]}” is geen duur.", wat_nu)
    return seconden


def _lees_geteld(waarde: object) -> Decimal | None:
    return None if waarde is None else _lees_stuks(waarde)


class _Rij(Deel):
    """One timing in the file."""

    wie: Wie
    eenheden: Annotated[Decimal, BeforeValidator(_lees_stuks)]
    seconden: Annotated[Decimal, BeforeValidator(_lees_seconden)]
    afgekeurd: Annotated[Decimal | None, BeforeValidator(_lees_geteld)] = None

    @model_validator(mode="after")
    def _niet_meer_afgekeurd_dan_gemaakt(self) -> "_Rij":
        if self.afgekeurd is not None and self.afgekeurd > self.eenheden:
            raise fout(
                "meer_afgekeurd",
                f"Er zijn {nederlands(self.afgekeurd)} stuks afgekeurd van de {nederlands(self.eenheden)} gemaakte.",
                "Controleer beide aantallen.",
            )
        return self


class _Inhoud(Deel):
    """Everything that may stand in the file."""

    weegwerk: Versie = 1
    soort: Literal["meting"] = "meting"
    taak: Regel = None
    metingen: Annotated[tuple[_Rij, ...], Field(max_length=MEESTE_METINGEN)]


@dataclass(frozen=True)
class Meetbestand:
    """A readable file with measurements of one task, and the lines they were read from."""

    metingen: tuple[Meting, ...]
    document: GelezenYaml


def lees(tekst: str | bytes) -> Meetbestand:
    """Read measurements in YAML or JSON; raises ZaakFout with every problem found."""
    geen_bestand = ("Dit is geen meetbestand.", "Een meetbestand bevat “metingen:” met een lijst.")
    inhoud, document = lees_als(_Inhoud, tekst, geen_bestand)
    metingen = tuple(Meting(rij.wie, rij.eenheden, rij.seconden, rij.afgekeurd) for rij in inhoud.metingen)
    return Meetbestand(metingen, document)
