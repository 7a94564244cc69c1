"""What others set before: the percentages of the bedrijfsarts and the employer, that the expert is asked to test."""

from typing import Literal, get_args

from pydantic import Field, model_validator

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.velden import Procent, Tekst, fout
from weegwerk.kern.getallen import nederlands

Steller = Literal["bedrijfsarts", "werkgever"]
STELLERS: tuple[Steller, ...] = get_args(Steller)
_HOOGSTE = 100


class Gesteld(Deel):
    """What each of them set: how much of a task, or of the work as a whole, the worker delivers."""

    bedrijfsarts: Procent = Field(None, description="Percentage dat de bedrijfsarts stelde")
    werkgever: Procent = Field(None, description="Percentage dat de werkgever stelde")

    @model_validator(mode="after")
    def _past(self) -> "Gesteld":
        for steller in STELLERS:
            waarde = getattr(self, steller)
            if waarde is not None and not 0 <= waarde <= _HOOGSTE:
                raise fout(
                    "waarde_buiten_bereik",
                    f"{nederlands(waarde)}% kan niet.",
                    "Vul een percentage in van 0 tot en met 100.",
                )
        return self


class GesteldGeheel(Gesteld):
    """The same for the work as a whole, with what it rests on."""

    toelichting: Tekst = Field(
        None, description="Wanneer en waarop zij dat stelden, en hoe het verschil is te verklaren"
    )
