"""Ways of looking at person and work. They collect observations that can be checked; none of them gives a score.

No field asks for a diagnosis: what someone can do and needs is enough for this work.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from weegwerk.kern.document import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Regel, Tekst
from weegwerk.kern.opdracht.codes import Feitcodes

Werking = Literal["hinderend", "neutraal", "bevorderend"]
Instrument = Literal["icf", "wanberg", "huis", "ladder", "scope"]


class Bevinding(Deel):
    """What was found on one part of an instrument, and which facts it rests on."""

    bevinding: Tekst = Field(None, description="Wat de deskundige hier zag of hoorde")
    werking: Werking | None = Field(None, description="Hindert, helpt of maakt niet uit")
    feiten: Feitcodes = ()

    @property
    def leeg(self) -> bool:
        return not (self.bevinding or self.werking or self.feiten)


class IcfRegel(Bevinding):
    """One observation in the scheme of the International Classification of Functioning (WHO)."""

    onderdeel: (
        Literal["functies", "activiteiten", "participatie", "externe_factoren", "persoonlijke_factoren"] | None
    ) = Field(None, description="Waar dit in het schema hoort")
    hoort_bij_werk: Literal["ja", "nee"] | None = Field(None, description="Heeft dit met werk te maken?")


class Wanberg(Deel):
    """The eight components that predict finding work (Wanberg, Hough and Song, 2002)."""

    menselijk_kapitaal: Bevinding = Bevinding()
    sociaal_kapitaal: Bevinding = Bevinding()
    obstakels_buiten: Bevinding = Bevinding()
    obstakels_binnen: Bevinding = Bevinding()
    economische_noodzaak: Bevinding = Bevinding()
    zoekgedrag: Bevinding = Bevinding()
    discriminatie: Bevinding = Bevinding()
    arbeidsmarkt: Bevinding = Bevinding()


class Huis(Deel):
    """The house of work ability (Ilmarinen): four floors, the roof they carry, and what stands around it."""

    gezondheid: Bevinding = Bevinding()
    vakmanschap: Bevinding = Bevinding()
    waarden: Bevinding = Bevinding()
    werk: Bevinding = Bevinding()
    omgeving: Bevinding = Bevinding()
    werkvermogen: Bevinding = Bevinding()


Trede = Annotated[
    Literal[1, 2, 3, 4, 5, 6],
    BeforeValidator(lambda waarde: int(waarde) if str(waarde) in {"1", "2", "3", "4", "5", "6"} else waarde),
]


class Ladder(Deel):
    """The participation ladder: where the client stands, where to, and on what that rests."""

    trede_nu: Trede | None = None
    trede_gewenst: Trede | None = None
    termijn: Regel = Field(None, description="Wanneer de gewenste trede haalbaar is")
    onderbouwing: Tekst = Field(None, description="Waarom deze treden")
    feiten: Feitcodes = ()


class Scoperegel(Deel):
    """One subject on the map of the investigation: where it lies and what is done with it."""

    thema: Regel = Field(None, description="Waar het over gaat")
    gebied: Literal["mens", "prive", "werk"] | None = None
    stand: Literal["te_onderzoeken", "onderzocht", "buiten_opdracht"] | None = None
    reden: Tekst = Field(None, description="Waarom dit er wel of niet bij hoort")


class Instrumenten(Deel):
    """What the expert used to look; an instrument that was not used stays empty."""

    icf: Annotated[tuple[IcfRegel, ...], Field(max_length=MEESTE_RIJEN)] = ()
    wanberg: Wanberg = Wanberg()
    huis: Huis = Huis()
    ladder: Ladder = Ladder()
    scope: Annotated[tuple[Scoperegel, ...], Field(max_length=MEESTE_RIJEN)] = ()
    als_bijlage: Annotated[tuple[Instrument, ...], Field(max_length=5)] = Field(
        (), description="Welke instrumenten als bijlage bij het rapport gaan"
    )
