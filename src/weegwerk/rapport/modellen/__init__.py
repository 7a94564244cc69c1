"""The models of the report: each turns a document with its outcome into a tree, and says what it needs of the document."""

from collections.abc import Callable
from dataclasses import dataclass

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport.blokken import Rapportdocument
from weegwerk.rapport.modellen import volledig, wettelijk
from weegwerk.rapport.modellen.gedeeld import Stof

__all__ = ["Model", "Stof", "model"]


@dataclass(frozen=True, slots=True)
class Model:
    beperk: Callable[[Onderzoek], Onderzoek]
    stel_op: Callable[[Stof], Rapportdocument]


_MODELLEN = {
    "volledig": Model(volledig.beperk, volledig.stel_op),
    "wettelijk": Model(wettelijk.beperk, wettelijk.stel_op),
}


def model(naam: str) -> Model:
    """The model with this name; raises KernFout (model_onbekend)."""
    if naam not in _MODELLEN:
        raise KernFout(
            "model_onbekend",
            f"Het rapportmodel “{naam[:40]}” bestaat niet.",
            f"Kies uit: {', '.join(sorted(_MODELLEN))}.",
            ("model",),
        )
    return _MODELLEN[naam]
