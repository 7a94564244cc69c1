"""Loonkostensubsidie over a longer time, and the flat rate beside the measured amount."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from typing import Any

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import decimaal, nederlands, rond_half_op
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.regelingen.blad import Rekenblad, bedrag, invoer, vast
from weegwerk.kern.regelingen.loonkostensubsidie import AFRONDING, Aanvraag, Subsidie, bereken
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import Signaal
from weegwerk.tekst import datum_tekst

BRON = "Participatiewet art. 10d lid 7: elk jaar op 1 januari opnieuw"
JAAR = 12
LANGST = 120
_HONDERDSTE = Decimal("0.01")


@dataclass(frozen=True)
class Subsidiedeel:
    """Days in a row with the same amount per month; `maanden` is a fraction where the amount changes within a month."""

    vanaf: date
    tot_en_met: date
    maanden: int | Fraction
    per_maand: Decimal

    @property
    def woorden(self) -> str:
        heel = isinstance(self.maanden, int)
        dagen = f"van {datum_tekst(self.vanaf)} tot en met {datum_tekst(self.tot_en_met)}"
        return f"{nederlands(Fraction(self.maanden), None if heel else 2)} maanden, {dagen}"

    def als_json(self) -> dict[str, Any]:
        maanden = self.maanden
        return {
            "vanaf": self.vanaf.isoformat(),
            "tot_en_met": self.tot_en_met.isoformat(),
            "maanden": maanden if isinstance(maanden, int) else decimaal(Fraction(rond_half_op(maanden, _HONDERDSTE))),
            "per_maand": f"{self.per_maand:.2f}",
        }


@dataclass(frozen=True)
class Subsidieperiode:
    """`totaal` in euro over all months that count; `eerste` is the outcome of the first month, with its own trace."""

    totaal: Decimal
    delen: tuple[Subsidiedeel, ...]
    eerste: Subsidie
    stappen: tuple[Rekenstap, ...]
    signalen: tuple[Signaal, ...]

    @property
    def maanden(self) -> int:
        return int(sum(deel.maanden for deel in self.delen))

    def als_json(self) -> dict[str, Any]:
        delen = [deel.als_json() for deel in self.delen]
        stappen = [stap.als_json() for stap in self.stappen]
        return {"totaal": f"{self.totaal:.2f}", "maanden": self.maanden, "delen": delen, "stappen": stappen}


def over(aanvraag: Aanvraag, maanden: int = JAAR) -> Subsidieperiode:
    """The subsidy of `maanden` months from the peildatum; the flat rate stops after its six months.

    Raises what `bereken` raises, and KernFout for an impossible number of months.
    """
    if not 1 <= maanden <= LANGST:
        tekst = f"{maanden} maanden kan niet; dat kan alleen van 1 tot en met {LANGST}."
        raise KernFout("waarde_buiten_bereik", tekst, "Verbeter het aantal maanden.", ("maanden",))
    begin = aanvraag.ingangsdatum or aanvraag.peildatum
    if aanvraag.forfait:
        einde = maanden_later(begin, int(parameters.op("lks.forfaitduur", aanvraag.peildatum).waarde))
        maanden = next((n for n in range(1, maanden) if maanden_later(aanvraag.peildatum, n) >= einde), maanden)
    einde = maanden_later(aanvraag.peildatum, maanden)
    dagen = [aanvraag.peildatum, *_kan_veranderen(begin, aanvraag.peildatum, einde)]
    uitkomsten = [(dag, bereken(replace(aanvraag, peildatum=dag, ingangsdatum=begin))) for dag in dagen]
    return _periode(aanvraag, uitkomsten, einde)


def naast_forfait(aanvraag: Aanvraag) -> tuple[Subsidie, Subsidie]:
    """The measured amount and the flat rate, for the same person on the same day."""
    forfait = bereken(replace(aanvraag, loonwaarde=None, forfait=True))
    return bereken(replace(aanvraag, forfait=False)), forfait


def _kan_veranderen(begin: date, van: date, einde: date) -> list[date]:
    """Every 1 January and every anniversary of the start after `van` and before `einde`."""
    jaren = range(van.year, einde.year + 1)
    dagen = {date(jaar, 1, 1) for jaar in jaren} | {maanden_later(begin, JAAR * (jaar - begin.year)) for jaar in jaren}
    return sorted(dag for dag in dagen if van < dag < einde)


def _periode(aanvraag: Aanvraag, uitkomsten: list[tuple[date, Subsidie]], einde: date) -> Subsidieperiode:
    begin, eerste = uitkomsten[0]
    blad = Rekenblad(begin, BRON)
    groepen = [next(groep) for _, groep in groupby(uitkomsten, key=lambda paar: paar[1].rekendatum)]
    delen, termen = [], []
    for nummer, (vanaf, tot) in enumerate(pairwise([*(vanaf for vanaf, _ in groepen), einde])):
        keren = _maanden(begin, tot) - _maanden(begin, vanaf)
        deel = Subsidiedeel(
            vanaf,
            tot - timedelta(days=1),
            int(keren) if keren.denominator == 1 else keren,
            groepen[nummer][1].lks_per_maand,
        )
        delen.append(deel)
        per_maand = invoer("subsidie per maand", deel.per_maand, "euro", f"lks.{deel.vanaf.isoformat()}")
        aantal = vast(keren, "getal")
        termen.append(blad.stap(f"deel_{nummer + 1}", deel.woorden, "product", [per_maand, aantal]))
    som = blad.stap("totaal", "Subsidie over de hele tijd", "som", termen)
    heel = (som.waarde * 100).denominator == 1
    totaal = bedrag(som) if heel else blad.centen("totaal_afgerond", "Op hele centen", som, AFRONDING)
    signalen = [gemeld for _, uitkomst in uitkomsten for gemeld in uitkomst.signalen]
    if any(_jarig_in(aanvraag, deel) for deel in delen):
        signalen.append(meld("verjaardag_telt_later", ("leeftijd",)))
    return Subsidieperiode(totaal, tuple(delen), eerste, tuple(blad.stappen), tuple(dict.fromkeys(signalen)))


def _jarig_in(aanvraag: Aanvraag, deel: Subsidiedeel) -> bool:
    """Does the youth wage of this person rise before the amount does?"""
    nu, straks = aanvraag.leeftijd_op(deel.vanaf), aanvraag.leeftijd_op(deel.tot_en_met)
    if nu is None or straks is None or nu == straks:
        return False
    schaal = [parameters.jeugdpercentage(leeftijd, deel.tot_en_met, bbl=aanvraag.bbl) for leeftijd in (nu, straks)]
    return schaal[0].verhouding != schaal[1].verhouding


def _maanden(begin: date, dag: date) -> Fraction:
    """Months from `begin` to `dag`; what is left of a month counts by its days."""
    heel = (dag.year - begin.year) * JAAR + dag.month - begin.month
    if maanden_later(begin, heel) > dag:
        heel -= 1
    vorige, volgende = (maanden_later(begin, aantal) for aantal in (heel, heel + 1))
    return heel + Fraction((dag - vorige).days, (volgende - vorige).days)
