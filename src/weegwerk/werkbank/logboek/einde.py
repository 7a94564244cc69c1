"""The end of each log, kept outside the database as well, in a small file beside the key.

An older database put back has a log that is whole in itself; only something outside it can say that there was more. The
file is written after the commit, so it can lag behind (a crash, two processes at once) and never leads. It only moves
along a log that still holds the row it knows: after tampering it stays where it was, as evidence.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings

if sys.platform != "win32":
    import fcntl

_CIJFERS = 20


@dataclass(frozen=True, slots=True)
class Logeinde:
    volgnummer: int
    hash: bytes
    zegel: bytes

    @property
    def regel(self) -> bytes:
        """Of the same length every time: written over the previous one, in one go."""
        return f"{self.volgnummer:0{_CIJFERS}} {self.hash.hex()} {self.zegel.hex()}\n".encode()


def map_() -> Path:
    return Path(settings.HOOFDSLEUTEL).parent / "logboekeinde"


def begin(organisatie: UUID, einde: Logeinde) -> None:
    """Make the file of a log that has none."""
    map_().mkdir(parents=True, exist_ok=True, mode=0o700)
    tijdelijk = _pad(organisatie).with_suffix(".nieuw")
    tijdelijk.write_bytes(einde.regel)
    tijdelijk.replace(_pad(organisatie))


def volg(organisatie: UUID, einde: Logeinde, vorige: bytes, staat_er_nog: Callable[[Logeinde], bool]) -> None:
    """Move along to a row that was just committed; `vorige` is the hash of the row before it.

    Not forced to the disk: the database was, and to lag behind is allowed. A file that is gone stays gone.
    """
    try:
        bestand = _pad(organisatie).open("r+b", buffering=0)
    except FileNotFoundError:
        return
    with bestand:
        _alleen(bestand)
        toen = _ontleed(bestand.read())
        if toen is None or toen.volgnummer >= einde.volgnummer:
            return
        if toen.hash == vorige if toen.volgnummer == einde.volgnummer - 1 else staat_er_nog(toen):
            bestand.seek(0)
            bestand.write(einde.regel)


def lees_alle() -> dict[UUID, Logeinde | None]:
    """The end of every log as the files know it; None where a file cannot be read. Read them before the database."""
    return {UUID(pad.stem): _lees(pad) for pad in sorted(map_().glob("*.txt")) if _is_uuid(pad.stem)}


def _lees(pad: Path) -> Logeinde | None:
    with pad.open("rb", buffering=0) as bestand:
        _alleen(bestand)
        return _ontleed(bestand.read())


def _pad(organisatie: UUID) -> Path:
    return map_() / f"{organisatie}.txt"


def _ontleed(inhoud: bytes | None) -> Logeinde | None:
    try:
        volgnummer, hash_, zegel = (inhoud or b"").decode("ascii").split()
        return Logeinde(int(volgnummer), bytes.fromhex(hash_), bytes.fromhex(zegel))
    except ValueError:
        return None


def _is_uuid(tekst: str) -> bool:
    try:
        return str(UUID(tekst)) == tekst
    except ValueError:
        return False


def _alleen(bestand: BinaryIO) -> None:
    """Wait until no other process reads or writes this file; closing it lets the next one in."""
    if sys.platform != "win32":
        fcntl.flock(bestand, fcntl.LOCK_EX)
