"""The folder of a copy and the folder it goes back into; nothing here needs Django."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weegwerk.werkbank.fouten import StartFout
from weegwerk.werkbank.reservekopie.manifest import DATABESTAND, MANIFEST, SLEUTELBESTANDEN, Manifest

SLEUTEL = "hoofdsleutel.json"


def eis_doel(doel: Path, gegevens: Path) -> None:
    """Raises StartFout when this is no place for a copy."""
    if doel.resolve().is_relative_to(gegevens.resolve()):
        raise StartFout(
            f"{doel}: deze map ligt in de map met uw gegevens. Kies een andere plek, liefst een andere schijf."
        )
    if doel.exists() and (not doel.is_dir() or any(doel.iterdir())):
        raise StartFout(f"{doel}: deze map is niet leeg. Kies een nieuwe map.")
    if not doel.parent.is_dir():
        raise StartFout(f"{doel}: de map {doel.parent} bestaat niet. Maak die eerst, of sluit de schijf aan.")


def eis_ruimte(doel: Path, nodig: int) -> None:
    vrij = shutil.disk_usage(doel.parent).free
    if vrij < nodig:
        raise StartFout(f"{doel}: de schijf is vol. Er is {_mb(nodig)} nodig en er is {_mb(vrij)} vrij.")


@contextmanager
def in_een_keer(doel: Path) -> Iterator[Path]:
    """A folder to work in that gets its name when all is done; stop halfway, and there is no copy."""
    tijdelijk = doel.parent / f".{doel.name}.{os.getpid()}.deel"
    tijdelijk.mkdir(mode=0o700)
    try:
        yield tijdelijk
        for pad in [*tijdelijk.iterdir(), tijdelijk]:
            _naar_de_schijf(pad)
        tijdelijk.replace(doel)
        _naar_de_schijf(doel.parent)
    finally:
        shutil.rmtree(tijdelijk, ignore_errors=True)


def eis_lege_gegevensmap(gegevens: Path) -> None:
    """The key may be there already, because it is kept apart from the copy; the secret because any question makes one."""
    if gegevens.is_dir() and any(pad.name not in SLEUTELBESTANDEN for pad in gegevens.iterdir()):
        raise StartFout(
            f"{gegevens}: deze map is niet leeg. Noem in WEEGWERK_GEGEVENS een lege map; alleen {SLEUTEL} mag er al staan."
        )


@contextmanager
def opgeruimd_bij_een_fout(gegevens: Path) -> Iterator[None]:
    """What is wrong is not left half in place: the folder is then as it was."""
    stond_er = set(gegevens.iterdir()) if gegevens.is_dir() else set()
    try:
        yield
    except BaseException:
        for pad in set(gegevens.iterdir()) - stond_er:
            shutil.rmtree(pad) if pad.is_dir() else pad.unlink()
        raise


def plaats(bron: Path, manifest: Manifest, gegevens: Path) -> None:
    """Copy the files to where the workbench looks for them, each readable for its owner only."""
    gegevens.mkdir(parents=True, exist_ok=True, mode=0o700)
    for naam in manifest.bestanden:
        # The dump of a server goes into that server; a key that is there already belongs to the same installation.
        if naam == DATABESTAND["postgresql"] or (gegevens / naam).exists():
            continue
        shutil.copyfile(bron / naam, gegevens / naam)
        (gegevens / naam).chmod(0o600)
        _naar_de_schijf(gegevens / naam)


def schrijf_manifest(map_: Path, manifest: Manifest) -> None:
    (map_ / MANIFEST).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _naar_de_schijf(pad: Path) -> None:
    if os.name != "posix" and pad.is_dir():
        return
    descriptor = os.open(pad, os.O_RDONLY if pad.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mb(bytes_: int) -> str:
    return f"{max(1, bytes_ // 1_000_000)} MB"
