"""What if: the adapted tasks (table 10) and what they would do to the outcome, plainly an expectation."""

from collections.abc import Iterator

from weegwerk.kern import wat_als as kern
from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof

_VERWACHTING = (
    "Dit is een verwachting en geen meting. De loonwaarde van dit rapport verandert er niet door; pas een nieuwe meting"
    " laat zien of de verwachting uitkomt."
)


def wat_als(stof: Stof) -> Iterator[b.Blok]:
    vergelijking = kern.vergelijk(stof.onderzoek)
    if vergelijking is None:
        return
    if stof.onderzoek.wat_als.toelichting:
        yield b.Alinea(stof.onderzoek.wat_als.toelichting)
    yield _taken(stof, vergelijking)
    yield b.Alinea(_in_woorden(vergelijking))


def _taken(stof: Stof, vergelijking: kern.Verwachtingsvergelijking) -> b.Tabel:
    nu, straks = _prestaties(vergelijking.nu), _prestaties(vergelijking.straks)
    vervallen = [
        taak for taak in stof.onderzoek.taken if taak.code not in {een.code for een in stof.onderzoek.wat_als.taken}
    ]
    rijen = [
        (
            f"{een.code}: {een.omschrijving or GEEN}",
            een.aanpassing or "blijft gelijk",
            een.effect or GEEN,
            nu.get(een.code, GEEN),
            straks.get(een.code, GEEN),
        )
        for een in stof.onderzoek.wat_als.taken
    ]
    rijen += [
        (f"{taak.code}: {taak.omschrijving or GEEN}", "vervalt", GEEN, nu.get(taak.code, GEEN), GEEN)
        for taak in vervallen
    ]
    return b.Tabel(
        "Aangepaste taken, en de prestatie als deel van de hele functie",
        (
            b.Kolom("Taak", 5),
            b.Kolom("Aanpassing", 5),
            b.Kolom("Verwacht effect", 5),
            b.Kolom("Nu", 2, getal=True),
            b.Kolom("Verwacht", 3, getal=True),
        ),
        tuple(rijen),
        ("Loonwaarde", "", "", _heel(vergelijking.nu), _heel(vergelijking.straks)),
    )


def _prestaties(uitkomst: Uitkomst) -> dict[str, str]:
    return {taak.code: procent_tekst(taak.prestatie, 1) for taak in uitkomst.taken}


def _heel(uitkomst: Uitkomst) -> str:
    return GEEN if uitkomst.loonwaarde is None else f"{uitkomst.loonwaarde}%"


def _in_woorden(vergelijking: kern.Verwachtingsvergelijking) -> str:
    if vergelijking.verschil is None:
        return f"De aangepaste taken zijn nog niet volledig ingevuld. {_VERWACHTING}"
    uren = vergelijking.uren_verschil
    hulp = f", met {nederlands(abs(uren))} uur per week {'meer' if uren > 0 else 'minder'} begeleiding" if uren else ""
    straks, nu = vergelijking.straks.loonwaarde, vergelijking.nu.loonwaarde
    return f"De verwachte loonwaarde is {straks}%, nu is zij {nu}%{hulp}. {_VERWACHTING}"
