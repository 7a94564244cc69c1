"""The receipt: whoever changes anything in it, or in the document, is found out."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests import strategieen
from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.inhoud import voorbeelden
from weegwerk.kern import bewijs, parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, lees
from weegwerk.kern.parameters import Parameterwaarde

RAPPORT = {"model": "volledig", "taal": "nl"}
# What the core cannot know: which program made the receipt, in which form, and what the report around it was.
VAN_BUITEN = {"bewijs", "weegwerk", "rapport", "zegel"}


@pytest.fixture
def onderzoek() -> Onderzoek:
    return lees(voorbeelden.tekst("gecreeerde-functie")).onderzoek


def maak(onderzoek: Onderzoek) -> dict[str, Any]:
    return bewijs.maak(onderzoek, bereken(onderzoek), RAPPORT)


@given(strategieen.onderzoeken())
def test_a_fresh_receipt_has_no_differences(onderzoek: Onderzoek) -> None:
    assert bewijs.controleer(onderzoek, maak(onderzoek)) == []


def test_a_receipt_is_the_same_every_time(onderzoek: Onderzoek) -> None:
    assert maak(onderzoek) == maak(onderzoek)


def bladen(waarde: Any, pad: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(waarde, dict | list):
        for sleutel, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            yield from bladen(deel, (*pad, sleutel))
    else:
        yield pad


def vervals(gegevens: dict[str, Any], pad: tuple[Any, ...]) -> dict[str, Any]:
    vals = deepcopy(gegevens)
    doel: Any = vals
    for deel in pad[:-1]:
        doel = doel[deel]
    doel[pad[-1]] = 42 if doel[pad[-1]] is None else type(doel[pad[-1]])(f"{doel[pad[-1]]}1")
    return vals


def test_every_changed_field_breaks_the_seal(onderzoek: Onderzoek) -> None:
    echt = maak(onderzoek)
    for pad in bladen(echt):
        vals = vervals(echt, pad)
        if pad == ("methode",):
            with pytest.raises(KernFout):
                bewijs.controleer(onderzoek, vals)
        else:
            assert bewijs.controleer(onderzoek, vals), pad


def test_every_changed_field_is_found_also_with_a_new_seal(onderzoek: Onderzoek) -> None:
    echt = maak(onderzoek)
    for pad in bladen(echt):
        vals = vervals(echt, pad)
        vals["zegel"] = bewijs.zegel(vals)
        if pad[0] not in VAN_BUITEN | {"methode"}:
            assert bewijs.controleer(onderzoek, vals), pad


def test_every_missing_field_is_found_also_with_a_new_seal(onderzoek: Onderzoek) -> None:
    echt = maak(onderzoek)
    for sleutel in set(echt) - VAN_BUITEN - {"methode"}:
        vals = {naam: waarde for naam, waarde in echt.items() if naam != sleutel}
        vals["zegel"] = bewijs.zegel(vals)
        assert bewijs.controleer(onderzoek, vals), sleutel


def test_changed_document_is_found(onderzoek: Onderzoek) -> None:
    echt = maak(onderzoek)
    anders = onderzoek.model_copy(update={"methode": "regeling-2014"})
    [verschil] = bewijs.controleer(anders, echt)
    assert verschil.startswith("Het onderzoek is veranderd")


def test_an_input_that_makes_no_difference_is_still_found() -> None:
    """Quality of a task with tempo 0%: the sum stays the same, the document and the trace do not."""
    nul = waarneming("0%")
    voor, na = (zaak(taak(tempo=nul, kwaliteit=waarneming(kwaliteit))) for kwaliteit in ("90%", "80%"))
    echt = maak(voor)
    vals = {**echt, "onderzoek_sha256": maak(na)["onderzoek_sha256"]}
    vals["zegel"] = bewijs.zegel(vals)
    [verschil] = bewijs.controleer(na, vals)
    assert verschil.startswith("Bij narekenen is de herleiding anders")


def test_differences_name_both_values(onderzoek: Onderzoek) -> None:
    echt = maak(onderzoek)
    verschillen = bewijs.controleer(onderzoek, {**echt, "loonwaarde": 99})
    assert verschillen == [
        "Het bewijs is veranderd: het zegel past niet bij de inhoud.",
        "Bij narekenen is de loonwaarde anders: 99 in het bewijs, 66 nu.",
    ]


def test_an_old_receipt_survives_a_table_that_was_read_again(
    onderzoek: Onderzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Years later a value is checked again, gets a newer neighbour or a better source; the outcome is still the same."""
    echt = maak(onderzoek)
    gewoon = parameters.op

    def later(parameter_id: str, peildatum: date) -> Parameterwaarde:
        nu = gewoon(parameter_id, peildatum)
        return replace(nu, gecontroleerd_op=date(2031, 1, 1), verouderd=not nu.verouderd, toelichting="Nagelezen.")

    monkeypatch.setattr(parameters, "op", later)
    assert bewijs.controleer(onderzoek, echt) == []


def test_numbers_that_no_receipt_can_hold_are_a_difference(onderzoek: Onderzoek) -> None:
    vals = {**maak(onderzoek), "rapport": {"getal": float("nan"), "tekst": "\ud800"}}
    assert bewijs.controleer(onderzoek, vals) == ["Het bewijs is veranderd: het zegel past niet bij de inhoud."]


def test_an_old_receipt_survives_a_newer_program_with_more_signals(onderzoek: Onderzoek) -> None:
    oud = {**maak(onderzoek), "weegwerk": "0.0.1", "signalen": []}
    oud["zegel"] = bewijs.zegel(oud)
    assert bewijs.controleer(onderzoek, oud, zelfde_bouw=False) == []
    assert bewijs.controleer(onderzoek, oud) != []
