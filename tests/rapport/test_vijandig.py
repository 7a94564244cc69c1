"""Een vreemde PDF die meer wil dan een rapport: één regel, code 2, en niets blijft hangen."""

import io
import resource
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from weegwerk.rapport import verifieer

NULLEN = 100_000_000


def pdf(inhoud: bytes = b"") -> pikepdf.Pdf:
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    blad = document.pages[0]
    blad.Contents = Stream(document, inhoud)
    document.docinfo["/Keywords"] = "Weegwerk"
    return document


def bewaard(document: pikepdf.Pdf) -> bytes:
    uit = io.BytesIO()
    document.save(uit, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return uit.getvalue()


def vorm(document: pikepdf.Pdf, inhoud: bytes) -> Stream:
    deel = Stream(document, inhoud)
    deel.Type, deel.Subtype, deel.BBox = Name.XObject, Name.Form, Array([0, 0, 595, 842])
    return deel


def tekent_zichzelf() -> bytes:
    document = pdf(b"/X Do")
    deel = document.make_indirect(vorm(document, b"/X Do /X Do /X Do " * 50))
    deel.Resources = Dictionary(XObject=Dictionary(X=deel))
    document.pages[0].Resources = Dictionary(XObject=Dictionary(X=deel))
    return bewaard(document)


def genest() -> bytes:
    document = pdf(b"/X Do")
    deel = document.make_indirect(vorm(document, b"BT /F 9 Tf (x) Tj ET "))
    deel.Resources = Dictionary()
    for _ in range(28):
        buiten = document.make_indirect(vorm(document, b"/X Do " * 4))
        buiten.Resources = Dictionary(XObject=Dictionary(X=deel))
        deel = buiten
    document.pages[0].Resources = Dictionary(XObject=Dictionary(X=deel))
    return bewaard(document)


def ingepakt(document: pikepdf.Pdf, keren: int, stuk: bytes = b"\0") -> Stream:
    inpakker = zlib.compressobj(9)
    delen = [inpakker.compress(stuk * (NULLEN // len(stuk))) for _ in range(keren)]
    deel = Stream(document, b"".join((*delen, inpakker.flush())))
    deel.Filter = Name.FlateDecode
    return deel


def grote_stroom() -> bytes:
    document = pdf()
    document.pages[0].Contents = ingepakt(document, 12, b"0 0 1 rg\n")
    return bewaard(document)


def grote_bijlage() -> bytes:
    document = pdf()
    bestand = ingepakt(document, 12)
    bestand.Type = Name.EmbeddedFile
    kop = Dictionary(Type=Name.Filespec, F="onderzoek.json", UF="onderzoek.json", EF=Dictionary(F=bestand))
    boom = Dictionary(Names=Array(["onderzoek.json", document.make_indirect(kop)]))
    document.Root.Names = Dictionary(EmbeddedFiles=boom)
    return bewaard(document)


def grote_bladzijde() -> bytes:
    document = pdf()
    document.pages[0].MediaBox = Array([0, 0, 100_000, 100_000])
    return bewaard(document)


def veel_voorwerpen() -> bytes:
    delen = [b"%PDF-1.7\n", *(b"%d 0 obj<<>>endobj\n" % nummer for nummer in range(1, 1_000_000))]
    return b"".join((*delen, b"trailer<</Root 1 0 R>>\n%%EOF"))


GEMEEN: tuple[Callable[[], bytes], ...] = (
    tekent_zichzelf, genest, grote_stroom, grote_bijlage, grote_bladzijde, veel_voorwerpen,
)  # fmt: skip


@pytest.mark.parametrize("maak", GEMEEN, ids=lambda maak: maak.__name__)
def test_een_vijandige_pdf_geeft_een_regel_en_code_2(maak: Callable[[], bytes], tmp_path: Path) -> None:
    bestand = tmp_path / "vreemd.pdf"
    bestand.write_bytes(maak())
    opdracht = [sys.executable, "-m", "weegwerk.cli", "verifieer", str(bestand)]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert klaar.returncode == 2
    assert klaar.stderr.count("\n") == 1
    assert "Traceback" not in klaar.stderr
    assert not klaar.stdout
    # Of all processes that this test has waited for: the reader gets no further than its limit.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_200_000


def test_een_gewone_lege_pdf_is_geen_rapport() -> None:
    document = pdf()
    del document.docinfo["/Keywords"]
    assert verifieer(bewaard(document)).code == 2
