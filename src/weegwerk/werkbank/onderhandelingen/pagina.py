"""A page of a negotiation: what was determined and what is agreed stand beside the questions, never in one number."""

from typing import Any

from django.utils.translation import gettext as _

from weegwerk.kern.getallen import breuk, nederlands, procent_tekst
from weegwerk.kern.onderhandeling import Onderhandeling as Document
from weegwerk.kern.onderhandeling import toets
from weegwerk.kern.signalen import Signaal
from weegwerk.werkbank.documenten.pagina import Pagina

_GROEP = {
    "partijen": ("belangen", "belangen"),
    "belangen": ("belangen", "belangen"),
    "voorstel": ("voorstel", "voorstel"),
    "correctie": ("afspraak", "loonwaarde"),
    "akkoord": ("afspraak", "akkoord"),
    "herbepaling_op": ("afspraak", "herbepaling"),
}


class OnderhandelingPagina(Pagina[Document]):
    sjabloon = "onderhandelingen/groep.html"
    paneelsjabloon = "onderhandelingen/paneel.html"

    def beoordeel(self) -> tuple[Signaal, ...]:
        return toets(self.versie.document)

    @property
    def vergrendeld(self) -> bool:
        return bool(self.houder.afgesloten or self.houder.achterhaald)

    @property
    def onmogelijk(self) -> dict[str, str]:
        return {".".join(map(str, s.pad)): f"{s.tekst} {s.wat_nu}" for s in self.oordeel if s.ernst == "fout"}

    def eigen_context(self) -> dict[str, Any]:
        document = self.versie.document
        percentage = document.correctie.percentage
        verschil = percentage - document.bepaling.loonwaarde if percentage is not None else None
        return {
            "onderhandeling": self.houder,
            "afgesproken": procent_tekst(breuk(percentage)) if percentage is not None else "",
            "verschil": _in_punten(nederlands(verschil), erbij=verschil > 0) if verschil is not None else "",
            "signalen": [self._signaal(signaal) for signaal in self.oordeel],
            "ontbreekt": [f"{s.tekst} {s.wat_nu}" for s in self.oordeel if s.houdt_concept],
        }

    def _signaal(self, signaal: Signaal) -> dict[str, str]:
        url = self.adres(*_GROEP[str(signaal.pad[0])])
        return {"ernst": signaal.ernst, "tekst": signaal.tekst, "url": url, "actie": signaal.wat_nu}


def _in_punten(getal: str, *, erbij: bool) -> str:
    return _("%(getal)s punten") % {"getal": f"+{getal}" if erbij else getal}
