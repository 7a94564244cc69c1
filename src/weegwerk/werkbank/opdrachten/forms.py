"""The forms with which an opdracht is accepted, returned, stopped or written about."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.tekst import schoon
from weegwerk.werkbank.opdrachten.besluiten import Stop
from weegwerk.werkbank.opdrachten.brieven import Verzendwijze
from weegwerk.werkbank.post.services import Kanaal


class Tekst(forms.CharField):
    """Text without invisible characters, so that a text of only those counts as empty."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: object) -> str:
        return schoon(super().to_python(value) or "")


class Dag(forms.DateField):
    """A day that has been."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "ww-kort"})

    def __init__(self, **opties: Any) -> None:
        super().__init__(initial=timezone.localdate, **opties)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and value > timezone.localdate():
            raise forms.ValidationError(_("Deze dag is nog niet geweest."))


class AannemenForm(forms.Form):
    datum = Dag(label=_("Aangenomen op"))


class TeruggevenForm(forms.Form):
    reden = Tekst(
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
    reden = Tekst(
        label=_("Welke reden is genoemd?"),
        max_length=5000,
        required=False,
        help_text=_("Een cliënt hoeft geen reden te geven. Dring er niet op aan."),
    )
    wat_blijft = Tekst(
        label=_("Wat gebeurt er met wat er al ligt?"),
        max_length=5000,
        help_text=_("Bijvoorbeeld: stukken terug naar wie ze stuurde, niets gaat naar de opdrachtgever."),
    )

    def stop(self) -> Stop:
        velden = self.cleaned_data
        return Stop(velden["door_wie"], velden["datum"], velden["reden"], velden["wat_blijft"])


class VersturenForm(forms.Form):
    """By e-mail from Weegwerk, or noted as sent by another road."""

    hoe = forms.ChoiceField(
        label=_("Hoe gaat de brief weg?"),
        choices=(("weegwerk", _("per e-mail, vanuit Weegwerk")), *Kanaal.choices),
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(label=_("E-mailadres"), required=False, max_length=200)
    verzonden_op = Dag(label=_("Verzonden op, als het niet met Weegwerk gaat"), required=False)

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        if velden.get("hoe") == "weegwerk" and not velden.get("email") and "email" not in self.errors:
            self.add_error("email", _("Vul in naar welk adres de brief gaat."))
        if velden.get("hoe") not in (None, "weegwerk") and not velden.get("verzonden_op"):
            self.add_error("verzonden_op", _("Vul in op welke dag de brief wegging."))
        return velden

    def wijze(self) -> Verzendwijze:
        velden = self.cleaned_data
        if velden["hoe"] == "weegwerk":
            return Verzendwijze(email=velden["email"])
        return Verzendwijze(kanaal=velden["hoe"], verzonden_op=velden["verzonden_op"])
