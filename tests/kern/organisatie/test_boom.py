"""De boom van maatwerk en vangnet: elke grens aan beide kanten, met het artikel, en onbekend is nooit nee.

Bronnen: Arbeidsomstandighedenwet (tekst van 1 juli 2026) artikel 5, 12, 13, 14 en 14a; Arbobesluit artikel 2.14a tot en met
2.14e; Wet op de ondernemingsraden artikel 2, 27 en 35b tot en met 35d.
"""

from itertools import pairwise, product
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.inhoud import leesbaarheid
from weegwerk.kern.document import ZaakFout
from weegwerk.kern.organisatie import Organisatiescan, Scanbevinding, Scanuitkomst, lees, toets
from weegwerk.kern.organisatie.regels import regel_op, regels

DAG = "2026-08-01"
MODEL = {"model": "Branchemodel", "model_datum": "2025-01-01", "aangepast": "ja"}


def uitkomst(**gegevens: Any) -> Scanuitkomst:
    return toets(Organisatiescan.model_validate({"peildatum": DAG} | gegevens))


def over(code: str, **gegevens: Any) -> Scanbevinding:
    return next(een for een in uitkomst(**gegevens).bevindingen if een.code == code)


def test_wie_niets_zegt_hoort_geen_nee() -> None:
    leeg = uitkomst()
    assert (leeg.regeling, leeg.toets_rie) == ("niet_te_zeggen", "niet_te_zeggen")
    assert {een.oordeel for een in leeg.bevindingen} == {"niet_te_zeggen"}
    assert all(een.wat_nu.startswith("Vraag") for een in leeg.bevindingen)


@pytest.mark.parametrize(("uren", "plicht"), [("39", "niet_verplicht"), ("40", "niet_verplicht"), ("40.5", "verplicht"), ("41", "verplicht")])  # fmt: skip
def test_tot_en_met_veertig_uur_samen_geen_toets(uren: str, plicht: str) -> None:
    """Artikel 14, twaalfde lid onder a: alle werknemers samen."""
    assert uitkomst(uren_per_week_samen=uren, werknemers=3, rie={"model": "nee"}).toets_rie == plicht


@pytest.mark.parametrize(
    ("werknemers", "dga", "plicht"), [(25, 0, "niet_verplicht"), (26, 0, "verplicht"), (26, 1, "niet_verplicht"), (27, 1, "verplicht")]
)  # fmt: skip
def test_tot_en_met_vijfentwintig_werknemers_met_een_model_geen_toets(werknemers: int, dga: int, plicht: str) -> None:
    """Artikel 14, twaalfde lid onder b; Arbobesluit 2.14b: de directeur-grootaandeelhouder telt niet mee."""
    assert uitkomst(werknemers=werknemers, dga=dga, uren_per_week_samen=800, rie=MODEL).toets_rie == plicht


@pytest.mark.parametrize(
    ("anders", "plicht"),
    [
        ({}, "niet_verplicht"),
        ({"model": "nee"}, "verplicht"),
        ({"aangepast": "nee"}, "verplicht"),
        ({"aangepast": "onbekend"}, "niet_te_zeggen"),
        ({"model_datum": None}, "niet_te_zeggen"),
        ({"model_datum": "2023-08-02"}, "niet_verplicht"),
        ({"model_datum": "2023-08-01"}, "verplicht"),
    ],
)
def test_een_model_geldt_drie_jaar_en_is_aangepast(anders: dict[str, Any], plicht: str) -> None:
    """Arbobesluit 2.14b."""
    assert uitkomst(werknemers=12, uren_per_week_samen=400, rie=MODEL | anders).toets_rie == plicht


def test_het_einde_van_een_model_is_te_zien() -> None:
    einde = over("rie_model", rie=MODEL)
    assert einde.oordeel == "loopt_af"
    assert str(einde.loopt_af) == "2028-01-01"
    assert over("rie_model", rie={"model_datum": "2023-08-01"}).oordeel == "ontbreekt"


