"""What the pages of blocks 0 to 3 show beside their questions, in words ready for the page."""

from collections.abc import Callable
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from weegwerk.inhoud import werkvelden
from weegwerk.kern import begeleiding, wat_als
from weegwerk.kern.begeleiding.uren import ASPECTNAMEN
from weegwerk.kern.getallen import euro_tekst, nederlands, procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.blok2 import ASPECTEN
from weegwerk.werkbank.documenten.pagina import Plek

BLOKNUMMERS = (0, 1, 2, 3)


def over_bronnen(pagina: Any) -> dict[str, Any]:
    """The sources matrix as it stands, and what an investigation always needs but is not in the list yet."""
    document = pagina.versie.document
    bronnen, matrix = document.bronnen, werkvelden.matrix(document.kader.werkveld)
    bekend = {(bron.naam or "").casefold() for bron in bronnen}
    return {
        "bloknummers": BLOKNUMMERS,
        "matrix": [
            {
                "naam": bron.naam or _("zonder naam"),
                "nodig": bron.nodig,
                "binnen": bron.ontvangen_op or bron.datum,
                "gevraagd": bron.gevraagd_op,
                "gebruikt": [nummer in bron.blokken for nummer in BLOKNUMMERS],
            }
            for bron in bronnen
        ],
        "ontbreekt": [rij.naam for rij in matrix if rij.nodig == "altijd" and rij.naam.casefold() not in bekend],
    }


def over_begeleiding(pagina: Any) -> dict[str, Any]:
    """Table 9: the hours by aspect, in all and as part of the contract, and what they cost."""
    uitkomst = begeleiding.bereken(pagina.versie.document)
    uren = uitkomst.uren
    return {
        "uren": {
            "aspecten": [(ASPECTNAMEN[aspect], nederlands(uren.aspecten[aspect])) for aspect in ASPECTEN],
            "totaal": nederlands(uren.totaal),
            "deel": procent_tekst(uren.deel, 1) if uren.deel is not None else "",
            "bedrag": next((euro_tekst(p.per_maand) for p in uitkomst.posten if p.soort == "begeleiding"), ""),
            "stappen": [stap.formule for stap in uitkomst.stappen if stap.id.startswith("uren.")],
        }
        if uren.taken
        else None
    }


def over_kosten(pagina: Any) -> dict[str, Any]:
    """Every cost per month with what comes back, and the steps it was made in."""
    document = pagina.versie.document
    uitkomst = begeleiding.bereken(document, pagina.oordeel.geleverd(document.functie.uren_per_week))
    return {
        "kosten": [_kosten(post) for post in uitkomst.posten],
        "voorgesteld": [_kosten(post) for post in uitkomst.voorgesteld],
        "kosten_samen": euro_tekst(uitkomst.per_maand),
        "kosten_blijft": euro_tekst(uitkomst.niet_vergoed),
        "kosten_stappen": [(stap.uitleg, stap.formule) for stap in uitkomst.stappen],
    }


def _kosten(post: begeleiding.Kostenpost) -> dict[str, str]:
    return {
        "naam": post.naam,
        "per_maand": euro_tekst(post.per_maand),
        "vergoed": euro_tekst(post.vergoed_per_maand),
        "blijft": euro_tekst(post.niet_vergoed),
        "door": post.vergoed_door,
    }


def over_wat_als(pagina: Any) -> dict[str, Any]:
    """The realised outcome beside the expected one."""
    document = pagina.versie.document
    vergelijking = wat_als.vergelijk(document)
    bezet = {taak.code for taak in document.wat_als.taken}
    over = any(taak.code not in bezet for taak in document.taken)
    if vergelijking is None:
        return {"verwacht": None, "over_te_nemen": over}
    return {
        "over_te_nemen": over,
        "verwacht": {
            "nu": _getal(vergelijking.nu),
            "straks": _getal(vergelijking.straks),
            "verschil": vergelijking.verschil,
            "uren_nu": nederlands(vergelijking.bijkomend_nu.uren.totaal),
            "uren_straks": nederlands(vergelijking.bijkomend_straks.uren.totaal),
            "ontbreekt": [s.tekst for s in vergelijking.straks.signalen if s.ernst == "fout"],
        },
    }


def _getal(uitkomst: Uitkomst) -> str:
    return f"{uitkomst.loonwaarde}%" if uitkomst.loonwaarde is not None else _("nog geen uitkomst")


def neem_taken_over(
    _plek: Plek[Onderzoek], _rest: str, _verzonden: QueryDict
) -> tuple[str, Callable[[Onderzoek], Onderzoek]]:
    """The button that copies the real tasks to the adapted set."""
    return "wat_als.taken", wat_als.neem_taken_over
