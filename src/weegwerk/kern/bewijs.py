"""The receipt: what was calculated, on which document, by which versions and with which values of the law.

With the document and its receipt anyone can do the determination again, years later, and see whether it still gives the
same outcome.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from weegwerk import VERSIE
from weegwerk.kern.document import als_json, canoniek
from weegwerk.kern.getallen import exact
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.parameters import Parameterwaarde

_CITAAT = 60
_NAMEN = {
    "loonwaarde": "de loonwaarde",
    "onafgerond": "de onafgeronde uitkomst",
    "taken": "de arbeidsprestatie per taak",
    "eigen_werk": "het deel van het eigen werk",
    "herleiding_sha256": "de herleiding",
    "parameters": "de waarden uit de wet",
    "methode_versie": "de versie van de methode",
    "peildatum": "de peildatum",
}


def vingerafdruk(gegevens: bytes) -> str:
    """SHA-256 in hexadecimals."""
    return hashlib.sha256(gegevens).hexdigest()


def maak(onderzoek: Onderzoek, uitkomst: Uitkomst, rapport: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Receipt of an outcome; `rapport` holds what the report around it needs to be made again (plain data)."""
    gegevens = uitkomst.als_json()
    bewijs = {
        "bewijs": 1,
        "weegwerk": VERSIE,
        "methode": uitkomst.methode.id,
        "methode_versie": uitkomst.methode.versie,
        "peildatum": gegevens["peildatum"],
        "onderzoek_sha256": vingerafdruk(als_json(onderzoek)),
        "loonwaarde": gegevens.get("loonwaarde"),
        "onafgerond": gegevens.get("onafgerond"),
        "taken": [{"code": taak["code"], "prestatie": taak["prestatie"]} for taak in gegevens["taken"]],
        "signalen": [signaal.code for signaal in uitkomst.signalen],
        "parameters": [_waarde(parameter) for parameter in uitkomst.parameters],
        "herleiding_sha256": vingerafdruk(canoniek(_som(uitkomst.stappen))),
    }
    if uitkomst.eigen_werk is not None:
        bewijs["eigen_werk"] = uitkomst.eigen_werk.als_json()
    if rapport is not None:
        bewijs["rapport"] = dict(rapport)
    return bewijs | {"zegel": zegel(bewijs)}


def _waarde(parameter: Parameterwaarde) -> dict[str, str]:
    """The value alone: its source may be read again later without any change to what was calculated."""
    gegevens = parameter.als_json()
    return {sleutel: gegevens[sleutel] for sleutel in ("id", "waarde", "eenheid", "vanaf")}


def _som(stappen: Sequence[Rekenstap]) -> list[Any]:
    """The numbers of a trace and how they hang together, without its sentences: those may get better."""
    return [
        [stap.id, stap.bewerking, [[exact(t.waarde), t.eenheid, t.herkomst] for t in stap.termen], exact(stap.uitkomst)]
        for stap in stappen
    ]


def zegel(bewijs: Mapping[str, Any]) -> str:
    """Fingerprint of everything in the receipt but the seal itself."""
    return vingerafdruk(canoniek({sleutel: waarde for sleutel, waarde in bewijs.items() if sleutel != "zegel"}))


def controleer(
    onderzoek: Onderzoek, bewijs: Mapping[str, Any], inhoud: bytes = b"", *, zelfde_bouw: bool = True
) -> list[str]:
    """Calculate again and compare with the receipt; returns the differences in Dutch (empty when all is well).

    `inhoud` is the document as it was written then, where another build may write it in another way. Raises KernFout
    when the method of the receipt is unknown here.
    """
    verschillen = []
    if not _zegel_past(bewijs):
        verschillen.append("Het bewijs is veranderd: het zegel past niet bij de inhoud.")
    if bewijs.get("onderzoek_sha256") != vingerafdruk(inhoud or als_json(onderzoek)):
        verschillen.append("Het onderzoek is veranderd: de vingerafdruk past niet bij het bewijs.")
    opnieuw = maak(onderzoek, bereken(onderzoek, str(bewijs.get("methode"))))
    # A later program may notice more; that does not make an earlier outcome another one.
    namen = _NAMEN | ({"signalen": "de lijst met signalen"} if zelfde_bouw else {})
    for sleutel, naam in namen.items():
        if bewijs.get(sleutel) != opnieuw.get(sleutel):
            verschillen.append(
                f"Bij narekenen is {naam} anders: {_kort(bewijs.get(sleutel))} in het bewijs, {_kort(opnieuw.get(sleutel))} nu."
            )
    return verschillen


def _zegel_past(bewijs: Mapping[str, Any]) -> bool:
    try:
        return bool(bewijs.get("zegel") == zegel(bewijs))
    except ValueError:  # numbers or text that no receipt of ours can hold
        return False


def _kort(waarde: object) -> str:
    tekst = str(waarde)
    return tekst if len(tekst) <= _CITAAT else f"{tekst[:_CITAAT]}…"
