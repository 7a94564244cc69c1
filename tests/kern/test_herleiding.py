"""The trace can be done again, and whatever was changed in it shows."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests import strategieen
from tests.kern.zaken import taak, zaak
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.herleiding import Rekenstap, narekenen, zet_stap
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag

EEN = Fraction(1)


@given(strategieen.onderzoeken())
def test_trace_recomputes_to_the_outcome(onderzoek: Onderzoek) -> None:
    uitkomst = bereken(onderzoek)
    assert narekenen(uitkomst.stappen) == []
    assert uitkomst.stappen[-1].id == "loonwaarde"
    assert uitkomst.stappen[-1].uitkomst * 100 == uitkomst.loonwaarde
    assert uitkomst.stappen[-2].uitkomst == uitkomst.onafgerond
    namen = [stap.id for stap in uitkomst.stappen]
    assert len(namen) == len(set(namen))


@given(strategieen.aanvragen(jaar_van=2015))
def test_trace_of_the_subsidy_recomputes_to_the_amount(aanvraag: Aanvraag) -> None:
    subsidie = loonkostensubsidie.bereken(aanvraag)
    assert narekenen(subsidie.stappen) == []
    assert subsidie.stappen[-1].uitkomst == Fraction(subsidie.lks_per_maand)


@given(strategieen.onderzoeken())
def test_input_in_the_trace_is_what_the_document_says(onderzoek: Onderzoek) -> None:
    gegevens = als_gegevens(onderzoek)
    for stap in bereken(onderzoek).stappen:
        for term in stap.termen:
            soort, _, pad = term.herkomst.partition(":")
            if soort == "invoer":
                assert opgegeven(gegevens, pad) == term.waarde


def opgegeven(gegevens: Any, pad: str) -> Fraction:
    for deel in pad.split("."):
        gegevens = gegevens[int(deel)] if isinstance(gegevens, list) else gegevens[deel]
    tekst = str(gegevens["percentage"] if isinstance(gegevens, dict) else gegevens)
    return Fraction(tekst.rstrip("%")) / (100 if tekst.endswith("%") else 1)


@given(strategieen.onderzoeken(), st.data())
def test_every_changed_outcome_is_found(onderzoek: Onderzoek, data: st.DataObject) -> None:
    stappen = list(bereken(onderzoek).stappen)
    nummer = data.draw(st.integers(0, len(stappen) - 1))
    stappen[nummer] = replace(stappen[nummer], uitkomst=stappen[nummer].uitkomst + Fraction(1, 10**6))
    assert narekenen(stappen)


@given(strategieen.onderzoeken(), st.data())
def test_every_changed_term_that_counts_is_found(onderzoek: Onderzoek, data: st.DataObject) -> None:
    """Also a term of 0%; only where it cannot make a difference (times zero, above the cap) the receipt has to say so."""
    stappen = list(bereken(onderzoek).stappen)
    nummer = data.draw(st.integers(0, len(stappen) - 1))
    stap = stappen[nummer]
    plek = data.draw(st.integers(0, len(stap.termen) - 1))
    anders = replace(stap.termen[plek], waarde=data.draw(st.fractions(0, 2)))
    assume(anders.waarde != stap.termen[plek].waarde)
    termen = (*stap.termen[:plek], anders, *stap.termen[plek + 1 :])
    stappen[nummer] = replace(stap, termen=termen)
    telt = anders.herkomst.startswith("stap:") or _uitkomst(stappen[nummer]) != stap.uitkomst
    assert bool(narekenen(stappen)) == telt


def _uitkomst(stap: Rekenstap) -> Fraction | None:
    try:
        return zet_stap(stap.id, stap.uitleg, stap.bewerking, stap.termen, stap.eenheid).uitkomst
    except ZeroDivisionError:
        return None


def test_a_week_of_zero_hours_in_a_trace_is_a_difference_and_no_crash() -> None:
    stappen = list(bereken(zaak(taak(aandeel=None, uren_per_week="40"))).stappen)
    deling = next(stap for stap in stappen if stap.bewerking == "quotient")
    nul = replace(deling, termen=(deling.termen[0], replace(deling.termen[1], waarde=Fraction(0))))
    assert narekenen([nul]) != []


def test_a_step_that_was_taken_out_is_missed() -> None:
    stappen = bereken(zaak()).stappen
    assert narekenen(stappen[1:]) == ["Stap som: Arbeidsprestatie taak A is niet de uitkomst van stap prestatie.A."]


def test_formula_reads_as_a_line_to_check_by_hand() -> None:
    uitkomst = bereken(zaak(taak("A", aandeel="50%", tempo="87.5%"), taak("B", aandeel="50%", tempo="110%")))
    assert formules(uitkomst.stappen) == [
        "het kleinste van 110% en 100% = 100%",
        "50% × 87,5% × 100% × 100% = 43,75%",
        "50% × 100% × 100% × 100% = 50%",
        "43,75% + 50% = 93,75%",
        "afgerond op hele procenten (vanaf een half naar boven): 93,75% = 94%",
    ]


def formules(stappen: Sequence[Rekenstap]) -> list[str]:
    return [stap.formule for stap in stappen]
