"""Proof that a PDF is what it claims to be."""

import page

PROFIELEN = (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1)


def gebreken(pdf: bytes) -> list[str]:
    """What PDF/A-3a and PDF/UA-1 have against this file."""
    uitslagen = [(profiel, page.validate_pdf_bytes(pdf, profile=profiel)) for profiel in PROFIELEN]
    return [f"{profiel}: {uitslag}" for profiel, uitslag in uitslagen if not uitslag.is_compliant]
