"""Beside the earlier determination: which task is which, and what each change is based on."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.herbepaling import Bijdrage, vergelijk
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Eerder, Onderzoek, Taak, Verandering
from weegwerk.werkbank.documenten.vragen import Blok, Veld


def vergelijking(document: Onderzoek) -> list[Blok]:
    """What happened since then, and per task only the changes that there are."""
    eerder = document.eerder
    if eerder is None:
        return []
    gevonden = vergelijk(document, bereken(document))
    bijdragen = gevonden.bijdragen if gevonden else ()
    sinds = Veld("eerder.toelichting", _("Wat is er sinds de eerdere bepaling gebeurd?"), "tekst")
    return [
        Blok(_("Sinds de eerdere bepaling"), (sinds,)),
        *(_per_taak(taak, eerder, [een for een in bijdragen if een.taak == taak.code]) for taak in document.taken),
    ]


def _per_taak(taak: Taak, eerder: Eerder, bijdragen: list[Bijdrage]) -> Blok:
    pad = f"taken.{taak.code}.verandering"
    toen = tuple((een.code, f"{een.code}: {een.omschrijving or _('zonder naam')}") for een in eerder.taken)
    naam = f"{taak.code}: {taak.omschrijving}" if taak.omschrijving else taak.code
    return Blok(
        _("Taak %(naam)s") % {"naam": naam},
        (
            Veld(
                f"{pad}.taak",
                _("Welke taak was dit in de eerdere bepaling?"),
                "keuze",
                _("Laat dit leeg als de taak nieuw is."),
                keuzes=toen,
            ),
            *(
                Veld(f"{pad}.{een.wat}", _("%(factor)s: waar steunt het verschil op?") % {"factor": een.naam}, "tekst")
                for een in bijdragen
                if een.wat in Verandering.model_fields
            ),
        ),
    )
