"""From a final determination to the start of the next: the work comes along, what was seen does not."""

from decimal import Decimal
from typing import get_args

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import decimaal
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Eerder, EerdereTaak, FactorVeld, Groeipunt, Onderzoek, Taak, Verandering

# What says which work it is. Everything else in a task was seen, measured or judged then.
_HET_WERK = (
    "code",
    "omschrijving",
    "belang",
    "aandeel",
    "uren_per_week",
    "uren_voorheen",
    "aandeel_soortgelijke",
    "dagen_per_week",
)
FACTORVELDEN: tuple[FactorVeld, ...] = get_args(FactorVeld)


def leg_eerdere_vast(onderzoek: Onderzoek, uitkomst: Uitkomst, zegel: str | None) -> Eerder:
    """What the next investigation has to know of this one, so that it can be calculated again without it.

    `zegel` is the seal of the receipt in the final report. Raises KernFout (niet_vastgesteld, geen_uitkomst).
    """
    vaststelling = onderzoek.vaststelling
    if vaststelling is None:
        raise KernFout(
            "niet_vastgesteld", "Deze bepaling is nog niet vastgesteld.", "Stel haar vast; daarna kan een herbepaling."
        )
    if uitkomst.loonwaarde is None or uitkomst.onafgerond is None:
        raise KernFout("geen_uitkomst", "Deze bepaling heeft geen uitkomst.", "Kies een bepaling met een loonwaarde.")
    return Eerder(
        methode=uitkomst.methode.id,
        loonwaarde=uitkomst.loonwaarde,
        onafgerond=decimaal(uitkomst.onafgerond * 100),
        beoordelingsdatum=onderzoek.beoordelingsdatum,
        peildatum=onderzoek.peildatum,
        vastgesteld_op=vaststelling.datum,
        door=vaststelling.door,
        zegel=zegel,
        uren_per_week=onderzoek.functie.uren_per_week,
        uren_voorheen=onderzoek.functie.uren_voorheen,
        taken=tuple(_kort(taak) for taak in onderzoek.taken),
        daarvoor=_daarvoor(onderzoek.eerder),
    )


def begin(nieuw: Onderzoek, vorige: Onderzoek, eerder: Eerder) -> Onderzoek:
    """The fresh document `nieuw` with the work of the earlier one as starting point; observations are not copied."""
    return gewijzigd(
        nieuw,
        functie=vorige.functie,
        normfunctie=vorige.normfunctie,
        taken=tuple(_zonder_waarnemingen(taak) for taak in vorige.taken),
        eerder=eerder,
    )


def _daarvoor(eerder: Eerder | None) -> tuple[Groeipunt, ...]:
    if eerder is None:
        return ()
    return (*eerder.daarvoor, Groeipunt(peildatum=eerder.peildatum, loonwaarde=eerder.loonwaarde))


def _kort(taak: Taak) -> EerdereTaak:
    return EerdereTaak(
        code=taak.code,
        omschrijving=taak.omschrijving,
        aandeel=taak.aandeel,
        uren_per_week=taak.uren_per_week,
        uren_voorheen=taak.uren_voorheen,
        **{veld: _percentage(taak, veld) for veld in FACTORVELDEN},
    )


def _percentage(taak: Taak, veld: FactorVeld) -> Decimal | None:
    waarneming = getattr(taak, veld)
    return waarneming.percentage if waarneming is not None else None


def _zonder_waarnemingen(taak: Taak) -> Taak:
    return Taak(**{veld: getattr(taak, veld) for veld in _HET_WERK}, verandering=Verandering(taak=taak.code))
