"""Step Zienswijzen: the reply of a party, point by point."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld

_REACTIES = (
    ("akkoord", _("akkoord")),
    ("opmerkingen", _("opmerkingen")),
    ("niet_akkoord", _("niet akkoord")),
    ("geen_reactie", _("geen reactie binnen de termijn")),
)
_VERWERKINGEN = (
    ("overgenomen", _("overgenomen")),
    ("deels", _("deels overgenomen")),
    ("niet_overgenomen", _("niet overgenomen")),
)


def zienswijze(document: Onderzoek, partij: str) -> list[Blok]:
    pad = f"zienswijzen.{partij}"
    punten = getattr(document.zienswijzen, partij).punten
    return [
        Blok(
            _("Reactie"),
            (
                Veld(f"{pad}.ontvangen_op", _("Reactie ontvangen op"), "datum"),
                Veld(f"{pad}.reactie", _("Wat was de reactie?"), "keuze", keuzes=_REACTIES),
            ),
        ),
        *(
            Blok(
                _("Punt %(nummer)s") % {"nummer": nummer + 1},
                (
                    Veld(f"{pad}.punten.{nummer}.punt", _("Wat brengt deze partij naar voren?"), "tekst"),
                    Veld(
                        f"{pad}.punten.{nummer}.verwerking",
                        _("Wat hebt u ermee gedaan?"),
                        "keuze",
                        keuzes=_VERWERKINGEN,
                    ),
                    Veld(f"{pad}.punten.{nummer}.toelichting", _("Waarom?"), "tekst"),
                ),
                rij=str(nummer),
            )
            for nummer in range(len(punten))
        ),
    ]
