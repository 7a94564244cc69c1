"""Een kleine soort document: de notitie bij een dossier. Alleen in de tests, als proef van wat een soort kost."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from django.db import models
from pydantic import Field

from weegwerk.kern.document import Deel, Document
from weegwerk.kern.document.velden import Regel, Tekst
from weegwerk.werkbank.documenten.models import Houder, Versierij


class Punt(Deel):
    wat: Regel = None


class Notitietekst(Document):
    RIJEN: ClassVar[Mapping[str, str]] = {"punten": ""}

    tekst: Tekst = None
    punten: Annotated[tuple[Punt, ...], Field(max_length=10)] = ()


class Notitie(Houder):
    SLEUTEL = "dossier"

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")


class Notitieversie(Versierij):
    notitie = models.ForeignKey(Notitie, on_delete=models.PROTECT, related_name="+")
