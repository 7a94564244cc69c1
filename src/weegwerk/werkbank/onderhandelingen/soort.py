"""What a negotiation is: a talk about a determination that stands, led by somebody who did not make it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern.onderhandeling import Onderhandeling as Document
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.documenten.soort import Soort, registreer
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling
from weegwerk.werkbank.onderhandelingen.rolcheck import eis_rol
from weegwerk.werkbank.onderhandelingen.selectors import ARCHIEF
from weegwerk.werkbank.onderhandelingen.stappen import STAPPEN

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


class Afgesloten(Vergrendeld):
    def __str__(self) -> str:
        return _("Deze onderhandeling is afgesloten; er kan niets meer aan worden gewijzigd.")


class Achterhaald(Vergrendeld):
    def __str__(self) -> str:
        return _(
            "De bepaling waar deze onderhandeling over gaat, is geopend voor een correctie of opnieuw vastgesteld."
            " Begin een nieuwe onderhandeling als de nieuwe loonwaarde vaststaat."
        )


def _slot(gebruiker: "Gebruiker", onderhandeling: Onderhandeling) -> None:
    if onderhandeling.afgesloten:
        raise Afgesloten
    if onderhandeling.achterhaald:
        raise Achterhaald
    eis_rol(gebruiker, onderhandeling.onderzoek)


def _houd_dag_bij(_gebruiker: "Gebruiker", onderhandeling: Onderhandeling, _was: Document, nu: Document) -> None:
    if onderhandeling.herbepaling_op != nu.herbepaling_op:
        onderhandeling.herbepaling_op = nu.herbepaling_op
        onderhandeling.save(update_fields=["herbepaling_op"])


ONDERHANDELING = registreer(
    Soort(
        ARCHIEF,
        Onderhandeling,
        gettext_lazy("Onderhandeling"),
        "onderhandelingen",
        STAPPEN,
        "weegwerk.werkbank.onderhandelingen.pagina.OnderhandelingPagina",
        eigen="weegwerk.werkbank.onderhandelingen.urls",
        slot=_slot,
        na_bewaren=_houd_dag_bij,
        blijft=("partijen", "bepaling", "aanvaarding", "afsluiting"),
        mijlpalen=(Gebeurtenis.ONDERHANDELING_GEOPEND, Gebeurtenis.ONDERHANDELING_AFGESLOTEN),
    )
)
