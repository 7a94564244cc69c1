"""The versions of a document: told to a reader (who, when, what changed), and put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from weegwerk.kern.document import Document, bewerken
from weegwerk.werkbank.documenten.archief import ALLES, TERUG, VERPLAATST, VERSIE, is_rij
from weegwerk.werkbank.documenten.models import Versierij
from weegwerk.werkbank.documenten.scherm import Scherm, versienummer
from weegwerk.werkbank.documenten.vragen import Stap
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.toegang.rechten import Verzoek

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Versieregel:
    """One version and its changes in the words of the pages."""

    versie: Versierij
    wijzigingen: list[str]


def toon(scherm: Scherm[D], request: Verzoek, houder_id: UUID) -> HttpResponse:
    """The versions of a document; what is posted here is the number of the one to put back."""
    if request.method == "POST":
        _zet_terug(scherm, request, houder_id, versienummer(request.POST.get("versie", "")))
        return redirect(request.path)
    houder, versie = scherm.soort.lees(request.user, houder_id)
    pagina = scherm.pagina(houder, versie)
    regels = in_woorden(scherm.soort.archief.geschiedenis(houder), versie.document, pagina.plek.reeks)
    return render(request, "documenten/geschiedenis.html", {**pagina.context(), "regels": regels})


def _zet_terug(scherm: Scherm[D], request: Verzoek, houder_id: UUID, nummer: int) -> None:
    """An earlier version becomes the newest; what an act recorded since (sent, accepted, made final) stays as it is."""
    houder, nu = scherm.soort.lees(request.user, houder_id)
    eerder = scherm.soort.archief.lees(houder, nummer).document
    try:
        scherm.soort.wijzig_rijen(
            request.user,
            houder_id,
            nu.nummer,
            f"{VERSIE}{nummer}",
            lambda nieuwste: bewerken.met_behoud(eerder, nieuwste, scherm.soort.blijft),
        )
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    else:
        messages.success(
            request,
            _("Versie %(terug)s is teruggezet. Was dat niet de bedoeling, zet dan versie %(nu)s terug.")
            % {"terug": nummer, "nu": nu.nummer},
        )


def in_woorden(versies: Sequence[Versierij], document: D, reeks: Sequence[Stap[D]]) -> list[Versieregel]:
    """Versions in words; a field that no page asks for any more keeps its own name."""
    namen, lijsten = _namen(document, reeks), _lijsten(document, reeks)
    return [
        Versieregel(versie, [namen.get(pad) or _daad(document, pad, lijsten) for pad in versie.velden.split()])
        for versie in versies
    ]


def _daad(document: Document, pad: str, lijsten: dict[str, str]) -> str:
    """What was done with a row or with everything; any other name is a field."""
    if pad == ALLES:
        return _("zaakbestand ingelezen")
    if pad.startswith(VERSIE):
        return _("versie %(nummer)s teruggezet") % {"nummer": pad.removeprefix(VERSIE)}
    kaal = pad.removeprefix(TERUG).removeprefix(VERPLAATST)
    if is_rij(document, kaal):
        lijst, _punt, rij = kaal.rpartition(".")
        zin = _("%(lijst)s: %(rij)s teruggezet") if pad.startswith(TERUG) else _("%(lijst)s: %(rij)s verwijderd")
        naam = _("regel %(nummer)s") % {"nummer": int(rij) + 1} if rij.isdecimal() else rij
        return zin % {"lijst": lijsten.get(lijst, _leesbaar(lijst)), "rij": naam}
    if pad.startswith(VERPLAATST):
        return _("%(lijst)s: een regel verplaatst") % {"lijst": lijsten.get(kaal, _leesbaar(kaal))}
    if pad in lijsten:
        return _("%(lijst)s: een regel toegevoegd") % {"lijst": lijsten[pad]}
    return _leesbaar(pad)


def _leesbaar(pad: str) -> str:
    return pad.replace(".", " ").replace("_", " ")


def _lijsten(document: D, reeks: Sequence[Stap[D]]) -> dict[str, str]:
    """The lists of the document by the page that they are kept on."""
    groepen = [groep for stap in reeks for groep in stap.groepen(document) if groep.lijst]
    return {groep.lijst: str(groep.naam) for groep in reversed(groepen)}


def _namen(document: D, reeks: Sequence[Stap[D]]) -> dict[str, str]:
    return {
        veld.pad: ": ".join(dict.fromkeys(str(naam).removesuffix(".") for naam in (groep.naam, blok.kop, veld.label)))
        for stap in reeks
        for groep in stap.groepen(document)
        for blok in groep.blokken(document)
        for veld in blok.velden
    }
