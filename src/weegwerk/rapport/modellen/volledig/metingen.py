"""Appendix: every timing that the expert used or left standing, and what they give per task. Compact on purpose.

Timings that follow each other with nothing to tell them apart share a row: an appendix is there to check, not to fill pages.
"""

from collections.abc import Iterator
from itertools import groupby

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.meting import Schatting, Taakmeting, meet_taak
from weegwerk.kern.onderzoek import Taak, Tijdmeting, Werktijd
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof, dag

_WIE = {"werknemer": "werknemer", "vergelijker": "gewone collega"}
_BRON = {"werkplek": "werkplek", "deskundige": "deskundige"}
_HERSTEL = {"werknemer": "door de werknemer", "collega": "door een collega", "niemand": "niet te herstellen"}
_UITLEG = "Achter elk gemeten percentage staat waartussen het in 19 van 20 zulke metingen ligt."
_VAN_ALLE = {"werkplek": "Alle metingen zijn van de werkplek.", "deskundige": "Alle metingen zijn van de deskundige."}


def metingen(stof: Stof) -> Iterator[b.Blok]:
    gemeten = [(taak, meet_taak(taak)) for taak in stof.onderzoek.taken if taak.metingen or taak.werktijden]
    wie = _WIE | {"vergelijker": "voor de ziekte"} if stof.onderzoek.kader.voor_ziekte else _WIE
    bronnen = {meting.bron for taak, _ in gemeten for meting in taak.metingen}
    gelijk = _VAN_ALLE.get(next(iter(bronnen)) or "") if len(bronnen) == 1 else None
    rijen = tuple(rij for taak, meting in gemeten for rij in _rijen(taak, meting, wie, elke_bron=gelijk is None))
    if gemeten:
        yield _uitkomsten(gemeten)
        yield b.Alinea(" ".join(filter(None, (_UITLEG, gelijk))), klein=True)
    if rijen:
        yield _metingen(rijen)
    werktijden = tuple(_werktijd(taak.code, rij, wie) for taak, _ in gemeten for rij in taak.werktijden)
    if werktijden:
        yield _werktijden(werktijden)
    for taak, meting in gemeten:
        if zinnen := [*_zinnen(meting)]:
            yield b.Alinea(f"Taak {taak.code}: {' '.join(zinnen)}")
        for signaal in meting.signalen:
            if signaal.ernst != "info":
                yield b.Melding(signaal.ernst, f"Taak {taak.code}: {signaal.tekst}")


def _metingen(rijen: tuple[tuple[str, ...], ...]) -> b.Tabel:
    smal = tuple(b.Kolom(kop, 0) for kop in ("Taak", "Nr", "Wie", "Datum"))
    kolommen = (*smal, b.Kolom("Stuks in minuten", 11), b.Kolom("Bijzonderheden", 6))
    # Without anything particular its column would only be white.
    breed = len(kolommen) if any(rij[-1] for rij in rijen) else -1
    return b.Tabel("Metingen", kolommen[:breed], tuple(rij[:breed] for rij in rijen))


def _rijen(taak: Taak, meting: Taakmeting, wie: dict[str, str], *, elke_bron: bool) -> Iterator[tuple[str, ...]]:
    genummerd = [
        (nummer, rij, _bijzonder(rij, telt=nummer in meting.tellend, met_bron=elke_bron))
        for nummer, rij in enumerate(taak.metingen)
    ]
    for (van, datum, bijzonder), groep in groupby(genummerd, lambda een: (een[1].wie, een[1].datum, een[2])):
        leden = [*groep]
        eerste, laatste = leden[0][0] + 1, leden[-1][0] + 1
        yield (
            taak.code,
            str(eerste) if eerste == laatste else f"{eerste}–{laatste}",
            wie.get(van or "", GEEN),
            dag(datum) or GEEN,
            "; ".join(_telling(rij) for _, rij, _ in leden),
            bijzonder,
        )


def _telling(rij: Tijdmeting) -> str:
    stuks = GEEN if rij.eenheden is None else nederlands(rij.eenheden)
    minuten = GEEN if rij.duur is None else nederlands(rij.duur / 60, 1)
    return f"{stuks} in {minuten}{'' if rij.afgekeurd is None else f' ({nederlands(rij.afgekeurd)} afgekeurd)'}"


def _bijzonder(rij: Tijdmeting, *, telt: bool, met_bron: bool) -> str:
    fouten = f"{rij.fouten} fout, {_HERSTEL.get(rij.hersteld_door or '', 'hersteller onbekend')}" if rij.fouten else ""
    bron = f"bron: {_BRON[rij.bron]}" if rij.bron and met_bron else ""
    return "; ".join(filter(None, ("" if telt else "telt niet mee", bron, fouten, rij.opmerking)))


def _werktijden(rijen: tuple[tuple[str, ...], ...]) -> b.Tabel:
    kolommen = (
        b.Kolom("Taak", 0),
        b.Kolom("Wie", 0),
        b.Kolom("Datum", 0),
        b.Kolom("Tijd", 0),
        b.Kolom("Niet aan de taak", 0, getal=True),
        b.Kolom("Waardoor"),
    )
    return b.Tabel("Werktijd", kolommen, rijen)


def _werktijd(code: str, rij: Werktijd, wie: dict[str, str]) -> tuple[str, ...]:
    tijden = [moment.strftime("%H.%M") for moment in (rij.begin, rij.einde) if moment]
    return (
        code,
        wie.get(rij.wie or "", GEEN),
        dag(rij.datum) or GEEN,
        " tot ".join(tijden) or GEEN,
        f"{nederlands(rij.onderbroken / 60, 1)} min" if rij.onderbroken else "0 min",
        rij.opmerking or "",
    )


def _uitkomsten(gemeten: list[tuple[Taak, Taakmeting]]) -> b.Tabel:
    kolommen = (b.Kolom("Taak", 6), b.Kolom("Tempo", 5), b.Kolom("Kwaliteit", 5), b.Kolom("Netto werktijd", 5))
    return b.Tabel(
        "Wat de metingen geven",
        kolommen,
        tuple(
            (
                f"{taak.code}: {taak.omschrijving}" if taak.omschrijving else f"Taak {taak.code}",
                _schatting(meting.uitkomst.tempo),
                _schatting(meting.uitkomst.kwaliteit),
                _schatting(meting.werktijd),
            )
            for taak, meting in gemeten
        ),
    )


def _schatting(schatting: Schatting | None) -> str:
    if schatting is None:
        return GEEN
    waarde = procent_tekst(schatting.waarde, 1)
    if schatting.interval is None:
        return f"{waarde}, niet te zeggen hoe zeker"
    laag, hoog = (procent_tekst(grens, 1) for grens in schatting.interval)
    return f"{waarde}, {laag} tot {hoog}"


def _zinnen(meting: Taakmeting) -> Iterator[str]:
    if meting.begeleiding:
        minuten = nederlands(meting.begeleiding / 60, 1)
        yield f"Een collega herstelde {minuten} minuten; dat is begeleiding en telt hier niet mee."
    if meting.oordeel:
        yield meting.oordeel.zin
