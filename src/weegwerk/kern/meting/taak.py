"""What the timings in the document say about one task: a proposal per factor, and what is to be said about them.

A proposal is never filled in by the program: the expert takes it over, or not, and writes why.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.meting.herstel import verwerk_herstel
from weegwerk.kern.meting.model import Meting, Schatting
from weegwerk.kern.meting.representatief import Representativiteit, vergelijk_reeksen
from weegwerk.kern.meting.signalen import meld
from weegwerk.kern.meting.uitkomst import Meetuitkomst, meet
from weegwerk.kern.meting.werktijd import Werkperiode, netto_werktijd
from weegwerk.kern.onderzoek import LANGE_METING, FactorVeld, Taak, Tijdmeting, Werktijd
from weegwerk.kern.signalen import Signaal

_GEEN = Meetuitkomst(None, None, ())
_HEEL = Fraction(1)


@dataclass(frozen=True)
class Taakmeting:
    """Everything that the timings of a task give: outcome, net working time, guidance, and a verdict on the sources.

    `tellend` holds the row numbers of the timings that are complete and therefore count, in the order of `uitkomst`.
    """

    uitkomst: Meetuitkomst
    werktijd: Schatting | None
    begeleiding: Decimal
    oordeel: Representativiteit | None
    signalen: tuple[Signaal, ...]
    tellend: tuple[int, ...]

    def voorstel(self, veld: FactorVeld) -> Schatting | None:
        """What was measured for a factor (ratio; a loss for a factor that is a loss), or None."""
        soort = _VOORSTELLEN.get(veld)
        if soort is None:
            return None
        bron, verlies = soort
        schatting = bron(self)
        return _als_verlies(schatting) if schatting and verlies else schatting


def meet_taak(taak: Taak) -> Taakmeting:
    """Tempo, kwaliteit and netto werktijd from the timings of a task; what is not complete does not count, and is named.

    Paths of the signals start at the task (``metingen``, row, field).
    """
    tellend, metingen, begeleiding, signalen = [], [], Decimal(0), list(_over_de_klok(taak.metingen))
    for nummer, rij in enumerate(taak.metingen):
        gelezen = _lees(rij)
        if gelezen is None:
            continue
        try:
            verwerkt = verwerk_herstel(
                gelezen, rij.hersteld_door or "niemand", rij.fouten or 0, rij.hersteltijd or Decimal(0)
            )
        except KernFout as weigering:
            signalen.append(
                Signaal(weigering.code, "fout", weigering.tekst, weigering.wat_nu, ("metingen", nummer, "fouten"))
            )
            continue
        tellend.append(nummer)
        metingen.append(verwerkt.meting)
        begeleiding += verwerkt.begeleiding
    uitkomst = meet(metingen) if taak.metingen else _GEEN
    return Taakmeting(
        uitkomst,
        _werktijd(taak.werktijden),
        begeleiding,
        _oordeel(taak.metingen, dict(zip(tellend, metingen, strict=True))),
        (*signalen, *_op_rij(uitkomst.signalen, tellend), *_over_de_dagen(taak, tellend)),
        tuple(tellend),
    )


def _lees(rij: Tijdmeting) -> Meting | None:
    duur = rij.duur
    if rij.wie is None or rij.eenheden is None or duur is None or duur <= 0:
        return None
    # Who counted the faults looked at every unit, also where nothing was rejected.
    afgekeurd = 0 if rij.afgekeurd is None and rij.fouten is not None else rij.afgekeurd
    return Meting(rij.wie, rij.eenheden, duur, afgekeurd)


def _over_de_klok(metingen: Sequence[Tijdmeting]) -> Iterator[Signaal]:
    for nummer, rij in enumerate(metingen):
        plek = ("metingen", nummer)
        if rij.loopt:
            yield meld("klok_loopt", (*plek, "einde"), nummer=nummer + 1, begin=_tijd(rij.begin))
        elif rij.duur is not None and rij.duur <= 0:
            yield meld("pauze_te_lang", (*plek, "pauze"), nummer=nummer + 1)
        elif rij.duur is not None and rij.duur > LANGE_METING:
            yield meld("klok_vergeten", (*plek, "einde"), nummer=nummer + 1, uren=nederlands(rij.duur / 3600, 1))
        elif _lees(rij) is None and rij != Tijdmeting():
            yield meld("meting_onvolledig", plek, nummer=nummer + 1)
        if rij.fouten and rij.hersteld_door is None:
            yield meld("hersteller_onbekend", (*plek, "hersteld_door"), nummer=nummer + 1)


def _tijd(moment: time | None) -> str:
    return moment.strftime("%H.%M") if moment else ""


def _op_rij(signalen: Iterable[Signaal], tellend: Sequence[int]) -> Iterator[Signaal]:
    """Signals number the timings that count; people number the rows on their screen."""
    for signaal in signalen:
        match signaal.pad:
            case (lijst, int(plek), *rest):
                nummer = tellend[plek]
                tekst = signaal.tekst.replace(f"eting {plek + 1} ", f"eting {nummer + 1} ")
                yield replace(signaal, tekst=tekst, pad=(lijst, nummer, *rest))
            case _:
                yield signaal


def _over_de_dagen(taak: Taak, tellend: Sequence[int]) -> Iterator[Signaal]:
    dagen = {taak.metingen[nummer].datum for nummer in tellend if taak.metingen[nummer].wie == "werknemer"} - {None}
    if taak.dagen_per_week is not None and taak.dagen_per_week > 1 and len(dagen) == 1 and len(tellend) > 1:
        yield meld("een_meetdag", ("metingen",), dagen=nederlands(taak.dagen_per_week))


def _oordeel(rijen: Sequence[Tijdmeting], metingen: dict[int, Meting]) -> Representativiteit | None:
    """Workplace data against the expert's own; None unless the worker was timed by both."""
    reeksen = [
        [m for nummer, m in metingen.items() if rijen[nummer].bron == bron and m.wie == "werknemer"]
        for bron in ("werkplek", "deskundige")
    ]
    if not all(any(m.eenheden for m in reeks) for reeks in reeksen):
        return None
    return vergelijk_reeksen(*reeksen)


