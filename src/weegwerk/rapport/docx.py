"""The report tree as a Word document with real styles: to work in, not to keep."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from weegwerk.rapport import blokken as b
from weegwerk.rapport.pdf import maak_png
from weegwerk.rapport.tekenen import TEKENAARS, teken
from weegwerk.rapport.tekst import zetbaar

BLADSPIEGEL = Mm(166)
LETTERTYPE = "Arial"
_ACCENT = RGBColor(0x17, 0x49, 0x5C)
_VLAK = "F1F5F6"
_LIJN = "B9C4C9"
# A letter of 9 points and the room beside the words in a cell, in hundredths of a millimetre.
_LETTER_CEL, _RAND_CEL = 185, 420
_WOORD_BIJ_ERNST = {"fout": "Fout", "waarschuwing": "Let op", "info": "Ter informatie"}


def maak_docx(rapport: b.Rapportdocument, tijdstip: datetime) -> bytes:
    boom = b.met_teksten(rapport, zetbaar)
    doc = Document()
    _kenmerken(doc, boom, tijdstip)
    _stijlen(doc)
    _kop_en_voet(doc, boom)
    if boom.briefhoofd:
        _briefhoofd(doc, boom.briefhoofd)
    doc.add_paragraph(boom.titel, "Title")
    if boom.ondertitel:
        doc.add_paragraph(boom.ondertitel, "Subtitle")
    for blok in b.bijeen(boom.blokken):
        _SCHRIJVERS[type(blok)](doc, blok)
    uit = BytesIO()
    doc.save(uit)
    return uit.getvalue()


def _briefhoofd(doc: Doc, hoofd: b.Briefhoofd) -> None:
    doc.styles["Title"].font.size = Pt(15)
    doc.add_paragraph("\n".join(hoofd.afzender)).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for tekst in ("\n".join(hoofd.aan), hoofd.datum):
        doc.add_paragraph(tekst).paragraph_format.space_before = Pt(12)


def _kenmerken(doc: Doc, rapport: b.Rapportdocument, tijdstip: datetime) -> None:
    eigenschappen = doc.core_properties
    eigenschappen.title, eigenschappen.author = rapport.titel[:255], rapport.auteur[:255]
    eigenschappen.comments, eigenschappen.language = "", "nl-NL"
    eigenschappen.created = eigenschappen.modified = tijdstip.astimezone(UTC).replace(tzinfo=None)
    for taal in doc.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        taal.set(qn("w:val"), "nl-NL")
        taal.set(qn("w:eastAsia"), "nl-NL")


def _stijlen(doc: Doc) -> None:
    sectie = doc.sections[0]
    sectie.page_width, sectie.page_height = Mm(210), Mm(297)
    sectie.left_margin = sectie.right_margin = sectie.bottom_margin = Mm(22)
    sectie.top_margin = Mm(26)
    for naam, letter, voor, na in (
        ("Normal", Pt(10), Pt(0), Pt(6)),
        ("Title", Pt(22), Pt(0), Pt(2)),
        ("Subtitle", Pt(12), Pt(0), Pt(10)),
        ("Heading 1", Pt(14), Pt(18), Pt(6)),
        ("Heading 2", Pt(11.5), Pt(12), Pt(4)),
        ("Caption", Pt(9), Pt(8), Pt(4)),
    ):
        _stijl(doc.styles[naam], letter, voor, na)
    for naam in ("Title", "Subtitle", "Heading 1", "Heading 2", "Caption"):
        doc.styles[naam].font.color.rgb = _ACCENT
    for rand in doc.styles["Title"].element.xpath("w:pPr/w:pBdr"):
        rand.getparent().remove(rand)
    doc.styles["Subtitle"].font.italic = False
    doc.styles["Caption"].paragraph_format.keep_with_next = True
    melding = doc.styles.add_style("Melding", WD_STYLE_TYPE.PARAGRAPH)
    melding.base_style = doc.styles["Normal"]
    melding.element.get_or_add_pPr().append(_element("w:shd", val="clear", color="auto", fill=_VLAK))


def _stijl(stijl: ParagraphStyle, letter: Length, voor: Length, na: Length) -> None:
    stijl.font.name, stijl.font.size = LETTERTYPE, letter
    letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
    for soort in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        letters.attrib.pop(qn(soort), None)
    stijl.paragraph_format.space_before, stijl.paragraph_format.space_after = voor, na


def _kop_en_voet(doc: Doc, rapport: b.Rapportdocument) -> None:
    sectie = doc.sections[0]
    kop, voet = sectie.header.paragraphs[0], sectie.footer.paragraphs[0]
    for alinea in (kop, voet):
        stops = alinea.style.paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(BLADSPIEGEL, WD_TAB_ALIGNMENT.RIGHT)
    kop.add_run(f"{rapport.kenmerk}\t")
    if rapport.concept:
        kop.add_run("CONCEPT").bold = True
        kop.add_run(" · ")
    kop.add_run(rapport.versie)
    voet.add_run(f"{rapport.titel}\tbladzijde ")
    _veld(voet, "PAGE")
    voet.add_run(" van ")
    _veld(voet, "NUMPAGES")


def _veld(alinea: Paragraph, opdracht: str) -> None:
    veld = _element("w:fldSimple", instr=opdracht)
    stuk, tekst = _element("w:r"), _element("w:t")
    tekst.text = "1"
    stuk.append(tekst)
    veld.append(stuk)
    alinea._p.append(veld)


def _element(naam: str, **kenmerken: str) -> Any:
    element = OxmlElement(naam)
    for sleutel, waarde in kenmerken.items():
        element.set(qn(f"w:{sleutel}"), waarde)
    return element


def _kop(doc: Doc, kop: b.Tussenkop) -> None:
    doc.add_heading(f"{kop.nummer} {kop.tekst}".strip(), kop.niveau)


def _alinea(doc: Doc, alinea: b.Alinea) -> None:
    paragraaf = doc.add_paragraph()
    paragraaf.paragraph_format.keep_with_next = alinea.blijft
    stuk = paragraaf.add_run(alinea.tekst)
    if alinea.klein:
        stuk.font.size = Pt(8.5)


def _lijst(doc: Doc, lijst: b.Lijst) -> None:
    for nummer, punt in enumerate(lijst.punten, start=1):
        # Word goes on counting where an earlier list stopped, so the number is written out.
        alinea = doc.add_paragraph(f"{nummer}. {punt}" if lijst.genummerd else punt)
        if not lijst.genummerd:
            alinea.style = doc.styles["List Bullet"]


def _gegevens(doc: Doc, gegevens: b.Gegevens) -> None:
    breedtes = (3, 4, 3, 4) if gegevens.dubbel else (1, 2)
    cellen = [tekst for paar in gegevens.paren for tekst in paar]
    cellen += [""] * (-len(cellen) % len(breedtes))
    rijen = [cellen[i : i + len(breedtes)] for i in range(0, len(cellen), len(breedtes))]
    _raster(doc, breedtes, rijen)
    doc.add_paragraph()


def _tabel(doc: Doc, tabel: b.Tabel) -> None:
    doc.add_paragraph(tabel.bijschrift, "Caption")
    koppen, *_ = _rijen(tabel)
    onder = (tabel.totaal,) if tabel.totaal else ()
    raster = _raster(doc, _breedtes(tabel), (koppen, *_met_groepen(tabel), *onder))
    raster.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))
    for plek, (eerste, kop) in enumerate(tabel.groepen, start=1):
        _groep(raster.rows[eerste + plek], kop)
    for cel in raster.rows[0].cells:
        cel._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=_VLAK))
    for rij in (raster.rows[0], *([raster.rows[-1]] if tabel.totaal else [])):
        for stuk in (stuk for cel in rij.cells for stuk in cel.paragraphs[0].runs):
            stuk.bold = True
    for nummer, kolom in enumerate(tabel.kolommen):
        if kolom.getal:
            for cel in raster.columns[nummer].cells:
                cel.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    doc.add_paragraph()


def _breedtes(tabel: b.Tabel) -> list[int]:
    """Parts of the page in hundredths of a millimetre; Word does not measure words, so that is estimated here."""
    vast = [
        0 if kolom.breedte else _RAND_CEL + _LETTER_CEL * max(len(rij[nummer]) for rij in _rijen(tabel))
        for nummer, kolom in enumerate(tabel.kolommen)
    ]
    rest = max(BLADSPIEGEL.mm * 100 - sum(vast), BLADSPIEGEL.mm * 20)
    delen = sum(kolom.breedte for kolom in tabel.kolommen)
    return [int(vast[nummer] or rest * kolom.breedte / delen) for nummer, kolom in enumerate(tabel.kolommen)]


def _rijen(tabel: b.Tabel) -> tuple[tuple[str, ...], ...]:
    return (tuple(kolom.kop for kolom in tabel.kolommen), *tabel.rijen, *filter(None, (tabel.totaal,)))


def _met_groepen(tabel: b.Tabel) -> Iterator[tuple[str, ...]]:
    """The rows, with an empty one where the heading of a part will stand."""
    begin = {eerste for eerste, _ in tabel.groepen}
    for nummer, rij in enumerate(tabel.rijen):
        if nummer in begin:
            yield ("",) * len(rij)
        yield rij


def _groep(rij: _Row, kop: str) -> None:
    cel = rij.cells[0].merge(rij.cells[-1])
    for over in cel.paragraphs[1:]:
        over._p.getparent().remove(over._p)
    _vul(cel, kop)
    cel.paragraphs[0].paragraph_format.keep_with_next = True
    cel.paragraphs[0].runs[-1].bold = True


def _raster(doc: Doc, breedtes: Iterable[int], rijen: Iterable[Iterable[str]]) -> Table:
    delen = tuple(breedtes)
    inhoud = tuple(rijen)
    raster: Table = doc.add_table(rows=len(inhoud), cols=len(delen))
    raster.autofit = False
    # Word wants the parts of a table's properties in a fixed order.
    raster._tbl.tblPr.insert_element_before(_onderlijnen(), "w:tblLayout", "w:tblLook")
    for kolom, deel in zip(raster.columns, delen, strict=True):
        kolom.width = BLADSPIEGEL * deel // sum(delen)
    for regel, rij in zip(raster.rows, inhoud, strict=True):
        regel._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))
        for cel, kolom, tekst in zip(regel.cells, raster.columns, rij, strict=True):
            cel.width = kolom.width
            _vul(cel, tekst)
    return raster


def _vul(cel: _Cell, tekst: str) -> None:
    alinea = cel.paragraphs[0]
    alinea.paragraph_format.space_before = alinea.paragraph_format.space_after = Pt(2)
    alinea.add_run(tekst).font.size = Pt(9)


def _onderlijnen() -> Any:
    randen = _element("w:tblBorders")
    for kant in ("w:bottom", "w:insideH"):
        randen.append(_element(kant, val="single", sz="4", space="0", color=_LIJN))
    return randen


def _uitkomst(doc: Doc, uitkomst: b.Uitkomstblok) -> None:
    getal = doc.add_paragraph(style="Melding").add_run(uitkomst.getal)
    getal.font.size, getal.font.color.rgb, getal.bold = Pt(36), _ACCENT, True
    doc.add_paragraph(style="Melding").add_run(uitkomst.kop).bold = True
    doc.add_paragraph(uitkomst.woorden, "Melding")


def _grafiek(doc: Doc, blok: b.Tekening) -> None:
    doc.add_paragraph(blok.bijschrift, "Caption")
    plaatje = doc.add_picture(BytesIO(maak_png(teken(blok))), width=BLADSPIEGEL)
    for kant in ("distT", "distB", "distL", "distR"):
        plaatje._inline.set(kant, "0")
    plaatje._inline.docPr.set("descr", blok.beschrijving)
    plaatje._inline.docPr.set("title", blok.bijschrift)


def _melding(doc: Doc, melding: b.Melding) -> None:
    alinea = doc.add_paragraph(style="Melding")
    alinea.add_run(f"{_WOORD_BIJ_ERNST[melding.ernst]}: ").bold = True
    alinea.add_run(melding.tekst)


def _ondertekening(doc: Doc, blok: b.Ondertekening) -> None:
    _gegevens(doc, b.Gegevens(blok.regels))
    for _ in range(3):
        doc.add_paragraph()
    _alinea(doc, b.Alinea("Handtekening", klein=True))


def _invulvraag(doc: Doc, blok: b.Invulvraag) -> None:
    doc.add_paragraph().add_run(blok.vraag).bold = True
    if blok.uitleg:
        _alinea(doc, b.Alinea(blok.uitleg, klein=True))
    for keuze in blok.keuzes:
        doc.add_paragraph(f"☐ {keuze}")
    for nummer in range(blok.regels, 0, -1):
        doc.add_paragraph(f"{'_' * 60} {blok.eenheid if nummer == 1 else ''}".rstrip())


_SCHRIJVERS: dict[type[b.Blok], Callable[[Doc, Any], None]] = {
    b.Tussenkop: _kop,
    b.Alinea: _alinea,
    b.Lijst: _lijst,
    b.Gegevens: _gegevens,
    b.Tabel: _tabel,
    b.Uitkomstblok: _uitkomst,
    b.Melding: _melding,
    b.Ondertekening: _ondertekening,
    b.Invulvraag: _invulvraag,
    **dict.fromkeys(TEKENAARS, _grafiek),
}
