"""Een document wijzigen per veld en per rij, ook waar een rij zelf weer rijen heeft."""

from collections.abc import Mapping
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.document import LETTERS, Deel, Document, als_json, bewerken, uit_json
from weegwerk.kern.document.velden import Regel
from weegwerk.kern.fouten import KernFout


class Meting(Deel):
    naam: Regel = None


class Rij(Deel):
    code: str
    naam: Regel = None
    metingen: tuple[Meting, ...] = ()


class Feit(Deel):
    code: str
    naam: Regel = None


class Proefdocument(Document):
    RIJEN: ClassVar[Mapping[str, str]] = {"taken": LETTERS, "taken.*.metingen": "", "feiten": "F"}

    naam: Regel = None
    woorden: tuple[str, ...] = ()
    taken: tuple[Rij, ...] = ()
    feiten: tuple[Feit, ...] = ()


def met(*lijsten: str) -> Proefdocument:
    document = Proefdocument()
    for lijst in lijsten:
        document = bewerken.voeg_rij_toe(document, lijst)
    return document


def test_een_rij_in_een_rij() -> None:
    document = met("taken", "taken", "taken.B.metingen", "taken.B.metingen")
    document, fouten = bewerken.zet(document, {"taken.B.metingen.1.naam": "tweede", "taken.A.naam": "eerste taak"})
    assert not fouten
    assert bewerken.velden(document)["taken.B.metingen.1.naam"] == "tweede"
    assert bewerken.rijen_van(document, "taken.B.metingen.1.naam") == [("taken", "B"), ("taken.B.metingen", "1")]
    document = bewerken.verwijder_rij(document, "taken.B.metingen", "0")
    assert bewerken.velden(document)["taken.B.metingen.0.naam"] == "tweede"
    assert not bewerken.bestaat(document, "taken.B.metingen.1.naam")
    assert not bewerken.bestaat(document, "taken.C.metingen.0.naam")
    assert bewerken.bestaat(document, "naam")


@pytest.mark.parametrize("pad", ["taken.C.naam", "taken.A.metingen.3.naam", "feiten.F9.naam"])
def test_een_veld_van_een_rij_die_er_niet_is_wordt_geweigerd(pad: str) -> None:
    with pytest.raises(KernFout) as fout:
        bewerken.zet(met("taken", "feiten"), {pad: "x"})
    assert fout.value.code == "rij_onbekend"


def test_alleen_lijsten_die_het_document_noemt() -> None:
    for lijst in ("woorden", "taken.A", "taken.A.feiten"):
        with pytest.raises(KernFout):
            bewerken.voeg_rij_toe(met("taken"), lijst)


def test_een_letter_komt_terug_maar_een_nummer_na_het_hoogste_niet() -> None:
    document = met("taken", "taken", "feiten", "feiten", "feiten")
    document = bewerken.verwijder_rij(bewerken.verwijder_rij(document, "taken", "A"), "feiten", "F1")
    document = bewerken.voeg_rij_toe(bewerken.voeg_rij_toe(document, "taken"), "feiten")
    assert [taak.code for taak in document.taken] == ["B", "A"]
    assert [feit.code for feit in document.feiten] == ["F2", "F3", "F4"]


def test_een_rij_keuzes_is_een_lijst_en_leeg_is_weg() -> None:
    document, _fouten = bewerken.zet(Proefdocument(), {"woorden": ["een", "twee"]})
    assert bewerken.velden(document) == {"woorden": ["een", "twee"]}
    leeg, _fouten = bewerken.zet(document, {"woorden": []})
    assert leeg == Proefdocument()


@given(st.lists(st.sampled_from(["taken", "feiten"]), max_size=12), st.text(max_size=30))
def test_lezen_wat_geschreven_is(lijsten: list[str], naam: str) -> None:
    document, _fouten = bewerken.zet(met(*lijsten), {"naam": naam})
    opnieuw = uit_json(Proefdocument, als_json(document))
    assert opnieuw == document
    assert bewerken.zet(opnieuw, bewerken.velden(opnieuw))[0] == document
