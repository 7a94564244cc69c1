"""The intake: what is asked, by whom and for what; and which assignments of which guide that makes it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Tekst
from weegwerk.kern.rollen import SOORTEN
from weegwerk.kern.rollen.soorten import Aard

Woord = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
JaNee = Literal["ja", "nee"]
Gevraagd = Literal["oordeel", "advies", "begeleiding"]
Voor = Literal["organisatie", "client", "professional"]
Moment = Literal["vooraf", "tijdens", "achteraf"]
Onderwerp = Literal[
    "weg_naar_werk",
    "inspanningen",
    "plan",
    "resultaat",
    "ontslag",
    "gedrag",
    "loonwaarde",
    "interventie",
    "voorziening",
    "competenties",
    "werkplek",
    "belasting",
    "werkvermogen",
    "obstakel",
    "eigen_kracht",
    "ander_vak",
]


class Onderdeel(Deel):
    """One assignment of one guide, under the text of this version; an opdracht can have several."""

    code: Code = Field(description="Leidraad en nummer, zoals arbeidsparticipatie-2011-11")
    leidraad: Code = Field(description="De leidraad waaruit dit onderdeel komt")
    versie: Woord = Field(description="De versie van die leidraad waaronder het onderdeel geldt")
    nummer: int = Field(description="Nummer van de opdracht in de leidraad")
    naam: Woord = Field(description="Naam van de opdracht in de leidraad")
    rol: Woord = Field(description="De rol van de deskundige in dit onderdeel, in woorden")
    soort: Woord = Field(description="De opdracht van 2011 waarvoor dit bij de rolcheck telt")

    @property
    def aard(self) -> Aard:
        return SOORTEN[self.soort].aard


class Intake(Deel):
    """What the expert hears before accepting."""

    gevraagd: Gevraagd | None = Field(None, description="Wat de opdrachtgever wil hebben")
    onderwerp: Onderwerp | None = Field(None, description="Waar de vraag over gaat")
    voor: Voor | None = Field(None, description="Voor wie het antwoord is")
    moment: Moment | None = Field(None, description="Wanneer de vraag komt, gezien vanuit het traject")
    arts_nodig: JaNee | None = Field(None, description="Speelt een aandoening mee waarvoor een arts nodig is?")
    dienstverband: JaNee | None = Field(None, description="Heeft de cliënt een werkgever, en is hij daar ziek?")
    dichtbij: JaNee | None = Field(None, description="Loopt de deskundige van dichtbij met de cliënt mee?")
    besluit: Literal["ja", "nee", "onbekend"] | None = Field(
        None, description="Hangt er een besluit over geld, uitkering, sanctie of ontslag aan het antwoord?"
    )
    adviestoets_waarom: Tekst = Field(None, description="Waarom het toch een advies is, of hoe dat is afgesproken")
