"""Appendix: every timing that the expert used or left standing, per task."""

from collections.abc import Iterator

from weegwerk.kern.getallen import nederlands
from weegwerk.kern.meting import meet_taak
from weegwerk.kern.onderzoek import Taak, Tijdmeting, Werktijd
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof, dag

_WIE = {"werknemer": "werknemer", "vergelijker": "gewone collega"}
_BRON = {"werkplek": "werkplek", "deskundige": "deskundige"}
_HERSTEL = {"werknemer": "door de werknemer", "collega": "door een collega", "niemand": "niet te herstellen"}


def metingen(stof: Stof) -> Iterator[b.Blok]:
    for taak in stof.onderzoek.taken:
        if taak.metingen or taak.werktijden:
            yield b.Kop(f"{taak.code}: {taak.omschrijving}" if taak.omschrijving else f"Taak {taak.code}", niveau=2)
            yield from _van_taak(taak)


def _van_taak(taak: Taak) -> Iterator[b.Blok]:
    meting = meet_taak(taak)
    if taak.metingen:
        yield b.Tabel(
            f"Metingen van taak {taak.code}",
            (
                b.Kolom("Nr", 1, getal=True),
                b.Kolom("Wie", 4),
                b.Kolom("Datum", 4),
                b.Kolom("Duur", 3, getal=True),
                b.Kolom("Stuks", 2, getal=True),
                b.Kolom("Afgekeurd", 3, getal=True),
                b.Kolom("Bijzonderheden", 7),
            ),
            tuple(_rij(nummer, rij, telt=nummer in meting.tellend) for nummer, rij in enumerate(taak.metingen)),
        )
    if taak.werktijden:
        kolommen = (
            b.Kolom("Wie", 4),
            b.Kolom("Datum", 4),
            b.Kolom("Tijd", 4),
            b.Kolom("Niet aan de taak", 4, getal=True),
            b.Kolom("Waardoor", 6),
        )
        yield b.Tabel(f"Werktijd bij taak {taak.code}", kolommen, tuple(_werktijd(rij) for rij in taak.werktijden))
    schattingen = (
        ("Tempo", meting.uitkomst.tempo),
        ("Kwaliteit", meting.uitkomst.kwaliteit),
        ("Netto werktijd", meting.werktijd),
    )
    zinnen = [schatting.zin(naam) for naam, schatting in schattingen if schatting is not None]
    if meting.begeleiding:
        minuten = nederlands(meting.begeleiding / 60, 1)
        zinnen.append(f"Een collega herstelde {minuten} minuten; dat is begeleiding en telt hier niet mee.")
    if meting.oordeel:
        zinnen.append(meting.oordeel.zin)
    if zinnen:
        yield b.Alinea(" ".join(zinnen))
    yield from (b.Melding(signaal.ernst, signaal.tekst) for signaal in meting.signalen if signaal.ernst != "info")


def _rij(nummer: int, rij: Tijdmeting, *, telt: bool) -> tuple[str, ...]:
    return (
        str(nummer + 1),
        _WIE.get(rij.wie or "", GEEN),
        dag(rij.datum) or GEEN,
        GEEN if rij.duur is None else f"{nederlands(rij.duur / 60, 1)} min",
        GEEN if rij.eenheden is None else str(rij.eenheden),
        str(rij.afgekeurd or 0),
        "; ".join(_bijzonder(rij, telt=telt)),
    )


def _bijzonder(rij: Tijdmeting, *, telt: bool) -> Iterator[str]:
    if not telt:
        yield "telt niet mee"
    if rij.bron:
        yield f"bron: {_BRON[rij.bron]}"
    if rij.fouten:
        yield f"{rij.fouten} fout, {_HERSTEL.get(rij.hersteld_door or '', 'hersteller onbekend')}"
    if rij.opmerking:
        yield rij.opmerking


def _werktijd(rij: Werktijd) -> tuple[str, ...]:
    tijden = [moment.strftime("%H.%M") for moment in (rij.begin, rij.einde) if moment]
    return (
        _WIE.get(rij.wie or "", GEEN),
        dag(rij.datum) or GEEN,
        " tot ".join(tijden) or GEEN,
        f"{nederlands(rij.onderbroken / 60, 1)} min" if rij.onderbroken else "0 min",
        rij.opmerking or "",
    )
