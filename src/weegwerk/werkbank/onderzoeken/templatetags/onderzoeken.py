"""What the templates of the investigation need to look up."""

from django import template

from weegwerk.kern.onderzoek import Onderzoek, Zienswijze
from weegwerk.werkbank.onderzoeken.velden import KANALEN, namen_van, partijen_van
from weegwerk.werkbank.onderzoeken.versies import lezernaam

register = template.Library()


@register.simple_tag
def zienswijze_van(document: Onderzoek, partij: str) -> Zienswijze:
    """The view of one party."""
    gevonden: Zienswijze = getattr(document.zienswijzen, partij)
    return gevonden


@register.filter
def noem(document: Onderzoek, partij: str) -> str:
    """What this case calls a party, with its article."""
    return namen_van(document)[partij].voluit


@register.filter
def concept_bij_allen(document: Onderzoek) -> bool:
    """Did the draft go to every party?"""
    return all(getattr(document.zienswijzen, partij).verzonden_op for partij in partijen_van(document))


@register.filter
def kanaal_in_woorden(kanaal: str | None) -> str:
    """How the draft was sent, as the list of choices says it."""
    return str(dict(KANALEN).get(kanaal or "", ""))


@register.filter
def lezer_van(document: Onderzoek, lezer: str) -> str:
    """Who a kept report was made for, as this case calls him."""
    return lezernaam(document, lezer)
