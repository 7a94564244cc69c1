"""Who a dossier is about. This is what is encrypted as one piece with the key of the dossier."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from django.utils.translation import gettext_lazy as _
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from weegwerk.kern.vertrouwelijkheid import Bestemming, Lezer, bestemming
from weegwerk.tekst import schoon

Regel = Annotated[str, AfterValidator(lambda tekst: " ".join(schoon(tekst).split())), StringConstraints(max_length=200)]
Naam = Annotated[Regel, StringConstraints(min_length=1)]


class SoortOpdrachtgever(StrEnum):
    WERKGEVER = "werkgever"
    GEMEENTE = "gemeente"
    UWV = "uwv"
    VERZEKERAAR = "verzekeraar"
    ANDERS = "anders"


SOORTEN = {
    SoortOpdrachtgever.GEMEENTE: _("gemeente"),
    SoortOpdrachtgever.UWV: _("UWV"),
    SoortOpdrachtgever.WERKGEVER: _("werkgever"),
    SoortOpdrachtgever.VERZEKERAAR: _("verzekeraar"),
    SoortOpdrachtgever.ANDERS: _("anders"),
}


class _Onderdeel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Client(_Onderdeel):
    naam: Naam
    geboortedatum: date | None = None
    email: Regel = ""
    telefoon: Regel = ""


class Werkgever(_Onderdeel):
    """Without a name there is no employer: nothing can go to him, and no other case shares him."""

    naam: Regel = ""
    contactpersoon: Regel = ""
    email: Regel = ""
    telefoon: Regel = ""
    plaats: Regel = ""


class Opdrachtgever(_Onderdeel):
    naam: Naam
    contactpersoon: Regel = ""
    email: Regel = ""
    soort: SoortOpdrachtgever

    def soort_in_woorden(self) -> str:
        return str(SOORTEN[self.soort])


class DossierGegevens(_Onderdeel):
    client: Client
    werkgever: Werkgever = Werkgever()
    opdrachtgever: Opdrachtgever

    def bestemming(self, lezer: Lezer) -> Bestemming:
        """This reader of the case; the opdrachtgever may be the employer as well."""
        return bestemming(
            lezer,
            opdrachtgever=self.opdrachtgever.naam,
            werkgever=self.werkgever.naam,
            soort=self.opdrachtgever.soort,
        )

    def verschillen(self, ander: "DossierGegevens") -> Iterator[str]:
        """The paths of the fields that differ, such as ``client.telefoon``."""
        andere = ander.model_dump()
        for onderdeel, velden in self.model_dump().items():
            for veld, waarde in velden.items():
                if waarde != andere[onderdeel][veld]:
                    yield f"{onderdeel}.{veld}"
