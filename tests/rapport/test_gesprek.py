"""De leidraad voor een gesprek op papier: volgens de normen, elke vraag een keer, met wie en wanneer erop."""

from datetime import UTC, datetime

from tests.rapport.normen import gebreken
from weegwerk.inhoud import werkvelden
from weegwerk.rapport.gesprek import maak_gespreksleidraad
from weegwerk.rapport.lees_pdf import lees

STAPPEN = [(stap.stap, stap) for stap in werkvelden.gespreksleidraad("client", werkvelden.werkveld("participatiewet"))]


def papier() -> bytes:
    tijdstip = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return maak_gespreksleidraad("Gesprek met de werknemer", "Participatiewet", "2026-0001", STAPPEN, tijdstip)


def test_voldoet_aan_de_normen() -> None:
    assert gebreken(papier()) == []


def test_elke_vraag_staat_er_een_keer_en_er_is_plaats_voor_wie_en_wanneer() -> None:
    tekst = " ".join(" ".join(lees(papier()).bladzijden).split())
    vragen = [vraag for _, stap in STAPPEN for vraag in (*stap.altijd, *stap.soms)]
    assert [tekst.count(vraag) for vraag in vragen] == [1] * len(vragen)
    assert "Wie waren erbij?" in tekst
    assert "Op welke dag" in tekst
