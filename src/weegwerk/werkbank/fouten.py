"""Refusals that every part knows, without Django; and where the demo keeps its data, which the command line asks."""

from weegwerk.kern.fouten import KernFout

OEFENMAP = "gegevens-oefenpraktijk"
"""The folder of the demo when WEEGWERK_GEGEVENS names none; real work never stands there."""


DEZE_COMPUTER = "127.0.0.1"
"""Where the server listens when nothing else is asked: nobody but this computer gets there."""


class NietGevonden(Exception):
    """What was asked for is not there. A page answers with 404 (see `web.middleware`)."""


class MagNiet(NietGevonden):
    """This person may not know of it, so he is told that it is not there."""


class Weigering(Exception):
    """An act that cannot be done now. `redenen` say to a person why and what to do, a sentence each; nothing was kept of it."""

    @property
    def redenen(self) -> list[str]:
        return [str(self)]


GEWEIGERD = (Weigering, KernFout)
"""Every way in which an act is refused. What no page expects becomes a page of its own (see `web.middleware`)."""


def redenen_van(fout: Exception) -> list[str]:
    """What to tell a person about a refused act."""
    return fout.redenen if isinstance(fout, Weigering) else [str(fout)]


class StartFout(Exception):
    """The workbench cannot start; the message says to a person why and what to do."""


class SleutelFout(StartFout):
    """Something cannot be unlocked; the message says to a person why and what to do."""


class GereedschapFout(StartFout):
    """A program of another maker that this needs is not on this machine; the message says which and how to get it."""


class KopieFout(Exception):
    """A copy is damaged or shortened; one sentence per fault."""

    def __init__(self, *regels: str) -> None:
        super().__init__("\n".join(regels))
        self.regels = regels


class Onleesbaar(SleutelFout):
    """One thing that is kept cannot be read, while the key fits; what is beside it can."""
