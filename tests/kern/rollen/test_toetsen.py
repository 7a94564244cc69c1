"""The rules themselves: what is expected, what is uncertain, and what holds whatever the case."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.rollen.zaken import graden, opdracht, uitkomst
from weegwerk.kern.rollen import GRADEN, ONDERHANDELING, SOORTEN, STATUSSEN, Toetsopdracht, toets
from weegwerk.kern.rollen.regels import REGELS
from weegwerk.kern.rollen.soorten import opsomming, van_aard

PARTIJEN = ("werkgever", "opdrachtgever", "client", "deskundige", "arts")


@st.composite
def willekeurig(draw: st.DrawFn, /, **vast: Any) -> Toetsopdracht:
    velden = {
        "opdracht": draw(st.sampled_from(sorted(SOORTEN))),
        "deskundige": draw(st.sampled_from(("Anna", "Bram", "Dirk"))),
        "client": draw(st.sampled_from(("Jan", "Marie", None))),
        "werkgever": draw(st.sampled_from(("Bakker", "Smid", None))),
        "opdrachtgever": draw(st.sampled_from(("Gemeente", "Bakker", None))),
        "status": draw(st.sampled_from(STATUSSEN)),
        "vertrouwen": draw(st.booleans()),
        "toestemming": draw(st.booleans()),
        "arts": draw(st.sampled_from((None, "dr. Bos"))),
    }
    return Toetsopdracht(**{**velden, **vast})


LIJSTEN = st.lists(willekeurig(), max_size=8)


class TestEigenschappen:
    @given(willekeurig(), LIJSTEN, st.randoms(use_true_random=False))
    def test_order_does_not_matter(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht], kans: Any) -> None:
        geschud = [*eerder]
        kans.shuffle(geschud)
        assert toets(nieuw, geschud) == toets(nieuw, eerder)

    @given(willekeurig(), LIJSTEN, willekeurig(client="Zoë", werkgever="Elders", opdrachtgever="Verre"))
    def test_the_unrelated_changes_nothing(
        self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht], vreemd: Toetsopdracht
    ) -> None:
        assert toets(nieuw, [*eerder, vreemd]) == toets(nieuw, eerder)

    @given(willekeurig(), LIJSTEN)
    def test_the_outcome_is_the_heaviest_grade(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> None:
        rolcheck = toets(nieuw, eerder)
        gevonden = [GRADEN.index(een.graad) for een in rolcheck.bevindingen]
        assert GRADEN.index(rolcheck.uitkomst) == max(gevonden, default=0)
        assert gevonden == sorted(gevonden, reverse=True)

    @given(willekeurig(), LIJSTEN)
    def test_other_names_give_the_same(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> None:
        assert toets(_hernoem(nieuw), [_hernoem(een) for een in eerder]) == toets(nieuw, eerder)

    @given(willekeurig(deskundige="Anna"), LIJSTEN)
    def test_colleagues_may_change_places(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> None:
        ruil = {"Anna": "Anna", "Bram": "Dirk", "Dirk": "Bram"}
        geruild = [dataclasses.replace(een, deskundige=ruil[een.deskundige]) for een in eerder]
        assert toets(nieuw, geruild) == toets(nieuw, eerder)

    @given(willekeurig(toestemming=False), LIJSTEN)
    def test_consent_never_makes_it_heavier(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> None:
        met = dataclasses.replace(nieuw, toestemming=True)
        assert GRADEN.index(toets(met, eerder).uitkomst) <= GRADEN.index(toets(nieuw, eerder).uitkomst)
        assert "vertrouwen_zonder_toestemming" not in graden(toets(met, eerder))

    @given(willekeurig(), LIJSTEN, willekeurig())
    def test_more_history_never_makes_it_lighter(
        self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht], extra: Toetsopdracht
    ) -> None:
        assert GRADEN.index(toets(nieuw, [*eerder, extra]).uitkomst) >= GRADEN.index(toets(nieuw, eerder).uitkomst)

    @given(willekeurig(vertrouwen=False, arts="dr. Bos"), st.lists(willekeurig(status="verwacht"), max_size=8))
    def test_what_is_only_expected_never_refuses(self, nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> None:
        assert uitkomst(nieuw, *eerder) in ("toegestaan", "aandacht")


def _hernoem(een: Toetsopdracht) -> Toetsopdracht:
    namen = {partij: getattr(een, partij) for partij in PARTIJEN}
    anders: dict[str, Any] = {partij: naam and f"~{naam[::-1]}" for partij, naam in namen.items()}
    return dataclasses.replace(een, **anders)


class TestVerwacht:
    def test_a_judgement_warns_for_an_expected_plan_and_the_other_way_round(self) -> None:
        oordeel, plan = opdracht(7, "Rik"), opdracht(11, "Rik")
        for nieuw, later in ((oordeel, plan), (plan, oordeel)):
            verwacht = dataclasses.replace(later, status="verwacht")
            rolcheck = toets(nieuw, [verwacht])
            assert rolcheck.uitkomst == "aandacht"
            assert "wordt nog verwacht" in rolcheck.bevindingen[0].waarom

    def test_guiding_warns_for_an_expected_judgement(self) -> None:
        assert uitkomst(opdracht(30, "Aad"), opdracht(5, "Aad", status="verwacht")) == "aandacht"

    def test_only_what_weighs_most_is_named(self) -> None:
        eerder = [opdracht(11, "Rik"), opdracht(25, "Rik", status="verwacht")]
        assert "(opdracht 11)" in toets(opdracht(7, "Rik"), eerder).bevindingen[0].waarom


class TestLopend:
    def test_a_running_judgement_is_finished_before_advice(self) -> None:
        lopend = opdracht(7, "Rik", status="lopend")
        assert graden(toets(opdracht(11, "Rik"), [lopend]))["lopend_oordeel"] == "voorwaarde"

    def test_after_a_judgement_advice_is_possible(self) -> None:
        assert uitkomst(opdracht(11, "Rik"), opdracht(7, "Rik")) == "aandacht"


class TestDezelfdeZaak:
    eerder = opdracht(11, "Rik")

    @pytest.mark.parametrize("anders", [{"werkgever": "Smid"}, {"opdrachtgever": "Gemeente"}])
    def test_one_other_party_is_still_the_same_case(self, anders: dict[str, str]) -> None:
        assert uitkomst(opdracht(7, "Rik", **anders), self.eerder) == "onverenigbaar"

    @pytest.mark.parametrize("onbekend", [{"werkgever": None}, {"opdrachtgever": None}])
    def test_what_is_unknown_counts_as_the_same(self, onbekend: dict[str, Any]) -> None:
        assert uitkomst(opdracht(7, "Rik", **onbekend), self.eerder) == "onverenigbaar"
        assert uitkomst(opdracht(7, "Rik"), dataclasses.replace(self.eerder, **onbekend)) == "onverenigbaar"

    def test_the_same_client_elsewhere_must_be_looked_into(self) -> None:
        rolcheck = toets(opdracht(7, "Rik", werkgever="Smid", opdrachtgever="Gemeente"), [self.eerder])
        assert graden(rolcheck) == {"eigen_werk": "voorwaarde"}
        assert "Misschien is het een andere zaak" in rolcheck.bevindingen[0].waarom

    def test_without_a_client_it_must_be_looked_into(self) -> None:
        zonder = toets(opdracht(7, "Rik", client=None), [self.eerder])
        assert graden(zonder) == {"eigen_werk": "voorwaarde", "client_onbekend": "aandacht"}
        assert uitkomst(opdracht(7, "Rik"), dataclasses.replace(self.eerder, client=None)) == "voorwaarde"

    def test_without_a_client_another_employer_is_another_case(self) -> None:
        zonder = dataclasses.replace(self.eerder, client=None, werkgever="Smid")
        assert uitkomst(opdracht(7, "Rik"), zonder) == "toegestaan"

    def test_advice_that_is_no_plan_asks_for_a_condition(self) -> None:
        assert graden(toets(opdracht(7, "Rik"), [opdracht(22, "Rik")])) == {"ander_advies": "voorwaarde"}


class TestTabel:
    def test_thirty_assignments_and_one_talk(self) -> None:
        assert list(SOORTEN) == [*map(str, range(1, 31)), ONDERHANDELING]
        assert van_aard("beoordelend") == {str(nummer) for nummer in range(1, 10)}
        assert van_aard("begeleidend") == {str(nummer) for nummer in range(25, 31)}
        assert {een.opdracht for een in SOORTEN.values() if een.loonwaarde} == {"5", "14"}
        assert {een.opdracht for een in SOORTEN.values() if een.met_arts} == {"8", "9", "10"}

    def test_every_row_has_its_own_name_and_can_be_met(self) -> None:
        assert len({regel.id for regel in REGELS}) == len(REGELS)
        assert not [regel.id for regel in REGELS if not regel.paren or not regel.bron]

    def test_every_judgement_has_an_answer_to_every_earlier_work_but_that_for_an_organisation(self) -> None:
        """No pair in one case is forgotten; 19 and 20 are not about a client."""
        vergeten = [
            (oordeel, eerder)
            for oordeel in van_aard("beoordelend")
            for eerder in van_aard("adviserend", "begeleidend", "onderhandelend") - {"19", "20"}
            if uitkomst(opdracht(oordeel, "Rik", arts="dr. Bos"), opdracht(eerder, "Rik")) == "toegestaan"
        ]
        assert not vergeten

    def test_assignments_in_words(self) -> None:
        assert opsomming({"25", "9", "11"}) == "opdracht 9, 11 en 25"
        assert opsomming({"5", ONDERHANDELING}) == "opdracht 5 en onderhandeling"
        assert opsomming({ONDERHANDELING}) == ONDERHANDELING
