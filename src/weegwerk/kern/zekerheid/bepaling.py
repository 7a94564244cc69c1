"""From the ranges of the factors to the range of the loonwaarde, in two ways that should agree.

Propagated (`voortplanting`) and drawn (`trekking`). Factors are taken to be independent. See docs/besluiten/0089.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.zekerheid.model import Bereiken, Dekking, Grenskans, Invloed, Zekerheid
from weegwerk.kern.zekerheid.taken import FIJN, Taakfunctie, taakfuncties
from weegwerk.kern.zekerheid.trekking import AANTAL
from weegwerk.kern.zekerheid.voortplanting import plant_voort

GRENZEN = (30, 50, 65, 75, 100)
NORM = 10
"""Points to either side of the fixed outcome within which 70% of the results of experts must lie (AKC, see 0089)."""
_TIEN_PUNTEN = Fraction(1, 10)
_STAART = AANTAL * 25 // 1000


def bepaal_zekerheid(uitkomst: Uitkomst, bereiken: Bereiken) -> Zekerheid:
    """How sure the loonwaarde of `uitkomst` is, given 95% ranges (ratios) of some or all of its factors.

    A factor without a range counts as certain; `dekking` says how much of the outcome that is. Raises KernFout (geen_uitkomst, bereik_zonder_factor,
    bereik_onmogelijk, methode_zonder_zekerheid).
    """
    if uitkomst.loonwaarde is None or uitkomst.onafgerond is None:
        raise KernFout(
            "geen_uitkomst", "Zonder loonwaarde is er geen zekerheid te bepalen.", "Los eerst de fouten in de zaak op."
        )
    taken = taakfuncties(uitkomst, bereiken)
    laag, hoog = plant_voort(taken)
    trekkingen = _trek(taken)
    invloeden = tuple(sorted(_invloeden(taken, uitkomst.onafgerond), key=lambda i: i.omvang, reverse=True))
    grenzen = tuple(_grenskans(grens, uitkomst.loonwaarde, trekkingen) for grens in GRENZEN)
    norm = max(uitkomst.loonwaarde - NORM, 0), min(uitkomst.loonwaarde + NORM, 100)
    return Zekerheid(
        uitkomst.loonwaarde,
        laag,
        hoog,
        Fraction(trekkingen[_STAART], FIJN),
        Fraction(trekkingen[-1 - _STAART], FIJN),
        invloeden,
        grenzen,
        *norm,
        _dekking(taken),
    )


def _trek(taken: Sequence[Taakfunctie]) -> list[int]:
    eerste, kolommen = 0, []
    for taak in taken:
        kolommen.append(taak.trek(eerste))
        eerste += len(taak.bereiken)
    return sorted(map(sum, zip(*kolommen, strict=True)))


def _dekking(taken: Sequence[Taakfunctie]) -> Dekking:
    """A factor carries the time of its task; which estimate to measure first follows from what ten points less would do."""
    met, zonder, gedekt, geheel = [], [], Fraction(0), Fraction(0)
    for taak in taken:
        for nummer, (factor, bereik) in enumerate(zip(taak.uitkomst.factoren, taak.bereiken, strict=True)):
            naam = f"{factor.factor.naam.lower()} van taak {taak.uitkomst.code}"
            geheel += taak.uitkomst.aandeel
            if bereik is not None and bereik.gegrond:
                gedekt += taak.uitkomst.aandeel
                met.append(naam)
            else:
                anders = taak.met(nummer, abs(factor.opgegeven - _TIEN_PUNTEN))
                zonder.append((abs(taak.uitkomst.prestatie - anders), naam))
    zwaarst = max(zonder, key=lambda paar: paar[0], default=(Fraction(0), ""))
    return Dekking(
        gedekt / geheel if geheel else Fraction(0), tuple(met), tuple(naam for _, naam in zonder), zwaarst[1]
    )


def _invloeden(taken: Sequence[Taakfunctie], geheel: Fraction) -> Iterable[Invloed]:
    for taak in taken:
        for nummer, bereik in enumerate(taak.bereiken):
            if bereik is not None:
                rest = geheel - taak.uitkomst.prestatie
                factor = taak.uitkomst.factoren[nummer].factor
                bij_laag, bij_hoog = (rest + taak.met(nummer, waarde) for waarde in (bereik.laag, bereik.hoog))
                yield Invloed(taak.uitkomst.code, factor, bij_laag, bij_hoog)


def _grenskans(grens: int, loonwaarde: int, trekkingen: Sequence[int]) -> Grenskans:
    # The loonwaarde is a whole percent: from half a percent below the threshold on it is reached.
    bereikt = sum(2 * trekking >= (2 * grens - 1) * FIJN // 100 for trekking in trekkingen)
    eronder = loonwaarde >= grens
    return Grenskans(grens, eronder, Fraction(AANTAL - bereikt if eronder else bereikt, AANTAL))
