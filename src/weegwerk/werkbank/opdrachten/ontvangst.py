"""Who receives the report of an opdracht: what its assignments say, what was recorded, and what the client consented to."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.inhoud.leidraden import ontvangers as data
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer, mag_ontvangen

PARTIJEN = {
    "client": gettext_lazy("Cliënt"),
    "opdrachtgever": gettext_lazy("Opdrachtgever"),
    "werkgever": gettext_lazy("Werkgever"),
}


def niveaus(document: Document) -> Mapping[str, data.Niveau]:
    """Per reader what the assignments give him."""
    return data.samen((een.leidraad, een.nummer) for een in document.onderdelen)


def ontvangers(document: Document) -> list[Lezer]:
    """The parties that receive the report today."""
    return [lezer for lezer in LEZERS if not niet_voor(document, lezer)]


def niet_voor(document: Document, lezer: Lezer) -> str:
    """Why this party does not receive the report, in a sentence; empty when it does."""
    niveau = niveaus(document)[lezer]
    if not mag_ontvangen(niveau, lezer, document.toestemmingen, timezone.localdate()):
        return {
            "met_toestemming": _("Bij deze opdracht krijgt deze partij het rapport alleen als de cliënt dat goed vindt. Leg de toestemming vast bij Aanpak, Toestemming."),
            "bericht": _("Bij deze opdracht krijgt deze partij geen rapport. Zij hoort alleen dat het klaar is."),
        }.get(niveau, _("Bij deze opdracht krijgt deze partij geen rapport."))  # fmt: skip
    if lezer == "werkgever" and document.zienswijzen.werkgever_ontvangt != "ja":
        return _("Leg eerst vast dat deze partij het rapport mag krijgen.")
    return ""


def vraagt_of_werkgever_mag(document: Document) -> bool:
    """Is it for the expert to say whether the employer may receive the report?"""
    return niveaus(document)["werkgever"] in ("rapport", "met_toestemming")
