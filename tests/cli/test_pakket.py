"""Het pakket, gebouwd uit niets dan wat in versiebeheer staat, is een heel product; kan dat niet, dan is er geen pakket."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architectuur.bronnen import WORTEL, bestanden
from tests.werkbank.onderzoeken.server import Schrijver, draaiend, vrije_poort
from weegwerk import VERSIE

UV = Path(sys.executable).with_name("uv")
HIER_LUISTERT_NIEMAND = "http://127.0.0.1:9/"


def kale_bron(doel: Path) -> Path:
    """Zoals een verse kloon: zonder wat `make` maakt of ophaalt."""
    for pad in bestanden():
        nieuw = doel / pad.relative_to(WORTEL)
        nieuw.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(pad, nieuw)
    return doel


def draai(*opdracht: str | Path, in_map: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(opdracht, cwd=in_map, env=os.environ | omgeving, capture_output=True, text=True, check=False)


def lukt(*opdracht: str | Path, in_map: Path) -> str:
    klaar = draai(*opdracht, in_map=in_map)
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout


@pytest.fixture(scope="module")
def weegwerk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Het programma in een lege omgeving; het pakket komt uit het bronpakket, en dat uit de bron."""
    map_ = tmp_path_factory.mktemp("pakket")
    bron = kale_bron(map_ / "bron")
    lukt(UV, "build", "-q", "-o", map_ / "uit", in_map=bron)
    (pakket,) = (map_ / "uit").glob("*.whl")
    assert VERSIE in pakket.name
    lukt(UV, "venv", "-q", "--python", sys.executable, map_ / "omgeving", in_map=map_)
    lukt(UV, "pip", "install", "-q", "--python", map_ / "omgeving/bin/python", pakket, in_map=map_)
    return map_ / "omgeving/bin/weegwerk"


def test_een_rapport_uit_het_pakket_is_dat_van_de_bron(weegwerk: Path, tmp_path: Path) -> None:
    assert lukt(weegwerk, "--version", in_map=tmp_path).split() == ["weegwerk", VERSIE]
    lukt(weegwerk, "voorbeeld", "-o", "zaak.yaml", in_map=tmp_path)
    assert "74" in lukt(weegwerk, "bereken", "zaak.yaml", in_map=tmp_path)
    lukt(weegwerk, "rapport", "zaak.yaml", "-o", "rapport.pdf", in_map=tmp_path)
    hier = Path(sys.executable).with_name("weegwerk")
    for programma in (weegwerk, hier):
        assert "zijn gelijk aan het rapport" in lukt(programma, "verifieer", "rapport.pdf", in_map=tmp_path)


def test_de_werkbank_uit_het_pakket_heeft_haar_vormgeving(weegwerk: Path, tmp_path: Path) -> None:
    poort = vrije_poort()
    gegevens = tmp_path / "gegevens"
    with draaiend(gegevens, poort, weegwerk=weegwerk):
        bezoeker = Schrijver(poort)
        stijlen = re.findall(r'<link[^>]*href="([^"]+\.css)"', bezoeker.vraag("GET", "/account/aanmelden/")[2])
        teksten = {stijl: bezoeker.vraag("GET", stijl) for stijl in stijlen}
    assert any("nlds" in stijl for stijl in stijlen)
    assert {status for status, _verder, _tekst in teksten.values()} == {200}


def test_zonder_vormgeving_komt_er_geen_pakket(tmp_path: Path) -> None:
    bron = kale_bron(tmp_path / "bron")
    klaar = draai(
        *(UV, "build", "--wheel", "--no-build-isolation", "--python", sys.executable, "-o", tmp_path / "uit"),
        in_map=bron,
        npm_config_registry=HIER_LUISTERT_NIEMAND,
        npm_config_cache=str(tmp_path / "npm"),
        npm_config_fetch_retries="0",
    )
    assert klaar.returncode != 0
    assert "Het pakket is niet gebouwd, want vormgeving en lettertypen ontbreken" in klaar.stderr
    assert not list((tmp_path / "uit").glob("*.whl"))
