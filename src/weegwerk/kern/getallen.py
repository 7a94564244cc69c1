"""Numbers of the law: exact, never binary floating point, rounded in one named place; the one way to read and to write them.

People write decimals, and the core calculates with exact fractions of them, so that a third of a working week stays a
third and a tie is a tie. Percentages are kept as ratios (87.5% is 7/8); only text shows them times one hundred.
"""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Context, Decimal
from fractions import Fraction
from typing import TypeGuard

from weegwerk.kern.fouten import KernFout

_GETAL = re.compile(r"[+-]?[0-9]{1,9}(?:[.,][0-9]{1,6})?")
_GROEP = re.compile(r"[. \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")
_GEGROEPEERD = re.compile(rf"[+-]?[1-9][0-9]{{0,2}}(?:{_GROEP.pattern}[0-9]{{3}})+(?:,[0-9]{{1,6}})?")
# A stopwatch or a program writes more digits than a person; they are read as they stand.
_DUUR = re.compile(r"(?:(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5]?[0-9]|[0-9]{1,9})(?:[.,][0-9]{1,20})?")
_DATUM = re.compile(
    r"(?P<dag>[0-9]{1,2})[-/.](?P<maand>[0-9]{1,2})[-/.](?P<jaar>[0-9]{4})"
    r"|(?P<jaar_iso>[0-9]{4})-(?P<maand_iso>[0-9]{2})-(?P<dag_iso>[0-9]{2})"
)
_TIJDSTIP = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?:[:.]([0-5][0-9]))?")
_BREUK = re.compile(r"(?:(?P<heel>[0-9]{1,6}) +)?(?P<teller>[0-9]{1,6})/(?P<noemer>[0-9]{1,6})")
_HEEL = re.compile(r"[0-9]{1,6}")
_CIJFERS_NIET_EINDIG = 12
_CITAAT = 40
_RUIM = Context(prec=500)
_MILJOENSTE = Decimal("0.000001")


def lees_getal(tekst: object) -> Decimal:
    """Exact number from text such as ``"37.5"`` or ``"37,5"``; raises KernFout (geen_getal).

    A binary float is refused: it is not the number that was written.
    """
    if isinstance(tekst, str) and _GETAL.fullmatch(tekst.strip()):
        return Decimal(tekst.strip().replace(",", "."))
    if _is_getal(tekst):
        return Decimal(tekst)
    raise KernFout("geen_getal", f"{_citeer(tekst)} is geen getal.", "Schrijf een getal, bijvoorbeeld 36 of 37,5.")


def lees_procent(tekst: object) -> Decimal:
    """Percentage points from text with a percent sign, ``"87.5%"`` -> ``Decimal("87.5")``; raises KernFout (geen_procent)."""
    if isinstance(tekst, Decimal) and _is_getal(tekst):
        return Decimal(tekst)
    if isinstance(tekst, str) and tekst.strip().endswith("%"):
        kaal = tekst.strip()[:-1].strip()
        if _GETAL.fullmatch(kaal):
            return Decimal(kaal.replace(",", "."))
    raise KernFout(
        "geen_procent",
        f"{_citeer(tekst)} is geen percentage.",
        'Schrijf een getal met een procentteken, bijvoorbeeld "87,5%".',
    )


def _is_getal(waarde: object) -> TypeGuard[Decimal | int]:
    """Is it a number already, and one that can be read again once it is written?"""
    if isinstance(waarde, bool) or not isinstance(waarde, Decimal | int):
        return False
    return _GETAL.fullmatch(gewoon(Decimal(waarde))) is not None


def lees_nederlands(tekst: str) -> Decimal:
    """Exact number as people type it: ``2.565,33``, ``2,5``, ``€ 1.250``; raises KernFout (geen_getal).

    A point before exactly three digits groups thousands, unless a zero stands before it; any other single point is a decimal
    point, for many keyboards and tables have it.
    """
    kaal = tekst.replace("€", "").replace("−", "-").strip()
    if _GEGROEPEERD.fullmatch(kaal):
        kaal = _GROEP.sub("", kaal)
    if _GETAL.fullmatch(kaal):
        return Decimal(kaal.replace(",", "."))
    raise KernFout(
        "geen_getal",
        f"{_citeer(tekst.strip())} is geen getal.",
        "Schrijf een getal, bijvoorbeeld 36, 37,5 of 2.565,33.",
    )


