"""Which columns a portfolio has, and how each is read; a file of another shape is refused as a whole."""

import re
from collections.abc import Iterator

import polars as pl

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import methode
from weegwerk.kern.methoden.basis import HOOGSTE_PRESTATIE
from weegwerk.kern.portefeuille.tarieven import HONDERDSTEN, HOOGSTE_UREN

FACTOREN = methode("ulm-2021").factoren
TAKEN = range(1, 6)
ONLEESBAAR = "onleesbaar"
AANTALLEN = (
    "leeftijd",
    "uren_per_week",
    *(f"{veld}_{taak}" for taak in TAKEN for veld in ("aandeel", *(factor.veld for factor in FACTOREN))),
)
INVOER = ("id", "peildatum", *AANTALLEN)
UITVOER = ("id", "loonwaarde", "lks_per_maand_cent", "fout")

_TAAKKOLOM = re.compile(rf"(?:aandeel|{'|'.join(factor.veld for factor in FACTOREN)})_[0-9]+")
# One or two digits after the sign: that is what hundredths can hold. The notation is that of `kern/getallen`, read per column.
_MET_TEKEN = r"^([0-9]{1,9})(?:[,.]([0-9]{1,2})0*)?\s*%?$"
_DAG_NL = r"^[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}$"
_DAG = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


class PortefeuilleFout(KernFout):
    """A file that cannot be read as a portfolio; `regels` has one line per problem."""

    def __init__(self, *regels: str) -> None:
        super().__init__("portefeuille", " ".join(regels))
        self.regels = regels


def lees(bron: pl.LazyFrame, *, tekst: bool = False) -> pl.LazyFrame:
    """The columns of a portfolio in their own type, and in `onleesbaar` what a cell had instead of a number or a day.

    With `tekst` every cell is text, as in CSV. Raises PortefeuilleFout.
    """
    soorten = bron.collect_schema()
    problemen = list(_problemen(soorten, tekst=tekst))
    if problemen:
        raise PortefeuilleFout(*problemen)
    if tekst:
        gelezen = {naam: _getypt(naam) for naam in AANTALLEN} | {"peildatum": _getypte_dag()}
    else:
        gelezen = {naam: _heel_getal(naam, soorten[naam]) for naam in AANTALLEN} | {
            "peildatum": _dag(soorten["peildatum"])
        }
    verdacht = [naam for naam in gelezen if soorten[naam] not in _ZEKER]
    onleesbaar = [_onleesbaar(naam, gelezen[naam], tekst=tekst) for naam in verdacht]
    return bron.select(
        "id",
        *(uitdrukking.alias(naam) for naam, uitdrukking in gelezen.items()),
        pl.coalesce(*onleesbaar, pl.lit(None, dtype=pl.String)).alias(ONLEESBAAR),
    )


_ZEKER = (
    *(pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32),
    *(pl.Date, pl.Null),
)


def _problemen(soorten: pl.Schema, *, tekst: bool) -> Iterator[str]:
    for naam in INVOER:
        if naam not in soorten:
            yield f"kolom {naam} ontbreekt. Voeg de kolom toe; een taak die er niet is, heeft lege cellen."
        elif not tekst and not _past(naam, soorten[naam]):
            yield f"kolom {naam} heeft de soort {soorten[naam]}. {_WAT_NU.get(naam, _GEHEEL)}"
    for naam in soorten:
        if _TAAKKOLOM.fullmatch(naam) and naam not in INVOER:
            yield f"kolom {naam} is er een te veel. Een portefeuille heeft taak 1 tot en met {TAKEN[-1]}."


_GEHEEL = "Schrijf hele getallen (Int64): procenten en uren in honderdsten, zonder komma."
_WAT_NU = {
    "id": "Schrijf een tekst of een geheel getal.",
    "peildatum": "Schrijf een datum zonder tijdzone, of tekst als 2026-07-01.",
    "leeftijd": "Schrijf hele jaren (Int64).",
}


def _past(naam: str, soort: pl.DataType) -> bool:
    if naam == "peildatum":
        return soort in (pl.Date, pl.String, pl.Null) or (isinstance(soort, pl.Datetime) and soort.time_zone is None)
    return soort.is_integer() or soort == pl.Null or (naam == "id" and soort == pl.String)


def _heel_getal(naam: str, soort: pl.DataType) -> pl.Expr:
    return pl.col(naam).cast(pl.Int64, strict=soort in _ZEKER)


def _dag(soort: pl.DataType) -> pl.Expr:
    kolom = pl.col("peildatum")
    if soort == pl.String:
        return pl.when(kolom.str.contains(_DAG)).then(kolom.str.to_date("%Y-%m-%d", strict=False))
    if isinstance(soort, pl.Datetime):
        return pl.when(kolom.dt.time() == pl.time(0)).then(kolom.cast(pl.Date))
    return kolom.cast(pl.Date)


def _getypt(naam: str) -> pl.Expr:
    """Hundredths as people type them in a table: ``3250`` as it stands, ``32,5`` and ``87,5%`` as what they say.

    A small whole number without a sign could be either (36 hours, or 0.36): it is not read.
    """
    cel = pl.col(naam).str.strip_chars()
    heel = cel.cast(pl.Int64, strict=False)
    if naam == "leeftijd":
        return heel
    geheel, deel = (cel.str.extract(_MET_TEKEN, groep) for groep in (1, 2))
    met_teken = geheel.cast(pl.Int64, strict=False) * HONDERDSTEN + deel.fill_null("").str.pad_end(2, "0").cast(
        pl.Int64, strict=False
    )
    return (
        pl.when(cel.str.contains(_MET_TEKEN) & cel.str.contains("[,.%]"))
        .then(met_teken)
        .when(~_dubbelzinnig(naam, heel))
        .then(heel)
    )


def _dubbelzinnig(naam: str, heel: pl.Expr) -> pl.Expr:
    return heel.is_between(1, HOOGSTE_UREN if naam == "uren_per_week" else HOOGSTE_PRESTATIE)


def _getypte_dag() -> pl.Expr:
    cel = pl.col("peildatum").str.strip_chars()
    return (
        pl.when(cel.str.contains(_DAG))
        .then(cel.str.to_date("%Y-%m-%d", strict=False))
        .when(cel.str.contains(_DAG_NL))
        .then(cel.str.replace_all("[./]", "-").str.to_date("%d-%m-%Y", strict=False))
    )


def _onleesbaar(naam: str, gelezen: pl.Expr, *, tekst: bool) -> pl.Expr:
    code, wat = ("geen_datum", "datum") if naam == "peildatum" else ("geen_getal", "geheel getal")
    cel = pl.col(naam)
    getoond = (cel.str.strip_chars() if tekst else cel.cast(pl.String)).str.slice(0, 40)
    zin = pl.format(f"{code}: {naam} is “{{}}”; dat is geen {wat}.", getoond)
    if tekst and naam not in ("peildatum", "leeftijd"):
        zin = pl.format(f"{code}: {naam} is “{{}}”; dat is geen getal met hoogstens twee cijfers na de komma.", getoond)
        met = ",0" if naam == "uren_per_week" else "%"
        vraag = pl.format(
            f"honderdsten: {naam} is “{{}}”; dat is in honderdsten bijna niets. Schrijf {{}}{met} of {{}}00.",
            getoond,
            getoond,
            getoond,
        )
        zin = (
            pl.when(_dubbelzinnig(naam, cel.str.strip_chars().cast(pl.Int64, strict=False))).then(vraag).otherwise(zin)
        )
    return pl.when(cel.is_not_null() & gelezen.is_null()).then(zin)
