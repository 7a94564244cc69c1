"""The product form: a task delivers its share of the week times each of its factors."""

from collections.abc import Sequence

from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden.basis import Weeg
from weegwerk.kern.onderzoek import Taak


def weeg_product(bron: str) -> Weeg:
    """`weeg` for methods that multiply: P = aandeel x factor x factor x factor."""

    def weeg(taak: Taak, aandeel: Term, factoren: Sequence[Term]) -> list[Rekenstap]:
        return [
            zet_stap(
                f"prestatie.{taak.code}",
                f"Arbeidsprestatie taak {taak.code}",
                "product",
                [aandeel, *factoren],
                "procent",
                bron,
            )
        ]

    return weeg
