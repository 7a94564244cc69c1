"""Wat de rolcheck uit de database krijgt: samengevat, maar met dezelfde bevindingen als alles een voor een."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.mensen import Mensen
from tests.toeval import toeval_met
from tests.werkbank.maken import gegevens
from tests.werkbank.maken import opdracht as nieuw
from weegwerk.kern.rollen import Status as Stand
from weegwerk.kern.rollen import Toetsopdracht as Werk
from weegwerk.kern.rollen import toets
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Opdracht, Status
from weegwerk.werkbank.dossiers.selectors import verwant_werk
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier, open_opdracht
from weegwerk.werkbank.toegang.models import Gebruiker

LEIDRAAD = "arbeidsparticipatie-2011"
STAND: dict[str, Stand] = {
    "nieuw": "verwacht",
    "bezig": "lopend",
    "concept_verzonden": "lopend",
    "vastgesteld": "uitgevoerd",
    "ingetrokken": "uitgevoerd",
    "teruggegeven": "uitgevoerd",
}
DOSSIERS, PER_DOSSIER = 30, 2


def verzin(kans: Random) -> DossierGegevens:
    """Weinig namen, zodat er veel samenvalt; een streepje is geen naam, en een geboortedatum is er niet altijd."""
    geboren = kans.choice((None, "1990-01-01", "1991-02-02"))
    zaak = gegevens(naam=kans.choice(("-", "Kim", "Sam", "Noor")), geboortedatum=geboren).model_dump()
    for partij in ("werkgever", "opdrachtgever"):
        zaak[partij]["naam"] = kans.choice(("-", "Bakker", "Smid"))
    return DossierGegevens.model_validate(zaak)


def vul(wie: list[Gebruiker], kans: Random) -> list[Opdracht]:
    for _dossier in range(DOSSIERS):
        dossier = open_dossier(wie[0], verzin(kans), nieuw(wie[0]))
        for _opdracht in range(PER_DOSSIER):
            nummers = kans.sample(range(1, 31), kans.randint(0, 3))
            delen = tuple(deel_uit(LEIDRAAD, nummer) for nummer in nummers)
            open_opdracht(wie[0], dossier.pk, nieuw(kans.choice(wie), onderdelen=delen))
    for opdracht in Opdracht.objects.all():
        Opdracht.objects.filter(pk=opdracht.pk).update(
            status=kans.choice(Status.values),
            geaccepteerd_op=kans.choice((None, date(2026, 3, 3))),
            vertrouwen=kans.random() < 0.3,
            toestemming=kans.random() < 0.3,
        )
    return list(Opdracht.objects.prefetch_related("onderdelen"))


def alles(opdracht: Opdracht, eerder: list[Opdracht]) -> Iterator[Werk]:
    """Elk onderdeel van elke opdracht, zonder iets samen te vatten of weg te laten."""
    for een in eerder:
        nooit_begonnen = een.status in ("ingetrokken", "teruggegeven") and een.geaccepteerd_op is None
        if een.pk != opdracht.pk and not nooit_begonnen:
            for onderdeel in een.onderdelen.all():
                yield als_werk(onderdeel.soort, een, client(een, opdracht), STAND[een.status])


def client(een: Opdracht, opdracht: Opdracht) -> str | None:
    """Dezelfde naam met een andere geboortedatum is iemand anders; zonder naam is niet bekend wie het was."""
    if not een.client_merk:
        return None
    anders = een.geboren_merk and opdracht.geboren_merk and een.geboren_merk != opdracht.geboren_merk
    return f"{een.client_merk} {een.geboren_merk}" if anders else een.client_merk


def als_werk(soort: str, een: Opdracht, wie: str | None, stand: Stand) -> Werk:
    return Werk(
        soort,
        str(een.deskundige_id),
        wie,
        een.werkgever_merk or None,
        een.opdrachtgever_merk or None,
        stand,
        een.vertrouwen,
        een.toestemming,
    )


@pytest.mark.parametrize("zaad", range(3))
def test_samengevat_geeft_dezelfde_bevindingen(zaad: int, anna: Gebruiker, mensen: Mensen) -> None:
    kans = toeval_met(zaad)
    opdrachten = vul([anna, mensen.bram], kans)
    gevonden: set[Any] = set()
    for opdracht in opdrachten:
        verwant, eerder = verwant_werk(opdracht), list(alles(opdracht, opdrachten))
        for soort in map(str, kans.sample(range(1, 31), 5)):
            vraag = als_werk(soort, opdracht, opdracht.client_merk or None, "verwacht")
            rolcheck = toets(vraag, verwant)
            assert rolcheck == toets(vraag, eerder)
            gevonden |= {(een.regel, een.graad) for een in rolcheck.bevindingen}
    assert len(gevonden) > 20, "de verzonnen praktijk raakt te weinig regels"
