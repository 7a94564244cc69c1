"""The examples: complete, right, and doing what they promise."""

import pytest

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_gegevens, als_yaml
from weegwerk.kern.herbepaling import vergelijk
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, lees
from weegwerk.kern.signalen import SOORTEN
from weegwerk.kern.zekerheid import zekerheid_van

ALTIJD = (
    "kop",
    "vraagstelling",
    "activiteiten",
    "bronnen",
    "functie",
    "normfunctie",
    "taken",
    "zienswijzen",
    "conclusie",
)


def zaak(naam: str) -> Onderzoek:
    return lees(voorbeelden.tekst(naam)).onderzoek


@pytest.mark.parametrize(
    ("naam", "methode", "loonwaarde"),
    [
        ("wasserij", "ulm-2021", 74),
        ("magazijn", "regeling-2014", 69),
        ("vakkenvuller", "cec-2011", 76),
        ("gecreeerde-functie", "ulm-2021", 66),
        ("keuken", "ulm-2021", 72),
    ],
)
def test_example_gives_the_outcome_it_was_written_for(naam: str, methode: str, loonwaarde: int) -> None:
    uitkomst = bereken(zaak(naam))
    assert (uitkomst.methode.id, uitkomst.loonwaarde) == (methode, loonwaarde)


def test_the_one_to_start_with_comes_first() -> None:
    assert voorbeelden.namen() == ("wasserij", "gecreeerde-functie", "keuken", "magazijn", "vakkenvuller")
    assert voorbeelden.tekst() == voorbeelden.tekst("wasserij")


@pytest.mark.parametrize("naam", ["", "wasserij.yaml", "../../../etc/passwd", "WASSERIJ", "x" * 1000])
def test_unknown_example_says_which_there_are(naam: str) -> None:
    if not naam:
        assert voorbeelden.tekst(naam) == voorbeelden.tekst()
        return
    with pytest.raises(voorbeelden.VoorbeeldOnbekend, match="Kies uit: wasserij, gecreeerde-functie") as fout:
        voorbeelden.tekst(naam)
    assert len(str(fout.value)) < 170


def test_the_default_is_complete_and_in_order() -> None:
    onderzoek = zaak("wasserij")
    uitkomst = bereken(onderzoek)
    assert uitkomst.signalen == ()
    assert not uitkomst.blijft_concept
    gegevens = als_gegevens(onderzoek)
    assert [deel for deel in ALTIJD if deel not in gegevens] == []
    assert len(onderzoek.taken) == 5
    for deel in (onderzoek.kop, onderzoek.vraagstelling, onderzoek.functie, onderzoek.conclusie):
        # Hours before only count for who is compared with the work of before an illness.
        velden = set(type(deel).model_fields) - {"uren_voorheen"}
        assert all(getattr(deel, veld) is not None for veld in velden), deel
    for partij in (onderzoek.zienswijzen.werknemer, onderzoek.zienswijzen.werkgever):
        assert len(partij.punten) == 2
        assert all(punt.punt and punt.verwerking and punt.toelichting for punt in partij.punten)


def test_the_created_function_shows_its_signals_on_purpose() -> None:
    codes = {signaal.code for signaal in bereken(zaak("gecreeerde-functie")).signalen}
    assert codes == {
        *("factor_boven_100", "factor_nul", "globale_vaststelling", "hoofdtaak_kleiner_dan_zestiende"),
        *("hoofdtaak_korter_dan_half_uur", "meer_dan_vijf_hoofdtaken", "motivering_ontbreekt"),
        *("normfunctie_dekt_te_weinig", "zelfde_oorzaak"),
    }
    assert all(SOORTEN[code].ernst == "waarschuwing" for code in codes)


@pytest.mark.parametrize("naam", voorbeelden.namen())
def test_every_example_says_how_to_use_it_and_survives_being_saved(naam: str) -> None:
    tekst = voorbeelden.tekst(naam)
    kop = tekst.split("\nweegwerk: 1")[0]
    assert f"weegwerk voorbeeld {naam} -o zaak.yaml" in kop
    assert "# yaml-language-server: $schema=" in kop
    assert "verzonnen" in kop
    assert lees(als_yaml(zaak(naam))).onderzoek == zaak(naam)


def test_the_example_becomes_final_by_taking_the_hashes_away() -> None:
    tekst = voorbeelden.tekst("wasserij")
    staart = tekst[tekst.index("# vaststelling:") :]
    vast = tekst.replace(staart, staart.replace("# ", ""))
    vaststelling = lees(vast).onderzoek.vaststelling
    assert vaststelling is not None
    assert vaststelling.door == "Fenna Verzinsel"


def test_het_voorbeeld_met_alle_blokken() -> None:
    """Vijf taken, en elk deel van de blokken 0 tot en met 3 is gevuld."""
    onderzoek = zaak("keuken")
    gegevens = als_gegevens(onderzoek)
    blokken = (
        *("kader", "niet_uitvoerbaar", "tegenspraken", "begeleiding", "overig", "wat_als"),
        *("eerder", "adviezen", "geld"),
    )
    assert [deel for deel in (*ALTIJD, *blokken) if deel not in gegevens] == []
    assert len(onderzoek.taken) == 5
    for taak in onderzoek.taken:
        per_persoon = [meting.wie for meting in taak.metingen]
        assert (per_persoon.count("werknemer"), per_persoon.count("vergelijker")) == (3, 3)
    uitkomst = bereken(onderzoek)
    zekerheid = zekerheid_van(onderzoek, uitkomst)
    assert zekerheid.zekerheid is not None
    assert zekerheid.signalen == ()
    vergeleken = vergelijk(onderzoek, uitkomst)
    assert vergeleken is not None
    assert vergeleken.verschil * 100 == 7
    assert {signaal.ernst for signaal in bereken(onderzoek).signalen} == {"info"}
    assert not bereken(onderzoek).blijft_concept
