"""Reads one parameter file and refuses every mistake in it, with file, line and what to do.

These files decide amounts of money, and people edit them by hand: nothing is guessed and nothing may be left out.
"""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TypeVar, get_args

from weegwerk.kern.fouten import KernFout, Pad
from weegwerk.kern.parameters.model import Eenheid, Parameter, Status, Waardeperiode, Wetsbron, Wijzigt
from weegwerk.yaml_strikt import Gegevens, GelezenYaml, YamlFout, laad

_GETAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADRES = re.compile(r"https?://\S+")

_KOP = ("id", "omschrijving", "eenheid", "wijzigt", "waarden")
_PERIODE = ("vanaf", "bron", "status", "gecontroleerd_op")
_BRON = ("wet", "artikel", "publicatie", "url")

_Keuze = TypeVar("_Keuze", bound=str)


class ParameterbestandFout(KernFout):
    """A parameter file cannot be used."""

    def __init__(self, plek: str, tekst: str, wat_nu: str, pad: Pad = ()) -> None:
        super().__init__("parameterbestand", f"{plek}: {tekst}", wat_nu, pad)


def lees(bestand: Path, parameter_id: str) -> Parameter:
    """Read the history in `bestand`; raises ParameterbestandFout."""
    try:
        document = laad(bestand.read_bytes())
    except YamlFout as fout:
        plek = f"{bestand}, regel {fout.regel}"
        raise ParameterbestandFout(plek, f"{fout.tekst}.", "Verbeter de opmaak van het bestand.") from fout
    return _Parameterblad(bestand, document).parameter(parameter_id)


