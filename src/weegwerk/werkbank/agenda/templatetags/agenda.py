"""Woorden voor datums in de agenda."""

from datetime import date

from django import template

from weegwerk.werkbank.agenda.regels import afstand_in_woorden

register = template.Library()


@register.filter
def afstand(datum: date, vandaag: date) -> str:
    """Hoe ver weg een dag is: “3 dagen te laat”, “vandaag”, “over 2 dagen”."""
    return afstand_in_woorden((datum - vandaag).days)
