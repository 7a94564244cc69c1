"""What the templates of the investigation need to look up."""

from django import template

from weegwerk.kern.onderzoek import Onderzoek, Zienswijze

register = template.Library()


@register.simple_tag
def zienswijze_van(document: Onderzoek, partij: str) -> Zienswijze:
    """The view of one party."""
    gevonden: Zienswijze = getattr(document.zienswijzen, partij)
    return gevonden
