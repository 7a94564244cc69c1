"""How sure the loonwaarde is, drawn: its interval on the line from 0 to 100%, and what each factor does to it."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Invloedbalk, Invloeden, Zekerheidsbalk
from weegwerk.rapport.svg import Rooster, lijn, omlijst, tekst, vlak

_RAND = 14
_GETALLEN = 84
_BALK = 10
_HOOGTE = 92


def interval_svg(balk: Zekerheidsbalk, kenmerk: str = "interval", breedte: int = 540) -> str:
    """The interval as a bar, the norm of the profession below it, and the thresholds on the axis."""

    def plek(deel: Fraction) -> Fraction:
        return _RAND + deel * (breedte - 2 * _RAND)

    def stuk(soort: str, grenzen: tuple[Fraction, Fraction], boven: int, hoog: int) -> str:
        return vlak(kenmerk, soort, (plek(grenzen[0]), boven), (plek(grenzen[1]) - plek(grenzen[0]), hoog))

    midden = plek(balk.loonwaarde)
    streepjes = "".join(
        f"{lijn((plek(grens), 52), (plek(grens), 58))}{tekst(plek(grens), 70, procent_tekst(grens, 0), 'middle')}"
        for grens in (Fraction(0), *balk.grenzen)
    )
    inhoud = (
        f"{tekst(midden, 12, procent_tekst(balk.loonwaarde, 0), 'middle')}"
        f"{stuk('behaald', balk.interval, 20, 14)}{stuk('verlies', balk.norm, 38, 8)}"
        f"{lijn((midden, 15), (midden, 52), '2')}{lijn((plek(Fraction(0)), 52), (plek(Fraction(1)), 52))}{streepjes}"
        f"{vlak(kenmerk, 'behaald', (Fraction(0), 80), (Fraction(14), 10))}{tekst(20, 89, 'in 19 van 20')}"
        f"{vlak(kenmerk, 'verlies', (Fraction(120), 80), (Fraction(14), 10))}{tekst(140, 89, 'marge van 10 punten')}"
    )
    return omlijst(kenmerk, (breedte, _HOOGTE), balk.bijschrift, balk.beschrijving, inhoud)


def invloed_svg(invloeden: Invloeden, kenmerk: str = "invloed", breedte: int = 540) -> str:
    """The largest influence on top; the line is the loonwaarde as it is."""
    laagst = min(min(rij.bij_laag, rij.bij_hoog) for rij in invloeden.rijen)
    hoogst = max(max(rij.bij_laag, rij.bij_hoog) for rij in invloeden.rijen)
    rooster = Rooster.voor(breedte, (rij.naam for rij in invloeden.rijen), _GETALLEN, _BALK)
    schaal = (rooster.ruimte - 2) / ((hoogst - laagst) or Fraction(1))
    nul = rooster.links + 1 - laagst * schaal
    midden = nul + invloeden.nu * schaal

    def rij(nummer: int, balk: Invloedbalk) -> str:
        laag, hoog = sorted((balk.bij_laag, balk.bij_hoog))
        boven = rooster.balk(nummer)
        return (
            f"{rooster.naam(nummer, balk.naam)}"
            f"{rooster.getal(nummer, f'{procent_tekst(laag, 1)} tot {procent_tekst(hoog, 1)}')}"
            f"{vlak(kenmerk, 'verlies', (nul + laag * schaal, boven), ((hoog - laag) * schaal, _BALK))}"
            f"{lijn((midden, boven - 2), (midden, boven + _BALK + 2), '2')}"
        )

    inhoud = "".join(rij(nummer, balk) for nummer, balk in enumerate(invloeden.rijen))
    maten = (breedte, rooster.stap * len(invloeden.rijen))
    return omlijst(kenmerk, maten, invloeden.bijschrift, invloeden.beschrijving, inhoud)
