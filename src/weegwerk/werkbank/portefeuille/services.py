"""Looking at the portfolio: every case that may be seen, read once, and the look itself in the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.kern.getallen import rond_half_op
from weegwerk.werkbank.fouten import MagNiet
from weegwerk.werkbank.herbepalingen.selectors import opgevolgd
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderhandelingen.selectors import afgesproken
from weegwerk.werkbank.onderzoeken.selectors import Lopend, lopende

if TYPE_CHECKING:
    from weegwerk.kern.portefeuille import Effect
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Portefeuillevraag:
    """What is asked of the portfolio: a day, and what changes beside it."""

    peildatum: date
    andere_peildatum: date | None = None
    punten: int = 0
    met_afspraken: bool = False
    alleen_vastgesteld: bool = False

    @property
    def verandert(self) -> bool:
        return bool(self.andere_peildatum or self.punten or self.met_afspraken)


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """One case in the list."""

    zaak: Lopend
    effect: "Effect"


@dataclass(frozen=True, slots=True)
class Portefeuille:
    """Every case, the largest effect first; amounts in cents a month over the cases that have them."""

    regels: list[Zaakregel]

    @property
    def met_bedrag(self) -> list["Effect"]:
        return [regel.effect for regel in self.regels if regel.effect.verschil is not None]

    @property
    def zonder_bedrag(self) -> int:
        return len(self.regels) - len(self.met_bedrag)

    @property
    def nu(self) -> int:
        return sum(effect.nu.cent or 0 for effect in self.met_bedrag)

    @property
    def straks(self) -> int:
        return sum(effect.straks.cent or 0 for effect in self.met_bedrag)


@transaction.atomic
def bekijk(
    gebruiker: "Gebruiker", vraag: Portefeuillevraag, als: Gebeurtenis = Gebeurtenis.PORTEFEUILLE_BEKEKEN
) -> Portefeuille:
    """The portfolio of the organisation; 404 for whoever may not see dossiers. Raises PortefeuilleFout."""
    if not gebruiker.is_deskundige:
        raise MagNiet
    schrijf(gebruiker, als)
    # Polars is loaded by whoever asks for this page, not by every worker at its start.
    from weegwerk.kern.portefeuille import Scenario, effecten, lees_zaak

    zaken = {zaak.id: zaak for zaak in _die_tellen(alleen_vastgesteld=vraag.alleen_vastgesteld)}
    loonwaarden = _hele_procenten(afgesproken()) if vraag.met_afspraken else {}
    gerekend = effecten(
        [lees_zaak(str(zaak.id), zaak.gegevens) for zaak in zaken.values()],
        Scenario(vraag.peildatum),
        Scenario(vraag.andere_peildatum or vraag.peildatum, vraag.punten, loonwaarden),
    )
    return Portefeuille([Zaakregel(zaken[UUID(effect.id)], effect) for effect in gerekend])


def _die_tellen(*, alleen_vastgesteld: bool) -> Iterator[Lopend]:
    """A determination that was followed by a newer one counts no more."""
    oud = opgevolgd()
    return (zaak for zaak in lopende() if zaak.id not in oud and (zaak.vastgesteld or not alleen_vastgesteld))


def _hele_procenten(per_onderzoek: dict[UUID, Decimal]) -> dict[str, int]:
    return {str(sleutel): int(rond_half_op(Fraction(procent))) for sleutel, procent in per_onderzoek.items()}
