"""Toeval voor tests en metingen: met een zaad is het elke keer hetzelfde."""

from random import Random


def toeval_met(zaad: int | None = None) -> Random:
    return Random(zaad)  # noqa: S311 (gevallen om te proberen, geen geheim)
