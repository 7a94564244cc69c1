"""What a person can ask of the portfolio; everything is in the address, so that a question can be kept and shared."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.portefeuille.services import Portefeuillevraag


class VraagForm(forms.Form):
    peildatum = Datumveld(label=_("Peildatum"), required=False, help_text=_("De dag waarvoor u de bedragen wilt zien."))
    andere_peildatum = Datumveld(
        label=_("Naast een andere peildatum"),
        required=False,
        help_text=_("Bijvoorbeeld 1 januari, om te zien wat nieuwe bedragen doen."),
    )
    punten = forms.IntegerField(
        label=_("Loonwaarde erbij of eraf"),
        required=False,
        min_value=-100,
        max_value=100,
        widget=forms.NumberInput(attrs={"class": "ww-getal"}),
        help_text=_("In punten, bijvoorbeeld 5 of -10. Nooit onder 0% of boven 100%."),
    )
    met_afspraken = forms.BooleanField(
        label=_("Reken straks met de loonwaarde die na de bepaling is afgesproken"), required=False
    )
    alleen_vastgesteld = forms.BooleanField(label=_("Alleen zaken die zijn vastgesteld"), required=False)

    def vraag(self) -> Portefeuillevraag:
        """What was asked; today where no day was given."""
        gegeven: dict[str, Any] = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        return Portefeuillevraag(**{"peildatum": timezone.localdate(), **gegeven})
