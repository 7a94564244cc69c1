"""The draft to a party and the reply point by point: the same questions for every report."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.document.afronding import Punt
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.post.services import WEEGWERK, Kanaal

KANALEN = (
    ("email", _("e-mail")),
    ("post", _("post")),
    ("overhandigd", _("overhandigd")),
    ("portaal", _("portaal")),
    ("anders", _("anders")),
)
KANAAL_VAN = {
    WEEGWERK: "email",
    Kanaal.EMAIL: "email",
    Kanaal.BRIEF: "post",
    Kanaal.OVERHANDIGD: "overhandigd",
    Kanaal.BEVEILIGD: "portaal",
    Kanaal.ANDERS: "anders",
}
"""How the document calls the road by which a draft went."""
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


def wat_wegging(*partijen: str) -> tuple[str, ...]:
    """The fields that say that the draft went to these parties: an act, which an earlier version does not undo."""
    return tuple(f"zienswijzen.{partij}.{veld}" for partij in partijen for veld in ("verzonden_op", "kanaal"))


def zienswijze(pad: str, punten: Sequence[Punt]) -> list[Blok]:
    """The reply of one party; `pad` is where it stands in the document."""
    return [
        Blok(
            _("Reactie"),
            (
                Veld(f"{pad}.ontvangen_op", _("Reactie ontvangen op"), "datum"),
                Veld(f"{pad}.reactie", _("Wat was de reactie?"), "keuze", keuzes=_REACTIES),
            ),
        ),
        *(_punt(f"{pad}.punten.{nummer}", nummer) for nummer in range(len(punten))),
    ]


def _punt(pad: str, nummer: int) -> Blok:
    return Blok(
        _("Punt %(nummer)s") % {"nummer": nummer + 1},
        (
            Veld(f"{pad}.punt", _("Wat brengt deze partij naar voren?"), "tekst"),
            Veld(f"{pad}.verwerking", _("Wat hebt u ermee gedaan?"), "keuze", keuzes=_VERWERKINGEN),
            Veld(f"{pad}.toelichting", _("Waarom?"), "tekst"),
        ),
        rij=str(nummer),
    )
