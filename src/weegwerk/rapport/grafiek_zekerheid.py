"""How sure the loonwaarde is, drawn: its interval on the line from 0 to 100%, and what each factor does to it."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Invloedbalk, Invloeden, Zekerheidsbalk
from weegwerk.rapport.svg import kort, lijn, omlijst, tekst, vlak

_RAND = 14
_RIJ = 33
_RUIMTE_GETALLEN = 96
_HOOGTE = 104


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
        f"{vlak(kenmerk, 'behaald', (Fraction(0), 78), (Fraction(14), 10))}{tekst(20, 87, '95% zekerheid')}"
        f"{vlak(kenmerk, 'verlies', (Fraction(0), 92), (Fraction(14), 10))}{tekst(20, 101, 'norm van het vak: 10 punten')}"
    )
    return omlijst(kenmerk, (breedte, _HOOGTE), balk.bijschrift, balk.beschrijving, inhoud)


def invloed_svg(invloeden: Invloeden, kenmerk: str = "invloed", breedte: int = 540) -> str:
    """The largest influence on top; the line is the loonwaarde as it is."""
    laagst = min(min(rij.bij_laag, rij.bij_hoog) for rij in invloeden.rijen)
    hoogst = max(max(rij.bij_laag, rij.bij_hoog) for rij in invloeden.rijen)
    schaal = (breedte - 2) / ((hoogst - laagst) or Fraction(1))

    def rij(nummer: int, balk: Invloedbalk) -> str:
        laag, hoog = sorted((balk.bij_laag, balk.bij_hoog))
        boven = nummer * _RIJ
        links, breed = 1 + (laag - laagst) * schaal, (hoog - laag) * schaal
        return (
            f"{tekst(0, boven + 12, kort(balk.naam, breedte - _RUIMTE_GETALLEN))}"
            f"{tekst(breedte, boven + 12, f'{procent_tekst(laag, 1)} tot {procent_tekst(hoog, 1)}', 'end')}"
            f"{vlak(kenmerk, 'verlies', (links, boven + 17), (breed, 10))}"
        )

    hoogte = _RIJ * len(invloeden.rijen)
    midden = 1 + (invloeden.nu - laagst) * schaal
    strepen = "".join(
        lijn((midden, nummer * _RIJ + 15), (midden, nummer * _RIJ + 29), "2") for nummer in range(len(invloeden.rijen))
    )
    inhoud = "".join(rij(nummer, balk) for nummer, balk in enumerate(invloeden.rijen)) + strepen
    return omlijst(kenmerk, (breedte, hoogte), invloeden.bijschrift, invloeden.beschrijving, inhoud)
