"""Another document out of this one, checked like a document that is read."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from weegwerk import vast
from weegwerk.kern.document.problemen import probleem_van
from weegwerk.kern.fouten import KernFout

M = TypeVar("M", bound=BaseModel)


def gewijzigd(deel: M, /, **velden: Any) -> M:
    """The same with other values; raises KernFout (waarde_geweigerd) for what nobody could read again."""
    try:
        return vast.gewijzigd(deel, **velden)
    except ValidationError as fouten:
        probleem = probleem_van(fouten)
        pad = tuple(fouten.errors(include_url=False)[0]["loc"])
        raise KernFout("waarde_geweigerd", probleem.tekst, probleem.wat_nu, pad) from None
