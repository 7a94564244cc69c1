"""What is asked before a talk about the conditions is accepted."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.onderhandelingen.services import Gespreksaanvraag
from weegwerk.werkbank.tekstveld import Tekst


class GesprekAannemenForm(forms.Form):
    gevraagd_door = forms.ChoiceField(
        label=_("Wie vraagt om dit gesprek?"),
        choices=(
            ("werkgever", _("de werkgever")),
            ("werknemer", _("de werknemer")),
            ("opdrachtgever", _("de opdrachtgever")),
        ),
        widget=forms.RadioSelect,
    )
    motivatie = Tekst(
        error_messages={"required": _("Schrijf op hoe u dat doet.")},
        label=_("Hoe houdt u uw rollen uit elkaar?"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("De partijen lezen dit in de afspraak. Schrijf dus niets vertrouwelijks."),
    )

    def __init__(self, data: Any = None, *, met_motivatie: bool) -> None:
        super().__init__(data)
        if not met_motivatie:
            del self.fields["motivatie"]

    def aanvraag(self) -> Gespreksaanvraag:
        return Gespreksaanvraag(**self.cleaned_data)
