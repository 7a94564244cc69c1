"""Maakt de beelden voor de handleiding: een verse oefenpraktijk, een echte browser, en van elk scherm een plaatje.

Draai dit na een wijziging van de schermen: make beelden. De mensen op de beelden bestaan niet.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from pypdfium2 import PdfDocument

WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "docs/handleiding/beeld"
EMAIL, WACHTWOORD = "anna@weegwerk.example", "oefenen-met-wegen"
BREED, TELEFOON = 1240, 390
GEDULD, KLEUREN = 60, 96


# Een datumveld volgt de taal van de browser, en deze kan alleen Engels: zo staat er wat een Nederlandse lezer ziet.
DATUMS = """() => document.querySelectorAll("input[type=date]").forEach((vak) => {
  const [jaar, maand, dag] = vak.value.split("-");
  Object.assign(vak, {type: "text", value: dag ? `${dag}-${maand}-${jaar}` : "dd-mm-jjjj"});
  vak.classList.add("ww-kort");
})"""


@dataclass(frozen=True)
class Beeld:
    """Een plaatje: waar, hoe hoog, en waarop het scherm begint. `klik` is een knop die eerst wordt ingedrukt."""

    naam: str
    pad: str
    hoogte: int = 720
    vanaf: str = ""
    klik: str = ""


BEELDEN = [
    Beeld("dossiers", "/", 520),
    Beeld("dossier", "/dossiers/{dossier}/", 760),
    Beeld("nieuw-dossier", "/dossiers/nieuw/", 700),
    Beeld("intake", "/opdrachten/{nieuw}/werk/intake/keuze/", 700),
    Beeld("rolcheck", "/opdrachten/{advies}/werk/rolcheck/uitkomst/", 760),
    Beeld("acceptatie", "/opdrachten/{nieuw}/werk/acceptatie/voorwaarden/", 820),
    Beeld("brieven", "/opdrachten/{opdracht}/werk/brieven/brieven/", 820),
    Beeld("aanpak", "/opdrachten/{opdracht}/werk/aanpak/houding/", 820),
    Beeld("feiten", "/opdrachten/{af}/werk/feiten/", 860),
    Beeld("weging", "/opdrachten/{af}/werk/weging/W2/", 900),
    Beeld("keten", "/opdrachten/{af}/werk/rapport/keten/", 900),
    Beeld("onderzoek", "/onderzoeken/{onderzoek}/opdracht/vraag/", 900),
    Beeld("taken", "/onderzoeken/{onderzoek}/taken/taken/", 820),
    Beeld("prestatie", "/onderzoeken/{onderzoek}/prestatie/A/", 900),
    Beeld("berekening", "/onderzoeken/{onderzoek}/berekening/", 900),
    Beeld("meten", "/onderzoeken/{onderzoek}/prestatie/A-meten/", 820),
    Beeld("begeleiding", "/onderzoeken/{onderzoek}/begeleiding/taak-A/", 860),
    Beeld("kosten", "/onderzoeken/{onderzoek}/overig/kosten/", 760),
    Beeld("rechten", "/onderzoeken/{onderzoek}/geld/rechten/", 760, vanaf="Aan alle voorwaarden"),
    Beeld("balans", "/onderzoeken/{onderzoek}/geld/balans/", 820, vanaf="Werkgever"),
    Beeld("zienswijzen", "/onderzoeken/{onderzoek}/zienswijzen/werknemer/", 860, vanaf="Reactie"),
    Beeld("rapport", "/onderzoeken/{onderzoek}/rapport/maken/", 820),
    Beeld("vragenlijsten", "/vragenlijsten/{onderzoek}/", 860),
    Beeld("vergelijking", "/vragenlijsten/{onderzoek}/vergelijking/", 760, vanaf="Taak A"),
    Beeld("bezoek", "/vragenlijsten/{onderzoek}/bezoek/", 760),
    Beeld("agenda", "/agenda/", 760),
    Beeld("termijnen", "/dossiers/{dossier}/termijnen/", 520),
    Beeld("post", "/post/", 520),
    Beeld("portefeuille", "/portefeuille/", 900),
    Beeld("leidraad-schema", "/leidraad/arbeidsparticipatie-2011/schema/", 820),
    Beeld("leidraad-opdracht", "/leidraad/arbeidsparticipatie-2011/opdracht/14/", 820),
]


def main() -> None:
    DOEL.mkdir(parents=True, exist_ok=True)
    with _werkbank() as adres, sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=_chromium(), args=["--disable-dev-shm-usage"])
        pagina = _aangemeld(chrome, adres)
        plekken = _plekken(pagina)
        for beeld in BEELDEN:
            _maak(pagina, beeld, plekken)
        _maak_blad(pagina, "brief-client", "/opdrachten/{opdracht}/brief/client/pdf/".format(**plekken))
        _maak_telefoon(chrome, adres, pagina, plekken)
        chrome.close()


def _maak(pagina: Page, beeld: Beeld, plekken: dict[str, str]) -> None:
    pagina.set_viewport_size({"width": BREED, "height": beeld.hoogte})
    pagina.goto(beeld.pad.format(**plekken))
    if beeld.klik:
        pagina.get_by_role("button", name=beeld.klik).first.click()
    if beeld.vanaf:
        pagina.get_by_role("heading", name=beeld.vanaf).first.evaluate("kop => kop.scrollIntoView()")
    _bewaar(pagina, beeld.naam)


def _maak_telefoon(chrome: Browser, adres: str, deskundige: Page, plekken: dict[str, str]) -> None:
    """De vragenlijst zoals een werknemer hem ziet."""
    deskundige.goto(f"/vragenlijsten/{plekken['onderzoek']}/")
    deskundige.locator("button", has_text="Geef terug").first.click()
    deskundige.locator("button", has_text="Maak een nieuwe link").first.click()
    link = deskundige.get_by_label("Link", exact=True).input_value()
    context = chrome.new_context(base_url=adres, locale="nl-NL", viewport={"width": TELEFOON, "height": 780})
    pagina = context.new_page()
    pagina.goto(link)
    pagina.get_by_role("button", name="Open de vragen").click()
    pagina.get_by_role("link", name="Ga verder").click()
    _bewaar(pagina, "vragenlijst-telefoon")


def _maak_blad(pagina: Page, naam: str, pad: str) -> None:
    """Het eerste blad van een PDF, zo breed als een scherm."""
    blad = PdfDocument(pagina.request.get(pad).body())[0]
    _schrijf(naam, blad.render(scale=BREED / blad.get_width()).to_pil())


def _bewaar(pagina: Page, naam: str) -> None:
    pagina.evaluate(DATUMS)
    _schrijf(naam, Image.open(BytesIO(pagina.screenshot())))


def _schrijf(naam: str, plaatje: Image.Image) -> None:
    """Een scherm heeft weinig kleuren; zo is een plaatje drie keer zo klein."""
    plaatje.convert("RGB").quantize(KLEUREN).save(DOEL / f"{naam}.png", optimize=True)
    print(naam)


def _aangemeld(chrome: Browser, adres: str) -> Page:
    pagina = chrome.new_context(base_url=adres, locale="nl-NL").new_page()
    pagina.goto("/account/aanmelden/")
    pagina.get_by_label("E-mailadres").fill(EMAIL)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Aanmelden").first.click()
    pagina.wait_for_url(f"{adres}/")
    return pagina


def _plekken(pagina: Page) -> dict[str, str]:
    """Waar de oefenzaken staan: in de eerste is alles ingevuld, de tweede is nog niet aangenomen, de derde is advies, de laatste is af."""
    zaken = {"af": "-0004", "advies": "-0003", "nieuw": "-0002", "opdracht": "-0001"}
    plekken = {naam: _opdracht_in(pagina, kenmerk) for naam, kenmerk in zaken.items()}
    plekken["dossier"] = pagina.url.split("/dossiers/")[1].strip("/")
    pagina.get_by_role("button", name="Naar het onderzoek").first.click()
    return {**plekken, "onderzoek": pagina.url.split("/onderzoeken/")[1].split("/")[0]}


def _opdracht_in(pagina: Page, kenmerk: str) -> str:
    pagina.goto("/")
    pagina.get_by_role("link", name=kenmerk).first.click()
    adres = pagina.locator("main a[href^='/opdrachten/']").first.get_attribute("href") or ""
    return adres.split("/")[2]


@contextmanager
def _werkbank() -> Iterator[str]:
    """Een werkbank met de oefenpraktijk, in een map die daarna weg is."""
    with tempfile.TemporaryDirectory() as map_, socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
        vrij.close()
        omgeving = {**os.environ, "WEEGWERK_GEGEVENS": map_}
        opdracht = [sys.executable, "-m", "weegwerk.cli", "start", "--demo", "--poort", str(poort)]
        server = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=subprocess.DEVNULL)
        try:
            _wacht_op(poort, server)
            yield f"http://localhost:{poort}"
        finally:
            server.terminate()
            server.wait()


def _wacht_op(poort: int, server: subprocess.Popen[bytes]) -> None:
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", poort), timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("De werkbank is niet gestart.")


def _chromium() -> str:
    pad = shutil.which("chromium") or shutil.which("google-chrome")
    if not pad:
        raise SystemExit("Chromium ontbreekt (Debian: apt-get install chromium).")
    return pad


if __name__ == "__main__":
    main()
