"""From facts to deadlines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.termijnen.feestdagen import volgende_werkdag
from weegwerk.kern.termijnen.feiten import Feiten
from weegwerk.kern.termijnen.model import Datumstap, Termijn, Termijnen, Termijnregel, Zekerheid, regels
from weegwerk.kern.termijnen.ziekte import Reeks, laatste_reeks, telt_mee, verlofdagen
from weegwerk.tekst import datum_tekst

_DAG = timedelta(days=1)
WACHTTIJD = 104
"""Weeks (Wet WIA article 23, first paragraph); the rule `einde_wachttijd` holds the same number, and a test says so."""

_ONDERBROKEN = (
    "De ziekte is onderbroken. Perioden met minder dan vier weken ertussen tellen samen; de dagen ertussen tellen niet mee (Wet "
    "WIA, artikel 23, derde lid, en Ziektewet, artikel 38, eerste lid). Of dat ook geldt voor week 6 en 8 is niet nagelezen."
)
_VERLOF = (
    "Verlof rond zwangerschap of bevalling telt niet mee. Ziekte ervoor en erna telt samen, tenzij de oorzaak duidelijk een "
    "andere is; dat beoordeelt een arts (Wet WIA, artikel 23, derde en vijfde lid)."
)
_VERLOF_TELT_NIET = (
    "Het verlof verandert hier niets: het ligt niet in de ziekte en sluit er niet aan beide kanten op aan. Ziekte van voor het "
    "verlof telt daarom niet mee. Controleer de datums."
)
_VERLOFDAGEN = "dagen van het verlof"
_VERLOF_SANCTIE = "Verlof in de loonsanctie schuift het einde ervan op (Wet WIA, artikel 25, negende lid)."
_HERSTELD = (
    "De ziekte is voorbij op {dag}. Termijnen daarna gelden alleen als iemand binnen vier weken weer ziek wordt."
)
_STRENG = "Waar “binnen zes weken” staat, rekent Weegwerk met de laatste dag van de zesde week: de strengste uitleg."
_GEEN_FEITEN = "Er is geen datum om een termijn bij te rekenen."


@dataclass(frozen=True, slots=True)
class _Termijnblad:
    feiten: Feiten
    reeks: Reeks | None

    def anker(self, naam: str) -> date | None:
        if naam == "einde_wachttijd":
            return self.feiten.einde_wachttijd or (self.reeks.dag(WACHTTIJD * 7) if self.reeks else None)
        dag: date | None = getattr(self.feiten, naam)
        return dag


def bereken(feiten: Feiten) -> Termijnen:
    """Every deadline that follows from the facts, the earliest first. Raises KernFout (geen_feiten) when there is none."""
    reeks = laatste_reeks(feiten.ziek, feiten.verlof) if feiten.ziek else None
    blad = _Termijnblad(feiten, reeks)
    if feiten.ziek and reeks is None:
        raise KernFout("alleen_verlof", "Alle ziektedagen vallen in het verlof.", "Controleer de datums.", ("verlof",))
    gevonden = [termijn for regel in regels() if _geldt(regel, feiten) for termijn in _termijnen(regel, blad)]
    if not gevonden:
        raise KernFout("geen_feiten", _GEEN_FEITEN, "Vul bijvoorbeeld de eerste ziektedag in.")
    gevonden.sort(key=lambda termijn: (termijn.datum, termijn.sleutel))
    verlengd = any(stap.uitleg == _VERLOFDAGEN for termijn in gevonden for stap in termijn.stappen)
    opmerkingen = (*([_VERLOF_SANCTIE] if verlengd else []), *_opmerkingen(feiten, reeks))
    return Termijnen(tuple(gevonden), opmerkingen)


def _geldt(regel: Termijnregel, feiten: Feiten) -> bool:
    if regel.id == "einde_wachttijd" and feiten.einde_wachttijd:
        return False
    return regel.alleen is None or bool(getattr(feiten, regel.alleen))


def _termijnen(regel: Termijnregel, blad: _Termijnblad) -> Iterator[Termijn]:
    if regel.anker == "ziekte":
        if blad.reeks:
            yield from _ziekteweken(regel, blad.reeks)
    elif not (anker := blad.anker(regel.anker)):
        return
    elif regel.id == "einde_loonsanctie" and (dagen := _verlof_in_sanctie(regel, blad, anker)):
        yield _na_verlof(_vanaf_anker(regel, anker, None), dagen)
    elif regel.eenheid == "nieuwjaar":
        yield from _nieuwjaren(regel, anker)
    else:
        yield _vanaf_anker(regel, anker, _week(regel, blad))


def _ziekteweken(regel: Termijnregel, reeks: Reeks) -> Iterator[Termijn]:
    """The last day of the week that the rule names, and of every week after it in which the rule comes back."""
    eerste = regel.aantal or 0
    weken = range(eerste, WACHTTIJD, regel.herhaal) if regel.herhaal else (eerste,)
    for week in weken:
        datum = reeks.dag(week * 7)
        if datum is None:
            return
        tussen = reeks.tussendagen(datum)
        extra = f" + {tussen} dagen ertussen" if tussen else ""
        stap = Datumstap(
            f"laatste dag van week {week}, geteld vanaf de eerste ziektedag",
            f"{datum_tekst(reeks.eerste_dag)} + {week * 7} dagen − 1 dag{extra} = {datum_tekst(datum)}",
            datum,
        )
        van = reeks.dag((regel.venster - 1) * 7 + 1) if regel.venster else None
        zekerheid = _zekerheid(regel, datum)
        if tussen and not regel.samentelling:
            zekerheid = "onzeker"
        yield Termijn(regel, datum, (stap,), zekerheid, van, week)


def _nieuwjaren(regel: Termijnregel, anker: date) -> Iterator[Termijn]:
    """The first days of the years after the anchor."""
    eerste = anker.year + (regel.aantal or 1)
    for jaar in range(eerste, eerste + regel.keren):
        datum = date(jaar, 1, 1)
        stap = Datumstap(regel.naam, f"1 januari na {datum_tekst(anker)}, in {jaar} = {datum_tekst(datum)}", datum)
        yield Termijn(regel, datum, (stap,), _zekerheid(regel, anker))


def _verlof_in_sanctie(regel: Termijnregel, blad: _Termijnblad, anker: date) -> int:
    """Days of leave within the sanction, those in the time that it is prolonged by included."""
    einde, dagen = _tel(regel, anker, regel.aantal or 0)[0], 0
    while (meer := verlofdagen(blad.feiten.verlof, anker + _DAG, einde + timedelta(days=dagen))) != dagen:
        dagen = meer
    return dagen


def _na_verlof(termijn: Termijn, dagen: int) -> Termijn:
    datum = termijn.datum + timedelta(days=dagen)
    formule = f"{datum_tekst(termijn.datum)} + {dagen} dagen = {datum_tekst(datum)}"
    return replace(termijn, datum=datum, stappen=(*termijn.stappen, Datumstap(_VERLOFDAGEN, formule, datum)))


def _week(regel: Termijnregel, blad: _Termijnblad) -> int | None:
    """The week of sickness, for a term that counts back from the end of the full waiting time."""
    volle_wachttijd = regel.anker == "einde_wachttijd" and blad.feiten.einde_wachttijd is None
    return WACHTTIJD - (regel.aantal or 0) if volle_wachttijd and regel.richting == "voor" else None


def _vanaf_anker(regel: Termijnregel, anker: date, week: int | None) -> Termijn:
    aantal = regel.aantal if regel.parameter is None else int(parameters.op(regel.parameter, anker).waarde)
    datum, formule = _tel(regel, anker, aantal or 0)
    stappen = [Datumstap(regel.naam, f"{formule} = {datum_tekst(datum)}", datum)]
    if regel.feestdagen == "verlengt" and (werkdag := volgende_werkdag(datum)) != datum:
        uitleg = "eindigt op een zaterdag, zondag of feestdag; de eerste werkdag daarna telt"
        stappen.append(Datumstap(uitleg, f"{datum_tekst(datum)} → {datum_tekst(werkdag)}", werkdag))
        datum = werkdag
    return Termijn(regel, datum, tuple(stappen), _zekerheid(regel, anker), week=week)


def _tel(regel: Termijnregel, anker: date, aantal: int) -> tuple[date, str]:
    """The last day and how it was counted: a period of months ends the day before the same day of a later month."""
    teken = "−" if regel.richting == "voor" else "+"
    begin = f"{datum_tekst(anker)} {teken} {aantal} {regel.eenheid}"
    if regel.eenheid == "maanden":
        return maanden_later(anker, aantal) - _DAG, f"{begin} − 1 dag"
    weken = timedelta(weeks=aantal)
    return (anker - weken if regel.richting == "voor" else anker + weken), begin


def _zekerheid(regel: Termijnregel, dag: date) -> Zekerheid:
    return "onzeker" if dag < regel.nagelezen_vanaf else regel.zekerheid


def _opmerkingen(feiten: Feiten, reeks: Reeks | None) -> Iterator[str]:
    if reeks is None:
        return
    yield _STRENG
    if len(reeks.perioden) > 1:
        yield _ONDERBROKEN
    if feiten.verlof:
        yield _VERLOF if telt_mee(reeks, feiten.verlof) else _VERLOF_TELT_NIET
    if laatste := reeks.perioden[-1].tot:
        yield _HERSTELD.format(dag=datum_tekst(laatste))
