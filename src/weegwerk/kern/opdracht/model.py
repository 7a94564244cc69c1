"""The document of an opdracht; each part of it has a module of its own."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import Field

from weegwerk.kern.document import Document, Versie
from weegwerk.kern.opdracht.aanpak import Aanpak


class Opdrachtmap(Document):
    """What is kept of one opdracht."""

    RIJEN: ClassVar[Mapping[str, str]] = {}

    weegwerk: Versie = Field(1, description="Versie van dit bestandsformaat")
    soort: Literal["opdracht"] = "opdracht"
    aanpak: Aanpak = Aanpak()
