"""One line of the agenda, and the groups in which people look at it."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weegwerk.werkbank.agenda.models import Herkomst

_MORGEN = 1


@dataclass(frozen=True, slots=True)
class Agendaregel:
    """What is due, without anything personal. `over` is the afspraak or, for the day an opdracht must be ready, the opdracht."""

    datum: date
    soort: str
    kenmerk: str
    dossier: UUID
    over: UUID
    wie: str
    herkomst: Herkomst
    is_opdracht: bool
    # Where it can be changed, and where the other dates of the dossier are.
    adres: str
    dossier_adres: str

    @property
    def herkomst_in_woorden(self) -> str:
        return str(_("opdracht") if self.is_opdracht else self.herkomst.label)


@dataclass(frozen=True, slots=True)
class Dagengroep:
    """Days from `van` up to and including `tot`; without a border it goes on."""

    id: str
    kop: str | Promise
    van: date | None
    tot: date | None


def adres_met_gat(naam: str) -> str:
    """The address with ``{}`` where an id belongs: looking one up for every line costs more than asking for the lines."""
    leeg = UUID(int=0)
    return reverse(naam, args=[leeg]).replace(str(leeg), "{}")


def groepen(vandaag: date) -> tuple[Dagengroep, ...]:
    """Overdue, today, the rest of this week (which ends on Sunday), and later."""
    zondag = vandaag + timedelta(days=6 - vandaag.weekday())
    dag = timedelta(days=1)
    return (
        Dagengroep("telaat", gettext_lazy("Te laat"), None, vandaag - dag),
        Dagengroep("vandaag", gettext_lazy("Vandaag"), vandaag, vandaag),
        Dagengroep("week", gettext_lazy("Deze week"), vandaag + dag, zondag),
        Dagengroep("later", gettext_lazy("Later"), zondag + dag, None),
    )


def weken(vandaag: date, aantal: int) -> list[tuple[date, date]]:
    """This week from its Monday, and the weeks after it."""
    maandag = vandaag - timedelta(days=vandaag.weekday())
    return [(maandag + timedelta(weeks=n), maandag + timedelta(weeks=n, days=6)) for n in range(aantal)]


def afstand_in_woorden(dagen: int) -> str:
    if dagen < 0:
        return ngettext("%(aantal)s dag te laat", "%(aantal)s dagen te laat", -dagen) % {"aantal": -dagen}
    if dagen == 0:
        return _("vandaag")
    if dagen == _MORGEN:
        return _("morgen")
    return _("over %(aantal)s dagen") % {"aantal": dagen}
