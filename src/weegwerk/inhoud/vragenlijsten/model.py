"""What a questionnaire is: the same subjects asked of worker and employer, in Dutch and English.

Worker and employer stand under one question, so that no question can lose its counterpart by accident. What counts as a
difference between the two answers is declared with the question.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from weegwerk.inhoud.leidraden.model import Bronnen, Id, Leidraadbron, Leidraaddeel, Tekst
from weegwerk.vast import gewijzigd

Partij = Literal["werknemer", "werkgever"]
Naast = Literal["collega", "vroeger"]
Taal = Literal["nl", "en"]
Invoer = Literal["regel", "tekst", "getal", "keuze", "vinkjes"]
Regel = Literal["getal", "keuze", "lezen", "geen"]
PARTIJEN: tuple[Partij, ...] = ("werknemer", "werkgever")
TALEN: tuple[Taal, ...] = ("nl", "en")
WEET_NIET = "weet-niet"
_PER_INVOER: dict[Invoer, tuple[Regel, ...]] = {
    "regel": ("lezen",),
    "tekst": ("lezen",),
    "getal": ("getal",),
    "keuze": ("keuze",),
    "vinkjes": ("keuze",),
}
_MARGE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?%?")


def _eis_marge(tekst: str) -> str:
    if not _MARGE.fullmatch(tekst):
        raise PydanticCustomError("weegwerk", "Een marge is een getal of een percentage, zoals 1 of 10%.")
    return tekst


class Zin(Leidraaddeel):
    """The same words in both languages."""

    nl: Tekst
    en: Tekst

    def in_taal(self, taal: str) -> str:
        return self.en if taal == "en" else self.nl


class Keuze(Zin):
    id: Id


class Verschil(Leidraaddeel):
    """When two answers differ: numbers further apart than `marge` (a part of the larger one where it ends in %)."""

    regel: Regel
    marge: Annotated[str, AfterValidator(_eis_marge)] = "0"


class Anders(Leidraaddeel):
    """What is worded differently for who compares with earlier work instead of with a co-worker."""

    onderwerp: Tekst | None = None
    werknemer: Zin | None = None
    werkgever: Zin | None = None
    uitleg: Zin | None = None
    keuzes: Id | None = None


class Vragenlijstvraag(Leidraaddeel):
    """One subject, as it is asked of each party; without a sentence the party is not asked."""

    id: Id
    onderwerp: Tekst
    invoer: Invoer
    werknemer: Zin | None = None
    werkgever: Zin | None = None
    uitleg: Zin | None = None
    eenheid: Zin | None = None
    hoogste: int | None = None
    keuzes: Id | None = None
    verschil: Verschil
    bron: Bronnen
    naast_vroeger: Anders = Anders()

    @model_validator(mode="after")
    def _klopt(self) -> "Vragenlijstvraag":
        for waar, zin in (
            (not (self.werknemer or self.werkgever), "Aan wie is deze vraag? Geef “werknemer”, “werkgever” of beide."),
            ((self.invoer in ("keuze", "vinkjes")) != (self.keuzes is not None), "Keuzes horen bij keuze of vinkjes."),
            ((self.invoer == "getal") != (self.hoogste is not None), "Bij een getal hoort een hoogste waarde."),
            (self.verschil.regel not in self._regels(), "Deze regel voor een verschil past niet bij de vraag."),
        ):
            if waar:
                raise PydanticCustomError("weegwerk", "{zin}", {"zin": zin})
        return self

    def _regels(self) -> tuple[Regel, ...]:
        return _PER_INVOER[self.invoer] if self.werknemer and self.werkgever else ("geen",)

    def vroeger(self) -> "Vragenlijstvraag":
        """The same question of who compares with earlier work."""
        anders = {naam: waarde for naam, waarde in dict(self.naast_vroeger).items() if waarde is not None}
        return gewijzigd(self, **anders)

    def zin(self, partij: str) -> Zin | None:
        return self.werknemer if partij == "werknemer" else self.werkgever


class Vragengroep(Leidraaddeel):
    """The questions of one page; asked once, for each task, or only where no tasks are known yet."""

    id: Id
    naam: Zin
    bij: Literal["altijd", "elke-taak", "zonder-taken"] = "altijd"
    vragen: Annotated[tuple[Vragenlijstvraag, ...], Field(min_length=1)]

    def vragen_aan(self, partij: str) -> tuple[Vragenlijstvraag, ...]:
        return tuple(vraag for vraag in self.vragen if vraag.zin(partij))


class Inleiding(Leidraaddeel):
    werknemer: Annotated[tuple[Zin, ...], Field(min_length=1)]
    werkgever: Annotated[tuple[Zin, ...], Field(min_length=1)]

    def voor(self, partij: str) -> tuple[Zin, ...]:
        return self.werknemer if partij == "werknemer" else self.werkgever


class Vragenlijst(Leidraaddeel):
    """A questionnaire in one version; what was sent is always shown in the version it was sent in."""

    id: Id
    versie: Annotated[int, Field(ge=1)]
    titel: Zin
    bronnen: dict[Id, Leidraadbron]
    inleiding: Inleiding
    niet_schrijven: Zin
    keuzelijsten: dict[Id, Annotated[tuple[Keuze, ...], Field(min_length=2)]]
    groepen: Annotated[tuple[Vragengroep, ...], Field(min_length=1)]

    def keuzes(self, vraag: Vragenlijstvraag) -> tuple[Keuze, ...]:
        return self.keuzelijsten[vraag.keuzes] if vraag.keuzes else ()

    def naast_vroeger(self) -> "Vragenlijst":
        """The same questionnaire for who compares with earlier work: the same questions, some in other words."""
        groepen = tuple(
            gewijzigd(groep, vragen=tuple(vraag.vroeger() for vraag in groep.vragen)) for groep in self.groepen
        )
        return gewijzigd(self, groepen=groepen)

    def vragen(self) -> Iterator[Vragenlijstvraag]:
        for groep in self.groepen:
            yield from groep.vragen
