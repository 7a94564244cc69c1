"""Finding the reports that were sent or made final."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Q

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.post.selectors import IN_TE_TREKKEN, Verzendstand, standen
from weegwerk.werkbank.rapporten.models import VAN_ONDERZOEK, Rapport, Rapportmodel, Zending
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.opdrachten.models import Opdrachtmap

    Rapporthouder = Onderzoek | Opdrachtmap


@dataclass(frozen=True, slots=True)
class BewaardRapport:
    """A report as it was kept, and where it stands with everybody it went to, oldest first."""

    rapport: Rapport
    standen: list[Verzendstand]


def rapporten_van(houder: "Rapporthouder") -> list[BewaardRapport]:
    """Of an investigation or an opdracht, newest first, without the files themselves."""
    rapporten = Rapport.objects.filter(**van(houder)).exclude(model=Rapportmodel.GESPREK)
    rijen = rapporten.select_related("gemaakt_door").defer("pdf").order_by("-gemaakt_op")
    zendingen = _zendingen(houder)
    return [
        BewaardRapport(rij, [stand for zending, stand in zendingen if zending.rapport_id == rij.pk]) for rij in rijen
    ]


def standen_van_concept(houder: "Rapporthouder", lezer: str) -> list[Verzendstand]:
    """Where every draft that was sent to this reader stands, oldest first."""
    concepten = {"rapport__lezer": lezer, "rapport__vastgesteld": False, "onderdeel": ""}
    return [stand for _zending, stand in _zendingen(houder, **concepten)]


def standen_van_verslag(houder: "Rapporthouder", gesprek: str) -> list[Verzendstand]:
    """Where every account of this talk stands, oldest first."""
    return [stand for _zending, stand in _zendingen(houder, onderdeel=gesprek)]


def zending_met(bericht_id: UUID) -> Zending | None:
    """What went along with this message; None when it brought something else than a report."""
    return Zending.objects.select_related("rapport").defer("rapport__pdf").filter(bericht=bericht_id).first()


def nog_niet_weg(opdracht_id: UUID, lezer: str) -> list[UUID]:
    """The messages that wait in the queue with the version of this reader, of the opdracht and of its investigation."""
    van_opdracht = Q(rapport__map__opdracht=opdracht_id) | Q(rapport__onderzoek__opdracht=opdracht_id)
    wacht = Zending.objects.filter(van_opdracht, rapport__lezer=lezer, bericht__staat__in=IN_TE_TREKKEN)
    return list(wacht.values_list("bericht_id", flat=True))


def _zendingen(houder: "Rapporthouder", **welke: Any) -> list[tuple[Zending, Verzendstand]]:
    van_houder = {f"rapport__{naam}": waarde for naam, waarde in van(houder).items()}
    zendingen = list(Zending.objects.filter(**van_houder, **welke).order_by("gemaakt_op"))
    gevonden = standen(houder.dossier, [z.bericht_id for z in zendingen], [z.verzending_id for z in zendingen])
    return [(zending, gevonden[zending.bericht_id or zending.verzending_id]) for zending in zendingen]


def bewaard_rapport(houder: "Rapporthouder", rapport_id: UUID) -> BewaardRapport:
    """One report with where it stands; 404 when there is none."""
    return BewaardRapport(
        rapport_bij(houder, rapport_id), [stand for _zending, stand in _zendingen(houder, rapport=rapport_id)]
    )


def rapport_bij(houder: "Rapporthouder", rapport_id: UUID) -> Rapport:
    rapport = Rapport.objects.filter(pk=rapport_id, **van(houder)).first()
    if rapport is None:
        raise NietGevonden
    return rapport


def pdf_van(houder: "Rapporthouder", rapport: Rapport) -> bytes:
    sleutel = sleutel_van(houder.dossier)
    return sleutel.ontsleutel(rapport.pdf, context("rapporten_rapport", rapport.pk, "pdf"))


def laatste_vastgestelde(onderzoek: "Rapporthouder") -> bytes | None:
    """The whole report of the newest vaststelling, as it was kept: that of the worker, or of everybody in older ones."""
    heel = {"model": Rapportmodel.VOLLEDIG, "lezer__in": ("", "client"), "vastgesteld": True}
    rapporten = Rapport.objects.filter(**heel, **van(onderzoek))
    rapport = rapporten.order_by("-versie").first()
    return pdf_van(onderzoek, rapport) if rapport else None


def modellen() -> list[str]:
    """Names of the report models of an investigation that can be asked for."""
    return [model.value for model in VAN_ONDERZOEK]


def van(houder: "Rapporthouder") -> dict[str, Any]:
    """The column of what a report is about, with its value."""
    return {{"onderzoek": "onderzoek", "opdrachtmap": "map"}[houder._meta.model_name or ""]: houder}
