"""Finding negotiations by what they are about; one by its own name comes from `soort`."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderhandeling import Onderhandeling as Document
from weegwerk.kern.onderhandeling import afspraakdag
from weegwerk.kern.rollen import ONDERHANDELING
from weegwerk.kern.rollen import Toetsopdracht as Werk
from weegwerk.werkbank.documenten.archief import Versie, archief_van
from weegwerk.werkbank.dossiers.selectors import als_partijen, sleutel_van, zelfde_client
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling, OnderhandelingVersie
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.onderzoeken.models import Onderzoek

_OPDRACHT = "onderhandeling__onderzoek__opdracht__"
_ANDERE_CLIENT = "een andere cliënt"

ARCHIEF = archief_van(
    "onderhandeling",
    Document,
    OnderhandelingVersie,
    (_("heeft de onderhandeling bekeken"), _("heeft de onderhandeling gewijzigd")),
)


def onderhandelingen_van(onderzoek: "Onderzoek") -> list[Onderhandeling]:
    """Newest determination first."""
    return list(_leesbaar().filter(onderzoek=onderzoek).order_by("-vaststelling"))


def versie_van(onderhandeling: Onderhandeling) -> Versie[Document]:
    return ARCHIEF.lees(onderhandeling)


def herbepalingen(tot: date) -> list[Onderhandeling]:
    """Agreements that ask for a new determination up to and including this day, the earliest first."""
    return list(_geldig().filter(herbepaling_op__lte=tot).order_by("herbepaling_op"))


def gesprekken_rond(opdracht: "Opdracht", deskundige: UUID) -> list[Werk]:
    """The negotiations that a role check must know of: everyone who wrote in one about this client, whichever determination
    it was about, and those of this expert with the same organisations about somebody else.
    """
    client, *organisaties = als_partijen(opdracht)
    bekend = [merk for merk in organisaties if merk]
    over_client = zelfde_client(opdracht, _OPDRACHT)
    # Two questions that an index answers each; together they would read every version of every talk.
    gevonden = {(client or str(opdracht.dossier_id), *rij) for rij in _geschreven(over_client)}
    if bekend:
        bij_organisatie = Q(**{f"{_OPDRACHT}werkgever_merk__in": bekend}) | Q(
            **{f"{_OPDRACHT}opdrachtgever_merk__in": bekend}
        )
        eigen = Q(gebruiker=deskundige) & bij_organisatie & ~over_client
        gevonden |= {(_ANDERE_CLIENT, *rij) for rij in _geschreven(eigen)}
    return [
        Werk(
            ONDERHANDELING,
            str(wie),
            over,
            werkgever or None,
            opdrachtgever or None,
            status="uitgevoerd" if afgesloten else "lopend",
        )
        for over, wie, werkgever, opdrachtgever, afgesloten in gevonden
    ]


def _geschreven(waar: Q) -> QuerySet[OnderhandelingVersie, tuple[UUID, str, str, bool]]:
    """Who wrote in which talks, once for everything that compares the same."""
    velden = ("gebruiker", f"{_OPDRACHT}werkgever_merk", f"{_OPDRACHT}opdrachtgever_merk", "onderhandeling__afgesloten")
    return OnderhandelingVersie.objects.filter(waar).order_by().values_list(*velden).distinct()


def afspraakdag_van(onderzoek: "Onderzoek") -> date | None:
    """The day of the agreement about the determination that stands; None where nothing was agreed."""
    houder = _geldig().filter(onderzoek=onderzoek).first()
    return afspraakdag(versie_van(houder).document) if houder else None


def afgesproken() -> dict[UUID, Decimal]:
    """What was agreed to work with, by investigation, for every agreement that stands; in one query."""
    versies = OnderhandelingVersie.objects.filter(
        nummer=F("onderhandeling__versie"), onderhandeling__in=_geldig()
    ).select_related("onderhandeling__onderzoek__opdracht__dossier")
    gevonden = {}
    for versie in versies:
        houder = versie.onderhandeling
        plaats = context("onderhandelingen_onderhandelingversie", versie.pk, "document")
        document = sleutel_van(houder.dossier).ontsleutel_document(Document, versie.document, plaats)
        if document.correctie.percentage is not None:
            gevonden[houder.onderzoek_id] = document.correctie.percentage
    return gevonden


def _leesbaar() -> QuerySet[Onderhandeling]:
    return Onderhandeling.objects.select_related("onderzoek__opdracht__dossier").filter(
        onderzoek__opdracht__dossier__sleutel__isnull=False
    )


def _geldig() -> QuerySet[Onderhandeling]:
    """Closed, and about the determination that stands."""
    return _leesbaar().filter(afgesloten=True, onderzoek__vastgesteld=True, vaststelling=F("onderzoek__vaststellingen"))
