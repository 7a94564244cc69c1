"""A model that cannot be changed, and the one way to make another from it."""

from typing import Any, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


def gewijzigd(deel: M, /, **velden: Any) -> M:
    """The same with other values, refused like values that are read: raises pydantic.ValidationError.

    pydantic's own `model_copy` checks nothing, and what it lets through is written and can then never be read again.
    """
    nu = {naam: getattr(deel, naam) for naam in deel.model_fields_set}
    return type(deel).model_validate(nu | velden)
