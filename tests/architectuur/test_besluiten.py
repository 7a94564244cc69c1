"""Elk besluit zegt zijn stand en thema, en de index is de index van wat er staat."""

from hulpmiddelen.besluiten import INDEX, THEMAS, besluiten, index


def test_de_index_is_bij() -> None:
    assert INDEX.read_text() == index(), "Maak de index opnieuw: python -m hulpmiddelen.besluiten"


def test_elk_besluit_staat_onder_een_thema_en_geen_nummer_twee_keer() -> None:
    alle = besluiten()
    assert {besluit.thema for besluit in alle} <= set(THEMAS)
    nummers = [besluit.nummer for besluit in alle]
    assert nummers == sorted(set(nummers))
