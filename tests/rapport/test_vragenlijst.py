"""De vragenlijst op papier: volgens de normen, in twee talen, met ruimte om te schrijven."""

from datetime import date
from typing import Literal

import pypdfium2
import pytest

from tests.rapport.normen import gebreken
from weegwerk.inhoud.vragenlijsten import TaakNaam, bladen_van, nieuwste
from weegwerk.rapport.vragenlijst import Vragenlijstpapier, maak_vragenlijst

LIJST = nieuwste("voor-het-bezoek")
DAG = date(2026, 3, 2)


def papier(partij: str, taal: Literal["nl", "en"], *taken: TaakNaam, over: str = "Wasserij De Proef") -> bytes:
    gegevens = Vragenlijstpapier(partij, taal, "2026-0001", "Anna Demo", over)
    return maak_vragenlijst(LIJST, bladen_van(LIJST, taken), gegevens, DAG)


def tekst(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(document[nummer].get_textpage().get_text_range() for nummer in range(len(document)))


@pytest.mark.parametrize("partij", ["werknemer", "werkgever"])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_voldoet_aan_de_normen(partij: str, taal: Literal["nl", "en"]) -> None:
    assert gebreken(papier(partij, taal, TaakNaam("A", "Strijken en vouwen"), TaakNaam("B"))) == []


def test_elke_vraag_staat_erop_in_de_gekozen_taal() -> None:
    engels = " ".join(tekst(papier("werkgever", "en", TaakNaam("A", "Ironing"))).split())
    assert "Task A: Ironing" in engels
    assert "page 1 of" in engels
    for vraag in LIJST.vragen():
        if vraag.werkgever and vraag.id not in {"taken", "tempo-heel", "fouten-heel", "doorwerken-heel"}:
            assert vraag.werkgever.en in engels


def test_een_rare_naam_breekt_het_papier_niet() -> None:
    assert gebreken(papier("werknemer", "nl", TaakNaam("A", "#let x = 1 😀 العربية"), over="x" * 300)) == []


def test_dezelfde_vragen_op_dezelfde_dag_geven_hetzelfde_bestand() -> None:
    assert papier("werknemer", "nl") == papier("werknemer", "nl")
