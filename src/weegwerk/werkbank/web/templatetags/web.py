"""Wat de sjablonen nodig hebben om formulieren toegankelijk te tonen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django import forms, template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()

# Volgorde telt: vinkjes zijn in Django ook rondjes, en rondjes ook een keuzelijst.
KLASSEN: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.CheckboxSelectMultiple, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Widget, "utrecht-textbox utrecht-textbox--html-input"),
)


class Foutregel(NamedTuple):
    anker: str
    label: str
    tekst: str

    @property
    def zin(self) -> str:
        """Een label dat zelf een vraag is, krijgt geen dubbele punt."""
        scheiding = " " if self.label.endswith(("?", ".", ":")) else ": "
        return scheiding.join(filter(None, (self.label, self.tekst)))


@register.simple_tag
def invoer(veld: BoundField) -> SafeString:
    """Het invoerelement zelf; Django zet er aria-describedby en aria-invalid bij.

    Zonder voorbeeldtekst erin: die verdwijnt bij het typen, en het label staat er al boven.
    """
    return veld.as_widget(attrs={"class": klassen(veld), "placeholder": False})


@register.filter
def klassen(veld: BoundField) -> str:
    widget = veld.field.widget
    klasse = next(klasse for soort, klasse in KLASSEN if isinstance(widget, soort))
    return " ".join(filter(None, (klasse, widget.attrs.get("class"))))


@register.filter
def is_vinkje(veld: BoundField) -> bool:
    return isinstance(veld.field.widget, forms.CheckboxInput)


@register.filter
def anker(veld: BoundField) -> str:
    """Waar een link naar dit veld heen wijst: bij rondjes het eerste, de groep zelf krijgt geen focus."""
    return f"{veld.auto_id}_0" if veld.field.widget.use_fieldset else veld.auto_id


@register.simple_tag
def foutregels(formulier: forms.BaseForm | Iterable[forms.BaseForm]) -> list[Foutregel]:
    """Alle fouten van een formulier, een formset of een rij formulieren, in de volgorde van de pagina."""
    if isinstance(formulier, forms.BaseForm):
        return list(_regels(formulier))
    los = formulier.non_form_errors() if isinstance(formulier, forms.BaseFormSet) else ()
    return [Foutregel("", "", str(tekst)) for tekst in los] + [regel for deel in formulier for regel in _regels(deel)]


def _regels(formulier: forms.BaseForm) -> Iterator[Foutregel]:
    for tekst in formulier.non_field_errors():
        yield Foutregel("", "", str(tekst))
    for veld in formulier:
        for tekst in veld.errors:
            yield Foutregel(anker(veld), str(veld.label), str(tekst))
