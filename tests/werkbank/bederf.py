"""Wat een eerdere versie van Weegwerk kon achterlaten: bewaard, en daarna niet te lezen."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling.services import context, sleutel_van

ONLEESBAAR = b'["geheim woord"]'


def bederf(versies: Versies[Any], houder: Any, gebruiker: Gebruiker | None) -> int:
    """Een nieuwste versie die niemand kan lezen; haar nummer."""
    tabel: Any = versies.versies._meta
    rij_id = uuid4()
    nummer = versies.versies.objects.filter(**{versies.houder: houder}).latest("nummer").nummer + 1
    plaats = context(tabel.db_table, rij_id, tabel.get_field("document").column)
    versies.versies.objects.create(
        id=rij_id,
        organisatie_id=houder.organisatie_id,
        nummer=nummer,
        document=sleutel_van(houder.sleutelhouder).versleutel(ONLEESBAAR, plaats),
        tijdstip=timezone.now(),
        **{versies.houder: houder, "gebruiker": gebruiker},
    )
    if hasattr(houder, "versie"):
        type(houder).objects.filter(pk=houder.pk).update(versie=nummer)
    return int(nummer)
