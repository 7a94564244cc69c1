"""The pages on which an investigation is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from weegwerk.kern import methoden
from weegwerk.kern.document import als_yaml, bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek import ZaakFout
from weegwerk.werkbank.dossiers.selectors import opdracht_voor
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang
from weegwerk.werkbank.onderzoeken import pagina as paginas
from weegwerk.werkbank.onderzoeken import selectors, services
from weegwerk.werkbank.onderzoeken.afronden import wat_ontbreekt
from weegwerk.werkbank.onderzoeken.formulier import lees
from weegwerk.werkbank.onderzoeken.geschiedenis import in_woorden
from weegwerk.werkbank.onderzoeken.opmaak import naar_html
from weegwerk.werkbank.onderzoeken.pagina import Pagina, alle_velden
from weegwerk.werkbank.onderzoeken.paneel import naast_elkaar
from weegwerk.werkbank.onderzoeken.velden import KANALEN
from weegwerk.werkbank.rapporten import selectors as rapporten
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

# The reader of case files counts again, to the byte.
GROOTSTE_VERZOEK = 1_100_000


@dataclass(frozen=True, slots=True)
class _Ingezonden:
    """A page as it came in: where it was, which fields it showed and what was typed."""

    plek: paginas.Plek
    gevraagd: list[str]
    getypt: Mapping[str, bewerken.Waarde]


@require_POST
@deskundige_vereist
def start(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Open the investigation of an opdracht; the first time this makes it."""
    opdracht = opdracht_voor(request.user, opdracht_id)
    try:
        onderzoek = services.start_onderzoek(request.user, opdracht_id)
    except OngeldigeOvergang as fout:
        messages.error(request, str(fout))
        return redirect("dossiers:dossier", opdracht.dossier_id)
    return redirect("onderzoeken:stap", onderzoek.pk, "opdracht")


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_groep(request: Verzoek, onderzoek_id: UUID, stap_id: str, groep_id: str = "") -> HttpResponse:
    """One group of questions: show it, or save what was changed on it."""
    if request.method == "POST":
        return _bewaar_groep(request, onderzoek_id, stap_id, groep_id)
    onderzoek, versie = services.lees_onderzoek(request.user, onderzoek_id)
    plek = paginas.plek(versie.document, stap_id, groep_id)
    return _toon(request, Pagina(onderzoek, versie, plek))


def _toon(request: Verzoek, pagina: Pagina, status: int = 200) -> HttpResponse:
    extra = _EXTRA.get(pagina.plek.groep.sjabloon)
    context = {**pagina.context(), **(extra(pagina) if extra else {})}
    return render(request, "onderzoeken/groep.html", context, status=status)


def _over_rapporten(pagina: Pagina) -> dict[str, Any]:
    bewaard = rapporten.rapporten_van(pagina.onderzoek)
    return {
        "rapporten": bewaard,
        "ontbreekt": wat_ontbreekt(pagina.versie.document, pagina.uitkomst),
        "zonder_exemplaar": not any(not rapport.vastgesteld for rapport in bewaard),
    }


_EXTRA: dict[str, Callable[[Pagina], dict[str, Any]]] = {
    "onderzoeken/groep_berekening.html": lambda pagina: {"methoden": naast_elkaar(pagina.versie.document)},
    "onderzoeken/groep_zienswijze.html": lambda _pagina: {"kanalen": KANALEN},
    "onderzoeken/groep_rapport.html": _over_rapporten,
}


