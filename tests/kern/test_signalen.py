"""Every kind of signal, at the edge: the nearest case that gives it beside the nearest that does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.zaken import GEEN, codes, signalen_van, taak, waarneming, zaak
from weegwerk.kern.methoden import bereken
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.signalen import SOORTEN, Signaal

Codes = Callable[[], list[str]]
BASIS = Aanvraag(date(2018, 3, 1), Decimal(36), Decimal(50), Decimal(36), leeftijd=30)


def lks(**velden: Any) -> list[str]:
    return [signaal.code for signaal in loonkostensubsidie.bereken(replace(BASIS, **velden)).signalen]


def tweede(code: str, aandeel: str, **velden: Any) -> list[str]:
    """Signals of a case with a second task of this share."""
    rest = f"{100 - Decimal(aandeel.rstrip('%'))}%"
    return signalen_van(taak("A", aandeel=rest), taak(code, aandeel=aandeel), **velden)


def in_uren(*uren: str, week: str, dagen: str = "5") -> list[str]:
    taken = [taak(code, aandeel=GEEN, uren_per_week=deel) for code, deel in zip("ABCDEFG", uren, strict=False)]
    return signalen_van(*taken, functie={"uren_per_week": week, "werkdagen_per_week": dagen})


def voorheen(nu: str, toen: str | None, functie: str | None) -> list[str]:
    """Twee taken die in uren staan; A vraagt nu en toen 16 uur."""
    eerste = taak("A", aandeel=GEEN, uren_per_week="16", uren_voorheen="16")
    tweede_taak = taak("B", aandeel=GEEN, uren_per_week=nu, uren_voorheen=GEEN if toen is None else toen)
    return signalen_van(eerste, tweede_taak, functie={} if functie is None else {"uren_voorheen": functie})


STOPPEN = {
    "hoofdtaak_kleiner_dan_zestiende",
    "hoofdtaak_korter_dan_half_uur",
    "meer_dan_vijf_hoofdtaken",
    "soortgelijke_boven_100",
    "factor_nul",
}
"""Wat de methode zelf verbiedt."""


def soortgelijk(aandeel: str) -> list[str]:
    delen = (taak(code, aandeel="50%", aandeel_soortgelijke=deel) for code, deel in (("A", "60%"), ("B", aandeel)))
    return signalen_van(*delen)


def gesprek(soort: str, met: str | None) -> list[str]:
    return signalen_van(activiteiten=[{"soort": soort, "met": met}])


def geboren(dag: str) -> list[str]:
    return signalen_van(peildatum="2026-03-02", beoordelingsdatum="2026-03-02", kop={"geboortedatum": dag})


def alleen(nu: str, toen: str | None) -> list[str]:
    een = taak("A", aandeel=GEEN, uren_per_week=nu, uren_voorheen=GEEN if toen is None else toen)
    return signalen_van(een, functie={"uren_per_week": "32"})


def verlies(**verliezen: str) -> list[str]:
    gewoon = {naam: waarneming("0%") for naam in ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")}
    taken = {"code": "A", "aandeel": "100%", **gewoon, **{naam: waarneming(w) for naam, w in verliezen.items()}}
    return signalen_van(taken, methode="cec-2011")


def voor_doel(doel: str | None) -> list[str]:
    nul = {naam: waarneming("0%") for naam in ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")}
    taken = {"code": "A", "aandeel": "100%", **nul}
    return signalen_van(taken, methode="cec-2011", vraagstelling={"doel": doel})


def soortgelijke(*aandelen: str) -> list[str]:
    deel = f"{Decimal(100) / len(aandelen)}%"
    return signalen_van(
        *[taak(code, aandeel=deel, aandeel_soortgelijke=a) for code, a in zip("ABCDE", aandelen, strict=False)]
    )


def tussen(beoordeling: str, peildatum: str) -> list[str]:
    return signalen_van(beoordelingsdatum=beoordeling, peildatum=peildatum)


def oorzaken(tempo: str, kwaliteit: str) -> list[str]:
    return signalen_van(taak(tempo=waarneming("90%", oorzaak=tempo), kwaliteit=waarneming("90%", oorzaak=kwaliteit)))


LOPEND = {"begin": "09:00"}


# code, what gives it, what just does not
GRENZEN: list[tuple[str, Codes, Codes]] = [
    ("taak_zonder_uren", lambda: alleen("0", None), lambda: alleen("0.01", None)),
    ("niets_gewerkt", lambda: alleen("0", "32"), lambda: alleen("0.01", "32")),
    ("uren_voorheen_ontbreken", lambda: voorheen("16", None, "32"), lambda: voorheen("16", "0", "32")),
    ("geen_uren_voorheen", lambda: alleen("16", "0"), lambda: alleen("16", "0.01")),
    ("dagen_omgekeerd", lambda: geboren("2026-03-03"), lambda: geboren("2011-03-02")),
    ("soortgelijke_boven_100", lambda: soortgelijk("40.01%"), lambda: soortgelijk("40%")),
    ("gesprek_zonder_naam", lambda: gesprek("gesprek_werkgever", None), lambda: gesprek("gesprek_werkgever", "Pim")),
    ("te_jong", lambda: geboren("2011-03-03"), lambda: geboren("2011-03-02")),
    ("uren_voorheen_tellen_niet_op", lambda: voorheen("8", "8", "24.01"), lambda: voorheen("8", "8", "24")),
    ("eigen_werk_wijkt_af", lambda: voorheen("7.99", "8", "24"), lambda: voorheen("8", "8", "24")),
    ("gegeven_ontbreekt", lambda: signalen_van(peildatum=GEEN), signalen_van),
    ("gegeven_ontbreekt", lambda: signalen_van(beoordelingsdatum=GEEN), signalen_van),
    ("gegeven_ontbreekt", lambda: signalen_van(taken=[]), signalen_van),
    ("gegeven_ontbreekt", lambda: signalen_van(taak(aandeel=GEEN)), signalen_van),
    ("gegeven_ontbreekt", lambda: signalen_van(taak(kwaliteit=GEEN)), signalen_van),
    ("gegeven_ontbreekt", lambda: signalen_van(taak(kwaliteit={"motivering": "Later."})), signalen_van),
    (
        "gegeven_ontbreekt",
        lambda: signalen_van(taak(aandeel=GEEN, uren_per_week=36), functie={}),
        lambda: signalen_van(taak(aandeel=GEEN, uren_per_week=36), functie={"uren_per_week": 36}),
    ),
    (
        "gegeven_ontbreekt",
        lambda: signalen_van(taak(aandeel=GEEN, uren_per_week=18), taak("B", aandeel="50%"), functie={}),
        lambda: signalen_van(taak(aandeel="50%"), taak("B", aandeel="50%"), functie={}),
    ),
    ("aandelen_geen_100", lambda: signalen_van(taak(aandeel="99.999999%")), lambda: signalen_van(taak(aandeel="100%"))),
    ("aandelen_geen_100", lambda: in_uren("12", "12.01", week="24"), lambda: in_uren("12", "12", week="24")),
    ("waarde_buiten_bereik", lambda: signalen_van(taak(tempo="200.000001%")), lambda: signalen_van(taak(tempo="200%"))),
    ("waarde_buiten_bereik", lambda: signalen_van(taak(tempo="-0.000001%")), lambda: signalen_van(taak(tempo="0%"))),
    ("waarde_buiten_bereik", lambda: verlies(tempoverlies="100.000001%"), lambda: verlies(tempoverlies="100%")),
    ("waarde_buiten_bereik", lambda: tweede("B", "-1%"), lambda: tweede("B", "0%")),
    ("waarde_buiten_bereik", lambda: soortgelijke("100.01%"), lambda: soortgelijke("100%")),
    ("waarde_buiten_bereik", lambda: soortgelijke("-5%"), lambda: soortgelijke("5%")),
    ("hoofdtaak_kleiner_dan_zestiende", lambda: tweede("B", "6.249999%"), lambda: tweede("B", "6.25%")),
    (
        "hoofdtaak_kleiner_dan_zestiende",
        lambda: in_uren("2.24", "33.76", week="36"),
        lambda: in_uren("2.25", "33.75", week="36"),
    ),
    ("hoofdtaak_korter_dan_half_uur", lambda: tweede("B", "6.249999%"), lambda: tweede("B", "6.25%")),
    (
        # A small contract: two hours are an eighth of the week, and on five days not half an hour a day.
        "hoofdtaak_korter_dan_half_uur",
        lambda: in_uren("2.49", "13.51", week="16"),
        lambda: in_uren("2.5", "13.5", week="16"),
    ),
    (
        "hoofdtaak_korter_dan_half_uur",
        lambda: in_uren("2", "14", week="16", dagen="4.5"),
        lambda: in_uren("2", "14", week="16", dagen="4"),
    ),
    (
        "meer_dan_vijf_hoofdtaken",
        lambda: in_uren("6", "6", "6", "6", "6", "6", week="36"),
        lambda: in_uren("6", "6", "6", "6", "6", week="30"),
    ),
    ("factor_boven_100", lambda: signalen_van(taak(tempo="100.000001%")), lambda: signalen_van(taak(tempo="100%"))),
    ("factor_nul", lambda: signalen_van(taak(tempo="0%")), lambda: signalen_van(taak(tempo="0.000001%"))),
    ("factor_nul", lambda: signalen_van(taak(kwaliteit="0%")), lambda: verlies(tempoverlies="0%")),
    (
        "verlies_boven_100",
        lambda: verlies(tempoverlies="60%", afbreukrisico="40.000001%"),
        lambda: verlies(tempoverlies="60%", afbreukrisico="40%"),
    ),
    ("zelfde_oorzaak", lambda: oorzaken("Energie", "energie "), lambda: oorzaken("energie", "energiek")),
    ("zelfde_oorzaak", lambda: oorzaken("motoriek; energie", "zicht, ENERGIE"), lambda: oorzaken("motoriek", "zicht")),
    ("globale_vaststelling", lambda: tussen("2026-03-02", "2026-06-03"), lambda: tussen("2026-03-02", "2026-06-02")),
    ("globale_vaststelling", lambda: tussen("2026-06-03", "2026-03-02"), lambda: tussen("2026-06-02", "2026-03-02")),
    ("globale_vaststelling", lambda: tussen("2025-11-30", "2026-03-01"), lambda: tussen("2025-11-30", "2026-02-28")),
    ("globale_vaststelling", lambda: tussen("2023-11-30", "2024-03-01"), lambda: tussen("2023-11-30", "2024-02-29")),
    ("globale_vaststelling", lambda: tussen("2026-01-31", "2026-05-01"), lambda: tussen("2026-01-31", "2026-04-30")),
    ("globale_vaststelling", lambda: tussen("2025-10-01", "2026-01-02"), lambda: tussen("2025-10-01", "2026-01-01")),
    (
        "motivering_ontbreekt",
        lambda: signalen_van(taak(tempo={"percentage": "100%", "motivering": " \u200b "})),
        lambda: signalen_van(taak(tempo={"percentage": "100%", "motivering": "."})),
    ),
    (
        "normfunctie_dekt_te_weinig",
        lambda: soortgelijke("50%", "50%", "0%", "0%", "0%"),
        lambda: soortgelijke("40%", "30%", "30%", "0%", "0%"),
    ),
    ("normfunctie_dekt_te_weinig", lambda: soortgelijke("100%", "0%"), lambda: soortgelijke("99%", "0.000001%")),
    ("normfunctie_dekt_te_weinig", lambda: soortgelijke("0%", "0%"), lambda: soortgelijke("0%", GEEN)),
    ("methode_niet_van_kracht", lambda: tussen("2021-06-30", "2021-06-30"), lambda: tussen("2021-07-01", "2021-07-01")),
    (
        "methode_niet_van_kracht",
        lambda: oud("2014-12-31") + oud("2021-07-01"),
        lambda: oud("2015-01-01") + oud("2021-06-30"),
    ),
    ("methode_niet_van_kracht", verlies, signalen_van),
    ("methode_buiten_de_wet", lambda: voor_doel("anders"), lambda: voor_doel("loonkostensubsidie") + voor_doel(None)),
    ("waarneming_vertaald", lambda: codes(bereken(zaak(), "cec-2011")), lambda: codes(bereken(zaak(), "ulm-2021"))),
    ("parameter_onzeker", lambda: lks(peildatum=date(2024, 1, 1)), lambda: lks(peildatum=date(2023, 12, 31))),
    ("parameter_verouderd", lambda: lks(peildatum=date(2199, 1, 1)), lambda: lks(peildatum=date(2023, 12, 31))),
    ("uren_boven_volle_week", lambda: lks(uren=Decimal("36.01")), lambda: lks(uren=Decimal(36))),
    ("volle_week_onbekend", lambda: lks(voltijd=None), lks),
    (
        "volle_week_onbekend",
        lambda: lks(voltijd=None, peildatum=date(2024, 1, 1), uren=Decimal("36.01")),
        lambda: lks(voltijd=None, peildatum=date(2024, 1, 1)),
    ),
    ("leeftijd_onbekend", lambda: lks(leeftijd=None), lks),
    ("forfait_voor_loonwaarde", lambda: lks(forfait=True), lambda: lks(forfait=True, loonwaarde=None)),
    (
        "forfait_te_lang",
        lambda: forfait_vanaf(date(2018, 9, 1), date(2019, 3, 1)),
        lambda: forfait_vanaf(date(2018, 9, 1), date(2019, 2, 28)),
    ),
    ("bereik_half", lambda: bereik("70%", None), lambda: bereik("70%", "90%")),
    ("bereik_past_niet", lambda: bereik("80.01%", "90%"), lambda: bereik("80%", "80%")),
    (
        "bereik_zonder_motivering",
        lambda: bereik("70%", "90%"),
        lambda: bereik("70%", "90%", motivering_bereik="Gezien."),
    ),
    ("taak_wisselt", lambda: signalen_van(taak(dagen_per_week="4")), lambda: signalen_van(taak(dagen_per_week="5"))),
    (
        "klok_nog_aan",
        lambda: signalen_van(taak(metingen=[LOPEND])),
        lambda: signalen_van(taak(metingen=[{"begin": "09:00", "einde": "09:01"}])),
    ),
    ("methode_niet_te_kiezen", lambda: signalen_van(methode="sws-au"), signalen_van),
    ("lks_begrensd", lambda: lks(loonwaarde=Decimal("29.999999")), lambda: lks(loonwaarde=Decimal(30))),
]


def bereik(laag: str, hoog: str | None, **velden: str) -> list[str]:
    grenzen = {"laag": laag, **({"hoog": hoog} if hoog else {})}
    return signalen_van(taak(tempo=waarneming("80%", **grenzen, **velden)))


def oud(dag: str) -> list[str]:
    velden = {factor: waarneming("100%") for factor in ("tempo", "kwaliteit", "inzetbaarheid")}
    taak_2014 = {"code": "A", "aandeel": "100%", **velden}
    return signalen_van(taak_2014, methode="regeling-2014", beoordelingsdatum=dag, peildatum=dag)


def forfait_vanaf(begin: date, dag: date) -> list[str]:
    return lks(forfait=True, loonwaarde=None, ingangsdatum=begin, peildatum=dag)


@pytest.mark.parametrize(
    ("code", "met", "zonder"), [pytest.param(*grens, id=f"{nummer}-{grens[0]}") for nummer, grens in enumerate(GRENZEN)]
)
def test_signal_at_its_edge(code: str, met: Codes, zonder: Codes) -> None:
    assert code in met()
    assert code not in zonder()


def test_every_kind_of_signal_is_covered() -> None:
    assert {code for code, _, _ in GRENZEN} == set(SOORTEN)


def test_a_case_in_order_has_no_signals() -> None:
    assert signalen_van() == []
    assert lks() == []


@pytest.mark.parametrize("code", SOORTEN)
def test_every_signal_says_what_is_seen_and_what_to_do(code: str) -> None:
    soort = SOORTEN[code]
    assert soort.tekst.endswith((".", "{toelichting}"))
    assert soort.wat_nu.endswith(".")
    assert soort.houdt_concept == (
        code in {"motivering_ontbreekt", "bereik_zonder_motivering", "klok_nog_aan", "dagen_omgekeerd"} | STOPPEN
    )


def test_only_a_fout_stands_in_the_way_of_an_outcome() -> None:
    for ernst, loonwaarde in (("fout", None), ("waarschuwing", 100)):
        velden = {"aandeel": "99%"} if ernst == "fout" else {"tempo": "110%", "kwaliteit": "100%"}
        uitkomst = bereken(zaak(taak(**velden)))
        assert uitkomst.loonwaarde == loonwaarde
        assert uitkomst.signalen[0].ernst == ernst


def test_a_missing_motivation_keeps_the_report_concept() -> None:
    assert bereken(zaak(taak(tempo="90%"))).blijft_concept
    assert not bereken(zaak()).blijft_concept


def test_the_gravest_comes_first() -> None:
    uitkomst = bereken(zaak(taak(aandeel="99%", tempo="110%"), peildatum="2020-01-01"))
    assert [signaal.ernst for signaal in uitkomst.signalen] == ["fout", *["waarschuwing"] * 4]
    wisselend = bereken(zaak(taak(aandeel="50%", dagen_per_week="4"), taak("B", aandeel="50%", metingen=[LOPEND])))
    assert [signaal.code for signaal in wisselend.signalen] == ["klok_nog_aan", "taak_wisselt"]


WEEK_VAN_17 = {"uren_per_week": "17", "werkdagen_per_week": "7"}
SEVENTIENDE = [taak(code, aandeel=GEEN, uren_per_week=uren) for code, uren in (("A", "16"), ("B", "1"))]
EEN_VAN_DE_DRIE = [
    taak(code, aandeel="33%", aandeel_soortgelijke=deel) for code, deel in zip("ABC", ("9%", "0%", "0%"), strict=True)
]


def melding(code: str, *taken: Any, **velden: Any) -> Signaal:
    return next(signaal for signaal in bereken(zaak(*taken, **velden)).signalen if signaal.code == code)


@pytest.mark.parametrize(
    ("gevonden", "tekst"),
    [
        (
            lambda: melding("aandelen_geen_100", taak(aandeel="98%")),
            "De tijd van de taken telt op tot 98%, niet tot 100% (2% te weinig).",
        ),
        (
            lambda: melding("aandelen_geen_100", taak(aandeel="60%"), taak("B", aandeel="41.5%")),
            "De tijd van de taken telt op tot 101,5%, niet tot 100% (1,5% te veel).",
        ),
        (
            lambda: melding("waarde_buiten_bereik", taak(tempo="1000%")),
            "Tempo van taak A is 1.000%; dat kan alleen van 0% tot en met 200%.",
        ),
        (
            lambda: melding("globale_vaststelling", beoordelingsdatum="2025-11-01"),
            "Tussen de beoordeling (1 november 2025) en de peildatum (2 maart 2026) zit meer dan 3 maanden. "
            "De vaststelling is globaal.",
        ),
        (
            lambda: melding("hoofdtaak_kleiner_dan_zestiende", taak(aandeel="94%"), taak("B", aandeel="6%")),
            "Taak B beslaat 6% van de werkweek. Een hoofdtaak beslaat ten minste 6,25% (2,5 uur per week): Besluit loonkostensubsidie Participatiewet 2021, artikel 1.",
        ),
        (
            lambda: melding("hoofdtaak_kleiner_dan_zestiende", *SEVENTIENDE, functie={"uren_per_week": 17}),
            "Taak B beslaat 5,88% van de werkweek. Een hoofdtaak beslaat ten minste 6,25% (1,0625 uur per week): Besluit loonkostensubsidie Participatiewet 2021, artikel 1.",
        ),
        (
            lambda: melding("hoofdtaak_korter_dan_half_uur", *SEVENTIENDE, functie=WEEK_VAN_17),
            "Taak B duurt 8,6 minuten per werkdag. Een hoofdtaak duurt ten minste 30 minuten: Besluit loonkostensubsidie Participatiewet 2021, artikel 1.",
        ),
        (
            lambda: melding("normfunctie_dekt_te_weinig", *EEN_VAN_DE_DRIE),
            "De normfunctie bevat 1 van de 3 taken die worden gedaan (33%); de grens is 60%.",
        ),
        (
            lambda: melding("taak_wisselt", taak(aandeel="30%", dagen_per_week="3")),
            "Taak A wordt op 3 van de 5 werkdagen gedaan: dan 240 minuten, over alle werkdagen gemiddeld 144.",
        ),
        (
            lambda: melding("klok_nog_aan", taak(metingen=[{"begin": "08:00", "einde": "08:30"}, LOPEND])),
            "Bij taak A loopt de klok van meting 2 nog, sinds 09.00. De meting telt nog niet mee.",
        ),
        (
            lambda: melding("motivering_ontbreekt", taak(tempo="90%", kwaliteit="90%")),
            "Bij taak A ontbreekt de motivering van tempo en kwaliteit.",
        ),
        (
            lambda: melding("methode_niet_van_kracht", peildatum="2021-06-30"),
            "De methode Uniforme loonwaardemethode 2021 gold op de peildatum 30 juni 2021 niet als wettelijke methode "
            "(zij geldt vanaf 1 juli 2021).",
        ),
    ],
)
def test_words_of_a_signal(gevonden: Callable[[], Signaal], tekst: str) -> None:
    assert gevonden().tekst == tekst


@pytest.mark.parametrize(("grenzen", "ontbreekt"), [({"hoog": "90%"}, "laag"), ({"laag": "70%"}, "hoog")])
def test_half_a_range_points_at_the_end_that_is_missing(grenzen: dict[str, str], ontbreekt: str) -> None:
    half = melding("bereik_half", taak(tempo=waarneming("80%", **grenzen)))
    assert half.pad == ("taken", 0, "tempo", ontbreekt)
    assert {"laag": "ondergrens", "hoog": "bovengrens"}[ontbreekt] in half.tekst


@given(st.integers(1, 3_749_999), st.integers(1, 16))
def test_however_little_a_task_is_too_small_it_never_looks_large_enough(miljoensten: int, tekort: int) -> None:
    """Hours have at most six decimals; a sixteenth of them has more, and what is missing may be smaller still."""
    klein, week = (Decimal(aantal).scaleb(-6) for aantal in (miljoensten, 16 * miljoensten + tekort))
    delen = [taak(code, aandeel=GEEN, uren_per_week=f"{uren:f}") for code, uren in (("A", week - klein), ("B", klein))]
    tekst = melding("hoofdtaak_kleiner_dan_zestiende", *delen, functie={"uren_per_week": f"{week:f}"}).tekst
    assert "beslaat 6,25% van" not in tekst


def test_what_falls_short_of_a_limit_never_looks_like_the_limit() -> None:
    taken = taak(aandeel="93.750001%"), taak("B", aandeel="6.249999%")
    assert "beslaat 6,249999% van" in melding("hoofdtaak_kleiner_dan_zestiende", *taken).tekst
    assert "duurt 29,999995 minuten" in melding("hoofdtaak_korter_dan_half_uur", *taken).tekst
    geteld = [taak(f"T{n}", aandeel="0%", aandeel_soortgelijke="1%" if n < 25 else "0%") for n in range(42)]
    gelijk = melding("normfunctie_dekt_te_weinig", *geteld)
    assert "25 van de 42 taken" in gelijk.tekst
    assert "(59,5%); de grens is 60%" in gelijk.tekst


def test_a_value_before_the_table_is_a_fout_with_its_reason() -> None:
    uitkomst = bereken(zaak(beoordelingsdatum="2010-06-01", peildatum="2010-06-01"))
    fout = uitkomst.signalen[0]
    assert (uitkomst.loonwaarde, fout.code, fout.pad) == (None, "parameter_onbekend", ("peildatum",))
    assert "Kies een latere peildatum" in fout.wat_nu
