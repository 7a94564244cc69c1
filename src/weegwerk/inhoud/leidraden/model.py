"""What a guide is: roles, assignments in one fixed structure, and where every part of it comes from.

Text is kept as paragraphs and short lists, without markup, so that page, print, search and letter can each show it.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

Tekst = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Adres = Annotated[str, StringConstraints(pattern=r"^https://[^\s/]+\.[^\s/]+(/\S*)?$")]
Graad = Literal["toegestaan", "aandacht", "voorwaarde", "onverenigbaar"]
Fase = Literal["accepteren", "uitvoeren", "opleveren"]
Bronsoort = Literal["brondocument", "live-leidraad", "wet", "uitspraak", "publicatie", "redactie"]

_MET_ADRES = ("live-leidraad", "wet", "uitspraak", "publicatie")


def _als_lijst(waarde: Any) -> Any:
    return [waarde] if isinstance(waarde, str) else waarde


Bronnen = Annotated[tuple[Id, ...], BeforeValidator(_als_lijst), Field(min_length=1)]


class Leidraaddeel(BaseModel):
    """Part of a guide; never changed after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True)


class Leidraadbron(Leidraaddeel):
    """Something a section leans on; all but the document itself and our own editors can be looked up."""

    soort: Bronsoort
    naam: Tekst
    url: Adres | None = None

    @model_validator(mode="after")
    def _is_op_te_zoeken(self) -> "Leidraadbron":
        if self.soort in _MET_ADRES and self.url is None:
            raise PydanticCustomError(
                "weegwerk", "Bij een bron van de soort {soort} hoort een url.", {"soort": self.soort}
            )
        return self


class Sectie(Leidraaddeel):
    """One section: text and points, or the reason why there is nothing to say."""

    bron: Bronnen
    tekst: Tekst | None = None
    punten: tuple[Tekst, ...] = ()
    niet_bekend: Tekst | None = None
    niet_van_toepassing: Tekst | None = None

    @model_validator(mode="after")
    def _zegt_iets_of_waarom_niet(self) -> "Sectie":
        gevuld = self.tekst or self.punten or self.onderdelen
        if sum(map(bool, (gevuld, self.niet_bekend, self.niet_van_toepassing))) != 1:
            raise PydanticCustomError(
                "weegwerk", "Geef óf inhoud, óf de reden bij “niet_bekend”, óf de reden bij “niet_van_toepassing”."
            )
        return self

    @property
    def onderdelen(self) -> tuple[Leidraaddeel, ...]:
        """The entries of a section that is a list; empty for a section of text."""
        return getattr(self, "lijst", ())

    @property
    def alineas(self) -> tuple[str, ...]:
        """The text by paragraph, or the reason why there is none."""
        tekst = self.tekst or self.niet_bekend or self.niet_van_toepassing or ""
        return tuple(" ".join(alinea.split()) for alinea in re.split(r"\n\s*\n", tekst) if alinea.strip())

    def teksten(self) -> Iterator[str]:
        """Everything there is to read here, in order; for search and for measuring."""
        yield from self.alineas
        yield from self.punten
        for onderdeel in self.onderdelen:
            yield from onderdeel_teksten(onderdeel)


class Leidraadvoorwaarde(Leidraaddeel):
    """A condition that is met, not met or not applicable; `anders` says what to do when it is not met."""

    id: Id
    tekst: Tekst
    anders: Tekst


class Leidraadknelpunt(Leidraaddeel):
    """Something that often gets in the way, with a first step to solve it."""

    id: Id
    tekst: Tekst
    aanpak: Tekst


class Rolconflict(Leidraaddeel):
    """Assignments for the same client that do not go together with this one as a matter of course."""

    met: Annotated[tuple[int, ...], Field(min_length=1)]
    graad: Graad
    waarom: Tekst
    wat_nu: Tekst


class Leidraadtaak(Leidraaddeel):
    """A step of the work, in the phase in which it is done."""

    id: Id
    fase: Fase
    tekst: Tekst


class Voorwaarden(Sectie):
    lijst: tuple[Leidraadvoorwaarde, ...] = ()


class Knelpunten(Sectie):
    lijst: tuple[Leidraadknelpunt, ...] = ()


class Rolconflicten(Sectie):
    lijst: tuple[Rolconflict, ...] = ()


class Taken(Sectie):
    lijst: tuple[Leidraadtaak, ...] = ()


class Omschrijving(Leidraaddeel):
    wat: Sectie = Field(title="Wat de opdracht inhoudt")
    beantwoording: Sectie = Field(title="Hoe u de vraag beantwoordt")
    definitie: Sectie = Field(title="Definitie")
    werkwijze: Sectie = Field(title="Werkwijze")


class Opdrachtacceptatie(Leidraaddeel):
    doel: Sectie = Field(title="Doel")
    wanneer_inzetbaar: Sectie = Field(title="Wanneer inzetbaar")
    voorwaarden: Voorwaarden = Field(title="Voorwaarden")
    samenwerkingspartners: Sectie = Field(title="Samenwerkingspartners")
    knelpunten: Knelpunten = Field(title="Knelpunten")
    tijdpaden: Sectie = Field(title="Tijdpaden")


class Aandachtspunten(Leidraaddeel):
    rollen: Sectie = Field(title="Rollen bepalen")
    conflicterende_rollen: Rolconflicten = Field(title="Conflicterende rollen")
    voorwaarden: Sectie = Field(title="Voorwaarden wegen")
    aanpak_knelpunten: Sectie = Field(title="Aanpak van knelpunten")
    uitkomst_en_communicatie: Sectie = Field(title="Uitkomst en communicatie")
    ethische_keuzes: Sectie = Field(title="Ethische keuzes")


