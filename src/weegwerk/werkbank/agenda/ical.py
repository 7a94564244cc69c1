"""A calendar in the form that mail and calendar programs read (RFC 5545): whole days, kenmerk and kind, no names.

Only what this needs: one kind of event, text that is escaped, lines that are folded at 75 bytes.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from weegwerk.werkbank.agenda.regels import Agendaregel

_LANGSTE_REGEL = 75
_TEKENS = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def schrijf(regels: Iterable[Agendaregel], naam: str, nu: datetime, adres: str) -> bytes:
    """The calendar as a file; `adres` is where a dossier can be opened, with its id in the place of ``{}``."""
    stempel = nu.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    uit = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Weegwerk//Agenda//NL",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(naam)}",
    ]
    for regel in regels:
        uit += [
            "BEGIN:VEVENT",
            f"UID:{regel.over}@weegwerk",
            f"DTSTAMP:{stempel}",
            f"DTSTART;VALUE=DATE:{regel.datum:%Y%m%d}",
            # The end of a whole day is the day after it.
            f"DTEND;VALUE=DATE:{regel.datum + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_tekst(f'{regel.kenmerk}: {regel.soort}')}",
            f"URL:{adres.format(regel.dossier)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{_vouw(regel)}\r\n" for regel in [*uit, "END:VCALENDAR"]).encode()


def _tekst(tekst: str) -> str:
    return tekst.translate(_TEKENS)


def _vouw(regel: str) -> str:
    """Lines of at most 75 bytes, never broken inside a letter; a line that goes on begins with a space."""
    delen, deel, lengte = [], "", 0
    for teken in regel:
        groot = len(teken.encode())
        if lengte + groot > _LANGSTE_REGEL:
            delen.append(deel)
            deel, lengte = " ", 1
        deel, lengte = deel + teken, lengte + groot
    return "\r\n".join([*delen, deel])
