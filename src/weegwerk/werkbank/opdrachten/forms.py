"""The forms with which an opdracht is accepted, returned or stopped."""

from django import forms
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.documenten.formulier import Dag
from weegwerk.werkbank.opdrachten.besluiten import Stop
from weegwerk.werkbank.tekstveld import Tekst


class AlineaVeld(Tekst):
    widget = forms.Textarea(attrs={"rows": 4})


class AannemenForm(forms.Form):
    datum = Dag(label=_("Aangenomen op"))


class TeruggevenForm(forms.Form):
    reden = AlineaVeld(
        label=_("Waarom geeft u de opdracht terug?"),
        max_length=5000,
        help_text=_("De opdrachtgever leest dit in uw brief. Noem geen medische gegevens."),
    )
    datum = Dag(label=_("Teruggegeven op"))


class StoppenForm(forms.Form):
    door_wie = forms.ChoiceField(
        label=_("Wie trekt zich terug?"),
        choices=(
            ("client", _("de cliënt")),
            ("opdrachtgever", _("de opdrachtgever")),
            ("anders", _("iemand anders, of er is een andere reden")),
        ),
        widget=forms.RadioSelect,
    )
    datum = Dag(label=_("Gestopt op"))
    reden = AlineaVeld(
        label=_("Welke reden is genoemd?"),
        max_length=5000,
        required=False,
        help_text=_("Een cliënt hoeft geen reden te geven. Dring er niet op aan."),
    )
    wat_blijft = AlineaVeld(
        label=_("Wat gebeurt er met wat er al ligt?"),
        max_length=5000,
        help_text=_("Bijvoorbeeld: stukken terug naar wie ze stuurde, niets gaat naar de opdrachtgever."),
    )

    def stop(self) -> Stop:
        velden = self.cleaned_data
        return Stop(velden["door_wie"], velden["datum"], velden["reden"], velden["wat_blijft"])
