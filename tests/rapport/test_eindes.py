"""Any compressed stream ends with a carriage return once in 256 times."""

import io
import zlib

import pikepdf
import pytest

from tests.rapport.bomen import TIJDSTIP, boom
from tests.rapport.normen import gebreken
from weegwerk.rapport import pdf as zetten
from weegwerk.rapport.eindes import eenduidig
from weegwerk.rapport.pdf import JsonBijlage, maak_pdf

# Zlib ends a stream with a sum over its content, and this content sums to a carriage return.
LASTIG = next("a" * lengte for lengte in range(256) if zlib.adler32(b"a" * lengte) & 0xFF == ord("\r"))
BIJLAGEN = tuple(JsonBijlage(f"{nummer}.json", LASTIG, "Bijlage", "data") for nummer in range(3))


@pytest.fixture
def ruw(monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(zetten, "eenduidig", lambda pdf: pdf)
    return maak_pdf(boom(), TIJDSTIP, BIJLAGEN)


def test_elk_einde_is_eenduidig_en_de_inhoud_dezelfde(ruw: bytes) -> None:
    beter = eenduidig(ruw)
    assert "STREAM-LENGTH" in str(gebreken(ruw)), "er valt hier niets te verbeteren"
    assert not gebreken(beter)
    assert stromen(beter) == stromen(ruw)
    assert eenduidig(beter) == beter


def stromen(pdf: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [obj.read_raw_bytes() for obj in document.objects if isinstance(obj, pikepdf.Stream)]


def test_de_tabel_met_plaatsen_klopt(ruw: bytes) -> None:
    with pikepdf.open(io.BytesIO(eenduidig(ruw))) as document:
        assert document.check_pdf_syntax() == []
