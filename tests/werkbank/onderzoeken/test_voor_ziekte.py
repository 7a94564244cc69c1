"""Wie met de werknemer zelf vergelijkt, voor de ziekte, leest nergens over een collega of een normfunctie."""

import re

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.onderzoeken.hulp import Blad, adres, document, tekst
from weegwerk.kern.methoden import bereken
from weegwerk.rapport import maak_rapport
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten import services as vragenlijsten
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker

# Wat de deskundige zelf schreef in het voorbeeld telt niet; de vragen en uitleg van Weegwerk wel.
COLLEGA = re.compile(r"(gewone|gezonde) collega|bij collega|normfunctie|vergelijker", re.IGNORECASE)
BLADEN = [
    *(("taken", groep) for groep in ("functie", "taken", "norm", "niet")),
    *(("prestatie", groep) for groep in ("A", "A-meten", "A-werktijd")),
    ("opdracht", "vraag"),
    ("begeleiding", "taak-A"),
]


def woorden(client: Client, onderzoek: Onderzoek, *plek: str) -> str:
    """Wat Weegwerk zegt: zonder wat in de vakken is getypt."""
    pagina = tekst(client.get(adres(onderzoek, plek[0], plek[1])))
    pagina = re.sub(r"<textarea.*?</textarea>|<input[^>]*>|<script.*?</script>", " ", pagina, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", pagina).split())


@pytest.fixture
def zichzelf(als_anna: Client, gevuld: Onderzoek) -> Onderzoek:
    Blad(als_anna, gevuld, "opdracht", "kader").stuur(htmx=False, kader__vergelijking="voor_ziekte")
    Blad(als_anna, gevuld, "taken", "niet").stuur(htmx=False, doe="toevoegen")
    gevuld.refresh_from_db()
    return gevuld


@pytest.mark.parametrize("plek", BLADEN, ids="-".join)
def test_de_bladzijden_volgen_de_vergelijking(als_anna: Client, gevuld: Onderzoek, plek: tuple[str, str]) -> None:
    Blad(als_anna, gevuld, "taken", "niet").stuur(htmx=False, doe="toevoegen")
    Blad(als_anna, gevuld, "prestatie", "A-meten").stuur(htmx=False, doe="start:werknemer")
    assert COLLEGA.search(woorden(als_anna, gevuld, *plek))
    Blad(als_anna, gevuld, "opdracht", "kader").stuur(htmx=False, kader__vergelijking="voor_ziekte")
    gezegd = woorden(als_anna, gevuld, *plek)
    assert not COLLEGA.search(gezegd)
    assert re.search(r"voor (de|uw) ziekte|eigen werk", gezegd)


def test_een_andere_functie_zoeken_hoeft_dan_niet(als_anna: Client, zichzelf: Onderzoek) -> None:
    gezegd = woorden(als_anna, zichzelf, "taken", "norm")
    assert "Een andere functie hoeft u dus niet te zoeken" in gezegd
    assert "In de cao van het bedrijf" not in gezegd
    codes = {signaal.code for signaal in bereken(document(zichzelf)).signalen}
    assert not codes & {"geen_vergelijkbare_functie", "zoekstap_overgeslagen", "normfunctie_dekt_te_weinig"}


def test_cijfers_van_toen_komen_niet_van_een_klok(als_anna: Client, zichzelf: Onderzoek) -> None:
    gezegd = woorden(als_anna, zichzelf, "prestatie", "A-meten")
    assert "Start: werknemer" in gezegd
    assert "cijfers van voor de ziekte" in gezegd
    Blad(als_anna, zichzelf, "prestatie", "A-meten").stuur(htmx=False, doe="toevoegen")
    velden = {"wie": "vergelijker", "eenheden": "80", "seconden": "3600", "bron": "werkplek"}
    Blad(als_anna, zichzelf, "prestatie", "A-meten").stuur(
        htmx=False, **{f"taken__A__metingen__0__{veld}": waarde for veld, waarde in velden.items()}
    )
    gezegd = woorden(als_anna, zichzelf, "prestatie", "A-meten")
    assert "werknemer voor de ziekte, 80 stuks, in 60,0 minuten" in gezegd


def test_de_vragen_voor_onderweg_gaan_over_vroeger(als_anna: Client, gevuld: Onderzoek) -> None:
    def vragen() -> str:
        return " ".join(
            tekst(als_anna.get(reverse("onderzoeken:gesprek", args=[gevuld.pk, soort])))
            for soort in ("client", "werkgever", "zelf")
        )

    assert "Hebt u meer pauze nodig dan collega" in vragen()
    Blad(als_anna, gevuld, "opdracht", "kader").stuur(htmx=False, kader__vergelijking="voor_ziekte")
    gezegd = vragen()
    assert "Hebt u meer pauze nodig dan voor u ziek werd?" in gezegd
    assert "Welke cijfers zijn er nog van voor de ziekte?" in gezegd
    assert "dan collega" not in gezegd
    assert "naast een collega" not in gezegd


def in_pdf(pdf: bytes) -> str:
    bladen = [blad.get_textpage().get_text_bounded() for blad in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(bladen).split())


def papier(client: Client, onderzoek: Onderzoek, taal: str = "nl") -> str:
    return in_pdf(client.get(reverse("vragenlijsten:pdf", args=[onderzoek.pk, "werkgever", taal])).content)


def test_de_vragenlijst_vergelijkt_met_vroeger_en_zwijgt_over_ziekte(als_anna: Client, zichzelf: Onderzoek) -> None:
    nederlands, engels = papier(als_anna, zichzelf), papier(als_anna, zichzelf, "en")
    assert "Vergelijk met hoe het werk vroeger ging." in nederlands
    assert "Net zo goed als vroeger" in nederlands
    assert "gewone collega" not in nederlands
    assert "Compare with how the work went before." in engels
    assert "regular co-worker" not in engels


def test_een_beantwoorde_vragenlijst_houdt_haar_eigen_woorden(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    """Een antwoord hoort bij de vraag waarop het is gegeven."""
    vragenlijsten.verstuur(anna, gevuld.pk, "werkgever", lambda sleutel: sleutel)
    vragenlijst = vragenlijsten.stel_op(anna, gevuld.pk, "werkgever").vragenlijst
    vragenlijsten.bewaar(Bezoeker(vragenlijst), vragenlijst.versie, {"per_taak.A.tempo": "langzamer"})
    Blad(als_anna, gevuld, "opdracht", "kader").stuur(htmx=False, kader__vergelijking="voor_ziekte")
    vragenlijsten.verstuur(anna, gevuld.pk, "werkgever", lambda sleutel: sleutel)
    assert "Vergelijk met een gewone collega" in papier(als_anna, gevuld)


def test_het_rapport_volgt_de_vergelijking(zichzelf: Onderzoek) -> None:
    gezegd = in_pdf(maak_rapport(document(zichzelf), "volledig").pdf)
    assert "Eigen werk voor de ziekte" in gezegd
    assert "Alleen hulp die voor de ziekte niet nodig was." in gezegd
    assert not re.search("Waarom deze|Tijd normfunctie|boven wat een gewone collega", gezegd)
