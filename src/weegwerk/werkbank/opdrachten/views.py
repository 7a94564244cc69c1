"""The pages of an opdracht."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.opdrachten import services
from weegwerk.werkbank.opdrachten.extra import EXTRA
from weegwerk.werkbank.opdrachten.extra_voorop import kies_arts
from weegwerk.werkbank.opdrachten.pagina import OpdrachtPagina
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

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
)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_groep(request: Verzoek, opdracht_id: UUID, stap_id: str, groep_id: str = "") -> HttpResponse:
    """One group of questions: show it, or save what was changed on it."""
    if request.method == "POST":
        return SCHERM.neem_aan(request, opdracht_id, stap_id, groep_id)
    return SCHERM.toon(request, opdracht_id, stap_id, groep_id)