@pytest.mark.parametrize(
    ("begin", "regeling", "oordeel"),
    [
        ("2022-08-01", "maatwerk", "loopt_af"),
        ("2021-08-02", "maatwerk", "loopt_af"),
        ("2021-08-01", "vangnet", "ontbreekt"),
        ("2020-08-01", "vangnet", "ontbreekt"),
        ("2026-08-02", "vangnet", "niet_te_zeggen"),
    ],
)
def test_maatwerk_eindigt_na_vijf_jaar(begin: str, regeling: str, oordeel: str) -> None:
    """Artikel 14, elfde lid; voor een cao en voor een overeenkomst."""
    overeenkomst = {"met": "or", "datum": begin}
    for code, gegevens in (("cao_maatwerk", begin), ("overeenkomst_maatwerk", overeenkomst)):
        gekozen = {"vertegenwoordiging": "or", code: gegevens}
        assert uitkomst(**gekozen).regeling == regeling
        bevinding = over(code, **gekozen)
        assert bevinding.oordeel == oordeel
        assert bevinding.loopt_af is not None
        assert bevinding.loopt_af.year == int(begin[:4]) + 5


def test_een_cao_gaat_voor_een_overeenkomst() -> None:
    """Artikel 14, tiende lid."""
    beide = over(
        "overeenkomst_maatwerk", cao_maatwerk="2024-01-01", overeenkomst_maatwerk={"met": "or", "datum": "2024-01-01"}
    )
    assert "gaat de cao voor" in beide.waarom  # fmt: skip
    assert beide.bron.artikel == "artikel 14, negende lid onder b, tiende en elfde lid"


def test_een_pvt_van_acht_mag_het_wel_en_een_vergadering_van_dertig_niet() -> None:
    """WOR 35b en 35d: een personeelsvergadering geeft alleen advies; een PVT mag ook met minder dan 10 mensen."""
    pvt = {"met": "pvt", "datum": "2024-01-01"}
    assert uitkomst(werknemers=8, vertegenwoordiging="pvt", overeenkomst_maatwerk=pvt).regeling == "maatwerk"
    vergadering = pvt | {"met": "personeelsvergadering"}
    dertig = {"werknemers": 30, "vertegenwoordiging": "personeelsvergadering", "overeenkomst_maatwerk": vergadering}
    assert uitkomst(**dertig).regeling == "vangnet"
    assert over("overeenkomst_maatwerk", **dertig).oordeel == "ontbreekt"


@pytest.mark.parametrize("half", [{"met": "or"}, {"datum": "2024-01-01"}, {}])
def test_een_halve_overeenkomst_zegt_niets(half: dict[str, str]) -> None:
    assert uitkomst(vertegenwoordiging="or", overeenkomst_maatwerk=half).regeling == "niet_te_zeggen"
    assert uitkomst(cao_maatwerk="2024-01-01", overeenkomst_maatwerk=half).regeling == "maatwerk"


def test_alleen_losse_oproep_vraagt_geen_hulp_bij_verzuim_en_wel_een_rie() -> None:
    """Arbobesluit 2.14c: alleen artikel 14, eerste lid onder b, valt weg."""
    los = {
        "alleen_losse_oproep": "ja",
        "arbodienst": "nee",
        "vertegenwoordiging": "geen",
        "werknemers": 30,
        "uren_per_week_samen": 90,
    }
    assert over("bijstand", **los).oordeel == "niet_van_toepassing"  # fmt: skip
    assert over("bijstand", **los | {"alleen_losse_oproep": "nee"}).oordeel == "ontbreekt"
    assert uitkomst(**los).toets_rie == "verplicht"


def test_in_het_vangnet_is_een_bedrijfsarts_alleen_niet_genoeg() -> None:
    """Artikel 14a."""
    vangnet = {"vertegenwoordiging": "geen", "bedrijfsarts": "ja"}
    assert over("bijstand", **vangnet, arbodienst="nee").oordeel == "ontbreekt"
    assert over("bijstand", **vangnet).oordeel == "niet_te_zeggen"
    maatwerk = {"cao_maatwerk": "2024-01-01", "bedrijfsarts": "ja"}
    assert over("bijstand", **maatwerk, arbodienst="nee").oordeel == "voldoet"


