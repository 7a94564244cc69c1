"""The portfolio as a file that Excel in Dutch opens well: semicolons, a mark at the start, decimals with a comma."""

import csv
import io
from fractions import Fraction

from weegwerk.kern.getallen import voor_rekenblad
from weegwerk.tekst import zonder_formule
from weegwerk.werkbank.portefeuille.services import Portefeuille, Zaakregel

_KOP = (
    "kenmerk",
    "status",
    "loonwaarde_nu",
    "lks_per_maand_nu",
    "loonwaarde_straks",
    "lks_per_maand_straks",
    "verschil_per_maand",
    "reden",
)


def als_csv(portefeuille: Portefeuille) -> bytes:
    """One line per case, by kenmerk and without a name."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(_KOP)
    schrijver.writerows(map(_rij, portefeuille.regels))
    return uit.getvalue().encode("utf-8-sig")


def _rij(regel: Zaakregel) -> tuple[str, ...]:
    effect = regel.effect
    getallen = (effect.nu.loonwaarde, effect.nu.cent, effect.straks.loonwaarde, effect.straks.cent, effect.verschil)
    lw_nu, nu, lw_straks, straks, verschil = getallen
    return (
        zonder_formule(regel.zaak.kenmerk),
        regel.zaak.status,
        _heel(lw_nu),
        _euro(nu),
        _heel(lw_straks),
        _euro(straks),
        _euro(verschil),
        zonder_formule(effect.reden),
    )


def _heel(getal: int | None) -> str:
    return "" if getal is None else str(getal)


def _euro(cent: int | None) -> str:
    return "" if cent is None else voor_rekenblad(Fraction(cent, 100), 2)
