"""A file that a person takes home from a page."""

from django.http import HttpResponse

VORMEN = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "yaml": "application/yaml; charset=utf-8",
}
OM_TE_LEZEN = ("pdf", "docx")
"""A report or a letter is there in one of these two."""


def als_bestand(inhoud: bytes | str, naam: str, vorm: str = "pdf") -> HttpResponse:
    """The answer that a browser saves as `naam` with the ending of `vorm`, one of VORMEN."""
    koppen = {"Content-Disposition": f'attachment; filename="{naam}.{vorm}"'}
    return HttpResponse(inhoud, content_type=VORMEN[vorm], headers=koppen)
