"""What the program notices about an investigation beside the sum itself."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from weegwerk.kern import begeleiding, parameters
from weegwerk.kern.document.volgorde import omkeringen
from weegwerk.kern.getallen import naast_grens, nederlands, procent_naast_grens, procent_tekst
from weegwerk.kern.kalender import leeftijd_op, maanden_later
from weegwerk.kern.methoden.basis import HONDERD, Methode
from weegwerk.kern.methoden.bevinding import Toetsbevinding
from weegwerk.kern.methoden.toetsen_meten import eigen_bereiken, lopende_klok, wisselende_taak
from weegwerk.kern.onderzoek import FactorVeld, Onderzoek, Taak, Waarneming, dagen
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal, signaal
from weegwerk.tekst import datum_tekst, opsomming

_KOMMA_OF_PUNT = re.compile(r"[;,/]")
JONGSTE = 15
"""Age from which there is a minimum wage (Wet minimumloon en minimumvakantiebijslag, art. 7)."""
Waarnemingen = Mapping[str, Mapping[FactorVeld, Waarneming | None]]


def toets(
    onderzoek: Onderzoek, methode: Methode, aandelen: Mapping[str, Fraction], waarnemingen: Waarnemingen
) -> Iterator[Toetsbevinding]:
    """Every test that applies, in a fixed order."""
    if onderzoek.peildatum is not None:
        yield _van_kracht(onderzoek, onderzoek.peildatum, methode)
        regeldatum = max(onderzoek.peildatum, methode.van)
        if methode.toetst_hoofdtaken:
            yield _hoofdtaken(onderzoek, regeldatum, aandelen)
        yield _normfunctie(onderzoek, regeldatum)
        if onderzoek.beoordelingsdatum is not None:
            yield _termijn(onderzoek.beoordelingsdatum, onderzoek.peildatum)
    for nummer, taak in enumerate(onderzoek.taken):
        yield _oorzaken(nummer, taak, methode, waarnemingen[taak.code])
        yield _motivering(nummer, taak, methode, waarnemingen[taak.code])
        yield _verliezen(nummer, taak, methode, waarnemingen[taak.code])
        yield eigen_bereiken(nummer, taak, methode, waarnemingen[taak.code])
        yield lopende_klok(nummer, taak)
        yield wisselende_taak(onderzoek, nummer, taak, aandelen.get(taak.code))
    yield _dagen(onderzoek)
    yield Toetsbevinding((*_soortgelijke(onderzoek), *_gesprekken(onderzoek)))
    # Signals only: what stands in blocks 2 and 3 never enters the percentage.
    yield Toetsbevinding(begeleiding.bereken(onderzoek).signalen)


def _dagen(onderzoek: Onderzoek) -> Toetsbevinding:
    """Days that cannot be: the reader of a report must be able to see what came before what."""
    omgekeerd = omkeringen(dagen.paren(onderzoek))
    signalen = [signaal("dagen_omgekeerd", een.laat.pad, **een.als_woorden) for een in omgekeerd]
    geboren, peildatum = onderzoek.kop.geboortedatum, onderzoek.peildatum
    if geboren and peildatum and geboren <= peildatum and (jaren := leeftijd_op(geboren, peildatum)) < JONGSTE:
        signalen.append(signaal("te_jong", ("kop", "geboortedatum"), jaren=jaren, jongste=JONGSTE))
    return Toetsbevinding(tuple(signalen))


def _soortgelijke(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """A normfunctie may hold tasks that the worker does not do, so its shares may stay below the whole; not above it."""
    som = sum((taak.aandeel_soortgelijke or Decimal(0) for taak in onderzoek.taken), Decimal(0))
    if som > HONDERD:
        yield signaal("soortgelijke_boven_100", ("taken",), som=f"{nederlands(som)}%")


def _gesprekken(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """Centraal Arbeidsdeskundig Tuchtcollege 23 June 2023 (23-31/CAT): name and position of whoever was spoken to."""
    for plek, een in enumerate(onderzoek.activiteiten):
        if een.soort in ("gesprek_werknemer", "gesprek_werkgever") and not (een.met or _wie(onderzoek, een.soort)):
            yield signaal("gesprek_zonder_naam", ("activiteiten", plek, "met"), wat=f"gesprek {plek + 1}")


def _wie(onderzoek: Onderzoek, soort: str) -> str | None:
    """The head of the case names the worker, and whoever spoke for the employer."""
    return onderzoek.kop.naam if soort == "gesprek_werknemer" else onderzoek.kop.geinterviewde


def _van_kracht(onderzoek: Onderzoek, peildatum: date, methode: Methode) -> Toetsbevinding:
    """A method of the law must have been in force; for another purpose the law names none (AKC Cahier 6, annex 4)."""
    if methode.van_kracht_op(peildatum):
        return Toetsbevinding(())
    if not methode.wettelijk and onderzoek.vraagstelling.doel == "anders":
        return Toetsbevinding((signaal("methode_buiten_de_wet", ("methode",), methode=methode.naam),))
    if not methode.wettelijk:
        periode = "zij is nooit een wettelijke methode geweest"
    elif methode.tot is None:
        periode = f"zij geldt vanaf {datum_tekst(methode.van)}"
    else:
        periode = f"zij gold van {datum_tekst(methode.van)} tot en met {datum_tekst(methode.tot)}"
    return Toetsbevinding(
        (
            signaal(
                "methode_niet_van_kracht",
                ("methode",),
                methode=methode.naam,
                peildatum=datum_tekst(peildatum),
                periode=periode,
            ),
        )
    )


def _hoofdtaken(onderzoek: Onderzoek, dag: date, aandelen: Mapping[str, Fraction]) -> Toetsbevinding:
    """Besluit loonkostensubsidie Participatiewet 2021, art. 1: both limits hold at once."""
    week = parameters.op("loonwaarde.hoofdtaak_aandeel", dag)
    dagdeel = parameters.op("loonwaarde.hoofdtaak_minuten", dag)
    meeste = parameters.op("loonwaarde.hoofdtaken_maximum", dag)
    signalen = []
    for nummer, taak in enumerate(onderzoek.taken):
        aandeel = aandelen.get(taak.code)
        if aandeel is not None and not taak.vervallen:
            signalen += _te_klein(onderzoek, nummer, taak, aandeel, week, dagdeel)
    gedaan = sum(not taak.vervallen for taak in onderzoek.taken)
    if gedaan > meeste.waarde:
        signalen.append(
            signaal(
                "meer_dan_vijf_hoofdtaken",
                ("taken",),
                aantal=gedaan,
                grens=nederlands(meeste.waarde),
                bron=_uit(meeste),
            )
        )
    return Toetsbevinding(tuple(signalen), (week, dagdeel, meeste))


def _te_klein(
    onderzoek: Onderzoek, nummer: int, taak: Taak, aandeel: Fraction, week: Parameterwaarde, dagdeel: Parameterwaarde
) -> list[Signaal]:
    signalen, minuten = [], Fraction(dagdeel.waarde)
    uren, dagen = onderzoek.uren_nu, onderzoek.functie.werkdagen_per_week
    if aandeel < week.verhouding:
        grens_uren = f"{nederlands(Fraction(uren) * week.verhouding)} uur" if uren else "het zestiende deel van de uren"
        signalen.append(
            signaal(
                "hoofdtaak_kleiner_dan_zestiende",
                ("taken", nummer),
                code=taak.code,
                aandeel=procent_naast_grens(aandeel, week.verhouding, 2),
                grens=procent_tekst(week.verhouding),
                uren=grens_uren,
                bron=_uit(week),
            )
        )
    if uren is not None and dagen is not None:
        per_dag = aandeel * Fraction(uren) * 60 / Fraction(dagen)
        if per_dag < minuten:
            signalen.append(
                signaal(
                    "hoofdtaak_korter_dan_half_uur",
                    ("taken", nummer),
                    code=taak.code,
                    minuten=nederlands(naast_grens(per_dag, minuten, 1)),
                    grens=nederlands(minuten),
                    bron=_uit(dagdeel),
                )
            )
    return signalen


def _uit(grens: Parameterwaarde) -> str:
    """Where a limit comes from, as it stands in a sentence."""
    return f"{grens.bron.wet}, {grens.bron.artikel}"


def _normfunctie(onderzoek: Onderzoek, dag: date) -> Toetsbevinding:
    """AKC Cahier 13a, 3.3: a normfunctie applies when it holds at least 60% of the hoofdtaken.

    Whoever is compared with himself has no normfunctie: then there is nothing to choose.
    """
    if (
        onderzoek.kader.voor_ziekte
        or not onderzoek.taken
        or any(taak.aandeel_soortgelijke is None for taak in onderzoek.taken)
    ):
        # While a share is still unknown, nothing can be said about the whole.
        return Toetsbevinding(())
    grens = parameters.op("loonwaarde.normfunctie_overlap", dag)
    gedekt = sum(1 for taak in onderzoek.taken if taak.aandeel_soortgelijke)
    deel = Fraction(gedekt, len(onderzoek.taken))
    if deel >= grens.verhouding:
        return Toetsbevinding((), (grens,))
    melding = signaal(
        "normfunctie_dekt_te_weinig",
        ("normfunctie",),
        deel=gedekt,
        aantal=len(onderzoek.taken),
        procent=procent_naast_grens(deel, grens.verhouding, 0),
        grens=procent_tekst(grens.verhouding),
    )
    return Toetsbevinding((melding,), (grens,))


def _termijn(beoordeling: date, peildatum: date) -> Toetsbevinding:
    """Draft Leidraad Arbeidsparticipatie (2011), annex B: more than three months apart is only a rough determination."""
    maanden = parameters.op("loonwaarde.globaal_na", peildatum)
    vroegst, laatst = sorted((beoordeling, peildatum))
    if laatst <= maanden_later(vroegst, int(maanden.waarde)):
        return Toetsbevinding((), (maanden,))
    melding = signaal(
        "globale_vaststelling",
        ("peildatum",),
        beoordelingsdatum=datum_tekst(beoordeling),
        peildatum=datum_tekst(peildatum),
        maanden=nederlands(maanden.waarde),
    )
    return Toetsbevinding((melding,), (maanden,))


def _oorzaken(
    nummer: int, taak: Taak, methode: Methode, waarnemingen: Mapping[FactorVeld, Waarneming | None]
) -> Toetsbevinding:
    """A cause counts in one factor only (Regeling loonkostensubsidie Participatiewet, 2014)."""
    genoemd = {factor.naam: _losse_oorzaken(waarnemingen[factor.veld]) for factor in methode.factoren}
    signalen = [
        signaal(
            "zelfde_oorzaak",
            ("taken", nummer, "oorzaak"),
            code=taak.code,
            oorzaak=oorzaak,
            factoren=f"{een.lower()} en {ander.lower()}",
        )
        for een, ander in combinations(genoemd, 2)
        for oorzaak in sorted(genoemd[een] & genoemd[ander])
    ]
    return Toetsbevinding(tuple(signalen))


def _losse_oorzaken(waarneming: Waarneming | None) -> set[str]:
    if waarneming is None or waarneming.oorzaak is None:
        return set()
    return {deel.strip().casefold() for deel in _KOMMA_OF_PUNT.split(waarneming.oorzaak)} - {""}


def _motivering(
    nummer: int, taak: Taak, methode: Methode, waarnemingen: Mapping[FactorVeld, Waarneming | None]
) -> Toetsbevinding:
    zonder = [
        factor.naam.lower()
        for factor in methode.factoren
        if (waarneming := waarnemingen[factor.veld]) is not None
        and waarneming.percentage is not None
        and not waarneming.motivering
    ]
    if not zonder:
        return Toetsbevinding(())
    return Toetsbevinding(
        (signaal("motivering_ontbreekt", ("taken", nummer), code=taak.code, factoren=opsomming(zonder)),)
    )


def _verliezen(
    nummer: int, taak: Taak, methode: Methode, waarnemingen: Mapping[FactorVeld, Waarneming | None]
) -> Toetsbevinding:
    verliezen = [
        w.percentage
        for factor in methode.factoren
        if factor.soort == "verlies" and (w := waarnemingen[factor.veld]) and w.percentage
    ]
    if sum(verliezen) <= HONDERD:
        return Toetsbevinding(())
    return Toetsbevinding(
        (
            signaal(
                "verlies_boven_100",
                ("taken", nummer),
                code=taak.code,
                waarde=f"{nederlands(Fraction(sum(verliezen)))}%",
            ),
        )
    )
