"""Dagen die van elkaar afhangen: wat niet kan, wordt gezegd, en dezelfde dag kan altijd."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.document.volgorde import Dagpunt, omkeringen
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, lees
from weegwerk.kern.signalen import Signaal

BEZOEK, RAPPORT, UIT, TERUG = "2026-03-02", "2026-03-20", "2026-03-09", "2026-03-16"


def zaak(**kop: Any) -> dict[str, Any]:
    onderzoek = als_gegevens(lees(voorbeelden.tekst("wasserij").encode()).onderzoek)
    eigen = {"geboortedatum": "1990-01-01", "datum_bedrijfsbezoek": BEZOEK, "datum_rapportage": RAPPORT} | kop
    zienswijze = {"verzonden_op": UIT, "ontvangen_op": TERUG, "reactie": "akkoord"}
    return {
        **onderzoek,
        "beoordelingsdatum": BEZOEK,
        "peildatum": BEZOEK,
        "kop": {**onderzoek.get("kop", {}), **eigen},
        "zienswijzen": {"werknemer": zienswijze, "werkgever": zienswijze},
        "activiteiten": [{"datum": BEZOEK, "soort": "werkplekbezoek"}],
        "bronnen": [{"naam": "Functieboek", "gevraagd_op": "2026-02-20", "ontvangen_op": "2026-02-27"}],
        "conclusie": {"hermeting_op": "2027-03-02"},
    }


def gezegd(gegevens: dict[str, Any]) -> list[Signaal]:
    signalen = bereken(Onderzoek.model_validate(gegevens)).signalen
    return [signaal for signaal in signalen if signaal.code in ("dagen_omgekeerd", "te_jong")]


def test_een_gewone_zaak_heeft_geen_onmogelijke_dag() -> None:
    assert gezegd(zaak()) == []


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"kop": {"geboortedatum": "2026-08-17"}}, "De beoordeling (2 maart 2026) ligt voor de geboortedatum"),
        ({"kop": {"datum_bedrijfsbezoek": "2031-01-01"}}, "De dag van het rapport (20 maart 2026) ligt voor het bezoek"),
        ({"kop": {"datum_rapportage": "2026-03-15"}}, "ligt voor de zienswijze van de werknemer (16 maart 2026)"),
        ({"zienswijzen": {"werkgever": {"verzonden_op": "2026-03-18", "ontvangen_op": TERUG}}}, "ligt voor het concept aan de werkgever"),
        ({"vaststelling": {"datum": "2026-01-01"}}, "De vaststelling (1 januari 2026) ligt voor de beoordeling (2 maart 2026)"),
        ({"vaststelling": {"datum": "2026-03-19"}}, "De vaststelling (19 maart 2026) ligt voor de dag van het rapport"),
        ({"activiteiten": [{"datum": "2026-04-01"}]}, "ligt voor activiteit 1 (1 april 2026)"),
        ({"bronnen": [{"naam": "FML", "gevraagd_op": BEZOEK, "ontvangen_op": "2026-03-01"}]}, "ligt voor de vraag om “FML”"),
        ({"bronnen": [{"naam": "FML", "datum": "2026-03-05", "ontvangen_op": "2026-03-01"}]}, "ligt voor “FML” zelf"),
        ({"conclusie": {"hermeting_op": "2020-01-01"}}, "De dag van de hermeting (1 januari 2020) ligt voor de peildatum"),
        ({"kop": {"geboortedatum": "2013-01-01"}}, "is op de peildatum 13 jaar"),
    ],
)  # fmt: skip
def test_wat_niet_kan_wordt_gezegd_en_houdt_het_rapport_concept(anders: dict[str, Any], zin: str) -> None:
    kop = anders.pop("kop", {})
    signalen = gezegd({**zaak(**kop), **anders})
    assert any(zin in signaal.tekst for signaal in signalen), signalen
    assert all(signaal.houdt_concept is (signaal.code == "dagen_omgekeerd") for signaal in signalen)


def test_een_meting_van_na_het_rapport() -> None:
    gegevens = zaak()
    meting = {"wie": "werknemer", "datum": "2026-04-02", "eenheden": "10", "seconden": "600"}
    gegevens["taken"][0]["metingen"] = [meting]
    assert any("de laatste meting van taak A" in signaal.tekst for signaal in gezegd(gegevens))


@given(st.dates(date(1900, 1, 1), date(2199, 1, 1)), st.integers(-400, 400))
def test_alleen_eerder_is_omgekeerd(dag: date, dagen: int) -> None:
    vroeg, laat = Dagpunt("Het een", dag, ("a",)), Dagpunt("Het ander", dag + timedelta(dagen), ("b",))
    assert bool([*omkeringen([(vroeg, laat)])]) is (dagen < 0)
    assert not [*omkeringen([(vroeg, Dagpunt("Niets", None, ("c",)))])]