@pytest.mark.parametrize(("dag", "oordeel"), [("2026-06-30", "niet_van_toepassing"), ("2026-07-01", "niet_te_zeggen")])
def test_overleg_met_werknemers_zelf_geldt_sinds_juli_voor_iedereen(dag: str, oordeel: str) -> None:
    """Artikel 12, zoals het sinds 1 juli 2026 luidt; van de tekst ervoor staat erbij dat zij niet zelf is gelezen."""
    bevinding = over("raadpleging", peildatum=dag, werknemers=30, vertegenwoordiging="geen")
    assert bevinding.oordeel == oordeel
    assert (bevinding.zekerheid == "nagelezen") is (dag == "2026-07-01")
    assert over("raadpleging", peildatum=dag, werknemers=9, vertegenwoordiging="geen").oordeel == "niet_te_zeggen"


@pytest.mark.parametrize(
    ("werknemers", "soort", "oordeel"),
    [
        (9, "geen", "niet_van_toepassing"),
        (10, "geen", "ontbreekt"),
        (49, "pvt", "voldoet"),
        (49, "personeelsvergadering", "voldoet"),
        (50, "pvt", "ontbreekt"),
        (50, "or", "voldoet"),
    ],
)
def test_wie_het_personeel_vertegenwoordigt_hangt_van_de_grootte_af(werknemers: int, soort: str, oordeel: str) -> None:
    """WOR 2, 35b en 35c."""
    assert over("vertegenwoordiging", werknemers=werknemers, vertegenwoordiging=soort).oordeel == oordeel


def test_zonder_werknemers_is_er_niets_te_regelen() -> None:
    niemand = uitkomst(werknemers=0)
    assert [een.oordeel for een in niemand.bevindingen] == ["niet_van_toepassing"]
    assert niemand.toets_rie == "niet_verplicht"


ANTWOORD = st.sampled_from(["ja", "nee", None])
DATUM = st.sampled_from(["2020-01-01", "2024-01-01", "2026-09-01", None])
PARTNER = st.sampled_from(["or", "pvt", "personeelsvergadering", None])
RIE = st.fixed_dictionaries(
    dict.fromkeys(("op_schrift", "plan", "model", "aangepast", "getoetst"), ANTWOORD) | {"model_datum": DATUM}
)
SCAN = st.fixed_dictionaries(
    dict.fromkeys(("alleen_losse_oproep", "bedrijfsarts", "arbodienst", "preventiemedewerker", "basiscontract", "raadpleging", "instemming", "pmo"), ANTWOORD)
    | {
        "peildatum": st.sampled_from(["2026-06-30", DAG]),
        "werknemers": st.sampled_from([0, 1, 9, 10, 25, 26, 49, 50, None]),
        "uren_per_week_samen": st.sampled_from(["40", "41", None]),
        "rie": RIE,
        "vertegenwoordiging": st.sampled_from(["or", "pvt", "personeelsvergadering", "geen", None]),
        "cao_maatwerk": DATUM,
        "overeenkomst_maatwerk": st.none() | st.fixed_dictionaries({"met": PARTNER, "datum": DATUM}),
    }
)  # fmt: skip
GELIJK = ("rie", "rie_plan", "preventiemedewerker", "basiscontract", "pmo")


@given(SCAN)
def test_elke_scan_krijgt_van_elke_regel_een_hele_zin(gegevens: dict[str, Any]) -> None:
    gevonden = uitkomst(**gegevens)
    for een in gevonden.bevindingen:
        assert not {"{", "}"} & {*een.waarom, *een.wat_nu}
        assert "None" not in een.waarom + een.wat_nu
        assert (een.oordeel != "loopt_af") or een.loopt_af
        assert een.oordeel not in ("ontbreekt", "niet_te_zeggen") or een.wat_nu
    codes = [een.code for een in gevonden.bevindingen]
    assert len(codes) == len(set(codes))
    volgorde = list(dict.fromkeys(regel.code for regel in regels()))
    assert codes == sorted(codes, key=volgorde.index)


@given(SCAN)
def test_wie_een_antwoord_weglaat_hoort_geen_nee(gegevens: dict[str, Any]) -> None:
    """Onbekend is nooit nee: zonder antwoorden ontbreekt er niets van wat iedereen moet hebben."""
    stil = {naam: waarde for naam, waarde in gegevens.items() if waarde != "nee"}
    stil["rie"] = {naam: waarde for naam, waarde in gegevens["rie"].items() if waarde != "nee"}
    ontbreekt = {een.code for een in uitkomst(**stil).bevindingen if een.oordeel == "ontbreekt"}
    assert not ontbreekt & {*GELIJK, "bijstand", "rie_toets", "instemming", "raadpleging"}