def _werktijd(rijen: Sequence[Werktijd]) -> Schatting | None:
    werknemer, vergelijker = (
        [_periode(rij.duur, rij.onderbroken) for rij in rijen if rij.wie == wie and rij.duur is not None]
        for wie in ("werknemer", "vergelijker")
    )
    try:
        return netto_werktijd(werknemer, vergelijker)
    except KernFout:
        return None


def _periode(duur: Decimal, onderbroken: Decimal | None) -> Werkperiode:
    """Only how long counts: not on which day, and not when it was interrupted."""
    van = datetime.combine(date.min, time.min)
    return Werkperiode(
        van, van + timedelta(seconds=int(duur)), ((van, van + timedelta(seconds=int(onderbroken or 0))),)
    )


def _als_verlies(schatting: Schatting) -> Schatting:
    """What is left to lose; working beyond the norm is no loss."""
    laag, hoog = (
        None if grens is None else max(_HEEL - grens, Fraction(0)) for grens in (schatting.hoog, schatting.laag)
    )
    return Schatting(max(_HEEL - schatting.waarde, Fraction(0)), laag, hoog)


_VOORSTELLEN: dict[FactorVeld, tuple[Callable[[Taakmeting], Schatting | None], bool]] = {
    "tempo": (lambda meting: meting.uitkomst.tempo, False),
    "kwaliteit": (lambda meting: meting.uitkomst.kwaliteit, False),
    "netto_werktijd": (lambda meting: meting.werktijd, False),
    "inzetbaarheid": (lambda meting: meting.werktijd, False),
    "tempoverlies": (lambda meting: meting.uitkomst.tempo, True),
    "kwaliteitsverlies": (lambda meting: meting.uitkomst.kwaliteit, True),
}
