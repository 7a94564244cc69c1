"""What a reader fills in: a search, or a suggestion."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.leidraden.models import MAX_TEKST
from weegwerk.werkbank.tekstveld import Tekst


class SuggestieForm(forms.Form):
    tekst = Tekst(
        label=_("Uw suggestie"),
        max_length=MAX_TEKST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Wat klopt er niet, wat mist u of wat kan duidelijker? Schrijf geen namen of gegevens van cliënten op."
        ),
        error_messages={"required": _("Schrijf op wat u wilt voorstellen.")},
    )
    email = forms.EmailField(
        label=_("Uw e-mailadres"),
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"class": "ww-middel", "autocomplete": "email"}),
        help_text=_("Alleen als u antwoord wilt. Het wordt gewist zodra uw suggestie is afgehandeld."),
    )
    # People do not see this field; a program that fills in everything gives itself away.
    website = Tekst(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))

    @property
    def van_een_mens(self) -> bool:
        return not self.cleaned_data.get("website")

    def suggestie(self) -> dict[str, Any]:
        return {"tekst": self.cleaned_data["tekst"], "email": self.cleaned_data["email"]}
