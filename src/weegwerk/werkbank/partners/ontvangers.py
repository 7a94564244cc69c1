"""Who can be chosen to send something to: the party itself first, then partners who may receive it.

A version for one reader may hold more than another may know. So a partner sees a version only when he stands on the side
of its reader, or when it is the version for the opdrachtgever and he stands on no side; and never what was opened for
that one reader alone.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.utils.translation import gettext as _

from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.partners.gegevens import SPREEKT_VOOR, Partnergegevens, Stuksoort, kant_van

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.partners.selectors import GelezenPartner

Lezer = Literal["client", "opdrachtgever", "werkgever"]


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """`telt` says that what he receives, the reader of this version has received."""

    sleutel: str
    naam: str
    wat: str
    email: str = ""
    telt: bool = True

    @property
    def is_partij(self) -> bool:
        return self.sleutel in ("client", "opdrachtgever", "werkgever")

    @property
    def regel(self) -> str:
        naam = f"{self.naam}, {self.wat}" if self.wat else self.naam
        return f"{naam} ({self.email})" if self.email else naam


@dataclass(frozen=True, slots=True)
class Rapportversie:
    """What is sent: of which kind, for which reader, and how careful to be with it.

    `gevoelig`: it may say something about health, so a partner needs the permission for that too.
    `opengesteld`: it holds what was opened for this reader alone, so no partner may have it.
    """

    soort: Stuksoort
    lezer: Lezer
    gevoelig: bool = False
    opengesteld: bool = False


def ontvangers_voor(dossier: "Dossier", partners: list["GelezenPartner"], versie: Rapportversie) -> list[Ontvanger]:
    """Whom this version can go to; 404 when the dossier is erased."""
    gegevens = gegevens_van(dossier)
    if gegevens is None:
        raise NietGevonden
    van_gemeente = gegevens.opdrachtgever.soort == "gemeente"
    gekozen = [een for een in partners if _mag(een.gegevens, versie, van_gemeente=van_gemeente)]
    return [*_partij(dossier, versie.lezer), *(_als_ontvanger(een) for een in gekozen)]


def voor_gesprek(
    dossier: "Dossier", partners: list["GelezenPartner"], partij: str | None, met: str | None
) -> list[Ontvanger]:
    """Whom the account of a talk can go to: only somebody who can have been in it."""
    erbij = [een for een in partners if een.gegevens.betrokken and _kan_erbij_zijn(een.gegevens, partij)]
    gevonden = [*map(_als_ontvanger, erbij)]
    if partij in ("client", "opdrachtgever", "werkgever"):
        gevonden = [*_partij(dossier, partij), *gevonden]
    if met and met.casefold() in {een.naam.casefold() for een in gevonden}:
        return gevonden
    return [*gevonden, Ontvanger("met", met or _("De persoon die u sprak"), _("zoals bij het gesprek staat"))]


def _kan_erbij_zijn(gegevens: Partnergegevens, partij: str | None) -> bool:
    if partij == "arts":
        return gegevens.is_arts
    if partij in ("client", "werkgever", "opdrachtgever"):
        return kant_van(gegevens.functie, van_gemeente=True) == partij
    return True


def _mag(gegevens: Partnergegevens, versie: Rapportversie, *, van_gemeente: bool) -> bool:
    mag = gegevens.mag_ontvangen
    if not gegevens.betrokken or versie.soort not in mag:
        return False
    kant = kant_van(gegevens.functie, van_gemeente=van_gemeente)
    if versie.opengesteld or kant not in ("", versie.lezer) or (not kant and versie.lezer != "opdrachtgever"):
        return False
    zonder_medisch = not versie.gevoelig or (kant == versie.lezer and kant != "client")
    return zonder_medisch or Stuksoort.MEDISCH in mag


def _als_ontvanger(een: "GelezenPartner") -> Ontvanger:
    gegevens = een.gegevens
    wat = ", ".join(filter(None, (gegevens.functie_in_woorden, gegevens.organisatie)))
    return Ontvanger(str(een.partner.pk), gegevens.naam, wat, gegevens.email, telt=gegevens.functie in SPREEKT_VOOR)


def _partij(dossier: "Dossier", lezer: str) -> list[Ontvanger]:
    """The party himself; nobody where a case has no employer."""
    gegevens = gegevens_van(dossier)
    if gegevens is None:
        raise NietGevonden
    if lezer == "client":
        return [Ontvanger(lezer, gegevens.client.naam, _("cliënt"), gegevens.client.email)]
    partij = gegevens.werkgever if lezer == "werkgever" else gegevens.opdrachtgever
    wat = _("werkgever") if lezer == "werkgever" else _("opdrachtgever")
    naam = ", ".join(filter(None, (partij.naam, partij.contactpersoon)))
    return [Ontvanger(lezer, naam, wat, partij.email)] if naam else []
