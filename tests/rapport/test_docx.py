import io
import re
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.rapport.bomen import TIJDSTIP, VIJANDIG, boom
from tests.rapport.zaken import zaak
from weegwerk.rapport import blokken as b
from weegwerk.rapport import maken
from weegwerk.rapport.docx import maak_docx
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.pdf import maak_pdf


def open_docx(inhoud: bytes) -> Any:
    return Document(io.BytesIO(inhoud))


def woorden_docx(inhoud: bytes) -> list[str]:
    """The words in reading order; a cell that spans lines is one cell here and several lines in the PDF."""
    doc = open_docx(inhoud)
    return " ".join(tekst.text or "" for tekst in doc.element.body.iter(qn("w:t"))).split()


@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
def test_zelfde_woorden_als_de_pdf(model: str) -> None:
    boom_ = maken.stel_op(zaak(), model).boom
    pdf = re.sub(r"[-\ufffe\u2010\s]", "", "".join(lees(maak_pdf(boom_, TIJDSTIP)).bladzijden))
    missend = [woord for woord in woorden_docx(maak_docx(boom_, TIJDSTIP)) if woord.replace("-", "") not in pdf]
    assert missend == []


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_geen_naam_breekt_het_document(tekst: str) -> None:
    open_docx(maak_docx(boom(tekst), TIJDSTIP))


def test_echte_stijlen_en_kenmerken() -> None:
    doc = open_docx(maak_docx(boom("Tekst"), TIJDSTIP))
    stijlen = {alinea.style.name for alinea in doc.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Caption", "Melding"} <= stijlen
    assert (doc.core_properties.title, doc.core_properties.author) == ("Titel Tekst", "Tekst")
    talen = doc.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert [taal.get(qn("w:val")) for taal in talen] == ["nl-NL"]


def test_tabelkop_herhaalt_zich() -> None:
    doc = open_docx(maak_docx(boom(), TIJDSTIP))
    met_kop = [tabel for tabel in doc.tables if tabel.rows[0]._tr.xpath("w:trPr/w:tblHeader")]
    assert [tabel.rows[0].cells[1].text for tabel in met_kop] == ["Getal", "Gezien"]


def test_een_tabel_in_delen_heeft_een_kop_per_deel_en_geen_kolom_zonder_breedte() -> None:
    delen = open_docx(maak_docx(boom("taak"), TIJDSTIP)).tables[3]
    assert [rij.cells[0].text for rij in delen.rows] == [
        "Factor",
        "Deel A taak",
        "Tempo",
        "Kwaliteit",
        "Deel B taak",
        "Tempo",
    ]
    assert len(set(map(id, (cel._tc for cel in delen.rows[1].cells)))) == 1
    assert all(cel.width > 360000 for cel in delen.rows[2].cells)


def test_wie_de_brief_ondertekent_staat_niet_alleen_op_een_bladzijde() -> None:
    blokken = (b.Alinea("Klopt er iets niet?", blijft=True), b.Alinea("Met vriendelijke groet,"))
    doc = open_docx(maak_docx(boom(blokken=blokken), TIJDSTIP))
    assert [alinea.paragraph_format.keep_with_next for alinea in doc.paragraphs[-2:]] == [True, False]


@pytest.mark.parametrize(("concept", "verwacht"), [(True, "CONCEPT"), (False, "")])
def test_concept_en_bladzijden(verwacht: str, *, concept: bool) -> None:
    sectie = open_docx(maak_docx(boom("Waarde", concept=concept), TIJDSTIP)).sections[0]
    assert ("CONCEPT" in sectie.header.paragraphs[0].text) is bool(verwacht)
    velden = [veld.get(qn("w:instr")) for veld in sectie.footer._element.iter(qn("w:fldSimple"))]
    assert velden == ["PAGE", "NUMPAGES"]


def test_grafiek_heeft_woorden_voor_wie_haar_niet_ziet() -> None:
    doc = open_docx(maak_docx(boom("Taak"), TIJDSTIP))
    assert [vorm._inline.docPr.get("descr") for vorm in doc.inline_shapes] == ["Beschrijving Taak"] * 2


def test_document_noemt_geen_ander_moment_dan_het_rapport() -> None:
    doc = open_docx(maak_docx(boom(), TIJDSTIP))
    assert doc.core_properties.created == doc.core_properties.modified == TIJDSTIP


def test_zelfde_invoer_geeft_dezelfde_inhoud() -> None:
    een, twee = (zipfile.ZipFile(io.BytesIO(maak_docx(boom(), TIJDSTIP))) for _ in range(2))
    assert {naam: een.read(naam) for naam in een.namelist()} == {naam: twee.read(naam) for naam in twee.namelist()}
