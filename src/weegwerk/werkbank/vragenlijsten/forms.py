"""The form of one page: what a questionnaire asks, as fields of Django."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.inhoud.vragenlijsten import Plaats, Vragenlijst, Vragenlijstvraag
from weegwerk.kern.document.bewerken import Waarde
from weegwerk.kern.document.nederlands import als_nederlands
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import gewoon, lees_getal, lees_nederlands
from weegwerk.kern.vragenlijst.model import LANGSTE_ANTWOORD
from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.tekstveld import Tekst

_VROEGST = date(2000, 1, 1)


class _Getal(forms.CharField):
    """A number as people write it; what comes out is how it is stored."""

    def __init__(self, hoogste: int, lees: Callable[[str], Decimal], **opties: Any) -> None:
        self.hoogste, self.lees = hoogste, lees
        super().__init__(
            max_length=20, widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ww-getal"}), **opties
        )

    def clean(self, value: object) -> str:
        tekst = super().clean(value)
        if not tekst:
            return ""
        try:
            getal = self.lees(tekst)
        except KernFout:
            raise ValidationError(_("Schrijf alleen een getal, bijvoorbeeld 8 of 2,5.")) from None
        if not 0 <= getal <= self.hoogste:
            raise ValidationError(_("Vul een getal in van 0 tot en met %(hoogste)s.") % {"hoogste": self.hoogste})
        return gewoon(getal)


class Vragenlijstformulier(forms.Form):
    """The questions of one page, as they are asked of one party in one language."""

    def __init__(
        self, lijst: Vragenlijst, plaatsen: Iterable[Plaats], partij: str, taal: str, waarden: Mapping[str, Waarde],
        data: QueryDict | None = None,
    ) -> None:  # fmt: skip
        self.plaatsen = {plaats.vraag.id: plaats for plaats in plaatsen}
        begin = {naam: _toon(p.vraag, waarden.get(p.pad, ""), taal) for naam, p in self.plaatsen.items()}
        super().__init__(data, initial=begin, auto_id="v_%s")
        self.fields = {naam: _veld(lijst, p.vraag, partij, taal) for naam, p in self.plaatsen.items()}

    def getypt(self) -> dict[str, Waarde]:
        """By path, what was filled in and is right; what was not on the page is left out."""
        self.full_clean()
        aanwezig = {naam for naam in self.plaatsen if naam in self.data or f"{naam}__getoond" in self.data}
        return {self.plaatsen[naam].pad: waarde for naam, waarde in self.cleaned_data.items() if naam in aanwezig}


class PapierForm(forms.Form):
    """What an expert notes of answers that came on paper."""

    door = Tekst(label=_("Wie heeft het papier ingevuld?"), max_length=200)
    datum = Datumveld(label=_("Welke dag staat erop?"))

    def clean_datum(self) -> date:
        datum: date = self.cleaned_data["datum"]
        if not _VROEGST <= datum <= timezone.localdate():
            raise ValidationError(_("Vul een dag in die al is geweest."))
        return datum

    def getypt(self) -> dict[str, Waarde]:
        return {"papier.door": self.cleaned_data["door"], "papier.datum": self.cleaned_data["datum"].isoformat()}


def _veld(lijst: Vragenlijst, vraag: Vragenlijstvraag, partij: str, taal: str) -> forms.Field:
    zin = vraag.zin(partij)
    opties: dict[str, Any] = {"label": zin.in_taal(taal) if zin else "", "required": False}
    opties["help_text"] = vraag.uitleg.in_taal(taal) if vraag.uitleg else ""
    if vraag.invoer == "getal":
        return _Getal(vraag.hoogste or 0, lees_nederlands if taal == "nl" else lees_getal, **opties)
    if vraag.invoer == "regel":
        return Tekst(max_length=200, **opties)
    if vraag.invoer == "tekst":
        return Tekst(max_length=LANGSTE_ANTWOORD, widget=forms.Textarea(attrs={"rows": 3}), **opties)
    opties["choices"] = [(keuze.id, keuze.in_taal(taal)) for keuze in lijst.keuzes(vraag)]
    if vraag.invoer == "keuze":
        return forms.ChoiceField(widget=forms.RadioSelect, **opties)
    return forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, **opties)


def _toon(vraag: Vragenlijstvraag, waarde: Waarde, taal: str) -> Waarde:
    """In Dutch notation where the questionnaire is Dutch."""
    is_getal = vraag.invoer == "getal" and taal == "nl" and isinstance(waarde, str)
    return als_nederlands("getal", str(waarde)) if is_getal else waarde
