"""The practice cases of the draft guide (1 September 2011) and the rules around them, each from both sides.

Who may and who may not: every case names its source.
"""

import pytest

from tests.kern.rollen.zaken import graden, opdracht, opdrachten, uitkomst
from weegwerk.kern.rollen import ONDERHANDELING, toets

OORDELEN = [str(nummer) for nummer in range(1, 10)]
MARIE = {"client": "Marie"}


class TestFrancine:
    """Draft guide, Beoordelaar van het traject: the manager judges trajects, her experts advise and monitor."""

    team = (*opdrachten("Ton", 11, 25, 27), *opdrachten("Lia", 11, 25, status="lopend"))

    def test_she_judges_the_work_of_her_team(self) -> None:
        assert uitkomst(opdracht(4, "Francine"), *self.team) == "toegestaan"

    def test_her_incidental_advice_is_allowed_and_pointed_at(self) -> None:
        rolcheck = toets(opdracht(11, "Francine"), [*self.team, opdracht(4, "Francine", status="lopend")])
        assert rolcheck.uitkomst == "aandacht"
        assert graden(rolcheck)["advies_naast_trajectoordeel"] == "aandacht"

    def test_her_own_advice_is_not_hers_to_judge(self) -> None:
        assert uitkomst(opdracht(4, "Francine"), *self.team, opdracht(11, "Francine")) == "onverenigbaar"

    def test_her_advice_in_another_case_does_not_matter(self) -> None:
        assert uitkomst(opdracht(4, "Francine"), *self.team, opdracht(11, "Francine", **MARIE)) == "toegestaan"

    def test_her_experts_do_not_judge_what_they_guide(self) -> None:
        assert uitkomst(opdracht(4, "Ton"), *self.team) == "onverenigbaar"


class TestRikEnKarel:
    """Draft guide, Beoordelaar van het participatiegedrag: Rik made the plan, Karel judges."""

    rik = opdrachten("Rik", 22, 11, 12, 13, 16, 25)

    @pytest.mark.parametrize("oordeel", [1, 7])
    def test_rik_may_not_judge_his_own_plan(self, oordeel: int) -> None:
        rolcheck = toets(opdracht(oordeel, "Rik"), self.rik)
        assert graden(rolcheck)["eigen_werk"] == "onverenigbaar"
        assert "collega" in rolcheck.bevindingen[0].wat_nu

    def test_rik_stays_available_for_questions(self) -> None:
        karel = opdracht(7, "Karel", status="lopend")
        assert uitkomst(opdracht(28, "Rik"), *self.rik, karel) == "toegestaan"

    @pytest.mark.parametrize("oordeel", [1, 7])
    def test_karel_has_no_history_and_may(self, oordeel: int) -> None:
        ander_oordeel = opdracht(8 - oordeel, "Karel", status="lopend")
        rolcheck = toets(opdracht(oordeel, "Karel"), [*self.rik, ander_oordeel])
        assert graden(rolcheck) == {"werk_van_een_ander": "toegestaan"}

    def test_rik_may_judge_another_client(self) -> None:
        assert uitkomst(opdracht(7, "Rik", **MARIE), *self.rik) == "toegestaan"


class TestRaoulEnCees:
    """Draft guide, Adviseur gericht op de organisatie: Raoul advises one organisation, Cees is independent."""

    raoul = opdrachten("Raoul", 14, 15, 16, 17, 18)

    @pytest.mark.parametrize("advies", [14, 15, 16, 17, 18])
    def test_raoul_advises_and_hears_what_that_means(self, advies: int) -> None:
        rolcheck = toets(opdracht(advies, "Raoul", **MARIE), self.raoul)
        assert rolcheck.uitkomst == "toegestaan"
        assert "onafhankelijk" in next(een.waarom for een in rolcheck.bevindingen if een.regel == "gevolg_organisatie")

    @pytest.mark.parametrize("advies", [14, 15, 16, 17, 18])
    def test_raoul_does_not_judge_loonwaarde_there(self, advies: int) -> None:
        rolcheck = toets(opdracht(5, "Raoul", **MARIE), [opdracht(advies, "Raoul")])
        assert graden(rolcheck) == {"adviseur_van_de_organisatie": "onverenigbaar"}

    def test_the_organisation_counts_whatever_its_part(self) -> None:
        advies = opdracht(15, "Raoul", werkgever=None, opdrachtgever="Bakker", client=None)
        assert uitkomst(opdracht(5, "Raoul", **MARIE), advies) == "onverenigbaar"

    def test_raoul_may_judge_elsewhere(self) -> None:
        elders = opdracht(5, "Raoul", client="Marie", werkgever="Smid", opdrachtgever="Gemeente")
        assert uitkomst(elders, *self.raoul) == "toegestaan"

    def test_cees_is_independent(self) -> None:
        vaker = opdrachten("Cees", 5, **MARIE)
        assert uitkomst(opdracht(5, "Cees"), *self.raoul, *vaker) == "toegestaan"

    def test_cees_who_starts_to_advise_there_must_choose(self) -> None:
        rolcheck = toets(opdracht(15, "Cees"), [opdracht(5, "Cees", **MARIE)])
        assert graden(rolcheck)["advies_naast_oordeel_organisatie"] == "aandacht"


