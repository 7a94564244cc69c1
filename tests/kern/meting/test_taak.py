"""From the rows of the document to a proposal per factor: every edge says what it does."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.zaken import codes, taak, waarneming, zaak
from weegwerk.kern.document import bewerken
from weegwerk.kern.methoden import bereken
from weegwerk.kern.meting import Meting, Taakmeting, meet_taak, verwerk_herstel
from weegwerk.kern.onderzoek import Onderzoek, Taak, Tijdmeting


def rij(wie: str = "werknemer", eenheden: int | None = 20, seconden: object = 600, **velden: Any) -> dict[str, Any]:
    return {"wie": wie, "eenheden": eenheden, "seconden": seconden, "afgekeurd": 0, **velden}


def met(*metingen: dict[str, Any], **velden: Any) -> Taak:
    return Taak.model_validate({"code": "A", "metingen": list(metingen), **velden})


NORM = [rij("vergelijker", 25), rij("vergelijker", 26), rij("vergelijker", 24)]
WERKNEMER = [rij(eenheden=20), rij(eenheden=21), rij(eenheden=19)]


def meldingen(meting: Taakmeting) -> list[str]:
    return [signaal.code for signaal in meting.signalen]


def test_three_timings_each_give_a_proposal_with_an_interval() -> None:
    meting = meet_taak(met(*WERKNEMER, *NORM))
    tempo = meting.voorstel("tempo")
    assert tempo is not None
    assert tempo.waarde == Fraction(60, 75)
    assert tempo.laag is not None
    assert tempo.hoog is not None
    assert tempo.laag < Fraction(4, 5) < tempo.hoog
    assert meting.voorstel("tempoverlies") is not None
    assert meting.voorstel("afbreukrisico") is None
    assert meldingen(meting) == []


def test_a_loss_is_what_the_performance_leaves() -> None:
    meting = meet_taak(met(*WERKNEMER, *NORM))
    tempo, verlies = meting.voorstel("tempo"), meting.voorstel("tempoverlies")
    assert tempo is not None
    assert verlies is not None
    assert tempo.laag is not None
    assert (verlies.waarde, verlies.hoog) == (1 - tempo.waarde, 1 - tempo.laag)
    kwaliteitsverlies = meting.voorstel("kwaliteitsverlies")
    assert kwaliteitsverlies is not None
    assert kwaliteitsverlies.waarde == 0


def zonder_tellen(*rijen: dict[str, Any]) -> list[dict[str, Any]]:
    return [rij | {"afgekeurd": None} for rij in rijen]


class TestGeteld:
    """Nothing entered is not the same as zero entered."""

    def test_what_nobody_counted_is_no_proposal(self) -> None:
        meting = meet_taak(met(*zonder_tellen(*WERKNEMER, *NORM)))
        assert meting.voorstel("tempo") is not None
        assert (meting.voorstel("kwaliteit"), meting.voorstel("kwaliteitsverlies")) == (None, None)
        assert meldingen(meting) == ["kwaliteit_niet_gemeten"]

    def test_zero_is_a_count(self) -> None:
        kwaliteit = meet_taak(met(*WERKNEMER, *NORM)).voorstel("kwaliteit")
        assert kwaliteit is not None
        assert kwaliteit.waarde == 1

    def test_who_counted_faults_counted(self) -> None:
        """All four faults were repaired; no other unit was wrong."""
        hersteld = [
            rij | {"fouten": fouten, "hersteld_door": "werknemer"}
            for rij, fouten in zip(zonder_tellen(*WERKNEMER), (4, 0, 0), strict=True)
        ]
        meting = meet_taak(met(*hersteld, *NORM))
        kwaliteit = meting.voorstel("kwaliteit")
        assert kwaliteit is not None
        assert kwaliteit.waarde == 1
        assert meldingen(meting) == []

    def test_faults_that_nobody_repaired_are_a_count(self) -> None:
        [eerste] = zonder_tellen(rij(fouten=6, hersteld_door="niemand"))
        kwaliteit = meet_taak(met(eerste, *WERKNEMER[1:], *NORM)).voorstel("kwaliteit")
        assert kwaliteit is not None
        assert kwaliteit.waarde == Fraction(54, 60)


def test_the_shortest_timing_counts() -> None:
    assert meet_taak(met(rij(eenheden=1, seconden="0.5"), *NORM)).tellend == (0, 1, 2, 3)


def test_length_from_begin_and_end_without_the_breaks() -> None:
    meting = Tijdmeting(begin="9:00", einde="9:20:30", pauze="5:30")
    assert meting.duur == 15 * 60


@pytest.mark.parametrize(
    ("getypt", "seconden"), [("600", 600), ("10:00", 600), ("1:00:00", 3600), ("90,5", "90.5"), ("0:05", 5)]
)
def test_a_length_is_typed_as_people_say_it(getypt: str, seconden: object) -> None:
    document = bewerken.voeg_rij_toe(zaak(), "taken.A.metingen")
    document, fouten = bewerken.zet(document, {"taken.A.metingen.0.seconden": getypt})
    assert not fouten
    assert bewerken.velden(document)["taken.A.metingen.0.seconden"] == str(seconden)


@pytest.mark.parametrize(
    ("velden", "waarom"),
    [
        ({"seconden": "tien"}, "“tien” is geen duur."),
        ({"seconden": "-5"}, "“-5” is geen duur."),
        ({"seconden": "90000"}, "hoogstens een dag"),
        ({"begin": "25:00"}, "“25:00” is geen tijd van de dag."),
        ({"begin": "10:00", "einde": "9:00"}, "Is de klok blijven lopen tot na middernacht?"),
        ({"begin": "10:00", "seconden": "5"}, "Kies een van de twee."),
        ({"eenheden": "1/3"}, "“1/3” is geen hoeveelheid van 0 of meer."),
        ({"fouten": "2,5"}, "“2,5” is geen heel getal"),
        ({"eenheden": "5", "afgekeurd": "6"}, "Er zijn 6 stuks afgekeurd van de 5 gemaakte."),
    ],
)
def test_what_cannot_be_is_refused_where_it_is_typed(velden: dict[str, str], waarom: str) -> None:
    document = bewerken.voeg_rij_toe(zaak(), "taken.A.metingen")
    nieuw, fouten = bewerken.zet(document, {f"taken.A.metingen.0.{veld}": waarde for veld, waarde in velden.items()})
    assert nieuw == document
    assert set(fouten) == {f"taken.A.metingen.0.{veld}" for veld in velden}
    assert waarom in next(iter(fouten.values()))


@given(st.times(), st.integers(1, 4 * 3600))
def test_a_timing_is_as_long_before_midnight_as_over_it(klok: time, seconden: int) -> None:
    """The other road has dates; what is written down has only the time of the day."""
    begin = datetime.combine(date(2026, 5, 11), klok.replace(microsecond=0))
    einde = begin + timedelta(seconds=seconden)
    rij_ = Tijdmeting.model_validate({"begin": str(begin.time()), "einde": str(einde.time())})
    assert rij_.duur == seconden


@pytest.mark.parametrize(
    ("lijst", "einde", "mag"),
    [
        ("metingen", "02:00:00", True),
        ("metingen", "02:00:01", False),
        ("werktijden", "10:00:00", True),
        ("werktijden", "10:00:01", False),
    ],
)
def test_over_midnight_a_timing_takes_four_hours_and_a_shift_twelve(lijst: str, einde: str, *, mag: bool) -> None:
    rij_nul = f"taken.A.{lijst}.0"
    document = bewerken.voeg_rij_toe(zaak(), f"taken.A.{lijst}")
    assert (not bewerken.zet(document, {f"{rij_nul}.begin": "22:00", f"{rij_nul}.einde": einde})[1]) == mag


def test_a_night_shift_has_the_same_net_share_as_a_day_shift() -> None:
    """Seven of eight hours against seven and a half, on both clocks."""
    for begin, einde in (("8:00", "16:00"), ("22:00", "6:00")):
        rijen = [
            {"wie": wie, "begin": begin, "einde": einde, "onderbroken": onderbroken}
            for wie, onderbroken in (("werknemer", "1:00:00"), ("vergelijker", "30:00"))
        ]
        schatting = meet_taak(Taak.model_validate({"code": "A", "werktijden": rijen})).werktijd
        assert schatting is not None
        assert schatting.waarde == Fraction(14, 15)


class TestRanden:
    """The bad input that the work brings: nothing crashes, everything is said."""

    def test_one_timing_gives_a_value_and_no_certainty(self) -> None:
        meting = meet_taak(met(rij(), rij("vergelijker", 25)))
        tempo = meting.voorstel("tempo")
        assert tempo is not None
        assert (tempo.waarde, tempo.laag) == (Fraction(4, 5), None)
        assert meldingen(meting) == ["te_weinig_metingen", "te_weinig_metingen"]

    def test_only_the_worker_gives_no_percentage(self) -> None:
        meting = meet_taak(met(*WERKNEMER))
        assert meting.voorstel("tempo") is None
        assert meldingen(meting) == ["geen_metingen"]

    def test_zero_units_counts_as_time_and_is_named(self) -> None:
        meting = meet_taak(met(*WERKNEMER, rij(eenheden=0), *NORM))
        assert "lege_meting" in meldingen(meting)
        assert next(s for s in meting.signalen if s.code == "lege_meting").tekst.startswith("In meting 4 (werknemer)")
        tempo = meting.voorstel("tempo")
        assert tempo is not None
        assert tempo.waarde == Fraction(60, 2400) / Fraction(75, 1800)

    def test_only_zero_units_gives_no_percentage(self) -> None:
        meting = meet_taak(met(rij(eenheden=0), rij(eenheden=0), *NORM))
        assert meting.voorstel("tempo") is None
        assert "niets_gemaakt" in meldingen(meting)

    def test_a_clock_that_runs_does_not_count_yet(self) -> None:
        meting = meet_taak(met(*WERKNEMER, {"wie": "werknemer", "begin": "9:05"}, *NORM))
        [loopt] = meting.signalen
        assert (loopt.code, loopt.pad) == ("klok_loopt", ("metingen", 3, "einde"))
        assert loopt.tekst.startswith("Meting 4 begon om 09.05 ")
        assert meting.tellend == (0, 1, 2, 4, 5, 6)

    def test_a_clock_that_was_forgotten_counts_and_asks_for_a_choice(self) -> None:
        vergeten = {"wie": "werknemer", "begin": "9:00", "einde": "16:15", "eenheden": 20}
        meting = meet_taak(met(*WERKNEMER, vergeten, *NORM))
        assert {"klok_vergeten", "uitschieter"} <= set(meldingen(meting))
        gezegd = next(s for s in meting.signalen if s.code == "klok_vergeten")
        assert "Meting 4 duurde 7,3 uur." in gezegd.tekst
        assert "verbeter dan het einde of verwijder de meting" in gezegd.wat_nu

    @pytest.mark.parametrize(("seconden", "gezegd"), [(14400, False), (14401, True)])
    def test_four_hours_is_where_a_clock_counts_as_forgotten(self, seconden: int, *, gezegd: bool) -> None:
        lang = rij(eenheden=480, seconden=seconden)
        assert ("klok_vergeten" in meldingen(meet_taak(met(*WERKNEMER, lang, *NORM)))) == gezegd

    def test_faster_than_the_norm_is_shown_as_measured(self) -> None:
        meting = meet_taak(met(*(rij(eenheden=n) for n in (30, 31, 29)), *NORM))
        tempo, verlies = meting.voorstel("tempo"), meting.voorstel("tempoverlies")
        assert tempo is not None
        assert verlies is not None
        assert tempo.waarde == Fraction(90, 75)
        assert verlies.waarde == 0
        assert "boven_de_norm" in meldingen(meting)

    def test_a_break_longer_than_the_timing(self) -> None:
        [signaal] = meet_taak(met(*WERKNEMER, rij(pauze=600), *NORM)).signalen
        assert signaal.code == "pauze_te_lang"
        assert signaal.tekst.startswith("Bij meting 4 ")

    def test_a_break_that_leaves_a_second(self) -> None:
        meting = meet_taak(met(*WERKNEMER, rij(eenheden=1, pauze=599), *NORM))
        assert "pauze_te_lang" not in meldingen(meting)
        assert 3 in meting.tellend

    def test_an_incomplete_row_is_named_and_an_empty_one_is_not(self) -> None:
        meting = meet_taak(met(*WERKNEMER, {}, {"wie": "werknemer"}, *NORM))
        assert meldingen(meting) == ["meting_onvolledig"]
        assert meting.signalen[0].tekst.startswith("Meting 5 ")

    def test_an_outlier_keeps_the_number_of_its_row(self) -> None:
        meting = meet_taak(met({}, *WERKNEMER, rij(eenheden=20, seconden=3000), *NORM))
        [uitschieter] = [s for s in meting.signalen if s.code == "uitschieter"]
        assert uitschieter.pad == ("metingen", 4, "seconden")
        assert uitschieter.tekst.startswith("Meting 5 (werknemer)")
        assert 4 in meting.tellend

    def test_a_task_of_some_days_measured_on_one_day(self) -> None:
        dag = {"datum": "2026-03-02"}
        wisselt = met(*(r | dag for r in WERKNEMER), *NORM, dagen_per_week="2")
        assert meldingen(meet_taak(wisselt)) == ["een_meetdag"]
        tweede_dag = met(
            *(r | dag for r in WERKNEMER), rij(datum="2026-03-04"), *NORM, rij("vergelijker", 25), dagen_per_week="2"
        )
        assert meldingen(meet_taak(tweede_dag)) == []
        elke_week_een_dag = met(*(r | dag for r in WERKNEMER), *NORM, dagen_per_week="1")
        assert meldingen(meet_taak(elke_week_een_dag)) == []
        een_meting = met(rij() | dag, dagen_per_week="2")
        assert "een_meetdag" not in meldingen(meet_taak(een_meting))
        twee_metingen = met(rij() | dag, rij() | dag, dagen_per_week="2")
        assert "een_meetdag" in meldingen(meet_taak(twee_metingen))

    def test_on_which_day_the_norm_was_measured_does_not_matter(self) -> None:
        later = [r | {"datum": "2026-03-04"} for r in NORM]
        meting = meet_taak(met(*(r | {"datum": "2026-03-02"} for r in WERKNEMER), *later, dagen_per_week="2"))
        assert meldingen(meting) == ["een_meetdag"]

    def test_a_day_without_timings_is_a_day_without_proposal(self) -> None:
        meting = meet_taak(met())
        assert (meting.signalen, meting.voorstel("tempo"), meting.oordeel) == ((), None, None)


class TestHerstel:
    """Cahier 6, block 1, step 2: who repairs decides where a fault counts."""

    def meet(self, **herstel: Any) -> Taakmeting:
        return meet_taak(met(rij(eenheden=20, **herstel), *WERKNEMER[1:], *NORM))

    def test_by_the_worker_it_is_pace(self) -> None:
        tempo = self.meet(fouten=4, hersteld_door="werknemer", hersteltijd="5:00").voorstel("tempo")
        assert tempo is not None
        assert tempo.waarde == Fraction(60, 2100) / Fraction(75, 1800)

    def test_by_the_worker_within_the_timing_adds_no_time(self) -> None:
        meting = Meting("werknemer", 20, Decimal(600))
        assert verwerk_herstel(meting, "werknemer", 4).meting == meting
        assert self.meet(fouten=4, hersteld_door="werknemer").uitkomst == self.meet().uitkomst

    def test_by_a_colleague_it_is_guidance(self) -> None:
        meting = self.meet(fouten=4, hersteld_door="collega", hersteltijd="5:00")
        assert meting.begeleiding == 300
        assert meting.voorstel("kwaliteit") == self.meet().voorstel("kwaliteit")

    def test_by_nobody_it_is_quality(self) -> None:
        kwaliteit = self.meet(fouten=6, hersteld_door="niemand").voorstel("kwaliteit")
        assert kwaliteit is not None
        assert kwaliteit.waarde == Fraction(54, 60)

    def test_unknown_is_asked_for_and_counts_as_nobody(self) -> None:
        meting = self.meet(fouten=6)
        assert meting.signalen[0].code == "hersteller_onbekend"
        assert meting.signalen[0].tekst.startswith("Bij meting 1 ")
        assert meting.voorstel("kwaliteit") == self.meet(fouten=6, hersteld_door="niemand").voorstel("kwaliteit")

    def test_more_faults_than_units_leaves_the_timing_out_and_says_so(self) -> None:
        meting = self.meet(fouten=19, afgekeurd=2, hersteld_door="niemand")
        assert "herstel_onmogelijk" in meldingen(meting)
        assert "er zijn 18 goede stuks" in meting.signalen[0].tekst
        assert 0 not in meting.tellend


def werktijd(wie: str, onderbroken: str, dag: int = 2) -> dict[str, str]:
    return {"wie": wie, "datum": f"2026-03-0{dag}", "begin": "8:00", "einde": "12:00", "onderbroken": onderbroken}


def test_net_working_time_from_paid_time_and_interruptions() -> None:
    """Three hours of four against three and a half of four: 6/7."""
    dagen = [
        werktijd(wie, tijd, dag) for dag in (2, 3) for wie, tijd in (("werknemer", "1:00:00"), ("vergelijker", "30:00"))
    ]
    meting = meet_taak(Taak.model_validate({"code": "A", "werktijden": dagen}))
    for veld in ("netto_werktijd", "inzetbaarheid"):
        schatting = meting.voorstel(veld)
        assert schatting is not None
        assert schatting.waarde == Fraction(6, 7)
    assert meet_taak(Taak.model_validate({"code": "A", "werktijden": dagen[:1]})).werktijd is None


def test_working_time_without_interruption_or_date() -> None:
    """Eight hours of eight against seven of eight."""
    rijen = [{"wie": "werknemer", "begin": "0:00", "einde": "8:00"}, werktijd("vergelijker", "1:00:00")]
    rijen[1] |= {"einde": "16:00"}
    schatting = meet_taak(Taak.model_validate({"code": "A", "werktijden": rijen})).werktijd
    assert schatting is not None
    assert schatting.waarde == Fraction(8, 7)


def test_working_time_shorter_than_its_interruption_is_refused() -> None:
    document = bewerken.voeg_rij_toe(zaak(), "taken.A.werktijden")
    velden = {"begin": "8:00", "einde": "9:00", "onderbroken": "61:00"}
    _, fouten = bewerken.zet(document, {f"taken.A.werktijden.0.{veld}": waarde for veld, waarde in velden.items()})
    assert "langer onderbroken dan gewerkt" in next(iter(fouten.values()))


def test_workplace_and_expert_are_compared() -> None:
    reeksen = [rij(eenheden=n, bron=bron) for bron in ("werkplek", "deskundige") for n in (20, 20, 21)]
    oordeel = meet_taak(met(*reeksen, *NORM)).oordeel
    assert oordeel is not None
    assert oordeel.oordeel == "komt_overeen"
    assert meet_taak(met(*WERKNEMER, *NORM)).oordeel is None
    assert meet_taak(met(*(rij(bron="deskundige"), rij(bron="deskundige")), *NORM)).oordeel is None


def test_a_part_time_week_where_the_half_hour_decides() -> None:
    """16 hours over 4 days: 1/16 is an hour, but an hour a week is 15 minutes a day. 10% is 24 minutes a day."""
    document = zaak(
        taak("A", aandeel="90%"),
        taak("B", aandeel="10%", dagen_per_week="2"),
        functie={"naam": "Medewerker", "uren_per_week": 16, "werkdagen_per_week": 4},
    )
    uitkomst = bereken(document)
    gezegd = {signaal.code: signaal.tekst for signaal in uitkomst.signalen}
    assert "hoofdtaak_kleiner_dan_zestiende" not in gezegd
    assert "Taak B duurt 24 minuten per werkdag." in gezegd["hoofdtaak_korter_dan_half_uur"]
    assert "Taak B wordt op 2 van de 4 werkdagen gedaan: dan 48 minuten" in gezegd["taak_wisselt"]
    assert uitkomst.loonwaarde == 100


def met_bereik(**velden: str) -> Onderzoek:
    return zaak(taak(tempo=waarneming("80%", **velden)))


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"laag": "70%", "hoog": "90%", "motivering_bereik": "Geschat."}, []),
        ({"laag": "70%", "hoog": "90%"}, ["bereik_zonder_motivering"]),
        ({"laag": "70%", "motivering_bereik": "x"}, ["bereik_half"]),
        ({"hoog": "70%", "motivering_bereik": "x"}, ["bereik_half"]),
        ({"laag": "85%", "hoog": "90%", "motivering_bereik": "x"}, ["bereik_past_niet"]),
        ({"laag": "0%", "hoog": "90%", "motivering_bereik": "x"}, []),
        ({"laag": "-1%", "hoog": "90%", "motivering_bereik": "x"}, ["bereik_past_niet"]),
        ({"laag": "90%", "hoog": "70%", "motivering_bereik": "x"}, ["bereik_past_niet"]),
    ],
)
def test_an_own_range_has_two_ends_around_the_value_and_a_reason(velden: dict[str, str], verwacht: list[str]) -> None:
    uitkomst = bereken(met_bereik(**velden))
    assert codes(uitkomst) == verwacht
    if verwacht == ["bereik_half"]:
        assert (
            f"ontbreekt de {'bovengrens' if 'laag' in velden else 'ondergrens'} van uw bereik"
            in uitkomst.signalen[0].tekst
        )
    assert uitkomst.blijft_concept == ("bereik_zonder_motivering" in verwacht)
    assert uitkomst.loonwaarde == 80
