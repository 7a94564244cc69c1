"""The report of an opdracht: its tree as PDF and DOCX, with the data it was made from inside the PDF."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from weegwerk import VERSIE
from weegwerk.kern.bewijs import vingerafdruk, zegel
from weegwerk.kern.document import als_json, canoniek
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht.keten import schakels
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.rapport.bouw import opmaak
from weegwerk.rapport.maken import BEWIJS
from weegwerk.rapport.modellen.opdracht import stel_op
from weegwerk.rapport.pdf import JsonBijlage, maak_pdf
from weegwerk.yaml_strikt import GROOTSTE_TEKST

OPDRACHT = "opdracht.json"
_MIDDAG = time(12, tzinfo=UTC)
# A draft that names no day of its own: the same data must always give the same bytes.
_ONGEDATEERD = date(2000, 1, 1)


def pdf(stuk: Opdrachtrapport) -> bytes:
    """Raises KernFout when the texts are too long to be read back, Zetfout where typesetting fails."""
    inhoud = als_json(stuk).decode()
    if len(inhoud) > GROOTSTE_TEKST:
        raise KernFout(
            "zaak_te_groot",
            f"De teksten in deze opdracht zijn samen {len(inhoud) // 1000} kB; in een rapport past {GROOTSTE_TEKST // 1000} kB.",
            "Kort de langste teksten in.",
        )
    bewijs = maak_bewijs(stuk)
    bijlagen = (
        JsonBijlage(OPDRACHT, inhoud, "De gegevens van dit rapport", "source"),
        JsonBijlage(BEWIJS, canoniek(bewijs).decode(), "De vingerafdruk en de keten van dit rapport", "data"),
    )
    return maak_pdf(stel_op(stuk, bewijs), _tijdstip(stuk), bijlagen)


def docx(stuk: Opdrachtrapport) -> bytes:
    from weegwerk.rapport.docx import maak_docx  # noqa: PLC0415 (heavy; only who wants Word pays for it)

    return maak_docx(stel_op(stuk, maak_bewijs(stuk)), _tijdstip(stuk))


def maak_bewijs(stuk: Opdrachtrapport) -> dict[str, Any]:
    """Fingerprint of the data, and the chain from each answer to its facts as codes."""
    bewijs = {
        "bewijs": 1,
        "weegwerk": VERSIE,
        "opdracht_sha256": vingerafdruk(als_json(stuk)),
        "keten": [
            [schakel.vraag, *([rij.code for rij in deel] for deel in (schakel.conclusies, schakel.wegingen, schakel.feiten))]
            for schakel in schakels(stuk.map)
        ],
        "rapport": {"model": "opdracht", "opmaak": opmaak()},
    }  # fmt: skip
    return bewijs | {"zegel": zegel(bewijs)}


def controleer(stuk: Opdrachtrapport, bewijs: Mapping[str, Any], inhoud: bytes) -> list[str]:
    """What in the data, as they were written in `inhoud`, no longer fits the receipt, in Dutch; empty when all is well."""
    opnieuw = maak_bewijs(stuk)
    verschillen = []
    if bewijs.get("zegel") != zegel(bewijs):
        verschillen.append("Het bewijs is veranderd: het zegel past niet bij de inhoud.")
    if bewijs.get("opdracht_sha256") != vingerafdruk(inhoud):
        verschillen.append("De gegevens zijn veranderd: de vingerafdruk past niet bij het bewijs.")
    if bewijs.get("keten") != opnieuw["keten"]:
        verschillen.append("De keten van antwoord naar feit is anders dan in het bewijs.")
    return verschillen


def _tijdstip(stuk: Opdrachtrapport) -> datetime:
    vastgesteld = stuk.map.vaststelling.datum if stuk.map.vaststelling else None
    return datetime.combine(stuk.kop.datum_rapportage or vastgesteld or _ONGEDATEERD, _MIDDAG)
