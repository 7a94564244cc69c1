import json
from typing import Any

import pytest

from tests.rapport.bomen import VIJANDIG
from tests.rapport.normen import gebreken
from tests.rapport.zaken import GEGEVENS, TAKEN, zaak
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_gegevens, gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek import lees as lees_zaak
from weegwerk.kern.vergelijking import vergelijk
from weegwerk.rapport import blokken as b
from weegwerk.rapport import maak_rapport, maken
from weegwerk.rapport.lees_pdf import lees

MODELLEN = ("volledig", "wettelijk")
KAAL = {
    sleutel: GEGEVENS[sleutel] for sleutel in ("weegwerk", "soort", "methode", "beoordelingsdatum", "peildatum")
} | {"taken": [{"code": "A", "aandeel": "100%", "tempo": "80%", "kwaliteit": "90%", "netto_werktijd": "95%"}]}
CEC = {"code": "A", "aandeel": "100%", "tempoverlies": "20%", "kwaliteitsverlies": "0%", "afbreukrisico": "10%"}
TKI = {"code": "A", "aandeel": "100%", "tempo": "80%", "kwaliteit": "90%", "inzetbaarheid": "95%"}


def teksten(boom: b.Rapportdocument) -> list[str]:
    gevonden: list[str] = []

    def onthoud(tekst: str) -> str:
        gevonden.append(tekst)
        return tekst

    b.met_teksten(boom, onthoud)
    return gevonden


def koppen(boom: b.Rapportdocument) -> list[str]:
    return [blok.tekst for blok in boom.blokken if isinstance(blok, b.Tussenkop) and blok.niveau == 1]


@pytest.mark.parametrize("model", MODELLEN)
@pytest.mark.parametrize("definitief", [True, False])
@pytest.mark.parametrize("inhoud", [GEGEVENS, KAAL], ids=["vol", "kaal"])
def test_elk_rapport_voldoet_aan_de_normen(model: str, inhoud: dict[str, Any], *, definitief: bool) -> None:
    vaststelling = {"vaststelling": {"datum": "2026-03-20"}} if definitief else {}
    onderzoek = Onderzoek.model_validate({**inhoud, "vaststelling": None} | vaststelling)
    assert not gebreken(maak_rapport(onderzoek, model).pdf)


@pytest.mark.parametrize(("methode", "taak"), [("cec-2011", CEC), ("regeling-2014", TKI)])
def test_volledig_kent_elke_methode(methode: str, taak: dict[str, str]) -> None:
    gemaakt = maak_rapport(zaak(methode=methode, taken=[taak]), "volledig")
    tekst = " ".join(lees(gemaakt.pdf).bladzijden)
    assert not gebreken(gemaakt.pdf)
    assert f"{gemaakt.uitkomst.loonwaarde}%" in tekst
    assert gemaakt.uitkomst.methode.naam in tekst


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_geen_naam_breekt_een_model(tekst: str) -> None:
    taak = TAKEN[0] | {"omschrijving": tekst[:150], "belang": tekst, "aandeel": "100%"}
    kop = dict.fromkeys(("naam", "werkgever", "email_contactpersoon", "kenmerk"), tekst[:150])
    for model in MODELLEN:
        assert not gebreken(maak_rapport(zaak(kop=kop, taken=[taak]), model).pdf)


VOORBEELDEN = {naam: lees_zaak(voorbeelden.tekst(naam)).onderzoek for naam in voorbeelden.namen()}
PASSEND = [
    (naam, model)
    for naam, onderzoek in VOORBEELDEN.items()
    for model in (MODELLEN if onderzoek.methode == "ulm-2021" else MODELLEN[:1])
]


@pytest.mark.parametrize(("naam", "model"), PASSEND)
def test_elk_voorbeeld_wordt_een_kort_rapport_volgens_de_normen(naam: str, model: str) -> None:
    pdf = maak_rapport(VOORBEELDEN[naam], model).pdf
    assert not gebreken(pdf)
    meeste = 12 if naam in ("keuken", "wasserij") else 6
    assert len(lees(pdf).bladzijden) <= {"volledig": meeste, "wettelijk": 2}[model]