def _bewaar_groep(request: Verzoek, onderzoek_id: UUID, stap_id: str, groep_id: str) -> HttpResponse:
    getypt: dict[str, bewerken.Waarde] = {}
    gevraagd: list[str] = []

    def lees_velden(document: Document) -> Mapping[str, bewerken.Waarde]:
        velden = alle_velden(paginas.plek(document, stap_id, groep_id).groep.blokken(document))
        gevraagd.extend(veld.pad for veld in velden)
        getypt.update(lees(velden, request.POST))
        return getypt

    try:
        bewaard = services.bewaar(request.user, onderzoek_id, _basis(request), lees_velden)
        plek = paginas.plek(bewaard.versie.document, stap_id, groep_id)
        wijziging = _wijzig_rij(request, bewaard, plek)
    except services.Vergrendeld as fout:
        messages.error(request, str(fout))
        return _naar(request, onderzoek_id, stap_id, groep_id)
    except paginas.GroepVerdwenen:
        messages.warning(request, _("Iemand anders heeft deze taak verwijderd. Wat u hier schreef, is niet bewaard."))
        return _naar(request, onderzoek_id, stap_id, "")
    return wijziging or _antwoord(request, bewaard, _Ingezonden(plek, gevraagd, getypt))


def _basis(request: Verzoek) -> int:
    return _nummer(request.POST.get("basis", ""))


def _nummer(getypt: str) -> int:
    """The number of a version; what cannot be one does not exist."""
    if not (getypt.isascii() and getypt.isdigit() and len(getypt) <= len("999999")):
        raise Http404
    return int(getypt)


def _wijzig_rij(request: Verzoek, bewaard: services.Bewaard, plek: paginas.Plek) -> HttpResponse | None:
    """Carry out a button that adds, moves or removes a row; None when no such button was pressed."""
    lijst = plek.groep.lijst
    wijziging = _rijwijziging(lijst, request.POST.get("actie", ""))
    if wijziging is None or bewaard.fouten or bewaard.conflicten or bewaard.verdwenen:
        return None
    try:
        gedaan = services.wijzig_rijen(request.user, bewaard.onderzoek.pk, _basis(request), *wijziging)
    except KernFout as fout:
        messages.warning(request, str(fout))
    else:
        if gedaan.verdwenen:
            messages.warning(
                request, _("Iemand anders heeft intussen een regel verwijderd. Kijk eerst wat er nu staat.")
            )
    return _naar(request, bewaard.onderzoek.pk, plek.stap.id, plek.groep.id)


def _rijwijziging(lijst: str, knop: str) -> tuple[str, Callable[[Document], Document]] | None:
    """What a button does: the name it gets in the history, and the change itself."""
    actie, _teken, rij = knop.partition(":")
    if lijst and actie == "toevoegen":
        return lijst, lambda document: bewerken.voeg_rij_toe(document, lijst)
    if lijst and actie == "verwijder":
        return f"{lijst}.{rij}", lambda document: bewerken.verwijder_rij(document, lijst, rij)
    if lijst == "taken" and actie in _PLAATSEN:
        return lijst, lambda document: bewerken.verplaats_rij(document, lijst, rij, _PLAATSEN[actie])
    return None


_PLAATSEN = {"omhoog": -1, "omlaag": 1}


def _antwoord(request: Verzoek, bewaard: services.Bewaard, ingezonden: _Ingezonden) -> HttpResponse:
    fouten, conflicten, getypt = dict(bewaard.fouten), dict(bewaard.conflicten), dict(ingezonden.getypt)
    for pad, strijd in bewaard.conflicten.items():
        if isinstance(strijd.van_u, list):
            # A set of boxes has no two sentences to choose from: the new state is shown, and the person ticks again.
            fouten[pad] = _("%(wie)s wijzigde dit intussen. Kies opnieuw.") % {"wie": strijd.wie}
            getypt[pad] = strijd.van_ander
            del conflicten[pad]
    for pad in sorted(bewaard.verdwenen):
        messages.warning(
            request, _("Een regel waar u in schreef, is intussen verwijderd. Niet bewaard: %s") % getypt[pad]
        )
    pagina = Pagina(bewaard.onderzoek, bewaard.versie, ingezonden.plek, fouten, getypt, conflicten)
    status = 422 if fouten else 409 if conflicten else 200
    if not request.htmx:
        blijft = fouten or conflicten or bewaard.verdwenen
        return (
            _toon(request, pagina, status) if blijft else _naar(request, bewaard.onderzoek.pk, *pagina.plek.volgende())
        )
    if bewaard.verdwenen or ingezonden.gevraagd != [veld.pad for veld in pagina.velden]:
        return retarget(reswap(_toon(request, pagina, status), "innerHTML"), "body")
    vakken = pagina.vakken({*fouten, *pagina.onmogelijk, *conflicten, *bewaard.anderen, *_beantwoord(request)})
    return render(request, "onderzoeken/bewaard.html", {**pagina.context(), "vakken": vakken}, status=status)


