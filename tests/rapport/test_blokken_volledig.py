"""Het volledige rapport met alle blokken: wat erin staat, en hoe lang het is (AKC Cahier 6, tabellen 3 tot en met 10)."""

from datetime import date
from typing import Any

import pytest
from pypdfium2 import PdfDocument, PdfPage

from tests.rapport.bomen import TIJDSTIP
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, Vaststelling, lees
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import Stof, model
from weegwerk.rapport.pdf import maak_pdf

MEESTE_BLADZIJDEN = 12
VOET, HALF = 57, 421


def zaak(naam: str = "keuken", **anders: Any) -> Onderzoek:
    return lees(voorbeelden.tekst(naam)).onderzoek.model_copy(update=anders)


def rapport(onderzoek: Onderzoek) -> b.Rapportdocument:
    bewijs = {"onderzoek_sha256": "x", "herleiding_sha256": "y", "zegel": "z"}
    return model("volledig").stel_op(Stof(onderzoek, bereken(onderzoek), bewijs))


def koppen(boom: b.Rapportdocument) -> list[str]:
    return [blok.tekst for blok in boom.blokken if isinstance(blok, b.Tussenkop) and blok.niveau == 1]


def tabel(boom: b.Rapportdocument, bijschrift: str) -> b.Tabel:
    return next(blok for blok in boom.blokken if isinstance(blok, b.Tabel) and blok.bijschrift.startswith(bijschrift))


BLOKKEN = [
    *("Waar partijen elkaar tegenspreken", "Zekerheid", "Vergelijking met de eerdere bepaling", "Begeleiding"),
    *("Overige factoren", "Geld en balans", "Wat als", "Advies om de loonwaarde te verhogen", "Bijlage: metingen"),
]


VAST = Vaststelling(datum=date(2026, 5, 20), door="Fenna Verzinsel", nummer=1)


@pytest.mark.parametrize("vaststelling", [None, VAST], ids=["concept", "vastgesteld"])
def test_alle_blokken_binnen_twaalf_bladzijden_met_een_halve_bladzijde_over(vaststelling: Vaststelling | None) -> None:
    boom = rapport(zaak(vaststelling=vaststelling))
    assert [kop for kop in koppen(boom) if kop in BLOKKEN] == BLOKKEN
    bladzijden = PdfDocument(maak_pdf(boom, TIJDSTIP))
    assert len(bladzijden) < MEESTE_BLADZIJDEN or (
        len(bladzijden) == MEESTE_BLADZIJDEN and laagste(bladzijden[MEESTE_BLADZIJDEN - 1]) > HALF
    )


def laagste(bladzijde: PdfPage) -> float:
    """How far down the page the text comes, in points from below, the foot of the page left out."""
    tekst = bladzijde.get_textpage()
    onderkanten = [tekst.get_rect(nummer)[1] for nummer in range(tekst.count_rects())]
    return float(min(onder for onder in onderkanten if onder > VOET))


def test_wat_niet_is_ingevuld_staat_er_niet() -> None:
    assert not set(koppen(rapport(zaak("vakkenvuller")))) & set(BLOKKEN)


def test_alleen_wie_fouten_telde_krijgt_een_gemeten_kwaliteit() -> None:
    gemeten = {rij[0][0]: rij[2] for rij in tabel(rapport(zaak()), "Wat de metingen geven").rijen}
    assert gemeten["A"] == "–"
    assert gemeten["B"].startswith("88,9%, ")


def test_uren_per_aspect_en_samen() -> None:
    """Tabellen 8 en 9: 1 uur instructie, 2 uur werkproces en een half uur sociaal op 28 uur is 12,5%."""
    uren = tabel(rapport(zaak()), "Begeleiding in uren")
    assert len(uren.rijen) == 5
    assert uren.totaal == (
        "Samen",
        "",
        "3,5",
        "instructie 1, werkproces 2, sociaal functioneren 0,5; 12,5% van het contract",
    )


def test_kosten_met_wat_er_terugkomt() -> None:
    kosten = tabel(rapport(zaak()), "Wat dit per maand kost")
    assert kosten.rijen[0][1:4] == ("€\xa0276,03", "€\xa0150,00", "€\xa0126,03")
    assert kosten.totaal[1:4] == ("€\xa0436,05", "€\xa0209,92", "€\xa0226,13")


