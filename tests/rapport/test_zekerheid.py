"""Zekerheid, metingen en andere methoden in het rapport: alleen als er iets te zeggen is, en na te rekenen."""

import re
from fractions import Fraction

import pytest

from tests.rapport.normen import gebreken
from tests.rapport.test_modellen import koppen, teksten
from tests.werkbank.onderzoeken.gemeten import GEMETEN
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek import Onderzoek, lees
from weegwerk.rapport import blokken as b
from weegwerk.rapport import maak_rapport, maken, verifieer
from weegwerk.rapport.blokken import Invloedbalk, Invloeden, Zekerheidsbalk
from weegwerk.rapport.lees_pdf import lees as lees_pdf
from weegwerk.rapport.tekenen import teken


def gemeten() -> Onderzoek:
    return lees(GEMETEN).onderzoek


def met_andere_methoden(onderzoek: Onderzoek) -> Onderzoek:
    """Zoals een deskundige daarvoor kiest; zonder keuze staan zij er niet in."""
    return gewijzigd(onderzoek, kader=gewijzigd(onderzoek.kader, andere_methoden="ja"))


def test_zonder_metingen_of_bereik_is_er_geen_hoofdstuk() -> None:
    wasserij = lees(voorbeelden.tekst("wasserij")).onderzoek
    gevonden = koppen(maken.stel_op(wasserij, "volledig").boom)
    assert "Zekerheid" not in gevonden
    assert "Bijlage: metingen" not in gevonden
    assert "Andere methoden" not in gevonden
    assert "Andere methoden" in koppen(maken.stel_op(met_andere_methoden(wasserij), "volledig").boom)


def test_het_hoofdstuk_zegt_het_in_woorden_in_beeld_en_in_een_tabel() -> None:
    boom = maken.stel_op(gemeten(), "volledig").boom
    gezegd = "\n".join(teksten(boom))
    assert "De loonwaarde is 74%. In 19 van 20 zulke onderzoeken ligt zij tussen 70% en 77%." in gezegd
    assert "Gezien bij drie bezoeken." in gezegd
    assert [type(blok) for blok in boom.blokken if isinstance(blok, Zekerheidsbalk | Invloeden)] == [
        Zekerheidsbalk,
        Invloeden,
    ]
    invloeden = next(blok for blok in boom.blokken if isinstance(blok, Invloeden))
    omvang = [abs(rij.bij_hoog - rij.bij_laag) for rij in invloeden.rijen]
    assert omvang == sorted(omvang, reverse=True)


def test_de_bijlage_laat_elke_meting_zien_ook_die_niet_telt() -> None:
    boom = maken.stel_op(gemeten(), "volledig").boom
    [tabel] = [blok for blok in boom.blokken if isinstance(blok, b.Tabel) and blok.bijschrift == "Metingen"]
    rijen = [rij for rij in tabel.rijen if rij[0] == "A"]
    assert sum(rij[4].count(" in ") for rij in rijen) == 8
    [met_herstel] = [rij for rij in rijen if "fout" in rij[-1]]
    assert (met_herstel[1], met_herstel[-1]) == ("4", "bron: werkplek; 2 fout, door een collega")
    assert (rijen[-1][1], rijen[-1][-1]) == ("8", "telt niet mee")
    gezegd = "\n".join(teksten(boom))
    assert "Een collega herstelde 2,0 minuten; dat is begeleiding en telt hier niet mee." in gezegd
    assert "Meting 8 begon om 09.00 en is nog niet gestopt." in gezegd


def test_de_andere_methoden_tellen_op_tot_hun_verschil() -> None:
    boom = maken.stel_op(met_andere_methoden(gemeten()), "volledig").boom
    [tabel] = [
        b_ for b_ in boom.blokken if isinstance(b_, b.Tabel) and b_.bijschrift.startswith("Dezelfde waarnemingen")
    ]
    for _naam, _uitkomst, verschil, waardoor in tabel.rijen:
        punten = [Fraction(getal.replace(",", ".")) for getal in re.findall(r"(?:^|; )([+-]?\d+,\d\d) ", waardoor)]
        assert sum(punten) == Fraction(verschil.replace(",", "."))


def test_een_rapport_met_metingen_is_na_te_rekenen_en_blijft_kort() -> None:
    pdf = maak_rapport(gemeten(), "volledig", docx=True).pdf
    assert verifieer(pdf).code == 0
    assert not gebreken(pdf)
    assert len(lees_pdf(pdf).bladzijden) <= 12


def test_het_wettelijke_model_neemt_geen_metingen_mee() -> None:
    opzet = maken.stel_op(gemeten(), "wettelijk")
    [taak, *_] = opzet.onderzoek.taken
    assert not taak.metingen
    assert not taak.werktijden
    assert all(w is None or (w.laag, w.hoog, w.motivering_bereik) == (None,) * 3 for w in (taak.tempo, taak.kwaliteit))
    assert verifieer(opzet.pdf()).code == 0


def balk(laag: str, hoog: str) -> Zekerheidsbalk:
    grenzen = tuple(Fraction(grens, 100) for grens in (30, 50, 65, 75, 100))
    return Zekerheidsbalk(
        "Waar <zij> ligt",
        "Uitleg",
        Fraction(74, 100),
        (Fraction(laag), Fraction(hoog)),
        (Fraction(64, 100), Fraction(84, 100)),
        grenzen,
    )


def rechthoeken(tekening: str, soort: str) -> list[tuple[str, str]]:
    return re.findall(rf'class="ww-grafiek-{soort}" x="([\d.]+)" y="\d+" width="([\d.]+)"', tekening)


def test_het_interval_staat_op_zijn_plek() -> None:
    tekening = teken(balk("0.7", "0.8"), kenmerk="k", breedte=128)
    assert rechthoeken(tekening, "behaald")[0] == ("84.00", "10.00")
    assert rechthoeken(tekening, "verlies")[0] == ("78.00", "20.00")
    assert "Waar &lt;zij&gt; ligt" in tekening
    assert 'aria-labelledby="k-titel k-uitleg"' in tekening
    assert all(f">{grens}%<" in tekening for grens in (0, 30, 50, 65, 75, 100))


@pytest.mark.parametrize(("laag", "hoog"), [("0.74", "0.74"), ("0", "1")])
def test_een_punt_of_alles_is_ook_een_interval(laag: str, hoog: str) -> None:
    assert teken(balk(laag, hoog)).startswith("<svg")


def test_invloeden_staan_om_de_uitkomst_heen() -> None:
    rijen = (
        Invloedbalk("Tempo", Fraction(6, 10), Fraction(8, 10)),
        Invloedbalk("Netto", Fraction(7, 10), Fraction(6, 10)),
    )
    tekening = teken(Invloeden("Titel", "Uitleg", Fraction(7, 10), rijen), breedte=202)
    assert rechthoeken(tekening, "verlies") == [("1.00", "200.00"), ("1.00", "100.00")]
    assert "60,0% tot 80,0%" in tekening
    assert "60,0% tot 70,0%" in tekening
    niets = Invloeden("Titel", "Uitleg", Fraction(7, 10), (Invloedbalk("Tempo", Fraction(7, 10), Fraction(7, 10)),))
    assert teken(niets).startswith("<svg")
