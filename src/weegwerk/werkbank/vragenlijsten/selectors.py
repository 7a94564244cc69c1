"""Finding a questionnaire and opening its answers; the only way to either."""

import hashlib
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_scopes import scopes_disabled

from weegwerk.inhoud import vragenlijsten as inhoud
from weegwerk.kern.vragenlijst import Antwoorden, Bezoek
from weegwerk.werkbank.documenten.archief import archief_van
from weegwerk.werkbank.documenten.versies import Versie, Versies
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.vragenlijsten.models import Antwoordversie, Bezoeklijst, Bezoekversie, Link, Vragenlijst
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

PARTIJEN = inhoud.PARTIJEN
ANTWOORDEN = Versies(Antwoorden, Antwoordversie, "vragenlijst", Gebeurtenis.VRAGENLIJST_BEWAARD)
BEZOEK = archief_van(
    "bezoeklijst",
    Bezoek,
    Bezoekversie,
    (_("heeft de antwoorden vergeleken"), _("heeft de punten voor het bezoek gewijzigd")),
    eerste=lambda _lijst: Bezoek(),
)


def vragenlijst_bij(onderzoek: "Onderzoek", partij: str, *, om_te_wijzigen: bool = False) -> Vragenlijst | None:
    """The questionnaire of one party; 404 when there is no such party."""
    if partij not in PARTIJEN:
        raise NietGevonden
    lijsten = Vragenlijst.objects.select_related("onderzoek__opdracht__dossier")
    if om_te_wijzigen:
        lijsten = lijsten.select_for_update(of=("self",))
    return lijsten.filter(onderzoek=onderzoek, partij=partij).first()


def bezoeker_voor(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str, *, om_te_wijzigen: bool = False) -> Bezoeker:
    """The expert at the questionnaire of one party; 404 for whoever may not see it, and when there is none yet."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    vragenlijst = vragenlijst_bij(onderzoek, partij, om_te_wijzigen=om_te_wijzigen)
    if vragenlijst is None:
        raise NietGevonden
    return Bezoeker(vragenlijst, gebruiker)


def hash_van(sleutel: str) -> str:
    """A secret of 256 random bits needs no salt: nobody can try them all."""
    return hashlib.sha256(sleutel.encode()).hexdigest()


def link_met(sleutel: str) -> Link | None:
    """The link with this secret, of whatever organisation: who comes in by it, is of none."""
    with scopes_disabled():
        return _links().filter(hash=hash_van(sleutel)).first()


def link_met_id(link_id: UUID) -> Link | None:
    with scopes_disabled():
        return _links().filter(pk=link_id).first()


def _links() -> QuerySet[Link]:
    return Link.objects.select_related("organisatie", "gemaakt_door", "vragenlijst__onderzoek__opdracht__dossier")


def nieuwste_link(vragenlijst: Vragenlijst) -> Link | None:
    return Link.objects.filter(vragenlijst=vragenlijst).order_by("-gemaakt_op").first()


def versie_van(vragenlijst: Vragenlijst, nummer: int | None = None) -> Versie[Antwoorden]:
    """The newest answers that can be read, or those of this number; 404 when there are none."""
    return ANTWOORDEN.lees(vragenlijst, nummer)


def antwoorden_bij(onderzoek: "Onderzoek", partij: str) -> Antwoorden | None:
    """What this party answered so far; None when it was never asked."""
    vragenlijst = vragenlijst_bij(onderzoek, partij)
    return versie_van(vragenlijst).document if vragenlijst else None


def lijst_van(antwoorden: Antwoorden) -> inhoud.Vragenlijst:
    """The questions as they were asked."""
    return inhoud.vragenlijst(antwoorden.lijst, antwoorden.versie, antwoorden.naast)


def bezoek_bij(onderzoek: "Onderzoek") -> Bezoek:
    """What the visit is to look at and what it found; empty before the first point."""
    bezoeklijst = Bezoeklijst.objects.select_related(Bezoeklijst.SLEUTEL).filter(onderzoek=onderzoek).first()
    return BEZOEK.lees(bezoeklijst).document if bezoeklijst else Bezoek()


def over_wie(onderzoek: "Onderzoek", partij: str) -> str:
    """What makes a party recognise the list: the employer for the worker, the worker for the employer."""
    gegevens = gegevens_van(onderzoek.dossier)
    if gegevens is None:
        return ""
    return gegevens.werkgever.naam if partij == "werknemer" else gegevens.client.naam


def email_van(onderzoek: "Onderzoek", partij: str) -> str:
    """Where to write to a party, as far as the dossier knows."""
    gegevens = gegevens_van(onderzoek.dossier)
    if gegevens is None:
        return ""
    return gegevens.client.email if partij == "werknemer" else gegevens.werkgever.email
