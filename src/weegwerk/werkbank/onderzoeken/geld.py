"""The pages about money in words and pictures: every amount with its trace one click away."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern import parameters
from weegwerk.kern.balans import Balanspost, Geldbeeld, Partij, geldbeeld
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.regelingen.loonkostenvoordeel import NAMEN, NIET_GECONTROLEERD
from weegwerk.kern.signalen import Signaal
from weegwerk.rapport.grafiek_balans import balansgrafiek
from weegwerk.rapport.tekenen import teken
from weegwerk.werkbank.onderzoeken.velden import namen_van

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.pagina import OnderzoekPagina

STANDEN = {
    "voldaan": gettext_lazy("Aan alle voorwaarden voldaan"),
    "onbekend": gettext_lazy("Nog niet te zeggen"),
    "niet_voldaan": gettext_lazy("Niet aan de orde"),
}


def over_balans(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of onderzoeken/groep_balans.html."""
    beeld = _beeld(pagina)
    namen = namen_van(pagina.versie.document)
    partijen = beeld.balans.partijen if beeld.balans else ()
    return {
        "partijen": [_partij(partij, namen[partij.code].kop) for partij in partijen],
        "maanden": beeld.balans.maanden if beeld.balans else 0,
        "label": beeld.label,
        "ontbreekt_geld": beeld.ontbreekt,
        "let_op": _let_op(beeld, beeld.balans.signalen if beeld.balans else ()),
    }


