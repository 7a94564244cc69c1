"""The forms of a document."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.stukken.beschrijving import AARDEN, RICHTINGEN, SOORTEN, Aard, Beschrijving, Richting
from weegwerk.werkbank.stukken.bestandssoort import NietAangenomen, herken
from weegwerk.werkbank.tekstveld import Tekst


class BeschrijfForm(forms.Form):
    titel = Tekst(label=_("Hoe heet dit stuk?"), max_length=200)
    soort = forms.ChoiceField(label=_("Wat voor stuk is het?"), choices=list(SOORTEN.items()))
    richting = forms.ChoiceField(
        label=_("Ontvangen of verzonden?"), choices=list(RICHTINGEN.items()), widget=forms.RadioSelect
    )
    partij = Tekst(label=_("Van wie, of aan wie?"), max_length=200, required=False)
    datum = Datumveld(label=_("Welke datum staat erop?"), required=False)
    op = Datumveld(label=_("Wanneer ontvangen of verzonden?"))
    aard = forms.ChoiceField(
        label=_("Wie mag het zien?"),
        choices=list(AARDEN.items()),
        widget=forms.RadioSelect,
        help_text=_("Een werkgever mag geen medische gegevens krijgen. Weegwerk waarschuwt daarvoor bij dit stuk."),
    )
    toelichting = Tekst(
        label=_("Toelichting"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any = None, files: Any = None, initial: Any = None) -> None:
        begin = {"richting": Richting.ONTVANGEN, "aard": Aard.GEWOON, "op": timezone.localdate()}
        super().__init__(data, files, initial=initial or begin)

    def clean(self) -> dict[str, Any]:
        velden, vandaag = self.cleaned_data, timezone.localdate()
        for naam in ("datum", "op"):
            if velden.get(naam) and velden[naam] > vandaag:
                self.add_error(naam, _("Deze dag is nog niet geweest."))
        if velden.get("datum") and velden.get("op") and velden["op"] < velden["datum"]:
            self.add_error("op", _("Deze dag ligt voor de datum die op het stuk staat."))
        return velden

    def beschrijving(self) -> Beschrijving:
        velden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam in Beschrijving.model_fields}
        return Beschrijving.model_validate(velden)


class StukForm(BeschrijfForm):
    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("PDF, Word, Excel, OpenDocument, foto, e-mail of platte tekst; hoogstens 10 MB."),
        error_messages={"required": _("Kies een bestand van hoogstens 10 MB.")},
    )
    field_order = ("bestand",)

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        inhoud = bestand.read()
        try:
            herken(bestand.name or "", inhoud)
        except NietAangenomen as fout:
            raise forms.ValidationError(str(fout)) from fout
        bestand.seek(0)
        return bestand


class WijzigForm(BeschrijfForm):
    nummer = forms.IntegerField(widget=forms.HiddenInput)


class VerwijderForm(forms.Form):
    reden = Tekst(
        label=_("Waarom hoort dit bestand hier niet?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