@dataclass(frozen=True)
class Sectieplaats:
    """Where a section stands: its address in the data and on the page, its titles and the section itself."""

    pad: tuple[str, ...]
    groep: str
    titel: str
    sectie: Sectie

    @property
    def anker(self) -> str:
        return "-".join(self.pad).replace("_", "-")


class Leidraadopdracht(Leidraaddeel):
    """One assignment of a guide; `rollen` holds the ids of its roles."""

    nummer: Annotated[int, Field(ge=1)]
    naam: Tekst
    kort: Tekst
    rollen: Annotated[tuple[Id, ...], Field(min_length=1)]
    omschrijving: Omschrijving = Field(title="Omschrijving van de opdracht")
    opdrachtacceptatie: Opdrachtacceptatie = Field(title="Opdrachtacceptatie")
    aandachtspunten: Aandachtspunten = Field(title="Aandachtspunten")
    centrale_vraag: Sectie = Field(title="De centrale vraag")
    algemene_taken: Taken = Field(title="Taken en werkprocessen")

    def plaatsen(self) -> tuple[Sectieplaats, ...]:
        """Every section in reading order."""
        return tuple(_plaatsen(self))


class Rol(Leidraaddeel):
    id: Id
    naam: Tekst
    omschrijving: Sectie


class Hoofdstuk(Sectie):
    """Text that goes for the whole guide."""

    id: Id
    titel: Tekst


class Begrip(Leidraaddeel):
    """One entry of a named list, such as a working attitude or a phase."""

    id: Id
    naam: Tekst
    tekst: Tekst
    punten: tuple[Tekst, ...] = ()


class Begrippenlijst(Sectie):
    """A named list that screens can offer as a choice."""

    id: Id
    titel: Tekst
    lijst: tuple[Begrip, ...] = ()


class Leidraadkop(Leidraaddeel):
    """What the guide says about itself; `aantal_opdrachten` only where the source gives the full number."""

    id: Id
    titel: Tekst
    uitgave: Tekst
    bron: Leidraadbron
    geldig_vanaf: date | None = None
    geldig_tot: date | None = None
    geldigheid: Tekst
    licentie: Tekst
    nummering: Tekst
    aantal_opdrachten: int | None = None
    bronnen: dict[Id, Leidraadbron]
    rollen: Annotated[tuple[Rol, ...], Field(min_length=1)]
    hoofdstukken: tuple[Hoofdstuk, ...] = ()
    lijsten: tuple[Begrippenlijst, ...] = ()

    @model_validator(mode="after")
    def _eindigt_na_het_begin(self) -> "Leidraadkop":
        if self.geldig_vanaf and self.geldig_tot and self.geldig_tot < self.geldig_vanaf:
            raise PydanticCustomError("weegwerk", "“geldig_tot” ligt voor “geldig_vanaf”.")
        return self


class OpdrachtOnbekend(LookupError):
    """The guide has no assignment with this number; the text says so in Dutch."""


class Leidraad(Leidraadkop):
    """A whole guide. Its `versie` follows from its content: another letter is another version."""

    opdrachten: tuple[Leidraadopdracht, ...]

    @cached_property
    def versie(self) -> str:
        return hashlib.sha256(self.bewaarvorm()).hexdigest()[:16]

    def bewaarvorm(self) -> bytes:
        """The guide as canonical JSON, to keep beside whatever was agreed under this version."""
        gegevens = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps(gegevens, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def opdracht(self, nummer: int) -> Leidraadopdracht:
        """The assignment with this number; raises OpdrachtOnbekend."""
        for opdracht in self.opdrachten:
            if opdracht.nummer == nummer:
                return opdracht
        raise OpdrachtOnbekend(f"De {self.titel} kent geen opdracht {nummer}.")

    def rol(self, rol_id: str) -> Rol:
        """The role with this id, which must be one of this guide."""
        return next(rol for rol in self.rollen if rol.id == rol_id)

    def opdrachten_van(self, rol_id: str) -> tuple[Leidraadopdracht, ...]:
        return tuple(opdracht for opdracht in self.opdrachten if rol_id in opdracht.rollen)

    def matrix(self) -> tuple[tuple[Leidraadopdracht, tuple[bool, ...]], ...]:
        """Roles x assignments: per assignment a yes or no for each of `rollen`, in their order."""
        return tuple((o, tuple(rol.id in o.rollen for rol in self.rollen)) for o in self.opdrachten)

    def bronnen_van(self, sectie: Sectie) -> tuple[Leidraadbron, ...]:
        return tuple(self.bronnen[naam] for naam in sectie.bron)


def onderdeel_teksten(onderdeel: Leidraaddeel) -> Iterator[str]:
    """The readable text in one entry of a list."""
    for veld in ("naam", "tekst", "anders", "aanpak", "waarom", "wat_nu"):
        if veld in type(onderdeel).model_fields:
            yield getattr(onderdeel, veld)
    yield from getattr(onderdeel, "punten", ())


def _plaatsen(opdracht: Leidraadopdracht) -> Iterator[Sectieplaats]:
    for veld, soort in Leidraadopdracht.model_fields.items():
        deel, groep = getattr(opdracht, veld), soort.title or ""
        if isinstance(deel, Sectie):
            yield Sectieplaats((veld,), groep, groep, deel)
        elif isinstance(deel, Leidraaddeel):
            for onder, ondersoort in type(deel).model_fields.items():
                yield Sectieplaats((veld, onder), groep, ondersoort.title or "", getattr(deel, onder))
