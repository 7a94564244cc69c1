"""Elke belofte in een brief heeft haar tegenhanger in wat het product doet: bij elke opdracht, elk werkveld, elke opdrachtgever."""

from collections.abc import Iterator

import pytest

from tests.rapport.test_brieven import LEIDRAAD, brieftekst, stof
from weegwerk.inhoud import leidraden, werkvelden
from weegwerk.inhoud.opbouw import opbouw
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.blok0 import Kader
from weegwerk.rapport.brieven import Briefstof
from weegwerk.werkbank.onderzoeken.velden import partijen_van

NUMMERS = [een.nummer for een in leidraden.leidraad(LEIDRAAD).opdrachten]
WERKVELDEN = [None, *(veld.id for veld in werkvelden.alle())]
WERKGEVER = "Bakkerij Deeg"


def gevallen() -> Iterator[tuple[int, str | None, str]]:
    for nummer in NUMMERS:
        velden = WERKVELDEN if opbouw(LEIDRAAD, nummer).loonwaarde else [None]
        for veld in velden:
            for soort in ("werkgever", "gemeente", "verzekeraar"):
                yield nummer, veld, soort


def brief(nummer: int, veld: str | None, soort: str) -> Briefstof:
    naam = WERKGEVER if soort == "werkgever" else "Onderlinge Zekerheid"
    return stof(nummer, opdrachtgever=naam, opdrachtgever_soort=soort, werkgever=WERKGEVER, werkveld=veld)


def concept_gaat_naar(nummer: int, veld: str | None, soort: str, brief: Briefstof) -> set[str]:
    """Wie het product een concept laat sturen, zoals de pagina's het kiezen."""
    if not opbouw(LEIDRAAD, nummer).loonwaarde:
        mag = {lezer for lezer, niveau in brief.ontvangst.items() if niveau in ("rapport", "met_toestemming")}
        return mag - {"werkgever"}
    document = Onderzoek(weegwerk=1, soort="loonwaarde", methode="cec-2011", kader=Kader(werkveld=veld))
    namen = {"werknemer": "client", "werkgever": "opdrachtgever" if soort == "werkgever" else "werkgever"}
    return {namen.get(partij, partij) for partij in partijen_van(document)}


@pytest.mark.parametrize(("nummer", "veld", "soort"), list(gevallen()))
def test_elke_belofte_heeft_haar_tegenhanger(nummer: int, veld: str | None, soort: str) -> None:
    stof_ = brief(nummer, veld, soort)
    naar = concept_gaat_naar(nummer, veld, soort, stof_)
    loonwaarde, niveau = opbouw(LEIDRAAD, nummer).loonwaarde, stof_.ontvangst
    bevestiging = brieftekst("bevestiging", stof_)
    # Een concept aan de opdrachtgever: beloofd, en alleen dan, waar hij er een krijgt.
    belooft = any(zin in bevestiging for zin in ("U en de cliënt krijgen eerst een concept", "U krijgt eerst een concept", "alleen als de cliënt dat goed vindt"))  # fmt: skip
    assert belooft is ("opdrachtgever" in naar)
    assert ("De cliënt en de werkgever krijgen eerst een concept" in bevestiging) is ("werkgever" in naar)
    if niveau["client"] != "rapport":
        return
    client = brieftekst("client", stof_)
    assert "client" in naar
    assert "U krijgt het eerst om te lezen." in client
    # Een gesprek met de werkgever en kijken op het werk: wat de methode vraagt bij een loonwaarde.
    heeft_werkgever = loonwaarde and bool(naar & {"werkgever"} or (soort == "werkgever" and "opdrachtgever" in naar))
    heeft_werkgever = heeft_werkgever and veld != "aov"
    assert ("Ik praat ook met uw werkgever." in client) is heeft_werkgever
    assert ("Uw werkgever krijgt dan ook een versie om te lezen." in client) is heeft_werkgever
    assert ("Ik kom kijken waar u werkt." in client) is loonwaarde
    assert ("Soms kom ik kijken" in client) is (not loonwaarde and niveau["werkgever"] != "niets")
    assert ("Uw werkgever krijgt een eigen versie." in client) is ("werkgever" in naar)
    if veld == "aov":
        assert "uw werkgever" not in client.casefold()


@pytest.mark.parametrize("veld", [een for een in WERKVELDEN if een])
def test_de_methode_vraagt_in_elk_werkveld_om_te_kijken_en_te_praten(veld: str) -> None:
    """De grond onder “Ik kom kijken” en “Ik praat ook met uw werkgever”."""
    gekozen = werkvelden.werkveld(veld)
    assert "Bezoek aan de werkplek" in [rij.naam for rij in werkvelden.matrix() if rij.nodig == "altijd"]
    acties = [actie for stap in werkvelden.stappen_van(gekozen) for actie in stap.acties]
    altijd = " ".join(actie.tekst for actie in acties if actie.nodig == "altijd").casefold()
    assert "werkgever" in altijd or "werkgever" not in gekozen.partijen


@pytest.mark.parametrize("nummer", NUMMERS)
def test_het_bericht_dat_het_klaar_is_zegt_niets_meer(nummer: int) -> None:
    tekst = brieftekst("afgerond", brief(nummer, None, "gemeente"))
    assert "Mijn werk is klaar." in tekst
    for vraag in stof(nummer).document.vragen:
        assert (vraag.vraag or "?") not in tekst
    assert not any(een.naam in tekst for een in stof(nummer).document.onderdelen)