def _beantwoord(request: Verzoek) -> list[str]:
    """Boxes with a fault or a choice that were filled in again; a choice that is still open stays as it is."""
    namen = [naam for naam in request.POST.getlist("_fout") if {naam, f"{naam}__getoond"} & set(request.POST)]
    return [naam.replace("__", ".") for naam in namen]


def _naar(request: Verzoek, onderzoek_id: UUID, stap_id: str, groep_id: str) -> HttpResponse:
    delen = (onderzoek_id, stap_id, groep_id) if groep_id else (onderzoek_id, stap_id)
    antwoord = redirect("onderzoeken:groep" if groep_id else "onderzoeken:stap", *delen)
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": antwoord.headers["Location"]})
    return antwoord


@require_GET
@deskundige_vereist
def toon_geschiedenis(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    onderzoek, versie = services.lees_onderzoek(request.user, onderzoek_id)
    context = {"onderzoek": onderzoek, "document": versie.document, "versies": in_woorden(onderzoek, versie.document)}
    return render(request, "onderzoeken/geschiedenis.html", context)


@require_GET
@deskundige_vereist
def download_zaak(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    nummer = request.GET.get("versie")
    onderzoek, versie = services.exporteer(request.user, onderzoek_id, nummer=_nummer(nummer) if nummer else None)
    naam = f"zaak-{onderzoek.opdracht.dossier.kenmerk}-versie-{versie.nummer}.yaml"
    return HttpResponse(
        als_yaml(versie.document),
        content_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


@require_POST
@deskundige_vereist
def lees_in(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Continue with a case file that was made elsewhere."""
    selectors.onderzoek_voor(request.user, onderzoek_id)
    bestand = request.FILES.get("zaakbestand")
    regels: list[str] = []
    if int(request.META.get("CONTENT_LENGTH") or 0) > GROOTSTE_VERZOEK:
        regels = [_("Dit bestand is te groot; een zaakbestand is hoogstens 1000 kB.")]
    elif bestand is None:
        regels = [_("Kies eerst een bestand.")]
    else:
        try:
            services.lees_bestand_in(
                request.user, onderzoek_id, bestand.read(), andere_naam="andere_naam" in request.POST
            )
        except ZaakFout as fout:
            regels = [
                f"{_('Regel')} {p.regel}: {p.pad + ': ' if p.pad else ''}{p.tekst} {p.wat_nu}" for p in fout.problemen
            ]
        except (KernFout, services.Vergrendeld) as fout:
            regels = [str(fout)]
    if not regels:
        messages.success(request, _("Het zaakbestand is ingelezen. De vorige versie staat nog in de geschiedenis."))
        return redirect("onderzoeken:groep", onderzoek_id, "rapport", "maken")
    return weiger(request, onderzoek_id, regels)


def weiger(
    request: Verzoek, onderzoek_id: UUID, redenen: list[str], waar: tuple[str, str] = ("rapport", "maken")
) -> HttpResponse:
    """The page with what is wrong. No redirect: the sentences are about the case, and may not wait in a cookie."""
    for reden in redenen:
        messages.error(request, reden)
    onderzoek, versie = services.lees_onderzoek(request.user, onderzoek_id)
    return _toon(request, Pagina(onderzoek, versie, paginas.plek(versie.document, *waar)), status=422)


@require_GET
def toon_methode(request: Verzoek, methode_id: str) -> HttpResponse:
    """Where a method comes from."""
    try:
        methode = methoden.methode(methode_id)
    except KernFout:
        raise Http404 from None
    tekst = naar_html(methoden.herkomst(methode_id))
    return render(request, "onderzoeken/methode.html", {"methode": methode, "tekst": tekst})
