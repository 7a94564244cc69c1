"""Elk rapport van elke uitgave is nog na te rekenen, en een veranderd rapport van toen valt ook nu nog op."""

import re
from pathlib import Path

import pytest

from tests.architectuur.bronnen import WORTEL
from tests.rapport.knoeien import vervang_bijlage
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees

UITGAVEN = Path(__file__).with_name("uitgaven")
RAPPORTEN = sorted(UITGAVEN.glob("*/*.pdf"))
NAMEN = {"volledig", "wettelijk", "opdracht-client", "opdracht-opdrachtgever", "opdracht-werkgever"}


def van(versie: str) -> set[str]:
    return {pad.stem for pad in (UITGAVEN / versie).glob("*.pdf")}


def test_elke_uitgave_bewaarde_haar_rapporten() -> None:
    uitgebracht = re.findall(r"^## \[([\d.]+)\] - \d", (WORTEL / "CHANGELOG.md").read_text(), re.M)
    assert "0.1.0" in uitgebracht
    assert [versie for versie in uitgebracht if not van(versie) >= NAMEN] == []


@pytest.mark.parametrize("pad", RAPPORTEN, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_een_rapport_van_toen_klopt_nog(pad: Path) -> None:
    pdf = pad.read_bytes()
    assert f"weegwerk {pad.parent.name}," in lees(pdf).bijlagen["bewijs.json"].decode()
    oordeel = verifieer(pdf)
    assert oordeel.code == 0, oordeel.regels


@pytest.mark.parametrize(
    ("naam", "bijlage", "oud", "nieuw"),
    [("volledig", "onderzoek.json", b'"90%"', b'"91%"'), ("opdracht-client", "opdracht.json", b"werk", b"zerk")],
)
@pytest.mark.parametrize("versie", sorted({pad.parent.name for pad in RAPPORTEN}))
def test_een_veranderd_rapport_van_toen_valt_op(versie: str, naam: str, bijlage: str, oud: bytes, nieuw: bytes) -> None:
    pdf = (UITGAVEN / versie / f"{naam}.pdf").read_bytes()
    inhoud = lees(pdf).bijlagen[bijlage]
    assert oud in inhoud
    assert verifieer(vervang_bijlage(pdf, bijlage, inhoud.replace(oud, nieuw, 1))).code == 1