def lees_duur(tekst: str) -> Decimal:
    """Seconds from ``90``, ``1:30`` (minutes and seconds) or ``1:30:00``; raises KernFout (geen_duur)."""
    kaal = tekst.strip()
    if not _DUUR.fullmatch(kaal):
        wat_nu = "Schrijf minuten en seconden (10:00) of seconden (600)."
        raise KernFout("geen_duur", f"{_citeer(kaal)} is geen duur.", wat_nu)
    seconden = Decimal(0)
    for deel in kaal.replace(",", ".").split(":"):
        seconden = seconden * 60 + Decimal(deel)
    return seconden


def lees_datum(tekst: str) -> date:
    """A day as ``02-03-2026`` or ``2026-03-02``; raises KernFout (geen_datum)."""
    kaal = tekst.strip()
    gevonden = _DATUM.fullmatch(kaal)
    if gevonden is None:
        wat_nu = "Schrijf dag-maand-jaar, bijvoorbeeld 02-03-2026."
        raise KernFout("geen_datum", f"{_citeer(kaal)} is geen datum.", wat_nu)
    delen = {naam: int(deel) for naam, deel in gevonden.groupdict().items() if deel is not None}
    try:
        return date(*(delen[naam] if naam in delen else delen[f"{naam}_iso"] for naam in ("jaar", "maand", "dag")))
    except ValueError:
        raise KernFout("geen_datum", f"{_citeer(kaal)} is geen bestaande datum.", "Controleer dag en maand.") from None


def lees_tijdstip(tekst: str) -> time:
    """A time of the day as ``9:30``, ``9.30`` or ``09:30:15``; raises KernFout (geen_tijdstip)."""
    kaal = tekst.strip()
    gevonden = _TIJDSTIP.fullmatch(kaal)
    if gevonden is None:
        raise KernFout("geen_tijdstip", f"{_citeer(kaal)} is geen tijd van de dag.", "Schrijf uren en minuten: 9:30.")
    uren, minuten, seconden = (int(deel or 0) for deel in gevonden.groups())
    return time(uren, minuten, seconden)


def lees_aantal(tekst: str) -> int:
    """A whole number of things, 0 or more; raises KernFout (geen_heel_getal)."""
    kaal = tekst.strip()
    if not _HEEL.fullmatch(kaal):
        raise KernFout(
            "geen_heel_getal", f"{_citeer(kaal)} is geen heel getal van 0 of meer.", "Tel hele stuks, bijvoorbeeld 25."
        )
    return int(kaal)


def lees_hoeveelheid(tekst: str, lees: Callable[[str], Decimal] = lees_getal) -> Decimal:
    """How much came out of a timing, 0 or more, also as a fraction: ``25``, ``0,75``, ``3/4``, ``1 1/2``; raises KernFout (geen_hoeveelheid).

    What does not end as a decimal (``1/3``) is refused: a case file keeps decimals, and a rounded amount was never counted.
    """
    kaal = tekst.strip()
    breuk_ = _BREUK.fullmatch(kaal)
    wat_nu = "Schrijf hoeveel er af kwam, bijvoorbeeld 25, 0,75 of 3/4."
    if breuk_ is None:
        try:
            waarde = lees(kaal)
        except KernFout:
            waarde = Decimal(-1)
        if waarde >= 0:
            return waarde
    elif int(breuk_["noemer"]):
        verhouding = int(breuk_["heel"] or 0) + Fraction(int(breuk_["teller"]), int(breuk_["noemer"]))
        if _GETAL.fullmatch(uit := exact(verhouding)):
            return Decimal(uit)
        wat_nu = "Deze breuk past niet precies in een decimaal getal. Meet een hoeveelheid als 1/2, 3/4 of 1/5."
    raise KernFout("geen_hoeveelheid", f"{_citeer(kaal)} is geen hoeveelheid van 0 of meer.", wat_nu)


def gewoon(waarde: Decimal) -> str:
    """The plain notation of a case file: ``2565.3``, without zeros that say nothing."""
    tekst = format(waarde, "f")
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst


def _citeer(waarde: object) -> str:
    tekst = str(waarde)
    return f"“{tekst if len(tekst) <= _CITAAT else tekst[:_CITAAT] + '…'}”"


def breuk(procent: Decimal) -> Fraction:
    """Ratio of a number of percentage points: 87.5 -> 7/8."""
    return Fraction(procent) / 100


