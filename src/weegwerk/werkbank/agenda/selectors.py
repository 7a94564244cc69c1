"""Asking the agenda. It shows the kenmerk of a dossier and what is due, never a name of the people it is about."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from weegwerk.werkbank.agenda.dossier import datums_van
from weegwerk.werkbank.agenda.models import Afspraak, Agendavoorkeur, Herkomst, Staat
from weegwerk.werkbank.agenda.regels import Agendaregel, Dagengroep, adres_met_gat, groepen, weken
from weegwerk.werkbank.dossiers.selectors import gewiste_dossiers, open_opdrachten
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.toegang.selectors import deskundigen

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = ["Agendagroep", "Teamregel", "agenda", "datums_van", "groep", "kalender", "team"]

PER_GROEP, PER_PAGINA, WEKEN = 10, 25, 4
KALENDER_TERUG, KALENDER_HOOGSTENS = timedelta(days=60), 2000


@dataclass(frozen=True, slots=True)
class Agendagroep:
    groep: Dagengroep
    regels: list[Agendaregel]
    aantal: int


@dataclass(frozen=True, slots=True)
class Teamregel:
    """What one person has: open opdrachten, what is overdue, and what is due in each of the coming weeks."""

    wie: "Gebruiker"
    opdrachten: int
    te_laat: int
    per_week: list[int]


def agenda(gebruiker: "Gebruiker", vandaag: date, wie: UUID | None = None) -> list[Agendagroep]:
    """The first lines of every group, and how many there are, in a fixed number of queries. Without `wie` the whole team."""
    afspraken, opdrachten = _open_afspraken(gebruiker, wie), _opdrachten(gebruiker, wie)
    indeling = groepen(vandaag)
    per_afspraak = _tel(afspraken, "datum", indeling)
    per_opdracht = _tel(opdrachten, "gereed_voor", indeling)
    return [
        Agendagroep(
            groep,
            _eerste(_binnen(afspraken, "datum", groep), _binnen(opdrachten, "gereed_voor", groep), PER_GROEP),
            per_afspraak[groep.id] + per_opdracht[groep.id],
        )
        for groep in indeling
    ]


def groep(
    gebruiker: "Gebruiker", vandaag: date, groep_id: str, pagina: int, wie: UUID | None = None
) -> tuple[Agendagroep, bool]:
    """One page of one group, and whether there is more; 404 for a group that does not exist."""
    gekozen = next((een for een in groepen(vandaag) if een.id == groep_id), None)
    if gekozen is None:
        raise NietGevonden
    afspraken = _binnen(_open_afspraken(gebruiker, wie), "datum", gekozen)
    opdrachten = _binnen(_opdrachten(gebruiker, wie), "gereed_voor", gekozen)
    regels = _eerste(afspraken, opdrachten, pagina * PER_PAGINA + 1)
    aantal = afspraken.count() + opdrachten.count()
    blad = regels[(pagina - 1) * PER_PAGINA : pagina * PER_PAGINA]
    return Agendagroep(gekozen, blad, aantal), len(regels) > pagina * PER_PAGINA


def team(gebruiker: "Gebruiker", vandaag: date) -> list[Teamregel]:
    """Everyone who can have an opdracht, in three queries however many there are."""
    afspraken = _per_persoon(_open_afspraken(gebruiker), "voor", "datum", vandaag)
    opdrachten = _per_persoon(_opdrachten(gebruiker), "deskundige", "gereed_voor", vandaag)
    leeg = {"alles": 0, "telaat": 0} | {f"week{nummer}": 0 for nummer in range(WEKEN)}
    regels = []
    for lid in deskundigen():
        een, ander = afspraken.get(lid.pk, leeg), opdrachten.get(lid.pk, leeg)
        per_week = [een[f"week{nummer}"] + ander[f"week{nummer}"] for nummer in range(WEKEN)]
        regels.append(Teamregel(lid, ander["alles"], een["telaat"] + ander["telaat"], per_week))
    return regels


def eigen(gebruiker: "Gebruiker", tot: date, vanaf: date | None = None) -> list[Agendaregel]:
    """What this person has to do up to and including `tot`, for a reminder."""
    bereik = Dagengroep("", "", vanaf, tot)
    afspraken = _binnen(_open_afspraken(gebruiker, gebruiker.pk), "datum", bereik)
    return _eerste(afspraken, _binnen(_opdrachten(gebruiker, gebruiker.pk), "gereed_voor", bereik), KALENDER_HOOGSTENS)


def kalender(gebruiker: "Gebruiker", vandaag: date) -> list[Agendaregel]:
    """What belongs in the own calendar of this person."""
    return eigen(gebruiker, date.max, vandaag - KALENDER_TERUG)


def afspraak_voor(gebruiker: "Gebruiker", afspraak_id: UUID, *, om_te_wijzigen: bool = False) -> Afspraak:
    """The afspraak with its dossier, or 404 for whoever may not see it and when the dossier is erased."""
    if not gebruiker.is_deskundige:
        raise MagNiet
    afspraken = Afspraak.objects.select_related("dossier", "voor")
    if om_te_wijzigen:
        afspraken = afspraken.select_for_update(of=("self",))
    gevonden = afspraken.filter(pk=afspraak_id, dossier__sleutel__isnull=False).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def voorkeur_van(gebruiker: "Gebruiker") -> Agendavoorkeur:
    """How this person wants it; what was never chosen is not stored either."""
    gevonden = Agendavoorkeur.objects.filter(gebruiker=gebruiker).first()
    return gevonden or Agendavoorkeur(gebruiker=gebruiker, organisatie_id=gebruiker.organisatie_id)


def eigenaar_van(adres: str) -> "Gebruiker":
    """Whose calendar this secret address shows; 404 when nobody's, or when he may not see dossiers any more."""
    with scopes_disabled():
        voorkeuren = Agendavoorkeur.objects.select_related("gebruiker__organisatie")
        gevonden = voorkeuren.filter(adres_hash=hash_van(adres)).first()
    if gevonden is None or not (gevonden.gebruiker.is_active and gevonden.gebruiker.is_deskundige):
        raise NietGevonden
    return gevonden.gebruiker


