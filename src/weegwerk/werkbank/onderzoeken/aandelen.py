"""What the page of the tasks shows of both shares: a picture and a table with the same numbers."""

from typing import TYPE_CHECKING, Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.aandelen import beide_aandelen
from weegwerk.rapport.tekenen import teken

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.pagina import OnderzoekPagina


def over_aandelen(pagina: "OnderzoekPagina") -> dict[str, Any]:
    """Context of onderzoeken/aandelen.html; without a picture until every share is known."""
    beeld = beide_aandelen(pagina.versie.document, pagina.oordeel)
    if beeld is None:
        return {"aandelen": None}
    return {
        "aandelen": {
            "titel": _(beeld.bijschrift),
            "tekening": mark_safe(teken(beeld, kenmerk="aandelen")),  # veilig: our own drawing, its texts are escaped
            "koppen": beeld.legenda,
            "rijen": [
                (paar.naam, procent_tekst(paar.eerste, 1), procent_tekst(paar.tweede, 1)) for paar in beeld.paren
            ],
        }
    }