def rond_half_op(waarde: Fraction, stap: Decimal = Decimal(1)) -> Decimal:
    """Nearest multiple of `stap`, a tie going up (away from zero for positive amounts)."""
    # In whole numbers: this is done for every number on a page, and a Fraction would look for its gcd each time.
    teller, noemer = stap.as_integer_ratio()
    teller, noemer = waarde.numerator * noemer, waarde.denominator * teller
    geheel = (2 * teller + noemer) // (2 * noemer)
    # Not in the context of whoever calls: that may be a narrow one, and would round a second time.
    return _RUIM.multiply(Decimal(geheel), stap)


def exact(waarde: Fraction) -> str:
    """Exact text: a decimal where it ends (``"37.40625"``), otherwise a fraction (``"1/3"``)."""
    tekst = _eindige_decimaal(waarde)
    return tekst if tekst is not None else f"{waarde.numerator}/{waarde.denominator}"


def decimaal(waarde: Fraction) -> str:
    """Decimal text: exact where it ends, otherwise rounded half up to 12 digits after the point."""
    tekst = _eindige_decimaal(waarde)
    return tekst if tekst is not None else gewoon(rond_half_op(waarde, Decimal(1).scaleb(-_CIJFERS_NIET_EINDIG)))


def _eindige_decimaal(waarde: Fraction) -> str | None:
    noemer, cijfers = waarde.denominator, 0
    for priem in (2, 5):
        keren = 0
        while noemer % priem == 0:
            noemer //= priem
            keren += 1
        cijfers = max(cijfers, keren)
    if noemer != 1:
        return None
    return gewoon(Decimal(waarde.numerator * 10**cijfers // waarde.denominator).scaleb(-cijfers, context=_RUIM))


def nederlands(waarde: Decimal | Fraction, plaatsen: int | None = None) -> str:
    """Dutch writing: ``1121.76`` -> ``"1.121,76"``; `plaatsen` rounds half up for display only."""
    fractie = Fraction(waarde)
    if plaatsen is None:
        return _met_komma(decimaal(fractie))
    return _met_komma(format(rond_half_op(fractie, Decimal(1).scaleb(-plaatsen)), "f"))


def voor_rekenblad(waarde: Decimal | Fraction, plaatsen: int) -> str:
    """For a spreadsheet in Dutch: ``1121.76`` -> ``"1121,76"``, without points that it could take for decimals."""
    return nederlands(waarde, plaatsen).replace(".", "")


def _met_komma(tekst: str) -> str:
    heel, _, rest = tekst.partition(".")
    teken, cijfers = ("-", heel[1:]) if heel.startswith("-") else ("", heel)
    gegroepeerd = f"{int(cijfers):,}".replace(",", ".")
    return f"{teken}{gegroepeerd},{rest}" if rest else f"{teken}{gegroepeerd}"


def procent_tekst(verhouding: Fraction, plaatsen: int | None = None) -> str:
    """Ratio as Dutch text: 7/8 -> ``"87,5%"``. Without `plaatsen` at most six digits after the comma are shown."""
    punten = verhouding * 100
    if plaatsen is None:
        return f"{_met_komma(gewoon(rond_half_op(punten, _MILJOENSTE)))}%"
    return f"{nederlands(punten, plaatsen)}%"


def naast_grens(waarde: Fraction, grens: Fraction, plaatsen: int) -> Fraction:
    """Rounded for reading, with as many more decimals as it takes not to look like a limit that it is not equal to."""
    gerond = Fraction(rond_half_op(waarde, Decimal(1).scaleb(-plaatsen)))
    return gerond if gerond != grens else naast_grens(waarde, grens, plaatsen + 1)


def procent_naast_grens(verhouding: Fraction, grens: Fraction, plaatsen: int) -> str:
    """The same for ratios, as Dutch text in percent: ``"64,9997%"`` and not 65% beside a limit of 65%."""
    return f"{nederlands(naast_grens(verhouding * 100, grens * 100, plaatsen))}%"


def euro_tekst(bedrag: Fraction | Decimal, plaatsen: int = 2) -> str:
    """Amount in euro as Dutch text: ``"€ 1.121,76"``. The space never breaks: a line may not end in a lone sign."""
    tekst = nederlands(bedrag, plaatsen)
    teken = "−" if tekst.startswith("-") else ""
    return f"{teken}€\N{NO-BREAK SPACE}{tekst.removeprefix('-')}"
