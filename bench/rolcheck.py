"""De rolcheck over honderdduizend eerdere opdrachten: in de rekenkern, en met wat de werkbank ervoor opzoekt."""

from random import Random
from time import process_time
from typing import TYPE_CHECKING
from uuid import UUID

from bench.tabel import Uitslag, midden, ms
from tests.toeval import toeval_met
from weegwerk.kern.rollen import SOORTEN, STATUSSEN, Toetsopdracht, toets

if TYPE_CHECKING:
    from bench.praktijk import Werkplek

AANTAL, KEREN, DOEL = 100_000, 9, 0.05


def meet(werkplek: "Werkplek") -> list[Uitslag]:
    """Alles van een deskundige voor een opdrachtgever is het zwaarste geval; processortijd, de drukte telt minder mee."""
    kans = toeval_met(2026)
    soorten = [(kans.choice(list(SOORTEN)), kans.choice(STATUSSEN)) for _ in range(AANTAL)]
    nieuw = Toetsopdracht("5", "anna", "cliënt 3", "werkgever 3", "gemeente", "verwacht")
    gemengd = [
        Toetsopdracht(
            soort, f"deskundige {n % 50}", f"cliënt {n}", f"werkgever {n % 500}", f"gemeente {n % 90}", status
        )
        for n, (soort, status) in enumerate(soorten)
    ]
    van_een = [
        Toetsopdracht(soort, "anna", f"cliënt {n}", f"werkgever {n}", "gemeente", status)
        for n, (soort, status) in enumerate(soorten)
    ]
    return [
        _uitslag("rekenkern, van vijftig deskundigen", [_tijd(nieuw, gemengd) for _ in range(KEREN)]),
        _uitslag(
            "rekenkern, alles van een deskundige en een opdrachtgever", [_tijd(nieuw, van_een) for _ in range(KEREN)]
        ),
        _uitslag("opzoeken in de database, net zo", _zoek(werkplek, kans)),
    ]


def _tijd(nieuw: Toetsopdracht, eerder: list[Toetsopdracht]) -> float:
    begin = process_time()
    toets(nieuw, eerder)
    return process_time() - begin


def _zoek(werkplek: "Werkplek", kans: Random) -> list[float]:
    from django.db import connection
    from django_scopes import scope

    from weegwerk.werkbank.dossiers.models import Opdracht as Rij
    from weegwerk.werkbank.dossiers.models import Status
    from weegwerk.werkbank.dossiers.selectors import verwant_werk

    with scope(organisatie=werkplek.wie.organisatie_id):
        # Niet een van de lege rijen waarmee de agenda gemeten is.
        nieuw = Rij.objects.exclude(client_merk="").get(dossier=werkplek.dossier, deskundige=werkplek.wie)
        # Rechtstreeks in de tabel: langs de gewone weg zou het vullen uren duren.
        Rij.objects.bulk_create(
            Rij(
                organisatie_id=nieuw.organisatie_id,
                dossier_id=nieuw.dossier_id,
                deskundige_id=nieuw.deskundige_id,
                ontvangen_op=nieuw.ontvangen_op,
                vraag=b"",
                status=kans.choice(Status.values),
                soorten=kans.choice(list(SOORTEN)),
                client_merk=_merk(kans),
                werkgever_merk=_merk(kans),
                opdrachtgever_merk=nieuw.opdrachtgever_merk,
            )
            for _ in range(AANTAL)
        )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        tijden = []
        for _keer in range(KEREN):
            begin = process_time()
            verwant_werk(nieuw)
            tijden.append(process_time() - begin)
        return tijden


def _merk(kans: Random) -> str:
    return UUID(int=kans.getrandbits(128)).hex


def _uitslag(wat: str, tijden: list[float]) -> Uitslag:
    return Uitslag(wat, ms(midden(tijden)), f"onder {ms(DOEL)}", midden(tijden) < DOEL)
