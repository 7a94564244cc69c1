"""Both answers beside each other, what the rule of each question says of them, and what became of it on the visit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.inhoud.vragenlijsten import WEET_NIET, Plaats, bladen_van
from weegwerk.inhoud.vragenlijsten import Vragenlijst as Lijst
from weegwerk.kern.document.nederlands import als_nederlands
from weegwerk.kern.vragenlijst import Antwoorden, Antwoordverhouding, Bezoek, Bezoekpunt, Maat, vergelijk
from weegwerk.werkbank.vragenlijsten import selectors
from weegwerk.werkbank.vragenlijsten.pagina import antwoord_in_woorden, namen

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek

WOORDEN = {
    Antwoordverhouding.GELIJK: _("gelijk"),
    Antwoordverhouding.ANDERS: _("anders"),
    Antwoordverhouding.EEN_ANTWOORD: _("één antwoord"),
    Antwoordverhouding.GEEN_ANTWOORD: _("geen antwoord"),
    Antwoordverhouding.ZELF_LEZEN: _("zelf lezen"),
}
# What the visit has to look at, unless the expert says otherwise.
_OP_DE_LIJST = (Antwoordverhouding.ANDERS, Antwoordverhouding.EEN_ANTWOORD)


@dataclass(frozen=True, slots=True)
class Vergelijkingspunt:
    """One subject: what each party answered, and what that means for the visit."""

    plaats: Plaats
    werknemer: str
    werkgever: str
    oordeel: Antwoordverhouding
    marge: str
    bezoek: Bezoekpunt

    @property
    def woord(self) -> str | Promise:
        return WOORDEN[self.oordeel]

    @property
    def op_lijst(self) -> bool:
        if self.bezoek.op_lijst is None:
            return self.oordeel in _OP_DE_LIJST
        return self.bezoek.op_lijst == "ja"


@dataclass(frozen=True, slots=True)
class Vergelijkingsdeel:
    """The subjects of one page of the questionnaire."""

    naam: str
    punten: list[Vergelijkingspunt]

    @property
    def beantwoord(self) -> list[Vergelijkingspunt]:
        """What there is something to compare of, or what the expert wants to look at all the same."""
        return [punt for punt in self.punten if punt.oordeel is not Antwoordverhouding.GEEN_ANTWOORD or punt.op_lijst]

    @property
    def onbeantwoord(self) -> list[Vergelijkingspunt]:
        getoond = self.beantwoord
        return [punt for punt in self.punten if punt not in getoond]


@dataclass(frozen=True, slots=True)
class Vragenlijstvergelijking:
    """All of it, for one investigation."""

    delen: list[Vergelijkingsdeel]
    werknemer: Antwoorden | None
    werkgever: Antwoorden | None

    @property
    def compleet(self) -> bool:
        return self.werknemer is not None and self.werkgever is not None

    def punten(self) -> Iterator[Vergelijkingspunt]:
        for deel in self.delen:
            yield from deel.punten

    def bezoekdelen(self) -> list[Vergelijkingsdeel]:
        """Only what the visit has to look at."""
        delen = [Vergelijkingsdeel(deel.naam, [punt for punt in deel.punten if punt.op_lijst]) for deel in self.delen]
        return [deel for deel in delen if deel.punten]

    @property
    def aantal_anders(self) -> int:
        return sum(punt.oordeel is Antwoordverhouding.ANDERS for punt in self.punten())


def stel_samen(onderzoek: "Onderzoek", bezoek: Bezoek) -> Vragenlijstvergelijking:
    """Compare what there is; a party that was not asked has no answers."""
    beide = [selectors.antwoorden_bij(onderzoek, partij) for partij in selectors.PARTIJEN]
    gegeven = [antwoorden for antwoorden in beide if antwoorden]
    if not gegeven:
        return Vragenlijstvergelijking([], *beide)
    nieuwste = max(gegeven, key=lambda antwoorden: antwoorden.versie)
    lijst = selectors.lijst_van(nieuwste)
    taken = {taak.code: taak for antwoorden in gegeven for taak in antwoorden.taken}
    delen = [
        Vergelijkingsdeel(blad.naam("nl"), [_punt(lijst, plaats, beide, bezoek) for plaats in blad.plaatsen()])
        for blad in bladen_van(lijst, namen(tuple(taken.values())))
    ]
    return Vragenlijstvergelijking(delen, *beide)


def _punt(lijst: Lijst, plaats: Plaats, beide: list[Antwoorden | None], bezoek: Bezoek) -> Vergelijkingspunt:
    gegeven = [antwoorden.antwoord(plaats.vraag.id, plaats.taak) if antwoorden else "" for antwoorden in beide]
    regel = plaats.vraag.verschil
    werknemer, werkgever = (antwoord_in_woorden(lijst, plaats, antwoord, "nl") for antwoord in gegeven)
    oordeel = vergelijk(gegeven[0], gegeven[1], Maat(regel.regel, regel.marge, WEET_NIET))
    punt = bezoek.punten.get(plaats.plek, Bezoekpunt())
    return Vergelijkingspunt(plaats, werknemer, werkgever, oordeel, _marge(plaats), punt)


def _marge(plaats: Plaats) -> str:
    regel, eenheid = plaats.vraag.verschil, plaats.vraag.eenheid
    if regel.regel != "getal" or regel.marge == "0":
        return ""
    getal = f"{als_nederlands('procent', regel.marge)}{'%' if regel.marge.endswith('%') else ''}"
    return getal if getal.endswith("%") or eenheid is None else f"{getal} {eenheid.nl}"
