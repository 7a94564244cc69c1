"""Writing the log, and proving that nobody changed it.

Every row carries a keyed hash over its content and the hash before it. The head of the chain is sealed with the same
key, so that removing the last rows shows as well. Row and deed stand or fall together: same connection, same
transaction.
"""

import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from weegwerk.werkbank.eenmalig.services import noteer
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import LogboekKop, Regel
from weegwerk.werkbank.toegang.selectors import organisaties
from weegwerk.werkbank.versleuteling.services import waarmerk

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

BEGIN = bytes(32)


class GeenTransactie(RuntimeError):
    """A log row outside a transaction could survive a deed that failed."""


def open_logboek(organisatie_id: UUID) -> None:
    LogboekKop.objects.create(organisatie_id=organisatie_id, hash=BEGIN, zegel=_zegel(organisatie_id, 0, BEGIN))


def schrijf(
    gebruiker: "Gebruiker", gebeurtenis: Gebeurtenis, dossier: UUID | None = None, velden: Sequence[str] = ()
) -> None:
    """Add a row to the log of the user's organisation. `velden` are names of fields, never what stands in them."""
    _voeg_toe(gebruiker.organisatie_id, gebruiker.pk, Regel(gebeurtenis=gebeurtenis, dossier=dossier), velden)


def schrijf_zonder_account(
    organisatie_id: UUID, gebeurtenis: Gebeurtenis, dossier: UUID | None = None, velden: Sequence[str] = ()
) -> None:
    """Add a row about somebody who has no account here, such as a client with a link of his own."""
    _voeg_toe(organisatie_id, None, Regel(gebeurtenis=gebeurtenis, dossier=dossier), velden)


def _voeg_toe(organisatie_id: UUID, gebruiker_id: UUID | None, regel: Regel, velden: Sequence[str]) -> None:
    if not connection.in_atomic_block:
        raise GeenTransactie("Schrijf in het logboek binnen transaction.atomic().")
    if not Gebeurtenis(regel.gebeurtenis).leest:
        noteer()
    with scope(organisatie=organisatie_id):
        kop = LogboekKop.objects.select_for_update().get()
        regel.organisatie_id, regel.gebruiker_id = organisatie_id, gebruiker_id
        regel.volgnummer, regel.tijdstip = kop.volgnummer + 1, timezone.now()
        regel.velden = " ".join(velden)
        regel.hash = _hash(bytes(kop.hash), regel)
        regel.save(force_insert=True)
        zegel = _zegel(organisatie_id, regel.volgnummer, regel.hash)
        LogboekKop.objects.update(volgnummer=regel.volgnummer, hash=regel.hash, zegel=zegel)


def controleer() -> list[str]:
    """Walk every chain from its first row; what is wrong comes back as sentences, an empty list means whole."""
    problemen: list[str] = []
    with transaction.atomic(), scopes_disabled():
        # Holding the heads keeps writers out, so that rows and head belong to the same moment.
        koppen = {kop.organisatie_id: kop for kop in LogboekKop.objects.select_for_update()}
        for organisatie in organisaties():
            kop = koppen.get(organisatie.pk)
            problemen += [f"{organisatie.naam}: {tekst}" for tekst in _problemen(organisatie.pk, kop)]
    return problemen


def _problemen(organisatie_id: UUID, kop: LogboekKop | None) -> Iterator[str]:
    if kop is None:
        yield "het logboek is verwijderd."
        return
    try:
        yield from _problemen_in_keten(kop, Regel.objects.filter(organisatie=organisatie_id).order_by("volgnummer"))
    except (ValueError, TypeError, AttributeError):
        yield "een regel is zo veranderd dat hij niet meer te lezen is."


def _problemen_in_keten(kop: LogboekKop, regels: QuerySet[Regel]) -> Iterator[str]:
    vorige, verwacht = BEGIN, 1
    for regel in regels.iterator(chunk_size=2000):
        if regel.volgnummer != verwacht:
            yield f"tussen regel {verwacht - 1} en regel {regel.volgnummer} is iets verwijderd of tussengevoegd."
        elif not hmac.compare_digest(_hash(vorige, regel), bytes(regel.hash)):
            yield f"regel {regel.volgnummer} is gewijzigd, verplaatst of niet door Weegwerk geschreven."
        vorige, verwacht = bytes(regel.hash), regel.volgnummer + 1
    if not hmac.compare_digest(_zegel(kop.organisatie_id, kop.volgnummer, bytes(kop.hash)), bytes(kop.zegel)):
        yield "het zegel op het einde van het logboek klopt niet."
    elif (kop.volgnummer, bytes(kop.hash)) != (verwacht - 1, vorige):
        yield f"na regel {verwacht - 1} ontbreken regels; het logboek hoort tot regel {kop.volgnummer} te lopen."


def _hash(vorige: bytes, regel: Regel) -> bytes:
    velden: Iterable[object] = (
        regel.organisatie_id,
        regel.volgnummer,
        _moment(regel.tijdstip),
        regel.gebruiker_id,
        str(regel.gebeurtenis),
        regel.dossier,
        regel.velden,
    )
    return waarmerk(b"regel", vorige, json.dumps([str(veld) for veld in velden]).encode())


def _zegel(organisatie_id: UUID, volgnummer: int, laatste: bytes) -> bytes:
    return waarmerk(b"kop", f"{organisatie_id}|{volgnummer}".encode(), laatste)


def _moment(tijdstip: datetime) -> str:
    return tijdstip.astimezone(UTC).isoformat(timespec="microseconds")