class TestLena:
    """Draft guide, Adviseur gericht op de cliënt: Lena advises and guides, Cees gives the binding loonwaarde."""

    lena = opdrachten("Lena", 11, 14, 17, 13, 26, 25)

    @pytest.mark.parametrize("werk", [11, 13, 14, 17, 25, 26, 27, 28])
    def test_lena_may_do_all_this_side_by_side(self, werk: int) -> None:
        rolcheck = toets(opdracht(werk, "Lena"), self.lena)
        assert rolcheck.uitkomst == "toegestaan"
        assert "bindende loonwaarde (5) gaat naar een ander" in rolcheck.bevindingen[0].waarom

    @pytest.mark.parametrize("eerder", [11, 13, 14, 17, 25, 26, 27, 28])
    def test_a_binding_loonwaarde_is_not_hers(self, eerder: int) -> None:
        rolcheck = toets(opdracht(5, "Lena"), [opdracht(eerder, "Lena")])
        assert graden(rolcheck)["loonwaarde_na_eigen_werk"] == "onverenigbaar"

    def test_a_binding_loonwaarde_goes_to_cees(self) -> None:
        assert uitkomst(opdracht(5, "Cees"), *self.lena) == "toegestaan"

    def test_lena_talks_about_the_money_after_her_own_advice_on_a_condition(self) -> None:
        rolcheck = toets(opdracht(ONDERHANDELING, "Lena"), [*self.lena, opdracht(5, "Cees")])
        assert graden(rolcheck) == {"advies_en_onderhandeling": "voorwaarde"}
        assert "statuut" in rolcheck.bevindingen[0].wat_nu


class TestLoek:
    """Draft guide, Begeleider gericht op het traject: Loek judges [4] only where he has no part himself."""

    @pytest.mark.parametrize("eerder", [11, 12, 13, 14, 25, 26, 27, 28])
    def test_not_in_his_own_traject(self, eerder: int) -> None:
        rolcheck = toets(opdracht(4, "Loek"), [opdracht(eerder, "Loek")])
        assert graden(rolcheck) == {"trajectoordeel_eigen_traject": "onverenigbaar"}

    def test_in_trajects_of_others(self) -> None:
        eigen = opdrachten("Loek", 11, 12, 13, 14, 25, 27, 28, **MARIE)
        uitvoerder = opdrachten("Sam", 25, 27)
        assert uitkomst(opdracht(4, "Loek"), *eigen, *uitvoerder) == "toegestaan"


class TestAad:
    """Draft guide, Begeleider van de cliënt: own plan, then intensive guidance; others judge."""

    aad = (opdracht(11, "Aad"), opdracht(29, "Aad", status="lopend"))

    def test_aad_may_guide_after_his_own_plan(self) -> None:
        rolcheck = toets(opdracht(29, "Aad"), [opdracht(11, "Aad")])
        assert graden(rolcheck) == {"gevolg_begeleiding": "toegestaan"}

    @pytest.mark.parametrize("oordeel", OORDELEN)
    @pytest.mark.parametrize("begeleiding", [29, 30])
    def test_aad_judges_nothing_for_this_client(self, oordeel: str, begeleiding: int) -> None:
        elders = {"werkgever": "Smid", "opdrachtgever": "Gemeente", "arts": "dr. Bos"}
        for nieuw in (opdracht(oordeel, "Aad", arts="dr. Bos"), opdracht(oordeel, "Aad", **elders)):
            rolcheck = toets(nieuw, [opdracht(begeleiding, "Aad")])
            assert graden(rolcheck)["begeleider_van_de_client"] == "onverenigbaar"

    @pytest.mark.parametrize("oordeel", OORDELEN)
    def test_other_clients_of_the_same_opdrachtgever_are_a_warning(self, oordeel: str) -> None:
        nieuw = opdracht(oordeel, "Aad", client="Marie", werkgever="Smid", arts="dr. Bos")
        assert graden(toets(nieuw, self.aad)) == {"begeleider_bij_zelfde_organisatie": "aandacht"}

    def test_who_judges_other_clients_there_is_warned_before_guiding(self) -> None:
        rolcheck = toets(opdracht(29, "Aad"), [opdracht(4, "Aad", **MARIE)])
        assert graden(rolcheck)["begeleiden_bij_zelfde_organisatie"] == "aandacht"

    def test_elsewhere_aad_may_judge(self) -> None:
        elders = opdracht(4, "Aad", client="Marie", werkgever="Smid", opdrachtgever="Gemeente")
        assert uitkomst(elders, *self.aad) == "toegestaan"

    @pytest.mark.parametrize("wie", ["manager", "Piet"])
    def test_his_manager_and_the_buyer_judge_his_work(self, wie: str) -> None:
        assert uitkomst(opdracht(4, wie), *self.aad) == "toegestaan"

    def test_who_is_still_judging_does_not_guide(self) -> None:
        oordeel = opdracht(7, "Aad", status="lopend")
        assert graden(toets(opdracht(29, "Aad"), [oordeel]))["begeleiden_tijdens_oordeel"] == "onverenigbaar"


