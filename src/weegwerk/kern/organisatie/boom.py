"""The decision tree: from what is known of an organisation to what the law asks of it, on one day.

What was not answered is unknown and leads to a question, never to "no". Only a collective agreement and a written agreement
cannot be denied in a scan; so leaving them out says that there is none, once it is known who could have agreed to one.
"""

from collections.abc import Iterator
from datetime import date

from weegwerk.kern.getallen import nederlands
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.organisatie.regels import Regeling, Scanbevinding, Scanuitkomst, Toetsplicht, bevinding
from weegwerk.kern.organisatie.scan import Organisatiescan
from weegwerk.tekst import datum_tekst

MAATWERK_MAANDEN = 60
"""Arbowet art. 14(11): five years at most."""
MODEL_MAANDEN = 36
"""Arbobesluit art. 2.14b: three years at most."""
MEESTE_UREN = 40
"""Arbowet art. 14(12)(a): hours a week of all workers together."""
MEESTE_WERKNEMERS = 25
"""Arbowet art. 13(10) and 14(12)(b)."""
MINSTE_OR, MINSTE_PVT = 50, 10
"""WOR art. 2 and 35b."""


def toets(scan: Organisatiescan) -> Scanuitkomst:
    """What the law asks of this organisation on the day of the scan."""
    if scan.werknemers == 0:
        niemand = bevinding("werkgever", "niemand", scan.peildatum)
        return Scanuitkomst(scan.peildatum, "niet_te_zeggen", "niet_verplicht", (niemand,))
    regeling, plicht = _regeling(scan), _toets_rie(scan)
    bevindingen = (
        *_rie(scan),
        _toets(scan, plicht),
        *_model(scan),
        _preventiemedewerker(scan),
        _vertegenwoordiging(scan),
        *_maatwerk(scan, regeling),
        _bijstand(scan, regeling),
        _vraag("basiscontract", scan, antwoord=scan.basiscontract),
        _vraag("pmo", scan, antwoord=scan.pmo),
        _raadpleging(scan),
        _instemming(scan),
    )
    return Scanuitkomst(scan.peildatum, regeling, plicht, bevindingen)


# --- how help by experts is arranged (Arbowet art. 14 and 14a) -------------------------------------------------------


def _einde(begin: date | None, maanden: int) -> date | None:
    """The first day on which what began then no longer counts."""
    return None if begin is None else maanden_later(begin, maanden)


def _geldt(begin: date | None, maanden: int, dag: date) -> bool:
    eind = _einde(begin, maanden)
    return begin is not None and eind is not None and begin <= dag < eind


def _regeling(scan: Organisatiescan) -> Regeling:
    dag, overeenkomst = scan.peildatum, scan.overeenkomst_maatwerk
    if _geldt(scan.cao_maatwerk, MAATWERK_MAANDEN, dag):
        return "maatwerk"
    if overeenkomst is not None and overeenkomst.met != "personeelsvergadering":
        if overeenkomst.datum is None or overeenkomst.met is None:
            return "niet_te_zeggen"
        if _geldt(overeenkomst.datum, MAATWERK_MAANDEN, dag):
            return "maatwerk"
    iets_gezegd = scan.vertegenwoordiging or overeenkomst or scan.cao_maatwerk
    return "vangnet" if iets_gezegd else "niet_te_zeggen"


def _maatwerk(scan: Organisatiescan, regeling: Regeling) -> Iterator[Scanbevinding]:
    """What the arrangement rests on, until when; and how an employer in the vangnet gets out of it."""
    dag = scan.peildatum
    yield bevinding("regeling", _grond_van(scan, regeling), dag)
    if scan.cao_maatwerk:
        yield _termijn("cao_maatwerk", scan.cao_maatwerk, dag)
    overeenkomst = scan.overeenkomst_maatwerk
    if overeenkomst is None:
        return
    if overeenkomst.met == "personeelsvergadering":
        yield bevinding("overeenkomst_maatwerk", "personeelsvergadering", dag)
    elif overeenkomst.met is None or overeenkomst.datum is None:
        yield bevinding("overeenkomst_maatwerk", "onvolledig", dag)
    elif _geldt(scan.cao_maatwerk, MAATWERK_MAANDEN, dag) and _geldt(overeenkomst.datum, MAATWERK_MAANDEN, dag):
        eind = _einde(overeenkomst.datum, MAATWERK_MAANDEN)
        yield bevinding("overeenkomst_maatwerk", "naast_cao", dag, eind)
    else:
        yield _termijn("overeenkomst_maatwerk", overeenkomst.datum, dag, met=overeenkomst.met.upper())


