"""Feiten uit de bronnen mogen overal staan, zinnen niet: van de bronteksten zijn alleen de kenmerken van hun zinnen bewaard."""

from hulpmiddelen.bronzinnen import BYTES, LIJST, bekend, reeksen
from tests.architectuur.bronnen import bestanden, naam

GEEN_TEKST = (".bin", ".png", ".mo", ".ico")


def test_geen_zin_is_overgenomen_uit_een_bron() -> None:
    bron = bekend()
    overgenomen = [
        f"{naam(pad)}: {reeks} …"
        for pad in bestanden("*")
        if not pad.name.endswith(GEEN_TEKST)
        for kenmerk, reeks in reeksen(pad.read_text(errors="replace"))
        if kenmerk in bron
    ]
    assert overgenomen == []


def test_de_lijst_is_heel_en_er_wordt_echt_vergeleken() -> None:
    inhoud = LIJST.read_bytes()
    assert len(inhoud) % BYTES == 0
    assert len(bekend()) > 30_000
    assert sorted(bekend()) == [inhoud[plek : plek + BYTES] for plek in range(0, len(inhoud), BYTES)]
