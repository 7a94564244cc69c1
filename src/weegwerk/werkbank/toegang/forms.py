"""What people fill in to let someone in: the first person himself, later a beheerder for others."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.tekstveld import Tekst
from weegwerk.werkbank.toegang.models import Gebruiker
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


class EersteStartForm(forms.Form):
    organisatie = Tekst(
        label=_("Naam van uw praktijk of bureau"),
        max_length=200,
        help_text=_("Die komt op uw brieven en rapporten."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    naam = Tekst(label=_("Uw naam"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(
        label=_("Uw e-mailadres"),
        help_text=_("Hiermee meldt u zich aan."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    wachtwoord = forms.CharField(
        label=_("Wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    herhaling = forms.CharField(
        label=_("Nog een keer het wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["wachtwoord"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        if "wachtwoord" in velden and "herhaling" in velden and velden["herhaling"] != velden["wachtwoord"]:
            self.add_error("herhaling", _("Dit is niet hetzelfde wachtwoord. Typ beide opnieuw."))
        if "wachtwoord" in velden:
            self._toets_wachtwoord(velden)
        return velden

    def _toets_wachtwoord(self, velden: dict[str, Any]) -> None:
        try:
            validate_password(
                velden["wachtwoord"], Gebruiker(email=velden.get("email", ""), naam=velden.get("naam", ""))
            )
        except forms.ValidationError as fout:
            self.add_error("wachtwoord", fout)

    def praktijk(self) -> dict[str, str]:
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "herhaling"}