def test_elke_uitspraak_komt_ergens_voor_en_leest_makkelijk() -> None:
    gezegd: set[tuple[str, str]] = set()
    half = {"met": "or"}
    overeenkomsten = (None, half, *({"met": met, "datum": dag} for met in ("or", "personeelsvergadering") for dag in ("2020-01-01", "2024-01-01", "2026-09-01")))  # fmt: skip
    grond = {"bedrijfsarts": ("ja", "nee", None), "arbodienst": ("ja", "nee", None), "vertegenwoordiging": ("or", "pvt", "personeelsvergadering", "geen", None), "cao_maatwerk": (None, "2020-01-01", "2024-01-01", "2026-09-01"), "overeenkomst_maatwerk": overeenkomsten, "alleen_losse_oproep": (None, "ja")}  # fmt: skip
    klein = {"werknemers": (None, 0, 9, 30, 60), "uren_per_week_samen": (None, 30, 90), "vertegenwoordiging": ("or", "pvt", "personeelsvergadering", "geen", None), "rie": ({}, MODEL, MODEL | {"getoetst": "ja"}, MODEL | {"getoetst": "nee"}, MODEL | {"model_datum": "2020-01-01"}, MODEL | {"model_datum": "2026-09-01"})}  # fmt: skip
    ja_nee = dict.fromkeys(("preventiemedewerker", "raadpleging", "instemming"), ("ja", "nee", None))
    vast = dict.fromkeys(("basiscontract", "pmo"), ("ja", "nee"))
    schrift = {"rie": tuple({"op_schrift": een, "plan": een} for een in ("ja", "nee"))}
    for keuzes in (grond, klein, ja_nee | {"werknemers": (9, 30)}, vast | schrift):
        for rij in product(*keuzes.values()):
            gezegd |= {(een.code, een.waarom) for een in uitkomst(**dict(zip(keuzes, rij, strict=True))).bevindingen}
    for regel in regels():
        if regel_op(regel.code, Organisatiescan.model_validate({"peildatum": DAG}).peildatum) != regel:
            continue
        for naam, uitspraak in regel.uitspraken.items():
            vast_deel = max((deel or "" for deel, *_ in Formatter().parse(uitspraak.waarom)), key=len)
            assert any(code == regel.code and vast_deel in waarom for code, waarom in gezegd), (regel.code, naam)
            zinnen = [uitspraak.waarom, uitspraak.wat_nu]
            assert len(leesbaarheid.meet(zinnen).langste_zin.split()) <= 30, (regel.code, naam)


def test_van_elke_regel_sluiten_de_perioden_aan() -> None:
    for code in {regel.code for regel in regels()}:
        perioden = sorted((regel for regel in regels() if regel.code == code), key=lambda regel: regel.vanaf)
        for vorige, volgende in pairwise(perioden):
            assert vorige.tot == volgende.vanaf


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("werknemers: 3", "“peildatum” ontbreekt"),
        ("peildatum: morgen", "geen datum"),
        ("peildatum: 2026-08-01\nwerknemer: 3", "Bedoelde u “werknemers”"),
        ("peildatum: 2026-08-01\nwerknemers: -3", "-3"),
        ("peildatum: 2026-08-01\nwerknemers: 2\ndga: 3", "directeuren"),
        ("peildatum: 2026-08-01\nuren_per_week_samen: -1", "uren kan niet"),
        ("peildatum: 2026-08-01\narbodienst: misschien", "Schrijf ja, nee of onbekend"),
        ("peildatum: 2026-08-01\nvertegenwoordiging: bond", "vertegenwoordiging"),
        ("- peildatum", "geen scan"),
        ("peildatum: [", "niet te lezen"),
    ],
)
def test_wat_niet_te_lezen_is_zegt_wat_er_mis_is(tekst: str, zin: str) -> None:
    with pytest.raises(ZaakFout) as weigering:
        lees(tekst)
    assert any(zin in f"{een.pad} {een.tekst} {een.wat_nu}" for een in weigering.value.problemen), weigering.value
