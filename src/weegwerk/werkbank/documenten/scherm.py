"""Showing a page of a document, and saving what was changed on it: the same for every kind of document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from weegwerk.kern.document import Document, bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten import rijen
from weegwerk.werkbank.documenten.antwoord import ONBEKEND_VELD, met_bewijs, niet_bewaard
from weegwerk.werkbank.documenten.archief import Bewaard, Vergrendeld
from weegwerk.werkbank.documenten.formulier import buiten_de_vragen, lees, naam
from weegwerk.werkbank.documenten.pagina import GroepVerdwenen, Pagina, Plek, zoek_plek
from weegwerk.werkbank.documenten.soort import Soort
from weegwerk.werkbank.documenten.versies import TERUGVAL, Versie
from weegwerk.werkbank.documenten.vragen import Stap, alle_velden
from weegwerk.werkbank.fouten import GEWEIGERD, NietGevonden, redenen_van
from weegwerk.werkbank.toegang.rechten import Verzoek

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class _Ingezonden(Generic[D]):
    """A page as it came in: where it was, which fields it showed, what was typed, and what in boxes that nothing asks."""

    plek: Plek[D]
    gevraagd: list[str]
    getypt: Mapping[str, bewerken.Waarde]
    onbekend: Mapping[str, str]


@dataclass(frozen=True)
class Scherm(Generic[D]):
    """The pages of one kind of document."""

    soort: Soort[D, Any]

    def toon(
        self, request: Verzoek, houder_id: UUID, stap_id: str = "", groep_id: str = "", status: int = 200
    ) -> HttpResponse:
        """One group of questions; the first one when no step is named."""
        houder, versie = self.soort.lees(request.user, houder_id)
        if versie.terugval:
            messages.warning(request, TERUGVAL)
        pagina = self.pagina(houder, versie, stap_id, groep_id)
        if (weg := request.GET.get("weg")) and not pagina.vergrendeld:
            nummer = versienummer(weg)
            weggehaald = self.soort.archief.weggehaald(houder, nummer)
            pagina.bericht = rijen.verwijderd(weggehaald, nummer, pagina.plek, versie.document)
        return self._render(request, pagina, status)

    def pagina(self, houder: Any, versie: Versie[D], stap_id: str = "", groep_id: str = "") -> Pagina[D]:
        return self._op(houder, versie, zoek_plek(self._reeks(houder), versie.document, stap_id, groep_id))

    def neem_aan(self, request: Verzoek, houder_id: UUID, stap_id: str = "", groep_id: str = "") -> HttpResponse:
        """Save what was changed on a page, and carry out the act that its address names."""
        try:
            # What was typed and the button beside it are one act: carried out together, and together once.
            with transaction.atomic():
                geopend = self.soort.open(request.user, houder_id, basis(request))
                toen, reeks = geopend.toen.document, self._reeks(geopend.houder)
                velden = alle_velden(zoek_plek(reeks, toen, stap_id, groep_id).groep.blokken(toen))
                gevraagd, getypt = [veld.pad for veld in velden], lees(type(toen), velden, request.POST)
                onbekend = buiten_de_vragen(map(naam, gevraagd), request.POST)
                bewaard = self.soort.zet_velden(request.user, geopend, getypt)
                plek = zoek_plek(reeks, bewaard.versie.document, stap_id, groep_id)
                gedaan = None if onbekend else self._doe(request, bewaard, plek)
        except Vergrendeld as fout:
            if request.htmx:
                return niet_bewaard(str(fout))
            messages.error(request, str(fout))
            return self._naar(request, self._terug(request, houder_id, stap_id).adres(stap_id, groep_id))
        except GroepVerdwenen:
            if request.htmx:
                return niet_bewaard(
                    _("Niet bewaard: iemand anders heeft dit onderdeel verwijderd. Uw tekst staat hier nog.")
                )
            messages.warning(
                request, _("Iemand anders heeft dit onderdeel verwijderd. Wat u hier schreef, is niet bewaard.")
            )
            return self._naar(request, self._terug(request, houder_id, stap_id).adres(stap_id))
        return gedaan or self._antwoord(request, bewaard, _Ingezonden(plek, gevraagd, getypt, onbekend))

    def weiger(
        self, request: Verzoek, houder_id: UUID, redenen: Sequence[str], stap_id: str, groep_id: str = ""
    ) -> HttpResponse:
        """The page with why an act was refused. No redirect: the sentences are about the case, and may not wait in a cookie."""
        for reden in redenen:
            messages.error(request, reden)
        return self.toon(request, houder_id, stap_id, groep_id, status=422)

    def doe(
        self,
        request: Verzoek,
        houder_id: UUID,
        daad: Callable[[], object],
        klaar: str,
        stap_id: str,
        groep_id: str = "",
    ) -> HttpResponse:
        """Carry out an act of its own and go on at this page, with what was done or why it was refused."""
        plek = ("groep", stap_id, groep_id) if groep_id else ("stap", stap_id)
        try:
            daad()
        except GEWEIGERD as fout:
            return self.weiger(request, houder_id, redenen_van(fout), stap_id, groep_id)
        messages.success(request, klaar)
        return redirect(f"{self.soort.ruimte}:{plek[0]}", houder_id, *plek[1:])

    def _reeks(self, houder: Any) -> Sequence[Stap[D]]:
        return self.soort.paginasoort.reeks(self.soort, houder)

    def _op(self, houder: Any, versie: Versie[D], plek: Plek[D], **meer: Any) -> Pagina[D]:
        return self.soort.paginasoort(self.soort, houder, versie, plek, **meer)

    def _terug(self, request: Verzoek, houder_id: UUID, stap_id: str) -> Pagina[D]:
        return self.pagina(*self.soort.lees(request.user, houder_id), stap_id)

    def _render(self, request: Verzoek, pagina: Pagina[D], status: int) -> HttpResponse:
        context, eigen = pagina.context(), pagina.plek.groep.context
        return render(request, pagina.sjabloon, {**context, **(eigen(pagina) if eigen else {})}, status=status)

    def _doe(self, request: Verzoek, bewaard: Bewaard[D], plek: Plek[D]) -> HttpResponse | None:
        """Carry out an act: add, move or remove a row, or one of its own; None when there is none or something is refused."""
        doe = request.GET.get("doe", "")
        if not doe or bewaard.fouten or bewaard.conflicten or bewaard.verdwenen:
            return None
        gedaan = bewaard
        try:
            wijziging = self._wijziging(request, bewaard, plek)
            if wijziging is None:
                return None
            geopend = self.soort.archief.open(bewaard.houder, basis(request))
            gedaan = self.soort.zet_rijen(request.user, geopend, *wijziging)
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
        if eigen := plek.groep.acties.get(wat):
            return eigen(plek, rest, request.POST)
        return rijen.wijziging(self.soort.archief, bewaard.houder, plek.groep.lijst, doe)

    def _na(self, request: Verzoek, ervoor: Bewaard[D], gedaan: Bewaard[D], plek: Plek[D]) -> HttpResponse:
        """The page after an act: the same one where it was, or the one that the row now has of its own."""
        versie, doe = gedaan.versie, request.GET["doe"]
        daar = rijen.waarheen(plek, versie.document)
        pagina = self._op(gedaan.houder, versie, daar, gedaan=doe)
        adres = pagina.adres(daar.stap.id, daar.groep.id)
        wat, _teken, rest = doe.partition(":")
        if versie.nummer != ervoor.versie.nummer and wat == "verwijder":
            weg = self.soort.archief.weggehaald(gedaan.houder, versie.nummer)
            pagina.bericht = rijen.verwijderd(weg, versie.nummer, daar, versie.document)
            adres += f"?weg={versie.nummer}#bericht"
        elif versie.nummer != ervoor.versie.nummer and wat == rijen.ZET_TERUG:
            weg = self.soort.archief.weggehaald(gedaan.houder, int(rest))
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
        pagina = self._op(
            bewaard.houder, bewaard.versie, ingezonden.plek, fouten=fouten, getypt=getypt, conflicten=conflicten
        )
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
        raise NietGevonden
    return int(getypt)


def _keuze_open(request: Verzoek) -> bool:
    """Does a choice between two versions still wait on the page?"""
    return any(not {naam, f"{naam}__getoond"} & set(request.POST) for naam in request.POST.getlist("_fout"))


def _beantwoord(request: Verzoek) -> list[str]:
    """Boxes with a fault or a choice that were filled in again; a choice that is still open stays as it is."""
    namen = [naam for naam in request.POST.getlist("_fout") if {naam, f"{naam}__getoond"} & set(request.POST)]
    return [naam.replace("__", ".") for naam in namen]
