"""What must be known to begin a new determination."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.tekstveld import Tekst


class BeginForm(forms.Form):
    ontvangen_op = Datumveld(label=_("Opdracht ontvangen op"), initial=timezone.localdate)
    gereed_voor = Datumveld(label=_("Gereed voor"), required=False)
    vraag = Tekst(
        error_messages={"required": _("Schrijf de vraag op.")},
        label=_("Vraag van de opdrachtgever"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        initial=_("Wat is de loonwaarde nu, en wat is er sinds de vorige bepaling veranderd?"),
    )

    def clean(self) -> dict[str, Any]:
        ontvangen, gereed = self.cleaned_data.get("ontvangen_op"), self.cleaned_data.get("gereed_voor")
        if ontvangen and gereed and gereed < ontvangen:
            self.add_error("gereed_voor", _("Deze datum ligt voor de dag waarop u de opdracht ontving."))
        return self.cleaned_data