def hash_van(adres: str) -> str:
    """The address is long and random, so a plain hash cannot be turned back."""
    return hashlib.sha256(adres.encode()).hexdigest()


def _open_afspraken(gebruiker: "Gebruiker", wie: UUID | None = None) -> QuerySet[Afspraak]:
    if not gebruiker.is_deskundige:
        raise MagNiet
    zichtbaar = Afspraak.objects.filter(staat=Staat.OPEN).exclude(dossier__in=gewiste_dossiers())
    return zichtbaar.filter(voor=wie) if wie else zichtbaar


def _opdrachten(gebruiker: "Gebruiker", wie: UUID | None = None) -> "QuerySet[Opdracht]":
    zichtbaar = open_opdrachten(gebruiker)
    return zichtbaar.filter(deskundige=wie) if wie else zichtbaar


def _tussen(veld: str, een: Dagengroep) -> Q:
    keuze = Q(**{f"{veld}__isnull": False})
    if een.van:
        keuze &= Q(**{f"{veld}__gte": een.van})
    if een.tot:
        keuze &= Q(**{f"{veld}__lte": een.tot})
    return keuze


def _binnen(rijen: QuerySet[Any], veld: str, een: Dagengroep) -> QuerySet[Any]:
    return rijen.filter(_tussen(veld, een)).order_by(veld, "pk")


def _tel(rijen: QuerySet[Any], veld: str, indeling: Iterable[Dagengroep]) -> dict[str, int]:
    tellingen: dict[str, int] = rijen.aggregate(
        **{een.id: Count("dossier_id", filter=_tussen(veld, een)) for een in indeling}
    )
    return tellingen


def _eerste(afspraken: QuerySet[Any], opdrachten: QuerySet[Any], aantal: int) -> list[Agendaregel]:
    """The first so many of both together; each was asked for that many, because one alone may fill them all."""
    van_afspraak, van_opdracht, datums = map(adres_met_gat, ("agenda:afspraak", "dossiers:dossier", "agenda:dossier"))

    def regel(rij: tuple[Any, ...], *, is_opdracht: bool) -> Agendaregel:
        pk, datum, soort, herkomst, kenmerk, dossier, wie = rij
        adres = van_opdracht.format(dossier) if is_opdracht else van_afspraak.format(pk)
        return Agendaregel(
            datum, soort, kenmerk, dossier, pk, wie, Herkomst(herkomst), is_opdracht, adres, datums.format(dossier)
        )

    van_wie = ("dossier__kenmerk", "dossier_id")
    gevraagd = afspraken.values_list("pk", "datum", "soort", "herkomst", *van_wie, "voor__naam")[:aantal]
    regels = [regel(rij, is_opdracht=False) for rij in gevraagd]
    gereed = _("Opdracht gereed")
    klaar = opdrachten.values_list("pk", "gereed_voor", *van_wie, "deskundige__naam")[:aantal]
    regels += [regel((pk, dag, gereed, Herkomst.WERK, *rest), is_opdracht=True) for pk, dag, *rest in klaar]
    regels.sort(key=lambda regel: (regel.datum, regel.kenmerk, str(regel.over)))
    return regels[:aantal]


def _per_persoon(rijen: QuerySet[Any], wie: str, veld: str, vandaag: date) -> dict[UUID, dict[str, int]]:
    """Per person how many rows there are, how many are overdue, and how many are still due in each week."""
    tellingen = {"alles": Count("dossier_id"), "telaat": Count("dossier_id", filter=Q(**{f"{veld}__lt": vandaag}))}
    for nummer, (maandag, zondag) in enumerate(weken(vandaag, WEKEN)):
        in_week = Q(**{f"{veld}__gte": max(maandag, vandaag), f"{veld}__lte": zondag})
        tellingen[f"week{nummer}"] = Count("dossier_id", filter=in_week)
    return {rij[wie]: rij for rij in rijen.order_by().values(wie).annotate(**tellingen)}
