"""The document: reading and writing it changes nothing, and what cannot be read is said with line and place."""

import json
from typing import Any

import pytest
from hypothesis import example, given

from tests import strategieen
from tests.kern.zaken import gegevens, taak, zaak
from weegwerk.kern.document import als_gegevens, als_json, als_yaml
from weegwerk.kern.onderzoek import Onderzoek, ZaakFout, lees, schema
from weegwerk.tekst import schoon


@given(strategieen.documenten())
def test_yaml_round_trip_is_identity(onderzoek: Onderzoek) -> None:
    heen = als_yaml(onderzoek)
    terug = lees(heen).onderzoek
    assert terug == onderzoek
    assert als_yaml(terug) == heen
    assert lees(heen.encode()).onderzoek == onderzoek


@given(strategieen.documenten())
def test_json_round_trip_is_identity(onderzoek: Onderzoek) -> None:
    heen = als_json(onderzoek)
    assert lees(heen).onderzoek == onderzoek
    assert als_json(lees(heen).onderzoek) == heen
    assert lees(json.dumps(als_gegevens(onderzoek), indent="\t")).onderzoek == onderzoek


@given(strategieen.TEKSTEN)
@example("e\u200b\u0301")
@example("\u200b x \u200b")
def test_text_is_clean_once_and_for_all(tekst: str) -> None:
    netjes = schoon(tekst)
    assert schoon(netjes) == netjes
    assert not set(netjes) & set("\x00\x1b\x85\u200b\u202e\u2028\ufeff\ufffe\ud800\r")
    assert zaak(kop={"naam": tekst}).kop.naam == (" ".join(netjes.split()) or None)


def test_empty_is_the_same_as_absent() -> None:
    leeg = zaak(kop={"naam": "", "geboortedatum": None}, conclusie={"toelichting": " \n "}, bronnen=[])
    assert leeg == zaak()
    assert als_json(leeg) == als_json(zaak())


def test_a_percentage_alone_is_short_for_an_observation() -> None:
    kort, lang = zaak(taak(tempo="90%")), zaak(taak(tempo={"percentage": "90.0%", "motivering": ""}))
    assert kort == lang
    assert als_gegevens(lang)["taken"][0]["tempo"] == "90%"


@pytest.mark.parametrize("veld", Onderzoek.model_fields)
def test_the_document_cannot_be_changed(veld: str) -> None:
    onderzoek = zaak()
    with pytest.raises(ValueError, match="frozen"):
        setattr(onderzoek, veld, getattr(onderzoek, veld))


REGELS = """\
weegwerk: 1
soort: loonwaarde
methode: ulm-2021
beoordelingsdatum: 2026-03-02
peildatum: 2026-03-02
kop:
  naam: Voorbeeld, Vera
functie: {naam: Wasserij, uren_per_week: 40, werkdagen_per_week: 5}
taken:
  - code: A
    aandeel: 50%
    tempo: {percentage: 80%, motivering: Geteld.}
  - code: B
    aandeel: 50%
"""

