"""What a beheerder fills in to let someone in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.tekst import schoon
from weegwerk.werkbank.toegang.selectors import kan_aanmelden


class UitnodigingForm(forms.Form):
    naam = forms.CharField(label=_("Naam"), max_length=200)
    email = forms.EmailField(
        label=_("E-mailadres"), help_text=_("Hiermee meldt deze arbeidsdeskundige zich straks aan.")
    )

    def clean_naam(self) -> str:
        naam = schoon(self.cleaned_data["naam"])
        if not naam:
            raise forms.ValidationError(_("Vul een naam in."))
        return naam

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if kan_aanmelden(email):
            raise forms.ValidationError(_("Met dit e-mailadres kan al iemand zich aanmelden."))
        return email
