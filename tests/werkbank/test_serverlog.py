"""In wat de server opschrijft staat niets van wat iemand typte, opende of meestuurde, ook niet als er iets misgaat."""

import logging
import os
import re
import sqlite3
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.architectuur.test_begrippen import modules
from tests.werkbank.onderzoeken.server import EMAIL, WACHTWOORD, Schrijver, draaiend, vrije_poort
from weegwerk import inhoud, kern, rapport, werkbank
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.serverlog import Opmaak

WOORD = "Zandloperkever"
METHODEN = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
KOPPEN = (
    "User-Agent",
    "Referer",
    "X-Forwarded-For",
    "X-Request-ID",
    "Cookie",
    "Accept-Language",
    "HX-Current-URL",
    "Host",
)


def regel(naam: str, bericht: str, *wat: object, fout: BaseException | None = None) -> str:
    exc = (type(fout), fout, fout.__traceback__) if fout else None
    return Opmaak().format(logging.LogRecord(naam, logging.ERROR, "plek.py", 7, bericht, wat, exc))


def test_van_een_fout_staan_er_soort_en_plaats() -> None:
    try:
        try:
            int(WOORD)
        except ValueError as fout:
            raise KeyError(WOORD) from fout
    except KeyError as fout:
        tekst = regel("django.request", "%s: %s", "Internal Server Error", f"/vragen/{WOORD}/", fout=fout)
    assert WOORD not in tekst
    assert "builtins.KeyError in " in tekst
    assert "door builtins.ValueError" in tekst
    assert "\n" not in tekst


def test_wat_een_ander_pakket_zegt_blijft_weg_en_de_webserver_zegt_een_regel() -> None:
    assert WOORD not in regel("django.security.DisallowedHost", f"Invalid HTTP_HOST header: {WOORD}")
    assert "(plek:7)" in regel("allauth", "%s", WOORD)
    assert regel("_granian", f"Application callable raised an exception\n{WOORD}").endswith("an exception")
    assert regel("weegwerk.post", "Er gaan %s berichten.", 3).endswith("Er gaan 3 berichten.")


def documenten() -> Iterator[type[BaseModel]]:
    for pakket in (kern, inhoud, rapport, werkbank):
        for module in modules(pakket):
            for soort in vars(module).values():
                if (
                    not isinstance(soort, type)
                    or not issubclass(soort, BaseModel)
                    or soort.__module__ != module.__name__
                ):
                    continue
                # Wat alleen de vorm is van een eigen model hieronder, leest zelf niets.
                if not (soort.__pydantic_generic_metadata__["origin"] and soort.__subclasses__()):
                    yield soort


def test_geen_document_herhaalt_in_een_fout_wat_erin_stond() -> None:
    met_invoer = [soort.__qualname__ for soort in documenten() if not soort.model_config.get("hide_input_in_errors")]
    assert not met_invoer
    with pytest.raises(ValidationError) as fout:
        TypeAdapter(DossierGegevens).validate_python({"client": {"naam": 7, "bsn": WOORD}})
    assert WOORD not in str(fout.value)


def test_elk_antwoord_heeft_een_nummer_dat_in_de_regel_staat(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "weegwerk.verzoek"):
        antwoord = client.delete(f"/vragen/{WOORD}/")
    assert antwoord.status_code in {405, 403}
    assert len(antwoord.headers["X-Request-ID"]) == 12
    (bericht,) = [een.getMessage() for een in caplog.records if een.name == "weegwerk.verzoek"]
    assert re.fullmatch(r"DELETE vragenlijsten:welkom \d+ \d+ ms", bericht)


@pytest.mark.django_db
def test_een_kalender_en_een_link_antwoorden_op_head(als_anna: Client) -> None:
    html = als_anna.post("/agenda/instellingen/", {"stap": "adres"}).content.decode()
    adres = re.search(r"/agenda/kalender/[^<\"]+\.ics", html)
    assert adres
    assert Client().head(adres[0]).status_code == 200
    assert Client().head(f"/vragen/{WOORD}/").status_code == 404


def velden(**meer: str) -> dict[str, str]:
    """Een formulier dat overal iets heeft staan, ook waar het niet hoort."""
    namen = (
        "login",
        "email",
        "password",
        "client_naam",
        "werkgever_naam",
        "opdrachtgever_naam",
        "vraag",
        "reden",
        "tekst",
    )
    return dict.fromkeys(namen, WOORD * 20) | {"sleutel": WOORD, "versie": WOORD, "basis": WOORD} | meer


def bezoek_alles(poort: int, adressen: list[str]) -> list[int]:
    statussen = []
    for methode in METHODEN:
        for adres in adressen:
            bezoeker = Schrijver(poort)
            bezoeker.vraag("GET", "/account/aanmelden/")
            statussen.append(bezoeker.vraag(methode, adres, velden() if methode not in {"GET", "HEAD"} else None)[0])
    return statussen


def stuur_vreemde_koppen(poort: int) -> None:
    for kop in KOPPEN:
        for waarde in (f"{WOORD}.example", f"http://[{WOORD}"):
            Schrijver(poort).vraag("GET", "/", None, **{kop: waarde, "HX-Request": "true"})


