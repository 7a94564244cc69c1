"""The outcome that moves along beside the questions, in words and pictures ready for the page."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from weegwerk.kern.fouten import Pad
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.signalen import Signaal
from weegwerk.kern.zekerheid import Beeld
from weegwerk.rapport.blokken import Balk, Grafiek
from weegwerk.rapport.grafiek import svg
from weegwerk.werkbank.onderzoeken.velden import AANDELEN, namen_van
from weegwerk.werkbank.onderzoeken.zekerheid import hoe_zeker


def paneel(onderzoek_id: UUID, document: Onderzoek, uitkomst: Uitkomst, beeld: Beeld | None) -> dict[str, Any]:
    """Context of web/uitkomst.html."""
    signalen = (*uitkomst.signalen, *(beeld.signalen if beeld else ()))
    return {
        "uitkomst": {**_kop(document, uitkomst), "zekerheid": hoe_zeker(uitkomst, beeld)},
        "signalen": [_signaal(onderzoek_id, document, signaal) for signaal in signalen],
        "cijfers": cijfers(uitkomst),
        "herleiding": herleiding(uitkomst),
        "grafiek": grafiek(uitkomst),
        "grafiek_titel": _("Behaald en verloren per taak"),
    }


def cijfers(uitkomst: Uitkomst) -> list[dict[str, Any]]:
    return [
        {
            "formules": [stap.formule for stap in uitkomst.stappen if stap.id.endswith(f".{taak.code}")],
            "code": taak.code,
            "omschrijving": taak.omschrijving,
            "aandeel": procent_tekst(taak.aandeel, 1),
            "prestatie": procent_tekst(taak.prestatie, 1),
            "verlies": procent_tekst(taak.verlies, 1),
        }
        for taak in uitkomst.taken
    ]


def herleiding(uitkomst: Uitkomst) -> list[dict[str, str]]:
    regels = []
    for stap in uitkomst.stappen:
        som, _teken, antwoord = stap.formule.rpartition(" = ")
        regels.append({"naam": stap.uitleg, "som": som, "uitkomst": antwoord, "bron": stap.bron})
    return regels


def grafiek(uitkomst: Uitkomst, kenmerk: str = "paneel") -> SafeString | None:
    if not uitkomst.taken:
        return None
    titel = _("Behaald en verloren per taak")
    balken = tuple(
        Balk(_("Taak %(code)s") % {"code": taak.code}, taak.prestatie, taak.verlies) for taak in uitkomst.gedane_taken
    )
    tekening = svg(Grafiek(titel, _("Dezelfde cijfers staan in de tabel."), balken), kenmerk, breedte=260)
    return mark_safe(tekening)  # veilig: our own drawing, every text in it is escaped where it is drawn


def _kop(document: Onderzoek, uitkomst: Uitkomst) -> dict[str, str]:
    if uitkomst.onafgerond is None:
        return {
            "naam": _("Loonwaarde"),
            "getal": "",
            "toelichting": _("Er is nog geen uitkomst. De signalen zeggen wat er nog moet."),
            "staat": "",
        }
    toelichting = _("Volgens %(methode)s. Onafgerond %(getal)s.") % {
        "methode": uitkomst.methode.naam,
        "getal": procent_tekst(uitkomst.onafgerond, 2),
    }
    staat = _("globaal") if uitkomst.globaal else ""
    if (deel := uitkomst.eigen_werk) is not None:
        # Nobody may read the performance in a few hours as what is left of the whole job.
        zinnen = (
            deel.zin_over(namen_van(document)["werknemer"].begin),
            deel.zin_loonwaarde(uitkomst.loonwaarde),
            toelichting,
        )
        return {
            "naam": _("Deel van het eigen werk"),
            "getal": deel.met,
            "toelichting": " ".join(zinnen),
            "staat": staat,
        }
    return {"naam": _("Loonwaarde"), "getal": f"{uitkomst.loonwaarde}%", "toelichting": toelichting, "staat": staat}


def _signaal(onderzoek_id: UUID, document: Onderzoek, signaal: Signaal) -> dict[str, str]:
    stap, groep = plek(document, signaal)
    url = reverse("onderzoeken:groep", args=[onderzoek_id, stap, groep])
    return {"ernst": signaal.ernst, "tekst": signaal.tekst, "url": url, "actie": signaal.wat_nu}


def plek(document: Onderzoek, signaal: Signaal) -> tuple[str, str]:
    """Step and group where a signal can be solved."""
    if elders := _plek_in_blokken(document, signaal.pad):
        return elders
    match signaal.pad:
        case ("taken", int(nummer), *rest) if not (
            signaal.code.startswith("hoofdtaak_") or {*rest} & {*AANDELEN, "dagen_per_week"}
        ):
            return "prestatie", document.taken[nummer].code
        case ("taken", *_rest):
            return "taken", "taken"
        case ("functie" | "normfunctie", *_rest):
            return "taken", "functie"
    return "opdracht", "vraag"


def _plek_in_blokken(document: Onderzoek, pad: Pad) -> tuple[str, str] | None:
    """The same for what stands in blocks 0 to 3 beside the tasks; a group there has the name of its part."""
    match pad:
        case ("taken", int(nummer), "begeleiding"):
            return "begeleiding", f"taak-{document.taken[nummer].code}"
        case ("taken", int(nummer), "metingen", *_rest):
            return "prestatie", f"{document.taken[nummer].code}-meten"
        case ("begeleiding" | "overig" as stap, str(deel), *_rest):
            return stap, deel
        case ("normfunctie", "zoektocht" | "norm_zonder_collega", *_rest):
            return "taken", "norm"
    return _LIJSTEN.get(str(pad[0])) if pad else None


_LIJSTEN = {
    "niet_uitvoerbaar": ("taken", "niet"),
    "tegenspraken": ("taken", "tegenspraak"),
    "bronnen": ("opdracht", "bronnen"),
}
