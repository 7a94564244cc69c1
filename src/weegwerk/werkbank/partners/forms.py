"""The form of someone around a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.partners.gegevens import (
    FUNCTIES,
    GEEN_MEDISCHE_GEGEVENS,
    STUKSOORTEN,
    Partnerfunctie,
    Partnergegevens,
    Stuksoort,
)
from weegwerk.werkbank.tekstveld import Tekst


class PartnerForm(forms.Form):
    naam = Tekst(label=_("Naam"), max_length=200)
    functie = forms.ChoiceField(label=_("Wat is hij of zij in deze zaak?"), choices=list(FUNCTIES.items()))
    organisatie = Tekst(label=_("Organisatie"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mailadres"), max_length=200, required=False)
    telefoon = Tekst(
        label=_("Telefoonnummer"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "class": "ww-middel"}),
    )
    mag_ontvangen = forms.MultipleChoiceField(
        label=_("Wat mag hij of zij van u krijgen?"),
        choices=list(STUKSOORTEN.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    toestemming = Tekst(
        label=_("Waarop berust dat?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Bijvoorbeeld de toestemming van de cliënt, met de datum. Nodig voor medische gegevens."),
    )
    betrokken = forms.BooleanField(label=_("Nu betrokken bij deze zaak"), required=False)
    nummer = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial or {"nummer": 0, "betrokken": True})

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        if Stuksoort.MEDISCH in velden.get("mag_ontvangen", ()):
            if velden.get("functie") in GEEN_MEDISCHE_GEGEVENS:
                self.add_error(
                    "mag_ontvangen",
                    _("Wie voor de werkgever werkt, mag geen medische gegevens krijgen. Haal dit vinkje weg."),
                )
            elif not velden.get("toestemming"):
                self.add_error("toestemming", _("Schrijf op waarop het delen van medische gegevens berust."))
        return velden

    def gegevens(self) -> Partnergegevens:
        velden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "nummer"}
        return Partnergegevens.model_validate(velden | {"functie": Partnerfunctie(velden["functie"])})
