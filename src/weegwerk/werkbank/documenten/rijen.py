"""What an act does with a row of a list: add, move, take out and put back; where that leads, and what is said about it."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from weegwerk.kern.document import Document, bewerken
from weegwerk.werkbank.documenten.archief import TERUG, VERPLAATST, Archief, Weggehaald
from weegwerk.werkbank.documenten.pagina import BOVEN, EINDE, Plek, Rijbericht

D = TypeVar("D", bound=Document)

_PLAATSEN = {"omhoog": -1, "omlaag": 1}
ZET_TERUG = "terug"


def wijziging(archief: Archief[D], houder: Any, lijst: str, doe: str) -> tuple[str, Callable[[D], D]] | None:
    """The name that an act gets in the history, and the change itself; None when it is no act on a row."""
    actie, _teken, rij = doe.partition(":")
    if actie == ZET_TERUG and rij.isdecimal():
        weg = archief.weggehaald(houder, int(rij))
        return f"{TERUG}{weg.lijst}.{weg.rij}", lambda document: bewerken.zet_rij_terug(
            document, weg.eerder, weg.lijst, weg.rij, weg.plaats
        )
    if lijst and actie == "toevoegen":
        return lijst, lambda document: bewerken.voeg_rij_toe(document, lijst)
    if lijst and actie == "verwijder":
        return f"{lijst}.{rij}", lambda document: bewerken.verwijder_rij(document, lijst, rij)
    if lijst and actie in _PLAATSEN:
        return f"{VERPLAATST}{lijst}", lambda document: bewerken.verplaats_rij(document, lijst, rij, _PLAATSEN[actie])
    return None


def waarheen(plek: Plek[D], document: D) -> Plek[D]:
    """Where rows have a page of their own: to the new one after adding, to one that is left after removing."""
    groepen = plek.stap.groepen(document)
    bekend = {groep.id for groep in plek.groepen}
    nieuw = [groep for groep in groepen if groep.id not in bekend and groep.lijst == plek.groep.lijst]
    hier = [groep for groep in groepen if groep.id == plek.groep.id]
    return Plek(plek.reeks, plek.stap, groepen, (nieuw or hier or groepen)[0])


def verwijderd(weg: Weggehaald[D], nummer: int, plek: Plek[D], nu: D) -> Rijbericht:
    """That a row was taken out, said where it stood; undoing it brings back version `nummer`."""
    ervoor, erna = _rijen_op(plek, weg.eerder), _rijen_op(plek, nu)
    voor = BOVEN
    if plek.groep.lijst == weg.lijst and weg.rij in ervoor:
        plaats = ervoor.index(weg.rij)
        voor = erna[plaats] if plaats < len(erna) else EINDE
    tekst = _("Verwijderd: %(rij)s.") % {"rij": _naam(plek, weg.eerder, weg.lijst, weg.rij)}
    return Rijbericht(tekst, voor, nummer)


def teruggezet(weg: Weggehaald[D], toen: D, plek: Plek[D], nu: D) -> Rijbericht:
    """That a row stands there again, said in front of it."""
    ervoor, erna = _rijen_op(plek, toen), _rijen_op(plek, nu)
    nieuw = [rij for rij in erna if rij not in ervoor]
    rij = str(weg.plaats) if weg.rij.isdecimal() else nieuw[0] if nieuw else weg.rij
    tekst = _("Teruggezet: %(rij)s.") % {"rij": _naam(plek, nu, weg.lijst, rij)}
    return Rijbericht(tekst, rij if rij in erna else BOVEN)


def _rijen_op(plek: Plek[D], document: D) -> list[str]:
    groep = next((groep for groep in plek.stap.groepen(document) if groep.id == plek.groep.id), None)
    return [blok.rij for blok in groep.blokken(document) if blok.rij] if groep else []


def _naam(plek: Plek[D], document: D, lijst: str, rij: str) -> str:
    """How the pages of this step call a row."""
    for groep in plek.stap.groepen(document):
        if groep.lijst == lijst:
            for blok in groep.blokken(document):
                if blok.rij == rij:
                    return str(blok.kop)
    return rij
