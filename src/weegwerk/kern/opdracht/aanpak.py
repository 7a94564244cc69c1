"""The central question of every assignment: what does the client need, and how will the expert go about it?

Asked of the expert, in this order, before anything else is written (draft Leidraad Arbeidsparticipatie 2011). The four
activities are those of the Arbeidsdeskundige Impact Analyse; they show others how the expert came to a judgement.
"""

from typing import Literal

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Datum, Regel, Tekst

Werkhouding = Literal["werkbemiddelaar", "klankbord", "levenscoach", "regisseur"]
Werkstijl = Literal["reactief", "directief"]
AiaActiviteit = Literal["inventariseren", "verrijken", "oordelen", "communiceren"]


class Aanpak(Deel):
    """Need, attitude and style before the work; whether the expert kept to them after it."""

    behoefte: Tekst = Field(None, description="Wat de cliënt nodig heeft om zo goed mogelijk mee te doen")
    behoefte_onderbouwing: Tekst = Field(None, description="Waar dat oordeel op steunt")
    werkhouding: Werkhouding | None = Field(None, description="Hoe de deskundige zich opstelt")
    werkhouding_waarom: Tekst = Field(None, description="Waarom deze werkhouding past")
    werkstijl: Werkstijl | None = Field(None, description="Spiegelen of sturen")
    werkstijl_waarom: Tekst = Field(None, description="Waarom deze werkstijl past")
    aia_activiteit: AiaActiviteit | None = Field(None, description="Waar de deskundige nu mee bezig is")
    inventariseren: Tekst = Field(None, description="Wat er al ligt en wat nog ontbreekt")
    verrijken: Tekst = Field(None, description="Wat de deskundige uitdiept, en hoe")
    oordelen: Tekst = Field(None, description="Welke afwegingen er te maken zijn")
    communiceren: Tekst = Field(None, description="Wie wat te horen krijgt, en hoe")
    aanpak_gehouden: Literal["ja", "deels", "nee"] | None = Field(
        None, description="Hield de deskundige zich aan de gekozen aanpak?"
    )
    aanpak_gehouden_waarom: Tekst = Field(None, description="Waar en waarom dat anders liep")


class Vertrouwen(Deel):
    """Whether the client came to expect confidence, and the consent that a later assessment then needs."""

    gewekt: Literal["ja", "nee"] | None = Field(None, description="Mag de cliënt verwachten dat iets onder ons blijft?")
    gewekt_waarom: Tekst = Field(None, description="Waardoor wel of niet")
    toestemming_gevraagd_op: Datum = Field(None, description="Dag waarop om toestemming is gevraagd")
    toestemming_antwoord: Literal["gegeven", "geweigerd"] | None = Field(None, description="Wat de cliënt antwoordde")
    toestemming_antwoord_op: Datum = Field(None, description="Dag van dat antwoord")
    toestemming_hoe: Regel = Field(None, description="Hoe de toestemming is vastgelegd, bijvoorbeeld in een brief")
