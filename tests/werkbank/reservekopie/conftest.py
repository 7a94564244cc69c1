"""Eén ingerichte installatie met één kopie, voor alle tests die daar niets aan veranderen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.werkbank.reservekopie.plek import Plek, eigen_plek


@pytest.fixture(scope="session")
def praktijk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plek]:
    with eigen_plek(tmp_path_factory.mktemp("praktijk") / "plek") as plek:
        plek.richt_in()
        yield plek


@pytest.fixture(scope="session")
def hele_kopie(praktijk: Plek, tmp_path_factory: pytest.TempPathFactory) -> Path:
    kopie = tmp_path_factory.mktemp("kopieen") / "kopie"
    assert praktijk.draai("reservekopie", kopie, "--met-sleutel").code == 0
    return kopie


@pytest.fixture
def kopie(hele_kopie: Path, tmp_path: Path) -> Path:
    """Een kopie om te beschadigen."""
    shutil.copytree(hele_kopie, tmp_path / "kopie")
    return tmp_path / "kopie"


@pytest.fixture
def lege_plek(tmp_path: Path) -> Iterator[Plek]:
    with eigen_plek(tmp_path / "elders") as plek:
        yield plek
