"""How far each questionnaire is, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.vragenlijsten import selectors, services
from weegwerk.werkbank.vragenlijsten.models import Link, PartijKeuze, Vragenlijst

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

NIET_VERSTUURD, VERSTUURD = _("niet verstuurd"), _("verstuurd")
BEGONNEN, INGELEVERD = _("begonnen"), _("ingeleverd")
_VERLOPEN, _INGETROKKEN = _("link verlopen"), _("link ingetrokken")


@dataclass(frozen=True, slots=True)
class Partijregel:
    """One party: how far it is, the link that goes with it, and when something was last saved and by whom."""

    partij: str
    staat: str | Promise
    vragenlijst: Vragenlijst | None = None
    link: Link | None = None
    werkt: bool = False
    bewaard_op: datetime | None = None
    getypt_door: str = ""
    van_papier: bool = False
    email: str = ""

    @property
    def naam(self) -> str:
        return str(PartijKeuze(self.partij).label)


@transaction.atomic
def lees(gebruiker: "Gebruiker", onderzoek_id: UUID) -> tuple["Onderzoek", list[Partijregel]]:
    """The investigation, and each party; logged, for it shows addresses and who answered."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.VRAGENLIJST_GELEZEN, onderzoek.dossier.pk, ("overzicht",))
    return onderzoek, [_regel(onderzoek, partij) for partij in selectors.PARTIJEN]


def _regel(onderzoek: "Onderzoek", partij: str) -> Partijregel:
    vragenlijst = selectors.vragenlijst_bij(onderzoek, partij)
    if vragenlijst is None:
        return Partijregel(partij, NIET_VERSTUURD, email=selectors.email_van(onderzoek, partij))
    link, versie = selectors.nieuwste_link(vragenlijst), selectors.versie_van(vragenlijst)
    werkt = link is not None and services.werkt(link)
    begonnen = bool(versie.document.antwoorden or versie.document.per_taak)
    return Partijregel(
        partij=partij,
        staat=_staat(vragenlijst, link, werkt=werkt, begonnen=begonnen),
        vragenlijst=vragenlijst,
        link=link,
        werkt=werkt,
        bewaard_op=versie.wanneer if begonnen else None,
        getypt_door=versie.wie,
        van_papier=bool(versie.document.papier.door),
        email=selectors.email_van(onderzoek, partij),
    )


def _staat(vragenlijst: Vragenlijst, link: Link | None, *, werkt: bool, begonnen: bool) -> str | Promise:
    if vragenlijst.ingeleverd_op:
        return INGELEVERD
    if link is not None and not werkt:
        return _INGETROKKEN if link.ingetrokken_op else _VERLOPEN
    if begonnen:
        return BEGONNEN
    return VERSTUURD if link else NIET_VERSTUURD
