"""Running cases as rows of a portfolio, read from the plain data of their documents.

The data are read without building the document, which would take twenty times as long; they are what this program wrote
itself. Tasks that do not fit the columns (a share in hours, finer than hundredths, a sixth task) are determined as a
single case, and what comes out stands in the row as one task.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import lees_getal, lees_procent
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.portefeuille.kolommen import FACTOREN, TAKEN
from weegwerk.kern.portefeuille.tarieven import GEHEEL, HONDERDSTEN
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, rekendatum

METHODE = "ulm-2021"
Taakcellen = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Zaak:
    """One case; numbers in hundredths. With a `reden` it has no place in the sums, only in the list."""

    id: str
    taken: tuple[Taakcellen, ...] = ()
    uren: int | None = None
    voltijd: int | None = None
    geboortedatum: date | None = None
    ingangsdatum: date | None = None
    reden: str = ""


def lees_zaak(zaak_id: str, gegevens: Mapping[str, Any]) -> Zaak:
    """The case in a document of an investigation, given as plain data."""
    if gegevens.get("methode") != METHODE:
        methode = str(gegevens.get("methode"))[:40]
        return Zaak(zaak_id, reden=f"andere_methode: De portefeuille rekent met {METHODE}; deze zaak met {methode}.")
    functie, geld = gegevens.get("functie", {}), gegevens.get("geld", {})
    if reden := _andere_regeling(geld):
        return Zaak(zaak_id, reden=reden)
    try:
        uren, voltijd = (_honderdsten(functie.get(veld)) for veld in ("uren_per_week", "voltijd_uren"))
        taken = _cellen(gegevens.get("taken", ())) or _apart(gegevens)
    except KernFout as fout:
        return Zaak(zaak_id, reden=f"{fout.code}: {fout.tekst}")
    geboren, begin = gegevens.get("kop", {}).get("geboortedatum"), geld.get("loon", {}).get("ingangsdatum")
    return Zaak(zaak_id, taken, uren, voltijd, _dag(geboren), _dag(begin))


def _andere_regeling(geld: Mapping[str, Any]) -> str:
    """What the columns of a portfolio cannot say about the subsidy of a case."""
    if geld.get("loon", {}).get("bbl") == "ja":
        return "bbl: In de beroepsbegeleidende leerweg geldt een ander minimumjeugdloon; de portefeuille kent dat niet."
    regeling = geld.get("regeling") or "loonkostensubsidie"
    if regeling != "loonkostensubsidie":
        return f"andere_regeling: Deze zaak is niet met loonkostensubsidie gerekend ({regeling})."
    return ""


def een_taak(loonwaarde: int) -> tuple[Taakcellen, ...]:
    """A loonwaarde that is known already, as the one task of a row."""
    return ((GEHEEL, loonwaarde * HONDERDSTEN, GEHEEL, GEHEEL),)


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _honderdsten(getal: object) -> int | None:
    """Exact, or refused: hours that are rounded would be other hours."""
    if getal is None:
        return None
    waarde = lees_getal(getal) * HONDERDSTEN
    if waarde != waarde.to_integral_value():
        raise KernFout("geen_honderdsten", f"{getal} uur per week past niet in honderdsten.")
    return int(waarde)


def _cellen(taken: Sequence[Mapping[str, Any]]) -> tuple[Taakcellen, ...] | None:
    """The cells of every task; None where they do not fit."""
    if len(taken) > len(TAKEN):
        return None
    cellen = []
    for taak in taken:
        waarden = [taak.get("aandeel"), *(_percentage(taak.get(factor.veld)) for factor in FACTOREN)]
        procenten = [None if waarde is None else lees_procent(waarde) * HONDERDSTEN for waarde in waarden]
        in_uren = "uren_per_week" in taak or "uren_voorheen" in taak
        if in_uren or any(een is not None and een != een.to_integral_value() for een in procenten):
            return None
        cellen.append(tuple(None if een is None else int(een) for een in procenten))
    return tuple(cellen)


def _percentage(waarneming: object) -> object:
    return waarneming.get("percentage") if isinstance(waarneming, Mapping) else waarneming


def _apart(gegevens: Mapping[str, Any]) -> tuple[Taakcellen, ...]:
    """The same case on its own; raises KernFout in the words of its first fault."""
    uitkomst = bereken(Onderzoek.model_validate(gegevens))
    if uitkomst.loonwaarde is None:
        fout = next(signaal for signaal in uitkomst.signalen if signaal.ernst == "fout")
        raise KernFout(fout.code, fout.tekst)
    return een_taak(uitkomst.loonwaarde)


def rijen(zaken: Iterable[Zaak], peildatum: date) -> list[dict[str, Any]]:
    """The rows of these cases on a day; hours beyond the full week of comparable work do not count."""
    return [_rij(zaak, peildatum) for zaak in zaken]


def _rij(zaak: Zaak, peildatum: date) -> dict[str, Any]:
    bekend = [uren for uren in (zaak.uren, zaak.voltijd) if uren is not None]
    rij: dict[str, Any] = {
        "id": zaak.id,
        "peildatum": _rekendag(zaak, peildatum),
        "leeftijd": leeftijd_op(zaak.geboortedatum, peildatum),
        "uren_per_week": min(bekend) if zaak.uren is not None else None,
    }
    for taak in TAKEN:
        cellen = zaak.taken[taak - 1] if taak <= len(zaak.taken) else (None,) * (1 + len(FACTOREN))
        rij |= zip((f"aandeel_{taak}", *(f"{factor.veld}_{taak}" for factor in FACTOREN)), cellen, strict=True)
    return rij


def _rekendag(zaak: Zaak, peildatum: date) -> date:
    """A running subsidy keeps the values of the first of January (Participatiewet art. 10d lid 7)."""
    return rekendatum(Aanvraag(peildatum, Decimal(1), ingangsdatum=zaak.ingangsdatum))


def leeftijd_op(geboren: date | None, dag: date) -> int | None:
    """Age in whole years; None where it is not known."""
    if geboren is None:
        return None
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))
