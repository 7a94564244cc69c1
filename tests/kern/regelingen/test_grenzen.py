"""Wat mutaties lieten zien: grenzen, eenheden en woorden die nog geen test bewaakte."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen import eerste_spoor, functieloon, lks_periode, loondispensatie, loonkostenvoordeel, wia
from weegwerk.kern.regelingen.blad import Rekenblad, als_term, tot
from weegwerk.kern.regelingen.functieloon import loon_naar_uren, met_lasten
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.regelingen.minimumloon import eis_minimumloon, per_maand

DAG = date(2026, 7, 1)
LOON = functieloon.Loon(DAG, Decimal(2600), Decimal(32), Decimal(40), Decimal("0.25"), leeftijd=30)
MAATMAN = wia.WiaMaatman(DAG, Decimal(20), Decimal(36), tuple(wia.Werk(Decimal(loon)) for loon in (11, 12, 13)))


def test_een_stap_noemt_de_bron_van_het_blad_of_zijn_eigen() -> None:
    blad, term = Rekenblad(DAG, "art. 1"), Term("loon", Fraction(100), "euro", "vast")
    blad.stap("een", "Een", "som", [term])
    blad.stap("ander", "Ander", "som", [term], bron="art. 2")
    blad.stap("geen", "Geen", "som", [term], bron="")
    assert [stap.bron for stap in blad.stappen] == ["art. 1", "art. 2", ""]
    assert [stap.id for stap in tot(blad.stappen, "ander")] == ["een", "ander"]


@pytest.mark.parametrize(
    ("parameter", "eenheid"), [("wml.maand", "euro"), ("poortwachter.loondeel", "procent"), ("lks.basisuren", "uren")]
)
def test_een_parameter_houdt_zijn_eenheid(parameter: str, eenheid: str) -> None:
    assert als_term(parameters.op(parameter, DAG)).eenheid == eenheid


def test_een_onzekere_waarde_zegt_waarom_zij_onzeker_is() -> None:
    blad, waarde = Rekenblad(DAG), parameters.op("poortwachter.loondeel", DAG)
    blad.neem(waarde)
    assert waarde.toelichting
    assert waarde.toelichting in blad.signalen[0].tekst


@pytest.mark.parametrize(("nieuw", "gehaald"), [("2000.10", True), ("1000.10", False)])
def test_eerste_spoor_zegt_wat_de_grens_betekent(nieuw: str, *, gehaald: bool) -> None:
    uitkomst = eerste_spoor.toets(DAG, Decimal(3000), Decimal(nieuw))
    deel = "66,67%" if gehaald else "33,34%"
    assert uitkomst.als_json()["deel"] == deel
    assert f"brengt {deel} van" in uitkomst.woorden
    assert ("Daarmee is de grens gehaald" in uitkomst.woorden) == gehaald
    assert ("Bevredigend" in uitkomst.woorden) == gehaald


@pytest.mark.parametrize(
    ("veld", "laagst", "hoogst", "stap"),
    [
        ("functieloon", "0.01", "100000", "0.01"),
        ("uren", "0.01", "60", "0.01"),
        ("voltijd", "0.01", "60", "0.01"),
        ("werkgeverslasten", "0", "1", "0.01"),
        ("leeftijd", "15", "120", "1"),
    ],
)
def test_grenzen_van_het_functieloon(veld: str, laagst: str, hoogst: str, stap: str) -> None:
    soort: Any = int if veld == "leeftijd" else Decimal
    ruim = replace(LOON, uren=Decimal("0.01")) if veld == "voltijd" else replace(LOON, voltijd=None)
    for waarde in (laagst, hoogst):
        functieloon.controleer(replace(ruim, **{veld: soort(waarde)}))
    for buiten in (Decimal(laagst) - Decimal(stap), Decimal(hoogst) + Decimal(stap)):
        with pytest.raises(KernFout, match="dat kan alleen"):
            functieloon.controleer(replace(ruim, **{veld: soort(buiten)}))


@pytest.mark.parametrize(
    ("veld", "laagst", "hoogst"),
    [
        ("uurloon", "0.01", "1000"),
        ("praktisch", "0.01", "1000"),
        ("uren", "0.01", "80"),
        ("belastbare_uren", "0", "80"),
    ],
)
def test_grenzen_van_de_maatman(veld: str, laagst: str, hoogst: str) -> None:
    def met(waarde: Decimal) -> wia.WiaMaatman:
        velden: dict[str, Any] = {veld: wia.Werk(waarde, MAATMAN.uren) if veld == "praktisch" else waarde}
        return replace(MAATMAN, **velden)

    for waarde in (laagst, hoogst):
        wia.schat(met(Decimal(waarde)))
    for buiten in (Decimal(laagst) - Decimal("0.01"), Decimal(hoogst) + Decimal("0.01")):
        with pytest.raises(KernFout, match="dat kan alleen"):
            wia.schat(met(buiten))


@pytest.mark.parametrize(
    ("kan", "klasse"),
    [
        ("13", "35 tot 45%"), ("11.01", "35 tot 45%"), ("11", "45 tot 55%"), ("9.01", "45 tot 55%"), ("9", "55 tot 65%"),
        ("7.01", "55 tot 65%"), ("7", "65 tot 80%"), ("4.01", "65 tot 80%"), ("4", "80% of meer"),
    ],
)  # fmt: skip
def test_elke_klasse_begint_op_haar_grens(kan: str, klasse: str) -> None:
    """Wet WIA art. 61 lid 6: de klassen sluiten op elkaar aan."""
    assert wia.schat(replace(MAATMAN, functies=(wia.Werk(Decimal(kan)),) * 3)).klasse.startswith(klasse)


@pytest.mark.parametrize(("oud", "kan"), [("0", False), ("0.01", True), ("100000", True), ("100000.01", False)])
def test_grenzen_van_het_loon_voor_de_ziekte(oud: str, *, kan: bool) -> None:
    if kan:
        assert eerste_spoor.toets(DAG, Decimal(oud), Decimal("0.01")).deel > 0
    else:
        with pytest.raises(KernFout, match="dat kan alleen"):
            eerste_spoor.toets(DAG, Decimal(oud), Decimal(0))


@pytest.mark.parametrize(("uren", "deel"), [("32", Fraction(32, 36)), ("36", Fraction(1)), ("40", Fraction(1))])
def test_wie_de_volle_week_niet_noemt_krijgt_36_uur_of_zijn_eigen_uren(uren: str, deel: Fraction) -> None:
    blad = Rekenblad(DAG)
    loon_naar_uren(replace(LOON, uren=Decimal(uren), voltijd=None), per_maand(blad, 30), blad)
    assert next(stap.uitkomst for stap in blad.stappen if stap.id == "deel_van_de_week") == deel


def test_zonder_opgave_geldt_het_gewone_minimumjeugdloon_en_niet_dat_van_bbl() -> None:
    """Besluit minimumjeugdloonregeling art. 2: bij 20 jaar 80%, met een bbl-opleiding 61,5%."""
    dag, maand = date(2026, 7, 1), parameters.op("wml.maand", DAG).waarde
    assert per_maand(Rekenblad(dag), 20).waarde == Fraction(maand) * Fraction(8, 10)
    net_te_laag = replace(LOON, leeftijd=20, functieloon=maand * Decimal("0.8") * 40 / 36 - Decimal("0.01"))
    with pytest.raises(KernFout, match="lager dan het minimumloon"):
        loondispensatie.bereken(net_te_laag, Decimal(50))
    jong = Aanvraag(dag, Decimal(36), Decimal(50), leeftijd=20)
    assert lks_periode.over(jong, 1) == lks_periode.over(replace(jong, bbl=False), 1)


def test_een_volwassene_krijgt_het_minimumloon_zonder_stap_voor_jongeren() -> None:
    """Besluit minimumjeugdloonregeling art. 2: de staffel houdt op bij 21 jaar."""
    blad = Rekenblad(DAG)
    assert per_maand(blad, 21).waarde == Fraction(parameters.op("wml.maand", DAG).waarde)
    assert blad.stappen == []


@pytest.mark.parametrize(
    ("dag", "uren", "laagst"),
    [
        (date(2023, 12, 31), 40, "1995.00"),
        (date(2024, 1, 1), 40, "2299.34"),
        (date(2024, 1, 1), 36, "2069.40"),
        (date(2024, 1, 2), 40, "2299.34"),
        (date(2024, 2, 1), 40, "2299.34"),
    ],
)
def test_het_minimum_hoort_vanaf_1_januari_2024_bij_36_uur(dag: date, uren: int, laagst: str) -> None:
    """Wet invoering minimumuurloon; 2.069,40 is het maandloon bij 36 uur van 1 januari 2024, daarvoor 1.995,00."""
    week = Term("volle werkweek", Fraction(uren), "uren", "vast")

    def eis(loon: Decimal) -> None:
        blad = Rekenblad(dag)
        eis_minimumloon(loon, week, per_maand(blad, 30), blad)

    eis(Decimal(laagst))
    with pytest.raises(KernFout, match="lager dan het minimumloon") as fout:
        eis(Decimal(laagst) - Decimal("0.01"))
    assert euro_tekst(Decimal(laagst)) in fout.value.tekst


def test_aangenomen_werkgeverslasten_worden_een_keer_gemeld() -> None:
    blad, loon = Rekenblad(DAG), Term("loon", Fraction(100), "euro", "vast")
    for stap_id in ("een", "ander"):
        met_lasten("Kosten", stap_id, loon, replace(LOON, werkgeverslasten=None), blad)
        assert [signaal.code for signaal in blad.signalen].count("werkgeverslasten_aangenomen") == 1


class TestLoondispensatie:
    def test_bij_volle_loonwaarde_is_er_niets_aan_te_vullen(self) -> None:
        hoog = replace(LOON, functieloon=Decimal(5000))
        assert loondispensatie.bereken(hoog, Decimal(100)).aanvulling_per_maand == 0

    @pytest.mark.parametrize("loonwaarde", ["0", "100.01"])
    def test_een_onmogelijke_loonwaarde(self, loonwaarde: str) -> None:
        with pytest.raises(KernFout, match="dat kan alleen"):
            loondispensatie.bereken(LOON, Decimal(loonwaarde))

    def test_te_weinig_verlies_in_woorden(self) -> None:
        """Wajong art. 2:20: ten minste een kwart."""
        signalen = loondispensatie.bereken(LOON, Decimal(76)).signalen
        [melding] = [signaal for signaal in signalen if signaal.code == "loondispensatie_verlies_te_klein"]
        assert "blijft 24% achter" in melding.tekst
        assert "ten minste 25%" in melding.tekst

    @pytest.mark.parametrize(("dag", "aanvulling"), [(DAG, "1219.90"), (date(2021, 12, 31), None)])
    def test_een_onbekende_aanvulling_is_geen_nul(self, dag: date, aanvulling: str | None) -> None:
        gegevens = loondispensatie.bereken(replace(LOON, peildatum=dag), Decimal(50)).als_json()
        assert gegevens["aanvulling_per_maand"] == aanvulling


class TestTijdvak:
    FORFAIT = Aanvraag(DAG, Decimal(36), leeftijd=30, forfait=True)

    def test_een_maand_is_het_bedrag_van_die_maand(self) -> None:
        maand = lks_periode.over(self.FORFAIT, 1)
        assert (maand.maanden, maand.totaal) == (1, maand.eerste.lks_per_maand)
        assert [stap.id for stap in maand.stappen] == ["deel_1", "totaal"]
        assert maand.eerste.rekendatum == DAG

    def test_wie_al_voorbij_het_forfait_is_ziet_een_maand_met_een_waarschuwing(self) -> None:
        """Participatiewet art. 10d lid 5: het forfait duurt hoogstens zes maanden."""
        laat = lks_periode.over(replace(self.FORFAIT, ingangsdatum=date(2026, 1, 1)))
        assert laat.maanden == 1
        assert "forfait_te_lang" in [signaal.code for signaal in laat.signalen]


@pytest.mark.parametrize(("uren", "kan"), [("0", True), ("3200", True), ("3200.01", False), ("-0.01", False)])
def test_grenzen_van_de_verloonde_uren(uren: str, *, kan: bool) -> None:
    if kan:
        assert loonkostenvoordeel.bereken(["herplaatsen"], DAG, Decimal(uren)).per_jaar >= 0
    else:
        with pytest.raises(KernFout, match="dat kan alleen"):
            loonkostenvoordeel.bereken(["herplaatsen"], DAG, Decimal(uren))


def test_elk_uurloon_wijst_naar_zijn_eigen_functie() -> None:
    [midden, *_] = wia.schat(MAATMAN).stappen
    assert [(term.naam, term.herkomst) for term in midden.termen] == [
        ("uurloon functie 1", "invoer:maatman.functies.0"),
        ("uurloon functie 2", "invoer:maatman.functies.1"),
        ("uurloon functie 3", "invoer:maatman.functies.2"),
    ]
