"""What made the loonwaarde change, per task and factor, in points that add up.

Factors work together, so what one change brings depends on which other changes came before it. Here each change counts
for what it brings on average over every order (the Shapley value): no order is favoured, and the parts add up exactly.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import factorial

from weegwerk.kern.herleiding import Term
from weegwerk.kern.methoden import TaakUitkomst, Uitkomst, bereken
from weegwerk.kern.methoden.basis import Methode
from weegwerk.kern.onderzoek import Eerder, Onderzoek, Taak
from weegwerk.kern.signalen import Signaal

_NUL = Fraction(0)
REKENWIJZE, NIEUW, VERVALLEN, AANDEEL = "rekenwijze", "nieuw", "vervallen", "aandeel"


@dataclass(frozen=True)
class Bijdrage:
    """One change and what it brought, as ratio.

    `wat` is a factor, ``aandeel``, or a change as a whole: ``nieuw``, ``vervallen`` or ``rekenwijze``. `taak` is the code of the task now, or of the earlier task when it is gone.
    """

    taak: str
    wat: str
    naam: str
    van: Fraction | None
    naar: Fraction | None
    verschil: Fraction


@dataclass(frozen=True)
class Herbepalingsvergelijking:
    """The earlier determination beside the new one; `bijdragen` and `afronding` add up to `verschil`."""

    eerder: Uitkomst
    nu: Uitkomst
    bijdragen: tuple[Bijdrage, ...]
    afronding: Fraction
    signalen: tuple[Signaal, ...] = ()

    @property
    def verschil(self) -> Fraction:
        """New loonwaarde minus the earlier one, both in whole percents."""
        return sum((bijdrage.verschil for bijdrage in self.bijdragen), self.afronding)


def groei(onderzoek: Onderzoek, uitkomst: Uitkomst) -> list[tuple[date, int]]:
    """Every determination over time as (peildatum, loonwaarde), oldest first; one without a peildatum is left out."""
    eerder = onderzoek.eerder
    if eerder is None:
        return []
    punten = [
        *((punt.peildatum, punt.loonwaarde) for punt in eerder.daarvoor),
        (eerder.peildatum, eerder.loonwaarde),
        (onderzoek.peildatum, uitkomst.loonwaarde),
    ]
    return sorted((dag, waarde) for dag, waarde in punten if dag is not None and waarde is not None)


def vergelijk(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Herbepalingsvergelijking | None:
    """The earlier determination beside the new `uitkomst`; None where one of them has no outcome to compare."""
    if onderzoek.eerder is None or uitkomst.onafgerond is None:
        return None
    zaak = als_onderzoek(onderzoek.eerder)
    eerder = bereken(zaak)
    if eerder.onafgerond is None:
        return None
    bijdragen = tuple(_bijdragen(zaak, eerder, uitkomst, onderzoek))
    afronding = _afronding(uitkomst) - _afronding(eerder)
    return Herbepalingsvergelijking(eerder, uitkomst, bijdragen, afronding, tuple(_signalen(onderzoek.eerder, eerder)))


def als_onderzoek(eerder: Eerder) -> Onderzoek:
    """The earlier determination as a document that can be calculated again."""
    gegevens = eerder.model_dump(
        mode="json", exclude_none=True, include={"methode", "beoordelingsdatum", "peildatum", "taken"}
    )
    functie = {"uren_per_week": eerder.uren_per_week, "uren_voorheen": eerder.uren_voorheen}
    return Onderzoek.model_validate({"weegwerk": 1, "soort": "loonwaarde", "functie": functie, **gegevens})


def _signalen(vastgelegd: Eerder, nagerekend: Uitkomst) -> Iterator[Signaal]:
    if nagerekend.loonwaarde != vastgelegd.loonwaarde:
        yield Signaal(
            "eerdere_uitkomst_anders",
            "waarschuwing",
            f"Narekenen van de eerdere bepaling geeft {nagerekend.loonwaarde}%, maar er staat {vastgelegd.loonwaarde}%.",
            "Vergelijk met het eerdere rapport. De vergelijking gaat uit van wat narekenen geeft.",
            ("eerder",),
        )


def _afronding(uitkomst: Uitkomst) -> Fraction:
    return Fraction(uitkomst.loonwaarde or 0, 100) - (uitkomst.onafgerond or _NUL)


def _bijdragen(zaak: Onderzoek, eerder: Uitkomst, nu: Uitkomst, onderzoek: Onderzoek) -> Iterator[Bijdrage]:
    """First what another method does to the same observations, then what changed under the new method."""
    onder_nu = eerder if eerder.methode.id == nu.methode.id else bereken(zaak, nu.methode.id)
    if onder_nu.onafgerond is None:
        yield Bijdrage("", REKENWIJZE, "Andere rekenwijze", None, None, _onafgerond(nu) - _onafgerond(eerder))
        return
    if onder_nu is not eerder:
        yield Bijdrage("", REKENWIJZE, "Andere rekenwijze", None, None, _onafgerond(onder_nu) - _onafgerond(eerder))
    toen = {taak.code: taak for taak in onder_nu.gedane_taken}
    for taak, uit in zip(onderzoek.taken, nu.taken, strict=True):
        if taak.vervallen:
            continue
        vroeger = toen.pop(taak.verandering.taak or "", None) if taak.verandering else None
        yield from _nieuwe_taak(uit) if vroeger is None else _zelfde_taak(taak, vroeger, uit, nu.methode)
    for weg in toen.values():
        yield Bijdrage(weg.code, VERVALLEN, weg.omschrijving, weg.aandeel, None, -weg.prestatie)


def _onafgerond(uitkomst: Uitkomst) -> Fraction:
    return uitkomst.onafgerond or _NUL


def _nieuwe_taak(uit: TaakUitkomst) -> Iterator[Bijdrage]:
    yield Bijdrage(uit.code, NIEUW, uit.omschrijving, None, uit.aandeel, uit.prestatie)


def _zelfde_taak(taak: Taak, toen: TaakUitkomst, nu: TaakUitkomst, methode: Methode) -> Iterator[Bijdrage]:
    namen: dict[str, str] = {AANDEEL: "Aandeel"} | {factor.veld: factor.naam for factor in methode.factoren}
    oud, nieuw = _waarden(toen), _waarden(nu)
    anders = [wat for wat in namen if oud[wat] != nieuw[wat]]

    def prestatie(nieuwe: frozenset[str]) -> Fraction:
        waarden = {wat: (nieuw if wat in nieuwe else oud)[wat] for wat in namen}
        termen = [Term(namen[wat], waarde, "procent", "vast") for wat, waarde in waarden.items()]
        return methode.weeg(taak, termen[0], termen[1:])[-1].uitkomst

    for wat, verschil in verdeel(anders, prestatie).items():
        yield Bijdrage(nu.code, wat, namen[wat], oud[wat], nieuw[wat], verschil)


def _waarden(uit: TaakUitkomst) -> dict[str, Fraction]:
    waarden: dict[str, Fraction] = {factor.factor.veld: factor.geteld for factor in uit.factoren}
    return waarden | {AANDEEL: uit.aandeel}


def verdeel(veranderd: Sequence[str], waarde: Callable[[frozenset[str]], Fraction]) -> Mapping[str, Fraction]:
    """Shapley values: what each change brings on average over every order in which they can be made."""
    aantal = len(veranderd)
    return {
        een: sum(
            (
                Fraction(factorial(len(voor)) * factorial(aantal - len(voor) - 1), factorial(aantal))
                * (waarde(frozenset({*voor, een})) - waarde(frozenset(voor)))
                for grootte in range(aantal)
                for voor in combinations([ander for ander in veranderd if ander != een], grootte)
            ),
            _NUL,
        )
        for een in veranderd
    }
