"""The same observations under every method, the historical formulas and two foreign ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import decimaal
from weegwerk.kern.methoden import Methode, Uitkomst, alle, bereken, ter_vergelijking
from weegwerk.kern.methoden.families import BRON, FAMILIES, vergelijk_families
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.vergelijking.rekenwijze import kant_van, van_familie, van_methode
from weegwerk.kern.vergelijking.verschil import Uiteinde, Verschilterm, leg_uit, uiteinde

Soort = Literal["methode", "historisch", "buitenlands"]
_FAMILIE_VOORBEHOUD = "Formule uit de proeven van voor 2014; de bron noemt geen afronding."


@dataclass(frozen=True)
class Methoderij:
    """One way of calculating: its outcome (ratio, or None with the reasons), and why it differs from the chosen one."""

    id: str
    naam: str
    soort: Soort
    formule: str
    bron: str
    voorbehoud: str
    gekozen: bool
    uitkomst: Fraction | None = None
    onafgerond: Fraction | None = None
    verschil: Fraction | None = None
    termen: tuple[Verschilterm, ...] = ()
    vertaald: str = ""
    ontbreekt: tuple[str, ...] = ()

    def als_json(self) -> dict[str, Any]:
        """Plain data; percentages are percentage points, as text."""
        return {
            "methode": self.id,
            "naam": self.naam,
            "soort": self.soort,
            "gekozen": self.gekozen,
            "uitkomst": _punten(self.uitkomst),
            "onafgerond": _punten(self.onafgerond),
            "verschil": _punten(self.verschil),
            "termen": [
                {
                    "term": term.code,
                    "tekst": term.tekst,
                    "punten": _punten(term.omvang),
                    "per_taak": {code: _punten(deel) for code, deel in term.per_taak},
                }
                for term in self.termen
            ],
            "vertaald": self.vertaald,
            "ontbreekt": list(self.ontbreekt),
            "voorbehoud": self.voorbehoud,
            "bron": self.bron,
        }


@dataclass(frozen=True)
class Methodenvergelijking:
    """The outcome of the chosen method and every way of calculating beside it."""

    gekozen: Uitkomst
    rijen: tuple[Methoderij, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "methode": self.gekozen.methode.id,
            "loonwaarde": self.gekozen.loonwaarde,
            "vergelijking": [rij.als_json() for rij in self.rijen],
        }


def vergelijk(onderzoek: Onderzoek, gekozen: Uitkomst | None = None) -> Methodenvergelijking:
    """Every method on these observations, beside the method of the investigation (`gekozen`, when already calculated).

    Terms of a difference add up to it exactly. Raises KernFout (methode_onbekend).
    """
    uitkomst = gekozen or bereken(onderzoek)
    begin = _uiteinde(uitkomst)
    rijen = [_methoderij(onderzoek, uitkomst, methode, begin) for methode in (*alle(), *ter_vergelijking())]
    return Methodenvergelijking(uitkomst, (*rijen, *_familierijen(uitkomst, begin)))


def _methoderij(onderzoek: Onderzoek, gekozen: Uitkomst, methode: Methode, begin: Uiteinde | None) -> Methoderij:
    zelf = methode.id == gekozen.methode.id
    uitkomst = gekozen if zelf else bereken(onderzoek, methode.id)
    eind = _uiteinde(uitkomst)
    return Methoderij(
        methode.id,
        methode.naam,
        "methode" if methode.kiesbaar else "buitenlands",
        methode.formule,
        methode.bron,
        methode.voorbehoud,
        gekozen=zelf,
        uitkomst=eind.uitkomst if eind else None,
        onafgerond=uitkomst.onafgerond,
        verschil=eind.uitkomst - begin.uitkomst if eind and begin else None,
        termen=leg_uit(begin, eind, gekozen.gedane_taken) if eind and begin and not zelf else (),
        vertaald=next((s.tekst for s in uitkomst.signalen if s.code == "waarneming_vertaald"), ""),
        ontbreekt=tuple(s.tekst for s in uitkomst.signalen if s.ernst == "fout"),
    )


def _uiteinde(uitkomst: Uitkomst) -> Uiteinde | None:
    if uitkomst.loonwaarde is None or uitkomst.onafgerond is None:
        return None
    wijze = van_methode(uitkomst.methode)
    return uiteinde(wijze, uitkomst.onafgerond, Fraction(uitkomst.loonwaarde, 100), uitkomst.gedane_taken)


def _familierijen(gekozen: Uitkomst, begin: Uiteinde | None) -> Iterator[Methoderij]:
    waarden: dict[str, Fraction] = {}
    ontbreekt: tuple[str, ...] = ()
    try:
        waarden = vergelijk_families(gekozen)
    except KernFout as weigering:
        ontbreekt = (str(weigering),)
    namen = {kant_van(factor.veld): factor.naam for factor in gekozen.methode.factoren}
    for familie in FAMILIES:
        waarde = waarden.get(familie.id)
        verschil: Fraction | None = None
        termen: tuple[Verschilterm, ...] = ()
        if begin is not None and waarde is not None:
            eind = uiteinde(van_familie(familie, namen), waarde, waarde, gekozen.gedane_taken)
            verschil, termen = waarde - begin.uitkomst, leg_uit(begin, eind, gekozen.gedane_taken)
        yield Methoderij(
            familie.id,
            familie.naam,
            "historisch",
            familie.formule,
            BRON,
            _FAMILIE_VOORBEHOUD,
            gekozen=False,
            uitkomst=waarde,
            onafgerond=waarde,
            verschil=verschil,
            termen=termen,
            ontbreekt=ontbreekt,
        )


def _punten(verhouding: Fraction | None) -> str | None:
    return None if verhouding is None else decimaal(verhouding * 100)