class TestOnderhandelen:
    """AKC Cahier 6, Onderhandelen: whoever determines the loonwaarde is not the one who negotiates."""

    @pytest.mark.parametrize("oordeel", OORDELEN)
    def test_negotiator_and_assessor_are_two_people_both_ways(self, oordeel: str) -> None:
        oordelen = opdracht(oordeel, "Nel", arts="dr. Bos")
        praten = opdracht(ONDERHANDELING, "Nel")
        assert graden(toets(oordelen, [praten]))["onderhandelaar_oordeelt"] == "onverenigbaar"
        assert graden(toets(praten, [oordelen]))["beoordelaar_onderhandelt"] == "onverenigbaar"

    def test_another_person_negotiates(self) -> None:
        assert uitkomst(opdracht(ONDERHANDELING, "Hans"), opdracht(5, "Nel")) == "toegestaan"
        assert uitkomst(opdracht(5, "Nel"), opdracht(ONDERHANDELING, "Hans")) == "toegestaan"

    def test_a_talk_about_another_client_of_the_same_employer_is_a_warning(self) -> None:
        praten = opdracht(ONDERHANDELING, "Nel", **MARIE)
        assert graden(toets(opdracht(5, "Nel"), [praten])) == {"onderhandelaar_bij_zelfde_organisatie": "aandacht"}


class TestVertrouwen:
    """Draft guide, annex B: where a client came to expect confidence, judging later asks for the client's consent."""

    @pytest.mark.parametrize("oordeel", OORDELEN)
    @pytest.mark.parametrize("advies", [21, 22, 23, 24])
    def test_only_with_recorded_consent(self, oordeel: str, advies: int) -> None:
        eerder = opdracht(advies, "Ina", vertrouwen=True)
        zonder = toets(opdracht(oordeel, "Ina", arts="dr. Bos"), [eerder])
        met = toets(opdracht(oordeel, "Ina", arts="dr. Bos", toestemming=True), [eerder])
        assert graden(zonder)["vertrouwen_zonder_toestemming"] == zonder.uitkomst == "onverenigbaar"
        assert graden(met)["vertrouwen_met_toestemming"] == met.uitkomst == "voorwaarde"

    def test_consent_may_stand_with_the_earlier_work(self) -> None:
        eerder = opdracht(23, "Ina", vertrouwen=True, toestemming=True)
        assert uitkomst(opdracht(7, "Ina"), eerder) == "voorwaarde"

    def test_it_follows_the_client_to_another_case(self) -> None:
        eerder = opdracht(23, "Ina", vertrouwen=True, werkgever="Smid", opdrachtgever="Gemeente")
        assert uitkomst(opdracht(7, "Ina"), eerder) == "onverenigbaar"

    def test_it_may_arise_in_the_judgement_itself(self) -> None:
        assert uitkomst(opdracht(7, "Ina", vertrouwen=True)) == "onverenigbaar"
        assert uitkomst(opdracht(7, "Ina", vertrouwen=True, toestemming=True)) == "voorwaarde"

    def test_consent_does_not_make_own_work_judgeable(self) -> None:
        eerder = opdracht(11, "Ina", vertrouwen=True)
        assert uitkomst(opdracht(1, "Ina", toestemming=True), eerder) == "onverenigbaar"

    def test_advice_that_raises_it_is_pointed_at(self) -> None:
        assert graden(toets(opdracht(23, "Ina", vertrouwen=True), [])) == {"vertrouwen_verwacht": "aandacht"}

    def test_what_a_colleague_heard_stays_with_the_colleague(self) -> None:
        eerder = opdracht(23, "Ina", vertrouwen=True)
        assert graden(toets(opdracht(7, "Bob"), [eerder]))["vertrouwen_bij_een_ander"] == "aandacht"

    def test_of_another_client_it_does_not_matter(self) -> None:
        assert uitkomst(opdracht(7, "Ina"), opdracht(23, "Ina", vertrouwen=True, **MARIE)) == "toegestaan"


class TestSamenMetEenArts:
    """Draft guide: 8, 9 and 10 are taken together with a verzekeringsarts or bedrijfsarts."""

    @pytest.mark.parametrize("nummer", [8, 9, 10])
    def test_not_without_a_named_doctor(self, nummer: int) -> None:
        assert graden(toets(opdracht(nummer, "Ina"), [])) == {"arts_ontbreekt": "onverenigbaar"}
        assert uitkomst(opdracht(nummer, "Ina", arts="Ina")) == "onverenigbaar"

    @pytest.mark.parametrize("nummer", [8, 9, 10])
    def test_with_a_named_doctor(self, nummer: int) -> None:
        assert uitkomst(opdracht(nummer, "Ina", arts="dr. Bos")) == "toegestaan"

    @pytest.mark.parametrize("nummer", [6, 7, 11])
    def test_other_assignments_need_none(self, nummer: int) -> None:
        assert uitkomst(opdracht(nummer, "Ina")) == "toegestaan"
