"""The pages on which an investigation is made."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.kern import methoden
from weegwerk.kern.document import als_yaml
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek import ZaakFout
from weegwerk.rapport import toetsing
from weegwerk.werkbank.documenten import geschiedenis
from weegwerk.werkbank.documenten.bestand import als_bestand
from weegwerk.werkbank.documenten.opmaak import naar_html
from weegwerk.werkbank.documenten.scherm import Scherm, versienummer
from weegwerk.werkbank.onderzoeken import blokken, geld, kader, selectors, services, versies
from weegwerk.werkbank.onderzoeken.afronden import wat_ontbreekt
from weegwerk.werkbank.onderzoeken.herbepaling import naast_de_eerdere
from weegwerk.werkbank.onderzoeken.meten import ACTIES, taak_van, voorstellen
from weegwerk.werkbank.onderzoeken.pagina import OnderzoekPagina
from weegwerk.werkbank.onderzoeken.stappen import BRONNEN, METEN, PRESTATIE, STAPPEN
from weegwerk.werkbank.onderzoeken.stappen_blokken import HULP, KOSTEN, WAT_ALS
from weegwerk.werkbank.onderzoeken.velden import PARTIJEN
from weegwerk.werkbank.onderzoeken.zekerheid import over_berekening
from weegwerk.werkbank.rapporten import selectors as rapporten
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.zienswijzen import wat_wegging

# The reader of case files counts again, to the byte.
GROOTSTE_VERZOEK = 1_100_000


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_groep(request: Verzoek, onderzoek_id: UUID, stap_id: str, groep_id: str = "") -> HttpResponse:
    """One group of questions: show it, or save what was changed on it."""
    if request.method == "POST":
        return SCHERM.neem_aan(request, onderzoek_id, stap_id, groep_id)
    return SCHERM.toon(request, onderzoek_id, stap_id, groep_id)


def _over_rapporten(pagina: OnderzoekPagina) -> dict[str, Any]:
    bewaard = rapporten.rapporten_van(pagina.houder)
    document = pagina.versie.document
    passend = ["volledig", *(["wettelijk"] if document.methode == "ulm-2021" else [])]
    return {
        # The model that the frame asks for comes first.
        "downloads": sorted(passend, key=lambda model: model != document.kader.rapport),
        "lezers": [(lezer, versies.LEZERNAMEN[lezer]) for lezer in versies.lezers_in(document)],
        "gekozen_model": versies.gekozen_model(document),
        "rapporten": bewaard,
        "ontbreekt": wat_ontbreekt(document, pagina.oordeel),
        "zonder_exemplaar": not any(not een.rapport.vastgesteld for een in bewaard),
    }


def _over_zienswijze(pagina: OnderzoekPagina) -> dict[str, Any]:
    partij = pagina.plek.groep.id
    return {
        "standen": rapporten.standen_van_concept(pagina.houder, partij),
        "model": versies.gekozen_model(pagina.versie.document),
        "lezer": versies.LEZER_VAN[partij],
    }


def _over_toetsing(pagina: OnderzoekPagina) -> dict[str, Any]:
    regels = list(toetsing.toetsregels(pagina.versie.document, pagina.oordeel))
    return {"toetsregels": regels, "toetskoppen": toetsing.KOPPEN, "toetsuitleg": toetsing.UITLEG}


def _over_factoren(pagina: OnderzoekPagina) -> dict[str, Any]:
    document = pagina.versie.document
    taak = taak_van(pagina.plek, document)
    gemeten = voorstellen(taak, pagina.oordeel.methode) if taak else {}
    return {"factoren": [(blok, gemeten.get(blok.rij)) for blok in pagina.blokken]}


def _over_metingen(pagina: OnderzoekPagina) -> dict[str, Any]:
    """Every row of timings with its summary; the newest first."""
    rijen = pagina.meting["rijen"]
    return {"meetrijen": [(blok, rijen[int(blok.rij)]) for blok in pagina.blokken]}


SCHERM = Scherm(
    STAPPEN,
    OnderzoekPagina,
    "onderzoeken/groep.html",
    services.lees_onderzoek,
    services.bewaar,
    services.wijzig_rijen,
    selectors.ARCHIEF,
    {
        PRESTATIE: _over_factoren,
        METEN: _over_metingen,
        "onderzoeken/groep_berekening.html": over_berekening,
        "onderzoeken/groep_vergelijking.html": lambda pagina: naast_de_eerdere(pagina.versie.document, pagina.oordeel),
        "onderzoeken/groep_toetsing.html": _over_toetsing,
        "onderzoeken/groep_zienswijze.html": _over_zienswijze,
        "onderzoeken/groep_rapport.html": _over_rapporten,
        "onderzoeken/groep_loon.html": geld.over_loon,
        "onderzoeken/groep_balans.html": geld.over_balans,
        "onderzoeken/groep_regelingen.html": geld.over_regelingen,
        "onderzoeken/groep_rechten.html": geld.over_rechten,
        "onderzoeken/groep_kader.html": kader.over_kader,
        BRONNEN: blokken.over_bronnen,
        HULP: blokken.over_begeleiding,
        KOSTEN: blokken.over_kosten,
        WAT_ALS: blokken.over_wat_als,
    },
    {**ACTIES, "werkveld": kader.kies, "overnemen": blokken.neem_taken_over},
    ("kop.kenmerk", "vaststelling", "eerder", *wat_wegging(*PARTIJEN)),
)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_geschiedenis(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    return geschiedenis.toon(SCHERM, request, onderzoek_id)


@require_GET
@deskundige_vereist
def download_zaak(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    nummer = request.GET.get("versie")
    onderzoek, versie = services.exporteer(request.user, onderzoek_id, nummer=versienummer(nummer) if nummer else None)
    naam = f"zaak-{onderzoek.opdracht.dossier.kenmerk}-versie-{versie.nummer}"
    return als_bestand(als_yaml(versie.document), naam, "yaml")


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
        except (KernFout, services.Vastgesteld) as fout:
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
    return SCHERM.toon(request, onderzoek_id, *waar, status=422)


@require_GET
def toon_methode(request: Verzoek, methode_id: str) -> HttpResponse:
    """Where a method comes from."""
    try:
        methode = methoden.methode(methode_id)
    except KernFout:
        raise Http404 from None
    tekst = naar_html(methoden.herkomst(methode_id))
    return render(request, "onderzoeken/methode.html", {"methode": methode, "tekst": tekst})
