"""The certainty of an investigation: from which ranges, where those come from, and what does not fit.

The own range of the expert goes before what was measured. A measured interval counts only around the value that was taken
over from it: when the expert came to another percentage, the timings no longer say how sure that one is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import breuk, procent_tekst
from weegwerk.kern.methoden import FactorUitkomst, TaakUitkomst, Uitkomst, lees_waarnemingen
from weegwerk.kern.meting import Taakmeting, meet_taak
from weegwerk.kern.meting.signalen import meld
from weegwerk.kern.onderzoek import FactorVeld, Onderzoek, Waarneming
from weegwerk.kern.signalen import Signaal
from weegwerk.kern.zekerheid.bepaling import bepaal_zekerheid
from weegwerk.kern.zekerheid.model import Bereik, Zekerheid

Herkomst = Literal["gemeten", "deskundige"]
_GEEN = "Er zijn geen metingen en u gaf geen bereik op. Hoe zeker de loonwaarde is, is dus niet te zeggen."


@dataclass(frozen=True)
class Beeld:
    """Certainty with the origin of every range, or None and the reason in `waarom_niet`."""

    zekerheid: Zekerheid | None
    bereiken: dict[tuple[str, FactorVeld], tuple[Bereik, Herkomst]]
    signalen: tuple[Signaal, ...] = ()
    waarom_niet: str = ""

    def als_json(self) -> dict[str, Any]:
        """Plain data; only meaningful when there is a certainty."""
        if self.zekerheid is None:
            return {}
        herkomst = [{"taak": code, "factor": veld, "uit": uit} for (code, veld), (_, uit) in self.bereiken.items()]
        return {**self.zekerheid.als_json(), "bereiken": herkomst}


def zekerheid_van(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Beeld:
    """How sure the outcome of this investigation is, from its timings and the own ranges of the expert."""
    if uitkomst.loonwaarde is None:
        return Beeld(None, {}, (), "Zonder loonwaarde is er nog geen zekerheid te bepalen.")
    bereiken: dict[tuple[str, FactorVeld], tuple[Bereik, Herkomst]] = {}
    signalen: list[Signaal] = []
    for nummer, taakuitkomst in enumerate(uitkomst.taken):
        for sleutel, bereik, herkomst, signaal in _van_taak(onderzoek, uitkomst, nummer, taakuitkomst):
            if bereik is not None:
                bereiken[sleutel] = bereik, herkomst
            if signaal is not None:
                signalen.append(signaal)
    if not bereiken:
        return Beeld(None, {}, tuple(signalen), _GEEN)
    try:
        zekerheid = bepaal_zekerheid(uitkomst, {sleutel: bereik for sleutel, (bereik, _) in bereiken.items()})
    except KernFout as weigering:
        return Beeld(None, {}, tuple(signalen), str(weigering))
    return Beeld(zekerheid, bereiken, tuple(signalen))


_Vondst = tuple[tuple[str, FactorVeld], Bereik | None, Herkomst, Signaal | None]


def _van_taak(onderzoek: Onderzoek, uitkomst: Uitkomst, nummer: int, taak: TaakUitkomst) -> Iterator[_Vondst]:
    document = onderzoek.taken[nummer]
    waarnemingen, _ = lees_waarnemingen(onderzoek, uitkomst.methode, document)
    meting = meet_taak(document) if document.metingen or document.werktijden else None
    for factor in taak.factoren:
        veld = factor.factor.veld
        waarneming = waarnemingen[veld]
        eigen = _eigen(waarneming, factor)
        if eigen is not None:
            yield (taak.code, veld), eigen, "deskundige", None
        elif meting is not None and not _heeft_bereik(waarneming):
            bereik, signaal = _gemeten(meting, factor, ("taken", nummer, veld), taak.code)
            yield (taak.code, veld), bereik, "gemeten", signaal


def _heeft_bereik(waarneming: Waarneming | None) -> bool:
    return waarneming is not None and (waarneming.laag is not None or waarneming.hoog is not None)


def _eigen(waarneming: Waarneming | None, factor: FactorUitkomst) -> Bereik | None:
    """The own range where it is complete and possible; what is wrong with it is a signal of the outcome."""
    if waarneming is None or waarneming.laag is None or waarneming.hoog is None:
        return None
    bereik = Bereik(breuk(waarneming.laag), breuk(waarneming.hoog), gegrond=bool(waarneming.motivering_bereik))
    return bereik if 0 <= bereik.laag <= factor.opgegeven <= bereik.hoog else None


def _gemeten(
    meting: Taakmeting, factor: FactorUitkomst, plek: tuple[str | int, ...], code: str
) -> tuple[Bereik | None, Signaal | None]:
    schatting = meting.voorstel(factor.factor.veld)
    if schatting is None or schatting.interval is None:
        return None, None
    laag, hoog = schatting.interval
    if laag <= factor.opgegeven <= hoog:
        return Bereik(max(laag, Fraction(0)), hoog), None
    grenzen = {"laag": procent_tekst(laag, 0), "hoog": procent_tekst(hoog, 0)}
    waarde = procent_tekst(factor.opgegeven)
    return None, meld("wijkt_af_van_meting", plek, factor=factor.factor.naam, code=code, waarde=waarde, **grenzen)
