"""The pages of an opdracht."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from weegwerk.werkbank.documenten import geschiedenis
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.opdrachten import services
from weegwerk.werkbank.opdrachten.extra import EXTRA
from weegwerk.werkbank.opdrachten.extra_voorop import kies_arts
from weegwerk.werkbank.opdrachten.pagina import OpdrachtPagina
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.zienswijzen import wat_wegging

# What was decided, sent or agreed to; a consent that was taken back does not come back with an earlier version.
_BLIJFT = (
    "onderdelen",
    "acceptatie.voorwaarden",
    "acceptatie.besluit",
    "acceptatie.beeindiging",
    "vertrouwen",
    "toestemmingen",
    "gesprekken.*.voorgelegd_op",
    "vaststelling",
    "slot.vaststellingen",
    "slot.correctie_reden",
    *wat_wegging("client", "werkgever", "opdrachtgever"),
)

SCHERM = Scherm(
    STAPPEN,
    OpdrachtPagina,
    "opdrachten/groep.html",
    services.lees_map,
    services.bewaar,
    services.wijzig_rijen,
    ARCHIEF,
    EXTRA,
    {"arts": kies_arts},
    _BLIJFT,
)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_groep(request: Verzoek, opdracht_id: UUID, stap_id: str, groep_id: str = "") -> HttpResponse:
    """One group of questions: show it, or save what was changed on it."""
    if request.method == "POST":
        return SCHERM.neem_aan(request, opdracht_id, stap_id, groep_id)
    return SCHERM.toon(request, opdracht_id, stap_id, groep_id)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_geschiedenis(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    return geschiedenis.toon(SCHERM, request, opdracht_id)
