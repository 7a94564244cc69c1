"""Choices that refer to other rows: a code with enough words to recognise it."""

from weegwerk.kern.opdracht import Opdrachtmap

_LANGSTE = 90


def kort(code: str, tekst: str | None) -> str:
    """A row in one line: its code and the beginning of what it says."""
    woorden = " ".join((tekst or "…").split())
    return f"{code} · {woorden if len(woorden) <= _LANGSTE else woorden[:_LANGSTE].rstrip() + '…'}"


def feitkeuzes(document: Opdrachtmap, zonder: str = "") -> tuple[tuple[str, str], ...]:
    return tuple((feit.code, kort(feit.code, feit.wat)) for feit in document.feiten if feit.code != zonder)


def wegingkeuzes(document: Opdrachtmap) -> tuple[tuple[str, str], ...]:
    return tuple((rij.code, kort(rij.code, rij.onderwerp or rij.weging)) for rij in document.wegingen)


def conclusiekeuzes(document: Opdrachtmap) -> tuple[tuple[str, str], ...]:
    return tuple((rij.code, kort(rij.code, rij.conclusie)) for rij in document.conclusies)
