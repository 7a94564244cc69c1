"""Reading the log."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis, zin_van
from weegwerk.werkbank.logboek.models import LogboekKop, Regel

_GENOEMD = 3
_WAARDEN = ("tijdstip", "gebruiker__naam", "gebeurtenis", "velden")


@dataclass(frozen=True, slots=True)
class Logregel:
    tijdstip: datetime
    naam: str
    zin: str
    velden: tuple[str, ...]

    @property
    def onderdelen(self) -> tuple[str, ...]:
        """Which fields; where there are many, only the parts that they belong to."""
        if len(self.velden) <= _GENOEMD:
            return self.velden
        return tuple(dict.fromkeys(veld.partition(".")[0] for veld in self.velden))


def daden_van(dossier: UUID, gebeurtenissen: Collection[Gebeurtenis]) -> list[Logregel]:
    """When these things happened to this dossier and by whom, oldest first."""
    regels = Regel.objects.filter(dossier=dossier, gebeurtenis__in=gebeurtenissen).order_by("volgnummer")
    return [_logregel(*waarden) for waarden in regels.values_list(*_WAARDEN)]


def regels_van(dossier: UUID, hoogstens: int = 20) -> list[Logregel]:
    """Who looked at this dossier and who changed it, newest first. Call it after the read itself is logged."""
    regels = Regel.objects.filter(dossier=dossier).order_by("-volgnummer")
    return [_logregel(*waarden) for waarden in regels.values_list(*_WAARDEN)[:hoogstens]]


def _logregel(tijdstip: datetime, naam: str | None, gebeurtenis: str, velden: str) -> Logregel:
    return Logregel(tijdstip, _wie(naam), zin_van(gebeurtenis), tuple(velden.split()))


def _wie(naam: str | None) -> str:
    return naam or _("Iemand met een eigen link, zonder account,")


def koppen(using: str = DEFAULT_DB_ALIAS) -> list[LogboekKop]:
    """Where the log of every organisation ends. Also asked of an older database, so without columns that come later."""
    with scopes_disabled():
        return list(LogboekKop.objects.using(using).only("volgnummer", "hash", "zegel").order_by("organisatie"))


def losse_eindes(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Logs whose rows do not reach as far as their head says; what can be told without the key."""
    los = []
    for kop in koppen(using):
        with scopes_disabled():
            regels = Regel.objects.using(using).filter(organisatie=kop.pk).order_by("-volgnummer")
            aantal, laatste = regels.count(), regels.values_list("hash", flat=True).first()
        if aantal != kop.volgnummer or (laatste is not None and bytes(laatste) != bytes(kop.hash)):
            los.append(
                f"Het logboek van organisatie {kop.pk} is ingekort: het hoort {kop.volgnummer} regels te hebben."
            )
    return los
