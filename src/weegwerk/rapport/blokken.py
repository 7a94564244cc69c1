"""De rapportboom: wat een rapport zegt, los van hoe PDF of DOCX het opmaakt.

Alle tekst is platte tekst; geen enkel teken erin heeft een opmaakbetekenis.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)


@dataclass(frozen=True, slots=True)
class Kop:
    tekst: str
    niveau: Literal[1, 2, 3] = 1
    nummer: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    tekst: str
    klein: bool = False


@dataclass(frozen=True, slots=True)
class Citaat:
    """Woorden van een ander, herkenbaar als zodanig; `van` zegt van wie."""

    tekst: str
    van: str


@dataclass(frozen=True, slots=True)
class Lijst:
    punten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gegevens:
    """Kenmerken met hun waarde. Twee naast elkaar (`dubbel`) spaart hoogte bij korte waarden."""

    paren: tuple[tuple[str, str], ...]
    dubbel: bool = False


@dataclass(frozen=True, slots=True)
class Kolom:
    kop: str
    breedte: int = 1
    getal: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    bijschrift: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]
    totaal: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for rij in (*self.rijen, *([self.totaal] if self.totaal else [])):
            if len(rij) != len(self.kolommen):
                raise ValueError(f"{len(rij)} cellen bij {len(self.kolommen)} kolommen in '{self.bijschrift}'")


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """Het ene getal waar het rapport om draait, met de woorden die het uitleggen."""

    getal: str
    kop: str
    woorden: str


@dataclass(frozen=True, slots=True)
class Balk:
    """Eén taak: wat ervan behaald is en wat verloren gaat, als deel van de hele functie."""

    naam: str
    behaald: Fraction
    verlies: Fraction


@dataclass(frozen=True, slots=True)
class Grafiek:
    """Staat altijd naast een tabel met dezelfde getallen; `beschrijving` is de tekst voor wie haar niet ziet."""

    bijschrift: str
    beschrijving: str
    balken: tuple[Balk, ...]


@dataclass(frozen=True, slots=True)
class Melding:
    ernst: Literal["fout", "waarschuwing", "info"]
    tekst: str


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """Een vlak om te tekenen; `regels` zijn de kenmerken boven de streep."""

    regels: tuple[tuple[str, str], ...]


Blok = Kop | Alinea | Citaat | Lijst | Gegevens | Tabel | Uitkomst | Grafiek | Melding | Ondertekening


@dataclass(frozen=True, slots=True)
class Rapport:
    titel: str
    ondertitel: str
    kenmerk: str
    versie: str
    auteur: str
    concept: bool
    blokken: tuple[Blok, ...]


def met_teksten(blok: "T", bewerk: "Callable[[str], str]") -> "T":
    """Dezelfde boom, met `bewerk` toegepast op elke tekst erin."""

    def pas_toe(waarde: Any) -> Any:
        if isinstance(waarde, str):
            return bewerk(waarde)
        if isinstance(waarde, tuple):
            return tuple(pas_toe(deel) for deel in waarde)
        return met_teksten(waarde, bewerk) if is_dataclass(waarde) and not isinstance(waarde, type) else waarde

    return replace(blok, **{veld.name: pas_toe(getattr(blok, veld.name)) for veld in fields(blok)})
