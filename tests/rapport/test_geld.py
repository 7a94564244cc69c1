"""Het hoofdstuk over geld en de tekening van kosten naar balans."""

from fractions import Fraction

from docx.oxml import parse_xml

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.balans import geldbeeld
from weegwerk.kern.document.bewerken import zet
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Geld, Onderzoek, lees
from weegwerk.rapport import blokken as b
from weegwerk.rapport.grafiek_balans import balansgrafiek, svg
from weegwerk.rapport.modellen.gedeeld import Stof
from weegwerk.rapport.modellen.volledig.geld import geld

WASSERIJ = lees(voorbeelden.tekst("wasserij").encode()).onderzoek
NS = "{http://www.w3.org/2000/svg}"


def hoofdstuk(onderzoek: Onderzoek) -> list[b.Blok]:
    return [*geld(Stof(onderzoek, bereken(onderzoek), {}))]


def grafiek(onderzoek: Onderzoek = WASSERIJ) -> b.Balansgrafiek:
    balans = geldbeeld(onderzoek, bereken(onderzoek)).balans
    assert balans is not None
    return balansgrafiek(balans.werkgever, "Werkgever")


def test_zonder_gegevens_is_er_geen_hoofdstuk() -> None:
    assert hoofdstuk(WASSERIJ.model_copy(update={"geld": Geld()})) == []


def test_de_tabel_staat_naast_de_tekening_en_telt_op() -> None:
    blokken = hoofdstuk(WASSERIJ)
    [tabel] = [blok for blok in blokken if isinstance(blok, b.Tabel) and blok.bijschrift.startswith("Balans")]
    assert tabel.totaal == ("Balans", "€\xa030,87", "€\xa01.276,90", "€\xa0293,61")
    assert any(isinstance(blok, b.Balansgrafiek) for blok in blokken)


def test_wat_niet_zeker_is_staat_er_als_niet_zeker() -> None:
    assert any(isinstance(blok, b.Alinea) and blok.tekst.startswith("Niet zeker:") for blok in hoofdstuk(WASSERIJ))


def test_zonder_keuze_zegt_het_hoofdstuk_wat_er_ontbreekt() -> None:
    onderzoek, _ = zet(WASSERIJ, {"geld.regeling": "", "geld.regeling_waarom": ""})
    [melding] = [blok for blok in hoofdstuk(onderzoek) if isinstance(blok, b.Melding)]
    assert "de keuze van een regeling" in melding.tekst


def test_elke_staaf_begint_waar_de_vorige_eindigt() -> None:
    staven = grafiek().staven
    einden = [Fraction(0), *(staaf.tot for staaf in staven[:-1])]
    assert [staaf.van for staaf in staven[:-1]] == einden[:-1]
    assert staven[-1].van == 0
    assert staven[-1].tot == einden[-1]
    assert staven[-1].tot == Fraction("-30.87")


def test_de_tekening_is_te_horen_en_elk_bedrag_staat_erbij() -> None:
    tekening = parse_xml(svg(grafiek(), "g1"))
    teksten = [tekst.text for tekst in tekening.iter(f"{NS}text")]
    assert tekening.get("role") == "img"
    assert "€\xa03.321,22" in (tekening.findtext(f"{NS}desc") or "")
    assert {"€\xa03.321,22", "€\xa0188,50", "€\xa030,87", "Balans: blijft over"} <= set(teksten)
    assert len(list(tekening.iter(f"{NS}rect"))) == len(grafiek().staven) + 4


def test_een_balans_van_precies_nul_en_een_tekort_zijn_te_tekenen() -> None:
    anders = {"geld.regeling": "loondispensatie", "geld.voordeel": "", "begeleiding.waardering.vergoed_per_maand": "0"}
    onderzoek, geweigerd = zet(WASSERIJ, anders)
    assert not geweigerd
    tekort = grafiek(onderzoek)
    assert tekort.staven[-1].naam == "Balans: niet gedekt"
    assert svg(tekort)


def test_wie_inleent_leest_een_voorstel_met_zijn_twijfel_en_een_eigen_balans() -> None:
    onderzoek, geweigerd = zet(WASSERIJ, {"geld.loon.ingeleend": "ja"})
    assert not geweigerd
    blokken = hoofdstuk(onderzoek)
    paren = dict(paar for blok in blokken if isinstance(blok, b.Gegevens) for paar in blok.paren)
    assert paren["Inleenvergoeding"].startswith("Voorstel: €")
    [onzeker] = [blok.tekst for blok in blokken if isinstance(blok, b.Alinea) and blok.tekst.startswith("Niet zeker")]
    assert "Een wet die bepaalt wat inlenen kost, is niet gevonden." in onzeker
    [tabel] = [blok for blok in blokken if isinstance(blok, b.Tabel) and blok.bijschrift.startswith("Balans")]
    assert [kolom.kop for kolom in tabel.kolommen] == ["Post", "Inlener", "Werkgever", "Werknemer", "Samenleving"]
    assert [blok.bijschrift.partition(":")[0] for blok in blokken if isinstance(blok, b.Balansgrafiek)] == [
        "Inlener", "Werkgever"
    ]  # fmt: skip
