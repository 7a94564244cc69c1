"""What a frame (werkveld) is: who asks what, how each step is done and what the outcome is used for.

A mal is the part that several frames share; a frame adds its own to it. What goes for every investigation stands in one
file for all. An item in a list may be a plain text; then its need is "soms".
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from weegwerk.inhoud.leidraden.model import Bronnen, Id, Leidraadbron, Leidraaddeel, Tekst

Nodig = Literal["altijd", "soms"]
Vergelijking = Literal["gezonde_soortgelijke", "voor_ziekte"]
StapId = Literal["functie", "persoon", "prestatie", "begeleiding", "overig"]
Gesprek = Literal["client", "werkgever", "zelf"]
Partij = Literal["werknemer", "werkgever", "opdrachtgever"]
Naam = Annotated[str, StringConstraints(pattern=r"^(de|het) [a-z-]+$", max_length=40)]
Gebruik = Literal[
    "loonkostensubsidie", "loondispensatie", "inleenvergoeding", "toets_65", "arbeidsongeschiktheid", "subsidie_wsw"
]
STAPPEN: tuple[StapId, ...] = ("functie", "persoon", "prestatie", "begeleiding", "overig")


def _kort(waarde: Any) -> Any:
    return {"tekst": waarde} if isinstance(waarde, str) else waarde


class _Punt(Leidraaddeel):
    """One action or question, and whether it is always needed; with a `vergelijking` only for who compares like that."""

    tekst: Tekst
    nodig: Nodig = "soms"
    vergelijking: Vergelijking | None = None


Punt = Annotated[_Punt, BeforeValidator(_kort)]
Punten = tuple[Punt, ...]


class Informatiebron(Leidraaddeel):
    """One row of the sources matrix: a source and the blocks in which it is used.

    `plaatsing` is "redactie" where the source document gives how many blocks, but not legibly which.
    """

    naam: Tekst
    nodig: Nodig = "soms"
    blokken: Annotated[tuple[Literal["0", "1", "2", "3"], ...], Field(min_length=1)]
    plaatsing: Literal["brondocument", "redactie"] = "brondocument"


class Werkveldvragen(Leidraaddeel):
    """Questions by who can answer them; `zelf` is what the expert looks for on the spot or in the papers."""

    client: Punten = ()
    werkgever: Punten = ()
    zelf: Punten = ()


class Werkveldstap(Leidraaddeel):
    """One step of the work in a frame. A step that the source leaves open is taken from the mal and says so."""

    id: StapId
    bron: Bronnen
    doel: tuple[Tekst, ...] = ()
    in_kaart: tuple[Tekst, ...] = ()
    acties: Punten = ()
    bronnen: Punten = ()
    vragen: Werkveldvragen = Werkveldvragen()
    open: Tekst | None = None

    def teksten(self) -> Iterator[str]:
        yield from (*self.doel, *self.in_kaart)
        for punten in (self.acties, self.bronnen, self.vragen.client, self.vragen.werkgever, self.vragen.zelf):
            yield from (punt.tekst for punt in punten)


class Uitkomstgebruik(Leidraaddeel):
    """What the outcome is used for, in words, with the law or page that says so."""

    soort: Gebruik
    tekst: Tekst
    bron: Bronnen


class Inrichting(Leidraaddeel):
    """How choosing this frame sets up an investigation. `waarom` says what the choice of method leans on."""

    vraag: Tekst
    doel: Literal["loonkostensubsidie", "loondispensatie", "anders"]
    vergelijking: Vergelijking
    methode: Id
    rapport: Literal["volledig", "wettelijk"]
    waarom: Tekst
    bron: Bronnen


class Werkveld(Leidraaddeel):
    """A frame, or a mal when `mal` is empty and frames refer to it."""

    id: Id
    naam: Tekst
    mal: Id | None = None
    bronnen: dict[Id, Leidraadbron]
    bron: Bronnen
    opdrachtgever: Tekst
    vragen_opdrachtgever: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    client: Tekst
    vragen_client: tuple[Tekst, ...] = ()
    geen_vraag_client: Tekst | None = None
    situatie: Tekst
    let_op: Tekst | None = None
    uitkomst: Annotated[tuple[Uitkomstgebruik, ...], Field(min_length=1)]
    # Who gets the draft and gives a view on it; an entrepreneur has no employer.
    partijen: Annotated[tuple[Partij, ...], Field(min_length=1)] = ("werknemer", "werkgever")
    # What a party is called here, with its article, where that is not its usual name.
    namen: dict[Partij, Naam] = Field(default_factory=dict)
    # Sources of the matrix that are "always needed" and that nobody may ask for here: health is not the business of who asks.
    niet_te_vragen: tuple[Tekst, ...] = ()
    inrichting: Inrichting | None = None
    stappen: Annotated[tuple[Werkveldstap, ...], Field(min_length=1)]

    def stap(self, stap_id: str) -> Werkveldstap | None:
        return next((stap for stap in self.stappen if stap.id == stap_id), None)

    def teksten(self) -> Iterator[str]:
        """Everything that a person reads, in order."""
        yield from (self.opdrachtgever, *self.vragen_opdrachtgever, self.client, *self.vragen_client)
        yield from filter(None, (self.geen_vraag_client, self.situatie, self.let_op))
        yield from (gebruik.tekst for gebruik in self.uitkomst)
        if self.inrichting:
            yield from (self.inrichting.vraag, self.inrichting.waarom)
        for stap in self.stappen:
            yield from stap.teksten()


class Algemeen(Leidraaddeel):
    """What goes for every investigation: the sources matrix and the questions of the method itself."""

    bronnen: dict[Id, Leidraadbron]
    matrix_bron: Bronnen
    matrix: Annotated[tuple[Informatiebron, ...], Field(min_length=1)]
    stappen: Annotated[tuple[Werkveldstap, ...], Field(min_length=1)]

    def stap(self, stap_id: str) -> Werkveldstap | None:
        return next((stap for stap in self.stappen if stap.id == stap_id), None)

    def teksten(self) -> Iterator[str]:
        for stap in self.stappen:
            yield from stap.teksten()
