"""Who someone is in a case and what he may receive; encrypted as one piece."""

from enum import StrEnum
from typing import Annotated

from django.utils.translation import gettext_lazy as _
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from weegwerk.tekst import schoon

Regel = Annotated[str, AfterValidator(lambda tekst: " ".join(schoon(tekst).split())), StringConstraints(max_length=200)]


class Partnerfunctie(StrEnum):
    BEDRIJFSARTS = "bedrijfsarts"
    VERZEKERINGSARTS = "verzekeringsarts"
    ARBEIDSDESKUNDIGE = "arbeidsdeskundige"
    JOBCOACH = "jobcoach"
    CASEMANAGER = "casemanager"
    LEIDINGGEVENDE = "leidinggevende"
    PERSONEELSZAKEN = "personeelszaken"
    REINTEGRATIE = "reintegratie"
    GEMEENTE = "gemeente"
    GEMACHTIGDE = "gemachtigde"
    VERTROUWENSPERSOON = "vertrouwenspersoon"
    ANDERS = "anders"


class Stuksoort(StrEnum):
    BRIEVEN = "brieven"
    CONCEPT = "concept"
    RAPPORT = "rapport"
    MEDISCH = "medisch"


FUNCTIES = {
    Partnerfunctie.BEDRIJFSARTS: _("bedrijfsarts"),
    Partnerfunctie.VERZEKERINGSARTS: _("verzekeringsarts"),
    Partnerfunctie.ARBEIDSDESKUNDIGE: _("andere arbeidsdeskundige"),
    Partnerfunctie.JOBCOACH: _("jobcoach"),
    Partnerfunctie.CASEMANAGER: _("casemanager"),
    Partnerfunctie.LEIDINGGEVENDE: _("leidinggevende"),
    Partnerfunctie.PERSONEELSZAKEN: _("personeelszaken"),
    Partnerfunctie.REINTEGRATIE: _("re-integratiebegeleider"),
    Partnerfunctie.GEMEENTE: _("klantmanager van de gemeente"),
    Partnerfunctie.GEMACHTIGDE: _("gemachtigde van de cliënt"),
    Partnerfunctie.VERTROUWENSPERSOON: _("naaste of vertrouwenspersoon"),
    Partnerfunctie.ANDERS: _("anders"),
}
STUKSOORTEN = {
    Stuksoort.BRIEVEN: _("Brieven over het verloop"),
    Stuksoort.CONCEPT: _("Het concept van het rapport"),
    Stuksoort.RAPPORT: _("Het rapport"),
    Stuksoort.MEDISCH: _("Medische gegevens"),
}
ARTSEN = frozenset({Partnerfunctie.BEDRIJFSARTS, Partnerfunctie.VERZEKERINGSARTS})
_KANT = {
    Partnerfunctie.GEMACHTIGDE: "client",
    Partnerfunctie.VERTROUWENSPERSOON: "client",
    Partnerfunctie.LEIDINGGEVENDE: "werkgever",
    Partnerfunctie.PERSONEELSZAKEN: "werkgever",
    Partnerfunctie.CASEMANAGER: "werkgever",
}
GEEN_MEDISCHE_GEGEVENS = frozenset(functie for functie, kant in _KANT.items() if kant == "werkgever")
"""They work for the employer, who may not receive them."""
SPREEKT_VOOR = GEEN_MEDISCHE_GEGEVENS | {Partnerfunctie.GEMACHTIGDE, Partnerfunctie.GEMEENTE}
"""What they receive, the party on whose side they stand has received; a relative does not speak for the client."""


def kant_van(functie: Partnerfunctie, *, van_gemeente: bool) -> str:
    """On whose side somebody stands; empty for no side. `van_gemeente`: the opdrachtgever is a municipality."""
    if functie == Partnerfunctie.GEMEENTE and van_gemeente:
        return "opdrachtgever"
    return _KANT.get(functie, "")


class Partnergegevens(BaseModel):
    """`toestemming` says what the client's permission for what he may receive rests on."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    naam: Annotated[Regel, StringConstraints(min_length=1)]
    functie: Partnerfunctie
    organisatie: Regel = ""
    email: Regel = ""
    telefoon: Regel = ""
    mag_ontvangen: tuple[Stuksoort, ...] = ()
    toestemming: str = ""
    betrokken: bool = True

    @property
    def functie_in_woorden(self) -> str:
        return str(FUNCTIES[self.functie])

    @property
    def is_arts(self) -> bool:
        return self.functie in ARTSEN

    @property
    def mag_in_woorden(self) -> list[str]:
        return [str(STUKSOORTEN[soort]) for soort in self.mag_ontvangen]
