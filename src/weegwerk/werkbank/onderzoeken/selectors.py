"""Finding an investigation and opening its document; the only way to either."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from weegwerk.kern.document import uit_json
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Versie:
    """One version of the document: what it says, who saved it and when."""

    nummer: int
    document: Document
    wie: str
    wanneer: datetime


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What one version changed: who, and the names of the fields."""

    wie: str
    velden: frozenset[str]


def onderzoek_voor(gebruiker: "Gebruiker", onderzoek_id: UUID, *, om_te_wijzigen: bool = False) -> Onderzoek:
    """The investigation with its opdracht and dossier; 404 for whoever may not see it and when the dossier is erased."""
    if not gebruiker.is_deskundige:
        raise Http404
    onderzoeken = Onderzoek.objects.select_related("opdracht__dossier")
    if om_te_wijzigen:
        onderzoeken = onderzoeken.select_for_update(of=("self",))
    onderzoek = onderzoeken.filter(pk=onderzoek_id, opdracht__dossier__sleutel__isnull=False).first()
    if onderzoek is None:
        raise Http404
    return onderzoek


def onderzoek_bij(opdracht_id: UUID) -> Onderzoek | None:
    return Onderzoek.objects.filter(opdracht=opdracht_id).first()


def versie_van(onderzoek: Onderzoek, nummer: int | None = None) -> Versie:
    """The newest version of the document, or the one with this number; 404 when there is none."""
    return versies_van(onderzoek, onderzoek.versie if nummer is None else nummer)[0]


def versies_van(onderzoek: Onderzoek, *nummers: int) -> list[Versie]:
    """Versions in the order asked for, in one query."""
    rijen = {
        rij.nummer: rij
        for rij in OnderzoekVersie.objects.filter(onderzoek=onderzoek, nummer__in=nummers).select_related("gebruiker")
    }
    sleutel = sleutel_van(onderzoek.opdracht.dossier)
    gevonden = []
    for nummer in nummers:
        if nummer not in rijen:
            raise Http404
        rij = rijen[nummer]
        inhoud = sleutel.ontsleutel(rij.document, context("onderzoeken_onderzoekversie", rij.pk, "document"))
        gevonden.append(Versie(nummer, uit_json(Document, inhoud), rij.gebruiker.naam, rij.tijdstip))
    return gevonden


def wijzigingen_sinds(onderzoek: Onderzoek, nummer: int) -> list[Wijziging]:
    """What was changed after this version, newest first."""
    if nummer == onderzoek.versie:
        return []
    versies = OnderzoekVersie.objects.filter(onderzoek=onderzoek, nummer__gt=nummer).order_by("-nummer")
    namen = versies.values_list("gebruiker__naam", "velden")
    return [Wijziging(wie, frozenset(velden.split())) for wie, velden in namen]


def geschiedenis(onderzoek: Onderzoek, hoeveel: int = 100) -> list[OnderzoekVersie]:
    """The newest versions without their content: who, when, which fields."""
    versies = OnderzoekVersie.objects.filter(onderzoek=onderzoek).select_related("gebruiker").defer("document")
    return list(versies.order_by("-nummer")[:hoeveel])


def correctie_reden(onderzoek: Onderzoek) -> str:
    if onderzoek.correctie_reden is None:
        return ""
    plaats = context("onderzoeken_onderzoek", onderzoek.pk, "correctie_reden")
    return sleutel_van(onderzoek.opdracht.dossier).ontsleutel(onderzoek.correctie_reden, plaats).decode()
