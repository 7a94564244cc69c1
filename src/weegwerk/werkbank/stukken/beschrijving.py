"""What a person says about a document; encrypted as one piece."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from django.utils.translation import gettext_lazy as _
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from weegwerk.tekst import datum_tekst, schoon

LANGSTE_REGEL = 200
Regel = Annotated[
    str,
    AfterValidator(lambda tekst: " ".join(schoon(tekst).split())),
    StringConstraints(max_length=LANGSTE_REGEL),
]


class Richting(StrEnum):
    ONTVANGEN = "ontvangen"
    VERZONDEN = "verzonden"


class SoortStuk(StrEnum):
    OPDRACHT = "opdracht"
    BRIEF = "brief"
    VERSLAG = "verslag"
    FML = "fml"
    MEDISCH = "medisch"
    PROBLEEMANALYSE = "probleemanalyse"
    PLAN = "plan"
    FUNCTIE = "functie"
    LOON = "loon"
    TOESTEMMING = "toestemming"
    RAPPORT = "rapport"
    ANDERS = "anders"


class Aard(StrEnum):
    GEWOON = "gewoon"
    VERTROUWELIJK = "vertrouwelijk"
    MEDISCH = "medisch"


RICHTINGEN = {Richting.ONTVANGEN: _("Ontvangen"), Richting.VERZONDEN: _("Verzonden")}
SOORTEN = {
    SoortStuk.OPDRACHT: _("Opdracht of vraag"),
    SoortStuk.BRIEF: _("Brief of e-mail"),
    SoortStuk.VERSLAG: _("Verslag van een gesprek"),
    SoortStuk.FML: _("Functionelemogelijkhedenlijst"),
    SoortStuk.MEDISCH: _("Medisch stuk"),
    SoortStuk.PROBLEEMANALYSE: _("Probleemanalyse"),
    SoortStuk.PLAN: _("Plan van aanpak of evaluatie"),
    SoortStuk.FUNCTIE: _("Functie- of taakomschrijving"),
    SoortStuk.LOON: _("Arbeidsovereenkomst of loongegevens"),
    SoortStuk.TOESTEMMING: _("Toestemming"),
    SoortStuk.RAPPORT: _("Rapport"),
    SoortStuk.ANDERS: _("Anders"),
}
AARDEN = {
    Aard.GEWOON: _("Gewoon"),
    Aard.VERTROUWELIJK: _("Vertrouwelijk: niet voor iedereen"),
    Aard.MEDISCH: _("Medisch: niet voor de werkgever"),
}


class Beschrijving(BaseModel):
    """`partij` sent it or received it; `datum` stands on the document, `op` is the day it came or went."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    titel: Annotated[Regel, StringConstraints(min_length=1)]
    soort: SoortStuk
    richting: Richting = Richting.ONTVANGEN
    partij: Regel = ""
    datum: date | None = None
    op: date
    aard: Aard = Aard.GEWOON
    toelichting: str = ""
    bestandsnaam: Regel = ""
    mime: str = ""
    grootte: int = 0
    sha256: str = ""
    verwijderd: str = ""

    @property
    def soort_in_woorden(self) -> str:
        return str(SOORTEN[self.soort])

    @property
    def richting_in_woorden(self) -> str:
        return str(RICHTINGEN[self.richting])

    @property
    def in_woorden(self) -> str:
        """What kind of document it is, from whom or to whom, and of which day."""
        aan = _("aan") if self.richting == Richting.VERZONDEN else _("van")
        naam = f"{self.soort_in_woorden} {aan} {self.partij}" if self.partij else self.soort_in_woorden
        return f"{naam}, {datum_tekst(self.dag)}"

    @property
    def in_het_kort(self) -> str:
        """For a reader who may not know what kind of document it is."""
        return f"{_('een stuk dat niet voor elke lezer is')}, {datum_tekst(self.dag)}"

    @property
    def voor_iedereen(self) -> bool:
        return self.aard == Aard.GEWOON

    @property
    def niet_voor_werkgever(self) -> bool:
        return self.aard == Aard.MEDISCH

    @property
    def dag(self) -> date:
        """The day under which it is found: that of the document, or else the day it came or went."""
        return self.datum or self.op
