"""Both shares of every task as one picture, the same for the page and for the report."""

from weegwerk.kern.getallen import breuk, procent_tekst
from weegwerk.kern.methoden import TaakUitkomst, Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport.blokken import Paar, Paren


def beide_aandelen(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Paren | None:
    """The worker now beside whom he is compared with; None until every share is known."""
    if len(uitkomst.taken) != len(onderzoek.taken):
        return None
    paren = tuple(
        Paar(taaknaam(uit), uit.aandeel, breuk(taak.aandeel_soortgelijke))
        for taak, uit in zip(onderzoek.taken, uitkomst.taken, strict=True)
        if taak.aandeel_soortgelijke is not None
    )
    if not paren or len(paren) != len(onderzoek.taken):
        return None
    ander = "voor de ziekte" if onderzoek.kader.voor_ziekte else "gezonde collega"
    beschrijving = " ".join(
        f"{paar.naam}: werknemer {procent_tekst(paar.eerste, 1)}, {ander} {procent_tekst(paar.tweede, 1)}."
        for paar in paren
    )
    return Paren("Deel van de week per taak", beschrijving, ("werknemer nu", ander), paren)


def taaknaam(uit: TaakUitkomst) -> str:
    return f"{uit.code}: {uit.omschrijving}" if uit.omschrijving else f"Taak {uit.code}"
