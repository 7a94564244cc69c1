"""Words that more than one page uses."""

from collections.abc import Mapping

from weegwerk.inhoud.werkvelden import Partijnaam, partijen_in, partijnamen
from weegwerk.kern.onderzoek import Onderzoek

PARTIJEN = ("werknemer", "werkgever", "opdrachtgever")


def namen_van(document: Onderzoek) -> Mapping[str, Partijnaam]:
    """What the parties are called in this frame."""
    return partijnamen(document.kader.werkveld)


def partijen_van(document: Onderzoek) -> dict[str, str]:
    """Who gets the draft in this frame, with what they are called."""
    namen = namen_van(document)
    return {partij: namen[partij].kop for partij in partijen_in(document.kader.werkveld)}
