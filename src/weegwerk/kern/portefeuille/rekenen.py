"""The sums of a portfolio as one polars plan: the same in memory and streaming, row by row and in order.

Nothing leaves 64 bits. Shares add up to 10^4 and a factor counts for at most 10^4, so the sum over the tasks is at most
10^4 x 10^4 x 10^4 x 10^4 = 10^16; a loonwaarde of one percent is 10^14 of it. The amount of money is guarded where the
rates are made. In a row that is refused the sums may wrap around; what they give is thrown away.
"""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add, and_, mul

import polars as pl

from weegwerk.kern.methoden.basis import HONDERD
from weegwerk.kern.portefeuille import tarieven
from weegwerk.kern.portefeuille.kolommen import AANTALLEN, FACTOREN, ONLEESBAAR, TAKEN, PortefeuilleFout, lees
from weegwerk.kern.portefeuille.tarieven import (
    EERSTE_PLEK,
    GEHEEL,
    HONDERDSTEN,
    HOOGSTE_UREN,
    PER_PERIODE,
    Tarieventabel,
)
from weegwerk.kern.portefeuille.weigeren import reden

_EEN_PROCENT: int = GEHEEL ** (1 + len(FACTOREN)) // 100
_NUL_DAG = date(1970, 1, 1).toordinal()


def bereken(frame: pl.DataFrame) -> pl.DataFrame:
    """Loonwaarde and loonkostensubsidie of every row, in memory; raises PortefeuilleFout."""
    return plan(frame.lazy()).collect(engine="streaming")


def plan(bron: pl.LazyFrame, *, tekst: bool = False) -> pl.LazyFrame:
    """What must be done to `bron`, not yet done: `id`, `loonwaarde`, `lks_per_maand_cent` and `fout` for every row.

    Reads the days and ages of `bron` once, to look up the values of the law. With `tekst` every cell is text, as in CSV.
    Raises PortefeuilleFout where `bron` is not a portfolio.
    """
    gelezen = lees(bron, tekst=tekst)
    tabel = _tabel(gelezen)
    goed = pl.col("goed")
    bepaald = gelezen.with_columns(
        loonwaarde=_loonwaarde(), plek=_plek(), goed=_taken_kloppen() & pl.col(ONLEESBAAR).is_null()
    ).with_columns(teller=_zoek(tabel.tellers))
    beoordeeld = bepaald.with_columns(
        lks_per_maand_cent=_subsidie(tabel),
        goed=(goed & pl.col("teller").is_not_null() & _uren_kloppen()).fill_null(value=False),
    )
    return beoordeeld.select(
        "id",
        pl.when(goed).then("loonwaarde").alias("loonwaarde"),
        pl.when(goed).then("lks_per_maand_cent").alias("lks_per_maand_cent"),
        pl.struct("goed", ONLEESBAAR, "peildatum", *AANTALLEN)
        .map_batches(_redenen, return_dtype=pl.String, is_elementwise=True)
        .alias("fout"),
    )


def _loonwaarde() -> pl.Expr:
    """Whole percents, half up: 0.5% is added before the division."""
    som = pl.sum_horizontal(_prestatie(taak) for taak in TAKEN)
    return (som + _EEN_PROCENT // 2) // _EEN_PROCENT


def _prestatie(taak: int) -> pl.Expr:
    factoren = (pl.min_horizontal(f"{factor.veld}_{taak}", GEHEEL) for factor in FACTOREN)
    return reduce(mul, factoren, pl.col(f"aandeel_{taak}"))


def _taken_kloppen() -> pl.Expr:
    aandelen = reduce(add, (pl.col(f"aandeel_{taak}").fill_null(0) for taak in TAKEN))
    return reduce(and_, map(_taak_klopt, TAKEN), aandelen == GEHEEL)


def _taak_klopt(taak: int) -> pl.Expr:
    """Everything there and within range, or nothing there."""
    hoogste = {f"aandeel_{taak}": HONDERD} | {f"{factor.veld}_{taak}": factor.hoogste for factor in FACTOREN}
    binnen = reduce(and_, (_hoogstens(kolom, int(waarde) * HONDERDSTEN) for kolom, waarde in hoogste.items()))
    return binnen.fill_null(reduce(and_, (pl.col(kolom).is_null() for kolom in hoogste)))


def _hoogstens(kolom: str, hoogste: int) -> pl.Expr:
    """From 0 up to `hoogste`, in one comparison: without its sign a negative number is huge."""
    return pl.col(kolom).reinterpret(signed=False) <= hoogste


def _uren_kloppen() -> pl.Expr:
    return pl.col("uren_per_week").is_between(1, int(HOOGSTE_UREN) * HONDERDSTEN)


def _subsidie(tabel: Tarieventabel) -> pl.Expr:
    """Whole cents, half up."""
    gat = pl.min_horizontal(GEHEEL - pl.col("loonwaarde") * HONDERDSTEN, _grens(tabel.hoogste))
    uren = pl.min_horizontal("uren_per_week", _grens(tabel.uren))
    return (pl.col("teller") * gat * uren + tabel.noemer // 2) // tabel.noemer


def _tabel(gelezen: pl.LazyFrame) -> Tarieventabel:
    dag, leeftijd = pl.col("peildatum").to_physical() + _NUL_DAG, pl.col("leeftijd")
    uiterst = gelezen.select(
        eerste=dag.min(), laatste=dag.max(), jongste=leeftijd.min(), oudste=leeftijd.max()
    ).collect(engine="streaming")
    eerste, laatste, jongste, oudste = (0 if waarde is None else waarde for waarde in uiterst.row(0))
    if laatste > date.max.toordinal() or eerste < 0:
        raise PortefeuilleFout("kolom peildatum heeft een dag buiten de jaren 1 tot en met 9999. Verbeter de datum.")
    return tarieven.maak((eerste, laatste), (jongste, oudste))


def _plek() -> pl.Expr:
    """Where in the table the rate of this row is."""
    perioden = tarieven.periode_per_dag()
    dag = (pl.col("peildatum").to_physical() + (_NUL_DAG - EERSTE_PLEK)).clip(0, len(perioden) - 1)
    leeftijd = pl.col("leeftijd").clip(0, PER_PERIODE - 2).fill_null(PER_PERIODE - 1)
    return _reeks(perioden).gather(dag) * PER_PERIODE + leeftijd


def _zoek(kolom: Sequence[int | None]) -> pl.Expr:
    return _reeks(kolom).gather("plek")


def _grens(kolom: Sequence[int | None]) -> pl.Expr:
    waarden = {waarde for waarde in kolom if waarde is not None}
    return pl.lit(waarden.pop()) if len(waarden) == 1 else _zoek(kolom)


def _reeks(waarden: Sequence[int | None]) -> pl.Expr:
    return pl.lit(pl.Series(waarden, dtype=pl.Int64))


def _redenen(rijen: pl.Series) -> pl.Series:
    """The sentence for each refused row; most batches have none."""
    goed = rijen.struct.field("goed")
    zonder = pl.Series("fout", [None], dtype=pl.String).new_from_index(0, len(rijen))
    geweigerd = (~goed).arg_true()
    if geweigerd.is_empty():
        return zonder
    redenen = map(reden, rijen.gather(geweigerd).struct.unnest().iter_rows(named=True))
    return zonder.scatter(geweigerd, pl.Series(list(redenen), dtype=pl.String))
