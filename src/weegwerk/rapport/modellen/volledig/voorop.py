"""The first page: who it is about, and the outcome in one sentence."""

from collections.abc import Iterator

from weegwerk.kern.methoden import EigenWerk
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import Stof, dag, gevuld, norm_in_woorden, uren


def voorop(stof: Stof) -> Iterator[b.Blok]:
    onderzoek, kop = stof.onderzoek, stof.onderzoek.kop
    yield gevuld(
        (stof.namen["werknemer"].kop, kop.naam),
        ("Geboortedatum", dag(kop.geboortedatum)),
        (stof.namen["werkgever"].kop, kop.werkgever),
        ("Contactpersoon", kop.contactpersoon),
        ("Functie", onderzoek.functie.naam),
        ("Uren", uren(onderzoek.functie.uren_per_week)),
        ("Uren nu", uren(onderzoek.uren_nu) if onderzoek.kent_voorheen else None),
        ("Uren voor de ziekte", uren(onderzoek.functie.uren_voorheen)),
        (stof.namen["opdrachtgever"].kop, kop.opdrachtgever),
        ("Deskundige", kop.loonwaardedeskundige),
        ("Beoordeeld op", dag(onderzoek.beoordelingsdatum)),
        ("Peildatum", dag(onderzoek.peildatum)),
        dubbel=True,
    )
    deel = stof.uitkomst.eigen_werk
    if deel is None:
        yield b.Uitkomstblok(f"{stof.uitkomst.loonwaarde}%", "Loonwaarde", _in_woorden(stof))
    else:
        # The loonwaarde is about the hours of now; whoever reads one number, reads the one that holds for the whole job.
        yield b.Uitkomstblok(deel.met, "Deel van het eigen werk", _van_het_eigen_werk(stof, deel))


def _wie(stof: Stof) -> str:
    """A name that is written backwards, as in a list, does not stand in a sentence."""
    naam = stof.onderzoek.kop.naam or ""
    return naam if naam and "," not in naam else stof.namen["werknemer"].begin


def _van_het_eigen_werk(stof: Stof, deel: EigenWerk) -> str:
    globaal = _GLOBAAL if stof.uitkomst.globaal else ""
    return f"{deel.zin_over(_wie(stof))} {deel.zin_loonwaarde(stof.uitkomst.loonwaarde)}{globaal}"


_GLOBAAL = " De vaststelling is globaal; zie de aandachtspunten."


def _in_woorden(stof: Stof) -> str:
    onderzoek = stof.onderzoek
    wie = _wie(stof)
    functie = f" in de functie {onderzoek.functie.naam}" if onderzoek.functie.naam else ""
    nu = " Dit getal gaat over het werk in deze functie, op dit moment."
    globaal = _GLOBAAL if stof.uitkomst.globaal else ""
    return (
        f"{wie} levert{functie} {stof.uitkomst.loonwaarde}% van de prestatie van {norm_in_woorden(stof)}.{nu}{globaal}"
    )
