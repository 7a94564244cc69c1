"""What a message says and what travels with it: the part that is encrypted as one piece."""

from typing import Annotated

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from weegwerk.tekst import schoon

# A newline in a header would let text become another header.
Kopregel = Annotated[
    str, AfterValidator(lambda tekst: " ".join(schoon(tekst).split())), StringConstraints(max_length=250)
]


PLEK_GEHEIM = "[persoonlijke link]"


class OngeldigAdres(ValueError):
    """Nothing can be sent to this address; the message says so to a person."""


class _Vast(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Bijlagekop(_Vast):
    naam: Kopregel
    mime: str
    sha256: str
    grootte: int


class Berichtinhoud(_Vast):
    """`naam` is who gets it, as far as that was known; what is secret stands in `tekst` as PLEK_GEHEIM."""

    aan: str
    naam: Kopregel = ""
    onderwerp: Kopregel
    tekst: str
    bijlagen: tuple[Bijlagekop, ...] = ()


class Verzendinhoud(_Vast):
    aan: Kopregel
    onderwerp: Kopregel
    toelichting: str = ""


class Serverantwoord(_Vast):
    tekst: str


def controleer_adres(adres: str) -> str:
    """The address without space around it; raises OngeldigAdres."""
    adres = schoon(adres)
    try:
        validate_email(adres)
    except ValidationError:
        raise OngeldigAdres(_("“%s” is geen e-mailadres.") % adres) from None
    return adres
