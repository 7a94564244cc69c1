"""De werkbank: vragen per bladzijde aan de database, en twintig mensen tegelijk tegen de referentie."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.tabel import Uitslag, getal, keer, midden, ms, p95

if TYPE_CHECKING:
    from bench.praktijk import Werkplek

MENSEN, WEINIG, VEEL = 20, 10, 200
# Een ronde is elk onderdeel na de referentie. Op een drukke machine worden het minder rondes.
MINSTE_RONDES, MEESTE_RONDES, MEETTIJD, KEREN = 3, 9, 60, 3
WACHT_OP_SERVER, WACHT_OP_RONDE = 30, 120
DOELEN = {"dossiers": 2, "dossier": 2, "opdracht": 2, "prestatie": 2, "berekening": 2, "agenda": 2, "bewaren": 1}
NAMEN = {
    "dossiers": "lijst met dossiers",
    "dossier": "dossier",
    "opdracht": "onderzoek: opdracht",
    "prestatie": "onderzoek: prestatie",
    "berekening": "onderzoek: berekening",
    "agenda": "agenda van het team",
    "bewaren": "een veld bewaren",
}
WORTEL = Path(__file__).resolve().parent.parent


def bereid_voor(werkmap: Path) -> tuple[list[Uitslag], list["Werkplek"]]:
    """Maak de praktijk in twee stappen, en tel bij elke stap wat een bladzijde aan de database vraagt."""
    os.environ |= {"WEEGWERK_GEGEVENS": str(werkmap / "gegevens"), "DJANGO_SETTINGS_MODULE": "bench.instellingen"}
    os.environ.pop("WEEGWERK_HOSTS", None)
    import django

    django.setup()
    from bench import praktijk

    mensen = praktijk.richt_in(MENSEN)
    dossiers = praktijk.maak_dossiers(mensen, WEINIG)
    eerste = praktijk.maak_werkplek(mensen[0], dossiers[0])
    weinig = tel_vragen(eerste, eerste.bladzijden)
    dossiers += praktijk.maak_dossiers([*mensen[WEINIG:], *mensen[:WEINIG]], VEEL - WEINIG)
    veel = tel_vragen(eerste, eerste.bladzijden)
    uitslagen = [
        Uitslag(NAMEN[naam], f"{weinig[naam]} en {veel[naam]}", "gelijk", weinig[naam] == veel[naam])
        for naam in DOELEN
        if naam in weinig
    ]
    werkplekken = [eerste] + [praktijk.maak_werkplek(*wie) for wie in list(zip(mensen, dossiers, strict=False))[1:]]
    return [*uitslagen, Uitslag("referentie", f"{weinig['referentie']} en {veel['referentie']}")], werkplekken


def tel_vragen(werkplek: "Werkplek", paden: Mapping[str, str]) -> dict[str, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    aantallen = {}
    for naam, pad in paden.items():
        werkplek.browser.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            antwoord = werkplek.browser.get(pad)
        if antwoord.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{pad} gaf {antwoord.status_code}")
        aantallen[naam] = len(vragen)
    return aantallen


def meet_drukte(werkplekken: Sequence["Werkplek"]) -> list[Uitslag]:
    """Elk onderdeel direct na de referentie; de verhouding is het midden van de rondes."""
    paren: dict[str, list[tuple[list[float], list[float]]]] = {naam: [] for naam in DOELEN}
    for ronde in _rondes(werkplekken):
        for (_, maat), (naam, tijden) in zip(ronde[::2], ronde[1::2], strict=True):
            paren[naam].append((maat, tijden))
    alle_maten = [maat for lijst in paren.values() for maat, _ in lijst]
    referentie = Uitslag(
        "referentie", f"midden {ms(midden([*map(midden, alle_maten)]))}, p95 {ms(midden([*map(p95, alle_maten)]))}"
    )
    return [referentie, *(_vergelijk(naam, lijst) for naam, lijst in paren.items())]


def _rondes(werkplekken: Sequence["Werkplek"]) -> list[Any]:
    with _server() as poort:
        _belast(_plan(werkplekken, poort) | {"keren": 1})
        einde = time.monotonic() + MEETTIJD
        rondes: list[Any] = []
        while len(rondes) < MINSTE_RONDES or (len(rondes) < MEESTE_RONDES and time.monotonic() < einde):
            rondes.append(_belast(_plan(werkplekken, poort)))
    return rondes


def _vergelijk(naam: str, paren: Sequence[tuple[list[float], list[float]]]) -> Uitslag:
    verhouding = midden([midden(tijden) / midden(maat) for maat, tijden in paren])
    staart = midden([p95(tijden) / p95(maat) for maat, tijden in paren])
    tijd, traag = midden([midden(tijden) for _, tijden in paren]), midden([p95(tijden) for _, tijden in paren])
    tekst, haalt = keer(verhouding, 1, DOELEN[naam])
    meting = f"{tekst} (p95 {getal(staart)} keer): midden {ms(tijd)}, p95 {ms(traag)}"
    return Uitslag(NAMEN[naam], meting, f"hoogstens {DOELEN[naam]} keer", haalt)


def _plan(werkplekken: Sequence["Werkplek"], poort: int) -> dict[str, Any]:
    from bench.praktijk import ADRES, GEWIJZIGD
    from weegwerk.werkbank.documenten.formulier import naam

    gebruikers = []
    for werkplek in werkplekken:
        basis, velden = werkplek.formulier()
        gebruikers.append(
            {
                "koekjes": werkplek.koekjes,
                "bladzijden": werkplek.bladzijden,
                "basis": basis,
                "velden": velden,
                "veld": naam(GEWIJZIGD),
            }
        )
    onderdelen = [onderdeel for naam in DOELEN for onderdeel in ("referentie", naam)]
    return {
        "host": ADRES,
        "poort": poort,
        "gebruikers": gebruikers,
        "onderdelen": onderdelen,
        "keren": KEREN,
    }


def _belast(plan: dict[str, Any]) -> Any:
    klaar = subprocess.run(
        [sys.executable, "-m", "bench.belasting"],
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        cwd=WORTEL,
        timeout=WACHT_OP_RONDE,
        check=False,
    )
    if klaar.returncode:
        raise RuntimeError(klaar.stderr)
    return json.loads(klaar.stdout)


@contextmanager
def _server() -> Iterator[int]:
    """De server van het product zelf, op een vrije poort."""
    from django.db import connections

    connections.close_all()
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort: int = vrij.getsockname()[1]
    start = f"from weegwerk.werkbank.starten import start; start({poort})"
    with subprocess.Popen([sys.executable, "-c", start], cwd=WORTEL, stdout=subprocess.DEVNULL) as server:
        try:
            _wacht_op(poort, server)
            yield poort
        finally:
            server.terminate()


def _wacht_op(poort: int, server: "subprocess.Popen[bytes]") -> None:
    einde = time.monotonic() + WACHT_OP_SERVER
    while time.monotonic() < einde and server.poll() is None:
        verbinding = HTTPConnection("127.0.0.1", poort, timeout=5)
        try:
            verbinding.request("GET", "/account/aanmelden/")
            verbinding.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
        finally:
            verbinding.close()
    raise RuntimeError("De server start niet.")
