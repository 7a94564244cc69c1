"""Reading and writing files, and telling a person on one line what is wrong and where."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from weegwerk.kern.fouten import Pad
from weegwerk.tekst import schoon

if TYPE_CHECKING:
    from weegwerk.kern.meting import Meetbestand
    from weegwerk.kern.onderzoek import Zaakbestand
    from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
    from weegwerk.kern.organisatie import Organisatiescan
    from weegwerk.kern.rollen.lezen import Rolvraag

Gelezen = TypeVar("Gelezen")

_REDENEN = {
    errno.ENOSPC: "de schijf is vol",
    errno.EACCES: "u hebt geen toegang",
    errno.EPERM: "u hebt geen toegang",
    errno.EISDIR: "het is een map",
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "de map bestaat niet",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
}


class InvoerFout(Exception):
    """Something on the command line or in a file is wrong; one line per problem."""

    def __init__(self, *regels: str) -> None:
        super().__init__("\n".join(regels))
        self.regels = regels


def meld(*regels: str) -> None:
    for regel in regels:
        print(" ".join(schoon(regel).split()), file=sys.stderr)


def lees_zaak(bestand: str) -> "Zaakbestand":
    from weegwerk.kern.onderzoek import lees

    return _lees_met(lees, bestand)


def lees_zaak_of_opdracht(bestand: str) -> "Zaakbestand | Opdrachtrapport":
    """The file says itself which of the two it is."""
    from weegwerk.kern.onderzoek import lees as lees_zaak
    from weegwerk.kern.opdracht.bestand import is_opdracht
    from weegwerk.kern.opdracht.bestand import lees as lees_opdracht

    def lees(inhoud: bytes) -> "Zaakbestand | Opdrachtrapport":
        return lees_opdracht(inhoud) if is_opdracht(inhoud) else lees_zaak(inhoud)

    return _lees_met(lees, bestand)


def lees_rolvraag(bestand: str) -> "Rolvraag":
    from weegwerk.kern.rollen.lezen import lees

    return _lees_met(lees, bestand)


def lees_scan(bestand: str) -> "Organisatiescan":
    from weegwerk.kern.organisatie import lees

    return _lees_met(lees, bestand)


def lees_metingen(bestand: str) -> "Meetbestand":
    from weegwerk.kern.meting import lees

    return _lees_met(lees, bestand)


def _lees_met(lees: Callable[[bytes], Gelezen], bestand: str) -> Gelezen:
    from weegwerk.kern.onderzoek import ZaakFout
    from weegwerk.yaml_strikt import GROOTSTE_TEKST

    try:
        return lees(lees_bytes(bestand, GROOTSTE_TEKST))
    except ZaakFout as fout:
        regels = [f"{bestand}:{p.regel}: {p.pad + ': ' if p.pad else ''}{p.tekst} {p.wat_nu}" for p in fout.problemen]
        raise InvoerFout(*regels) from fout


def op_plaats(bestand: str, zaak: "Zaakbestand | Meetbestand", pad: Pad, tekst: str) -> str:
    """A message with file, line and place in the document."""
    from weegwerk.kern.document import pad_tekst

    return ": ".join(filter(None, (f"{bestand}:{zaak.document.regel(pad)}", pad_tekst(pad), tekst)))


def verschillend(*bestanden: str | None) -> None:
    """Writing over the case file, or over the other report, would lose work."""
    paden = [Path(bestand).resolve() for bestand in bestanden if bestand]
    if len(set(paden)) < len(paden):
        raise InvoerFout(f"{bestanden[1]}: dit bestand is hier twee keer genoemd. Kies een andere naam.")


def lees_bytes(bestand: str, grootste: int) -> bytes:
    try:
        if bestand == "-":
            inhoud = sys.stdin.buffer.read(grootste + 1)
        else:
            with Path(bestand).open("rb") as invoer:
                inhoud = invoer.read(grootste + 1)
    except FileNotFoundError:
        raise InvoerFout(f"{bestand}:1: dit bestand bestaat niet. Controleer de naam.") from None
    except (OSError, ValueError) as fout:
        raise InvoerFout(f"{bestand}:1: dit bestand is niet te lezen ({reden(fout)}).") from None
    if len(inhoud) > grootste:
        raise InvoerFout(f"{bestand}:1: dit bestand is te groot; hoogstens {grootste // 1000} kB.")
    return inhoud


def schrijf(bestand: str, inhoud: bytes, *, nieuw: bool = False) -> None:
    """All or nothing: a reader never sees half a file. With `nieuw` a file that is already there is left alone."""
    tijdelijk = Path(f"{bestand}.{os.getpid()}.deel")
    try:
        if nieuw and Path(bestand).exists():
            raise InvoerFout(f"{bestand}: dit bestand bestaat al. Kies een andere naam.")
        with tijdelijk.open("xb") as uitvoer:
            uitvoer.write(inhoud)
            uitvoer.flush()
            os.fsync(uitvoer.fileno())
        tijdelijk.replace(bestand)
    except OSError as fout:
        with suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
        raise InvoerFout(f"{bestand}: kan dit bestand niet schrijven ({reden(fout)}).") from None


def reden(fout: Exception) -> str:
    return _REDENEN.get(getattr(fout, "errno", None) or 0, "het systeem weigert het")
