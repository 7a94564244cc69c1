"""Writing the log, and proving that nobody changed it.

Every row carries a keyed hash over its content and the hash before it. The head of the chain is sealed with the same
key, so that removing the last rows shows as well. Row and deed stand or fall together: same connection, same
transaction. After the commit the head goes to a file outside the database as well (`einde`).
"""

import hmac
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from weegwerk.werkbank.databank import momentopname
from weegwerk.werkbank.eenmalig.services import noteer
from weegwerk.werkbank.logboek import einde
from weegwerk.werkbank.logboek.einde import Logeinde
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis, Voorval, leest
from weegwerk.werkbank.logboek.models import LogboekKop, Regel
from weegwerk.werkbank.logboek.selectors import koppen
from weegwerk.werkbank.versleuteling.services import waarmerk

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

BEGIN = bytes(32)
_IN_DE_KETEN = ("organisatie", "volgnummer", "tijdstip", "gebruiker", "gebeurtenis", "dossier", "velden", "hash")

Eindes = Mapping[UUID, Logeinde | None]
"""Per organisation what the file outside the database says; None where it cannot be read."""


class GeenTransactie(RuntimeError):
    """A log row outside a transaction could survive a deed that failed."""


def open_logboek(organisatie_id: UUID) -> None:
    kop = LogboekKop.objects.create(organisatie_id=organisatie_id, hash=BEGIN, zegel=_zegel(organisatie_id, 0, BEGIN))
    # A log without rows cannot lead, so this need not wait for the commit.
    einde.begin(organisatie_id, _einde(kop))


def schrijf(
    gebruiker: "Gebruiker", gebeurtenis: Gebeurtenis | Voorval, dossier: UUID | None = None, velden: Sequence[str] = ()
) -> None:
    """Add a row to the log of the user's organisation. `velden` are names of fields, never what stands in them."""
    _voeg_toe(gebruiker.organisatie_id, gebruiker.pk, Regel(gebeurtenis=gebeurtenis, dossier=dossier), velden)


def schrijf_zonder_account(
    organisatie_id: UUID, gebeurtenis: Gebeurtenis | Voorval, dossier: UUID | None = None, velden: Sequence[str] = ()
) -> None:
    """Add a row about somebody who has no account here, such as a client with a link of his own."""
    _voeg_toe(organisatie_id, None, Regel(gebeurtenis=gebeurtenis, dossier=dossier), velden)


def _voeg_toe(organisatie_id: UUID, gebruiker_id: UUID | None, regel: Regel, velden: Sequence[str]) -> None:
    if not connection.in_atomic_block:
        raise GeenTransactie("Schrijf in het logboek binnen transaction.atomic().")
    if not leest(regel.gebeurtenis):
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
    nu = Logeinde(regel.volgnummer, regel.hash, zegel)
    # Robust: the deed is done and kept; that this file could not follow is logged and never undoes it.
    transaction.on_commit(
        partial(einde.volg, organisatie_id, nu, bytes(kop.hash), partial(_staat_in, organisatie_id)), robust=True
    )


def begin_einde_opnieuw() -> None:
    """For a database that was just put back in a folder of its own: the end of its log is where it ends now."""
    for kop in koppen():
        einde.begin(kop.organisatie_id, _einde(kop))


def wat_ontbreekt() -> list[str]:
    """A warning for every log that the files outside the database do not confirm. Quick: one row per log."""
    buiten = eindes_buiten()
    with scopes_disabled():
        return [
            f"LET OP: {naam}: {tekst} Zie: weegwerk logboek controleer"
            for pk, naam in _organisaties().items()
            for tekst in _verschil_met_buiten(pk, _regels(pk), buiten)
        ]


def eindes_buiten() -> Eindes:
    """Read them before the database: they lag behind it and never lead."""
    return einde.lees_alle()


def controleer(using: str = DEFAULT_DB_ALIAS, eindes: Eindes | None = None) -> list[str]:
    """Walk every chain from its first row; what is wrong comes back as sentences, an empty list means whole.

    `eindes` is what the files outside the database said before the moment that is checked.
    """
    buiten = eindes_buiten() if eindes is None else eindes
    problemen: list[str] = []
    with momentopname(using), scopes_disabled():
        van = {kop.organisatie_id: kop for kop in koppen(using)}
        namen = _organisaties(using)
        for pk, naam in namen.items():
            regels = _regels(pk, using)
            gevonden = [*_problemen(van.get(pk), regels), *_verschil_met_buiten(pk, regels, buiten)]
            problemen += [f"{naam}: {tekst}" for tekst in gevonden]
    return problemen + [
        f"Een organisatie met een logboek van {waar.volgnummer} regels staat niet meer in de database ({pk})."
        for pk, waar in buiten.items()
        if waar and waar.volgnummer and pk not in namen
    ]


def _regels(organisatie_id: UUID, using: str = DEFAULT_DB_ALIAS) -> QuerySet[Regel]:
    """Only what the chain is made of: a log put back from an older copy has no column that came later."""
    return Regel.objects.using(using).only(*_IN_DE_KETEN).filter(organisatie=organisatie_id).order_by("volgnummer")


def _organisaties(using: str = DEFAULT_DB_ALIAS) -> dict[UUID, str]:
    """Everybody who should have a log. By name, as the models do: the people of an organisation write in it themselves."""
    organisaties = apps.get_model("toegang", "Organisatie").objects
    return dict(organisaties.using(using).order_by("naam").values_list("pk", "naam"))


def _problemen(kop: LogboekKop | None, regels: QuerySet[Regel]) -> Iterator[str]:
    if kop is None:
        yield "het logboek is verwijderd."
        return
    try:
        yield from _problemen_in_keten(kop, regels)
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


def _verschil_met_buiten(organisatie_id: UUID, regels: QuerySet[Regel], buiten: Eindes) -> Iterator[str]:
    """The log may be longer than the file outside it knows, never shorter and never another one."""
    waar = buiten.get(organisatie_id)
    if organisatie_id not in buiten:
        yield (
            f"buiten de database staat geen einde van dit logboek ({einde.map_()}). Iemand heeft het weggehaald, of het "
            "is niet meegekomen toen de gegevens met de hand zijn verplaatst."
        )
    elif waar is None or not hmac.compare_digest(_zegel(organisatie_id, waar.volgnummer, waar.hash), waar.zegel):
        yield f"het bestand met het einde van dit logboek is veranderd ({einde.map_() / str(organisatie_id)}.txt)."
    elif waar.volgnummer and not _staat_in(organisatie_id, waar, regels):
        yield (
            f"regel {waar.volgnummer} heeft bestaan en staat er niet meer. Er is een oudere database teruggezet, of er "
            "zijn regels weggehaald."
        )


def _staat_in(organisatie_id: UUID, waar: Logeinde, regels: QuerySet[Regel] | None = None) -> bool:
    if not waar.volgnummer:
        return True
    with scope(organisatie=organisatie_id):
        gevonden = (Regel.objects.all() if regels is None else regels).filter(volgnummer=waar.volgnummer)
        return [bytes(hash_) for hash_ in gevonden.values_list("hash", flat=True)] == [waar.hash]


def _einde(kop: LogboekKop) -> Logeinde:
    return Logeinde(kop.volgnummer, bytes(kop.hash), bytes(kop.zegel))


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
