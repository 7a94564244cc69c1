"""What ending any report has in common: what stands in the way, and to whom the draft went."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from weegwerk.kern.document.afronding import Zienswijze
from weegwerk.werkbank.documenten.vragen import Woord
from weegwerk.werkbank.fouten import Weigering
from weegwerk.werkbank.verzenden.zienswijzen import KANAAL_VAN


class NogNiet(Weigering):
    """The report cannot be sent or made final yet; `redenen` say what is still to be done."""

    def __init__(self, redenen: list[str]) -> None:
        super().__init__(" ".join(redenen))
        self._redenen = redenen

    @property
    def redenen(self) -> list[str]:
        return self._redenen


class NietMeerDeNieuwste(Weigering):
    """Somebody saved in the meantime, and this act needs to be sure what it is about."""

    def __str__(self) -> str:
        return _("Iemand anders heeft intussen iets gewijzigd. Bekijk het opnieuw en probeer het nog eens.")


def velden_verzonden(partij: str, datum: date, kanaal: str) -> dict[str, str]:
    """The fields of the document that say that the draft went to this party."""
    pad = f"zienswijzen.{partij}"
    return {f"{pad}.verzonden_op": datum.isoformat(), f"{pad}.kanaal": KANAAL_VAN[kanaal]}


def open_bij(zienswijze: Zienswijze, partij: Woord) -> Iterator[str]:
    """What is still open between the draft to this party and its reply, in sentences."""
    if zienswijze.verzonden_op is None:
        yield _("%(partij)s: het concept is nog niet verzonden.") % {"partij": partij}
    elif zienswijze.reactie is None:
        yield _("%(partij)s: de reactie is nog niet vastgelegd.") % {"partij": partij}
    for nummer, punt in enumerate(zienswijze.punten, start=1):
        if punt.punt and punt.verwerking is None:
            yield _("%(partij)s: bij punt %(nummer)s staat niet wat ermee is gedaan.") % {
                "partij": partij,
                "nummer": nummer,
            }


def gezien(basis: str) -> int:
    """The version that a person saw before making it final; 0, which never is the newest, when the page did not say."""
    return int(basis) if basis.isascii() and basis.isdecimal() and len(basis) <= len("999999") else 0
