"""Hoe een vraag eruitziet, zegt wat voor antwoord er past."""

import pytest
from django import forms

from weegwerk.werkbank.web.templatetags.web import klassen


@pytest.mark.parametrize(
    ("widget", "klasse"),
    [
        (forms.CheckboxSelectMultiple, "utrecht-checkbox"),
        (forms.CheckboxInput, "utrecht-checkbox"),
        (forms.RadioSelect, "utrecht-radio-button"),
        (forms.Select, "utrecht-select"),
        (forms.Textarea, "utrecht-textarea"),
        (forms.DateInput, "utrecht-textbox"),
    ],
)
def test_vinkjes_zijn_vierkant_en_rondjes_rond(widget: type[forms.Widget], klasse: str) -> None:
    form = forms.Form()
    form.fields["vraag"] = forms.Field(widget=widget())
    assert klassen(form["vraag"]).split()[0] == klasse
