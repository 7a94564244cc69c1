"""The forms of a dossier: who it is about, and what is asked."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth import get_user_model
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.inhoud import leidraden
from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.dossiers.gegevens import SOORTEN, DossierGegevens
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, deel_uit
from weegwerk.werkbank.tekstveld import Tekst
from weegwerk.werkbank.toegang.selectors import deskundigen

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


def _regel(label: Any, **opties: Any) -> Tekst:
    return Tekst(label=label, max_length=200, **opties)


def _telefoon() -> Tekst:
    return _regel(
        _("Telefoonnummer"), required=False, widget=forms.TextInput(attrs={"type": "tel", "class": "ww-middel"})
    )


def _email() -> forms.EmailField:
    return forms.EmailField(label=_("E-mailadres"), required=False, max_length=200)


class GegevensForm(forms.Form):
    """Client, employer and opdrachtgever. A field is called ``<onderdeel>_<veld>``, after DossierGegevens."""

    client_naam = _regel(_("Naam van de cliënt"))
    client_geboortedatum = Datumveld(label=_("Geboortedatum"), required=False)
    client_email = _email()
    client_telefoon = _telefoon()
    werkgever_naam = _regel(
        _("Naam van de werkgever"), required=False, help_text=_("Heeft de cliënt geen werkgever? Laat dit dan leeg.")
    )
    werkgever_contactpersoon = _regel(_("Contactpersoon"), required=False)
    werkgever_email = _email()
    werkgever_telefoon = _telefoon()
    werkgever_plaats = _regel(_("Plaats"), required=False)
    opdrachtgever_naam = _regel(_("Naam van de opdrachtgever"))
    opdrachtgever_soort = forms.ChoiceField(label=_("Soort opdrachtgever"), choices=list(SOORTEN.items()))
    opdrachtgever_contactpersoon = _regel(_("Contactpersoon"), required=False)
    opdrachtgever_email = _email()

    def clean_client_geboortedatum(self) -> date | None:
        geboren: date | None = self.cleaned_data["client_geboortedatum"]
        if geboren and geboren > timezone.localdate():
            raise forms.ValidationError(_("Deze datum ligt in de toekomst."))
        return geboren

    def clean(self) -> dict[str, Any]:
        over = [naam for naam in self.fields if naam.startswith("werkgever_") and self.cleaned_data.get(naam)]
        if over and "werkgever_naam" not in over:
            self.add_error("werkgever_naam", _("Vul de naam in, of maak ook de andere vakken van de werkgever leeg."))
        return self.cleaned_data

    def groepen(self) -> list[tuple[str | Promise, list[BoundField]]]:
        koppen = {"client": _("Cliënt"), "werkgever": _("Werkgever"), "opdrachtgever": _("Opdrachtgever")}
        return [(kop, [veld for veld in self if veld.name.startswith(f"{deel}_")]) for deel, kop in koppen.items()]

    def gegevens(self) -> DossierGegevens:
        delen: dict[str, dict[str, Any]] = {deel: {} for deel in DossierGegevens.model_fields}
        for naam, waarde in self.cleaned_data.items():
            deel, _streep, veld = naam.partition("_")
            if deel in delen:
                delen[deel][veld] = waarde
        return DossierGegevens.model_validate(delen)


def als_velden(gegevens: DossierGegevens) -> dict[str, Any]:
    """The reverse of `GegevensForm.gegevens`."""
    delen = gegevens.model_dump().items()
    return {f"{deel}_{veld}": waarde for deel, velden in delen for veld, waarde in velden.items()}


class BewerkForm(GegevensForm):
    versie = forms.IntegerField(widget=forms.HiddenInput)

    def naast(self, nu: DossierGegevens, versie: int) -> "BewerkForm":
        """The same form with, beside every field that differs, what a colleague saved meanwhile."""
        form = BewerkForm({**self.cleaned_data, "versie": versie})
        for pad in form.gegevens().verschillen(nu) if form.is_valid() else ():
            naam = pad.replace(".", "_", 1)
            waarde = als_velden(nu)[naam] or _("leeg")
            form.add_error(naam, _("Een collega bewaarde intussen: %(nu)s. Kies wat er moet staan.") % {"nu": waarde})
        return form


class WisForm(forms.Form):
    kenmerk = forms.CharField(label=_("Typ het kenmerk over"), widget=forms.TextInput(attrs={"class": "ww-kort"}))

    def __init__(self, kenmerk: str, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.verwacht = kenmerk

    def clean_kenmerk(self) -> str:
        kenmerk: str = self.cleaned_data["kenmerk"]
        if kenmerk != self.verwacht:
            raise forms.ValidationError(_("Dit is niet het kenmerk van dit dossier."))
        return kenmerk


def _opdrachten() -> list[tuple[str, Any]]:
    """Every assignment under the guide that it is from."""
    groepen = [
        (leidraad.titel, [(f"{leidraad.id}:{een.nummer}", f"{een.nummer}. {een.naam}") for een in leidraad.opdrachten])
        for leidraad in leidraden.alle()
    ]
    return [("", "—"), *groepen]


class OpdrachtForm(forms.Form):
    deskundige = forms.ModelChoiceField(get_user_model().objects.none(), label=_("Arbeidsdeskundige"), empty_label=None)
    ontvangen_op = Datumveld(label=_("Ontvangen op"))
    gereed_voor = Datumveld(label=_("Gereed voor"), required=False)
    vraag = Tekst(
        label=_("Vraag van de opdrachtgever"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Neem de vraag over zoals de opdrachtgever die stelt."),
    )

    keuze = forms.ChoiceField(
        label=_("Welke opdracht is dit?"),
        choices=_opdrachten,
        required=False,
        help_text=_("Weet u het nog niet? Laat dit leeg; Weegwerk helpt u straks kiezen."),
    )

    def __init__(self, gebruiker: "Gebruiker", data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"deskundige": gebruiker.pk, "ontvangen_op": timezone.localdate()})
        keuze = self.fields["deskundige"]
        if isinstance(keuze, forms.ModelChoiceField):
            keuze.queryset = deskundigen()

    def clean(self) -> dict[str, Any]:
        ontvangen, gereed = self.cleaned_data.get("ontvangen_op"), self.cleaned_data.get("gereed_voor")
        if ontvangen and gereed and gereed < ontvangen:
            self.add_error("gereed_voor", _("Deze datum ligt voor de dag waarop u de opdracht ontving."))
        return self.cleaned_data

    def past_bij(self, geboren: date | None) -> bool:
        """Nobody asks anything about a client who is not born yet; says so beside the field."""
        ontvangen = self.cleaned_data.get("ontvangen_op")
        if geboren and ontvangen and ontvangen < geboren:
            self.add_error("ontvangen_op", _("Deze datum ligt voor de geboortedag van de cliënt."))
        return not self.errors

    def opdracht(self) -> NieuweOpdracht:
        velden = dict(self.cleaned_data)
        leidraad, _punt, nummer = velden.pop("keuze").partition(":")
        return NieuweOpdracht(**velden, onderdelen=(deel_uit(leidraad, int(nummer)),) if nummer else ())
