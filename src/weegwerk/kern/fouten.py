"""The one error that the core raises: what is wrong, where, and what to do."""

Pad = tuple[str | int, ...]


class KernFout(Exception):
    """A refusal that a person can act on.

    `code` is stable and meant for programs; `tekst` says what is wrong and `wat_nu` what to do, both in plain Dutch.
    `pad` is the place in the document, for instance ``("taken", 0, "tempo")``.
    """

    def __init__(self, code: str, tekst: str, wat_nu: str = "", pad: Pad = ()) -> None:
        super().__init__(tekst)
        self.code = code
        self.tekst = tekst
        self.wat_nu = wat_nu
        self.pad = pad

    def __str__(self) -> str:
        return f"{self.tekst} {self.wat_nu}".strip()
