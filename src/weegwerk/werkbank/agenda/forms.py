"""The forms of the agenda: an own date, what became of a date, the facts behind the terms of the law, and reminders."""

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.termijnen import Feiten, Periode, lees_perioden
from weegwerk.werkbank.agenda.models import Afspraak, Staat
from weegwerk.werkbank.agenda.services import NieuweAfspraak
from weegwerk.werkbank.datumveld import Datumveld
from weegwerk.werkbank.tekstveld import Tekst
from weegwerk.werkbank.toegang.selectors import deskundigen

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

SOORTEN = (
    _("Bezoek"),
    _("Gesprek"),
    _("Telefoneren"),
    _("Stukken opvragen"),
    _("Concept verzenden"),
    _("Rapport af"),
    _("Evaluatie"),
    _("Nieuwe bepaling van de loonwaarde"),
    _("Iets anders"),
)
DAGEN = (
    (None, _("Geen e-mail")),
    (0, _("Op de dag zelf")),
    (1, _("1 dag ervoor")),
    (3, _("3 dagen ervoor")),
    (7, _("7 dagen ervoor")),
)


def _dag(label: Any, **opties: Any) -> Datumveld:
    return Datumveld(label=label, required=False, **opties)


class AfspraakForm(forms.Form):
    soort = forms.ChoiceField(label=_("Wat moet er gebeuren?"), choices=[(str(soort), soort) for soort in SOORTEN])
    datum = Datumveld(label=_("Op welke dag?"))
    voor = forms.ModelChoiceField(get_user_model().objects.none(), label=_("Voor wie?"), empty_label=None)
    toelichting = Tekst(
        label=_("Toelichting"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Alleen in dit dossier te lezen; niet in de herinnering en niet in uw kalender."),
    )

    def __init__(self, gebruiker: "Gebruiker", data: Any = None) -> None:
        super().__init__(data, initial={"voor": gebruiker.pk})
        keuze = self.fields["voor"]
        if isinstance(keuze, forms.ModelChoiceField):
            keuze.queryset = deskundigen()

    def afspraak(self) -> NieuweAfspraak:
        return NieuweAfspraak(**self.cleaned_data)


class AfspraakWijzigForm(forms.Form):
    staat = forms.ChoiceField(
        label=_("Hoe staat het ermee?"),
        widget=forms.RadioSelect,
        choices=[
            (Staat.OPEN, _("Het moet nog gebeuren")),
            (Staat.GEDAAN, _("Het is gedaan")),
            (Staat.VERVALLEN, _("Het hoeft niet meer")),
        ],
    )
    datum = Datumveld(label=_("Op welke dag?"), help_text=_("Kies een andere dag om te verzetten."))
    reden = Tekst(
        label=_("Reden"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nodig als u verzet of als het niet meer hoeft."),
    )

    def __init__(self, afspraak: Afspraak, data: Any = None) -> None:
        staat = Staat.OPEN if afspraak.staat == Staat.VOORBIJ else afspraak.staat
        super().__init__(data, initial={"staat": staat, "datum": afspraak.datum})
        self.was = afspraak.datum

    def clean(self) -> dict[str, Any]:
        velden = self.cleaned_data
        verzet = velden.get("datum") not in (None, self.was)
        if (verzet or velden.get("staat") == Staat.VERVALLEN) and not velden.get("reden"):
            self.add_error("reden", _("Schrijf op waarom."))
        return velden


class FeitenForm(forms.Form):
    """The dated facts. A field that is not a period is called after the field of Feiten."""

    eerste_ziektedag = _dag(_("Eerste ziektedag"), help_text=_("De eerste werkdag waarop iemand ziek was."))
    laatste_ziektedag = _dag(_("Laatste ziektedag"), help_text=_("Laat leeg zolang iemand ziek is."))
    eerder_ziek = Tekst(
        label=_("Eerdere perioden van ziekte"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Alleen als er minder dan vier weken tussen zit. Eén periode per regel, met twee punten ertussen: "
            "2026-01-05..2026-01-23."
        ),
    )
    verlof = Tekst(
        label=_("Verlof rond zwangerschap of bevalling"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Op dezelfde manier, met de laatste dag. Deze dagen tellen niet mee; de ziekte mag hierboven gewoon doorlopen."
        ),
    )
    vangnet = forms.BooleanField(label=_("Er is geen werkgever; UWV begeleidt"), required=False)
    einde_wachttijd = _dag(
        _("Andere laatste dag van de wachttijd"), help_text=_("Alleen als UWV een andere dag heeft vastgesteld.")
    )
    loonsanctie = forms.BooleanField(label=_("UWV heeft een loonsanctie opgelegd"), required=False)
    herstel_gemeld = _dag(_("Herstel gemeld bij UWV op"))
    herstel_vastgesteld = _dag(_("UWV stelde het herstel vast op"))
    start_werk = _dag(_("Eerste werkdag in deze baan"))
    start_subsidie = _dag(_("Begin van de loonkostensubsidie"))
    forfait = forms.BooleanField(label=_("De subsidie begon zonder vastgestelde loonwaarde"), required=False)
    loonwaarde_vastgesteld = _dag(_("Loonwaarde vastgesteld op"))
    versie = forms.IntegerField(widget=forms.HiddenInput)

    GROEPEN = (
        (_("Ziekte"), ("eerste_ziektedag", "laatste_ziektedag", "eerder_ziek", "verlof", "vangnet", "einde_wachttijd")),
        (_("Loonsanctie"), ("loonsanctie", "herstel_gemeld", "herstel_vastgesteld")),
        (_("Loonkostensubsidie"), ("start_werk", "start_subsidie", "forfait", "loonwaarde_vastgesteld")),
    )

    def groepen(self) -> list[tuple[Any, list[Any]]]:
        return [(kop, [self[naam] for naam in namen]) for kop, namen in self.GROEPEN]

    def clean(self) -> dict[str, Any]:
        if not self.errors:
            try:
                self.cleaned_data["feiten"] = self._feiten(self.cleaned_data)
            except KernFout as fout:
                self.weiger(fout)
        return self.cleaned_data

    def weiger(self, fout: KernFout) -> None:
        """Say at the field what the core refused."""
        naam = str(fout.pad[0]) if fout.pad else None
        self.add_error({"ziek": "eerste_ziektedag"}.get(naam or "", naam), str(fout))

    def _feiten(self, velden: Mapping[str, Any]) -> Feiten:
        ziek = lees_perioden(velden["eerder_ziek"])
        if velden["eerste_ziektedag"]:
            ziek += (Periode(velden["eerste_ziektedag"], velden["laatste_ziektedag"]),)
        elif velden["laatste_ziektedag"] or ziek:
            raise KernFout("geen_begin", str(_("Vul ook de eerste ziektedag in.")), pad=("ziek",))
        overig = {
            veld.name: velden[veld.name]
            for veld in fields(Feiten)
            if veld.name in self.fields and veld.name != "verlof"
        }
        return Feiten(ziek=ziek, verlof=lees_perioden(velden["verlof"]), **overig)


def als_velden(feiten: Feiten) -> dict[str, Any]:
    """The reverse of `FeitenForm`."""
    laatste = feiten.ziek[-1] if feiten.ziek else None
    return {veld.name: getattr(feiten, veld.name) for veld in fields(feiten)} | {
        "eerste_ziektedag": laatste.van if laatste else None,
        "laatste_ziektedag": laatste.tot if laatste else None,
        "eerder_ziek": _als_tekst(feiten.ziek[:-1]),
        "verlof": _als_tekst(feiten.verlof),
    }


def _als_tekst(perioden: tuple[Periode, ...]) -> str:
    return "\n".join(f"{periode.van}..{periode.tot}" if periode.tot else f"{periode.van}" for periode in perioden)


class HerinneringForm(forms.Form):
    dagen_vooraf = forms.TypedChoiceField(
        label=_("Wanneer wilt u een e-mail?"),
        choices=[("" if dagen is None else str(dagen), tekst) for dagen, tekst in DAGEN],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
