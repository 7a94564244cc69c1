"""How an earlier assignment is tied to the new one: same expert, same case, same client, same organisation.

A case is a client with an employer and an opdrachtgever. Whatever is not known to differ counts as the same; where too
little is known to say, the tie is uncertain and the rules ask a person to find out.
"""

from collections.abc import Collection
from typing import Literal, NamedTuple

from weegwerk.kern.rollen.model import Status, Toetsopdracht

Zekerheid = Literal["zeker", "onzeker"]


class Opdrachtband(NamedTuple):
    """What the rules need to know of an earlier assignment; assignments with the same tie count once."""

    opdracht: str
    status: Status
    zelf: bool
    zaak: Zekerheid | None
    client: bool
    organisatie: bool
    vertrouwen: bool
    toestemming: bool


def banden(nieuw: Toetsopdracht, eerder: Collection[Toetsopdracht]) -> frozenset[Opdrachtband]:
    """Every tie with earlier assignments; one light pass, since one hundred thousand of them may come by.

    Of colleagues only what they did for this client matters. Assignments that compare the same in everything have the
    same tie, so one of each is enough.
    """
    zelf, client, werkgever, opdrachtgever = nieuw.deskundige, nieuw.client, nieuw.werkgever, nieuw.opdrachtgever
    organisaties = _organisaties(nieuw)
    van_elk_een = {
        (
            een.opdracht,
            een.status,
            een.vertrouwen,
            een.toestemming,
            een.deskundige == zelf,
            een.client == client,
            een.client is None,
            een.werkgever == werkgever,
            een.werkgever in organisaties,
            een.werkgever is None,
            een.opdrachtgever == opdrachtgever,
            een.opdrachtgever in organisaties,
            een.opdrachtgever is None,
        ): een
        for een in eerder
        if (een.client == client and client is not None)
        or (een.deskundige == zelf and (een.opdrachtgever in organisaties or een.werkgever in organisaties))
    }
    return frozenset(_band(nieuw, een) for een in van_elk_een.values())


def _band(nieuw: Toetsopdracht, eerder: Toetsopdracht) -> Opdrachtband:
    client = nieuw.client is not None and nieuw.client == eerder.client
    return Opdrachtband(
        eerder.opdracht,
        eerder.status,
        zelf=nieuw.deskundige == eerder.deskundige,
        zaak=_zaak(nieuw, eerder, client=client),
        client=client,
        organisatie=not _organisaties(nieuw).isdisjoint(_organisaties(eerder)),
        vertrouwen=client and eerder.vertrouwen,
        toestemming=client and eerder.toestemming,
    )


def _organisaties(opdracht: Toetsopdracht) -> frozenset[str]:
    """An organisation that is employer in one assignment may be opdrachtgever in another."""
    return frozenset(naam for naam in (opdracht.werkgever, opdracht.opdrachtgever) if naam is not None)


def _zaak(nieuw: Toetsopdracht, eerder: Toetsopdracht, *, client: bool) -> Zekerheid | None:
    andere_werkgever = _anders(nieuw.werkgever, eerder.werkgever)
    andere_opdrachtgever = _anders(nieuw.opdrachtgever, eerder.opdrachtgever)
    if client:
        return "onzeker" if andere_werkgever and andere_opdrachtgever else "zeker"
    if _anders(nieuw.client, eerder.client):
        return None
    zelfde_werkgever = nieuw.werkgever is not None and nieuw.werkgever == eerder.werkgever
    zelfde_opdrachtgever = nieuw.opdrachtgever is not None and nieuw.opdrachtgever == eerder.opdrachtgever
    return "onzeker" if zelfde_werkgever or (zelfde_opdrachtgever and not andere_werkgever) else None


def _anders(een: str | None, ander: str | None) -> bool:
    return een is not None and ander is not None and een != ander
