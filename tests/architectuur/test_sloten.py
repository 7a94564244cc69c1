"""Alles ligt vast met kenmerken, en nergens staat bij welke machine het gehaald wordt."""

import json
import re

import pytest

from tests.architectuur.bronnen import WORTEL, bestanden, naam

SLOTEN = [naam(pad) for pad in bestanden("requirements/*.txt")]


@pytest.mark.parametrize("slot", [*SLOTEN, "package-lock.json", "package.json"])
def test_geen_machinenamen(slot: str) -> None:
    assert not re.findall(r"https?:|index-url|find-links|resolved", (WORTEL / slot).read_text())


@pytest.mark.parametrize("slot", SLOTEN)
def test_elk_pakket_heeft_een_versie_en_kenmerken(slot: str) -> None:
    regels = (WORTEL / slot).read_text().replace("\\\n", " ").splitlines()
    pakketten = [regel for regel in regels if regel and not regel.lstrip().startswith("#")]
    assert pakketten
    assert not [regel for regel in pakketten if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:", regel)]


def test_elk_npm_pakket_heeft_een_kenmerk() -> None:
    pakketten = json.loads((WORTEL / "package-lock.json").read_text())["packages"]
    assert not [pakket for pakket, gegevens in pakketten.items() if pakket and "integrity" not in gegevens]
