"""De bladzijden van de leidraad: voor iedereen te lezen, alles heeft een adres en elke bron staat erbij."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from weegwerk.inhoud import leidraden
from weegwerk.werkbank.leidraden import vindplaatsen

ID = "arbeidsparticipatie-2011"


def paginas() -> list[str]:
    """Elke bladzijde die er te lezen is."""
    vaste = ["/leidraad/", "/leidraad/zoeken/"]
    for leidraad in leidraden.alle():
        vaste += [f"/leidraad/{leidraad.id}/", f"/leidraad/{leidraad.id}/schema/"]
        vaste += [f"/leidraad/{leidraad.id}/opdracht/{opdracht.nummer}/" for opdracht in leidraad.opdrachten]
    return vaste


def lees(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return unescape(antwoord.content.decode())


def test_elke_link_komt_uit(client: Client) -> None:
    """Een id staat er één keer, en wie naar een plek of een pagina wijst, wijst ergens naar."""
    gelezen = {pad: lees(client, pad) for pad in paginas()}
    ids = {pad: re.findall(r'\sid="([^"]+)"', pagina) for pad, pagina in gelezen.items()}
    assert [pad for pad, namen in ids.items() if len(namen) != len(set(namen))] == []
    for pad, pagina in gelezen.items():
        for doel, anker in re.findall(r'href="(/leidraad/[^"#]*)?(?:#([^"]*))?"', pagina):
            if "/suggestie/" not in doel:
                assert not anker or anker in ids[doel or pad], f"{pad} -> {doel}#{anker}"


def test_de_lijst_zegt_bron_versie_geldigheid_en_gebruik(client: Client) -> None:
    pagina = lees(client, "/leidraad/")
    for leidraad in leidraden.alle():
        for tekst in (leidraad.titel, leidraad.bron.naam, leidraad.versie, leidraad.geldigheid, leidraad.licentie):
            assert tekst in pagina
    assert "vanaf 1 september 2011" in pagina


def test_elk_deel_staat_op_zijn_adres_met_tekst_en_bron(client: Client) -> None:
    paginas: dict[str, str] = {}
    for deel in vindplaatsen.alle().values():
        pagina = paginas.setdefault(deel.pagina, lees(client, deel.pagina))
        assert f'id="{deel.anker}"' in pagina
        assert [tekst for tekst in deel.teksten if tekst not in pagina] == []
        if deel.sectie:
            assert [bron.naam for bron in deel.leidraad.bronnen_van(deel.sectie) if bron.naam not in pagina] == []


def test_het_schema_zegt_ja_en_nee_in_woorden(client: Client) -> None:
    pagina = lees(client, f"/leidraad/{ID}/schema/")
    leidraad = leidraden.leidraad(ID)
    aantal = sum(len(opdracht.rollen) for opdracht in leidraad.opdrachten)
    assert pagina.count(">ja</span>") == aantal
    assert pagina.count(">nee</span>") == len(leidraad.opdrachten) * len(leidraad.rollen) - aantal
    assert pagina.count('<th scope="row">') == len(leidraad.opdrachten)
    assert "<caption>" in pagina


def test_vorige_en_volgende(client: Client) -> None:
    leidraad = leidraden.leidraad(ID)
    eerste, tweede = leidraad.opdrachten[:2]
    pagina = lees(client, reverse("leidraden:opdracht", args=[ID, eerste.nummer]))
    assert 'rel="prev"' not in pagina
    assert f'rel="next" href="/leidraad/{ID}/opdracht/{tweede.nummer}/"' in pagina
    laatste = lees(client, reverse("leidraden:opdracht", args=[ID, leidraad.opdrachten[-1].nummer]))
    assert 'rel="next"' not in laatste


@pytest.mark.django_db
@pytest.mark.parametrize(
    "pad",
    [
        "/leidraad/bestaat-niet/",
        "/leidraad/bestaat-niet/schema/",
        f"/leidraad/{ID}/opdracht/0/",
        f"/leidraad/{ID}/opdracht/99999999999999999999/",
        f"/leidraad/{ID}/suggestie/opdracht-14-bestaat-niet/",
        "/leidraad/bestaat-niet/suggestie/rol-adviseur-client/",
        f"/leidraad/{ID}/opdracht/14x/",
    ],
)
def test_wat_er_niet_is(client: Client, pad: str) -> None:
    assert client.get(pad).status_code == 404


def test_zoeken_wijst_het_deel_aan(client: Client) -> None:
    pagina = lees(client, "/leidraad/zoeken/?q=PEILDATUMS")
    assert "<mark>peildatum</mark>" in pagina
    assert f'href="/leidraad/{ID}/opdracht/14/#' in pagina


@pytest.mark.parametrize("vraag", ["<script>alert(1)</script>", '"><img src=x>', "\x00\ud800"])
def test_een_vreemde_vraag_blijft_tekst(client: Client, vraag: str) -> None:
    antwoord = client.get("/leidraad/zoeken/", {"q": vraag.encode("utf-8", "ignore").decode()})
    assert antwoord.status_code == 200
    assert b"<script>alert" not in antwoord.content
    assert b"<img" not in antwoord.content


def test_niets_gevonden_zegt_wat_u_kunt_proberen(client: Client) -> None:
    pagina = lees(client, "/leidraad/zoeken/?q=xyzzyq")
    assert "Niets gevonden met “xyzzyq”" in pagina
    assert "Probeer een ander woord" in pagina
    assert "Typ een of meer woorden" in lees(client, "/leidraad/zoeken/")


def test_lezen_vraagt_de_database_niets(client: Client) -> None:
    """Zonder het kenmerk django_db zou een vraag hier een fout geven."""
    for pad in ("/leidraad/", f"/leidraad/{ID}/", f"/leidraad/{ID}/opdracht/14/", "/leidraad/zoeken/?q=werk"):
        lees(client, pad)
