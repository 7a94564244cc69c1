"""Published worked examples, each with its source in its name."""

from datetime import date
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.kern.zaken import gegevens, signalen_van, taak, waarneming, zaak
from weegwerk.kern import parameters
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, Subsidie

CENT = Decimal("0.01")


def cec(code: str, aandeel: str, tempoverlies: str, kwaliteitsverlies: str, afbreukrisico: str) -> dict[str, Any]:
    verliezen = {"tempoverlies": tempoverlies, "kwaliteitsverlies": kwaliteitsverlies, "afbreukrisico": afbreukrisico}
    return {"code": code, "aandeel": aandeel, **{naam: waarneming(verlies) for naam, verlies in verliezen.items()}}


def met_tempo(tempo: str) -> Uitkomst:
    return bereken(zaak(taak(tempo=waarneming(tempo))))


def stap(subsidie: Subsidie, naam: str) -> Fraction:
    return next(stap.uitkomst for stap in subsidie.stappen if stap.id == naam)


class TestA1Cahier6:
    """AKC Cahier 6, block 1 step 3: 40% x (20% + 10%) = 12% loss."""

    def test_loss_of_task_a_is_twelve_points(self) -> None:
        taken = (cec("A", "40%", "20%", "0%", "10%"), cec("B", "60%", "0%", "0%", "0%"))
        uitkomst = bereken(zaak(*taken, methode="cec-2011"))
        assert uitkomst.taken[0].verlies == Fraction(12, 100)
        assert uitkomst.loonwaarde == 88


@pytest.mark.parametrize(
    ("gemaakt", "norm", "tempo"),
    [
        pytest.param(Fraction(3, 4), Fraction(1), "75%", id="A2-Cahier-6-rolcontainer"),
        pytest.param(Fraction(70), Fraction(80), "87.5%", id="A3-Cahier-24-p3190-stuks"),
    ],
)
def test_tempo_is_units_over_the_norm(gemaakt: Fraction, norm: Fraction, tempo: str) -> None:
    assert met_tempo(tempo).taken[0].factoren[0].opgegeven == gemaakt / norm


def test_a4_cahier_24_tempo_above_100_counts_as_100_and_is_shown_as_capped() -> None:
    uitkomst = met_tempo("115%")
    tempo = uitkomst.taken[0].factoren[0]
    assert (tempo.opgegeven, tempo.geteld, uitkomst.loonwaarde) == (Fraction(115, 100), Fraction(1), 100)
    [melding] = uitkomst.signalen
    assert melding.code == "factor_boven_100"
    assert "115%" in melding.tekst
    assert "hoogstens 100%" in melding.tekst


def test_a5_cahier_24_p3197_twenty_hours_of_forty_is_half() -> None:
    halven = [taak(code, aandeel=None, uren_per_week="20") for code in "AB"]
    assert bereken(zaak(*halven)).taken[0].aandeel == Fraction(1, 2)


def test_a6_besluit_art_1_half_an_hour_of_eight_is_exactly_allowed() -> None:
    taken = (taak("A", aandeel="6.25%"), taak("B", aandeel="93.75%"))
    assert signalen_van(*taken) == []


@pytest.mark.parametrize(
    ("methode", "derde", "loonwaarde"),
    [
        pytest.param("ulm-2021", "netto_werktijd", "68.4", id="A7-product-Panteia-3753"),
        pytest.param("regeling-2014", "inzetbaarheid", "68.4", id="A7-product-2014"),
    ],
)
def test_a7_product_of_80_90_and_95(methode: str, derde: str, loonwaarde: str) -> None:
    velden = {"tempo": "80%", "kwaliteit": "90%", derde: "95%"}
    uitkomst = bereken(zaak({"code": "A", "aandeel": "100%", **velden}, methode=methode, peildatum="2021-06-30"))
    assert uitkomst.als_json()["onafgerond"] == loonwaarde
    assert uitkomst.loonwaarde == 68


def test_a7_losses_subtracted_give_65() -> None:
    """The third of the four families; the name of the method belongs on every result."""
    assert bereken(zaak(cec("A", "100%", "20%", "10%", "5%"), methode="cec-2011")).loonwaarde == 65


def test_a8_leidraad_annex_b_more_than_three_months_is_globaal() -> None:
    uitkomst = bereken(zaak(beoordelingsdatum="2025-11-30", peildatum="2026-03-02"))
    assert uitkomst.globaal
    assert uitkomst.als_json()["globaal"] is True
    assert not bereken(zaak()).globaal


def test_a9_cahier_13a_a_task_that_is_not_done_is_never_a_silent_zero() -> None:
    uitkomst = met_tempo("0%")
    assert uitkomst.loonwaarde == 0
    [melding] = uitkomst.signalen
    assert melding.code == "factor_nul"
    assert "hoort niet in het takenpakket" in melding.wat_nu


def test_statutory_example_of_the_design() -> None:
    """50% x 87.5% x 95% x 90% = 37.40625%: exact, and rounded only at the end."""
    a = taak("A", aandeel="50%", tempo="87.5%", kwaliteit="95%", netto_werktijd="90%")
    b = taak("B", aandeel="50%", tempo="80%", kwaliteit="100%", netto_werktijd="90%")
    uitkomst = bereken(Onderzoek.model_validate(gegevens(a, b)))
    assert [taak["prestatie"] for taak in uitkomst.als_json()["taken"]] == ["37.40625", "36"]
    assert (uitkomst.onafgerond, uitkomst.loonwaarde) == (Fraction(7340625, 10**7), 73)


