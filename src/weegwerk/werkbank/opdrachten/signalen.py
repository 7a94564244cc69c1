"""The signals of an opdracht for the panel: the most serious first, each with a link to where it can be solved."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.fase import fase_van, hoort_bij
from weegwerk.kern.opdracht.gevraagd import onderdelen_van
from weegwerk.kern.opdracht.toetsen import toets
from weegwerk.kern.signalen import Signaal
from weegwerk.kern.vertrouwelijkheid import bestemming
from weegwerk.werkbank.opdrachten.models import Opdrachtmap as Houder

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.gegevens import DossierGegevens

# More would push the questions off the page; the page Keten shows them all.
MEESTE_IN_PANEEL = 6
_VASTE_PLEK: dict[tuple[str, ...], tuple[str, str]] = {
    ("aanpak", "behoefte"): ("aanpak", "behoefte"),
    ("aanpak", "aanpak_gehouden"): ("aanpak", "terugblik"),
    ("vertrouwen",): ("aanpak", "vertrouwen"),
    ("vragen",): ("intake", "vragen"),
    ("aanvullingen",): ("antwoord", "aanvullingen"),
    ("adviezen",): ("antwoord", "advies"),
    ("belastbaarheid",): ("gesprekken", "belastbaarheid"),
    ("instrumenten",): ("instrumenten", "icf"),
    ("toestemmingen",): ("aanpak", "toestemming"),
}
_STAP_VAN = {
    "gesprekken": "gesprekken",
    "feiten": "feiten",
    "wegingen": "weging",
    "conclusies": "conclusie",
    "antwoorden": "antwoord",
}


def signalen_van(document: Opdrachtmap, gegevens: "DossierGegevens | None") -> tuple[Signaal, ...]:
    """What the core notices today. The names in the dossier are no news in a conclusion."""
    bekend = (gegevens.client.naam, gegevens.werkgever.naam, gegevens.opdrachtgever.naam) if gegevens else ()
    nummers = [onderdeel.nummer_2011 for onderdeel in onderdelen_van(document) if onderdeel.nummer_2011]
    voor = gegevens.bestemming("opdrachtgever") if gegevens else bestemming("opdrachtgever")
    return toets(document, timezone.localdate(), nummers, bekend, voor)


def paneel(houder: Houder, document: Opdrachtmap, gegevens: "DossierGegevens | None") -> dict[str, Any]:
    """What the panel shows of the phase that was reached, how many more of those there are, and all of them."""
    alle = signalen_van(document, gegevens)
    fase = fase_van(document, aangenomen=houder.opdracht.status != "nieuw")
    nu = [signaal for signaal in alle if hoort_bij(signaal, fase)]
    return {
        "signalen": [_regel(houder, signaal) for signaal in nu[:MEESTE_IN_PANEEL]],
        "meer_signalen": max(0, len(nu) - MEESTE_IN_PANEEL),
        "alle_signalen": [_regel(houder, signaal) for signaal in alle],
    }


def _regel(houder: Houder, signaal: Signaal) -> dict[str, Any]:
    """One signal as the page shows it."""
    url = reverse("opdrachten:groep", args=[houder.opdracht_id, *plek(signaal)])
    return {"ernst": signaal.ernst, "tekst": signaal.tekst, "url": url, "actie": signaal.wat_nu}


def plek(signaal: Signaal) -> tuple[str, str]:
    """Step and group where a signal can be solved."""
    deel, *code = map(str, signaal.pad)
    vast = _VASTE_PLEK.get((deel, *code)) or _VASTE_PLEK.get((deel,))
    return vast or ((_STAP_VAN[deel], code[0]) if code else ("rapport", "keten"))
