"""Data from people reaches the templates as strings only; nothing in a template may turn them into anything else."""

import re
from pathlib import Path

import pytest

from weegwerk.rapport import pdf

SJABLONEN = sorted((Path(pdf.__file__).parent / "sjabloon").glob("*.typ"))
VERBODEN = re.compile(
    r"\b(eval|import|include|read|plugin|cbor|csv|toml|xml|yaml)\s*\(|#import|#include|@preview|https?:"
)


@pytest.mark.parametrize("sjabloon", SJABLONEN, ids=lambda pad: pad.name)
def test_sjabloon_leest_alleen_wat_het_krijgt(sjabloon: Path) -> None:
    assert not VERBODEN.findall(sjabloon.read_text())


def test_er_zijn_sjablonen() -> None:
    assert [pad.name for pad in SJABLONEN] == ["grafiek.typ", "rapport.typ"]
