"""Een gedood proces of een volle schijf verliest niets waarvan de server zei dat het bewaard was."""

import subprocess
import threading
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.toeval import toeval_met
from tests.werkbank.onderzoeken.hardheid import houd_vol
from tests.werkbank.onderzoeken.server import Schrijver, controleer_logboek, dood, draaiend, vrije_poort
from tests.werkbank.root import eis_root

pytestmark = pytest.mark.sqlite
KEREN = 3
TOEVAL = toeval_met()


def schrijf_tot_het_stopt(schrijver: Schrijver, genoeg: threading.Event, aantal: int) -> None:
    doel = len(schrijver.bevestigd) + aantal
    try:
        while True:
            assert schrijver.vul_aan() == 200
            if len(schrijver.bevestigd) >= doel:
                genoeg.set()
    except (OSError, HTTPException):
        genoeg.set()


def test_een_gedode_server_verliest_niets(tmp_path: Path) -> None:
    gegevens, poort = tmp_path / "gegevens", vrije_poort()
    schrijver = Schrijver(poort)
    for keer in range(KEREN):
        with draaiend(gegevens, poort) as server:
            if keer == 0:
                schrijver.meld_aan_en_open()
            controleer_en_neem_over(schrijver)
            genoeg = threading.Event()
            draad = threading.Thread(target=schrijf_tot_het_stopt, args=(schrijver, genoeg, TOEVAL.randint(2, 12)))
            draad.start()
            assert genoeg.wait(60)
            # Ergens midden in de volgende aanvraag.
            threading.Event().wait(TOEVAL.uniform(0, 0.05))
            dood(server)
            draad.join()
    assert controleer_logboek(gegevens) == 0
    with draaiend(gegevens, poort):
        controleer_en_neem_over(schrijver)
    assert len(schrijver.bevestigd) >= 2 * KEREN


def controleer_en_neem_over(schrijver: Schrijver) -> None:
    """Alles wat bevestigd was is er; de laatste aanvraag mag nog net bewaard zijn zonder dat het gezegd is."""
    staat_er = schrijver.gelezen()
    assert staat_er[: len(schrijver.bevestigd)] == schrijver.bevestigd
    assert len(staat_er) <= len(schrijver.bevestigd) + 1
    schrijver.bevestigd = staat_er


def test_elke_daad_gebeurt_een_keer_hoe_vaak_de_stekker_er_ook_uitgaat(tmp_path: Path) -> None:
    """Een paar ronden; `make hardheid` doet er tweehonderd, op beide databases."""
    mens = houd_vol(tmp_path, KEREN)
    assert sum(mens.bevestigde_daden.values()) >= KEREN


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    eis_root()
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "weegwerk-test", schijf], check=True)
    yield schijf
    subprocess.run(["umount", "--lazy", schijf], check=True)


def maak_vol(schijf: Path) -> Path:
    ballast = schijf / "ballast"
    with ballast.open("wb", buffering=0) as bestand:
        try:
            while True:
                bestand.write(bytes(4096))
        except OSError:
            return ballast


def test_een_volle_schijf_zegt_het_en_verliest_niets(kleine_schijf: Path) -> None:
    gegevens, poort = kleine_schijf / "gegevens", vrije_poort()
    schrijver = Schrijver(poort)
    with draaiend(gegevens, poort):
        schrijver.meld_aan_en_open()
        schrijver.gelezen()
        assert [schrijver.vul_aan() for _ in range(3)] == [200] * 3
        ballast = maak_vol(kleine_schijf)
        statussen = [schrijver.vul_aan()]
        while statussen[-1] == 200 and len(statussen) < 500:
            statussen.append(schrijver.vul_aan())
        assert statussen[-1] == schrijver.vul_aan() == 507
        assert "De schijf is vol" in schrijver.vraag("GET", schrijver.pagina)[2]
        ballast.unlink()
        assert schrijver.gelezen() == schrijver.bevestigd
        assert schrijver.vul_aan() == 200
        assert schrijver.gelezen() == schrijver.bevestigd
    assert controleer_logboek(gegevens) == 0