class _Parameterblad:
    """One file while it is being checked; a place in it is named by its path."""

    def __init__(self, bestand: Path, document: GelezenYaml) -> None:
        self._bestand = bestand
        self._document = document

    def parameter(self, parameter_id: str) -> Parameter:
        self._sleutels((), _KOP)
        if self._tekst(("id",)) != parameter_id:
            raise self._fout(
                ("id",), f"de id hoort “{parameter_id}” te zijn.", "Geef id, map en bestand dezelfde naam."
            )
        return Parameter(
            id=parameter_id,
            omschrijving=self._tekst(("omschrijving",)),
            eenheid=self._keuze(("eenheid",), get_args(Eenheid)),
            wijzigt=self._keuze(("wijzigt",), get_args(Wijzigt)),
            waarden=self._reeks(("waarden",)),
        )

    def _reeks(self, pad: Pad) -> tuple[Waardeperiode, ...]:
        gegevens = self._op(pad)
        if not isinstance(gegevens, list) or not gegevens:
            raise self._fout(
                pad, "hier hoort een lijst met ten minste één waarde.", "Begin elke waarde met een streepje."
            )
        reeks = tuple(self._periode((*pad, nummer)) for nummer in range(len(gegevens)))
        for nummer, (eerder, later) in enumerate(pairwise(reeks)):
            if later.vanaf <= eerder.vanaf:
                plek, tekst = (*pad, nummer + 1, "vanaf"), f"{later.vanaf} staat na {eerder.vanaf}."
                raise self._fout(plek, tekst, "Zet de datums op volgorde, elke datum één keer.")
        for nummer, periode in enumerate(reeks):
            if periode.waarde is None and (nummer == 0 or nummer < len(reeks) - 1):
                raise self._fout(
                    (*pad, nummer, "vervallen"), "hier kan geen einde staan.", "Zet het einde als laatste."
                )
        return reeks

    def _periode(self, pad: Pad) -> Waardeperiode:
        soort = "vervallen" if "vervallen" in self._tabel(pad) else "waarde"
        self._sleutels(pad, (*_PERIODE, soort), ("toelichting",))
        if soort == "vervallen":
            self._keuze((*pad, "vervallen"), ("true",))
        return Waardeperiode(
            vanaf=self._datum((*pad, "vanaf")),
            waarde=self._getal((*pad, "waarde")) if soort == "waarde" else None,
            bron=self._bron((*pad, "bron")),
            status=self._keuze((*pad, "status"), get_args(Status)),
            gecontroleerd_op=self._datum((*pad, "gecontroleerd_op")),
            toelichting=self._toelichting(pad),
        )

    def _toelichting(self, pad: Pad) -> str:
        tabel = self._tabel(pad)
        if "toelichting" in tabel:
            return self._tekst((*pad, "toelichting"))
        if tabel["status"] != "definitief":
            plek, tekst = (*pad, "status"), f"bij de status {tabel['status']} hoort een toelichting."
            raise self._fout(plek, tekst, "Schrijf op wat er niet zeker is.")
        return ""

    def _bron(self, pad: Pad) -> Wetsbron:
        self._sleutels(pad, _BRON)
        bron = Wetsbron(**{sleutel: self._tekst((*pad, sleutel)) for sleutel in _BRON})
        if not _ADRES.fullmatch(bron.url):
            raise self._fout((*pad, "url"), f"“{bron.url}” is geen webadres.", "Begin met https://.")
        return bron

    def _sleutels(self, pad: Pad, verplicht: tuple[str, ...], mag: tuple[str, ...] = ()) -> None:
        tabel = self._tabel(pad)
        for sleutel in tabel:
            if sleutel not in verplicht + mag:
                kan = ", ".join(verplicht + mag)
                raise self._fout((*pad, sleutel), f"“{sleutel}” is hier niet bekend.", f"Kies uit: {kan}.")
        for sleutel in verplicht:
            if sleutel not in tabel:
                raise self._fout(pad, f"“{sleutel}” ontbreekt.", "Vul het in.")

    def _tabel(self, pad: Pad) -> dict[str, Gegevens]:
        gegevens = self._op(pad)
        if not isinstance(gegevens, dict):
            raise self._fout(pad, "hier horen sleutels met een waarde.", "Schrijf op elke regel “sleutel: waarde”.")
        return gegevens

    def _keuze(self, pad: Pad, kan: tuple[_Keuze, ...]) -> _Keuze:
        tekst = self._tekst(pad)
        for keuze in kan:
            if keuze == tekst:
                return keuze
        raise self._fout(pad, f"“{tekst}” kan hier niet.", f"Kies uit: {', '.join(kan)}.")

    def _getal(self, pad: Pad) -> Decimal:
        tekst = self._tekst(pad)
        if not _GETAL.fullmatch(tekst):
            raise self._fout(
                pad, f"“{tekst}” is geen gewoon getal.", "Schrijf cijfers met een punt, bijvoorbeeld 23.5."
            )
        return Decimal(tekst)

    def _datum(self, pad: Pad) -> date:
        tekst = self._tekst(pad)
        datum = _lees_datum(tekst)
        if datum is None:
            raise self._fout(pad, f"“{tekst}” is geen datum.", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-01.")
        return datum

    def _tekst(self, pad: Pad) -> str:
        gegevens = self._op(pad)
        if not isinstance(gegevens, str) or not gegevens.strip():
            raise self._fout(pad, f"bij “{pad[-1]}” hoort tekst.", "Vul het in.")
        return gegevens

    def _op(self, pad: Pad) -> Gegevens:
        gegevens: Gegevens = self._document.data
        for stap in pad:
            if isinstance(gegevens, dict):
                gegevens = gegevens[str(stap)]
            elif isinstance(gegevens, list):
                gegevens = gegevens[int(stap)]
        return gegevens

    def _fout(self, pad: Pad, tekst: str, wat_nu: str) -> ParameterbestandFout:
        regel = self._document.regel(pad)
        return ParameterbestandFout(f"{self._bestand}, regel {regel}", tekst, wat_nu, pad)


def _lees_datum(tekst: str) -> date | None:
    # These files are ours: they keep one plain notation, and what people may type elsewhere is a mistake here.
    if not _DATUM.fullmatch(tekst):
        return None
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None
