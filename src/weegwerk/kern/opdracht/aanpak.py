"""The central question of every assignment: what does the client need, and how will the expert go about it?

Asked of the expert, in this order, before anything else is written (draft Leidraad Arbeidsparticipatie 2011).
"""

from typing import Literal

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Tekst

Werkhouding = Literal["werkbemiddelaar", "klankbord", "levenscoach", "regisseur"]
Werkstijl = Literal["reactief", "directief"]


class Aanpak(Deel):
    """Need, attitude and style before the work; whether the expert kept to them after it."""

    behoefte: Tekst = Field(None, description="Wat de cliënt nodig heeft om zo goed mogelijk mee te doen")
    behoefte_onderbouwing: Tekst = Field(None, description="Waar dat oordeel op steunt")
    werkhouding: Werkhouding | None = Field(None, description="Hoe de deskundige zich opstelt")
    werkhouding_waarom: Tekst = Field(None, description="Waarom deze werkhouding past")
    werkstijl: Werkstijl | None = Field(None, description="Spiegelen of sturen")
    werkstijl_waarom: Tekst = Field(None, description="Waarom deze werkstijl past")
    aanpak_gehouden: Literal["ja", "deels", "nee"] | None = Field(
        None, description="Hield de deskundige zich aan de gekozen aanpak?"
    )
    aanpak_gehouden_waarom: Tekst = Field(None, description="Waar en waarom dat anders liep")
