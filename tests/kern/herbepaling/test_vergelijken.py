"""Een herbepaling begint bij de vorige, en wat er veranderde telt precies op."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kern.zaken import taak, zaak
from weegwerk.kern.document import als_json, bewerken, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herbepaling import begin, groei, in_honderdsten, leg_eerdere_vast, vergelijk
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, Vaststelling, Waarneming

FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
VASTGESTELD = Vaststelling(datum=date(2026, 4, 1), door="Anna Demo")


def vastgesteld(*taken: dict[str, Any], **velden: Any) -> Onderzoek:
    return zaak(*taken, **velden).model_copy(update={"vaststelling": VASTGESTELD})


def opnieuw(vorige: Onderzoek, *taken: dict[str, Any], **velden: Any) -> Onderzoek:
    """Een herbepaling met nieuwe waarnemingen; een taak zonder `verandering` is een nieuwe taak."""
    eerder = leg_eerdere_vast(vorige, bereken(vorige), "zegel")
    return zaak(*taken, peildatum="2026-10-01", beoordelingsdatum="2026-10-01", **velden).model_copy(
        update={"eerder": eerder}
    )


def zelfde(code: str, was: str = "", **velden: Any) -> dict[str, Any]:
    return taak(code, verandering={"taak": was or code}, **velden)


def stappen(vorige: Onderzoek, nu: Onderzoek) -> list[tuple[str, str, Fraction]]:
    vergelijking = vergelijk(nu, bereken(nu))
    assert vergelijking
    return [(een.taak, een.wat, een.verschil) for een in vergelijking.bijdragen]


def test_werk_gaat_mee_en_waarnemingen_niet() -> None:
    vorige = vastgesteld(taak("A", aandeel="60%", tempo="50%"), taak("B", aandeel="40%", kwaliteit="80%"))
    leeg = Onderzoek(weegwerk=1, soort="loonwaarde", methode="ulm-2021")
    nieuw = begin(leeg, vorige, leg_eerdere_vast(vorige, bereken(vorige), "zegel"))
    assert nieuw.functie == vorige.functie
    assert [(een.code, een.aandeel) for een in nieuw.taken] == [("A", Decimal(60)), ("B", Decimal(40))]
    assert all(getattr(een, veld) is None for een in nieuw.taken for veld in FACTOREN)
    assert [een.verandering and een.verandering.taak for een in nieuw.taken] == ["A", "B"]
    assert (nieuw.peildatum, nieuw.beoordelingsdatum, nieuw.vaststelling) == (None, None, None)
    assert nieuw.eerder
    assert (nieuw.eerder.loonwaarde, nieuw.eerder.zegel, nieuw.eerder.door) == (62, "zegel", "Anna Demo")


def test_alleen_een_vastgestelde_bepaling_met_uitkomst_kan_de_eerdere_zijn() -> None:
    concept = zaak()
    with pytest.raises(KernFout, match="nog niet vastgesteld"):
        leg_eerdere_vast(concept, bereken(concept), None)
    zonder = vastgesteld(taak("A", aandeel="90%"))
    with pytest.raises(KernFout, match="geen uitkomst"):
        leg_eerdere_vast(zonder, bereken(zonder), None)


def test_een_verandering_krijgt_alles() -> None:
    vorige = vastgesteld(taak("A", tempo="50%", kwaliteit="80%"))
    nu = opnieuw(vorige, zelfde("A", tempo="60%", kwaliteit="80%"))
    assert stappen(vorige, nu) == [("A", "tempo", Fraction(8, 100))]


def test_twee_veranderingen_delen_wat_zij_samen_brengen() -> None:
    """50% x 50% wordt 100% x 100%: geen van beide was eerst, dus ieder de helft van 75 punten."""
    vorige = vastgesteld(taak("A", tempo="50%", kwaliteit="50%"))
    nu = opnieuw(vorige, zelfde("A"))
    assert stappen(vorige, nu) == [("A", "tempo", Fraction(3, 8)), ("A", "kwaliteit", Fraction(3, 8))]


def test_een_nieuwe_en_een_vervallen_taak() -> None:
    """De nieuwe taak kreeg de vrijgekomen letter B; dat maakt haar niet de oude taak B."""
    vorige = vastgesteld(taak("A", aandeel="50%"), taak("B", aandeel="50%", tempo="40%"))
    nu = opnieuw(vorige, zelfde("A", aandeel="50%"), taak("B", aandeel="50%", tempo="90%"))
    assert stappen(vorige, nu) == [("B", "nieuw", Fraction(45, 100)), ("B", "vervallen", Fraction(-20, 100))]


def test_een_taak_met_een_andere_letter_is_dezelfde_als_de_deskundige_dat_zegt() -> None:
    vorige = vastgesteld(taak("A", aandeel="50%"), taak("B", aandeel="50%", tempo="40%"))
    nu = opnieuw(vorige, zelfde("A", aandeel="50%"), zelfde("C", "B", aandeel="50%", tempo="60%"))
    assert stappen(vorige, nu) == [("C", "tempo", Fraction(10, 100))]


def test_twee_taken_kunnen_niet_allebei_dezelfde_eerdere_zijn() -> None:
    vorige = vastgesteld(taak("A"))
    nu = opnieuw(vorige, zelfde("A", aandeel="50%"), zelfde("B", "A", aandeel="50%"))
    assert [(code, wat) for code, wat, _ in stappen(vorige, nu)] == [("A", "aandeel"), ("B", "nieuw")]


def test_een_andere_rekenwijze_staat_apart() -> None:
    """Dezelfde waarnemingen onder de andere methode; wat daarna nog verschilt, is echt veranderd."""
    vorige = vastgesteld(taak("A", tempoverlies="20%", kwaliteitsverlies="0%", afbreukrisico="10%"), methode="cec-2011")
    nu = opnieuw(vorige, zelfde("A", tempo="90%", kwaliteit="90%"))
    soorten = [wat for _, wat, _ in stappen(vorige, nu)]
    assert soorten[0] == "rekenwijze"
    vergelijking = vergelijk(nu, bereken(nu))
    assert vergelijking
    assert vergelijking.eerder.loonwaarde == 70
    assert vergelijking.verschil == Fraction(11, 100)


def test_een_eerdere_uitkomst_die_niet_klopt_wordt_gezegd() -> None:
    vorige = vastgesteld(taak("A", tempo="50%"))
    nu = opnieuw(vorige, zelfde("A"))
    eerder = nu.eerder
    assert eerder
    geknoeid = nu.model_copy(update={"eerder": eerder.model_copy(update={"loonwaarde": 55})})
    vergelijking = vergelijk(geknoeid, bereken(geknoeid))
    assert vergelijking
    assert [signaal.code for signaal in vergelijking.signalen] == ["eerdere_uitkomst_anders"]
    gewoon = vergelijk(nu, bereken(nu))
    assert gewoon is not None
    assert gewoon.signalen == ()


def test_zonder_eerdere_of_zonder_uitkomst_valt_er_niets_te_vergelijken() -> None:
    los = zaak()
    assert vergelijk(los, bereken(los)) is None
    assert groei(los, bereken(los)) == []
    nu = opnieuw(vastgesteld(taak("A")), zelfde("A", aandeel="80%"))
    assert vergelijk(nu, bereken(nu)) is None


def test_groei_over_drie_bepalingen() -> None:
    eerste = vastgesteld(taak("A", tempo="40%"))
    tweede = opnieuw(eerste, zelfde("A", tempo="55%")).model_copy(update={"vaststelling": VASTGESTELD})
    derde = opnieuw(tweede, zelfde("A", tempo="70%")).model_copy(update={"peildatum": date(2027, 4, 1)})
    assert groei(derde, bereken(derde)) == [(date(2026, 3, 2), 40), (date(2026, 10, 1), 55), (date(2027, 4, 1), 70)]


def test_het_document_reist_heel_heen_en_terug_en_is_per_veld_te_bewerken() -> None:
    nu = opnieuw(vastgesteld(taak("A", tempo="50%")), zelfde("A"))
    assert uit_json(Onderzoek, als_json(nu)) == nu
    nieuw, fouten = bewerken.zet(nu, {"taken.A.verandering.tempo": "Nieuwe meting", "eerder.toelichting": "Scholing"})
    assert not fouten
    assert bewerken.velden(nieuw)["taken.A.verandering.tempo"] == "Nieuwe meting"
    assert nieuw.taken[0].tempo == Waarneming(percentage=Decimal(100), motivering="Geteld.")


procenten = st.integers(0, 200).map(lambda half: f"{Decimal(half) / 2:f}%")
factoren = st.fixed_dictionaries(dict.fromkeys(FACTOREN, procenten))


@st.composite
def takenpakketten(teken: st.DrawFn) -> list[dict[str, Any]]:
    sneden = sorted(teken(st.lists(st.integers(0, 100), min_size=2, max_size=2)))
    aandelen = [b - a for a, b in zip([0, *sneden], [*sneden, 100], strict=True)]
    return [
        zelfde(code, aandeel=f"{aandeel}%", **teken(factoren))
        for code, aandeel in zip("ABC", aandelen, strict=True)
        if aandeel
    ]


@settings(max_examples=60)
@given(takenpakketten(), takenpakketten())
def test_alles_telt_op_tot_het_verschil_in_hele_procenten(toen: list[dict[str, Any]], nu: list[dict[str, Any]]) -> None:
    vorige = vastgesteld(*toen)
    nieuw = opnieuw(vorige, *nu)
    vergelijking = vergelijk(nieuw, bereken(nieuw))
    assert vergelijking
    heel = (vergelijking.nu.loonwaarde or 0) - (vergelijking.eerder.loonwaarde or 0)
    assert vergelijking.verschil * 100 == heel
    delen = [*(een.verschil for een in vergelijking.bijdragen), vergelijking.afronding]
    getoond = in_honderdsten(delen)
    assert sum(getoond) == heel
    assert all(abs(Fraction(toon) - deel * 100) < Fraction(1, 100) for toon, deel in zip(getoond, delen, strict=True))