def test_volledig_vertelt_het_hele_verhaal_in_volgorde() -> None:
    boom = maken.stel_op(zaak(), "volledig").boom
    assert koppen(boom) == [
        "Vraagstelling",
        "Werkwijze en bronnen",
        "Functie en taken",
        "Prestatie per taak",
        "Berekening",
        "Zienswijzen",
        "Conclusie en geldigheid",
        "Aandachtspunten",
        "Vaststelling",
        "Controle van dit rapport",
    ]
    uitkomst = next(blok for blok in boom.blokken if isinstance(blok, b.Uitkomstblok))
    assert uitkomst.getal == "78%"


@pytest.mark.parametrize("naam", sorted(naam for naam, model in PASSEND if model == "volledig"))
def test_een_rapport_zwijgt_over_methoden_van_een_ander_land(naam: str) -> None:
    onderzoek = VOORBEELDEN[naam]
    gevonden = [rij.naam for rij in vergelijk(onderzoek).rijen if rij.soort == "buitenlands"]
    rapport = "\n".join(teksten(maken.stel_op(onderzoek, "volledig").boom))
    assert gevonden
    assert [land for land in gevonden if land in rapport] == []


def test_volledig_laat_niets_uit_het_onderzoek_weg() -> None:
    """Every text that somebody typed can be found in the report."""
    getypt = [waarde for waarde in _bladeren(als_gegevens(zaak())) if " " in waarde]
    rapport = "\n".join(teksten(maken.stel_op(zaak(), "volledig").boom))
    alleen_wettelijk = {GEGEVENS["kop"]["telefoonnummer"], GEGEVENS["kop"]["geinterviewde"]}
    assert [waarde for waarde in getypt if waarde not in rapport] == sorted(alleen_wettelijk, key=getypt.index)


def _bladeren(gegevens: Any) -> list[str]:
    if isinstance(gegevens, dict | list):
        delen = gegevens.values() if isinstance(gegevens, dict) else gegevens
        return [blad for deel in delen for blad in _bladeren(deel)]
    return [str(gegevens)]


def test_wettelijk_volgt_de_velden_van_de_regeling() -> None:
    boom = maken.stel_op(zaak(), "wettelijk").boom
    kop = next(blok for blok in boom.blokken if isinstance(blok, b.Gegevens))
    assert [naam for naam, _ in kop.paren] == [
        "Naam",
        "Geboortedatum",
        "Datum rapportage",
        "Datum bedrijfsbezoek",
        "Werkgever",
        "Contactpersoon werkgever",
        "E-mail contactpersoon",
        "Geïnterviewde (werkgever)",
        "Normfunctie",
        "Uitgevoerde functie",
        "Aantal uren werknemer",
        "Aantal voltijdsuren",
        "Loonwaardedeskundige",
        "Telefoonnummer",
    ]
    prestatie = next(blok for blok in boom.blokken if isinstance(blok, b.Tabel) and blok.totaal)
    assert [kolom.kop for kolom in prestatie.kolommen] == [
        "Hoofdtaak",
        "Tijd",
        "Tempo",
        "Kwaliteit",
        "Netto werktijd",
        "Resultaat",
    ]
    assert prestatie.rijen[0] == ("Hoofdtaak 1", "50%", "87,5%", "95%", "90%", "37,40625%")
    assert prestatie.totaal[-1] == "78%"
    assert len(lees(maak_rapport(zaak(), "wettelijk").pdf).bladzijden) <= 2


def test_wettelijk_zegt_welk_veld_leeg_is() -> None:
    kop = next(blok for blok in maken.stel_op(Onderzoek.model_validate(KAAL), "wettelijk").boom.blokken)
    assert isinstance(kop, b.Gegevens)
    assert {waarde for _, waarde in kop.paren} == {"niet ingevuld"}


def test_wettelijk_toont_meer_dan_vijf_hoofdtaken_als_ze_er_zijn() -> None:
    taken = [TAKEN[0] | {"code": code, "aandeel": "12.5%"} for code in "ABCDEFGH"]
    boom = maken.stel_op(zaak(taken=taken), "wettelijk").boom
    tabellen = [blok for blok in boom.blokken if isinstance(blok, b.Tabel)]
    assert [len(tabel.rijen) for tabel in tabellen] == [8, 8]


