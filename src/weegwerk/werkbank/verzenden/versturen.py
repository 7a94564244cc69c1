"""The page on which something goes to a reader: to whom, by e-mail from here or noted as sent by another road."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.werkbank.documenten.formulier import Dag
from weegwerk.werkbank.fouten import GEWEIGERD, redenen_van
from weegwerk.werkbank.post.selectors import Verzendstand, server_ingesteld
from weegwerk.werkbank.post.services import WEEGWERK, Kanaal, OngeldigAdres, Verzendwijze, controleer_adres
from weegwerk.werkbank.toegang.rechten import Verzoek

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.partners.selectors import Ontvanger


class VersturenForm(forms.Form):
    """Whom it goes to, and by which road."""

    hoe = forms.ChoiceField(
        label=gettext_lazy("Hoe?"),
        choices=((WEEGWERK, gettext_lazy("per e-mail, vanuit Weegwerk")), *Kanaal.choices),
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=gettext_lazy("Ander e-mailadres"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Alleen nodig als achter de naam geen adres staat, of als het adres niet meer klopt."),
    )
    verzonden_op = Dag(
        label=gettext_lazy("Verzonden op"),
        required=False,
        help_text=gettext_lazy("Alleen nodig als het niet met Weegwerk gaat."),
    )

    def __init__(self, ontvangers: Sequence["Ontvanger"], data: Any = None) -> None:
        partijen = [een.sleutel for een in ontvangers if een.is_partij]
        begin = {"hoe": WEEGWERK if server_ingesteld() else None, "aan": partijen[0] if len(partijen) == 1 else None}
        super().__init__(data, initial=begin)
        self.per_sleutel = {een.sleutel: een for een in ontvangers}
        keuzes = [(een.sleutel, een.regel) for een in ontvangers]
        aan = forms.ChoiceField(label=_("Aan wie?"), choices=keuzes, widget=forms.RadioSelect)
        self.fields = {"aan": aan, **self.fields}

    @property
    def ontvanger(self) -> "Ontvanger":
        return self.per_sleutel[self.cleaned_data["aan"]]

    @property
    def adres(self) -> str:
        return str(self.cleaned_data.get("email") or self.ontvanger.email)

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        if velden.get("hoe") == WEEGWERK and "aan" in velden and "email" not in self.errors:
            try:
                controleer_adres(self.adres)
            except OngeldigAdres as fout:
                self.add_error("email", str(fout) if self.adres else _("Vul in naar welk adres dit gaat."))
        if (
            velden.get("hoe") not in (None, WEEGWERK)
            and not velden.get("verzonden_op")
            and "verzonden_op" not in self.errors
        ):
            self.add_error("verzonden_op", _("Vul in op welke dag dit wegging."))
        return velden

    def wijze(self) -> Verzendwijze:
        velden = self.cleaned_data
        if velden["hoe"] == WEEGWERK:
            return Verzendwijze(email=self.adres)
        return Verzendwijze(kanaal=velden["hoe"], verzonden_op=velden["verzonden_op"])


@dataclass(frozen=True, slots=True)
class Verzendpagina:
    """What the page says; `voorbeeld` and `terug` are addresses, `eerder` is what of this was sent before."""

    titel: str | Promise
    uitleg: str | Promise
    dossier: "Dossier"
    ontvangers: Sequence["Ontvanger"]
    voorbeeld: str
    terug: str
    terug_naam: str | Promise
    eerder: Sequence[Verzendstand] = ()


def behandel(
    request: Verzoek,
    pagina: Verzendpagina,
    verstuur: Callable[["Ontvanger", Verzendwijze], object],
) -> HttpResponse:
    """Show the page, or carry out what was filled in. What `verstuur` refuses stands in the form."""
    form = VersturenForm(pagina.ontvangers, request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            verstuur(form.ontvanger, form.wijze())
        except GEWEIGERD as fout:
            for reden in redenen_van(fout):
                form.add_error(None, reden)
        else:
            per_post = form.cleaned_data["hoe"] == WEEGWERK
            messages.success(request, _KLAARGEZET if per_post else _GENOTEERD)
            return redirect(pagina.terug)
    context = {"pagina": pagina, "form": form, "dossier": pagina.dossier, "server": server_ingesteld()}
    return render(request, "verzenden/versturen.html", context, status=422 if form.errors else 200)


_KLAARGEZET = gettext_lazy("Klaargezet. Hieronder ziet u wanneer de e-mail echt weg is.")
_GENOTEERD = gettext_lazy("Vastgelegd dat dit is verzonden.")
