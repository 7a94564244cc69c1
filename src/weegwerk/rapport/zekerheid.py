"""The pictures of certainty, made from it once: the page and the report show the same."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.zekerheid import Zekerheid
from weegwerk.rapport.blokken import Invloedbalk, Invloeden, Zekerheidsbalk

MEESTE_INVLOEDEN = 6


def zekerheidsbalk(zekerheid: Zekerheid) -> Zekerheidsbalk:
    laag, hoog = procent_tekst(zekerheid.laag, 0), procent_tekst(zekerheid.hoog, 0)
    return Zekerheidsbalk(
        "Waar de loonwaarde ligt, in 19 van 20 zulke onderzoeken",
        f"De loonwaarde is {zekerheid.loonwaarde}%, in 19 van 20 zulke onderzoeken tussen {laag} en {hoog}. De marge van 10 punten loopt "
        f"van {zekerheid.norm_laag}% tot {zekerheid.norm_hoog}%.",
        Fraction(zekerheid.loonwaarde, 100),
        (zekerheid.laag, zekerheid.hoog),
        (Fraction(zekerheid.norm_laag, 100), Fraction(zekerheid.norm_hoog, 100)),
        tuple(Fraction(grens.grens, 100) for grens in zekerheid.grenzen),
    )


def invloeden(zekerheid: Zekerheid, nu: Fraction) -> Invloeden:
    """The largest influences; the rest moves the outcome less than any of these."""
    grootste = zekerheid.invloeden[:MEESTE_INVLOEDEN]
    return Invloeden(
        "Wat de loonwaarde het meest verschuift",
        " ".join(
            f"{een.naam}: van {procent_tekst(een.bij_laag, 1)} tot {procent_tekst(een.bij_hoog, 1)}."
            for een in grootste
        ),
        nu,
        tuple(Invloedbalk(een.naam, een.bij_laag, een.bij_hoog) for een in grootste),
    )
