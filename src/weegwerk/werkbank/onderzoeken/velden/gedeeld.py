"""Words that more than one page uses."""

from django.utils.translation import gettext_lazy as _

from weegwerk.inhoud.werkvelden import partijen_in
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Woord

PARTIJEN = {"werknemer": _("Werknemer"), "werkgever": _("Werkgever"), "opdrachtgever": _("Opdrachtgever")}


def partijen_van(document: Onderzoek) -> dict[str, Woord]:
    """Who gets the draft in this frame, with what they are called."""
    return {partij: PARTIJEN[partij] for partij in partijen_in(document.kader.werkveld)}
