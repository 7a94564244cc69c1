"""The methods: which there are, when they are law, and how each is shown beside another."""

from datetime import date
from fractions import Fraction

import pytest

from tests.kern.zaken import GEEN, codes, taak, waarneming, zaak
from weegwerk.kern import methoden
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import Methode, bereken
from weegwerk.kern.methoden.register import registreer

ALLE = methoden.alle()


def test_newest_first() -> None:
    assert [methode.id for methode in ALLE] == ["ulm-2021", "regeling-2014", "cec-2011"]


@pytest.mark.parametrize("methode", [*ALLE, *methoden.ter_vergelijking()], ids=lambda methode: methode.id)
def test_every_method_says_where_it_comes_from(methode: Methode) -> None:
    tekst = methoden.herkomst(methode.id)
    assert tekst.startswith("# ")
    assert f"`{methode.id}`" in tekst.splitlines()[0]
    koppen = [regel.removeprefix("## ") for regel in tekst.splitlines() if regel.startswith("## ")]
    assert koppen == ["De som", "Waar het staat", "Wat zeker is en wat niet", "Wat deze methode niet zegt"]
    assert all(woord in tekst for woord in ("**Afronden**", "Boven de 100%", "https://") if methode.wettelijk)
    assert all(factor.naam.lower() in tekst for factor in methode.factoren)


def test_the_unread_article_is_named() -> None:
    assert "Niet nagelezen: de tekst van artikel 5" in methoden.herkomst("ulm-2021")


@pytest.mark.parametrize("methode_id", ["", "ULM-2021", "../../etc/passwd", "x" * 5000])
def test_unknown_method_is_refused_with_the_choices(methode_id: str) -> None:
    for doe in (methoden.methode, methoden.herkomst):
        with pytest.raises(KernFout, match="Kies uit: cec-2011, regeling-2014, ulm-2021") as fout:
            doe(methode_id)
        assert (fout.value.code, fout.value.pad) == ("methode_onbekend", ("methode",))
        assert f"“{methode_id[:40]}” bestaat niet" in str(fout.value)
        assert len(str(fout.value)) < 200


def test_the_same_method_twice_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="bestaat al"):
        registreer(methoden.methode("ulm-2021"))


@pytest.mark.parametrize(
    ("methode_id", "dag", "wet"),
    [
        ("regeling-2014", date(2014, 12, 31), False),
        ("regeling-2014", date(2015, 1, 1), True),
        ("regeling-2014", date(2021, 6, 30), True),
        ("regeling-2014", date(2021, 7, 1), False),
        ("ulm-2021", date(2021, 6, 30), False),
        ("ulm-2021", date(2021, 7, 1), True),
        ("cec-2011", date(2012, 1, 1), False),
    ],
)
def test_when_a_method_was_law(methode_id: str, dag: date, *, wet: bool) -> None:
    assert methoden.methode(methode_id).van_kracht_op(dag) == wet


@pytest.mark.parametrize(
    ("methode_id", "van", "tot", "woorden"),
    [
        ("ulm-2021", date(2021, 7, 1), None, "sinds 1 juli 2021"),
        ("regeling-2014", date(2015, 1, 1), date(2021, 6, 30), "van 1 januari 2015 tot en met 30 juni 2021"),
        ("cec-2011", date(2011, 1, 1), None, "sinds 2011"),
        ("sws-au", date(1994, 10, 10), None, "sinds 10 oktober 1994"),
        ("flsa-14c", date(1986, 10, 16), None, "sinds 16 oktober 1986"),
    ],
)
def test_the_page_of_a_method_says_since_when(methode_id: str, van: date, tot: date | None, woorden: str) -> None:
    """Stb. 2021, 113; Stcrt. 2014, 29290; AKC Cahier 6; AIRC 10 October 1994, Print L5723; 100 Stat. 1229."""
    methode = methoden.methode(methode_id)
    assert (methode.van, methode.tot) == (van, tot)
    assert woorden in methoden.herkomst(methode_id)


def test_what_is_from_another_country_was_never_law_here() -> None:
    assert not any(methode.van_kracht_op(date(2026, 3, 2)) for methode in methoden.ter_vergelijking())