def test_wat_alleen_is_voorgesteld_telt_niet_mee_en_staat_apart() -> None:
    boom = rapport(zaak())
    kosten = tabel(boom, "Wat dit per maand kost")
    assert "Lijst met plaatjes voor de dienbladen" not in {rij[0] for rij in kosten.rijen}
    [zin] = [blok.tekst for blok in boom.blokken if isinstance(blok, b.Alinea) and blok.tekst.startswith("Voorgesteld")]
    assert "Lijst met plaatjes voor de dienbladen (€\xa05,00)" in zin
    assert "nog niet meegeteld" in zin


def test_verzuim_naast_wat_hier_gewoon_is() -> None:
    verzuim = tabel(rapport(zaak()), "Verzuim")
    assert [rij[:3] for rij in verzuim.rijen] == [("Deze werknemer", "3", "14"), ("Hier gewoon", "2", "9")]


def test_wat_als_zegt_dat_het_geen_meting_is() -> None:
    boom = rapport(zaak())
    assert tabel(boom, "Aangepaste taken").totaal == ("Loonwaarde", "", "", "72%", "78%")
    assert any(isinstance(blok, b.Alinea) and "geen meting" in blok.tekst for blok in boom.blokken)


def test_een_vervallen_taak_blijft_te_zien() -> None:
    onderzoek = zaak()
    minder = onderzoek.wat_als.model_copy(update={"taken": onderzoek.wat_als.taken[:4]})
    rij = tabel(rapport(zaak(wat_als=minder)), "Aangepaste taken").rijen[-1]
    assert rij[:2] == ("E: Werkplek schoonmaken", "vervalt")


def test_de_prestatie_is_een_tabel_met_een_deel_per_taak() -> None:
    prestatie = tabel(rapport(zaak()), "Wat er per taak is gezien")
    assert [kop[:2] for _, kop in prestatie.groepen] == ["A:", "B:", "C:", "D:", "E:"]
    assert [prestatie.rijen[eerste][0] for eerste, _ in prestatie.groepen] == ["Tempo"] * 5


def test_een_kolom_zonder_inhoud_staat_er_niet_en_een_gelijke_bron_staat_er_een_keer() -> None:
    boom = rapport(zaak())
    assert "Bijzonderheden" not in [kolom.kop for kolom in tabel(boom, "Metingen").kolommen]
    assert any(
        isinstance(blok, b.Alinea) and "Alle metingen zijn van de deskundige." in blok.tekst for blok in boom.blokken
    )


def test_een_naam_zoals_in_een_lijst_komt_niet_in_een_zin() -> None:
    kop = zaak().kop.model_copy(update={"naam": "Verzonnen, Sam"})
    (uitkomst,) = [blok for blok in rapport(zaak(kop=kop)).blokken if isinstance(blok, b.Uitkomstblok)]
    assert uitkomst.woorden.startswith("De werknemer levert")


def test_beide_lezingen_en_de_weging() -> None:
    (rij,) = tabel(rapport(zaak()), "Tempo bij het aanvullen").rijen
    assert "achttien" in rij[0]
    assert "tien" in rij[1]
    assert rij[3].startswith("Gevolgd: geen van beide")


def test_beide_aandelen_als_beeld() -> None:
    (beeld,) = [blok for blok in rapport(zaak()).blokken if isinstance(blok, b.Paren)]
    assert beeld.legenda == ("werknemer nu", "gezonde collega")
    assert len(beeld.paren) == 5


@pytest.mark.parametrize(
    ("vergelijking", "woorden"),
    [("voor_ziekte", "dezelfde werknemer voor de ziekte"), ("gezonde_soortgelijke", "een gewone collega")],
)
def test_de_vergelijking_van_het_kader_staat_in_woorden(vergelijking: str, woorden: str) -> None:
    kader = zaak().kader.model_copy(update={"vergelijking": vergelijking})
    (uitkomst,) = [blok for blok in rapport(zaak(kader=kader)).blokken if isinstance(blok, b.Uitkomstblok)]
    assert woorden in uitkomst.woorden


def test_het_wettelijke_model_neemt_niets_van_de_andere_blokken_mee() -> None:
    beperkt = model("wettelijk").beperk(zaak())
    leeg = Onderzoek(weegwerk=1, soort="loonwaarde", methode="ulm-2021")
    for deel in ("kader", "niet_uitvoerbaar", "tegenspraken", "begeleiding", "overig", "wat_als"):
        assert getattr(beperkt, deel) == getattr(leeg, deel)
    assert all(taak.begeleiding is None for taak in beperkt.taken)
    assert beperkt.normfunctie.referentieloon is None
