"""Reading the question of a role check from YAML or JSON; every refusal names line and place, and says what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from weegwerk.kern.document import Probleem, ZaakFout, pad_tekst
from weegwerk.kern.fouten import Pad
from weegwerk.kern.rollen.model import STATUSSEN, Toetsopdracht
from weegwerk.kern.rollen.soorten import ONDERHANDELING, SOORTEN
from weegwerk.tekst import schoon
from weegwerk.yaml_strikt import Gegevens, GelezenYaml, YamlFout, laad

_MEESTE_PROBLEMEN = 50
_CITAAT = 60
_LANGSTE_NAAM = 200
_JA_NEE = {"true": True, "ja": True, "false": False, "nee": False}
_VAST = {"weegwerk": "1", "soort": "rolcheck"}
_VRAAG = (*_VAST, "opdrachten", "nieuw")
_PARTIJEN = ("client", "werkgever", "opdrachtgever")


@dataclass(frozen=True)
class Rolvraag:
    """May `nieuw` be taken, given `opdrachten`?"""

    nieuw: Toetsopdracht
    opdrachten: tuple[Toetsopdracht, ...]


def lees(tekst: str | bytes) -> Rolvraag:
    """Read a question; raises ZaakFout with every problem found.

    Names are equal when they differ only in capitals or in space: a conflict must not hide behind a typing slip.
    Without a status an earlier assignment counts as done and the new one as expected.
    """
    try:
        document = laad(tekst)
    except YamlFout as weigering:
        raise ZaakFout(
            [Probleem(weigering.regel, "", f"Het bestand is niet te lezen: {weigering.tekst}.", "Verbeter deze regel.")]
        ) from weigering
    lezer = _Lezer(document)
    vraag = lezer.vraag()
    if lezer.problemen or vraag is None:
        raise ZaakFout(sorted(lezer.problemen[:_MEESTE_PROBLEMEN], key=lambda probleem: probleem.regel))
    return vraag


class _Onbruikbaar(Exception):
    """One value cannot be used: what is wrong, what to do."""

    def __init__(self, tekst: str, wat_nu: str) -> None:
        super().__init__(tekst)
        self.tekst, self.wat_nu = tekst, wat_nu


class _Lezer:
    """Walks the document and collects problems instead of stopping at the first."""

    def __init__(self, document: GelezenYaml) -> None:
        self._document = document
        self.problemen: list[Probleem] = []

    def vraag(self) -> Rolvraag | None:
        tabel = self._tabel(self._document.data, (), _VRAAG, ("opdrachten", "nieuw"))
        for sleutel, verwacht in _VAST.items():
            if tabel.get(sleutel, verwacht) != verwacht:
                self._meld((sleutel,), f"“{_kort(tabel[sleutel])}” kan hier niet.", f"Schrijf “{sleutel}: {verwacht}”.")
        eerder = self._lijst(tabel.get("opdrachten"), ("opdrachten",))
        opdrachten = [self._opdracht(een, ("opdrachten", plek), "uitgevoerd") for plek, een in enumerate(eerder)]
        nieuw = self._opdracht(tabel["nieuw"], ("nieuw",), "verwacht") if tabel.get("nieuw") is not None else None
        gelezen = tuple(een for een in opdrachten if een)
        return Rolvraag(nieuw, gelezen) if nieuw and len(gelezen) == len(eerder) else None

    def _opdracht(self, data: Gegevens, pad: Pad, status: str) -> Toetsopdracht | None:
        aantal = len(self.problemen)
        tabel = self._tabel(data, pad, tuple(_VELDEN), ("opdracht", "deskundige"))
        velden: dict[str, Any] = {"status": status}
        for sleutel, waarde in tabel.items():
            if waarde is None:
                continue
            try:
                velden[sleutel] = _VELDEN[sleutel](waarde)
            except _Onbruikbaar as fout:
                self._meld((*pad, sleutel), fout.tekst, fout.wat_nu)
        if tabel and len(self.problemen) == aantal and not any(velden.get(partij) for partij in _PARTIJEN):
            self._meld(pad, "Er is geen partij genoemd.", "Noem de client, de werkgever of de opdrachtgever.")
        return Toetsopdracht(**velden) if len(self.problemen) == aantal else None

    def _tabel(self, data: Gegevens, pad: Pad, bekend: tuple[str, ...], nodig: tuple[str, ...]) -> dict[str, Gegevens]:
        """The known keys of a table; what is unknown or missing becomes a problem."""
        if not isinstance(data, dict):
            self._meld(pad, "Hier horen gegevens met sleutels te staan.", f"Gebruik: {', '.join(bekend)}.")
            return {}
        for sleutel in (een for een in data if een not in bekend):
            lijkt = get_close_matches(sleutel, bekend, n=1)
            wat_nu = f"Bedoelde u “{lijkt[0]}”?" if lijkt else "Haal de sleutel weg."
            self._meld((*pad, sleutel), f"De sleutel “{_kort(sleutel)}” is onbekend.", wat_nu)
        for sleutel in nodig:
            if data.get(sleutel) is None:
                leeg = "; schrijf “opdrachten: []” als er geen zijn" if sleutel == "opdrachten" else ""
                self._meld((*pad, sleutel), f"“{sleutel}” ontbreekt.", f"Vul de sleutel “{sleutel}” in{leeg}.")
        return {sleutel: waarde for sleutel, waarde in data.items() if sleutel in bekend}

    def _lijst(self, data: Gegevens, pad: Pad) -> list[Gegevens]:
        if isinstance(data, list):
            return data
        if data is not None:
            self._meld(pad, "Hier hoort een lijst te staan.", "Zet elke opdracht op een eigen regel met een streepje.")
        return []

    def _meld(self, pad: Pad, tekst: str, wat_nu: str) -> None:
        self.problemen.append(Probleem(self._document.regel(pad), pad_tekst(pad), tekst, wat_nu))


def _tekst(waarde: Gegevens) -> str:
    if not isinstance(waarde, str):
        raise _Onbruikbaar("Hier hoort één waarde te staan.", "Schrijf de waarde achter de dubbele punt.")
    return " ".join(schoon(waarde).split())


def _naam(waarde: Gegevens) -> str | None:
    naam = _tekst(waarde)
    if len(naam) > _LANGSTE_NAAM:
        raise _Onbruikbaar("Deze naam is te lang.", f"Gebruik er hoogstens {_LANGSTE_NAAM} tekens voor.")
    return naam.casefold() or None


def _deskundige(waarde: Gegevens) -> str:
    if naam := _naam(waarde):
        return naam
    raise _Onbruikbaar("De naam is leeg.", "Vul de naam van de deskundige in.")


def _nummer(waarde: Gegevens) -> str:
    nummer = _tekst(waarde).casefold()
    if nummer not in SOORTEN:
        raise _Onbruikbaar(
            f"“{_kort(nummer)}” is geen opdracht.", f"Gebruik een nummer van 1 tot en met 30, of {ONDERHANDELING}."
        )
    return nummer


def _status(waarde: Gegevens) -> str:
    status = _tekst(waarde).casefold()
    if status not in STATUSSEN:
        raise _Onbruikbaar(f"“{_kort(status)}” is geen status.", f"Kies uit: {', '.join(STATUSSEN)}.")
    return status


def _ja_of_nee(waarde: Gegevens) -> bool:
    woord = _tekst(waarde)
    if woord.casefold() not in _JA_NEE:
        raise _Onbruikbaar(f"“{_kort(woord)}” kan hier niet.", "Schrijf ja of nee (of true of false).")
    return _JA_NEE[woord.casefold()]


_VELDEN: dict[str, Callable[[Gegevens], Any]] = {
    "opdracht": _nummer,
    "deskundige": _deskundige,
    "client": _naam,
    "werkgever": _naam,
    "opdrachtgever": _naam,
    "status": _status,
    "vertrouwen": _ja_of_nee,
    "toestemming": _ja_of_nee,
    "arts": _naam,
}


def _kort(waarde: object) -> str:
    tekst = str(waarde)
    return tekst if len(tekst) <= _CITAAT else f"{tekst[:_CITAAT]}…"
