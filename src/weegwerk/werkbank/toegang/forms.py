"""What a beheerder fills in to let someone in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.tekstveld import Tekst
from weegwerk.werkbank.toegang.selectors import kan_aanmelden


class UitnodigingForm(forms.Form):
    naam = Tekst(error_messages={"required": _("Vul een naam in.")}, label=_("Naam"), max_length=200)
    email = forms.EmailField(
        label=_("E-mailadres"), help_text=_("Hiermee meldt deze arbeidsdeskundige zich straks aan.")
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if kan_aanmelden(email):
            raise forms.ValidationError(_("Met dit e-mailadres kan al iemand zich aanmelden."))
        return email
