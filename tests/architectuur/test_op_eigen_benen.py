"""Het project staat op zichzelf: niets erin wijst naar een map erbuiten, of naar een plek op één bepaalde computer."""

import re

from tests.architectuur.bronnen import regels

BUITEN = re.compile(r"\.\./shared|(?<![\w.<>/-])/(?:work|root|farm|home/[a-z]\w*)/")


def test_niets_wijst_buiten_het_project() -> None:
    deze = "tests/architectuur/test_op_eigen_benen.py"
    tekst = regels("*.py", "*.md", "*.toml", "*.html", "*.js", "*.css", "*.yaml", "*.json", "Makefile", ".ci/*")
    assert [plek for plek, regel in tekst if not plek.startswith(deze) and BUITEN.search(regel)] == []
