"""What the program notices about the expert's own ranges, a clock that still runs, and tasks that are not done every day."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from weegwerk.kern.getallen import nederlands, rond_half_op
from weegwerk.kern.methoden.basis import Factor, Methode
from weegwerk.kern.methoden.bevinding import Toetsbevinding
from weegwerk.kern.onderzoek import FactorVeld, Onderzoek, Taak, Waarneming
from weegwerk.kern.signalen import Signaal, signaal


def eigen_bereiken(
    nummer: int, taak: Taak, methode: Methode, waarnemingen: Mapping[FactorVeld, Waarneming | None]
) -> Toetsbevinding:
    """An own range has two ends with the percentage between them, and a reason."""
    signalen: list[Signaal] = []
    for factor in methode.factoren:
        waarneming = waarnemingen[factor.veld]
        if waarneming is not None and (waarneming.laag is not None or waarneming.hoog is not None):
            signalen += _over_bereik(("taken", nummer, factor.veld), taak, factor, waarneming)
    return Toetsbevinding(tuple(signalen))


def _over_bereik(plek: tuple[str | int, ...], taak: Taak, factor: Factor, waarneming: Waarneming) -> Iterator[Signaal]:
    waar = {"factor": factor.naam, "code": taak.code}
    laag, hoog, percentage = waarneming.laag, waarneming.hoog, waarneming.percentage
    if laag is None or hoog is None:
        welke = "ondergrens" if laag is None else "bovengrens"
        yield signaal("bereik_half", (*plek, "laag" if laag is None else "hoog"), welke=welke, **waar)
    elif laag < 0 or (percentage is not None and not laag <= percentage <= hoog):
        yield signaal(
            "bereik_past_niet", (*plek, "laag"), laag=f"{nederlands(laag)}%", hoog=f"{nederlands(hoog)}%", **waar
        )
    if not waarneming.motivering_bereik:
        yield signaal("bereik_zonder_motivering", (*plek, "motivering_bereik"), **waar)


def wisselende_taak(onderzoek: Onderzoek, nummer: int, taak: Taak, aandeel: Fraction | None) -> Toetsbevinding:
    """A task of some days only: how long it takes then, beside the average that the rule of half an hour looks at."""
    uren, dagen = onderzoek.uren_nu, onderzoek.functie.werkdagen_per_week
    if uren is None or dagen is None or taak.dagen_per_week is None or aandeel is None or taak.dagen_per_week >= dagen:
        return Toetsbevinding(())
    minuten = aandeel * Fraction(uren) * 60
    melding = signaal(
        "taak_wisselt",
        ("taken", nummer, "dagen_per_week"),
        code=taak.code,
        taakdagen=nederlands(taak.dagen_per_week),
        werkdagen=nederlands(dagen),
        dan=nederlands(Fraction(rond_half_op(minuten / Fraction(taak.dagen_per_week)))),
        gemiddeld=nederlands(Fraction(rond_half_op(minuten / Fraction(dagen)))),
    )
    return Toetsbevinding((melding,))


def lopende_klok(nummer: int, taak: Taak) -> Toetsbevinding:
    """A clock that was forgotten must not stay unseen on the other pages, nor in a final report."""
    return Toetsbevinding(
        tuple(
            signaal(
                "klok_nog_aan",
                ("taken", nummer, "metingen", rij),
                code=taak.code,
                nummer=rij + 1,
                begin=meting.begin.strftime("%H.%M"),
            )
            for rij, meting in enumerate(taak.metingen)
            if meting.begin is not None and meting.einde is None
        )
    )
