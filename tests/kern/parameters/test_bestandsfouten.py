"""One file per kind of mistake; its first line says what the message must contain."""

from pathlib import Path

import pytest

from weegwerk.kern.parameters.lezer import ParameterbestandFout, lees

FOUTEN = sorted((Path(__file__).parent / "fouten").glob("*.yaml"))


@pytest.mark.parametrize("bestand", FOUTEN, ids=lambda bestand: bestand.stem)
def test_message_names_file_line_mistake_and_remedy(bestand: Path) -> None:
    verwacht = bestand.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    with pytest.raises(ParameterbestandFout) as fout:
        lees(bestand, bestand.stem)
    assert verwacht in str(fout.value)
    assert str(fout.value).startswith(f"{bestand}, regel ")
    assert fout.value.code == "parameterbestand"
    assert fout.value.wat_nu


def test_there_are_mistakes_to_refuse() -> None:
    assert FOUTEN
