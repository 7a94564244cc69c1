"""De afspraak op papier: één bladzijde die zegt dat de bepaling blijft wat zij is, en die na te gaan is."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import docx
import pytest

from tests.kern.onderhandeling.afspraak import AFSPRAAK
from tests.rapport.knoeien import ander_cijfer, op_deel, vervang_bijlage
from tests.rapport.zaken import zaak
from weegwerk.kern.document import als_json, bewerken
from weegwerk.kern.onderhandeling import Afsluiting, Bepaling, Onderhandeling, Partijen
from weegwerk.rapport import Afspraakrapport, maak_afspraak, maak_rapport, verifieer, zegel_van
from weegwerk.rapport.afspraak import boom, tijdstip
from weegwerk.rapport.blokken import Alinea
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.pdf import JsonBijlage, maak_pdf

DAG = date(2026, 5, 3)


def onderhandeling(**anders: Any) -> Onderhandeling:
    begin = Onderhandeling(
        partijen=Partijen(werknemer="Vera Voorbeeld", werkgever="Wasserij Verzonnen", gespreksleider="Bram Demo"),
        bepaling=Bepaling(loonwaarde=74, methode="ulm-2021", vastgesteld_op=date(2026, 4, 1), door="Anna Demo"),
    )
    document, fouten = bewerken.zet(begin, AFSPRAAK)
    assert not fouten
    return document.model_copy(update=anders)


@cache
def afspraak() -> Afspraakrapport:
    gesloten = onderhandeling(afsluiting=Afsluiting(datum=date(2026, 5, 2), door="Bram Demo"))
    return maak_afspraak(gesloten, DAG, docx=True)


def test_een_bladzijde_die_zegt_dat_de_bepaling_blijft() -> None:
    (bladzijde,) = lees(afspraak().pdf).bladzijden
    tekst = " ".join(bladzijde.split())
    assert "De vastgestelde loonwaarde is 74% en blijft 74%." in tekst
    assert "verandert de bepaling niet" in tekst
    assert "Concept" not in tekst


def test_word_zegt_hetzelfde() -> None:
    inhoud = afspraak().docx
    assert inhoud
    tekst = "\n".join(alinea.text for alinea in docx.Document(BytesIO(inhoud)).paragraphs)
    assert "De vastgestelde loonwaarde is 74% en blijft 74%." in tekst


def test_zolang_er_niet_is_afgesloten_staat_er_concept() -> None:
    tekst = "".join(lees(maak_afspraak(onderhandeling(), DAG).pdf).bladzijden)
    assert "concept" in tekst.casefold()
    assert "nog niet afgesloten" in tekst


def test_een_leeg_verslag_kan_ook_op_papier() -> None:
    leeg = Onderhandeling(bepaling=Bepaling(loonwaarde=74, methode="ulm-2021"))
    pdf = maak_afspraak(leeg, DAG).pdf
    assert verifieer(pdf).code == 0


def test_een_ongewijzigde_afspraak_klopt_en_er_valt_niets_na_te_rekenen() -> None:
    oordeel = verifieer(afspraak().pdf)
    assert oordeel.code == 0
    assert "geen bepaling" in oordeel.regels[0]


def test_een_ander_cijfer_op_de_bladzijde_valt_op() -> None:
    assert verifieer(ander_cijfer(afspraak().pdf, 0, op_deel(2, van=6))).code == 1


@pytest.mark.parametrize("inhoud", [b"{}", b"geen json"])
def test_andere_gegevens_in_het_bestand_vallen_op(inhoud: bytes) -> None:
    oordeel = verifieer(vervang_bijlage(afspraak().pdf, "onderhandeling.json", inhoud))
    assert oordeel.code == 1
    assert "onderhandeling.json is veranderd" in oordeel.regels[0]


def test_het_zegel_van_een_rapport_is_dat_van_zijn_bewijs() -> None:
    rapport = maak_rapport(zaak())
    assert zegel_van(rapport.pdf) == rapport.bewijs["zegel"]
    assert zegel_van(afspraak().pdf) not in (None, rapport.bewijs["zegel"])
    assert zegel_van(b"geen pdf") is None


def test_een_afspraak_van_een_andere_versie_is_niet_veranderd() -> None:
    """De eerste versie deed er geen bewijs bij; de cijfers op de bladzijde moeten dan nog wel die van de gegevens zijn."""
    bijlage = JsonBijlage("onderhandeling.json", als_json(onderhandeling()).decode(), "De afspraak", "source")
    bladzijden = replace(boom(onderhandeling()), ondertitel="Zoals het vroeger heette")
    oordeel = verifieer(maak_pdf(bladzijden, tijdstip(onderhandeling(), DAG), [bijlage]))
    assert oordeel.code == 0
    assert "andere versie" in " ".join(oordeel.regels)
    leeg = replace(bladzijden, blokken=(Alinea("Hier staat niets."),))
    assert verifieer(maak_pdf(leeg, tijdstip(onderhandeling(), DAG), [bijlage])).code == 1
