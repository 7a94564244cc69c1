"""How sure the outcome is and how other methods see it, in words and pictures ready for the pages."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.vergelijking import Methoderij, sluitend, vergelijk
from weegwerk.kern.zekerheid import Beeld, Zekerheid, zekerheid_van
from weegwerk.kern.zekerheid.model import kans_tekst
from weegwerk.rapport.tekenen import teken
from weegwerk.rapport.zekerheid import MEESTE_INVLOEDEN, invloeden, zekerheidsbalk

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.pagina import OnderzoekPagina

_HONDERDSTE = Decimal("0.01")


def beeld_van(document: Onderzoek, uitkomst: Uitkomst) -> Beeld | None:
    """The certainty, or None while nothing in the document speaks about it."""
    spreekt = uitkomst.loonwaarde is not None and any(taak.zegt_hoe_zeker for taak in document.taken)
    return zekerheid_van(document, uitkomst) if spreekt else None


def hoe_zeker(uitkomst: Uitkomst, beeld: Beeld | None) -> str:
    """The sentence below the percentage; empty while there is no outcome."""
    if uitkomst.loonwaarde is None:
        return ""
    if beeld is None or beeld.zekerheid is None:
        return _("Hoe zeker dit is, is nog niet te zeggen: meet, of geef bij een factor uw eigen bereik.")
    if not beeld.zekerheid.dekking.genoeg:
        eerst = beeld.zekerheid.dekking.eerst
        return _(
            "Hoe zeker dit is, is nog niet te zeggen: te veel factoren zijn een schatting. Meet eerst %(eerst)s."
        ) % {"eerst": eerst}
    grenzen = {"laag": procent_tekst(beeld.zekerheid.laag, 0), "hoog": procent_tekst(beeld.zekerheid.hoog, 0)}
    if uitkomst.eigen_werk is not None:
        return _("De loonwaarde ligt in 19 van 20 zulke onderzoeken tussen %(laag)s en %(hoog)s.") % grenzen
    return _("In 19 van 20 zulke onderzoeken tussen %(laag)s en %(hoog)s.") % grenzen


def over_berekening(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of the page Berekening: certainty, and every method beside the chosen one."""
    document, uitkomst = pagina.versie.document, pagina.oordeel
    beeld = pagina.beeld
    return {
        "zekerheid": _zekerheid(beeld.zekerheid, beeld, uitkomst) if beeld and beeld.zekerheid else None,
        "waarom_niet": beeld.waarom_niet if beeld else "",
        "methoden": [_methode(rij) for rij in vergelijk(document, uitkomst).rijen],
    }


def _zekerheid(zekerheid: Zekerheid, beeld: Beeld, uitkomst: Uitkomst) -> dict[str, Any]:
    if not zekerheid.dekking.genoeg:
        return {"zinnen": zekerheid.zinnen, "balk": ""}
    nu = uitkomst.onafgerond or Fraction(0)
    rijen = list(_invloedrijen(zekerheid, beeld))
    return {
        "zinnen": zekerheid.zinnen[:3],
        "balk": _tekening(zekerheidsbalk(zekerheid), "interval"),
        "invloed": _tekening(invloeden(zekerheid, nu), "invloed"),
        "grenzen": [
            {
                "grens": f"{g.grens}%",
                "kant": _("onder %(grens)s%%") % {"grens": g.grens}
                if g.eronder
                else _("%(grens)s%% of hoger") % {"grens": g.grens},
                "kans": kans_tekst(g.kans),
            }
            for g in zekerheid.grenzen
        ],
        "grootste": rijen[:MEESTE_INVLOEDEN],
        "rest": rijen[MEESTE_INVLOEDEN:],
        "zonder": zekerheid.rest,
    }


def _invloedrijen(zekerheid: Zekerheid, beeld: Beeld) -> Iterator[dict[str, str]]:
    for een in zekerheid.invloeden:
        bereik, uit = beeld.bereiken[een.code, een.factor.veld]
        yield {
            "naam": een.naam,
            "bereik": f"{procent_tekst(bereik.laag, 1)} – {procent_tekst(bereik.hoog, 1)}",
            "uit": _("metingen") if uit == "gemeten" else _("eigen schatting"),
            "loonwaarde": f"{procent_tekst(een.bij_laag, 1)} – {procent_tekst(een.bij_hoog, 1)}",
        }


def _tekening(blok: Any, kenmerk: str) -> SafeString:
    return mark_safe(teken(blok, kenmerk=kenmerk))  # veilig: our own drawing, every text in it is escaped there


def _methode(rij: Methoderij) -> dict[str, Any]:
    punten = sluitend((term.omvang * 100 for term in rij.termen), _HONDERDSTE)
    plaatsen = 2 if rij.soort == "historisch" else 0
    return {
        "rij": rij,
        "soort": {"historisch": _("van voor 2014"), "buitenlands": _("buitenlands")}.get(rij.soort, ""),
        "getal": procent_tekst(rij.uitkomst, plaatsen) if rij.uitkomst is not None else _("geen uitkomst"),
        "verschil": _met_teken(sum(punten, Decimal(0))) if rij.verschil is not None and not rij.gekozen else "",
        "termen": [
            {"tekst": term.tekst, "punten": _met_teken(deel)} for term, deel in zip(rij.termen, punten, strict=True)
        ],
    }


def _met_teken(punten: Decimal) -> str:
    return f"{'+' if punten > 0 else ''}{nederlands(punten, 2)}"
