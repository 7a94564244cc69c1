"""The form that notes what left by another road."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.post.models import Kanaal
from weegwerk.werkbank.post.selectors import Postregel
from weegwerk.werkbank.post.services import NieuweVerzending
from weegwerk.werkbank.tekstveld import Tekst


class VerzendingForm(forms.Form):
    wat = Tekst(label=_("Wat is verzonden?"), max_length=200)
    aan = Tekst(label=_("Aan wie?"), max_length=200)
    kanaal = forms.ChoiceField(label=_("Hoe?"), choices=Kanaal.choices, widget=forms.RadioSelect)
    verzonden_op = Datumveld(label=_("Op welke dag?"))
    toelichting = Tekst(
        label=_("Toelichting"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, data: Any = None, regel: Postregel | None = None) -> None:
        begin: dict[str, Any] = {"verzonden_op": timezone.localdate()}
        if regel and regel.inhoud:
            aan = regel.inhoud.naam or regel.inhoud.aan
            begin |= {"wat": regel.inhoud.onderwerp, "aan": aan, "kanaal": Kanaal.EMAIL}
        super().__init__(data, initial=begin)
        self.bericht: UUID | None = regel.bericht.pk if regel else None
        self.soort = regel.bericht.soort if regel else ""

    def clean(self) -> dict[str, Any]:
        op = self.cleaned_data.get("verzonden_op")
        if op and op > timezone.localdate():
            self.add_error("verzonden_op", _("Deze dag is nog niet geweest."))
        return self.cleaned_data

    def verzending(self) -> NieuweVerzending:
        velden = self.cleaned_data
        return NieuweVerzending(
            soort=self.soort,
            aan=velden["aan"],
            onderwerp=velden["wat"],
            kanaal=velden["kanaal"],
            verzonden_op=velden["verzonden_op"],
            toelichting=velden["toelichting"],
            bericht=self.bericht,
        )