def _grond_van(scan: Organisatiescan, regeling: Regeling) -> str:
    if regeling != "vangnet":
        return regeling
    return "vangnet_zonder" if scan.vertegenwoordiging in ("geen", "personeelsvergadering") else "vangnet"


def _termijn(code: str, begin: date, dag: date, **woorden: object) -> Scanbevinding:
    eind = _einde(begin, MAATWERK_MAANDEN)
    if begin > dag:
        return bevinding(code, "later", dag, eind, begin=datum_tekst(begin), **woorden)
    stand = "geldt" if _geldt(begin, MAATWERK_MAANDEN, dag) else "voorbij"
    return bevinding(code, stand, dag, eind, begin=datum_tekst(begin), eind=eind and datum_tekst(eind), **woorden)


def _bijstand(scan: Organisatiescan, regeling: Regeling) -> Scanbevinding:
    """Help with absence: by a company doctor where one arranged it oneself, else by a certified service."""
    dag = scan.peildatum
    if scan.alleen_losse_oproep:
        return bevinding("bijstand", "losse_oproep", dag)
    if scan.arbodienst:
        return bevinding("bijstand", "arbodienst", dag)
    if regeling == "vangnet":
        return bevinding("bijstand", "vangnet_zonder" if scan.arbodienst is False else "vangnet_onbekend", dag)
    if regeling == "maatwerk" and scan.bedrijfsarts is not None:
        return bevinding("bijstand", "bedrijfsarts" if scan.bedrijfsarts else "maatwerk_zonder", dag)
    niemand = scan.bedrijfsarts is False and scan.arbodienst is False
    return bevinding("bijstand", "niemand" if niemand else "onbekend", dag)


# --- the RI&E (Arbowet art. 5 and 14(12)) ----------------------------------------------------------------------------


def _toets_rie(scan: Organisatiescan) -> Toetsplicht:
    uren, aantal = scan.uren_per_week_samen, scan.tellende_werknemers
    if uren is not None and uren <= MEESTE_UREN:
        return "niet_verplicht"
    if aantal is not None and aantal > MEESTE_WERKNEMERS:
        return "verplicht"
    vrij = _model_maakt_vrij(scan)
    if vrij and aantal is not None:
        return "niet_verplicht"
    return "verplicht" if vrij is False and uren is not None else "niet_te_zeggen"


def _model_maakt_vrij(scan: Organisatiescan) -> bool | None:
    """Does the model of the RI&E free a small employer from the test? None when that cannot be told."""
    rie = scan.rie
    geldig = None if rie.model_datum is None else _geldt(rie.model_datum, MODEL_MAANDEN, scan.peildatum)
    eisen = (rie.heeft_model, geldig, rie.aangepast)
    if False in eisen:
        return False
    return None if None in eisen else True


