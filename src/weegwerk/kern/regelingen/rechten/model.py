"""A right as a check: the ways to it, and per way the conditions, each met, not met or not known yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

Feit = bool | None
"""What is known: yes, no, or not known yet."""
Stand = Literal["voldaan", "niet_voldaan", "onbekend"]
_WOORDEN: dict[Stand, str] = {"voldaan": "voldaan", "niet_voldaan": "niet voldaan", "onbekend": "nog niet bekend"}
_UITKOMSTEN: dict[Stand, str] = {
    "voldaan": "Aan alle voorwaarden is voldaan.",
    "niet_voldaan": "Dit recht is er niet: op elke weg ontbreekt een voorwaarde.",
    "onbekend": "Nog niet te zeggen: er zijn voorwaarden waarvan het antwoord niet bekend is.",
}


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What is known about person, job and employer; None is "not known yet", never "no"."""

    loonwaarde: Decimal | None = None
    uren: Decimal | None = None
    contract_maanden: int | None = None
    doelgroep_lks: Feit = None
    doelgroep_banenafspraak: Feit = None
    wajong: Feit = None
    wia: Feit = None
    wia_minder_dan_35: Feit = None
    ww: Feit = None
    bijstand: Feit = None
    belemmering_onderwijs: Feit = None
    wsw: Feit = None
    beschut_werk: Feit = None
    pensioenleeftijd: Feit = None
    eigen_werkgever: Feit = None
    eerder_in_dienst: Feit = None
    binnen_vijf_jaar: Feit = None
    doelgroepverklaring: Feit = None
    werknemer_weet_ervan: Feit = None
    ondersteuning_nodig: Feit = None
    eerder_onbetaald: Feit = None
    uitzicht_op_baan: Feit = None
    aansprakelijk_verzekerd: Feit = None


@dataclass(frozen=True, slots=True)
class Rechtsvoorwaarde:
    """One condition; `wat_nu` is what to ask or do when it is not known."""

    tekst: str
    stand: Stand
    bron: str
    wat_nu: str

    @property
    def woorden(self) -> str:
        return _WOORDEN[self.stand]

    def als_json(self) -> dict[str, str]:
        return {"tekst": self.tekst, "stand": self.stand, "bron": self.bron, "wat_nu": self.wat_nu}


@dataclass(frozen=True, slots=True)
class Weg:
    """One way to a right: all its conditions must be met."""

    naam: str
    voorwaarden: tuple[Rechtsvoorwaarde, ...]

    @property
    def stand(self) -> Stand:
        standen = {voorwaarde.stand for voorwaarde in self.voorwaarden}
        return "niet_voldaan" if "niet_voldaan" in standen else "onbekend" if "onbekend" in standen else "voldaan"


@dataclass(frozen=True, slots=True)
class Recht:
    """`brengt` says in words what the right is worth; one way that is complete is enough."""

    code: str
    naam: str
    brengt: str
    wegen: tuple[Weg, ...]

    @property
    def stand(self) -> Stand:
        standen = {weg.stand for weg in self.wegen}
        return "voldaan" if "voldaan" in standen else "onbekend" if "onbekend" in standen else "niet_voldaan"

    @property
    def woorden(self) -> str:
        return _UITKOMSTEN[self.stand]

    @property
    def vragen(self) -> tuple[str, ...]:
        """What to ask next, on the ways that are still open."""
        open_wegen = [] if self.stand != "onbekend" else [weg for weg in self.wegen if weg.stand == "onbekend"]
        open_voorwaarden = [v for weg in open_wegen for v in weg.voorwaarden if v.stand == "onbekend"]
        return tuple(dict.fromkeys(voorwaarde.wat_nu for voorwaarde in open_voorwaarden))

    def als_json(self) -> dict[str, Any]:
        wegen = [{"naam": w.naam, "voorwaarden": [v.als_json() for v in w.voorwaarden]} for w in self.wegen]
        return {"code": self.code, "naam": self.naam, "stand": self.stand, "brengt": self.brengt, "wegen": wegen}


def eis(tekst: str, antwoord: Feit, bron: str, wat_nu: str) -> Rechtsvoorwaarde:
    """A condition that is met when the answer is yes."""
    stand: Stand = "onbekend" if antwoord is None else "voldaan" if antwoord else "niet_voldaan"
    return Rechtsvoorwaarde(tekst, stand, bron, wat_nu)


def niet(antwoord: Feit) -> Feit:
    """The opposite; what is not known stays not known."""
    return None if antwoord is None else not antwoord


def een_van(antwoorden: Sequence[Feit]) -> Feit:
    """Yes when one is yes, no when all are no, otherwise not known."""
    return True if True in antwoorden else None if None in antwoorden else False


def ten_minste(waarde: Decimal | int | None, grens: Decimal) -> bool | None:
    return None if waarde is None else waarde >= grens
