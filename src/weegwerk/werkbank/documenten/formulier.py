"""A Django form around the questions of a page: it shows and collects; the core decides what is right."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.document import Deel
from weegwerk.kern.document.bewerken import Waarde
from weegwerk.kern.document.nederlands import als_kaal, als_nederlands
from weegwerk.kern.document.soort import soort_van
from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.documenten.vragen import Veld


class Dag(Datumveld):
    """A day that has been."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(initial=timezone.localdate, **opties)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and value > timezone.localdate():
            raise forms.ValidationError(_("Deze dag is nog niet geweest."))


def naam(pad: str) -> str:
    """Name of the form field; points would be trouble in selectors and ids."""
    return pad.replace(".", "__")


def toon(model: type[Deel], veld: Veld, waarde: Waarde) -> Waarde:
    """A stored value as it stands in the form: in Dutch notation, the percent sign outside the box."""
    return als_nederlands(soort_van(model, veld.pad), waarde) if isinstance(waarde, str) else waarde


def lees(model: type[Deel], velden: Iterable[Veld], verzonden: QueryDict) -> dict[str, Waarde]:
    """What was typed, by path; a field that was not on the page is left out.

    A value that means what is stored, comes back as it is stored: the core writes ``87.5%`` where a person types 87,5.
    """
    gelezen: dict[str, Waarde] = {}
    for veld in velden:
        sleutel = naam(veld.pad)
        if veld.invoer == "keuzes":
            if f"{sleutel}__getoond" in verzonden:
                gelezen[veld.pad] = verzonden.getlist(sleutel)
        elif sleutel in verzonden:
            getypt = str(verzonden[sleutel]).replace("\r\n", "\n")
            gelezen[veld.pad] = als_kaal(soort_van(model, veld.pad), getypt)
    return gelezen


# What a page sends beside its questions.
_ERNAAST = {"basis", "_fout", "_verzoek", "csrfmiddlewaretoken", "tijdstip", "blijf", "arts"}


def buiten_de_vragen(namen: Iterable[str], verzonden: QueryDict) -> dict[str, str]:
    """What was filled in where nothing is asked any more, by the name of the box: the page is of an earlier version."""
    bekend = {deel for een in namen for deel in (een, f"{een}__getoond")} | _ERNAAST
    over = {een: ", ".join(filter(None, verzonden.getlist(een))) for een in verzonden if een not in bekend}
    return {een: tekst for een, tekst in over.items() if tekst and not een.endswith("__getoond")}


class Vragen(forms.Form):
    """The questions of one page, filled with `waarden` and marked with `fouten` (both by path)."""

    def __init__(
        self,
        model: type[Deel],
        velden: Iterable[Veld],
        waarden: Mapping[str, Waarde],
        fouten: Mapping[str, str] | None = None,
        focus: str = "",
    ) -> None:
        self.per_pad = {veld.pad: veld for veld in velden}
        inhoud = {naam(pad): toon(model, veld, waarden.get(pad, "")) for pad, veld in self.per_pad.items()}
        super().__init__(inhoud if fouten else None, initial=inhoud, auto_id="v_%s")
        self.fields = {naam(pad): _veld(veld) for pad, veld in self.per_pad.items()}
        if focus in self.per_pad:
            self.fields[naam(focus)].widget.attrs["autofocus"] = True
        if fouten:
            self.full_clean()
            for pad, fout in fouten.items():
                if pad in self.per_pad:
                    self.add_error(naam(pad), fout)

    def vak(self, pad: str) -> forms.BoundField:
        return self[naam(pad)]


def _veld(veld: Veld) -> forms.Field:
    soort, widget = _WIDGETS[veld.invoer]
    klasse = {"procent": "ww-getal", "getal": "ww-getal", "datum": "ww-middel"}.get(
        veld.invoer, "ww-middel" if veld.klein else ""
    )
    attrs: dict[str, Any] = {"class": klasse} if klasse else {}
    if veld.invoer == "tekst":
        attrs["rows"] = 3
    if veld.invoer in ("procent", "getal"):
        attrs["inputmode"] = "decimal"
    opties: dict[str, Any] = {"label": veld.label, "help_text": veld.hulp, "required": False}
    if veld.invoer == "keuze":
        opties["choices"] = (("", "—"), *veld.keuzes)
    elif veld.invoer == "keuzes":
        opties["choices"] = veld.keuzes
    return soort(widget=widget(attrs=attrs), **opties)


class _Datumvak(forms.DateInput):
    input_type = "date"


_WIDGETS: dict[str, tuple[type[forms.Field], type[forms.Widget]]] = {
    "regel": (forms.CharField, forms.TextInput),
    "tekst": (forms.CharField, forms.Textarea),
    "datum": (forms.CharField, _Datumvak),
    "procent": (forms.CharField, forms.TextInput),
    "getal": (forms.CharField, forms.TextInput),
    "keuze": (forms.ChoiceField, forms.Select),
    "keuzes": (forms.MultipleChoiceField, forms.CheckboxSelectMultiple),
}
