"""The wettelijk minimumloon of a person: adult or youth, per month; the floor under every wage."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen.blad import Rekenblad
from weegwerk.kern.signalen import signaal

UURLOON = date(2024, 1, 1)
"""From here on the month belongs to a fixed week; before that to the full week of the job."""
VOLLE_WEEK = Decimal(36)
"""The full week in hours that is assumed where nobody says what it is."""


def per_maand(blad: Rekenblad, leeftijd: int | None, *, bbl: bool = False) -> Term:
    """Minimum wage per month in euro without holiday allowance, for the full week that belongs to it.

    Below 21 the youth scale applies (Besluit minimumjeugdloonregeling art. 2). Raises KernFout below 15.
    """
    maand = blad.op("wml.maand")
    if leeftijd is None:
        blad.signalen.append(signaal("leeftijd_onbekend", ("leeftijd",)))
        return maand
    deel = parameters.jeugdpercentage(leeftijd, blad.dag, bbl=bbl)
    if deel.verhouding == 1:
        return maand
    bron = "Besluit minimumjeugdloonregeling art. 2"
    jeugd = blad.stap(
        "minimumjeugdloon", f"Minimumloon bij {leeftijd} jaar", "product", [maand, blad.neem(deel)], bron=bron
    )
    if not parameters.parameter("wml.jeugdafronding").geldt_op(blad.dag):
        return jeugd
    return blad.stap(
        "minimumjeugdloon_afgerond",
        "Minimumjeugdloon zoals bekendgemaakt",
        "veelvoud",
        [jeugd, blad.op("wml.jeugdafronding")],
        bron=bron,
    )


def eis_minimumloon(loon: Decimal, uren: Term, minimum: Term, blad: Rekenblad) -> None:
    """Refuse a wage per month for `uren` a week that is lower than the law allows; raises KernFout."""
    laagste = minimum.waarde
    if blad.dag >= UURLOON:
        laagste *= uren.waarde / blad.op("lks.basisuren").waarde
    if loon < laagste:
        # Up to a whole cent: half a cent cannot be paid, and rounded down it would be refused as well.
        genoeg = Fraction(ceil(laagste * 100), 100)
        raise KernFout(
            "loon_onder_minimum",
            f"Het loon van de functie ({euro_tekst(loon)}) is lager dan het minimumloon ({euro_tekst(genoeg)}).",
            "Geef het loon per maand op bij een volle werkweek, zonder punt in het getal.",
            ("functieloon",),
        )