def over_loon(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of onderzoeken/groep_loon.html: a wage that cannot be is said where it is typed."""
    return {"let_op": _let_op(_beeld(pagina), ())}


def over_regelingen(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of onderzoeken/groep_regelingen.html."""
    beeld = _beeld(pagina)
    signalen = [signaal for deel in _delen(beeld) for signaal in deel.signalen]
    antwoorden = list(_antwoorden(beeld))
    waarom = [] if antwoorden else _waarom_geen_bedragen(pagina, beeld)
    let_op = [zin for zin in _let_op(beeld, signalen) if zin not in waarom]
    return {"antwoorden": antwoorden, "waarom_leeg": waarom, "let_op": let_op}


def over_rechten(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of onderzoeken/groep_rechten.html."""
    alle = _beeld(pagina).rechten
    per_stand = {stand: [recht for recht in alle if recht.stand == stand] for stand in STANDEN}
    groepen = [
        {"stand": stand, "naam": STANDEN[stand], "rechten": rechten} for stand, rechten in per_stand.items() if rechten
    ]
    dag = pagina.versie.document.peildatum
    return {"groepen_rechten": groepen, "niet_gecontroleerd": _niet_gecontroleerd(dag) if dag and groepen else []}


def _niet_gecontroleerd(dag: date) -> list[str]:
    """Rights that exist on this day and that Weegwerk has no check for."""
    soorten = [s for s in NIET_GECONTROLEERD if parameters.parameter(f"lkv.{s}.uur").geldt_op(dag)]
    return [_("Loonkostenvoordeel %(soort)s") % {"soort": NAMEN[soort]} for soort in soorten]


def _waarom_geen_bedragen(pagina: "OnderzoekPagina", beeld: Geldbeeld) -> list[str]:
    """The real reason: what was refused, or else what is still missing."""
    oordeel = pagina.oordeel
    fouten = [f"{s.tekst} {s.wat_nu}" for s in oordeel.signalen if s.ernst == "fout"]
    if beeld.geweigerd or (fouten and oordeel.loonwaarde is None):
        return list(dict.fromkeys([*beeld.geweigerd.values(), *fouten]))
    return [_("Dit ontbreekt nog: %(wat)s.") % {"wat": ", ".join(beeld.ontbreekt)}] if beeld.ontbreekt else []


def _beeld(pagina: "OnderzoekPagina") -> Geldbeeld:
    return geldbeeld(pagina.versie.document, pagina.oordeel)


def _delen(beeld: Geldbeeld) -> list[Any]:
    delen = (
        beeld.subsidie,
        beeld.forfait,
        beeld.dispensatie,
        beeld.voordeel,
        beeld.eerste_spoor,
        beeld.wia,
        beeld.label,
        beeld.inleenvergoeding,
    )
    return [deel for deel in delen if deel is not None]


def _let_op(beeld: Geldbeeld, signalen: Iterable[Signaal]) -> list[str]:
    """What is uncertain, refused or odd, each once."""
    gezegd = [f"{signaal.tekst} {signaal.wat_nu}" for signaal in signalen]
    return list(dict.fromkeys([*beeld.geweigerd.values(), *beeld.opmerkingen, *gezegd]))


def _partij(partij: Partij, naam: str) -> dict[str, Any]:
    return {
        "naam": naam,
        "code": partij.code,
        "woorden": partij.woorden,
        "regels": [_regel(regel) for regel in partij.regels],
        "saldo": _regel(partij.saldo),
        "grafiek": _grafiek(partij, naam),
        "grafiek_titel": _("%(wie)s: van kosten naar balans, per maand") % {"wie": naam},
    }


def _regel(regel: Balanspost) -> dict[str, Any]:
    teken_ervoor = "−" if regel.kant == "kosten" else ""
    return {
        "naam": regel.naam,
        "per_maand": f"{teken_ervoor}{euro_tekst(regel.per_maand)}",
        "totaal": f"{teken_ervoor}{euro_tekst(regel.totaal)}",
        "maanden": regel.maanden,
        "herleiding": herleiding(regel.stappen),
    }


def _grafiek(partij: Partij, naam: str) -> SafeString:
    tekening = teken(balansgrafiek(partij, naam), kenmerk=f"balans-{partij.code}", breedte=420)
    return mark_safe(tekening)  # veilig: our own drawing, every text in it is escaped where it is drawn


def herleiding(stappen: Iterable[Rekenstap]) -> list[dict[str, str]]:
    """The rows of web/herleiding.html."""
    rijen = []
    for stap in stappen:
        som, _teken, uitkomst = stap.formule.rpartition(" = ")
        rijen.append({"naam": stap.uitleg, "som": som, "uitkomst": uitkomst, "bron": stap.bron})
    return rijen


def _antwoorden(beeld: Geldbeeld) -> Iterator[dict[str, Any]]:
    """Per regulation the answer in words, the amount and the trace."""
    yield from _van_loonkosten(beeld)
    if beeld.voordeel is not None:
        duur = beeld.voordeel.maanden
        hoe_lang = _("hoogstens %(duur)s maanden") % {"duur": duur} if duur else _("zolang de baan duurt")
        woorden = _("Voor de werkgever, %(hoe_lang)s.") % {"hoe_lang": hoe_lang}
        bedrag = _("%(bedrag)s per kalenderjaar") % {"bedrag": euro_tekst(beeld.voordeel.per_jaar)}
        yield _antwoord(_("Loonkostenvoordeel"), woorden, beeld.voordeel.stappen, bedrag)
    if beeld.eerste_spoor is not None:
        yield _antwoord(_("Eerste spoor"), beeld.eerste_spoor.woorden, beeld.eerste_spoor.stappen)
    if beeld.wia is not None:
        yield _antwoord(_("WIA"), beeld.wia.woorden, beeld.wia.stappen)
    if (inlenen := beeld.inleenvergoeding) is not None:
        yield _antwoord(
            _("Inleenvergoeding"), inlenen.woorden, inlenen.stappen, _per_maand(inlenen.met_lasten.per_maand)
        )
    if beeld.label is not None:
        stappen = (*beeld.label.meeste.stappen, *beeld.label.minste.stappen)
        yield _antwoord(_("Waardelabel"), beeld.label.woorden, stappen)


def _van_loonkosten(beeld: Geldbeeld) -> Iterator[dict[str, Any]]:
    if beeld.subsidie is not None:
        eerste, jaar = beeld.subsidie.eerste, beeld.subsidie
        woorden = _("In %(maanden)s maanden %(totaal)s. Op 1 januari worden de bedragen opnieuw bepaald.")
        waarden = {"maanden": jaar.maanden, "totaal": euro_tekst(jaar.totaal)}
        stappen = (*eerste.stappen, *jaar.stappen)
        naam = _("Loonkostensubsidie naar loonwaarde")
        yield _antwoord(naam, woorden % waarden, stappen, _per_maand(eerste.lks_per_maand))
    if beeld.forfait is not None:
        woorden = _("Zonder meting, als gemeente en werkgever het eens zijn, en hoogstens zes maanden.")
        naam = _("Loonkostensubsidie met het vaste deel")
        yield _antwoord(naam, woorden, beeld.forfait.stappen, _per_maand(beeld.forfait.lks_per_maand))
    if beeld.dispensatie is not None:
        aanvulling = beeld.dispensatie.aanvulling_per_maand
        woorden = _("Wat UWV aanvult, is voor deze datum niet bekend.")
        if aanvulling is not None:
            woorden = _("UWV vult aan met %(bedrag)s per maand.") % {"bedrag": euro_tekst(aanvulling)}
        naam = _("Loon bij loondispensatie")
        yield _antwoord(naam, woorden, beeld.dispensatie.stappen, _per_maand(beeld.dispensatie.loon_per_maand))


def _antwoord(naam: str, woorden: str, stappen: Iterable[Rekenstap], bedrag: str = "") -> dict[str, Any]:
    return {"naam": naam, "bedrag": bedrag, "woorden": woorden, "herleiding": herleiding(stappen)}


def _per_maand(bedrag: Decimal) -> str:
    return _("%(bedrag)s per maand") % {"bedrag": euro_tekst(bedrag)}
