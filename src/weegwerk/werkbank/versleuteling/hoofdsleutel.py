"""The file outside the database that everything else hangs on: the master key and the key of the log."""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from stat import S_IRWXG, S_IRWXO
from typing import Any

import tink
from django.conf import settings
from tink import aead, secret_key_access

from weegwerk.werkbank.fouten import SleutelFout
from weegwerk.werkbank.omgeving import maak_gegevensmap, schrijf_geheim

aead.register()

SJABLOON = aead.aead_key_templates.AES256_GCM


@dataclass(frozen=True, slots=True)
class Sleutelbos:
    hoofdsleutel: Any
    logboek: bytes


def bestaat() -> bool:
    return pad().exists()


def maak() -> str:
    """Create the file and return the warning that its owner must see."""
    maak_gegevensmap()
    schrijf_geheim(pad(), _als_tekst(_nieuwe_sleutelreeks(), secrets.token_bytes(32)))
    return (
        f"LET OP: {pad()} is gemaakt. Zonder dit bestand kan niemand de dossiers ooit nog lezen, ook u niet.\n"
        "Bewaar nu een kopie op een veilige plek, apart van de reservekopie van de database."
    )


def waarschuwing() -> str:
    """What the owner must hear about the file as it is; empty when all is well. Windows has no such modes."""
    bestand = pad()
    if os.name != "posix" or not bestand.stat().st_mode & (S_IRWXG | S_IRWXO):
        return ""
    return (
        f"LET OP: anderen op deze computer kunnen {bestand} lezen en daarmee elk dossier openen.\n"
        f"Sluit het bestand af met: chmod 600 {bestand}"
    )


def lees() -> Sleutelbos:
    return _lees(pad(), stempel())


def stempel() -> int:
    """Changes when the file does, so that a running server picks up a rotated key."""
    try:
        return pad().stat().st_mtime_ns
    except FileNotFoundError:
        raise SleutelFout(
            f"Het sleutelbestand {pad()} ontbreekt. Zet het terug uit uw reservekopie; zonder dit bestand zijn de "
            "dossiers niet te lezen. Er wordt geen nieuw bestand gemaakt."
        ) from None


def roteer() -> None:
    """Put a new master key in front. The old ones stay, so that reservekopieën and unfinished work remain readable."""
    bos = lees()
    oud = json.loads(pad().read_text(encoding="utf-8"))["hoofdsleutel"]
    nieuw = _nieuwe_sleutelreeks()
    reeks = {"primaryKeyId": nieuw["primaryKeyId"], "key": [*oud["key"], *nieuw["key"]]}
    tijdelijk = pad().with_suffix(".nieuw")
    tijdelijk.unlink(missing_ok=True)
    schrijf_geheim(tijdelijk, _als_tekst(reeks, bos.logboek))
    tijdelijk.replace(pad())


def pad() -> Path:
    return Path(settings.HOOFDSLEUTEL)


def _nieuwe_sleutelreeks() -> dict[str, Any]:
    greep = tink.new_keyset_handle(SJABLOON)
    reeks: dict[str, Any] = json.loads(tink.json_proto_keyset_format.serialize(greep, secret_key_access.TOKEN))
    return reeks


def _als_tekst(reeks: dict[str, Any], logboek: bytes) -> str:
    inhoud = {
        "let_op": "Geheim. Zonder dit bestand zijn de dossiers niet te lezen. Bewaar een kopie, apart van de database.",
        "hoofdsleutel": reeks,
        "logboek": base64.b64encode(logboek).decode(),
    }
    return json.dumps(inhoud, indent=2)


@lru_cache(maxsize=2)
def _lees(pad: Path, _stempel: int) -> Sleutelbos:
    try:
        inhoud = json.loads(pad.read_text(encoding="utf-8"))
        greep = tink.json_proto_keyset_format.parse(json.dumps(inhoud["hoofdsleutel"]), secret_key_access.TOKEN)
        return Sleutelbos(greep.primitive(aead.Aead), base64.b64decode(inhoud["logboek"], validate=True))
    except (ValueError, KeyError, TypeError, tink.TinkError) as fout:
        raise SleutelFout(f"Het sleutelbestand {pad} is beschadigd. Zet het terug uit uw reservekopie.") from fout
