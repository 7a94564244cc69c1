"""What the buttons of the measuring pages do, and what those pages show of the timings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern.document import bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands, procent_tekst, rond_half_op
from weegwerk.kern.methoden import Factor, Methode, methode
from weegwerk.kern.meting import MINSTENS, Schatting, Taakmeting, meet_taak
from weegwerk.kern.onderzoek import LANGE_METING, Onderzoek, Taak, Tijdmeting, tussen, verstreken
from weegwerk.kern.signalen import Signaal
from weegwerk.werkbank.documenten.pagina import Plek
from weegwerk.werkbank.documenten.vragen import Woord
from weegwerk.werkbank.onderzoeken.velden.meten import WIE
from weegwerk.werkbank.onderzoeken.velden.meten import wie as wie_er_is

_VAN_EERDER = gettext_lazy(
    "Deze klok is op een andere dag gestart. Vul zelf in hoe laat het werk toen ophield. Weet u dat niet meer, verwijder"
    " dan de meting."
)
_TIENDE = Decimal("0.1")
Wijziging = tuple[str, Callable[[Onderzoek], Onderzoek]]


def taak_van(plek: Plek[Onderzoek], document: Onderzoek) -> Taak | None:
    """The task that a page, or a side page of it, is about."""
    return document.taak(plek.groep.terug or plek.groep.id)


# --- buttons ---------------------------------------------------------------------------------------------------------


def start(plek: Plek[Onderzoek], wie: str, verzonden: QueryDict) -> Wijziging | None:
    """Start the clock: a new timing that begins now, on the watch of whoever pressed."""
    lijst = plek.groep.lijst
    if wie not in WIE:
        return None
    waarden = {"wie": wie, "begin": _nu(verzonden), "datum": timezone.localdate().isoformat(), "bron": "deskundige"}

    def wijzig(document: Onderzoek) -> Onderzoek:
        nieuw = bewerken.voeg_rij_toe(document, lijst)
        taak = taak_van(plek, nieuw)
        laatste = len(taak.metingen) - 1 if taak else 0
        return _zet(nieuw, {f"{lijst}.{laatste}.{veld}": waarde for veld, waarde in waarden.items()})

    return lijst, wijzig


def stop(plek: Plek[Onderzoek], rij: str, verzonden: QueryDict) -> Wijziging:
    """Stop the clock of a timing; one of an earlier day is refused, because now is not when the work stopped."""
    pad = f"{plek.groep.lijst}.{rij}.einde"
    einde, vandaag = _nu(verzonden), timezone.localdate()

    def wijzig(document: Onderzoek) -> Onderzoek:
        waarden = bewerken.velden(document)
        dag, begin = (waarden.get(f"{plek.groep.lijst}.{rij}.{veld}") for veld in ("datum", "begin"))
        # In a night shift now is the day after; whether that is too long ago is for the timing itself to say.
        nacht = dag == (vandaag - timedelta(days=1)).isoformat() and einde < str(begin)
        if dag and dag != vandaag.isoformat() and not nacht:
            raise KernFout("klok_van_eerder", str(_VAN_EERDER))
        return _zet(document, {pad: einde})

    return pad, wijzig


def neem_over(plek: Plek[Onderzoek], veld: str, _verzonden: QueryDict) -> Wijziging:
    """Take over what was measured as the percentage: an act of the expert, who then writes why."""
    pad = f"taken.{plek.groep.id}.{veld}.percentage"

    def wijzig(document: Onderzoek) -> Onderzoek:
        taak = taak_van(plek, document)
        factor = next((f for f in methode(document.methode).factoren if f.veld == veld), None)
        schatting = meet_taak(taak).voorstel(factor.veld) if taak and factor else None
        if schatting is None:
            raise KernFout("geen_voorstel", _("Er is geen gemeten waarde meer om over te nemen."))
        return _zet(document, {pad: f"{_afgerond(schatting)}%"})

    return pad, wijzig


ACTIES = {"start": start, "stop": stop, "neem": neem_over}


def _nu(verzonden: QueryDict) -> str:
    """The time on the watch of the browser, or here when it sent none."""
    return str(verzonden.get("tijdstip") or "").strip() or timezone.localtime().strftime("%H:%M:%S")


def _zet(document: Onderzoek, waarden: Mapping[str, bewerken.Waarde]) -> Onderzoek:
    nieuw, geweigerd = bewerken.zet(document, waarden)
    if geweigerd:
        raise KernFout("meting_geweigerd", next(iter(geweigerd.values())))
    return nieuw


def _afgerond(schatting: Schatting) -> Decimal:
    return rond_half_op(schatting.waarde * 100, _TIENDE)


# --- what is shown ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Factorvoorstel:
    """What was measured for a factor, in words."""

    veld: str
    naam: str
    getal: str
    bereik: str
    overgenomen: bool


def voorstellen(taak: Taak, gekozen: Methode, meting: Taakmeting | None = None) -> dict[str, Factorvoorstel]:
    """What was measured per factor of the method; factors that were not measured are left out."""
    if not (taak.metingen or taak.werktijden):
        return {}
    gemeten = meting or meet_taak(taak)
    paren = ((factor, gemeten.voorstel(factor.veld)) for factor in gekozen.factoren)
    return {factor.veld: _voorstel(taak, factor, schatting) for factor, schatting in paren if schatting is not None}


def _voorstel(taak: Taak, factor: Factor, schatting: Schatting) -> Factorvoorstel:
    waarneming = getattr(taak, factor.veld)
    gelijk = waarneming is not None and waarneming.percentage == _afgerond(schatting)
    bereik = _("Hoe zeker dat is, is met zo weinig metingen niet te zeggen.")
    if schatting.interval is not None:
        laag, hoog = (procent_tekst(grens, 0) for grens in schatting.interval)
        bereik = _("In 19 van 20 zulke metingen tussen %(laag)s en %(hoog)s.") % {"laag": laag, "hoog": hoog}
    return Factorvoorstel(factor.veld, factor.naam, f"{nederlands(_afgerond(schatting))}%", bereik, gelijk)


def meetbeeld(document: Onderzoek, taak: Taak, gekozen: Methode) -> dict[str, Any]:
    """Everything that the measuring pages say about the timings of a task."""
    meting, woorden = meet_taak(taak), dict(wie_er_is(document))
    return {
        "taak": taak,
        "voorstellen": list(voorstellen(taak, gekozen, meting).values()),
        "aantallen": _("%(telt)s van de %(alle)s metingen tellen mee.")
        % {"telt": len(meting.tellend), "alle": len(taak.metingen)},
        "minstens": MINSTENS,
        "oordeel": meting.oordeel.zin if meting.oordeel else "",
        "begeleiding": _("%(minuten)s minuten") % {"minuten": nederlands(meting.begeleiding / 60, 1)}
        if meting.begeleiding
        else "",
        "signalen": [_signaal(s, str(woorden["vergelijker"])) for s in meting.signalen],
        "rijen": [
            _rij(nummer, rij, woorden, telt=nummer in meting.tellend) for nummer, rij in enumerate(taak.metingen)
        ],
        "lopend": [
            _lopend(nummer, rij, str(woorden.get(rij.wie or "", "")))
            for nummer, rij in enumerate(taak.metingen)
            if rij.loopt
        ],
    }


def _signaal(signaal: Signaal, vergelijker: str) -> dict[str, str]:
    """The core says “vergelijker”; here everybody is called what the page calls him."""
    tekst, actie = (zin.replace("vergelijker", vergelijker) for zin in (signaal.tekst, signaal.wat_nu))
    url = f"#meting-{signaal.pad[1]}" if len(signaal.pad) > 1 else ""
    return {"ernst": signaal.ernst, "tekst": tekst, "actie": actie, "url": url}


def _lopend(nummer: int, rij: Tijdmeting, wie: str) -> dict[str, Any]:
    """A clock that runs. One of an earlier day cannot be stopped now, unless it is the night of a night shift."""
    nu = timezone.localtime()
    vandaag = rij.datum in (None, nu.date()) or _deze_nacht(rij, nu)
    sinds = tussen(rij.begin, nu.time())
    return {
        "rij": nummer,
        "wie": wie,
        "begin": rij.begin,
        "dag": None if vandaag else rij.datum,
        "vergeten": vandaag and sinds is not None and sinds > LANGE_METING,
    }


def _deze_nacht(rij: Tijdmeting, nu: datetime) -> bool:
    """Was the clock started yesterday, and so short ago that the work can have gone on over midnight?"""
    gisteren = rij.datum == nu.date() - timedelta(days=1)
    na_nu = rij.begin is not None and rij.begin > nu.time()
    return gisteren and na_nu and verstreken(rij.begin, nu.time(), LANGE_METING) is not None


def _rij(nummer: int, rij: Tijdmeting, woorden: Mapping[str, Woord], *, telt: bool) -> dict[str, Any]:
    """A timing in one line; one that does not count yet stands open."""
    delen = [str(woorden[rij.wie]) if rij.wie else _("nog onbekend wie")]
    if rij.eenheden is not None:
        delen.append(_("%(stuks)s stuks") % {"stuks": nederlands(rij.eenheden)})
    if rij.afgekeurd is not None:
        delen.append(_("waarvan %(stuks)s onbruikbaar") % {"stuks": nederlands(rij.afgekeurd)})
    if rij.duur is not None:
        delen.append(_("in %(minuten)s minuten") % {"minuten": nederlands(rij.duur / 60, 1)})
    if not telt:
        delen.append(_("telt nog niet mee"))
    return {"nummer": nummer, "zin": ", ".join(delen), "compleet": telt}
