"""Mensen die tegelijk werken: een eigen proces, want wie meet mag de server niet ophouden.

Leest van stdin wie er zijn en wat zij doen, en schrijft per onderdeel de tijden naar stdout. Iedereen doet
tegelijk hetzelfde: zo meet elk onderdeel zichzelf en niet de rij achter een ander.
"""

import json
import re
import sys
from http import HTTPStatus
from http.client import HTTPConnection
from threading import Barrier, Thread
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

GEDULD = 30
_BASIS = re.compile(rb'id="basis" value="(\d+)"')


class Mens:
    """Een aangemelde deskundige met een eigen verbinding, die blijft open."""

    def __init__(self, plan: dict[str, Any], gebruiker: dict[str, Any]) -> None:
        self.verbinding = HTTPConnection(plan["host"], plan["poort"], timeout=GEDULD)
        self.gebruiker = gebruiker
        self.basis: int = gebruiker["basis"]
        koekjes = "; ".join(f"{naam}={waarde}" for naam, waarde in gebruiker["koekjes"].items())
        self.koppen = {"Cookie": koekjes, "X-CSRFToken": gebruiker["koekjes"]["csrftoken"]}

    def doe(self, onderdeel: str) -> float:
        """Een verzoek; geeft terug hoe lang het duurde tot het antwoord binnen was."""
        if onderdeel == "bewaren":
            return self._bewaar()
        return self._vraag("GET", self.gebruiker["bladzijden"][onderdeel], None, self.koppen)[0]

    def _bewaar(self) -> float:
        velden = self.gebruiker["velden"] | {self.gebruiker["veld"]: str(40 + self.basis % 50), "basis": self.basis}
        koppen = self.koppen | {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
        duur, antwoord = self._vraag("POST", self.gebruiker["bladzijden"]["prestatie"], urlencode(velden), koppen)
        nieuw = _BASIS.search(antwoord)
        if nieuw is None or int(nieuw[1]) != self.basis + 1:
            raise RuntimeError(f"Niet bewaard: {antwoord[:500]!r}")
        self.basis += 1
        return duur

    def _vraag(self, werkwoord: str, pad: str, lichaam: str | None, koppen: dict[str, str]) -> tuple[float, bytes]:
        begin = perf_counter()
        self.verbinding.request(werkwoord, pad, lichaam, koppen)
        antwoord = self.verbinding.getresponse()
        inhoud = antwoord.read()
        duur = perf_counter() - begin
        if antwoord.status != HTTPStatus.OK:
            raise RuntimeError(f"{werkwoord} {pad} gaf {antwoord.status}")
        return duur, inhoud


def belast(plan: dict[str, Any]) -> list[tuple[str, list[float]]]:
    """De onderdelen in volgorde, met de tijden van iedereen."""
    mensen = [Mens(plan, gebruiker) for gebruiker in plan["gebruikers"]]
    tijden: list[tuple[str, list[float]]] = [(onderdeel, []) for onderdeel in plan["onderdelen"]]
    gelijk = Barrier(len(mensen), timeout=GEDULD)
    fouten: list[Exception] = []

    def werk(mens: Mens) -> None:
        try:
            for onderdeel, lijst in tijden:
                gelijk.wait()
                lijst.extend([mens.doe(onderdeel) for _ in range(plan["keren"])])
        except Exception as fout:
            fouten.append(fout)
            gelijk.abort()

    draden = [Thread(target=werk, args=[mens]) for mens in mensen]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    if fouten:
        raise fouten[0]
    return tijden


if __name__ == "__main__":
    json.dump(belast(json.load(sys.stdin)), sys.stdout)
