"""De termijnen van de wet: nagerekende voorbeelden, feiten met hun bron, en wat voor elke datum moet gelden."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.termijnen import Feiten, Periode, Termijnen, bereken, lees_perioden, regels
from weegwerk.kern.termijnen.berekenen import WACHTTIJD
from weegwerk.kern.termijnen.feestdagen import feestdagen, is_werkdag, pasen, volgende_werkdag
from weegwerk.kern.termijnen.feiten import EERSTE_DAG, LAATSTE_DAG
from weegwerk.kern.termijnen.ziekte import laatste_reeks

DAG = timedelta(days=1)
EERSTE = date(2026, 3, 2)
dagen = st.dates(date(2004, 1, 1), date(2140, 1, 1))


def ziek(*perioden: Periode, **anders: Any) -> Termijnen:
    return bereken(Feiten(ziek=perioden or (Periode(EERSTE),), **anders))


def op(termijnen: Termijnen, sleutel: str) -> date:
    return next(termijn.datum for termijn in termijnen.termijnen if termijn.sleutel == sleutel)


@pytest.mark.parametrize(
    ("sleutel", "week", "datum"),
    [
        ("ziekmelding", 1, date(2026, 3, 8)),
        ("probleemanalyse", 6, date(2026, 4, 12)),
        ("plan_van_aanpak", 8, date(2026, 4, 26)),
        ("evaluatie-14", 14, date(2026, 6, 7)),
        ("ziekteaangifte", 42, date(2026, 12, 20)),
        ("eerstejaarsevaluatie", 52, date(2027, 2, 28)),
        ("bericht_uwv", 89, date(2027, 11, 14)),
        ("reintegratieverslag", 91, date(2027, 11, 28)),
        ("aanvraag_wia", 93, date(2027, 12, 12)),
        ("besluit_loonsanctie", 98, date(2028, 1, 16)),
        ("einde_wachttijd", 104, date(2028, 2, 27)),
    ],
)
def test_de_weken_vanaf_de_eerste_ziektedag(sleutel: str, week: int, datum: date) -> None:
    """Weken uit de Wet WIA (artikel 23, 25 en 64) en het Poortwachter-overzicht; datums met een kalender nageteld."""
    termijn = next(termijn for termijn in ziek().termijnen if termijn.sleutel == sleutel)
    assert (termijn.week, termijn.datum) == (week, datum)


def test_een_schrikkeldag_telt_als_gewone_dag() -> None:
    assert op(ziek(Periode(date(2024, 2, 29))), "probleemanalyse") == date(2024, 4, 10)
    assert op(ziek(Periode(date(2022, 3, 1))), "einde_wachttijd") == date(2024, 2, 26)


def test_perioden_binnen_vier_weken_tellen_samen_en_de_dagen_ertussen_niet() -> None:
    """Wet WIA artikel 23, derde lid: samengeteld worden de perioden, dus niet de dagen ertussen."""
    onderbroken = ziek(Periode(EERSTE, date(2026, 3, 20)), Periode(date(2026, 4, 1)))
    assert op(onderbroken, "einde_wachttijd") == date(2028, 2, 27) + timedelta(days=11)
    assert "11 dagen ertussen" in next(t for t in onderbroken.termijnen if t.week == 104).stappen[0].formule
    assert any("onderbroken" in tekst for tekst in onderbroken.opmerkingen)


def test_bij_onderbroken_ziekte_zegt_de_wet_ook_voor_week_42_hoe_er_geteld_wordt() -> None:
    """Ziektewet artikel 38, eerste lid, in de teksten van 1 januari 2024 en 1 juli 2026; voor week 6 en 8 is niets gelezen."""
    onderbroken = ziek(Periode(EERSTE, date(2026, 3, 20)), Periode(date(2026, 4, 1)))
    zeker = {termijn.sleutel: termijn.zekerheid for termijn in onderbroken.termijnen}
    assert op(onderbroken, "ziekteaangifte") == date(2026, 12, 20) + timedelta(days=11)
    assert (zeker["ziekteaangifte"], zeker["probleemanalyse"]) == ("nagelezen", "onzeker")
    assert any("week 6 en 8" in tekst for tekst in onderbroken.opmerkingen)


@pytest.mark.parametrize(("tussen", "eerste"), [(27, EERSTE), (28, date(2026, 4, 27))])
def test_de_grens_van_vier_weken(tussen: int, eerste: date) -> None:
    vroeger = Periode(EERSTE, date(2026, 3, 29))
    later = Periode(date(2026, 3, 30) + timedelta(days=tussen))
    reeks = laatste_reeks((vroeger, later))
    assert reeks is not None
    assert reeks.eerste_dag == eerste


def test_verlof_rond_de_bevalling_verbindt_en_telt_niet_mee() -> None:
    """Wet WIA artikel 23, derde lid onder 2 en vijfde lid."""
    verlof = Periode(date(2026, 4, 1), date(2026, 7, 21))
    perioden = (Periode(EERSTE, date(2026, 3, 31)), Periode(date(2026, 7, 22)))
    assert op(ziek(*perioden), "ziekmelding") == date(2026, 7, 28)
    samen = ziek(*perioden, verlof=(verlof,))
    assert op(samen, "einde_wachttijd") == date(2028, 2, 27) + timedelta(days=112)
    assert any("arts" in tekst for tekst in samen.opmerkingen)


def test_wie_hersteld_is_heeft_geen_termijnen_daarna() -> None:
    hersteld = ziek(Periode(EERSTE, date(2026, 5, 1)))
    assert [termijn.sleutel for termijn in hersteld.termijnen] == ["ziekmelding", "probleemanalyse", "plan_van_aanpak"]
    assert any("1 mei 2026" in tekst for tekst in hersteld.opmerkingen)


def test_eerstejaars_beoordeling_alleen_zonder_werkgever() -> None:
    assert "eerstejaars_zw" not in {termijn.sleutel for termijn in ziek().termijnen}
    assert op(ziek(vangnet=True), "eerstejaars_zw") == date(2027, 1, 3)


def test_een_andere_laatste_dag_van_de_wachttijd() -> None:
    anders = ziek(einde_wachttijd=date(2028, 6, 30))
    assert op(anders, "reintegratieverslag") == date(2028, 3, 31)
    assert "einde_wachttijd" not in {termijn.sleutel for termijn in anders.termijnen}


def test_loonkostensubsidie() -> None:
    """Participatiewet artikel 10d, eerste, tweede, vijfde en twaalfde lid."""
    termijnen = bereken(
        Feiten(
            start_werk=date(2026, 1, 5),
            start_subsidie=date(2026, 2, 1),
            forfait=True,
            loonwaarde_vastgesteld=date(2026, 3, 30),
        )
    )
    assert op(termijnen, "aanvraag_subsidie") == date(2026, 7, 4)
    assert op(termijnen, "einde_forfait") == date(2026, 7, 31)
    assert op(termijnen, "besluit_subsidie") == date(2026, 5, 4)


def test_een_termijn_van_de_wet_schuift_over_feestdagen_heen() -> None:
    """Algemene termijnenwet artikel 1: vijf weken na 31 maart 2026 is bevrijdingsdag, na 18 april de zaterdag voor Pinksteren."""
    op_vijf_mei = bereken(Feiten(loonwaarde_vastgesteld=date(2026, 3, 31))).termijnen[0]
    assert op_vijf_mei.datum == date(2026, 5, 6)
    assert [stap.uitkomst for stap in op_vijf_mei.stappen] == [date(2026, 5, 5), date(2026, 5, 6)]
    assert op(bereken(Feiten(loonwaarde_vastgesteld=date(2026, 4, 18))), "besluit_subsidie") == date(2026, 5, 26)


def test_terugtellen_schuift_niet() -> None:
    """Algemene termijnenwet artikel 1, tweede lid: 28 november 2027 is een zondag en blijft dat."""
    assert op(ziek(), "reintegratieverslag").weekday() == 6


def test_loonsanctie() -> None:
    """Wet WIA artikel 25, negende en twaalfde tot en met veertiende lid."""
    feiten = Feiten(
        ziek=(Periode(EERSTE),),
        loonsanctie=True,
        herstel_gemeld=date(2028, 5, 3),
        herstel_vastgesteld=date(2028, 5, 20),
    )
    termijnen = bereken(feiten)
    assert op(termijnen, "einde_loonsanctie") == date(2029, 2, 25)
    assert op(termijnen, "besluit_herstel") == date(2028, 5, 24)
    assert op(termijnen, "einde_na_herstel") == date(2028, 7, 1)


def test_wat_niet_is_nagelezen_heet_ook_zo() -> None:
    zeker = {termijn.sleutel: termijn.zekerheid for termijn in ziek().termijnen}
    assert (zeker["aanvraag_wia"], zeker["plan_van_aanpak"]) == ("nagelezen", "tweede_hand")
    assert (zeker["probleemanalyse"], zeker["ziekteaangifte"], zeker["tweede_spoor"]) == (
        "nagelezen",  # Regeling procesgang eerste en tweede ziektejaar, artikel 2, tweede lid
        "nagelezen",  # Ziektewet, artikel 38, eerste lid
        "tweede_hand",
    )
    vroeger = {t.sleutel: t.zekerheid for t in ziek(Periode(date(2012, 1, 2))).termijnen}
    assert vroeger["reintegratieverslag"] == "onzeker"


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        ({"ziek": (Periode(date(2026, 3, 2), date(2026, 3, 1)),)}, "verkeerde_volgorde"),
        ({"ziek": (Periode(date(2026, 3, 2)), Periode(date(2026, 5, 1)))}, "perioden_door_elkaar"),
        ({"ziek": (Periode(EERSTE, date(2026, 3, 5)), Periode(date(2026, 3, 6)))}, "perioden_door_elkaar"),
        ({"ziek": (Periode(EERSTE),), "geboortedatum": date(2026, 3, 3)}, "verkeerde_volgorde"),
        ({"start_werk": date(1990, 1, 1)}, "dag_te_ver"),
        ({"ziek": (Periode(date(9999, 12, 31)),)}, "dag_te_ver"),
        ({"start_werk": date(2026, 3, 2), "start_subsidie": date(2026, 3, 1)}, "verkeerde_volgorde"),
        ({"herstel_gemeld": date(2026, 3, 2), "herstel_vastgesteld": date(2026, 3, 1)}, "verkeerde_volgorde"),
        ({"ziek": (Periode(EERSTE),), "einde_wachttijd": date(2026, 3, 1)}, "verkeerde_volgorde"),
        ({"start_werk": EERSTE, "geboortedatum": date(2026, 3, 3)}, "verkeerde_volgorde"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd(feiten: dict[str, Any], code: str) -> None:
    with pytest.raises(KernFout) as fout:
        Feiten(**feiten)
    assert fout.value.code == code
    assert fout.value.wat_nu


def test_zonder_datum_is_er_niets_te_rekenen() -> None:
    with pytest.raises(KernFout, match="geen datum"):
        bereken(Feiten())


def test_perioden_lezen() -> None:
    assert lees_perioden("2026-03-02..2026-03-20, 2026-04-01") == (
        Periode(EERSTE, date(2026, 3, 20)),
        Periode(date(2026, 4, 1)),
    )
    assert lees_perioden(" ") == ()
    for kwaad in ("gisteren", "2026-02-30", "2026-03-02...2026-03-05", "2026-03-02..x"):
        with pytest.raises(KernFout, match="geen periode"):
            lees_perioden(kwaad)


# Bekende paasdagen; 2011, 2038 en 2049 zijn uitersten.
@pytest.mark.parametrize(
    "zondag",
    [date(2011, 4, 24), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25), date(2049, 4, 18)],
)
def test_pasen(zondag: date) -> None:
    assert pasen(zondag.year) == zondag


def test_feestdagen_van_de_wet() -> None:
    """Algemene termijnenwet artikel 3, eerste en tweede lid."""
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]
    assert date(2025, 4, 26) in feestdagen(2025)  # 27 april 2025 is een zondag
    assert date(2013, 4, 30) in feestdagen(2013)


@given(dagen)
def test_pasen_is_een_zondag_in_maart_of_april(dag: date) -> None:
    zondag = pasen(dag.year)
    assert zondag.weekday() == 6
    assert date(dag.year, 3, 22) <= zondag <= date(dag.year, 4, 25)


@given(dagen)
def test_de_volgende_werkdag_is_dichtbij_en_blijft_staan(dag: date) -> None:
    werkdag = volgende_werkdag(dag)
    assert is_werkdag(werkdag)
    assert dag <= werkdag <= dag + timedelta(days=5)
    assert volgende_werkdag(werkdag) == werkdag


@given(dagen)
def test_termijnen_staan_op_volgorde_en_schuiven_mee(dag: date) -> None:
    termijnen, later = ziek(Periode(dag)), ziek(Periode(dag + DAG))
    datums = [termijn.datum for termijn in termijnen.termijnen]
    assert datums == sorted(datums)
    assert all(datum >= dag for datum in datums)
    assert {t.sleutel: t.datum + DAG for t in termijnen.termijnen} == {t.sleutel: t.datum for t in later.termijnen}


@given(dagen, st.lists(st.tuples(st.integers(1, 200), st.integers(1, 60)), max_size=6))
def test_elke_getelde_dag_is_een_ziektedag(dag: date, lengtes: list[tuple[int, int]]) -> None:
    perioden: list[Periode] = []
    for duur, tussen in lengtes:
        perioden.append(Periode(dag, dag + timedelta(days=duur - 1)))
        dag += timedelta(days=duur + tussen)
    perioden.append(Periode(dag))
    reeks = laatste_reeks(tuple(perioden))
    assert reeks is not None
    ziektedagen = [d for n in range(1, WACHTTIJD * 7 + 1) if (d := reeks.dag(n))]
    assert len(set(ziektedagen)) == WACHTTIJD * 7
    assert ziektedagen == sorted(ziektedagen)
    assert all(any(p.van <= d and (p.tot is None or d <= p.tot) for p in perioden) for d in ziektedagen)
    einde = ziektedagen[-1]
    assert (einde - reeks.eerste_dag).days + 1 - reeks.tussendagen(einde) == WACHTTIJD * 7


@given(st.dates(EERSTE_DAG, LAATSTE_DAG))
def test_elke_stap_eindigt_waar_hij_zegt(dag: date) -> None:
    feiten = Feiten(
        ziek=(Periode(dag),), vangnet=True, loonwaarde_vastgesteld=dag, herstel_gemeld=dag, loonsanctie=True
    )
    for termijn in bereken(feiten).termijnen:
        assert termijn.stappen[-1].uitkomst == termijn.datum
        assert termijn.als_json()["datum"] == termijn.datum.isoformat()
        assert termijn.van is None or termijn.van <= termijn.datum


def test_de_tabel_van_regels_klopt() -> None:
    namen = [regel.id for regel in regels()]
    assert len(namen) == len(set(namen))
    assert next(regel.aantal for regel in regels() if regel.id == "einde_wachttijd") == WACHTTIJD
    for regel in regels():
        assert re.match(r"https?://", regel.bron.url)
        assert regel.zekerheid != "onzeker" or regel.toelichting


def test_het_bedrag_van_de_subsidie_is_elk_jaar_nieuw() -> None:
    """Participatiewet, artikel 10d, zevende lid (tekst van 4 februari 2025): jaarlijks op 1 januari."""
    subsidie = bereken(Feiten(start_subsidie=date(2026, 1, 1)))
    nieuw = [termijn for termijn in subsidie.termijnen if termijn.regel.id == "nieuw_bedrag_subsidie"]
    assert [termijn.datum for termijn in nieuw] == [date(jaar, 1, 1) for jaar in range(2027, 2032)]
    assert nieuw[0].sleutel == "nieuw_bedrag_subsidie-2027"
    assert {termijn.zekerheid for termijn in nieuw} == {"nagelezen"}
    (oud, *_rest) = bereken(Feiten(start_subsidie=date(2024, 12, 31))).termijnen
    assert (oud.datum, oud.zekerheid) == (date(2025, 1, 1), "onzeker")


class TestVerlofRondDeBevalling:
    """Hoe mensen het ook invullen: verlof telt niet mee (Wet WIA art. 23, derde en vijfde lid)."""

    VERLOF = "2026-05-18..2026-09-06"

    @pytest.mark.parametrize(
        ("ziek", "verlof", "einde"),
        [
            ("2026-04-20..2026-05-17,2026-09-07", VERLOF, date(2028, 8, 6)),
            ("2026-04-20", VERLOF, date(2028, 8, 6)),
            ("2026-04-20..2026-05-19,2026-09-07", VERLOF, date(2028, 8, 6)),
            ("2026-04-20", "2026-05-18..2026-06-28,2026-06-29..2026-09-06", date(2028, 8, 6)),
            ("2026-04-20", "2026-06-20..2026-09-06,2026-05-18..2026-06-28", date(2028, 8, 6)),
            # Vrijdag de laatste ziektedag, maandag het verlof: het weekend breekt niets af, en telt niet.
            ("2026-04-20..2026-05-15,2026-09-07", VERLOF, date(2028, 8, 8)),
        ],
    )
    def test_elke_invoer_geeft_dezelfde_dag(self, ziek: str, verlof: str, einde: date) -> None:
        uit = bereken(Feiten(ziek=lees_perioden(ziek), verlof=lees_perioden(verlof)))
        assert op(uit, "einde_wachttijd") == einde
        assert any("telt niet mee" in tekst for tekst in uit.opmerkingen)

    def test_verlof_dat_niet_aansluit_verandert_niets_en_dat_staat_er(self) -> None:
        uit = bereken(
            Feiten(ziek=lees_perioden("2026-04-01..2026-04-10,2026-09-07"), verlof=lees_perioden(self.VERLOF))
        )
        assert op(uit, "einde_wachttijd") == date(2028, 9, 3)
        assert any("verandert hier niets" in tekst for tekst in uit.opmerkingen)
        assert not any("Ziekte ervoor en erna telt samen" in tekst for tekst in uit.opmerkingen)

    def test_verlof_in_een_loonsanctie_schuift_het_einde_op(self) -> None:
        """Wet WIA art. 25, negende lid, laatste zin; CRvB 26 mei 2010, BM5895."""
        feiten = Feiten(einde_wachttijd=date(2026, 1, 1), loonsanctie=True)
        zonder = op(bereken(feiten), "einde_loonsanctie")
        met = bereken(replace(feiten, verlof=lees_perioden(self.VERLOF)))
        assert op(met, "einde_loonsanctie") == zonder + timedelta(days=112)
        laat = bereken(replace(feiten, verlof=lees_perioden("2026-12-01..2027-03-22")))
        assert op(laat, "einde_loonsanctie") == zonder + timedelta(days=112)

    @pytest.mark.parametrize(
        ("ziek", "verlof", "code"),
        [("2026-04-20", "2026-05-18", "verlof_zonder_einde"), ("2026-05-20..2026-06-01", VERLOF, "alleen_verlof")],
    )
    def test_wat_niet_te_rekenen_is(self, ziek: str, verlof: str, code: str) -> None:
        with pytest.raises(KernFout) as fout:
            bereken(Feiten(ziek=lees_perioden(ziek), verlof=lees_perioden(verlof)))
        assert fout.value.code == code
