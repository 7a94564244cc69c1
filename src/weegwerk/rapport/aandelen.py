"""Both shares of every task as one picture, the same for the page and for the report."""

from fractions import Fraction

from weegwerk.inhoud.werkvelden import partijnamen
from weegwerk.kern.getallen import breuk, procent_tekst
from weegwerk.kern.methoden import TaakUitkomst, Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport.blokken import Aandelenpaar, Paren


def beide_aandelen(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Paren | None:
    """The worker now beside whom he is compared with; None until every share is known."""
    if len(uitkomst.taken) != len(onderzoek.taken):
        return None
    paren = _in_uren(onderzoek, uitkomst) if uitkomst.eigen_werk else _in_aandelen(onderzoek, uitkomst)
    if not paren or len(paren) != len(onderzoek.taken):
        return None
    ander = "voor de ziekte" if onderzoek.kader.voor_ziekte or uitkomst.eigen_werk else "gezonde collega"
    wie = partijnamen(onderzoek.kader.werkveld)["werknemer"].kort
    beschrijving = " ".join(
        f"{paar.naam}: {wie} {procent_tekst(paar.eerste, 1)}, {ander} {procent_tekst(paar.tweede, 1)}."
        for paar in paren
    )
    titel = "Deel van de week van voor de ziekte per taak" if uitkomst.eigen_werk else "Deel van de week per taak"
    return Paren(titel, beschrijving, (f"{wie} nu", ander), paren)


def _in_aandelen(onderzoek: Onderzoek, uitkomst: Uitkomst) -> tuple[Aandelenpaar, ...]:
    return tuple(
        Aandelenpaar(taaknaam(uit), uit.aandeel, breuk(taak.aandeel_soortgelijke))
        for taak, uit in zip(onderzoek.taken, uitkomst.taken, strict=True)
        if taak.aandeel_soortgelijke is not None
    )


def _in_uren(onderzoek: Onderzoek, uitkomst: Uitkomst) -> tuple[Aandelenpaar, ...]:
    """Both against the week of then, so that who works fewer hours now is seen to do so."""
    deel = uitkomst.eigen_werk
    if deel is None:
        return ()
    return tuple(
        Aandelenpaar(
            taaknaam(uit),
            uit.aandeel * deel.uren_nu / deel.uren_voorheen,
            Fraction(taak.uren_voorheen) / deel.uren_voorheen,
        )
        for taak, uit in zip(onderzoek.taken, uitkomst.taken, strict=True)
        if taak.uren_voorheen is not None
    )


def taaknaam(uit: TaakUitkomst) -> str:
    return f"{uit.code}: {uit.omschrijving}" if uit.omschrijving else f"Taak {uit.code}"
