"""Other work that the role check of an opdracht must know of, found by marks: no name is read.

Of colleagues only what they do for this client counts, of the expert also what was done for the same organisations. Rows
that compare the same come back once, so that thousands of earlier opdrachten stay a handful.
"""

from collections.abc import Iterator
from copy import copy
from typing import TYPE_CHECKING

from django.db.models import Case, CharField, Q, QuerySet, Value, When

from weegwerk.kern.rollen import Status as Stand
from weegwerk.kern.rollen import Toetsopdracht as Werk
from weegwerk.werkbank.dossiers.models import Opdracht, Status

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

_STAND: dict[str, Stand] = {
    Status.NIEUW: "verwacht",
    Status.BEZIG: "lopend",
    Status.CONCEPT_VERZONDEN: "lopend",
    Status.VASTGESTELD: "uitgevoerd",
    # Stopped after it was accepted: something was done in it.
    Status.INGETROKKEN: "uitgevoerd",
    Status.TERUGGEGEVEN: "uitgevoerd",
}
_ANDER = "ander"
_NOOIT_BEGONNEN = Q(status__in=(Status.INGETROKKEN, Status.TERUGGEGEVEN), geaccepteerd_op=None)


def verwant_werk(opdracht: Opdracht) -> list[Werk]:
    """Everything that has the client, or the expert and an organisation, in common with this opdracht."""
    return _verwant(Opdracht.objects.exclude(pk=opdracht.pk), opdracht)


def werk_rond(opdracht: Opdracht, deskundige: "Gebruiker") -> list[Werk]:
    """The same for somebody who goes on from this opdracht: what he has in common with it, the opdracht itself included."""
    van_hem = copy(opdracht)
    van_hem.deskundige = deskundige
    return _verwant(Opdracht.objects.all(), van_hem)


def als_partijen(opdracht: Opdracht) -> tuple[str | None, str | None, str | None]:
    """Client, employer and opdrachtgever as the role check compares them."""
    return opdracht.client_merk or None, opdracht.werkgever_merk or None, opdracht.opdrachtgever_merk or None


def zelfde_client(opdracht: Opdracht, pad: str = "") -> Q:
    """Rows about the same client: in the same dossier, or under the same name with no other date of birth.

    `pad` leads from the row to its opdracht, such as ``onderzoek__opdracht__``.
    """
    zelfde = Q(**{f"{pad}dossier": opdracht.dossier_id})
    return zelfde | _zelfde_client(opdracht, pad) if opdracht.client_merk else zelfde


def _verwant(werk: QuerySet[Opdracht], opdracht: Opdracht) -> list[Werk]:
    ander = werk.exclude(soorten="").exclude(_NOOIT_BEGONNEN)
    eigen = ander.filter(deskundige=opdracht.deskundige_id)
    gevonden: list[Werk] = []
    if opdracht.client_merk:
        gevonden += _van_client(ander.filter(_zelfde_client(opdracht)), opdracht)
        eigen = eigen.exclude(_zelfde_client(opdracht))
    organisaties = [merk for merk in (opdracht.werkgever_merk, opdracht.opdrachtgever_merk) if merk]
    if organisaties:
        # Two questions that an index answers each, instead of one with an "or" that reads the rows.
        gevonden += _van_organisatie(eigen.filter(werkgever_merk__in=organisaties), opdracht)
        gevonden += _van_organisatie(eigen.filter(opdrachtgever_merk__in=organisaties), opdracht)
    return list(dict.fromkeys(gevonden))


def _zelfde_client(opdracht: Opdracht, pad: str = "") -> Q:
    """The same name; two known dates of birth that differ are two people."""
    genaamd = Q(**{f"{pad}organisatie": opdracht.organisatie_id, f"{pad}client_merk": opdracht.client_merk})
    if not opdracht.geboren_merk:
        return genaamd
    return genaamd & Q(**{f"{pad}geboren_merk__in": ("", opdracht.geboren_merk)})


def _van_client(opdrachten: QuerySet[Opdracht], opdracht: Opdracht) -> Iterator[Werk]:
    """Work for the same client, of anyone."""
    velden = ("soorten", "status", *_organisaties(opdracht), "deskundige", "vertrouwen", "toestemming")
    for soorten, status, werkgever, opdrachtgever, wie, *rest in opdrachten.values_list(*velden).distinct():
        for soort in soorten.split(","):
            yield Werk(
                soort, str(wie), opdracht.client_merk, werkgever or None, opdrachtgever or None, _STAND[status], *rest
            )


def _van_organisatie(opdrachten: QuerySet[Opdracht], opdracht: Opdracht) -> Iterator[Werk]:
    """Own work for the same organisations; what another client expected or consented to changes nothing."""
    velden = ("soorten", "status", *_organisaties(opdracht), _vergelijk("client_merk"))
    for soorten, status, werkgever, opdrachtgever, client in opdrachten.values_list(*velden).distinct():
        for soort in soorten.split(","):
            yield Werk(
                soort,
                str(opdracht.deskundige_id),
                client or None,
                werkgever or None,
                opdrachtgever or None,
                _STAND[status],
            )


def _organisaties(opdracht: Opdracht) -> tuple[Case, Case]:
    bekend = (opdracht.werkgever_merk, opdracht.opdrachtgever_merk)
    return _vergelijk("werkgever_merk", *bekend), _vergelijk("opdrachtgever_merk", *bekend)


def _vergelijk(veld: str, *bekend: str) -> Case:
    """A mark that matters stays; all others are one other party, and nothing stays nothing."""
    blijft = [When(**{veld: merk}, then=Value(merk)) for merk in dict.fromkeys(("", *bekend))]
    return Case(*blijft, default=Value(_ANDER), output_field=CharField())
