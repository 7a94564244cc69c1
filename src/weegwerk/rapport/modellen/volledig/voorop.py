"""The first page: who it is about, and the outcome in one sentence."""

from collections.abc import Iterator

from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import Stof, dag, gevuld, norm_in_woorden, uren


def voorop(stof: Stof) -> Iterator[b.Blok]:
    onderzoek, kop = stof.onderzoek, stof.onderzoek.kop
    yield gevuld(
        ("Werknemer", kop.naam),
        ("Geboortedatum", dag(kop.geboortedatum)),
        ("Werkgever", kop.werkgever),
        ("Contactpersoon", kop.contactpersoon),
        ("Functie", onderzoek.functie.naam),
        ("Uren", uren(onderzoek.functie.uren_per_week)),
        ("Opdrachtgever", kop.opdrachtgever),
        ("Deskundige", kop.loonwaardedeskundige),
        ("Beoordeeld op", dag(onderzoek.beoordelingsdatum)),
        ("Peildatum", dag(onderzoek.peildatum)),
        dubbel=True,
    )
    yield b.Uitkomst(f"{stof.uitkomst.loonwaarde}%", "Loonwaarde", _in_woorden(stof))


def _in_woorden(stof: Stof) -> str:
    onderzoek = stof.onderzoek
    naam = onderzoek.kop.naam or ""
    # A name that is written backwards, as in a list, does not stand in a sentence.
    wie = naam if naam and "," not in naam else "De werknemer"
    functie = f" in de functie {onderzoek.functie.naam}" if onderzoek.functie.naam else ""
    nu = " Dit getal gaat over het werk in deze functie, op dit moment."
    globaal = " De vaststelling is globaal; zie de aandachtspunten." if stof.uitkomst.globaal else ""
    return f"{wie} levert{functie} {stof.uitkomst.loonwaarde}% van de prestatie van {norm_in_woorden(onderzoek)}.{nu}{globaal}"
