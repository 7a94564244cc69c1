"""Complete case files about people who do not exist, to start from and to learn with."""

from pathlib import Path

STANDAARD, OPDRACHT, ORGANISATIE = "wasserij", "opdracht", "organisatie"
_MAP = Path(__file__).parent


class VoorbeeldOnbekend(LookupError):
    """There is no example with this name; the text says in Dutch which there are."""


def namen() -> tuple[str, ...]:
    """Names of the cases, the one to start with first."""
    gevonden = {bestand.stem for bestand in _MAP.glob("*.yaml")}
    return (STANDAARD, *sorted(gevonden - {STANDAARD}))


def tekst(naam: str | None = None) -> str:
    """Case file in YAML of one example, or the opdracht or the scan of an organisation; raises VoorbeeldOnbekend."""
    keuze = naam or STANDAARD
    if keuze == OPDRACHT:
        return opdracht()
    if keuze == ORGANISATIE:
        return organisatie()
    if keuze not in namen():
        bekend = ", ".join((*namen(), OPDRACHT, ORGANISATIE))
        raise VoorbeeldOnbekend(f"Het voorbeeld “{keuze[:30]}” bestaat niet. Kies uit: {bekend}.")
    return _MAP.joinpath(f"{keuze}.yaml").read_text(encoding="utf-8")


def opdracht() -> str:
    """A finished opdracht (11: advice on work and participation) in YAML, made final and with every step filled."""
    return _MAP.joinpath("opdrachten", "opdracht-11.yaml").read_text(encoding="utf-8")


def organisatie() -> str:
    """A scan of an organisation in YAML, with every question that it knows."""
    return _MAP.joinpath("organisaties", "organisatie.yaml").read_text(encoding="utf-8")