@pytest.mark.parametrize("methode", [*ALLE, *methoden.ter_vergelijking()], ids=lambda methode: methode.id)
def test_receipts_that_were_handed_out_name_this_version(methode: Methode) -> None:
    """Another sum is another version: only then may this number change."""
    assert bereken(zaak(), methode.id).als_json()["methode_versie"] == "1.0"


def test_an_outcome_as_data_for_programs() -> None:
    velden = {"tempo": waarneming("87.5%"), "netto_werktijd": waarneming("80%")}
    uitkomst = bereken(zaak(taak("A", aandeel="25%", omschrijving="Vouwen", **velden), taak("B", aandeel="75%")))
    gegevens = uitkomst.als_json()
    assert (gegevens["peildatum"], gegevens["beoordelingsdatum"]) == ("2026-03-02", "2026-03-02")
    assert (gegevens["loonwaarde"], gegevens["onafgerond"]) == (93, "92.5")
    assert gegevens["taken"][0] == {
        "code": "A",
        "omschrijving": "Vouwen",
        "aandeel": "25",
        "factoren": {"tempo": "87.5", "kwaliteit": "100", "netto_werktijd": "80"},
        "prestatie": "17.5",
        "verlies": "7.5",
    }
    assert gegevens["taken"][1]["omschrijving"] == ""


def test_what_is_missing_is_nothing_in_the_data() -> None:
    gegevens = bereken(zaak(peildatum=GEEN, beoordelingsdatum=GEEN)).als_json()
    assert (gegevens["peildatum"], gegevens["beoordelingsdatum"]) == (None, None)
    assert not {"loonwaarde", "onafgerond", "globaal"} & set(gegevens)


def test_observations_are_read_under_another_method() -> None:
    """Losses of 20% and 10%: additive 30%, and the product of 80% and 90% is 72%."""
    onderzoek = zaak(taak(tempo=waarneming("80%"), kwaliteit=waarneming("90%")))
    eigen, oud, opgeteld = (bereken(onderzoek, methode.id) for methode in ALLE)
    assert [eigen.loonwaarde, oud.loonwaarde, opgeteld.loonwaarde] == [72, 72, 70]
    assert [codes(uitkomst)[-1:] for uitkomst in (eigen, oud)] == [[], ["methode_niet_van_kracht"]]
    assert "waarneming_vertaald" in codes(oud)
    assert "netto werktijd telt in deze methode niet mee" in opgeteld.signalen[0].tekst
    twee_taken = bereken(zaak(taak("A", aandeel="50%"), taak("B", aandeel="50%")), "cec-2011")
    assert codes(twee_taken).count("waarneming_vertaald") == 1


def test_a_translated_observation_is_not_called_input() -> None:
    onderzoek = zaak(taak(tempo=waarneming("80%")))
    [verliezen, *_] = bereken(onderzoek, "cec-2011").stappen
    assert [term.herkomst for term in verliezen.termen] == [
        "vertaald:taken.0.tempoverlies",
        "vertaald:taken.0.kwaliteitsverlies",
        "vertaald:taken.0.afbreukrisico",
    ]
    assert verliezen.uitkomst == Fraction(1, 5)


def test_own_observations_need_no_translation() -> None:
    onderzoek = zaak(taak(inzetbaarheid=waarneming("90%")))
    uitkomst = bereken(onderzoek, "regeling-2014")
    assert uitkomst.loonwaarde == 90
    assert "waarneming_vertaald" not in codes(uitkomst)


def test_losses_cannot_be_read_as_performance() -> None:
    """A loss says nothing about how the rest was spread over three factors, so nothing is guessed."""
    verliezen = {naam: waarneming("10%") for naam in ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")}
    uitkomst = bereken(zaak({"code": "A", "aandeel": "100%", **verliezen}, methode="cec-2011"), "ulm-2021")
    assert uitkomst.loonwaarde is None
    assert codes(uitkomst)[:3] == ["gegeven_ontbreekt"] * 3


def test_uren_per_week_and_aandeel_give_the_same() -> None:
    in_uren = zaak(taak("A", aandeel=None, uren_per_week="10"), taak("B", aandeel=None, uren_per_week="30"))
    in_procent = zaak(taak("A", aandeel="25%"), taak("B", aandeel="75%"))
    assert [t.aandeel for t in bereken(in_uren).taken] == [t.aandeel for t in bereken(in_procent).taken]