# what is typed instead, its line, its place, what the message says
SLECHT = [
    ("naam: Voorbeeld, Vera", "naaam: Vera", 7, "kop.naaam", "De sleutel “naaam” is onbekend. Bedoelde u “naam”?"),
    ("naam: Voorbeeld, Vera", "xyzzy: Vera", 7, "kop.xyzzy", "De sleutel “xyzzy” is onbekend. Haal de sleutel weg."),
    ("naam: Voorbeeld, Vera", "naam: [a, b]", 7, "kop.naam", "Hier hoort gewone tekst."),
    ("naam: Voorbeeld, Vera", f"naam: {'a' * 201}", 7, "kop.naam", "De tekst is 201 tekens lang."),
    ("weegwerk: 1", "weegwerk: 2", 1, "weegwerk", "“2” kan hier niet. Kies uit: 1."),
    ("weegwerk: 1", "weegwerk: '1.0'", 1, "weegwerk", "“1.0” kan hier niet."),
    ("weegwerk: 1\n", "", 1, "weegwerk", "“weegwerk” ontbreekt."),
    ("soort: loonwaarde", "soort: fiets", 2, "soort", "“fiets” kan hier niet. Kies uit: 'loonwaarde'."),
    ("methode: ulm-2021", "methode:", 3, "methode", "“methode” is leeg. Vul dit in."),
    ("methode: ulm-2021", f"methode: {'x' * 41}", 3, "methode", "Dit is te lang. Gebruik er hoogstens 40."),
    ("peildatum: 2026-03-02", "peildatum: 2026-02-30", 5, "peildatum", "“2026-02-30” is geen bestaande datum."),
    ("peildatum: 2026-03-02", "peildatum: 2-3-26", 5, "peildatum", "Schrijf dag-maand-jaar"),
    ("peildatum: 2026-03-02", "peildatum: 2026-W10-1", 5, "peildatum", "is geen datum"),
    (
        "peildatum: 2026-03-02",
        "peildatum: 1899-12-31",
        5,
        "peildatum",
        "valt buiten de jaren 1900 tot en met 2199. Controleer het jaar.",
    ),
    ("peildatum: 2026-03-02", "peildatum: 2026-03-02T00:00:00", 5, "peildatum", "is geen datum"),
    ("uren_per_week: 40", "uren_per_week: -8", 8, "functie.uren_per_week", "-8 uur per week kan niet."),
    ("uren_per_week: 40", "uren_per_week: 0", 8, "functie.uren_per_week", "boven 0 en hoogstens 60"),
    ("uren_per_week: 40", "uren_per_week: 168", 8, "functie.uren_per_week", "168 uur per week kan niet."),
    ("uren_per_week: 40", "uren_per_week: 1e5", 8, "functie.uren_per_week", "“1e5” is geen getal."),
    ("uren_per_week: 40", "uren_per_week: .inf", 8, "functie.uren_per_week", "“.inf” is geen getal."),
    ("uren_per_week: 40", "uren_per_week: NaN", 8, "functie.uren_per_week", "“NaN” is geen getal."),
    ("uren_per_week: 40", "uren_per_week: 40.0000001", 8, "functie.uren_per_week", "is geen getal."),
    (
        "werkdagen_per_week: 5",
        "werkdagen_per_week: 8",
        8,
        "functie.werkdagen_per_week",
        "8 werkdagen per week kan niet.",
    ),
    ("percentage: 80%", "percentage: 0.8", 12, "taken[1].tempo.percentage", "“0.8” is geen percentage."),
    (
        "percentage: 80%",
        "percentage: 80",
        12,
        "taken[1].tempo.percentage",
        'met een procentteken, bijvoorbeeld "87,5%"',
    ),
    ("percentage: 80%", "procent: 80%", 12, "taken[1].tempo.procent", "Bedoelde u “percentage”?"),
    (
        "tempo: {percentage: 80%, motivering: Geteld.}",
        "tempo: hard",
        12,
        "taken[1].tempo",
        "“hard” is geen percentage.",
    ),
    ("tempo: {percentage: 80%, motivering: Geteld.}", "tempo: [80%]", 12, "taken[1].tempo", "gegevens met sleutels"),
    ("code: B", "code: A", 9, "taken", "De taakcode A staat er meer dan één keer."),
    ("code: B", "code: bb", 13, "taken[2].code", "“bb” is geen taakcode."),
    ("code: B", "omschrijving: B", 13, "taken[2].code", "“code” ontbreekt."),
    (
        "code: B\n    aandeel: 50%",
        "code: B\n    aandeel: 50%\n    uren_per_week: 20",
        13,
        "taken[2]",
        "aandeel én uren per week",
    ),
    ("taken:", "taken: {}\ntaakjes:", 9, "taken", "Hier hoort een lijst te staan."),
    ("kop:\n  naam: Voorbeeld, Vera", "kop: Vera", 6, "kop", "Hier horen gegevens met sleutels te staan."),
]


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "pad", "zin"), SLECHT, ids=[f"{n}-{s[1][:25]}" for n, s in enumerate(SLECHT)]
)
def test_every_refusal_names_line_place_and_what_to_do(oud: str, nieuw: str, regel: int, pad: str, zin: str) -> None:
    assert oud in REGELS
    with pytest.raises(ZaakFout) as fout:
        lees(REGELS.replace(oud, nieuw, 1))
    probleem = next(p for p in fout.value.problemen if p.pad.startswith(pad))
    assert zin in f"{probleem.tekst} {probleem.wat_nu}"
    assert probleem.regel == regel
    assert probleem.wat_nu


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    with pytest.raises(ZaakFout) as fout:
        lees(REGELS.replace("40", "-1").replace("ulm-2021", "").replace("80%", "80"))
    assert [probleem.regel for probleem in fout.value.problemen] == [3, 8, 12]


def test_at_most_fifty_problems() -> None:
    with pytest.raises(ZaakFout) as fout:
        lees(REGELS + "\n".join(f"k{nummer}: x" for nummer in range(500)))
    assert len(fout.value.problemen) == 50


def test_more_rows_than_a_person_can_mean() -> None:
    taken = [taak(f"T{nummer}", aandeel="1%") for nummer in range(61)]
    with pytest.raises(ZaakFout, match="te lang"):
        lees(json.dumps(gegevens(*taken)))


def test_messages_do_not_repeat_what_was_typed_at_length() -> None:
    with pytest.raises(ZaakFout) as fout:
        lees(REGELS.replace("ulm-2021", "ulm-2021\n" + "x" * 900 + ": 1").replace("40", "9" * 5000))
    assert all(len(f"{p.tekst}{p.wat_nu}") < 250 for p in fout.value.problemen)


class TestSchema:
    """An editor must accept what the loader accepts."""

    def test_every_part_refuses_unknown_keys(self) -> None:
        delen = [deel.get("anyOf", [deel])[-1] for deel in (schema(), *schema()["$defs"].values())]
        assert all(deel["additionalProperties"] is False for deel in delen)

    def test_an_observation_may_be_a_percentage_alone(self) -> None:
        kort, lang = schema()["$defs"]["Waarneming"]["anyOf"]
        assert kort["type"] == ["string", "null"]
        eigen_bereik = {"laag", "hoog", "motivering_bereik"}
        assert set(lang["properties"]) == {"percentage", "beschrijving", "motivering", "oorzaak", *eigen_bereik}

    def test_what_may_be_left_out_may_be_empty(self) -> None:
        for deel in schema()["$defs"].values():
            for veld in deel.get("anyOf", [deel])[-1]["properties"].values():
                assert "default" not in veld or veld["default"] is not None or mag_leeg(veld)

    def test_it_names_the_three_keys_that_must_be_there(self) -> None:
        assert schema()["required"] == ["weegwerk", "soort", "methode"]


def mag_leeg(veld: dict[str, Any]) -> bool:
    return "null" in veld.get("type", []) or {"type": "null"} in veld.get("anyOf", [])
