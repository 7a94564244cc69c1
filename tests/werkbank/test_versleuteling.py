from pathlib import Path
from stat import S_IMODE
from uuid import uuid4

import pytest
from pytest_django import Settings

from tests.werkbank.maken import gegevens
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.versleuteling import hoofdsleutel
from weegwerk.werkbank.versleuteling.services import (
    SleutelFout,
    context,
    herverpak,
    nieuwe_dossiersleutel,
    open_sleutel,
    waarmerk,
)

PLAATS = context("dossiers_dossier", uuid4(), "gegevens")


@pytest.fixture(autouse=True)
def eigen_bestand(settings: Settings, tmp_path: Path) -> Path:
    settings.HOOFDSLEUTEL = tmp_path / "hoofdsleutel.json"
    hoofdsleutel.maak()
    return tmp_path / "hoofdsleutel.json"


def test_wat_versleuteld_is_komt_terug() -> None:
    sleutel = open_sleutel(nieuwe_dossiersleutel())
    geheim = sleutel.versleutel_document(gegevens(), PLAATS)
    assert b"Kim" not in geheim
    assert sleutel.ontsleutel_document(DossierGegevens, geheim, PLAATS) == gegevens()


def test_een_waarde_op_een_andere_plaats_gaat_niet_open() -> None:
    sleutel = open_sleutel(nieuwe_dossiersleutel())
    geheim = sleutel.versleutel(b"Kim", PLAATS)
    with pytest.raises(SleutelFout, match="veranderd of verplaatst"):
        sleutel.ontsleutel(geheim, context("dossiers_dossier", uuid4(), "gegevens"))


def test_een_veranderd_teken_gaat_niet_open() -> None:
    sleutel = open_sleutel(nieuwe_dossiersleutel())
    geheim = bytearray(sleutel.versleutel(b"Kim", PLAATS))
    geheim[-1] ^= 1
    with pytest.raises(SleutelFout):
        sleutel.ontsleutel(bytes(geheim), PLAATS)


def test_de_sleutel_van_een_ander_dossier_past_niet() -> None:
    geheim = open_sleutel(nieuwe_dossiersleutel()).versleutel(b"Kim", PLAATS)
    with pytest.raises(SleutelFout):
        open_sleutel(nieuwe_dossiersleutel()).ontsleutel(geheim, PLAATS)


def test_het_bestand_is_alleen_voor_de_eigenaar(eigen_bestand: Path) -> None:
    assert S_IMODE(eigen_bestand.stat().st_mode) == 0o600


def test_een_bestaand_bestand_wordt_nooit_overschreven(eigen_bestand: Path) -> None:
    inhoud = eigen_bestand.read_bytes()
    with pytest.raises(FileExistsError):
        hoofdsleutel.maak()
    assert eigen_bestand.read_bytes() == inhoud


def test_een_ander_hoofdbestand_past_niet(settings: Settings, tmp_path: Path) -> None:
    verpakt = nieuwe_dossiersleutel()
    settings.HOOFDSLEUTEL = tmp_path / "ander.json"
    hoofdsleutel.maak()
    with pytest.raises(SleutelFout, match="hoort niet bij deze database"):
        open_sleutel(verpakt)


def test_een_ontbrekend_bestand_wordt_niet_vervangen(eigen_bestand: Path) -> None:
    verpakt = nieuwe_dossiersleutel()
    eigen_bestand.unlink()
    with pytest.raises(SleutelFout, match="ontbreekt"):
        open_sleutel(verpakt)
    assert not eigen_bestand.exists()


@pytest.mark.parametrize("inhoud", ["", "[]", "{}", '{"hoofdsleutel": {}, "logboek": "?"}'])
def test_een_beschadigd_bestand_zegt_dat_het_beschadigd_is(eigen_bestand: Path, inhoud: str) -> None:
    eigen_bestand.write_text(inhoud)
    with pytest.raises(SleutelFout, match="beschadigd"):
        hoofdsleutel.lees()


def test_na_rotatie_blijft_oud_en_nieuw_leesbaar() -> None:
    oud = nieuwe_dossiersleutel()
    geheim = open_sleutel(oud).versleutel(b"Kim", PLAATS)
    merk = waarmerk(b"regel")
    hoofdsleutel.roteer()
    nieuw = herverpak(oud)
    assert open_sleutel(oud).ontsleutel(geheim, PLAATS) == open_sleutel(nieuw).ontsleutel(geheim, PLAATS) == b"Kim"
    assert waarmerk(b"regel") == merk


def test_na_rotatie_opent_alleen_het_nieuwe_bestand_een_herverpakte_sleutel(eigen_bestand: Path) -> None:
    voor = eigen_bestand.read_text()
    verpakt = nieuwe_dossiersleutel()
    hoofdsleutel.roteer()
    verpakt = herverpak(verpakt)
    eigen_bestand.write_text(voor)
    with pytest.raises(SleutelFout):
        open_sleutel(verpakt)


def test_een_waarmerk_houdt_delen_uit_elkaar() -> None:
    assert waarmerk(b"ab", b"c") != waarmerk(b"a", b"bc")
