"""Wat de strenge CSP in de browser zou weigeren, of wat tekst van een gebruiker tot opmaak maakt, komt er niet in."""

import re

import pytest

from tests.architectuur.bronnen import regels

SJABLONEN = ("src/*.html", "src/*.svg")

VERBODEN = {
    "script in de pagina": r"<script(?![^>]*\bsrc=)",
    "opmaak in de pagina": r"<style|\sstyle\s*=",
    "gebeurtenis in de pagina": r"<[^>]*\son\w+\s*=|hx-on|javascript:|\bjs:",
    "bestand van een andere machine": r"<(?:script|link|img|iframe|form)\b[^>]*(?:src|href|action)=[\"'](?:https?:)?//",
}


@pytest.mark.parametrize("patroon", VERBODEN.values(), ids=VERBODEN)
def test_sjabloon_zonder(patroon: str) -> None:
    assert not [f"{plek} {regel.strip()}" for plek, regel in regels(*SJABLONEN) if re.search(patroon, regel)]


def test_stijl_en_script_halen_niets_op() -> None:
    ophalen = re.compile(r"@import|url\(\s*[\"']?(?:https?:)?//|\beval\(|new Function|fetch\([\"']https?:")
    assert not [f"{plek} {regel.strip()}" for plek, regel in regels("src/*.css", "src/*.js") if ophalen.search(regel)]


def test_onbewerkte_tekst_heeft_een_reden() -> None:
    """Wie tekst als veilig aanmerkt, zegt op dezelfde regel waarom: `veilig: ...`."""
    onbewerkt = re.compile(r"\|\s*safe\b|autoescape off|\bmark_safe\(|\bSafeString\(")
    gevonden = [(plek, regel) for plek, regel in regels("src/*.html", "src/*.py") if onbewerkt.search(regel)]
    assert not [f"{plek} {regel.strip()}" for plek, regel in gevonden if "veilig: " not in regel]
