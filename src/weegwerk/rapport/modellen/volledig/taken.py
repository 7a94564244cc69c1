"""The job, its tasks, and how each is performed (block 1)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden import TaakUitkomst
from weegwerk.kern.onderzoek import Taak
from weegwerk.rapport import blokken as b
from weegwerk.rapport.aandelen import taaknaam
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import (
    GEEN,
    LEEG,
    Stof,
    geteld,
    gevuld,
    norm_in_woorden,
    punten,
    uren,
)
from weegwerk.rapport.modellen.volledig import blok1

_WEG = ("Wordt niet meer gedaan", "", "", "")
_HONDERD = "100% is de prestatie van {wie}."


def functie(stof: Stof) -> Iterator[b.Blok]:
    functie, normfunctie = stof.onderzoek.functie, stof.onderzoek.normfunctie
    yield gevuld(
        ("Functie", functie.naam),
        ("Soort functie", woorden.FUNCTIE.get(functie.soort or "")),
        ("Omschrijving", functie.omschrijving),
        ("Overeengekomen uren", uren(functie.uren_per_week)),
        ("Uren voor de ziekte", uren(functie.uren_voorheen)),
        ("Volle werkweek", uren(functie.voltijd_uren)),
        *_norm(stof),
        ("Referentieloon", blok1.referentieloon(normfunctie.referentieloon, normfunctie.referentieloon_bron)),
        dubbel=True,
    )
    yield from blok1.zoektocht(stof)
    yield _takentabel(stof)
    yield from blok1.aandelen(stof)
    yield from blok1.niet_uitvoerbaar(stof)


def _takentabel(stof: Stof) -> b.Tabel:
    taken = stof.onderzoek.taken
    in_uren = stof.onderzoek.kent_voorheen
    toen = "Tijd voor de ziekte" if stof.onderzoek.kader.voor_ziekte else "Tijd normfunctie"
    belang = any(taak.belang for taak in taken)
    uren_kolommen = (
        (b.Kolom("Uren nu", 0, getal=True), b.Kolom("Uren voor de ziekte", 0, getal=True)) if in_uren else ()
    )
    return b.Tabel(
        "Taken, hun belang en de tijd die zij vragen" if belang else "Taken en de tijd die zij vragen",
        (
            b.Kolom("Taak", 5),
            *([b.Kolom("Belang voor de functie", 6)] if belang else []),
            *uren_kolommen,
            b.Kolom(f"Tijd {stof.namen['werknemer'].kort}", 0, getal=True),
            *([] if in_uren else [b.Kolom(toen, 0, getal=True)]),
        ),
        tuple(
            _taakrij(taak, uit, stof, met_belang=belang) for taak, uit in zip(taken, stof.uitkomst.taken, strict=True)
        ),
        ("Totaal", *([""] if belang else []), *(_uren_samen(stof) if in_uren else ()), "100%")
        + (() if in_uren else (_som(taken),)),
    )


def _uren_samen(stof: Stof) -> tuple[str, str]:
    deel = stof.uitkomst.eigen_werk
    return (nederlands(deel.uren_nu), nederlands(deel.uren_voorheen)) if deel else (GEEN, GEEN)


def _norm(stof: Stof) -> tuple[tuple[str, str | None], ...]:
    norm = stof.onderzoek.normfunctie
    if stof.onderzoek.kader.voor_ziekte:
        return (("Eigen werk voor de ziekte", norm.naam), ("Hoe dat blijkt", norm.toelichting))
    return (
        ("Normfunctie", norm.naam),
        ("Gevonden", woorden.NORMFUNCTIE.get(norm.herkomst or "")),
        ("Waarom deze", norm.toelichting),
        ("Norm zonder collega", norm.norm_zonder_collega),
    )


def _som(taken: tuple[Taak, ...]) -> str:
    bekend = [taak.aandeel_soortgelijke for taak in taken if taak.aandeel_soortgelijke is not None]
    return punten(sum(bekend, Decimal(0))) if bekend else GEEN


def _taakrij(taak: Taak, uit: TaakUitkomst, stof: Stof, *, met_belang: bool) -> tuple[str, ...]:
    belang = (taak.belang or GEEN,) if met_belang else ()
    if not stof.onderzoek.kent_voorheen:
        return taaknaam(uit), *belang, procent_tekst(uit.aandeel), punten(taak.aandeel_soortgelijke)
    nu = uit.aandeel * Fraction(stof.onderzoek.uren_nu or 0)
    toen = GEEN if taak.uren_voorheen is None else nederlands(taak.uren_voorheen)
    return taaknaam(uit), *belang, nederlands(nu, None if nu.denominator == 1 else 2), toen, procent_tekst(uit.aandeel)


def prestaties(stof: Stof) -> Iterator[b.Blok]:
    yield b.Alinea(_HONDERD.format(wie=norm_in_woorden(stof)))
    rijen: list[tuple[str, ...]] = []
    groepen: list[tuple[int, str]] = []
    for taak, uit in zip(stof.onderzoek.taken, stof.uitkomst.taken, strict=True):
        groepen.append((len(rijen), taaknaam(uit)))
        rijen += [(f.factor.naam, geteld(f), *_gronden(taak, f.factor.veld)) for f in uit.factoren] or [_WEG]
    yield b.Tabel(
        "Wat er per taak is gezien en vastgesteld",
        (b.Kolom("Factor", 0), b.Kolom("Vastgesteld", 0), b.Kolom("Waargenomen", 7), b.Kolom("Waarom", 7)),
        tuple(rijen),
        groepen=tuple(groepen),
    )


def _gronden(taak: Taak, veld: str) -> tuple[str, str]:
    waarneming = getattr(taak, veld)
    if waarneming is None:
        return LEEG, LEEG
    oorzaak = f"Oorzaak: {waarneming.oorzaak}." if waarneming.oorzaak else ""
    waarom = " ".join(filter(None, (waarneming.motivering, oorzaak)))
    return waarneming.beschrijving or LEEG, waarom or LEEG
