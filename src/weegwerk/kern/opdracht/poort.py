"""The last look at what is about to leave: no words of a fact that its reader may not know, wherever they came from.

What may go along follows from `lezers`; this finds what was typed a second time somewhere else: in a conclusion, a letter,
the account of a talk.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.kern.opdracht.lezers import weggelaten
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.vertrouwelijkheid import Bestemming, gelekt


def bewaak(map_: Opdrachtmap, voor: Bestemming, dag: date, zinnen: Iterable[str]) -> None:
    """Refuse what goes to this reader when it holds the words of a fact that he may not know. Raises KernFout."""
    _weiger(map_, weggelaten(map_, voor, dag), zinnen, f"wat de {voor.lezer} krijgt")


def bewaak_verslag(map_: Opdrachtmap, gesprek: Gesprek, opdrachtgever: Bestemming, dag: date) -> None:
    """Refuse the account of a talk that holds, or was the source of, a fact that its reader may not know.

    A doctor has a duty of secrecy of his own. Whoever is none of the parties gets nothing sensitive at all. Raises KernFout.
    """
    if gesprek.partij is None:
        raise KernFout(
            "partij_onbekend",
            f"Bij gesprek {gesprek.code} staat niet namens wie u sprak. Dan is niet te zeggen wat die persoon mag weten.",
            "Kies bij “Namens wie?” een partij.",
            ("gesprekken", gesprek.code),
        )
    if gesprek.partij == "arts":
        return
    weg = _verborgen(map_, gesprek.partij, opdrachtgever, dag)
    uit_gesprek = [feit.code for feit in map_.feiten if feit.code in weg and feit.gesprek == gesprek.code]
    if uit_gesprek:
        raise KernFout(
            "gevoelig_in_verslag",
            f"Feit {', '.join(uit_gesprek)} komt uit gesprek {gesprek.code}. Wie dit verslag krijgt, mag dat feit niet weten.",
            "Haal het uit het verslag, en kies bij het feit geen gesprek.",
            ("feiten", uit_gesprek[0]),
        )
    _weiger(map_, weg, (gesprek.verslag or "", gesprek.met or ""), f"het verslag van gesprek {gesprek.code}")


def teksten(gegevens: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(gegevens, str):
        yield gegevens
    elif isinstance(gegevens, dict | list | tuple):
        for deel in gegevens.values() if isinstance(gegevens, dict) else gegevens:
            yield from teksten(deel)


def _verborgen(map_: Opdrachtmap, partij: str, opdrachtgever: Bestemming, dag: date) -> Collection[str]:
    if partij == "anders":
        return {feit.code for feit in map_.feiten if feit.gevoelig}
    partijen = {
        "client": Bestemming("client", is_werkgever=False),
        "werkgever": Bestemming("werkgever", is_werkgever=True),
        "opdrachtgever": opdrachtgever,
    }
    return weggelaten(map_, partijen[partij], dag)


def _weiger(map_: Opdrachtmap, weg: Collection[str], zinnen: Iterable[str], waar: str) -> None:
    codes = gelekt(zinnen, {feit.code: feit.wat for feit in map_.feiten if feit.code in weg})
    if codes:
        raise KernFout(
            "verborgen_in_tekst",
            f"De woorden van feit {', '.join(codes)} staan ook ergens anders in {waar}.",
            "Die lezer mag dit feit niet weten. Haal de zin daar weg, of schrijf hem anders.",
            ("feiten", codes[0]),
        )