def test_b1_ren2_forfait_in_july_2016() -> None:
    """rendement.nl rounds at each step (1,660.18; 830.09; 190.92); the same amounts, unrounded until the end, add up."""
    subsidie = loonkostensubsidie.bereken(
        Aanvraag(date(2016, 7, 1), uren=Decimal(36), voltijd=Decimal(36), leeftijd=25, forfait=True)
    )
    afgerond = {
        naam: Decimal(round(stap(subsidie, naam) * 100)) / 100 for naam in ("norm", "forfait", "werkgeverslasten")
    }
    assert afgerond == {
        "norm": Decimal("1660.18"),
        "forfait": Decimal("830.09"),
        "werkgeverslasten": Decimal("190.92"),
    }
    assert subsidie.lks_per_maand == Decimal("1021.01")


def test_b3_svl_in_2016_the_base_is_the_wage_of_the_job() -> None:
    """Minimum wage with holiday allowance, minus the loonwaarde of the job's own wage with its allowance, plus 23%."""
    subsidie = loonkostensubsidie.bereken(
        Aanvraag(
            date(2016, 7, 1),
            uren=Decimal(40),
            voltijd=Decimal(40),
            leeftijd=30,
            loonwaarde=Decimal(60),
            functieloon=Decimal(2000),
        )
    )
    norm, loon = Fraction("1537.20") * Fraction("1.08"), 2000 * Fraction("1.08")
    assert stap(subsidie, "loonwaarde_bedrag") == loon * Fraction(6, 10)
    assert stap(subsidie, "naar_uren") == (norm - loon * Fraction(6, 10)) * Fraction("1.23")
    assert subsidie.lks_per_maand == Decimal("447.94")


def test_b4_koen_july_2026() -> None:
    """MinBZK/regelrecht, casus Koen: 2,523.96; 1,514.38; 1,009.58; cap 1,766.772; 1,261.975 for 36 and 1,121.76 for 32 hours."""
    aanvraag = Aanvraag(
        date(2026, 7, 1), Decimal(32), Decimal(60), Decimal(36), leeftijd=25, werkgeverslasten=Decimal("0.25")
    )
    subsidie = loonkostensubsidie.bereken(aanvraag)
    assert stap(subsidie, "norm") == Fraction("2523.96")
    assert stap(subsidie, "loonwaarde_bedrag") == Fraction("1514.376")
    assert stap(subsidie, "verschil") == Fraction("1009.584")
    assert stap(subsidie, "hoogste") == Fraction("1766.772")
    assert stap(subsidie, "met_werkgeverslasten") == Fraction("1261.98")
    assert subsidie.lks_per_maand == Decimal("1121.76")


def test_b7_minbzk_half_of_a_round_norm() -> None:
    """V = 2,155.00 is a test input, not an official amount; so the same steps are scaled to it by hand."""
    aanvraag = Aanvraag(date(2026, 7, 1), Decimal(36), Decimal(50), leeftijd=30, werkgeverslasten=Decimal(0))
    subsidie = loonkostensubsidie.bereken(aanvraag)
    schaal = Fraction(2155) / stap(subsidie, "norm")
    assert stap(subsidie, "naar_uren") * schaal == Fraction("1077.50")
    assert stap(subsidie, "hoogste") * schaal == Fraction("1508.50")


def test_b13_rbmne_2018_there_is_no_floor_under_the_loonwaarde() -> None:
    """ECLI:NL:RBMNE:2018:2708: 39% is paid as 39%, not as 50%."""
    subsidie = loonkostensubsidie.bereken(
        Aanvraag(date(2018, 1, 1), Decimal(36), Decimal(39), Decimal(36), leeftijd=30)
    )
    norm = Fraction(1578) * Fraction("1.08")
    assert stap(subsidie, "subsidie") == norm * Fraction(61, 100)


def test_b14_rbnho_2025_the_agreed_hours_count() -> None:
    """ECLI:NL:RBNHO:2025:4899: 38 agreed hours are 38 hours, also where fewer are worked; there is no place for those."""
    velden = Aanvraag.__dataclass_fields__
    assert [naam for naam in velden if "uren" in naam] == ["uren"]
    subsidie = loonkostensubsidie.bereken(
        Aanvraag(date(2025, 1, 1), Decimal(38), Decimal(50), Decimal(38), leeftijd=30)
    )
    assert stap(subsidie, "urendeel") == Fraction(38, 36)


@pytest.mark.parametrize(
    ("peildatum", "uur"),
    [
        pytest.param(date(2026, 1, 1), "14.71", id="M1-GRO-WML26-art-14-10"),
        pytest.param(date(2024, 1, 1), "13.27", id="M3-HRK"),
    ],
)
def test_hour_is_month_over_156_rounded_up(peildatum: date, uur: str) -> None:
    maand = parameters.op("wml.maand", peildatum).waarde
    assert (maand / 156).quantize(CENT, ROUND_CEILING) == Decimal(uur)
    assert parameters.op("wml.uur", peildatum).waarde == Decimal(uur)


@pytest.mark.parametrize(("uren", "uur"), [(36, "12.40"), (38, "11.75"), (40, "11.16")])
def test_m7_sigma_before_2024_the_hour_depends_on_the_week(uren: int, uur: str) -> None:
    """1 January 2023: 446.40 a week; hour rounded up to the cent. That is why the full week matters before 2024."""
    week = parameters.op("wml.maand", date(2023, 1, 1)).waarde * 12 / 52
    assert week == Decimal("446.40")
    assert (week / uren).quantize(CENT, ROUND_CEILING) == Decimal(uur)
