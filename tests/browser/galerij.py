"""Eén pagina met alle onderdelen van het uiterlijk, gevuld met een verzonnen zaak: om naar te kijken en te controleren."""

from datetime import time
from pathlib import Path
from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import include, path
from django.utils.safestring import mark_safe

from weegwerk.werkbank.documenten.antwoord import met_bewijs

SJABLONEN = Path(__file__).parent / "sjablonen"

STAPPEN = [
    {"naam": "Opdracht", "url": "/galerij/", "staat": "klaar"},
    {"naam": "Functie en taken", "url": "/galerij/", "staat": "klaar"},
    {"naam": "Prestatie per taak", "url": "/galerij/", "staat": "bezig", "huidig": True},
    {"naam": "Berekening", "url": "/galerij/", "staat": "let op"},
    {"naam": "Zienswijzen", "url": "/galerij/", "staat": "leeg"},
    {"naam": "Rapport", "staat": "leeg"},
]
TAKEN = [
    ("A", "Strijken en vouwen", "50", "75%", "25%"),
    ("B", "Wasgoed sorteren en wegen", "30", "68%", "32%"),
    ("C", "Machines laden en uitruimen", "20", "49%", "51%"),
]
SIGNALEN = [
    {
        "ernst": "fout",
        "tekst": "De aandelen zijn samen 95%. Ze moeten samen 100% zijn.",
        "url": "/galerij/#taak-A",
        "actie": "Naar de aandelen",
    },
    {
        "ernst": "waarschuwing",
        "tekst": "Bij taak B staat dezelfde oorzaak bij tempo en bij kwaliteit. Weeg een oorzaak maar één keer.",
        "url": "/galerij/#taak-B",
        "actie": "Naar taak B",
    },
    {"ernst": "info", "tekst": "De peildatum ligt na de dag van het werkplekbezoek."},
]
HERLEIDING = [
    {
        "naam": "Prestatie op taak A: tempo × kwaliteit × netto werktijd",
        "som": "87,5% × 95% × 90%",
        "uitkomst": "74,8125%",
    },
    {"naam": "Aandeel van taak A in de loonwaarde", "som": "50% × 74,8125%", "uitkomst": "37,40625%"},
    {
        "naam": "Loonwaarde, op een heel procent afgerond",
        "bron": "Regeling loonkostensubsidie, artikel 3",
        "som": "37,40625% + 20,4% + 9,8%",
        "uitkomst": "68%",
    },
]
CONFLICT = [
    {"waarde": "eigen", "wie": "Uw versie", "wanneer": "nog niet bewaard", "tekst": "95%", "gekozen": True},
    {"waarde": "ander", "wie": "Bram Jansen", "wanneer": "bewaard om 14.01", "tekst": "92,5%"},
]


class Kop(forms.Form):
    werknemer = forms.CharField(label="Naam van de werknemer", widget=forms.TextInput({"class": "ww-middel"}))
    peildatum = forms.DateField(
        label="Peildatum", help_text="De dag waarop de loonwaarde geldt.", widget=forms.DateInput({"type": "date"})
    )
    methode = forms.ChoiceField(
        label="Methode",
        choices=[("ulm-2021", "Uniforme methode (2021)"), ("regeling-2014", "Regeling 2014")],
        widget=forms.Select({"class": "ww-middel"}),
    )
    functie = forms.ChoiceField(
        label="Bestaat de functie al bij de werkgever?",
        help_text="Een bestaande functie heeft een gewone prestatie om mee te vergelijken.",
        choices=[
            ("bestaand", "Ja, het is een bestaande functie"),
            ("gecreeerd", "Nee, de taken zijn bij elkaar gezocht"),
        ],
        widget=forms.RadioSelect,
    )
    bezocht = forms.BooleanField(label="Ik heb de werkplek bezocht", required=False)


def balken() -> str:
    regels = "".join(
        f'<text x="0" y="{30 * nummer + 19}" font-size="14" fill="currentColor">{code}</text>'
        f'<rect x="24" y="{30 * nummer + 4}" width="236" height="20" fill="none" stroke="currentColor"/>'
        f'<rect x="24" y="{30 * nummer + 4}" width="{236 * int(prestatie[:-1]) // 100}" height="20" fill="#0b4a57"/>'
        f'<text x="300" y="{30 * nummer + 19}" font-size="14" text-anchor="end" fill="currentColor">{prestatie}</text>'
        for nummer, (code, _, _, prestatie, _) in enumerate(TAKEN)
    )
    titel = "Prestatie per taak: A 75%, B 68%, C 49%"
    return mark_safe(f'<svg viewBox="0 0 304 92" role="img" aria-label="{titel}">{regels}</svg>')


def context() -> dict[str, object]:
    gebruiker = SimpleNamespace(
        is_authenticated=True, is_deskundige=True, naam="Anna de Vries", email="anna@voorbeeld.nl"
    )
    return {
        "user": gebruiker,
        "stappen": STAPPEN,
        "hoofd": Kop({"werknemer": "M. Yılmaz", "peildatum": "", "methode": "ulm-2021", "functie": ""}),
        "conflict": CONFLICT,
        **uitkomstvak(),
    }


def uitkomstvak() -> dict[str, object]:
    namen = ("code", "omschrijving", "aandeel", "prestatie", "verlies")
    return {
        "uitkomst": {
            "naam": "Loonwaarde",
            "getal": "68%",
            "toelichting": "Afgerond van 67,61%. Uniforme methode, peildatum 2 maart 2026.",
            "staat": "voorlopig",
        },
        "signalen": SIGNALEN,
        "grafiek": balken(),
        "grafiek_titel": "Prestatie per taak",
        "cijfers": [dict(zip(namen, (*taak[:2], f"{taak[2]}%", *taak[3:]), strict=True)) for taak in TAKEN],
        "herleiding": HERLEIDING,
        "andere": [{"naam": "Regeling 2014", "getal": "71%"}],
    }


@login_not_required
def toon(request: HttpRequest) -> HttpResponse:
    sjabloon = engines["django"].from_string((SJABLONEN / "galerij.html").read_text())
    return HttpResponse(sjabloon.render(context(), request))


@login_not_required
def bewaar(request: HttpRequest) -> HttpResponse:
    """Wat een scherm na een wijziging terugkrijgt: de fouten met 422, of de nieuwe bewaarstatus."""
    hoofd = Kop(request.POST)
    if hoofd["werknemer"].errors:
        return met_bewijs(render(request, "web/foutenlijst.html", {"formulier": hoofd}, status=422), "deels")
    return met_bewijs(render(request, "web/bewaarstatus.html", {"oob": True, "bewaard_om": time(14, 3)}), "ja")


urlpatterns = [
    path("galerij/", toon, name="galerij"),
    path("galerij/bewaar/", bewaar, name="bewaar"),
    path("", include("weegwerk.werkbank.urls")),
]
