"""De lijst met veranderingen die geen test hoeft te merken klopt met de code; `make mutaties` zelf duurt te lang voor hier."""

from hulpmiddelen.mutanten import module_van, mutanten
from hulpmiddelen.mutaties import BRON, TESTS, bestanden, verklaringen
from tests.architectuur.bronnen import WORTEL


def test_elke_verklaring_hoort_bij_een_verandering_en_geeft_een_reden() -> None:
    uitleg = verklaringen()
    modules = {module for module, *_ in uitleg}
    paden = [pad for pakket in TESTS for pad in bestanden(pakket) if module_van(pad, BRON) in modules]
    plekken = {mutant.plek for pad in paden for mutant in mutanten(pad, BRON)}
    assert not [plek for plek in uitleg if plek not in plekken]
    assert not [plek for plek, waarom in uitleg.items() if len(waarom.split()) < 4]


def test_elk_pakket_heeft_tests() -> None:
    assert not [test for tests in TESTS.values() for test in tests if not (WORTEL / test).exists()]
