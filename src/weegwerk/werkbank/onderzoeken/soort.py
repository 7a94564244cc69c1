"""What an investigation is: open until its report is final, with a method that exists."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern.document import bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.documenten.soort import Soort, registreer
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import ARCHIEF
from weegwerk.werkbank.onderzoeken.velden import PARTIJEN
from weegwerk.werkbank.verzenden.zienswijzen import wat_wegging

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


class Vastgesteld(Vergrendeld):
    """A final investigation cannot be changed; a correction opens it again."""

    def __str__(self) -> str:
        return _("Dit onderzoek is vastgesteld. Open een correctie om het te wijzigen.")


def _slot(_gebruiker: "Gebruiker", onderzoek: Onderzoek) -> None:
    if onderzoek.vastgesteld:
        raise Vastgesteld


def _zet(document: Document, wijzigingen: Mapping[str, bewerken.Waarde]) -> tuple[Document, dict[str, str]]:
    """Set fields, and refuse a method that does not exist: the document itself does not know which there are."""
    try:
        methode(str(wijzigingen.get("methode", document.methode)))
    except KernFout as fout:
        andere = {pad: waarde for pad, waarde in wijzigingen.items() if pad != "methode"}
        nieuw, fouten = bewerken.zet(document, andere)
        return nieuw, {**fouten, "methode": str(fout)}
    return bewerken.zet(document, wijzigingen)


ONDERZOEK = registreer(
    Soort(
        ARCHIEF,
        Onderzoek,
        gettext_lazy("Onderzoek"),
        "onderzoeken",
        pagina="weegwerk.werkbank.onderzoeken.pagina.OnderzoekPagina",
        eigen="weegwerk.werkbank.onderzoeken.urls",
        slot=_slot,
        zet=_zet,
        blijft=("kop.kenmerk", "vaststelling", "eerder", *wat_wegging(*PARTIJEN)),
        mijlpalen=(
            Gebeurtenis.CONCEPT_VERZONDEN,
            Gebeurtenis.ONDERZOEK_VASTGESTELD,
            Gebeurtenis.ONDERZOEK_HEROPEND,
        ),
    )
)
