"""The wage of the job for the hours that are agreed, and what it costs the employer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import breuk
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen import minimumloon
from weegwerk.kern.regelingen.blad import Rekenblad, binnen, invoer, vast
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import signaal

BRON = "overeengekomen loon en uren"
LASTEN = "Wet minimumloon art. 15; percentage van de werkgever zelf"


@dataclass(frozen=True)
class Loon:
    """What the work would pay anybody who does it fully.

    `functieloon` in euro per month for the full week, without holiday allowance; `uren` agreed per week; `voltijd` the
    full week; `werkgeverslasten` on top of the wage as ratio (0.25); `leeftijd` in years on the peildatum; `geboortedatum` where
    it is known, for what changes with the years.
    """

    peildatum: date
    functieloon: Decimal
    uren: Decimal
    voltijd: Decimal | None = None
    werkgeverslasten: Decimal | None = None
    leeftijd: int | None = None
    bbl: bool = False
    geboortedatum: date | None = None


def controleer(loon: Loon) -> None:
    """Refuse what cannot be; raises KernFout (waarde_buiten_bereik)."""
    binnen("functieloon", loon.functieloon, Decimal("0.01"), Decimal(100_000))
    binnen("uren", loon.uren, Decimal("0.01"), Decimal(60))
    binnen("voltijd", loon.voltijd, Decimal("0.01"), Decimal(60))
    binnen("werkgeverslasten", loon.werkgeverslasten, Decimal(0), Decimal(1))
    binnen("leeftijd", None if loon.leeftijd is None else Decimal(loon.leeftijd), Decimal(15), Decimal(120))
    if loon.voltijd is not None and loon.uren > loon.voltijd:
        raise KernFout(
            "waarde_buiten_bereik",
            "De overeengekomen uren zijn meer dan de volle werkweek.",
            "Controleer de uren en de volle werkweek.",
            ("uren",),
        )


def loon_naar_uren(loon: Loon, minimum: Term, blad: Rekenblad) -> Term:
    """Wage per month for the agreed hours; raises KernFout when it is below the minimum wage."""
    voltijd = _voltijd(loon, blad)
    minimumloon.eis_minimumloon(loon.functieloon, voltijd, minimum, blad)
    uren = invoer("overeengekomen uren", loon.uren, "uren", "uren")
    deel = blad.stap("deel_van_de_week", "Deel van de volle werkweek", "quotient", [uren, voltijd], "getal", BRON)
    vol = invoer("loon van de functie", loon.functieloon, "euro", "functieloon")
    return blad.stap("loon", "Loon van de functie bij deze uren", "product", [vol, deel], bron=BRON)


def met_lasten(naam: str, stap_id: str, bedrag: Term, loon: Loon, blad: Rekenblad) -> Term:
    """What a wage costs the employer: with holiday allowance and his own charges."""
    vakantie = blad.stap(
        f"{stap_id}_vakantiebijslag",
        f"{naam} met vakantiebijslag",
        "product",
        [bedrag, _plus_een("vakantiebijslag", blad.op("wml.vakantiebijslag"), blad)],
        bron="Wet minimumloon art. 15",
    )
    return blad.stap(stap_id, naam, "product", [vakantie, _plus_een("lasten", _lasten(loon, blad), blad)], bron=LASTEN)


def geleverd_deel(blad: Rekenblad, loonwaarde: Decimal, geleverde_uren: Fraction | None, uren: Decimal) -> Term:
    """Which part of the hours that are paid is delivered: the loonwaarde in percent, or hours delivered of hours agreed."""
    if geleverde_uren is None:
        return invoer("loonwaarde", breuk(loonwaarde), "procent", "loonwaarde")
    termen = [
        invoer("geleverde uren", geleverde_uren, "uren", "eigen_werk"),
        invoer("overeengekomen uren", uren, "uren", "functie.uren_per_week"),
    ]
    return blad.stap("geleverd_deel", "Geleverde uren als deel van de betaalde uren", "quotient", termen, "procent")


def _plus_een(wat: str, term: Term, blad: Rekenblad) -> Term:
    stap_id = f"met_{wat}"
    eerder = next((stap for stap in blad.stappen if stap.id == stap_id), None)
    if eerder is not None:
        return eerder.als_term()
    return blad.stap(stap_id, f"Eén plus {term.naam}", "som", [vast(Fraction(1)), term], "procent", LASTEN)


def _lasten(loon: Loon, blad: Rekenblad) -> Term:
    if loon.werkgeverslasten is not None:
        return invoer("werkgeverslasten", loon.werkgeverslasten, "procent", "werkgeverslasten")
    if not any(signaal.code == "werkgeverslasten_aangenomen" for signaal in blad.signalen):
        blad.signalen.append(meld("werkgeverslasten_aangenomen", ("werkgeverslasten",)))
    return blad.op("lks.werkgeverslasten")


def _voltijd(loon: Loon, blad: Rekenblad) -> Term:
    if loon.voltijd is not None:
        return invoer("volle werkweek", loon.voltijd, "uren", "voltijd")
    week = max(loon.uren, minimumloon.VOLLE_WEEK)
    blad.signalen.append(
        signaal("volle_week_onbekend", ("voltijd",), aanname="er is gerekend met een week van 36 uur of de eigen uren")
    )
    return Term("volle werkweek (aangenomen)", Fraction(week), "uren", "vast")
