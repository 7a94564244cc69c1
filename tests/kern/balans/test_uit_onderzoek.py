"""Van het onderzoek naar geld: wat er uitkomt, wat nog ontbreekt, en dat de loonwaarde er nooit door verandert."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategieen
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.balans import Geldbeeld, geldbeeld
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.document.bewerken import zet
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, lees

WASSERIJ = lees(voorbeelden.tekst("wasserij").encode()).onderzoek
BEDRAGEN = st.integers(0, 100_000_000).map(lambda cent: f"{cent // 100}.{cent % 100:02d}")


def beeld(**velden: str) -> Geldbeeld:
    onderzoek, geweigerd = zet(WASSERIJ, {pad.replace("__", "."): waarde for pad, waarde in velden.items()})
    assert not geweigerd
    return geldbeeld(onderzoek, bereken(onderzoek))


@given(strategieen.onderzoeken(), BEDRAGEN, st.integers(0, 40))
def test_begeleiding_verzuim_en_geld_veranderen_de_loonwaarde_nooit(som: Onderzoek, euro: str, uren: int) -> None:
    """AKC Cahier 6 en 13a: wat indirect is toe te rekenen, blijft buiten het percentage."""
    naast: dict[str, Any] = {
        "geld": {"loon": {"functieloon": "3000", "contract_maanden": 12, "werkgeverslasten": "30%"}},
        "begeleiding": {
            "geheel": {"instructie": {"uren_per_week": uren}},
            "waardering": {"manier": "uurloon", "uurloon": "20"},
        },
        "overig": {"verzuim": {"dagen_per_jaar": uren}, "voorzieningen": [{"per_maand": euro}]},
    }
    met = Onderzoek.model_validate({**als_gegevens(som), **naast})
    zonder, erbij = bereken(som), bereken(met)
    assert (zonder.loonwaarde, zonder.onafgerond, zonder.stappen) == (erbij.loonwaarde, erbij.onafgerond, erbij.stappen)
    geldbeeld(met, erbij)


def test_de_kosten_van_blok_2_en_3_staan_met_hun_eigen_herleiding_in_de_balans() -> None:
    balans = beeld().balans
    assert balans is not None
    kosten = {regel.naam: regel for regel in balans.werkgever.regels if regel.kant == "kosten"}
    assert set(kosten) == {"Loonkosten", "Begeleiding", "Verhoogde strijktafel"}
    for regel in kosten.values():
        assert narekenen(regel.stappen) == []
    assert kosten["Begeleiding"].per_maand == Decimal("188.50")
    assert kosten["Verhoogde strijktafel"].per_maand == 25


def test_het_voorbeeld_is_compleet() -> None:
    uitkomst = beeld()
    assert (uitkomst.ontbreekt, uitkomst.geweigerd, uitkomst.opmerkingen) == ([], {}, [])
    assert uitkomst.balans is not None
    assert uitkomst.subsidie is not None
    assert uitkomst.balans.regel("werkgever", "loonkostensubsidie") is not None
    assert uitkomst.label is not None
    assert {recht.code for recht in uitkomst.rechten if recht.stand == "voldaan"} == {
        "loonkostensubsidie",
        "lkv_banenafspraak",
        "no_riskpolis",
        "begeleiding_gemeente",
    }


@pytest.mark.parametrize(
    ("pad", "wat"),
    [
        ("geld__loon__functieloon", "het loon van de functie"),
        ("geld__loon__contract_maanden", "de duur van het contract"),
        ("geld__regeling", "de keuze van een regeling"),
        ("geld__regeling_waarom", "de reden van die keuze"),
        ("functie__uren_per_week", "de uren per week"),
    ],
)
def test_wat_ontbreekt_wordt_genoemd_en_niet_aangenomen(pad: str, wat: str) -> None:
    """De keuze voor een regeling is een oordeel: zonder reden is er geen balans."""
    uitkomst = beeld(**{pad: ""})
    assert uitkomst.balans is None
    assert wat in uitkomst.ontbreekt


def test_zonder_peildatum_is_er_niets() -> None:
    assert beeld(peildatum="").ontbreekt == ["de peildatum"]


def test_een_loon_onder_het_minimum_wordt_per_onderdeel_geweigerd() -> None:
    uitkomst = beeld(geld__loon__functieloon="1000")
    assert uitkomst.balans is None
    assert "lager dan het minimumloon" in uitkomst.geweigerd["balans"]
    assert uitkomst.subsidie is not None


def test_onder_de_cao_is_een_opmerking_en_geen_weigering() -> None:
    uitkomst = beeld(geld__loon__cao_loon="2500")
    assert uitkomst.balans is not None
    assert "€\xa020,00 per maand lager" in uitkomst.opmerkingen[0]


def test_een_jaar_zonder_waarde() -> None:
    uitkomst = beeld(peildatum="2013-05-01", beoordelingsdatum="2013-05-01")
    assert uitkomst.balans is None
    assert "Loonkostensubsidie bestaat sinds" in uitkomst.geweigerd["subsidie"]
    assert uitkomst.geweigerd["voordeel"]


def test_wia_en_eerste_spoor_uit_het_document() -> None:
    onderzoek = Onderzoek.model_validate(
        als_gegevens(WASSERIJ)
        | {
            "geld": {
                "maatman": {"uurloon": "20", "uren": "36", "functies": [{"uurloon": u} for u in ("11", "12", "13")]},
                "eerste_spoor": {"oud_loon": "3000", "nieuw_loon": "1950"},
            }
        }
    )
    uitkomst = geldbeeld(onderzoek, bereken(onderzoek))
    assert uitkomst.wia is not None
    assert uitkomst.eerste_spoor is not None
    assert uitkomst.wia.percentage == 40
    assert uitkomst.eerste_spoor.oordeel == "haalt_de_grens"


def test_jong_en_deeltijd() -> None:
    jong = beeld(kop__geboortedatum="2008-01-01", functie__uren_per_week="20")
    oud = beeld(functie__uren_per_week="20")
    assert jong.subsidie is not None
    assert oud.subsidie is not None
    assert jong.subsidie.eerste.lks_per_maand < oud.subsidie.eerste.lks_per_maand


@pytest.mark.parametrize("bedrag", ["-1", "1000001", "veel", "1.000.000"])
def test_een_bedrag_dat_niet_kan(bedrag: str) -> None:
    _, geweigerd = zet(WASSERIJ, {"geld.loon.functieloon": bedrag})
    assert "geld.loon.functieloon" in geweigerd


def test_zonder_eigen_band_geldt_het_gevonden_bereik() -> None:
    """Het waardelabel hoort bij het interval van de loonwaarde, naar buiten afgerond op hele procenten."""
    eigen = {"geld__waardelabel__laag": "", "geld__waardelabel__hoog": ""}
    bereik = {
        f"taken__{taak.code}__{factor}__{kant}": str(waarde)
        for taak in WASSERIJ.taken
        for factor in ("tempo", "kwaliteit", "netto_werktijd")
        if (percentage := getattr(taak, factor).percentage) is not None
        for kant, waarde in (
            ("laag", max(percentage - 5, 0)),
            ("hoog", min(percentage + 5, 100)),
            ("motivering_bereik", "Twee dagen gezien, met wisselende drukte."),
        )
    }
    uitkomst = beeld(**eigen, **bereik)
    assert uitkomst.label is not None
    assert uitkomst.label.minste.loonwaarde >= 74 >= uitkomst.label.meeste.loonwaarde
    een_taak = {veld: waarde for veld, waarde in bereik.items() if veld.startswith("taken__A__")}
    assert beeld(**eigen, **een_taak).label is None
    assert beeld(**eigen).label is None


def test_de_wia_van_een_half_ingevulde_zaak_is_een_zin_en_geen_getal() -> None:
    def met(**maatman: object) -> Geldbeeld:
        geld = {"maatman": {"uurloon": "20", "uren": "36", **maatman}}
        onderzoek = Onderzoek.model_validate(als_gegevens(WASSERIJ) | {"geld": geld})
        return geldbeeld(onderzoek, bereken(onderzoek))

    twee = [{"uurloon": "15", "uren": "36"}] * 2
    assert "minder dan drie passende functies" in met(functies=twee).geweigerd["wia"]
    klaar = met(functies=twee, te_weinig_functies="ja").wia
    assert klaar is not None
    assert klaar.percentage == 100
    assert "niet de uren per week" in met(praktisch="15").geweigerd["wia"]
    echt = met(praktisch="15", praktisch_uren="18").wia
    assert echt is not None
    assert echt.woorden.startswith("62,50%. 55 tot 65%")


def eerste_spoor(**velden: object) -> Onderzoek:
    """32 uur afgesproken en betaald, nu 20 uur gewerkt tegen 85%: 17 geleverde uren."""
    factoren = {"tempo": "85%", "kwaliteit": "100%", "netto_werktijd": "100%"}
    gegevens: dict[str, Any] = {
        "weegwerk": 1,
        "soort": "loonwaarde",
        "methode": "ulm-2021",
        "beoordelingsdatum": "2026-03-02",
        "peildatum": "2026-03-02",
        "kader": {"vergelijking": "voor_ziekte"},
        "functie": {"uren_per_week": 32, "uren_voorheen": 32, "voltijd_uren": 40, "werkdagen_per_week": 4},
        "taken": [
            {"code": "A", "omschrijving": "Nu", "uren_per_week": 20, "uren_voorheen": 22, **factoren},
            {"code": "B", "omschrijving": "Weg", "uren_per_week": 0, "uren_voorheen": 10},
        ],
        "geld": {
            "loon": {"functieloon": "3000", "contract_maanden": 12},
            "regeling": "geen",
            "regeling_waarom": "Hij werkt bij zijn eigen werkgever.",
            **velden,
        },
    }
    return Onderzoek.model_validate(gegevens)


def test_wie_minder_uren_werkt_dan_hij_krijgt_betaald_levert_dat_deel() -> None:
    """17 van de 32 uur is 53,125%, niet de 85% van de uren die hij werkt."""
    zaak = eerste_spoor()
    uitkomst = bereken(zaak)
    assert (uitkomst.loonwaarde, uitkomst.eigen_werk and uitkomst.eigen_werk.met) == (85, "53,13%")
    balans = geldbeeld(zaak, uitkomst).balans
    assert balans is not None
    prestatie, loonkosten = balans.regel("werkgever", "prestatie"), balans.regel("werkgever", "loonkosten")
    assert prestatie is not None
    assert loonkosten is not None
    assert abs(prestatie.per_maand - loonkosten.per_maand * 17 / 32) <= Decimal("0.01")
    assert narekenen(prestatie.stappen) == []


def test_wie_met_zichzelf_wordt_vergeleken_leest_geen_bedrag_van_loonkostensubsidie() -> None:
    """Participatiewet artikel 10c: voor wie het minimumloon niet kan verdienen. Gekozen wordt zij wel getoond."""
    zonder = geldbeeld(eerste_spoor(), bereken(eerste_spoor()))
    assert (zonder.subsidie, zonder.forfait) == (None, None)
    gekozen = eerste_spoor(regeling="loonkostensubsidie")
    assert geldbeeld(gekozen, bereken(gekozen)).subsidie is not None
    doelgroep = {f"geld__situatie__{naam}": "ja" for naam in ("wsw",)}
    assert beeld(geld__regeling="geen").subsidie is not None
    assert beeld(geld__regeling="geen", **doelgroep).subsidie is None


def test_een_kort_contract_krijgt_geen_jaar_subsidie() -> None:
    kort = beeld(geld__loon__contract_maanden="6").subsidie
    assert kort is not None
    assert kort.maanden == 6


def test_de_woorden_van_de_balans_kloppen_met_het_hele_contract() -> None:
    """Een bedrag dat op 1 januari verandert, maakt van zes keer de eerste maand een ander totaal."""
    balans = beeld(geld__loon__contract_maanden="24").balans
    assert balans is not None
    for partij in balans.partijen:
        anders = partij.saldo.totaal != partij.saldo.per_maand * 24
        assert ("eerste maand" in partij.woorden) is anders
    assert any("eerste maand" in partij.woorden for partij in balans.partijen)


def test_wie_inleent_betaalt_niet_het_loon_en_niets_telt_dubbel() -> None:
    """Inlener en werkgever samen dragen evenveel als een werkgever die zelf het werk laat doen."""
    gewoon, ingeleend = beeld().balans, beeld(geld__loon__ingeleend="ja").balans
    assert gewoon is not None
    assert ingeleend is not None
    assert ingeleend.inlener is not None
    assert [partij.code for partij in ingeleend.partijen] == ["inlener", "werkgever", "werknemer", "samenleving"]
    assert not ingeleend.regel("inlener", "loonkosten")
    assert not ingeleend.regel("inlener", "loonkostensubsidie")
    assert ingeleend.regel("werkgever", "loonkostensubsidie")
    assert ingeleend.inlener.saldo.per_maand == -sum(
        regel.per_maand if regel.kant == "kosten" else -regel.per_maand
        for regel in ingeleend.inlener.regels
        if regel.code not in ("prestatie", "inleenvergoeding")
    )
    samen = ingeleend.inlener.saldo.per_maand + ingeleend.werkgever.saldo.per_maand
    assert samen == gewoon.werkgever.saldo.per_maand
    assert ingeleend.samenleving.saldo == gewoon.samenleving.saldo
    for regel in (*ingeleend.inlener.regels, *ingeleend.werkgever.regels):
        assert narekenen(regel.stappen) == []


def test_de_prijs_staat_in_het_beeld_van_het_geld() -> None:
    assert beeld().als_json()["inleenvergoeding"] is None
    prijs = beeld(geld__loon__ingeleend="ja").als_json()["inleenvergoeding"]
    assert prijs["woorden"].startswith("Voorstel: ")
    assert prijs["na_kosten"] is not None
    assert prijs["bereik_per_uur"] is not None
