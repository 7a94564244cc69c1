"""De bezorger die blijft draaien."""

import signal
from collections.abc import Callable, Iterator

import pytest
from django.db import connections

from weegwerk.werkbank.post import postbode


@pytest.fixture(autouse=True)
def eigen_signalen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Zonder wachten, zonder de verbinding van de test te sluiten, en met de signalen erna zoals ervoor."""
    monkeypatch.setattr(postbode, "SECONDEN", 0)
    monkeypatch.setattr(connections, "close_all", lambda: None)
    eerst = {nummer: signal.getsignal(nummer) for nummer in (signal.SIGTERM, signal.SIGINT)}
    yield
    for nummer, wat in eerst.items():
        signal.signal(nummer, wat)


def test_een_ronde_die_misgaat_is_niet_de_laatste() -> None:
    rondes: list[str] = []

    def ronde(_stop: Callable[[], bool]) -> None:
        rondes.append("ronde")
        if len(rondes) == 1:
            raise LookupError
        signal.raise_signal(signal.SIGTERM)

    postbode.blijf(ronde)
    assert len(rondes) == 2
