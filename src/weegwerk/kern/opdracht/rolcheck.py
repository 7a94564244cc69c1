"""The role check of an opdracht: for each of its parts, over all other work that is known of."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Regel, Tekst
from weegwerk.kern.opdracht.intake import JaNee, Onderdeel, Woord
from weegwerk.kern.rollen import GRADEN, SOORTEN, Graad, Rolcheckbevinding, Status, Toetsopdracht, toets
from weegwerk.kern.rollen.model import zwaarste

Zelfde = Literal["deze", "andere", "onbekend"]
COLLEGA = "collega die hier is ingevuld"


class AnderWerk(Deel):
    """Work that Weegwerk does not know of: done before, elsewhere, or only expected."""

    code: Annotated[str, StringConstraints(pattern=r"^E[1-9][0-9]*$")] = Field(description="Nummer van dit werk")
    opdracht: Regel = Field(None, description="Het nummer van 1 tot en met 30, of onderhandeling")
    door: Literal["zelf", "collega"] | None = Field(None, description="Wie dit werk deed of gaat doen")
    stand: Status | None = Field(None, description="Hoe ver dit werk is")
    zelfde_client: Zelfde | None = Field(None, description="Ging of gaat het om deze cliënt?")
    zelfde_werkgever: Zelfde | None = Field(None, description="Ging of gaat het om deze werkgever?")
    zelfde_opdrachtgever: Zelfde | None = Field(None, description="Kwam of komt het van deze opdrachtgever?")
    vertrouwelijk: JaNee | None = Field(None, description="Mocht de cliënt daarin vertrouwelijkheid verwachten?")
    toelichting: Tekst = Field(None, description="Wanneer het was en waar het over ging")


class OnderdeelBevinding(Deel):
    """A finding of the role check and the part of the opdracht that it is about; kept as it was at acceptance."""

    onderdeel: Woord = Field(description="Code van het onderdeel")
    regel: Woord = Field(description="De regel die dit zegt")
    graad: Graad = Field(description="Hoe zwaar het weegt")
    waarom: str = Field(description="Waarom dit geldt")
    wat_nu: str = Field(description="Wat de deskundige kan doen")
    bron: str = Field(description="Waar de regel vandaan komt")


class Rolcheckdeel(Deel):
    """What the expert adds to the role check."""

    ander_werk: tuple[AnderWerk, ...] = Field((), max_length=60, description="Werk dat Weegwerk niet kent")
    arts: Regel = Field(None, description="De verzekeringsarts of bedrijfsarts die de opdracht mee aanneemt")
    motivatie: Tekst = Field(None, description="Waarom de deskundige de opdracht toch aanneemt")


@dataclass(frozen=True)
class Rolpartijen:
    """Expert, client, employer and opdrachtgever, as names or keys: only whether they are equal counts.

    `vertrouwen` and `toestemming` say whether the client came to expect confidence here, and consented to a judgement.
    """

    deskundige: str
    client: str | None
    werkgever: str | None
    opdrachtgever: str | None
    vertrouwen: bool = False
    toestemming: bool = False


def voer_uit(
    onderdelen: Sequence[Onderdeel], deel: Rolcheckdeel, partijen: Rolpartijen, ander_werk: Collection[Toetsopdracht]
) -> tuple[OnderdeelBevinding, ...]:
    """The findings for every part, the heaviest first; the other parts count as work that is running.

    `ander_werk` is what is known of the expert and of colleagues; what the expert filled in comes on top of it.
    """
    nieuw = [_nieuw(onderdeel, deel, partijen) for onderdeel in onderdelen]
    ingevuld = [*_ingevuld(deel, partijen)]
    bevindingen: dict[tuple[str, str], OnderdeelBevinding] = {}
    for plek, (onderdeel, een) in enumerate(zip(onderdelen, nieuw, strict=True)):
        naast = [replace(ander, status="lopend") for nummer, ander in enumerate(nieuw) if nummer != plek]
        for bevinding in toets(een, [*ander_werk, *ingevuld, *naast]).bevindingen:
            # The same words about two parts are one thing to read.
            bevindingen.setdefault((bevinding.regel, bevinding.waarom), _van(onderdeel, bevinding))
    return tuple(sorted(bevindingen.values(), key=lambda een: -GRADEN.index(een.graad)))


def uitkomst(bevindingen: Collection[OnderdeelBevinding]) -> Graad:
    """The heaviest grade; allowed when nothing was found."""
    return zwaarste(*(bevinding.graad for bevinding in bevindingen))


def nieuw_sinds(
    toen: Collection[OnderdeelBevinding], nu: Collection[OnderdeelBevinding]
) -> tuple[OnderdeelBevinding, ...]:
    """What weighs and was not there at acceptance, or weighs more than it did."""
    was = {(een.onderdeel, een.regel): GRADEN.index(een.graad) for een in toen}
    return tuple(een for een in nu if GRADEN.index(een.graad) > was.get((een.onderdeel, een.regel), 0))


def _nieuw(onderdeel: Onderdeel, deel: Rolcheckdeel, partijen: Rolpartijen) -> Toetsopdracht:
    return Toetsopdracht(
        onderdeel.soort,
        partijen.deskundige,
        partijen.client,
        partijen.werkgever,
        partijen.opdrachtgever,
        status="verwacht",
        vertrouwen=partijen.vertrouwen,
        toestemming=partijen.toestemming,
        arts=deel.arts.casefold() if deel.arts else None,
    )


def _ingevuld(deel: Rolcheckdeel, partijen: Rolpartijen) -> Iterator[Toetsopdracht]:
    for plek, werk in enumerate(deel.ander_werk):
        soort = (werk.opdracht or "").strip().casefold()
        if soort in SOORTEN:
            yield Toetsopdracht(
                soort,
                COLLEGA if werk.door == "collega" else partijen.deskundige,
                _partij(werk.zelfde_client, partijen.client, f"cliënt {plek}"),
                _partij(werk.zelfde_werkgever, partijen.werkgever, f"werkgever {plek}"),
                _partij(werk.zelfde_opdrachtgever, partijen.opdrachtgever, f"opdrachtgever {plek}"),
                status=werk.stand or "uitgevoerd",
                vertrouwen=werk.vertrouwelijk == "ja",
            )


def _partij(zelfde: Zelfde | None, van_nu: str | None, ander: str) -> str | None:
    return van_nu if zelfde == "deze" else ander if zelfde == "andere" else None


def _van(onderdeel: Onderdeel, bevinding: Rolcheckbevinding) -> OnderdeelBevinding:
    return OnderdeelBevinding(onderdeel=onderdeel.code, **bevinding.als_json())
