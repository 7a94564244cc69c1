"""Hoe lang het duurt voordat iemand ziet hoe zeker de uitkomst is: in de rekenkern, en na een wijziging op de bladzijde."""

from collections.abc import Callable
from decimal import Decimal
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from bench.tabel import Uitslag, midden, ms, p95
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek, lees
from weegwerk.kern.vergelijking import vergelijk
from weegwerk.kern.zekerheid import zekerheid_van

if TYPE_CHECKING:
    from bench.praktijk import Werkplek

RONDES, WIJZIGINGEN = 31, 21
DOEL = 0.1
METINGEN = 10
_FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")


def gemeten_zaak() -> Onderzoek:
    """Het zwaarste gewone geval: vijf taken, elk twintig keer gemeten, en een bereik bij elke factor."""
    zaak = als_gegevens(lees(voorbeelden.tekst("wasserij")).onderzoek)
    for taak in zaak["taken"]:
        taak["metingen"] = [_meting(wie, keer) for wie in ("werknemer", "vergelijker") for keer in range(METINGEN)]
        for factor in _FACTOREN:
            waarde = Decimal(taak[factor]["percentage"].rstrip("%"))
            taak[factor] |= {"laag": f"{waarde - 8}%", "hoog": f"{waarde + 8}%", "motivering_bereik": "Geschat."}
    return Onderzoek.model_validate(zaak)


def _meting(wie: str, keer: int) -> dict[str, Any]:
    return {"wie": wie, "eenheden": 20 + keer % 4, "seconden": 600 + 7 * keer, "afgekeurd": keer % 3}


def meet_kern() -> list[Uitslag]:
    zaak = gemeten_zaak()
    return [
        _uitslag("bepaling met zekerheid", _duren(lambda: zekerheid_van(zaak, bereken(zaak)), RONDES), DOEL),
        _uitslag("alle methoden met hun verschil", _duren(lambda: vergelijk(zaak), RONDES)),
    ]


def meet_bladzijden(werkplek: "Werkplek") -> list[Uitslag]:
    """Een veld wijzigen en het hele antwoord krijgen, met paneel en zekerheid, zonder netwerk ertussen."""
    werkplek.lees_in(gemeten_zaak())
    basis, waarden = werkplek.formulier()
    keren = iter(range(WIJZIGINGEN))

    def wijzig() -> None:
        keer = next(keren)
        werkplek.wijzig(basis + keer, waarden, f"{60 + keer}")

    tijden = _duren(wijzig, WIJZIGINGEN)
    return [_uitslag("een percentage wijzigen: bewaard en opnieuw berekend met zekerheid", tijden, DOEL)]


def _duren(doe: Callable[[], object], keren: int) -> list[tuple[float, float]]:
    """Per keer hoe lang iemand wacht, en hoeveel de processor eraan werkt: op een drukke machine scheelt dat."""
    tijden = []
    for _ in range(keren):
        begin, rekenen = perf_counter(), process_time()
        doe()
        tijden.append((perf_counter() - begin, process_time() - rekenen))
    return tijden


def _uitslag(wat: str, duren: list[tuple[float, float]], doel: float | None = None) -> Uitslag:
    tijden, rekentijden = ([duur[plek] for duur in duren] for plek in (0, 1))
    meting = f"midden {ms(midden(tijden))} (processor {ms(midden(rekentijden))}), p95 {ms(p95(tijden))}"
    if doel is None:
        return Uitslag(wat, meting)
    return Uitslag(wat, meting, f"midden onder {ms(doel)}", midden(tijden) < doel)
