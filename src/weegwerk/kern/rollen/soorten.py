"""The thirty assignments of the draft guide of 2011 and what they ask of the expert: to judge, to advise or to guide.

A talk about the price or the conditions of a determination is no assignment of the guide, but it does stand in the way of
judging; that is why it is a kind of its own here.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

Aard = Literal["beoordelend", "adviserend", "begeleidend", "onderhandelend"]

ONDERHANDELING = "onderhandeling"


@dataclass(frozen=True)
class Opdrachtsoort:
    """A kind of assignment; `opdracht` is its number as text, or the word onderhandeling."""

    opdracht: str
    naam: str
    rol: str
    aard: Aard
    loonwaarde: bool = False
    met_arts: bool = False


_ROLLEN: tuple[tuple[str, Aard, tuple[tuple[int, str], ...]], ...] = (
    (
        "beoordelaar van het traject",
        "beoordelend",
        (
            (1, "re-integratie-inspanningen beoordelen"),
            (2, "een ontslagaanvraag beoordelen"),
            (3, "een plan vooraf beoordelen"),
            (4, "trajectresultaten en bestede middelen beoordelen"),
            (5, "loonwaarde of loondispensatie beoordelen"),
        ),
    ),
    (
        "beoordelaar van participatiegedrag",
        "beoordelend",
        (
            (6, "inzet en gedrag vooraf beoordelen"),
            (7, "inzet en gedrag achteraf of nu beoordelen"),
            (8, "inzet en gedrag vooraf beoordelen, samen met een arts"),
            (9, "inzet en gedrag achteraf beoordelen, samen met een arts"),
        ),
    ),
    (
        "adviseur van de organisatie",
        "adviserend",
        (
            (10, "adviseren over participatiegedrag, samen met een arts"),
            (11, "adviseren over mogelijkheden voor re-integratie en participatie"),
            (12, "adviseren over interventies"),
            (13, "adviseren over voorzieningen"),
            (14, "adviseren over loonwaarde of loondispensatie"),
            (15, "adviseren over kansen op een duurzame loonwaarde"),
            (16, "adviseren over competenties"),
            (17, "adviseren over werkhouding, werkplek en regelmogelijkheden"),
            (18, "adviseren over werkbelasting voor één mens"),
            (19, "adviseren over werkbelasting in de organisatie"),
            (20, "adviseren over werkvermogen in de organisatie"),
            (21, "andere professionals adviseren"),
        ),
    ),
    (
        "adviseur van de cliënt",
        "adviserend",
        (
            (22, "adviseren over mogelijkheden en helpen bij een eigen visie"),
            (23, "adviseren over werkvermogen"),
            (24, "adviseren over werkplek en werkhouding"),
        ),
    ),
    (
        "begeleider van het traject",
        "begeleidend",
        (
            (25, "re-integratie-inspanningen volgen"),
            (26, "eigen kracht versterken en bemiddelen"),
            (27, "helpen bij obstakels"),
            (28, "begeleiden op vraag"),
        ),
    ),
    (
        "begeleider van de cliënt",
        "begeleidend",
        (
            (29, "de cliënt begeleiden op vraag"),
            (30, "eigen kracht van de cliënt versterken"),
        ),
    ),
)
_LOONWAARDE, _MET_ARTS = {5, 14}, {8, 9, 10}

SOORTEN: dict[str, Opdrachtsoort] = {
    str(nummer): Opdrachtsoort(str(nummer), naam, rol, aard, nummer in _LOONWAARDE, nummer in _MET_ARTS)
    for rol, aard, opdrachten in _ROLLEN
    for nummer, naam in opdrachten
} | {
    ONDERHANDELING: Opdrachtsoort(
        ONDERHANDELING, "onderhandelen over prijs of voorwaarden", "onderhandelaar", "onderhandelend"
    ),
}


def reeks(eerste: int, laatste: int) -> frozenset[str]:
    """The assignments from `eerste` up to and including `laatste`."""
    return frozenset(map(str, range(eerste, laatste + 1)))


# Advice to the client, not about the client.
ADVIES_CLIENT = reeks(22, 24)


def van_aard(*aarden: Aard) -> frozenset[str]:
    """The assignments that ask for this kind of work."""
    return frozenset(soort.opdracht for soort in SOORTEN.values() if soort.aard in aarden)


def opsomming(opdrachten: Collection[str]) -> str:
    """Assignments in words, numbers first and in order: ``opdracht 11, 12 en onderhandeling``."""
    namen = sorted(opdrachten, key=lambda een: (not een.isdigit(), een.zfill(2)))
    reeks_tekst = " en ".join(filter(None, (", ".join(namen[:-1]), namen[-1])))
    return f"opdracht {reeks_tekst}" if namen[0].isdigit() else reeks_tekst
