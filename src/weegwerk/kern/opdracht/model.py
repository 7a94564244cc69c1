"""The document of an opdracht; each part of it has a module of its own."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from weegwerk.kern.document import MEESTE_RIJEN, Document, Versie
from weegwerk.kern.document.afronding import Vaststelling
from weegwerk.kern.opdracht.aanpak import Aanpak, Vertrouwen
from weegwerk.kern.opdracht.acceptatie import Acceptatie
from weegwerk.kern.opdracht.brieven import Brieven
from weegwerk.kern.opdracht.codes import MEESTE_FEITEN, Vraagcode
from weegwerk.kern.opdracht.feiten import Belastbaarheid, Feit, Gesprek, Werkzaamheid
from weegwerk.kern.opdracht.instrumenten import Instrumenten
from weegwerk.kern.opdracht.intake import Intake, Onderdeel
from weegwerk.kern.opdracht.oplevering import Aanvulling, Advies, Antwoord, Conclusie, Slot, Weging, Zienswijzen
from weegwerk.kern.opdracht.rolcheck import Rolcheckdeel
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.kern.vertrouwelijkheid import Toestemming


class Opdrachtmap(Document):
    """What is kept of one opdracht."""

    RIJEN: ClassVar[Mapping[str, str]] = {
        "vragen": "V",
        "gesprekken": "G",
        "werkzaamheden": "",
        "feiten": "F",
        "instrumenten.icf": "",
        "instrumenten.scope": "",
        "wegingen": "W",
        "conclusies": "C",
        "aanvullingen": "",
        "adviezen": "",
        "zienswijzen.client.punten": "",
        "zienswijzen.opdrachtgever.punten": "",
        "zienswijzen.werkgever.punten": "",
        "rolcheck.ander_werk": "E",
        "acceptatie.knelpunten": "K",
        "acceptatie.uitloop": "U",
        "toestemmingen": "T",
    }

    weegwerk: Versie = Field(1, description="Versie van dit bestandsformaat")
    soort: Literal["opdracht"] = "opdracht"
    onderdelen: tuple[Onderdeel, ...] = Field((), max_length=10, description="De opdrachten waaruit deze bestaat")
    intake: Intake = Intake()
    rolcheck: Rolcheckdeel = Rolcheckdeel()
    acceptatie: Acceptatie = Acceptatie()
    brieven: Brieven = Brieven()
    aanpak: Aanpak = Aanpak()
    vertrouwen: Vertrouwen = Vertrouwen()
    toestemmingen: Annotated[tuple[Toestemming, ...], Field(max_length=MEESTE_RIJEN)] = ()
    vragen: Annotated[tuple[Vraag, ...], Field(max_length=MEESTE_RIJEN)] = ()
    gesprekken: Annotated[tuple[Gesprek, ...], Field(max_length=MEESTE_RIJEN)] = ()
    werkzaamheden: Annotated[tuple[Werkzaamheid, ...], Field(max_length=MEESTE_RIJEN)] = ()
    belastbaarheid: Belastbaarheid = Belastbaarheid()
    feiten: Annotated[tuple[Feit, ...], Field(max_length=MEESTE_FEITEN)] = ()
    instrumenten: Instrumenten = Instrumenten()
    wegingen: Annotated[tuple[Weging, ...], Field(max_length=MEESTE_RIJEN)] = ()
    conclusies: Annotated[tuple[Conclusie, ...], Field(max_length=MEESTE_RIJEN)] = ()
    antwoorden: dict[Vraagcode, Antwoord] = Field(default_factory=dict, max_length=MEESTE_RIJEN)
    aanvullingen: Annotated[tuple[Aanvulling, ...], Field(max_length=MEESTE_RIJEN)] = ()
    adviezen: Annotated[tuple[Advies, ...], Field(max_length=MEESTE_RIJEN)] = ()
    slot: Slot = Slot()
    zienswijzen: Zienswijzen = Zienswijzen()
    vaststelling: Vaststelling | None = None
