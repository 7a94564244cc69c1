"""A document as plain data, as canonical JSON and as YAML for people."""

import json
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel

D = TypeVar("D", bound=BaseModel)


def als_gegevens(document: BaseModel) -> dict[str, Any]:
    """The document as plain data, without what is empty."""
    gegevens: dict[str, Any] = document.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return gegevens


def als_json(document: BaseModel) -> bytes:
    """Canonical JSON: the same document always gives the same bytes."""
    return canoniek(als_gegevens(document))


def canoniek(gegevens: Any) -> bytes:
    """Canonical JSON of plain data: sorted keys, no spaces, UTF-8."""
    return json.dumps(gegevens, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def uit_json(soort: type[D], inhoud: bytes) -> D:
    """The document from its own canonical JSON; for bytes that this program wrote itself."""
    return soort.model_validate(json.loads(inhoud))


def als_yaml(document: BaseModel) -> str:
    """File for people, in the order of the model."""
    tekst: str = yaml.safe_dump(als_gegevens(document), sort_keys=False, allow_unicode=True, width=120)
    return tekst
