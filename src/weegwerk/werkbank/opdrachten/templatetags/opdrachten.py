"""What the templates of an opdracht need to look up."""

from django import template

from weegwerk.kern.document.afronding import Zienswijze
from weegwerk.kern.opdracht import Opdrachtmap, verwijzingen
from weegwerk.werkbank.opdrachten.ontvangst import PARTIJEN
from weegwerk.werkbank.verzenden.zienswijzen import KANALEN

register = template.Library()


@register.simple_tag
def gebruikt_in(document: Opdrachtmap, code: str) -> str:
    """Where a fact, weighing or conclusion is used, in words."""
    return ", ".join(verwijzingen.gebruikt_in(document, code))


@register.simple_tag
def zienswijze_van(document: Opdrachtmap, partij: str) -> Zienswijze:
    """The view of one party."""
    gevonden: Zienswijze = getattr(document.zienswijzen, partij)
    return gevonden


@register.filter
def kanaal(waarde: str | None) -> str:
    """How the draft was sent, as the list of choices says it."""
    return str(dict(KANALEN).get(waarde or "", ""))


@register.filter
def partij(lezer: str) -> str:
    """What a reader is called."""
    return str(PARTIJEN.get(lezer, lezer))
