"""Het volledige rapport van een herbepaling: de vergelijking, de groei, en advies apart van de meting."""

from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import docx

from tests.kern.herbepaling.test_vergelijken import opnieuw, vastgesteld, zelfde
from tests.kern.zaken import taak
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Advies, Groeipunt, Onderzoek
from weegwerk.rapport import maak_rapport, maken, verifieer
from weegwerk.rapport.blokken import Tabel, Tussenkop, Verloop
from weegwerk.rapport.groei import verloop
from weegwerk.rapport.verloop import svg

PUNTEN = [(date(2025, 3, 1), 55), (date(2025, 9, 1), 61), (date(2026, 10, 1), 77)]


def herbepaling() -> Onderzoek:
    nu = opnieuw(vastgesteld(taak("A", tempo="50%")), zelfde("A", tempo={"percentage": "60%", "motivering": "Geteld."}))
    eerder = nu.eerder
    assert eerder
    daarvoor = (Groeipunt(peildatum=date(2025, 3, 2), loonwaarde=40),)
    return nu.model_copy(update={"eerder": eerder.model_copy(update={"daarvoor": daarvoor})})


def koppen(onderzoek: Onderzoek, model: str = "volledig") -> list[str]:
    return [blok.tekst for blok in maken.stel_op(onderzoek, model).boom.blokken if isinstance(blok, Tussenkop)]


def test_de_vergelijking_staat_er_alleen_als_er_een_eerdere_is() -> None:
    assert "Vergelijking met de eerdere bepaling" in koppen(herbepaling())
    assert "Vergelijking met de eerdere bepaling" not in koppen(vastgesteld(taak("A")))


def test_de_punten_tellen_op_en_de_groei_is_getekend() -> None:
    blokken = maken.stel_op(herbepaling(), "volledig").boom.blokken
    tabel = next(
        blok for blok in blokken if isinstance(blok, Tabel) and blok.bijschrift.startswith("Wat er veranderde")
    )
    assert tabel.rijen == (("Taak A: tempo", "50,0%", "60,0%", "+10", "–"),)
    assert tabel.totaal == ("Samen", "50%", "60%", "+10", "")
    tekening = next(blok for blok in blokken if isinstance(blok, Verloop))
    assert [waarde for _, waarde in tekening.punten] == [40, 50, 60]


def test_het_rapport_is_na_te_rekenen_en_in_word_te_lezen() -> None:
    rapport = maak_rapport(herbepaling(), docx=True)
    assert verifieer(rapport.pdf).code == 0
    assert rapport.docx
    assert len(docx.Document(BytesIO(rapport.docx)).inline_shapes) == 2


def test_het_wettelijke_model_draagt_niets_van_eerder_of_van_advies() -> None:
    onderzoek = herbepaling().model_copy(update={"adviezen": (Advies(aanpassing="Hogere tafel"),)})
    deel = maken.stel_op(onderzoek, "wettelijk").onderzoek
    assert (deel.eerder, deel.adviezen, deel.taken[0].verandering) == (None, (), None)


def test_advies_staat_apart_en_telt_niet_mee() -> None:
    zonder = herbepaling()
    met = zonder.model_copy(update={"adviezen": (Advies(aanpassing="Hogere tafel", soort="werkplek"),)})
    assert "Advies om de loonwaarde te verhogen" in koppen(met)
    assert "Advies om de loonwaarde te verhogen" not in koppen(zonder)
    assert bereken(met) == bereken(zonder)


def test_tijd_staat_op_schaal() -> None:
    blokken = verloop(PUNTEN)
    assert blokken
    boom = ET.fromstring(svg(blokken[0]))  # noqa: S314 (our own drawing)
    plekken = [float(cirkel.attrib["cx"]) for cirkel in boom.iter("{http://www.w3.org/2000/svg}circle")]
    eerste, tweede, derde = plekken
    verhouding = (PUNTEN[1][0] - PUNTEN[0][0]) / (PUNTEN[2][0] - PUNTEN[0][0])
    assert abs((tweede - eerste) / (derde - eerste) - verhouding) < 0.001
    teksten = [element.text for element in boom.iter("{http://www.w3.org/2000/svg}text")]
    assert {"55%", "61%", "77%", "1 maart 2025"} <= set(teksten)


def test_een_punt_of_een_dag_is_geen_lijn() -> None:
    assert verloop(PUNTEN[:1]) is None
    assert verloop([PUNTEN[0], PUNTEN[0]]) is None