def _toets(scan: Organisatiescan, plicht: Toetsplicht) -> Scanbevinding:
    dag, uren, aantal = scan.peildatum, scan.uren_per_week_samen, scan.tellende_werknemers
    if plicht == "niet_verplicht":
        if uren is not None and uren <= MEESTE_UREN:
            return bevinding("rie_toets", "weinig_uren", dag, uren=nederlands(uren))
        return bevinding("rie_toets", "model", dag, _einde(scan.rie.model_datum, MODEL_MAANDEN), aantal=aantal)
    if plicht == "niet_te_zeggen":
        return bevinding("rie_toets", "klein_onbekend" if aantal is not None else "onbekend", dag)
    stand = {True: "getoetst", False: "niet_getoetst", None: "getoetst_onbekend"}[scan.rie.getoetst]
    groot = aantal is not None and aantal > MEESTE_WERKNEMERS
    waarom = f"U hebt {aantal} werknemers die meetellen." if groot else "Uw model van de RI&E maakt u niet vrij."
    return bevinding("rie_toets", stand, dag, waarom=waarom)


def _rie(scan: Organisatiescan) -> Iterator[Scanbevinding]:
    yield _vraag("rie", scan, antwoord=scan.rie.op_schrift)
    yield _vraag("rie_plan", scan, antwoord=scan.rie.plan)


def _model(scan: Organisatiescan) -> Iterator[Scanbevinding]:
    """Until when a model may be used; nothing when there is none."""
    begin, dag = scan.rie.model_datum, scan.peildatum
    if begin is None or not scan.rie.heeft_model:
        return
    eind = _einde(begin, MODEL_MAANDEN)
    stand = "geldt" if _geldt(begin, MODEL_MAANDEN, dag) else "later" if begin > dag else "voorbij"
    yield bevinding("rie_model", stand, dag, eind, begin=datum_tekst(begin), eind=eind and datum_tekst(eind))


# --- who takes part (Arbowet art. 12 and 13, WOR) --------------------------------------------------------------------


def _vraag(code: str, scan: Organisatiescan, *, antwoord: bool | None) -> Scanbevinding:
    """A duty that everybody has: it is met, it is not, or one has to ask."""
    return bevinding(code, {True: "ja", False: "nee", None: "onbekend"}[antwoord], scan.peildatum)


def _preventiemedewerker(scan: Organisatiescan) -> Scanbevinding:
    aantal = scan.werknemers
    if scan.preventiemedewerker is False and aantal is not None and aantal <= MEESTE_WERKNEMERS:
        return bevinding("preventiemedewerker", "nee_klein", scan.peildatum)
    return _vraag("preventiemedewerker", scan, antwoord=scan.preventiemedewerker)


def _vertegenwoordiging(scan: Organisatiescan) -> Scanbevinding:
    soort, aantal, dag = scan.vertegenwoordiging, scan.werknemers, scan.peildatum
    if soort == "or":
        stand = "or"
    elif aantal is None or soort is None:
        stand = "onbekend"
    elif aantal >= MINSTE_OR:
        stand = "groot_zonder_or"
    elif soort == "pvt":
        stand = "pvt"
    elif aantal < MINSTE_PVT:
        stand = "klein"
    else:
        stand = "vergadering" if soort == "personeelsvergadering" else "middel_zonder"
    return bevinding("vertegenwoordiging", stand, dag, aantal=aantal)


def _raadpleging(scan: Organisatiescan) -> Scanbevinding:
    """Until 1 July 2026 this hung on the number of workers where there was no OR or PVT."""
    soort, dag = scan.vertegenwoordiging, scan.peildatum
    if scan.raadpleging is not None:
        return _vraag("raadpleging", scan, antwoord=scan.raadpleging)
    if soort in ("or", "pvt"):
        return bevinding("raadpleging", "met_raad", dag, met=soort.upper())
    if soort is None:
        return bevinding("raadpleging", "onbekend", dag)
    groot = scan.werknemers is not None and scan.werknemers >= MINSTE_PVT
    return bevinding("raadpleging", "zonder_raad_groot" if groot else "zonder_raad", dag)


def _instemming(scan: Organisatiescan) -> Scanbevinding:
    """Consent on the rules about absence (WOR art. 27(1)(d)) can only be given by an OR or a PVT."""
    if scan.vertegenwoordiging in ("geen", "personeelsvergadering"):
        return bevinding("instemming", "geen_raad", scan.peildatum)
    return _vraag("instemming", scan, antwoord=scan.instemming)
