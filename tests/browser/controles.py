"""Wat elke pagina moet kunnen, naast wat axe ziet: smal scherm, grote doelen, zichtbare focus, geen gemor in de console."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, ViewportSize

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
SMAL = ViewportSize(width=320, height=640)
BREED = ViewportSize(width=1280, height=900)
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Een link midden in een zin mag kleiner zijn (WCAG 2.5.8), en wie niet te zien is hoeft niet groot te zijn.
KLEINE_DOELEN = """() => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
  .filter((e) => e.checkVisibility() && !e.disabled && !e.matches(".utrecht-skip-link"))
  .filter((e) => !(getComputedStyle(e).display === "inline" && e.closest("p, li, td, dd")))
  .map((e) => [e.outerHTML.slice(0, 120), e.getBoundingClientRect()])
  .filter(([, vak]) => Math.min(vak.width, vak.height) < 23.9)
  .map(([html, vak]) => `${Math.round(vak.width)}x${Math.round(vak.height)} ${html}`)"""

UITSTEKEND = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.checkVisibility() && !e.closest(".ww-tabelvak") && e.getBoundingClientRect().right > innerWidth + 1)
  .map((e) => e.outerHTML.slice(0, 120))"""

# Zonder focus en met focus moet het element er anders uitzien, anders weet wie met het toetsenbord werkt niet waar hij is.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const stijl = getComputedStyle(e);
  const vak = e.getBoundingClientRect();
  const zichtbaar = stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2;
  const inBeeld = vak.bottom > 0 && vak.top < innerHeight && vak.width > 1 && vak.height > 1;
  e.dataset.bezocht ??= "0";
  e.dataset.bezocht = `${+e.dataset.bezocht + 1}`;
  return {html: e.outerHTML.slice(0, 120), zichtbaar, inBeeld, opnieuw: +e.dataset.bezocht > 1};
}"""

FOCUSSEERBAAR = """() => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
  .filter((e) => e.checkVisibility() && !e.disabled).length"""


def controleer_pagina(page: Page) -> None:
    """Alles in één keer; laat de pagina breed achter, met de focus ergens anders dan voorheen."""
    klachten = [*axe(page), *kleine_doelen(page), *zijwaarts(page), *onzichtbare_focus(page)]
    assert not klachten, "\n".join(klachten)


def axe(page: Page) -> list[str]:
    page.evaluate(AXE.read_text())
    uitslag = page.evaluate(f"axe.run({{runOnly: {json.dumps(REGELS)}}})")
    return [
        f"{fout['id']}: {fout['help']} -> {knoop['html'][:160]} ({knoop['failureSummary']})"
        for fout in uitslag["violations"]
        for knoop in fout["nodes"]
    ]


def kleine_doelen(page: Page) -> list[str]:
    gevonden: list[str] = page.evaluate(KLEINE_DOELEN)
    return gevonden


def zijwaarts(page: Page) -> list[str]:
    """Wat er op 320 pixels breed buiten beeld steekt."""
    page.set_viewport_size(SMAL)
    schuift: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    gevonden: list[str] = page.evaluate(UITSTEKEND) if schuift else []
    doelen = kleine_doelen(page)
    page.set_viewport_size(BREED)
    return (gevonden or ["de pagina schuift opzij"] if schuift else []) + doelen


def onzichtbare_focus(page: Page) -> list[str]:
    """Loopt met Tab de pagina rond; elke halte is zichtbaar en in beeld, en de ronde slaat niets over."""
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }")
    haltes = list(_haltes(page, grens=400))
    return [f"focus niet te zien: {halte['html']}" for halte in haltes if not (halte["zichtbaar"] and halte["inBeeld"])]


def _haltes(page: Page, grens: int) -> list[dict[str, str]]:
    haltes: list[dict[str, str]] = []
    for _ in range(grens):
        page.keyboard.press("Tab")
        halte = page.evaluate(FOCUS)
        if halte is None or halte["opnieuw"]:
            return haltes
        haltes.append(halte)
    raise AssertionError(f"Na {grens} keer Tab nog niet rond: zit de focus vast?")
