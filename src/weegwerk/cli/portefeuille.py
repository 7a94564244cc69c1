"""Portfolios from and to Parquet and CSV: streamed, in order, and whole or not at all."""

import codecs
import csv
import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from itertools import islice
from pathlib import Path

import polars as pl

from weegwerk.cli.bestanden import InvoerFout, reden, verschillend
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.portefeuille import PortefeuilleFout, plan
from weegwerk.tekst import FORMULETEKENS

_STREEPJES = 30
_RUIM = 1 << 16
_SYSTEEMFOUT = re.compile(r"\(os error ([0-9]+)\)")


def verwerk(invoer: str, uitvoer: str) -> str:
    """Calculate every row of `invoer` into `uitvoer`; returns in one line what was done. Raises InvoerFout."""
    verschillend(invoer, uitvoer)
    _achtervoegsel(uitvoer)
    try:
        bron, scheiding = _open(invoer)
        tekst, schrijf = scheiding is not None, _schrijver(uitvoer, scheiding)
        uitkomst = plan(bron, tekst=tekst)
        with _Teller(bron) as teller, _heel_of_niet(uitvoer) as tijdelijk:
            schrijf(
                uitkomst.with_columns(
                    pl.col("fout").map_batches(teller.tel, return_dtype=pl.String, is_elementwise=True)
                ),
                tijdelijk,
            )
    except PortefeuilleFout as fout:
        raise InvoerFout(*(f"{invoer}: {regel}" for regel in fout.regels)) from None
    except pl.exceptions.DuplicateError:
        raise InvoerFout(f"{invoer}: een kolom staat er twee keer in. Geef elke kolom een eigen naam.") from None
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as fout:
        raise _vertaald(fout, invoer, uitvoer) from None
    return f"{uitvoer}: {teller.samenvatting}"


def _vertaald(fout: Exception, invoer: str, uitvoer: str) -> InvoerFout:
    """What the operating system says comes through polars as text; everything else is about the contents."""
    gevonden = _SYSTEEMFOUT.search(str(fout))
    if gevonden or isinstance(fout, OSError):
        oorzaak = OSError(int(gevonden[1]), "") if gevonden else fout
        return InvoerFout(f"{uitvoer}: kan dit bestand niet schrijven ({reden(oorzaak)}).")
    return InvoerFout(f"{invoer}: dit is geen leesbaar {Path(invoer).suffix[1:].upper()}-bestand. Maak het opnieuw.")


@contextmanager
def _heel_of_niet(bestand: str) -> Iterator[Path]:
    """A place to write; what is there takes the name `bestand` when all of it is on disk."""
    tijdelijk = Path(f"{bestand}.{os.getpid()}.deel")
    tijdelijk.open("xb").close()
    try:
        yield tijdelijk
        with tijdelijk.open("rb") as geschreven:
            os.fsync(geschreven.fileno())
        tijdelijk.replace(bestand)
    finally:
        tijdelijk.unlink(missing_ok=True)


class _Teller:
    """Counts the rows that pass; draws a bar for a person at a terminal."""

    def __init__(self, bron: pl.LazyFrame) -> None:
        self.rijen = self.geweigerd = 0
        self._totaal = bron.select(pl.len()).collect(engine="streaming").item() if sys.stderr.isatty() else 0

    def __enter__(self) -> "_Teller":
        return self

    def __exit__(self, *_fout: object) -> None:
        if self._totaal:
            print(file=sys.stderr)

    def tel(self, redenen: pl.Series) -> pl.Series:
        self.rijen += len(redenen)
        self.geweigerd += len(redenen) - redenen.null_count()
        if self._totaal:
            vol = _STREEPJES * self.rijen // self._totaal
            balk = "█" * vol + "░" * (_STREEPJES - vol)
            print(f"\r{balk} {self.samenvatting}", end="", file=sys.stderr, flush=True)
        return redenen

    @property
    def samenvatting(self) -> str:
        return f"{_aantal(self.rijen)} rijen, {_aantal(self.geweigerd)} geweigerd"


def _aantal(aantal: int) -> str:
    return nederlands(Decimal(aantal))


