"""Other work that the role check of an opdracht must know of, found by marks: no name is read.

Of colleagues only what they do for this client counts, of the expert also what was done for the same organisations. Rows
that compare the same come back once, so that thousands of earlier opdrachten stay a handful.
"""

from copy import copy
from typing import TYPE_CHECKING, Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from weegwerk.kern.rollen import Opdracht as Werk
from weegwerk.kern.rollen import Status as Stand
from weegwerk.werkbank.dossiers.models import Onderdeel, Opdracht, Status

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
_NOOIT_BEGONNEN = Q(opdracht__status__in=(Status.INGETROKKEN, Status.TERUGGEGEVEN), opdracht__geaccepteerd_op=None)


def verwant_werk(opdracht: Opdracht) -> list[Werk]:
    """Everything that has the client, or the expert and an organisation, in common with this opdracht."""
    return _verwant(Onderdeel.objects.exclude(opdracht=opdracht.pk), opdracht)


def werk_rond(opdracht: Opdracht, deskundige: "Gebruiker") -> list[Werk]:
    """The same for somebody who goes on from this opdracht: what he has in common with it, the opdracht itself included."""
    van_hem = copy(opdracht)
    van_hem.deskundige = deskundige
    return _verwant(Onderdeel.objects.all(), van_hem)


def als_partijen(opdracht: Opdracht) -> tuple[str | None, str | None, str | None]:
    """Client, employer and opdrachtgever as the role check compares them."""
    return opdracht.client_merk or None, opdracht.werkgever_merk or None, opdracht.opdrachtgever_merk or None


def zelfde_client(opdracht: Opdracht, pad: str = "") -> Q:
    """Rows about the same client: in the same dossier, or under the same name with no other date of birth.

    `pad` leads from the row to its opdracht, such as ``onderzoek__opdracht__``.
    """
    zelfde = Q(**{f"{pad}dossier": opdracht.dossier_id})
    return zelfde | _zelfde_client(opdracht, pad) if opdracht.client_merk else zelfde


def _verwant(werk: QuerySet[Onderdeel], opdracht: Opdracht) -> list[Werk]:
    ander = werk.exclude(_NOOIT_BEGONNEN).order_by()
    gevonden = list(_rijen(ander.filter(_zelfde_client(opdracht)), opdracht)) if opdracht.client_merk else []
    organisaties = [merk for merk in (opdracht.werkgever_merk, opdracht.opdrachtgever_merk) if merk]
    if organisaties:
        eigen = ander.filter(opdracht__deskundige=opdracht.deskundige_id)
        # Two questions that an index answers each, instead of one with an "or" that reads the rows.
        gevonden += _rijen(eigen.filter(opdracht__werkgever_merk__in=organisaties), opdracht)
        gevonden += _rijen(eigen.filter(opdracht__opdrachtgever_merk__in=organisaties), opdracht)
    return [_als_werk(rij) for rij in dict.fromkeys(gevonden)]


def _zelfde_client(opdracht: Opdracht, pad: str = "opdracht__") -> Q:
    """The same name; two known dates of birth that differ are two people."""
    genaamd = Q(**{f"{pad}organisatie": opdracht.organisatie_id, f"{pad}client_merk": opdracht.client_merk})
    if not opdracht.geboren_merk:
        return genaamd
    return genaamd & Q(**{f"{pad}geboren_merk__in": ("", opdracht.geboren_merk)})


def _rijen(onderdelen: QuerySet[Onderdeel], opdracht: Opdracht) -> Any:
    zelfde_client = When(_zelfde_client(opdracht), then=Value(opdracht.client_merk))
    organisaties = (opdracht.werkgever_merk, opdracht.opdrachtgever_merk)
    return onderdelen.values_list(
        "soort",
        F("opdracht__deskundige"),
        _vergelijk("client_merk", (), zelfde_client) if opdracht.client_merk else _vergelijk("client_merk", ()),
        _vergelijk("werkgever_merk", organisaties),
        _vergelijk("opdrachtgever_merk", organisaties),
        F("opdracht__status"),
        F("opdracht__vertrouwen"),
        F("opdracht__toestemming"),
    ).distinct()


def _vergelijk(veld: str, bekend: tuple[str, ...], *eerst: When) -> Case:
    """A mark that matters stays; all others are one other party, and nothing stays nothing."""
    pad = f"opdracht__{veld}"
    blijft = [When(**{pad: merk}, then=Value(merk)) for merk in dict.fromkeys(("", *bekend))]
    return Case(*eerst, *blijft, default=Value(_ANDER), output_field=CharField())


def _als_werk(rij: tuple[Any, ...]) -> Werk:
    soort, deskundige, client, werkgever, opdrachtgever, status, vertrouwen, toestemming = rij
    return Werk(
        soort,
        str(deskundige),
        client or None,
        werkgever or None,
        opdrachtgever or None,
        status=_STAND[status],
        vertrouwen=vertrouwen,
        toestemming=toestemming,
    )