@pytest.mark.parametrize(
    ("tempo", "antwoord"), [("100%", "Ja: de loonwaarde is 100%."), ("80%", "Nee: de prestatie is lager.")]
)
def test_wettelijk_beantwoordt_de_vraag_naar_de_gewone_prestatie(tempo: str, antwoord: str) -> None:
    taak = {"code": "A", "aandeel": "100%", "tempo": tempo, "kwaliteit": "100%", "netto_werktijd": "100%"}
    alles = teksten(maken.stel_op(zaak(taken=[taak]), "wettelijk").boom)
    assert [tekst for tekst in alles if tekst.startswith("Levert de werknemer") and tekst.endswith(antwoord)]


def test_wettelijk_is_alleen_voor_de_uniforme_methode() -> None:
    with pytest.raises(KernFout, match="uniforme methode") as geweigerd:
        maak_rapport(zaak(methode="cec-2011", taken=[CEC]), "wettelijk")
    assert geweigerd.value.code == "model_past_niet"


def test_wat_het_wettelijke_model_niet_toont_reist_niet_mee() -> None:
    meegestuurd = lees(maak_rapport(zaak(), "wettelijk").pdf).bijlagen["onderzoek.json"].decode()
    for partij in json.loads(meegestuurd)["zienswijzen"].values():
        assert not {"verzonden_op", "kanaal"} & set(partij)
        assert all("toelichting" not in punt for punt in partij.get("punten", ()))
    for geheim in ("Gemeente Voorbeeldstad", "vermoeidheid", "strijktafel", "Telstaten", "Welke loonwaarde", "Groot:"):
        assert geheim in str(GEGEVENS)
        assert geheim not in meegestuurd


def test_zonder_uitkomst_geen_rapport() -> None:
    with pytest.raises(KernFout, match="telt op tot 50%") as geweigerd:
        maak_rapport(zaak(taken=[TAKEN[0]]))
    assert geweigerd.value.code == "geen_uitkomst"


def test_een_zaak_die_niet_terug_te_lezen_is_krijgt_geen_rapport() -> None:
    lang = [{"punt": "x" * 10_000, "toelichting": "y" * 10_000}] * 60
    with pytest.raises(KernFout, match="Kort de langste teksten in"):
        maak_rapport(zaak(zienswijzen={"werknemer": {"punten": lang}}))


def test_onbekend_model() -> None:
    with pytest.raises(KernFout, match="bestaat niet"):
        maak_rapport(zaak(), "mooi")


@pytest.mark.parametrize("model", MODELLEN)
def test_zonder_motivering_blijft_een_vastgesteld_rapport_concept(model: str) -> None:
    kaal = TAKEN[0] | {"aandeel": "100%", "tempo": "80%"}
    gemaakt = maak_rapport(zaak(taken=[kaal]), model)
    assert gemaakt.concept
    assert all("CONCEPT" in bladzijde for bladzijde in lees(gemaakt.pdf).bladzijden)
    assert not maak_rapport(zaak(), model).concept


@pytest.mark.parametrize("model", MODELLEN)
def test_een_correctie_noemt_haar_nummer_en_reden(model: str) -> None:
    correctie = {"datum": "2026-04-01", "nummer": 2, "reden": "Uren verkeerd overgenomen."}
    alles = teksten(maken.stel_op(zaak(vaststelling=correctie), model).boom)
    assert "vaststelling 2 op 1 april 2026" in alles
    assert "Uren verkeerd overgenomen." in alles


@pytest.mark.parametrize("model", MODELLEN)
def test_zelfde_zaak_geeft_dezelfde_bytes(model: str) -> None:
    assert maak_rapport(zaak(), model).pdf == maak_rapport(zaak(), model).pdf


@pytest.mark.parametrize("dag", ["1900-01-01", "1969-12-31", "2199-12-31"])
def test_elke_dag_die_de_zaak_kent_kan_in_het_rapport(dag: str) -> None:
    kop = GEGEVENS["kop"] | {"datum_rapportage": dag}
    assert not gebreken(maak_rapport(zaak(kop=kop)).pdf)


def test_wat_de_deskundige_nog_moet_doen_staat_niet_in_het_rapport() -> None:
    """Een loon onder de cao is een vraag voor hem, en geen zaak van wie het rapport leest."""
    oud = VOORBEELDEN["wasserij"]
    laag = gewijzigd(oud, geld=gewijzigd(oud.geld, loon=gewijzigd(oud.geld.loon, cao_loon="9999")))
    assert "Vraag de werkgever hoe dat komt" not in "\n".join(teksten(maken.stel_op(laag, "volledig").boom))
