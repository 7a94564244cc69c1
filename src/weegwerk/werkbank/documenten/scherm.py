"""Showing a page of a document, and saving what was changed on it: the same for every kind of document."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from weegwerk.kern.document import Document, bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten import rijen
from weegwerk.werkbank.documenten.antwoord import ONBEKEND_VELD, met_bewijs, niet_bewaard
from weegwerk.werkbank.documenten.archief import Archief, Bewaard, LeesVelden, Vergrendeld
from weegwerk.werkbank.documenten.formulier import buiten_de_vragen, lees, naam
from weegwerk.werkbank.documenten.pagina import GroepVerdwenen, Pagina, Plek, zoek_plek
from weegwerk.werkbank.documenten.versies import TERUGVAL, Versie
from weegwerk.werkbank.documenten.vragen import Stap, alle_velden
from weegwerk.werkbank.toegang.rechten import Verzoek

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class _Ingezonden(Generic[D]):
    """A page as it came in: where it was, which fields it showed, what was typed, and what in boxes that nothing asks."""

    plek: Plek[D]
    gevraagd: list[str]
    getypt: Mapping[str, bewerken.Waarde]
    onbekend: Mapping[str, str]


Actie = Callable[[Plek[D], str, QueryDict], tuple[str, Callable[[D], D]] | None]
"""An act ``name:what`` on a page, given the place, what, and all that was sent: the name it gets in the history and the
change itself, made after everything on the page was saved. It stands in the address (``?doe=name:what``) and never in a
field, so that a page that is saved cannot bring one along."""


@dataclass(frozen=True)
class Scherm(Generic[D]):
    """The pages of one kind of document: its steps, its services and its templates.

    `extra` adds context per template of a group, `acties` what an act of its own does (see `Actie`). `blijft` are the parts
    that acts record (sent, accepted, made final): putting back an earlier version leaves them as they are.
    """

    reeks: Sequence[Stap[D]]
    pagina: type[Pagina[D]]
    sjabloon: str
    lees: Callable[["Gebruiker", UUID], tuple[Any, Versie[D]]]
    bewaar: Callable[["Gebruiker", UUID, int, LeesVelden[D]], Bewaard[D]]
    wijzig_rijen: Callable[["Gebruiker", UUID, int, str, Callable[[D], D]], Bewaard[D]]
    archief: Archief[D]
    extra: Mapping[str, Callable[[Any], dict[str, Any]]] = field(default_factory=dict)
    acties: Mapping[str, Actie[D]] = field(default_factory=dict)
    blijft: tuple[str, ...] = ()

    def toon(
        self, request: Verzoek, houder_id: UUID, stap_id: str, groep_id: str = "", status: int = 200
    ) -> HttpResponse:
        """One group of questions."""
        houder, versie = self.lees(request.user, houder_id)
        if versie.terugval:
            messages.warning(request, TERUGVAL)
        plek = zoek_plek(self.reeks, versie.document, stap_id, groep_id)
        pagina = self.pagina(houder, versie, plek)
        if (weg := request.GET.get("weg")) and not pagina.vergrendeld:
            nummer = versienummer(weg)
            pagina.bericht = rijen.verwijderd(self.archief.weggehaald(houder, nummer), nummer, plek, versie.document)
        return self._render(request, pagina, status)

    def neem_aan(self, request: Verzoek, houder_id: UUID, stap_id: str, groep_id: str = "") -> HttpResponse:
        """Save what was changed on a page, and carry out the act that its address names."""
        getypt: dict[str, bewerken.Waarde] = {}
        gevraagd: list[str] = []

        def lees_velden(document: D) -> Mapping[str, bewerken.Waarde]:
            velden = alle_velden(zoek_plek(self.reeks, document, stap_id, groep_id).groep.blokken(document))
            gevraagd.extend(veld.pad for veld in velden)
            getypt.update(lees(type(document), velden, request.POST))
            return getypt

        try:
            # What was typed and the button beside it are one act: carried out together, and together once.
            with transaction.atomic() if "doe" in request.GET else nullcontext():
                bewaard = self.bewaar(request.user, houder_id, basis(request), lees_velden)
                plek = zoek_plek(self.reeks, bewaard.versie.document, stap_id, groep_id)
                onbekend = buiten_de_vragen(map(naam, gevraagd), request.POST)
                gedaan = None if onbekend else self._doe(request, houder_id, bewaard, plek)
        except Vergrendeld as fout:
            if request.htmx:
                return niet_bewaard(str(fout))
            messages.error(request, str(fout))
            return self._naar(request, self._pagina(request, houder_id, stap_id).adres(stap_id, groep_id))
        except GroepVerdwenen:
            if request.htmx:
                return niet_bewaard(
                    _("Niet bewaard: iemand anders heeft dit onderdeel verwijderd. Uw tekst staat hier nog.")
                )
            messages.warning(
                request, _("Iemand anders heeft dit onderdeel verwijderd. Wat u hier schreef, is niet bewaard.")
            )
            return self._naar(request, self._pagina(request, houder_id, stap_id).adres(stap_id))
        return gedaan or self._antwoord(request, bewaard, _Ingezonden(plek, gevraagd, getypt, onbekend))

    def _pagina(self, request: Verzoek, houder_id: UUID, stap_id: str) -> Pagina[D]:
        houder, versie = self.lees(request.user, houder_id)
        return self.pagina(houder, versie, zoek_plek(self.reeks, versie.document, stap_id, ""))

    def _render(self, request: Verzoek, pagina: Pagina[D], status: int) -> HttpResponse:
        extra = self.extra.get(pagina.plek.groep.sjabloon)
        context = {**pagina.context(), **(extra(pagina) if extra else {})}
        return render(request, self.sjabloon, context, status=status)

    def _doe(self, request: Verzoek, houder_id: UUID, bewaard: Bewaard[D], plek: Plek[D]) -> HttpResponse | None:
        """Carry out an act: add, move or remove a row, or one of its own; None when there is none or something is refused."""
        doe = request.GET.get("doe", "")
        if not doe or bewaard.fouten or bewaard.conflicten or bewaard.verdwenen:
            return None
        gedaan = bewaard
        try:
            wijziging = self._wijziging(request, bewaard, plek)
            if wijziging is None:
                return None
            gedaan = self.wijzig_rijen(request.user, houder_id, basis(request), *wijziging)
        except KernFout as fout:
            messages.warning(request, str(fout))
        if gedaan.verdwenen:
            messages.warning(
                request, _("Iemand anders heeft intussen een regel verwijderd. Kijk eerst wat er nu staat.")
            )
        return self._na(request, bewaard, gedaan, plek)

    def _wijziging(self, request: Verzoek, bewaard: Bewaard[D], plek: Plek[D]) -> tuple[str, Callable[[D], D]] | None:
        doe = request.GET["doe"]
        wat, _teken, rest = doe.partition(":")
        if eigen := self.acties.get(wat):
            return eigen(plek, rest, request.POST)
        return rijen.wijziging(self.archief, bewaard.houder, plek.groep.lijst, doe)

    def _na(self, request: Verzoek, ervoor: Bewaard[D], gedaan: Bewaard[D], plek: Plek[D]) -> HttpResponse:
        """The page after an act: the same one where it was, or the one that the row now has of its own."""
        versie, doe = gedaan.versie, request.GET["doe"]
        daar = rijen.waarheen(plek, versie.document)
        pagina = self.pagina(gedaan.houder, versie, daar, gedaan=doe)
        adres = pagina.adres(daar.stap.id, daar.groep.id)
        wat, _teken, rest = doe.partition(":")
        if versie.nummer != ervoor.versie.nummer and wat == "verwijder":
            weg = self.archief.weggehaald(gedaan.houder, versie.nummer)
            pagina.bericht = rijen.verwijderd(weg, versie.nummer, daar, versie.document)
            adres += f"?weg={versie.nummer}#bericht"
        elif versie.nummer != ervoor.versie.nummer and wat == rijen.ZET_TERUG:
            weg = self.archief.weggehaald(gedaan.houder, int(rest))
            pagina.bericht = rijen.teruggezet(weg, ervoor.versie.document, daar, versie.document)
        if request.htmx and daar.groep.id == plek.groep.id:
            return _hele_pagina(self._render(request, pagina, 200))
        if pagina.bericht and not pagina.bericht.terug:
            messages.success(request, pagina.bericht.tekst)
        return self._naar(request, adres)

    def _antwoord(self, request: Verzoek, bewaard: Bewaard[D], ingezonden: _Ingezonden[D]) -> HttpResponse:
        fouten, conflicten, getypt = dict(bewaard.fouten), dict(bewaard.conflicten), dict(ingezonden.getypt)
        for pad, strijd in bewaard.conflicten.items():
            if isinstance(strijd.van_u, list):
                # A set of boxes has no two sentences to choose from: the new state is shown, and the person ticks again.
                wie = _("U zelf, in een ander tabblad,") if strijd.zelf else strijd.wie
                fouten[pad] = _("%(wie)s wijzigde dit intussen. Kies opnieuw.") % {"wie": wie}
                getypt[pad] = strijd.van_ander
                del conflicten[pad]
        for pad in sorted(bewaard.verdwenen):
            messages.warning(
                request, _("Een regel waar u in schreef, is intussen verwijderd. Niet bewaard: %s") % getypt[pad]
            )
        onbekend = ingezonden.onbekend
        pagina = self.pagina(bewaard.houder, bewaard.versie, ingezonden.plek, fouten, getypt, conflicten)
        status = 422 if fouten else 409 if conflicten else 200
        hele_pagina = bool(bewaard.verdwenen) or ingezonden.gevraagd != [veld.pad for veld in pagina.velden]
        if onbekend and (hele_pagina or not request.htmx):
            for tekst in onbekend.values():
                messages.warning(request, _(ONBEKEND_VELD) % tekst)
        if not request.htmx:
            blijft = fouten or conflicten or bewaard.verdwenen or onbekend
            hier = ingezonden.plek
            volgende = pagina.adres(*((hier.stap.id, hier.groep.id) if "blijf" in request.POST else pagina.volgende()))
            return self._render(request, pagina, status) if blijft else self._naar(request, volgende)
        if hele_pagina:
            antwoord = _hele_pagina(self._render(request, pagina, status))
            return met_bewijs(antwoord, "deels" if fouten or conflicten or bewaard.verdwenen or onbekend else "ja")
        vakken = pagina.vakken({*fouten, *pagina.onmogelijk, *conflicten, *bewaard.anderen, *_beantwoord(request)})
        context = {**pagina.context(), "vakken": vakken}
        context["niet_alles"] = context["niet_alles"] or bool(onbekend) or _keuze_open(request)
        antwoord = render(request, "documenten/bewaard.html", context, status=status)
        return met_bewijs(antwoord, "deels" if fouten or conflicten else "ja", onbekend)

    def _naar(self, request: Verzoek, adres: str) -> HttpResponse:
        if request.htmx:
            return HttpResponse(status=204, headers={"HX-Redirect": adres})
        return redirect(adres)


def _hele_pagina(antwoord: HttpResponse) -> HttpResponse:
    """The whole page as the answer to a change; it stays where it was."""
    return retarget(reswap(antwoord, "innerHTML"), "body")


def basis(request: Verzoek) -> int:
    """The version that the page was made from."""
    return versienummer(request.POST.get("basis", ""))


def versienummer(getypt: str) -> int:
    """The number of a version; what cannot be one does not exist."""
    if not (getypt.isascii() and getypt.isdigit() and len(getypt) <= len("999999")):
        raise Http404
    return int(getypt)


def _keuze_open(request: Verzoek) -> bool:
    """Does a choice between two versions still wait on the page?"""
    return any(not {naam, f"{naam}__getoond"} & set(request.POST) for naam in request.POST.getlist("_fout"))


def _beantwoord(request: Verzoek) -> list[str]:
    """Boxes with a fault or a choice that were filled in again; a choice that is still open stays as it is."""
    namen = [naam for naam in request.POST.getlist("_fout") if {naam, f"{naam}__getoond"} & set(request.POST)]
    return [naam.replace("__", ".") for naam in namen]
