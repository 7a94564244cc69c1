"""Het loonwaarderapport per lezer: wat een werkgever niet mag weten staat er niet in, en elke versie is na te rekenen."""

from typing import Any

import pytest

from tests.rapport.normen import gebreken
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, Vaststelling, lees
from weegwerk.kern.onderzoek.lezers import inzage, uit_json, voor_lezer
from weegwerk.kern.vertrouwelijkheid import Bestemming, Toestemming
from weegwerk.rapport import maak_rapport, verifieer
from weegwerk.rapport.lees_pdf import lees as lees_pdf
from weegwerk.rapport.vergelijken import LIJM

CLIENT = Bestemming("client", is_werkgever=False)
GEMEENTE = Bestemming("opdrachtgever", is_werkgever=False)
BETALER = Bestemming("opdrachtgever", is_werkgever=True)
WERKGEVER = Bestemming("werkgever", is_werkgever=True)
ALLEN = (CLIENT, GEMEENTE, BETALER, WERKGEVER)
# Van elke soort een zin die alleen daar staat; de lezers die hem krijgen.
PROFIEL, OORZAAK, HERSTEL = "Zware klachten aan de rug", "chronische pijn", "Na een uur zichtbaar uitgeput"
ADVIES, UITKERING = "Verwijzing naar de pijnpoli", "1234.56"
PUNT, NOTITIE, CORRECTIE = "Mijn kant van het verhaal", "Arts gebeld over medicijnen", "Een diagnose stond er te veel"
KRIJGT: dict[str, tuple[Bestemming, ...]] = {
    PROFIEL: (CLIENT,),
    OORZAAK: (CLIENT,),
    HERSTEL: (CLIENT,),
    ADVIES: (CLIENT,),
    UITKERING: (CLIENT, GEMEENTE),
    PUNT: (CLIENT, GEMEENTE),
    NOTITIE: (CLIENT, GEMEENTE),
    CORRECTIE: (CLIENT, GEMEENTE),
}
WETTELIJK = (PUNT, CORRECTIE)


def zaak() -> Onderzoek:
    """Het volste voorbeeld, met van alles wat niet voor iedereen is."""
    oud = lees(voorbeelden.tekst("keuken").encode()).onderzoek
    taak = oud.taken[0]
    assert taak.tempo
    punt = {"punt": PUNT, "verwerking": "niet_overgenomen", "toelichting": "Niet gezien."}
    return gewijzigd(
        oud,
        taken=(gewijzigd(taak, tempo=gewijzigd(taak.tempo, oorzaak=OORZAAK)), *oud.taken[1:]),
        begeleiding=gewijzigd(oud.begeleiding, beperkingen=({"omschrijving": PROFIEL},)),
        overig=gewijzigd(oud.overig, verzuim=gewijzigd(oud.overig.verzuim, herstel=HERSTEL)),
        adviezen=({"aanpassing": ADVIES, "soort": "gezondheid", "effect": "Minder pijn", "gebaseerd_op": "Gesprek", "door": "Arts"},),
        geld=gewijzigd(oud.geld, uitkering_zonder_werk="1234.56"),
        activiteiten=({"soort": "overleg", "toelichting": NOTITIE},),
        zienswijzen=gewijzigd(oud.zienswijzen, werknemer={"verzonden_op": "2026-03-01", "reactie": "opmerkingen", "punten": [punt]}),
        vaststelling=Vaststelling.model_validate({"datum": "2026-03-20", "door": "Anna", "nummer": 2, "reden": CORRECTIE}),
    )  # fmt: skip


def alles_in(pdf: bytes) -> str:
    gelezen = lees_pdf(pdf)
    bijlagen = (inhoud.decode() for inhoud in gelezen.bijlagen.values())
    return "".join((*gelezen.bladzijden, *bijlagen)).translate(LIJM)


@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
@pytest.mark.parametrize("voor", ALLEN, ids=lambda voor: f"{voor.lezer}-{voor.is_werkgever}")
def test_wie_wat_leest_ook_in_de_bijlage(voor: Bestemming, model: str) -> None:
    gemaakt = maak_rapport(zaak(), model, inzage=inzage(voor))
    tekst = alles_in(gemaakt.pdf)
    for zin, lezers in KRIJGT.items():
        getoond = voor in lezers and (model == "volledig" or zin in WETTELIJK)
        assert (zin.translate(LIJM) in tekst) is getoond, zin
    assert gemaakt.uitkomst.loonwaarde == bereken(zaak()).loonwaarde
    assert gemaakt.concept is maak_rapport(zaak(), model).concept
    assert not gebreken(gemaakt.pdf)
    oordeel = verifieer(gemaakt.pdf)
    assert oordeel.code == 0, oordeel.regels


def test_een_werkgever_ziet_zijn_eigen_balans_en_niet_die_van_de_werknemer() -> None:
    voor_werkgever = alles_in(maak_rapport(zaak(), inzage=inzage(WERKGEVER)).pdf)
    voor_client = alles_in(maak_rapport(zaak(), inzage=inzage(CLIENT)).pdf)
    for zin in ("vankostennaarbalans", "Balanspermaand"):
        assert zin in voor_werkgever
    assert "voordewerkgever" in voor_werkgever
    assert "Rechtenenvoorwaarden" in voor_client
    assert "Rechtenenvoorwaarden" not in voor_werkgever
    assert '"situatie"' not in voor_werkgever


def test_met_toestemming_leest_de_gemeente_het_profiel_en_de_werkgever_niet() -> None:
    toestemming: dict[str, Any] = {
        "code": "T1",
        "ontvanger": "opdrachtgever",
        "waarvoor": ["belastbaarheid"],
        "vraagtekst": "Mag de gemeente lezen wat u lichamelijk aankunt?",
        "antwoord": "gegeven",
        "antwoord_op": "2026-03-01",
        "hoe": "papier",
    }
    alle = [Toestemming.model_validate(toestemming)]
    dag = zaak().beoordelingsdatum
    gemeente = maak_rapport(zaak(), inzage=inzage(GEMEENTE, alle, dag))
    assert PROFIEL.translate(LIJM) in alles_in(gemeente.pdf)
    assert verifieer(gemeente.pdf).code == 0
    assert inzage(BETALER, alle, dag).soorten == frozenset()


@pytest.mark.parametrize("naam", voorbeelden.namen())
@pytest.mark.parametrize("voor", ALLEN, ids=lambda voor: f"{voor.lezer}-{voor.is_werkgever}")
def test_wat_iemand_krijgt_verandert_niet_als_het_nog_eens_wordt_beperkt(voor: Bestemming, naam: str) -> None:
    deel = voor_lezer(lees(voorbeelden.tekst(naam).encode()).onderzoek, inzage(voor))
    assert voor_lezer(deel, inzage(voor)) == deel


def test_een_bewijs_zegt_voor_wie_het_is() -> None:
    assert uit_json(None) is None
    for voor in ALLEN:
        assert uit_json(inzage(voor).als_json()) == inzage(voor)
    for vreemd in ("client", {"lezer": "buurman", "is_werkgever": False, "soorten": []}, {"lezer": "client"}):
        with pytest.raises(ValueError, match="reader"):
            uit_json(vreemd)
