"""What bedrijfsarts and employer set, for the whole and per task."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord


def toetsing(document: Onderzoek) -> list[Blok]:
    uitleg = _("Alleen als u ook toetst wat anderen eerder stelden. Deze percentages tellen nergens in mee.")
    toelichting = Veld("gesteld.toelichting", _("Waar rust dat op, en hoe verklaart u het verschil?"), "tekst")
    return [
        Blok(_("Het werk als geheel"), (*_stellers("gesteld"), toelichting), uitleg=uitleg),
        *(
            Blok(_taak(taak.code, taak.omschrijving), _stellers(f"taken.{taak.code}.gesteld"))
            for taak in document.taken
        ),
    ]


def _taak(code: str, omschrijving: str | None) -> Woord:
    return _("Taak %(naam)s") % {"naam": f"{code}: {omschrijving}" if omschrijving else code}


def _stellers(pad: str) -> tuple[Veld, ...]:
    return (
        Veld(f"{pad}.bedrijfsarts", _("Volgens de bedrijfsarts"), "procent", eenheid="%"),
        Veld(f"{pad}.werkgever", _("Volgens de werkgever"), "procent", eenheid="%"),
    )
