"""Every section of a guide with its own address: what pages link to, search finds and suggestions are about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad, Leidraadopdracht, Sectie

KORT = "kort"


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """One section. `sectie` is None for the name and summary that open an assignment."""

    leidraad: Leidraad
    opdracht: Leidraadopdracht | None
    anker: str
    titel: str
    teksten: tuple[str, ...]
    sectie: Sectie | None = None

    @property
    def plek(self) -> str:
        """The place within the guide, as kept with a suggestion."""
        return f"opdracht-{self.opdracht.nummer}-{self.anker}" if self.opdracht else self.anker

    @property
    def pagina(self) -> str:
        if self.opdracht is None:
            return reverse("leidraden:leidraad", args=[self.leidraad.id])
        return reverse("leidraden:opdracht", args=[self.leidraad.id, self.opdracht.nummer])

    @property
    def url(self) -> str:
        return f"{self.pagina}#{self.anker}"


@dataclass(frozen=True, slots=True)
class Vindplaatsgroep:
    """Sections under one heading."""

    anker: str
    titel: str
    delen: tuple[Vindplaats, ...]


def van_leidraad(leidraad: Leidraad) -> Iterator[Vindplaats]:
    """What goes for the whole guide: its roles, chapters and lists."""
    for rol in leidraad.rollen:
        yield _deel(leidraad, f"rol-{rol.id}", rol.naam, rol.omschrijving)
    for hoofdstuk in leidraad.hoofdstukken:
        yield _deel(leidraad, f"deel-{hoofdstuk.id}", hoofdstuk.titel, hoofdstuk)
    for lijst in leidraad.lijsten:
        yield _deel(leidraad, f"lijst-{lijst.id}", lijst.titel, lijst)


def van_opdracht(leidraad: Leidraad, opdracht: Leidraadopdracht) -> Iterator[Vindplaats]:
    yield Vindplaats(leidraad, opdracht, KORT, opdracht.naam, (opdracht.kort,))
    for plaats in opdracht.plaatsen():
        yield _deel(leidraad, plaats.anker, plaats.titel, plaats.sectie, opdracht)


def groepen(leidraad: Leidraad, opdracht: Leidraadopdracht) -> list[Vindplaatsgroep]:
    """The sections of an assignment under their headings, without its summary."""
    per_groep: dict[str, tuple[str, list[Vindplaats]]] = {}
    for plaats in opdracht.plaatsen():
        groep = per_groep.setdefault(plaats.pad[0], (plaats.groep, []))
        groep[1].append(_deel(leidraad, plaats.anker, plaats.titel, plaats.sectie, opdracht))
    return [Vindplaatsgroep(veld.replace("_", "-"), titel, tuple(delen)) for veld, (titel, delen) in per_groep.items()]


@cache
def alle() -> dict[tuple[str, str], Vindplaats]:
    """Every section of every guide, by guide and place."""
    return {(deel.leidraad.id, deel.plek): deel for leidraad in leidraden.alle() for deel in _van(leidraad)}


def _van(leidraad: Leidraad) -> Iterator[Vindplaats]:
    for opdracht in leidraad.opdrachten:
        yield from van_opdracht(leidraad, opdracht)
    yield from van_leidraad(leidraad)


def _deel(
    leidraad: Leidraad, anker: str, titel: str, sectie: Sectie, opdracht: Leidraadopdracht | None = None
) -> Vindplaats:
    return Vindplaats(leidraad, opdracht, anker, titel, tuple(sectie.teksten()), sectie)
