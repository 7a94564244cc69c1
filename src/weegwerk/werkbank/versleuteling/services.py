"""Encryption as the rest of the workbench knows it: one key per dossier, wrapped by the master key.

Every value is bound to its place (table, row, field), so that a value moved elsewhere in the database does not open.
"""

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol, TypeVar
from uuid import UUID

import tink
from django.db import connection, transaction
from pydantic import BaseModel
from tink import aead

from weegwerk.kern.document import als_json, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.databank import leeg_wal_van
from weegwerk.werkbank.fouten import NietGevonden, Onleesbaar, SleutelFout
from weegwerk.werkbank.versleuteling import hoofdsleutel

__all__ = [
    "Onleesbaar",
    "Sleutel",
    "SleutelFout",
    "Sleutelhouder",
    "context",
    "eis_sleutelbestand",
    "heeft_sleutelbestand",
    "herverpak",
    "leeg_wal",
    "leeg_wal_na_afloop",
    "nieuwe_dossiersleutel",
    "ontsleutel_tekst",
    "open_sleutel",
    "sleutel_van",
    "sleutelbestand",
    "vergeet_sleutels",
    "versleutel_tekst",
    "waarmerk",
]

# What a BinaryField gives back differs per database.
Opgeslagen = bytes | memoryview
Document = TypeVar("Document", bound=BaseModel)


class Sleutelhouder(Protocol):
    """What has a key of its own; without it everything that the key locked is erased."""

    @property
    def pk(self) -> Any: ...
    @property
    def sleutel(self) -> Opgeslagen | None: ...


@dataclass(frozen=True, slots=True)
class Sleutel:
    """The opened key of one dossier."""

    _aead: Any

    def versleutel(self, inhoud: bytes, context: str) -> bytes:
        geheim: bytes = self._aead.encrypt(inhoud, context.encode())
        return geheim

    def ontsleutel(self, geheim: Opgeslagen, context: str) -> bytes:
        try:
            inhoud: bytes = self._aead.decrypt(bytes(geheim), context.encode())
        except tink.TinkError as fout:
            raise Onleesbaar(
                "Deze gegevens zijn buiten Weegwerk om veranderd of verplaatst en kunnen niet worden gelezen. "
                "Zet een reservekopie van de database terug."
            ) from fout
        return inhoud

    def verplaats(self, geheim: Opgeslagen, van: str, naar: str) -> bytes:
        """Locked to another place; what cannot be opened stays as it is, and can then be opened nowhere."""
        try:
            return self.versleutel(self.ontsleutel(geheim, van), naar)
        except Onleesbaar:
            return bytes(geheim)

    def versleutel_document(self, document: BaseModel, context: str) -> bytes:
        """Raises pydantic.ValidationError or KernFout for what could not be read again: nothing of it is kept then."""
        inhoud = als_json(document)
        uit_json(type(document), inhoud)
        return self.versleutel(inhoud, context)

    def ontsleutel_document(self, soort: type[Document], geheim: Opgeslagen, context: str) -> Document:
        """Raises Onleesbaar, without a word of what stands there."""
        try:
            return uit_json(soort, self.ontsleutel(geheim, context))
        except (ValueError, KernFout):
            raise Onleesbaar(
                "Deze gegevens passen niet bij deze versie van Weegwerk. Vraag uw beheerder om “weegwerk controleer”."
            ) from None


def context(tabel: str, rij: UUID, veld: str) -> str:
    return f"{tabel}|{rij}|{veld}"


def nieuwe_dossiersleutel() -> bytes:
    return _verpak(tink.new_keyset_handle(hoofdsleutel.SJABLOON))


def open_sleutel(verpakt: Opgeslagen) -> Sleutel:
    return _open_sleutel(bytes(verpakt), hoofdsleutel.stempel())


def sleutel_van(houder: Sleutelhouder) -> Sleutel:
    """The opened key, for everything that is stored under it; 404 when what it locked is erased."""
    if houder.sleutel is None:
        raise NietGevonden
    return open_sleutel(houder.sleutel)


def eis_sleutelbestand() -> None:
    """Raises SleutelFout when nothing at all can be opened, so that work on many rows does not blame each of them."""
    hoofdsleutel.lees()


def heeft_sleutelbestand() -> bool:
    return hoofdsleutel.bestaat()


def sleutelbestand() -> bytes:
    """The key file as it is, for a copy."""
    eis_sleutelbestand()
    return hoofdsleutel.pad().read_bytes()


def herverpak(verpakt: Opgeslagen) -> bytes:
    """The same dossier key, wrapped by the newest master key."""
    return _verpak(_pak_uit(bytes(verpakt)))


def versleutel_tekst(tekst: str, context: str) -> str:
    """Sealed with the master key itself: for a secret that belongs to no dossier."""
    geheim = _hoofdsleutel().versleutel(tekst.encode(), context)
    return base64.b64encode(geheim).decode()


def ontsleutel_tekst(geheim: str, context: str) -> str:
    try:
        inhoud = base64.b64decode(geheim, validate=True)
    except binascii.Error as fout:
        raise SleutelFout("Dit is niet door Weegwerk versleuteld en kan niet worden gelezen.") from fout
    return _hoofdsleutel().ontsleutel(inhoud, context).decode()


def waarmerk(*delen: bytes) -> bytes:
    """A mark that only the holder of the key file can make. The lengths keep the parts apart."""
    maker = hmac.new(hoofdsleutel.lees().logboek, digestmod=hashlib.sha256)
    for deel in delen:
        maker.update(len(deel).to_bytes(8))
        maker.update(deel)
    return maker.digest()


def _hoofdsleutel() -> Sleutel:
    return Sleutel(hoofdsleutel.lees().hoofdsleutel)


@lru_cache(maxsize=256)
def _open_sleutel(verpakt: bytes, _stempel: int) -> Sleutel:
    return Sleutel(_pak_uit(verpakt).primitive(aead.Aead))


def _verpak(greep: Any) -> bytes:
    verpakt: bytes = tink.proto_keyset_format.serialize_encrypted(greep, hoofdsleutel.lees().hoofdsleutel, b"dossier")
    return verpakt


def _pak_uit(verpakt: bytes) -> Any:
    try:
        return tink.proto_keyset_format.parse_encrypted(verpakt, hoofdsleutel.lees().hoofdsleutel, b"dossier")
    except tink.TinkError as fout:
        raise SleutelFout(
            "Het sleutelbestand hoort niet bij deze database. Zet het bestand hoofdsleutel.json terug dat bij deze "
            "database hoort."
        ) from fout


def vergeet_sleutels() -> None:
    """What was opened before is not kept in memory either."""
    _open_sleutel.cache_clear()


def leeg_wal_na_afloop() -> None:
    """What this transaction destroys, SQLite still keeps in the file beside the database until that is emptied.

    In the database file itself `secure_delete` writes zeros over it. While somebody else is reading, the emptying waits
    for the next round of the sender; until then the old pages are only readable with the key file.
    """
    transaction.on_commit(leeg_wal)


def leeg_wal() -> bool:
    """Whether nothing destroyed is left beside the database."""
    return leeg_wal_van(connection)
