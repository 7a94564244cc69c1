"""From an investigation to an outcome: the path that every method follows."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.fouten import KernFout, Pad
from weegwerk.kern.getallen import breuk, nederlands, procent_tekst
from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden import toetsen
from weegwerk.kern.methoden.basis import HONDERD, Factor, FactorUitkomst, Methode, TaakUitkomst, Uitkomst
from weegwerk.kern.methoden.eigen_werk import EigenWerk, eigen_werk, toets_deel, toets_uren, werkweek
from weegwerk.kern.methoden.register import methode as zoek_methode
from weegwerk.kern.onderzoek import FactorVeld, Onderzoek, Taak, Waarneming
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal, signaal

_HEEL = Fraction(1)
_VOLGORDE = ("fout", "waarschuwing", "info")


@dataclass
class _Werkblad:
    """What is gathered while one determination is made."""

    signalen: list[Signaal] = field(default_factory=list)
    stappen: list[Rekenstap] = field(default_factory=list)
    parameters: dict[str, Parameterwaarde] = field(default_factory=dict)

    @property
    def geblokkeerd(self) -> bool:
        return any(s.ernst == "fout" for s in self.signalen)


def bereken(onderzoek: Onderzoek, methode_id: str | None = None) -> Uitkomst:
    """Determine the loonwaarde of an investigation.

    The outcome is in whole percents of the performance in the normfunctie (100%), rounded once at the end. With
    `methode_id` the same observations are read under another method, for comparison; what had to be translated is said
    in a signal. What is missing or impossible becomes a signal of grade `fout` and leaves the outcome empty. Raises
    KernFout (methode_onbekend). Source: the method's `bron`, for `ulm-2021` the Besluit loonkostensubsidie
    Participatiewet 2021, art. 3 and 5.
    """
    methode = zoek_methode(methode_id or onderzoek.methode)
    blad = _Werkblad()
    if not methode.kiesbaar and methode.id == onderzoek.methode:
        blad.signalen.append(signaal("methode_niet_te_kiezen", ("methode",), methode=methode.naam))
    waarnemingen = {taak.code: _waarnemingen(onderzoek, methode, taak, blad) for taak in onderzoek.taken}
    _meld_ontbrekend(onderzoek, blad)
    blad.signalen.extend(toets_uren(onderzoek))
    week, stappen = werkweek(onderzoek)
    blad.stappen.extend(stappen)
    aandelen = _aandelen(onderzoek, week, blad)
    geteld = {taak.code: _factoren(onderzoek, taak, methode, waarnemingen[taak.code], blad) for taak in onderzoek.taken}
    _toets(onderzoek, methode, aandelen, waarnemingen, blad)
    taken, onafgerond = _weeg(onderzoek, methode, aandelen, geteld, blad)
    loonwaarde = int(blad.stappen[-1].uitkomst * 100) if onafgerond is not None else None
    deel = _eigen_werk(onderzoek, week, loonwaarde, blad) if loonwaarde is not None else None
    signalen = tuple(sorted(blad.signalen, key=lambda s: _VOLGORDE.index(s.ernst)))
    return Uitkomst(
        methode,
        onderzoek.peildatum,
        onderzoek.beoordelingsdatum,
        loonwaarde,
        onafgerond,
        taken,
        signalen,
        tuple(blad.stappen),
        tuple(blad.parameters.values()),
        deel,
    )


def buiten_bereik(waarde: Decimal | None, hoogste: Decimal) -> bool:
    """Is this percentage impossible as an observation (below zero or beyond `hoogste`)?"""
    return waarde is not None and not 0 <= waarde <= hoogste


def lees_waarnemingen(
    onderzoek: Onderzoek, methode: Methode, taak: Taak
) -> tuple[dict[FactorVeld, Waarneming | None], bool]:
    """The observations of a task as the method reads them, and whether they had to be translated for it."""
    eigen: dict[FactorVeld, Waarneming | None] = {
        factor.veld: getattr(taak, factor.veld) for factor in methode.factoren
    }
    if methode.id == onderzoek.methode or all(eigen.values()):
        return eigen, False
    return methode.vertaal(taak), True


def _waarnemingen(
    onderzoek: Onderzoek, methode: Methode, taak: Taak, blad: _Werkblad
) -> dict[FactorVeld, Waarneming | None]:
    if taak.vervallen:
        return {factor.veld: None for factor in methode.factoren}
    waarnemingen, vertaald = lees_waarnemingen(onderzoek, methode, taak)
    if vertaald and not any(s.code == "waarneming_vertaald" for s in blad.signalen):
        blad.signalen.append(signaal("waarneming_vertaald", ("methode",), vertaling=methode.vertaling))
    return waarnemingen


def _toets(
    onderzoek: Onderzoek,
    methode: Methode,
    aandelen: dict[str, Term],
    waarnemingen: toetsen.Waarnemingen,
    blad: _Werkblad,
) -> None:
    try:
        for bevinding in toetsen.toets(
            onderzoek, methode, {code: term.waarde for code, term in aandelen.items()}, waarnemingen
        ):
            blad.signalen.extend(bevinding.signalen)
            blad.parameters.update({p.id: p for p in bevinding.parameters})
    except KernFout as weigering:
        # The law has no value for this day: then there is no outcome either.
        tekst = f"Voor deze peildatum kent Weegwerk de regels niet. {weigering.tekst}"
        blad.signalen.append(Signaal(weigering.code, "fout", tekst, weigering.wat_nu, ("peildatum",)))


def _meld_ontbrekend(onderzoek: Onderzoek, blad: _Werkblad) -> None:
    if onderzoek.peildatum is None:
        blad.signalen.append(signaal("gegeven_ontbreekt", ("peildatum",), wat="De peildatum"))
    if onderzoek.beoordelingsdatum is None:
        blad.signalen.append(signaal("gegeven_ontbreekt", ("beoordelingsdatum",), wat="De beoordelingsdatum"))
    if not onderzoek.taken:
        blad.signalen.append(signaal("gegeven_ontbreekt", ("taken",), wat="Het takenpakket"))
    if any(taak.uren_per_week is not None for taak in onderzoek.taken) and onderzoek.uren_nu is None:
        blad.signalen.append(signaal("gegeven_ontbreekt", ("functie", "uren_per_week"), wat="Het aantal uren per week"))


def _aandelen(onderzoek: Onderzoek, week: Term | None, blad: _Werkblad) -> dict[str, Term]:
    """Share of each task in the week; says so when they do not fill the week exactly."""
    aandelen: dict[str, Term] = {}
    for nummer, taak in enumerate(onderzoek.taken):
        term = _aandeel(taak, ("taken", nummer), week, blad)
        if term is not None:
            aandelen[taak.code] = term
        if taak.aandeel_soortgelijke is not None and buiten_bereik(taak.aandeel_soortgelijke, HONDERD):
            wat = f"Het aandeel van taak {taak.code} in de vergelijking"
            plek = ("taken", nummer, "aandeel_soortgelijke")
            blad.signalen.append(_bereik_signaal(plek, wat, taak.aandeel_soortgelijke, HONDERD))
    som = sum((term.waarde for term in aandelen.values()), Fraction(0))
    if len(aandelen) == len(onderzoek.taken) > 0 and som != _HEEL:
        verschil = f"{procent_tekst(abs(som - 1))} te {'veel' if som > 1 else 'weinig'}"
        blad.signalen.append(
            signaal("aandelen_geen_100", ("taken",), som=procent_tekst(som), geheel="100%", verschil=verschil)
        )
    return aandelen


def _eigen_werk(onderzoek: Onderzoek, week: Term | None, loonwaarde: int, blad: _Werkblad) -> EigenWerk | None:
    if not onderzoek.kent_voorheen:
        return None
    per_taak = {stap.id: stap.als_term() for stap in blad.stappen}
    deel = eigen_werk(onderzoek, week, {taak.code: per_taak[f"prestatie.{taak.code}"] for taak in onderzoek.taken})
    if deel is not None:
        blad.stappen.extend(deel.stappen)
        blad.signalen.extend(toets_deel(deel, loonwaarde))
    return deel


def _aandeel(taak: Taak, pad: Pad, week: Term | None, blad: _Werkblad) -> Term | None:
    wat = f"Het aandeel van taak {taak.code}"
    if taak.uren_per_week is not None:
        if week is None:
            return None
        uren = Term("uren aan de taak", Fraction(taak.uren_per_week), "uren", f"invoer:{_plek(pad, 'uren_per_week')}")
        stap = zet_stap(f"aandeel.{taak.code}", f"Aandeel van taak {taak.code}", "quotient", [uren, week], "procent")
        blad.stappen.append(stap)
        return stap.als_term("aandeel")
    if taak.aandeel is None:
        blad.signalen.append(signaal("gegeven_ontbreekt", (*pad, "aandeel"), wat=wat))
        return None
    if buiten_bereik(taak.aandeel, HONDERD):
        blad.signalen.append(_bereik_signaal((*pad, "aandeel"), wat, taak.aandeel, HONDERD))
        return None
    return Term("aandeel", breuk(taak.aandeel), "procent", f"invoer:{_plek(pad, 'aandeel')}")


def _factoren(
    onderzoek: Onderzoek,
    taak: Taak,
    methode: Methode,
    waarnemingen: dict[FactorVeld, Waarneming | None],
    blad: _Werkblad,
) -> list[tuple[FactorUitkomst, Term]]:
    """The factors of a task as they count, each at most 100%; a task that fell away has none."""
    if taak.vervallen:
        return []
    pad: Pad = ("taken", onderzoek.taken.index(taak))
    geteld = []
    for factor in methode.factoren:
        waarneming = waarnemingen[factor.veld]
        wat = f"{factor.naam} van taak {taak.code}"
        plek = (*pad, factor.veld)
        if waarneming is None or waarneming.percentage is None:
            blad.signalen.append(signaal("gegeven_ontbreekt", plek, wat=wat))
        elif buiten_bereik(waarneming.percentage, factor.hoogste):
            blad.signalen.append(_bereik_signaal(plek, wat, waarneming.percentage, factor.hoogste))
        else:
            herkomst = "invoer" if getattr(taak, factor.veld) is waarneming else "vertaald"
            opgegeven = breuk(waarneming.percentage)
            term = Term(factor.naam.lower(), opgegeven, "procent", f"{herkomst}:{_plek(plek)}")
            geteld.append(_tel_factor(taak, factor, term, plek, blad))
    return geteld


def _tel_factor(taak: Taak, factor: Factor, term: Term, plek: Pad, blad: _Werkblad) -> tuple[FactorUitkomst, Term]:
    opgegeven = term.waarde
    if opgegeven > 1:
        blad.signalen.append(
            signaal("factor_boven_100", plek, factor=factor.naam, code=taak.code, waarde=procent_tekst(opgegeven))
        )
        hoogste = Term("hoogste dat meetelt", _HEEL, "procent", "vast")
        stap = zet_stap(
            f"{factor.veld}.{taak.code}",
            f"{factor.naam} dat meetelt bij taak {taak.code}",
            "kleinste",
            [term, hoogste],
            "procent",
            "AKC Cahier 24",
        )
        blad.stappen.append(stap)
        term = stap.als_term(term.naam)
    elif opgegeven == 0 and factor.soort == "prestatie":
        blad.signalen.append(signaal("factor_nul", plek, factor=factor.naam, code=taak.code))
    return FactorUitkomst(factor, opgegeven, term.waarde), term


def _weeg(
    onderzoek: Onderzoek,
    methode: Methode,
    aandelen: dict[str, Term],
    geteld: dict[str, list[tuple[FactorUitkomst, Term]]],
    blad: _Werkblad,
) -> tuple[tuple[TaakUitkomst, ...], Fraction | None]:
    """Every task and their sum; nothing while something stands in the way."""
    if blad.geblokkeerd:
        return (), None
    taken = tuple(_weeg_taak(taak, methode, aandelen[taak.code], geteld[taak.code], blad) for taak in onderzoek.taken)
    return taken, _tel_op(methode, blad)


def _weeg_taak(
    taak: Taak, methode: Methode, aandeel: Term, geteld: list[tuple[FactorUitkomst, Term]], blad: _Werkblad
) -> TaakUitkomst:
    if taak.vervallen:
        naam = f"Taak {taak.code} wordt niet meer gedaan"
        stappen = [zet_stap(f"prestatie.{taak.code}", naam, "product", [aandeel], "procent")]
    else:
        stappen = methode.weeg(taak, aandeel, [term for _, term in geteld])
    blad.stappen.extend(stappen)
    return TaakUitkomst(
        taak.code,
        taak.omschrijving or "",
        aandeel.waarde,
        tuple(uitkomst for uitkomst, _ in geteld),
        stappen[-1].uitkomst,
    )


def _tel_op(methode: Methode, blad: _Werkblad) -> Fraction:
    prestaties = [stap.als_term() for stap in blad.stappen if stap.id.startswith("prestatie.")]
    som = zet_stap("som", "Som van de arbeidsprestaties", "som", prestaties, "procent", methode.bron_afronding)
    blad.stappen.append(som)
    blad.stappen.append(methode.afronding(som.als_term(), methode.bron_afronding))
    return som.uitkomst


def _bereik_signaal(pad: Pad, wat: str, waarde: Decimal, hoogste: Decimal) -> Signaal:
    return signaal(
        "waarde_buiten_bereik", pad, wat=wat, waarde=f"{nederlands(waarde)}%", laag="0%", hoog=f"{nederlands(hoogste)}%"
    )


def _plek(pad: Pad, *rest: str) -> str:
    return ".".join(map(str, (*pad, *rest)))