def _schrijver(bestand: str, scheiding: str | None) -> Callable[[pl.LazyFrame, Path], object]:
    """As CSV in the shape of the input: with semicolons and a mark at the start where that came from Excel in Dutch."""
    if _achtervoegsel(bestand) == ".csv":
        excel = scheiding == ";"
        return lambda uitkomst, plek: uitkomst.with_columns(*_zonder_formules(uitkomst)).sink_csv(
            plek,
            separator=scheiding or ",",
            include_bom=excel,
            line_terminator="\r\n" if excel else "\n",
        )
    return lambda uitkomst, plek: uitkomst.sink_parquet(plek)


def _zonder_formules(uitkomst: pl.LazyFrame) -> Iterator[pl.Expr]:
    """As `weegwerk.tekst.zonder_formule`, per column."""
    for naam, soort in uitkomst.collect_schema().items():
        if soort == pl.String:
            cel = pl.col(naam)
            begint = pl.any_horizontal(cel.str.starts_with(teken) for teken in FORMULETEKENS)
            yield pl.when(begint).then(pl.format("'{}", cel)).otherwise(cel).alias(naam)


def _achtervoegsel(bestand: str) -> str:
    achtervoegsel = Path(bestand).suffix.lower()
    if achtervoegsel not in (".parquet", ".csv"):
        raise InvoerFout(f"{bestand}: de naam eindigt niet op .parquet of .csv. Kies een van die twee.")
    return achtervoegsel


def _open(bestand: str) -> tuple[pl.LazyFrame, str | None]:
    """The rows, not read yet, and what separates the cells where every cell is text."""
    achtervoegsel = _achtervoegsel(bestand)
    begin, einde = _uiteinden(bestand)
    if achtervoegsel == ".parquet":
        return pl.scan_parquet(bestand, glob=False), None
    scheiding = _scheiding(begin, einde)
    return pl.scan_csv(_als_utf8(bestand), glob=False, separator=scheiding, infer_schema=False), scheiding


def _als_utf8(bestand: str) -> str | io.BytesIO:
    """The file itself where it is UTF-8; what an older Excel wrote (Windows-1252) is turned into that, in memory."""
    lezer = codecs.getincrementaldecoder("utf-8")()
    with Path(bestand).open("rb") as invoer:
        try:
            while stuk := invoer.read(_RUIM):
                lezer.decode(stuk)
            lezer.decode(b"", final=True)
        except UnicodeDecodeError:
            pass
        else:
            return bestand
    inhoud = Path(bestand).read_bytes()
    try:
        if b"\0" in inhoud:
            raise UnicodeError
        return io.BytesIO(inhoud.decode("cp1252").encode())
    except UnicodeError:
        raise PortefeuilleFout("de letters zijn niet te lezen. Sla het bestand op als CSV UTF-8.") from None


def _uiteinden(bestand: str) -> tuple[bytes, bytes]:
    try:
        with Path(bestand).open("rb") as invoer:
            begin = invoer.read(_RUIM)
            invoer.seek(max(invoer.seek(0, os.SEEK_END) - _RUIM, 0))
            return begin, invoer.read()
    except FileNotFoundError:
        raise InvoerFout(f"{bestand}: dit bestand bestaat niet. Controleer de naam.") from None
    except (OSError, ValueError) as fout:
        raise InvoerFout(f"{bestand}: dit bestand is niet te lezen ({reden(fout)}).") from None


def _scheiding(begin: bytes, einde: bytes) -> str:
    """Semicolon (Excel in Dutch) or comma; also refuses columns that share a name, and a file that was cut off."""
    kop = begin.decode("utf-8-sig", errors="replace").partition("\n")[0]
    scheiding = ";" if ";" in kop else ","
    namen = _cellen(kop, scheiding)
    dubbel = sorted({naam for naam in namen if namen.count(naam) > 1})
    if dubbel:
        raise PortefeuilleFout(
            *(f"kolom {naam} staat er twee keer in. Geef elke kolom een eigen naam." for naam in dubbel)
        )
    laatste = einde.decode("utf-8", errors="replace").rstrip("\r\n").rpartition("\n")[2]
    if len(_cellen(laatste, scheiding)) < len(namen):
        raise PortefeuilleFout("de laatste regel heeft te weinig cellen; het bestand is afgebroken. Maak het opnieuw.")
    return scheiding


def _cellen(regel: str, scheiding: str) -> list[str]:
    return next(islice(csv.reader(io.StringIO(regel), delimiter=scheiding), 1), [])