def upload(schrijver: Schrijver, adres: str, naam: str) -> int:
    grens = "grens"
    koekje = schrijver.koekjes["csrftoken"].value
    delen = [
        f'--{grens}\r\nContent-Disposition: form-data; name="{veld}"\r\n\r\n{waarde}\r\n'
        for veld, waarde in {"csrfmiddlewaretoken": koekje, "titel": WOORD, "soort": "anders"}.items()
    ]
    delen.append(
        f'--{grens}\r\nContent-Disposition: form-data; name="bestand"; filename="{naam}"\r\n'
        f"Content-Type: text/plain\r\n\r\n{WOORD}\r\n--{grens}--\r\n"
    )
    soort = {"Content-Type": f"multipart/form-data; boundary={grens}"}
    return schrijver.vraag("POST", adres, "".join(delen).encode(), **soort)[0]


def argumenten(groep: int) -> str:
    """De opdrachtregels van alles wat de server startte."""
    gevonden = []
    for map_ in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(map_.name)) == groep:
                gevonden.append((map_ / "cmdline").read_text())
        except OSError:
            continue
    return " ".join(gevonden)


def haal_weg_en_typ_door(gegevens: Path, schrijver: Schrijver, dossier: str) -> list[int]:
    """Fouten die de server niet verwacht, terwijl er van alles in het verzoek staat."""
    with sqlite3.connect(gegevens / "weegwerk.sqlite3") as database:
        for tabel in ("stukken_stuk", "leidraden_suggestie", "onderzoeken_onderzoekversie"):
            database.execute(f"ALTER TABLE {tabel} RENAME TO {tabel}_weg")
    kapot = [upload(schrijver, f"{dossier}stukken/nieuw/", f"{WOORD * 20}.txt")]
    return [
        *kapot,
        schrijver.vraag("GET", f"{dossier}stukken/?q={WOORD}")[0],
        schrijver.vraag("POST", schrijver.pagina, velden())[0],
    ]


def bezoek(gegevens: Path, poort: int) -> list[str]:
    """Doe van alles op een draaiende server; geeft de geheimen terug die daarbij voorkwamen."""
    anna = Schrijver(poort)
    anna.meld_aan_en_open()
    agenda = anna.vraag("POST", "/agenda/instellingen/", {"stap": "adres"})[2]
    kalender = re.findall(r"/agenda/kalender/([^<\"]+)\.ics", agenda)[0]
    dossier = re.findall(r'href="(/dossiers/[0-9a-f-]{36}/)"', anna.vraag("GET", "/")[2])[0]
    adressen = [f"/vragen/{WOORD}/", f"/agenda/kalender/{WOORD}.ics", f"/agenda/kalender/{kalender}.ics", "/vragen/"]
    adressen += [f"/account/wachtwoord/nieuw/abc-{WOORD}/", f"/{WOORD}", f"/?q={WOORD}", f"/static/{WOORD}"]
    assert {200, 302, 404, 405} <= set(bezoek_alles(poort, adressen))
    for adres in ("/account/aanmelden/", "/account/wachtwoord/vergeten/", f"{dossier}gegevens/", "/dossiers/nieuw/"):
        anna.vraag("POST", adres, velden())
    anna.vraag("POST", anna.pagina, {"basis": "1", "functie__omschrijving": WOORD}, **{"HX-Request": "true"})
    stuur_vreemde_koppen(poort)
    assert 500 in haal_weg_en_typ_door(gegevens, anna, dossier)
    return [kalender, dossier, *(koekje.value for koekje in anna.koekjes.values())]


@pytest.mark.sqlite  # de tabel wordt onder een draaiende server weggehaald
@pytest.mark.skipif(sys.platform != "linux", reason="leest /proc")
def test_op_een_draaiende_server_staat_nergens_wat_iemand_typte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEEGWERK_LOG", "alles")
    gegevens, poort = tmp_path / "gegevens", vrije_poort()
    with draaiend(gegevens, poort) as proces:
        begin = (tmp_path / "server.txt").stat().st_size
        geheimen = [WOORD, WACHTWOORD, EMAIL, "Vera Voorbeeld", *bezoek(gegevens, poort)]
        opdrachtregels = argumenten(proces.pid)
    uitvoer = (tmp_path / "server.txt").read_bytes()[begin:].decode()
    assert not [geheim for geheim in geheimen if geheim in uitvoer + opdrachtregels]
    assert not [nooit for nooit in ("@", "?q=", "Traceback", "sessionid", "/vragen/") if nooit in uitvoer]
    assert re.search(
        r"^\d{4}-\d\d-\d\d [\d:.]+ ERROR [0-9a-f]{12} django.request .*OperationalError in ", uitvoer, re.M
    )
    assert re.search(r"WARNING [0-9a-f]{12} weegwerk.verzoek POST agenda:kalender 405 \d+ ms", uitvoer)
    buiten_de_database = [pad for pad in gegevens.rglob("*") if pad.is_file() and "sqlite3" not in pad.name]
    assert not [pad.name for pad in buiten_de_database if WOORD.encode() in pad.read_bytes()]


def test_een_waarschuwing_van_python_haalt_niets_aan(capfd: pytest.CaptureFixture[str]) -> None:
    tekst: Any = regel("py.warnings", "%s", warnings.formatwarning(WOORD, UserWarning, "plek.py", 1))
    assert WOORD not in tekst
