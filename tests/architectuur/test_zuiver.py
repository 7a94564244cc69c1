"""De rekenkern rekent precies, kent geen vandaag en rondt op een plek af."""

import ast

from tests.architectuur.bronnen import knopen

KERN = ("src/weegwerk/kern/*.py", "src/weegwerk/inhoud/*.py")
ZONDER_KLOK = (*KERN, "src/weegwerk/rapport/*.py")
AFRONDEN = "src/weegwerk/kern/getallen.py"
KLOK = {"today", "now", "utcnow", "localdate", "localtime", "monotonic", "perf_counter"}


def aanroepen(*patronen: str) -> list[tuple[str, ast.expr]]:
    return [(plek, knoop.func) for plek, knoop in knopen(ast.Call, *patronen)]


def test_geen_float() -> None:
    """Een float mag alleen worden herkend (isinstance), om hem te weigeren."""
    herkend = {
        id(deel)
        for _, knoop in knopen(ast.Call, *ZONDER_KLOK)
        if isinstance(knoop.func, ast.Name) and knoop.func.id == "isinstance"
        for deel in ast.walk(knoop)
    }
    assert not [plek for plek, naam in knopen(ast.Name, *ZONDER_KLOK) if naam.id == "float" and id(naam) not in herkend]


def test_geen_float_als_getal_in_de_kern() -> None:
    getallen = knopen(ast.Constant, *KERN)
    assert not [f"{plek} {getal.value}" for plek, getal in getallen if isinstance(getal.value, float | complex)]


def test_geen_klok() -> None:
    assert not [
        f"{plek} {doel.attr}()"
        for plek, doel in aanroepen(*ZONDER_KLOK)
        if isinstance(doel, ast.Attribute) and doel.attr in KLOK
    ]


def test_afronden_gebeurt_op_een_plek() -> None:
    rond = [
        f"{plek} {ast.unparse(doel)}()"
        for plek, doel in aanroepen(*ZONDER_KLOK)
        if getattr(doel, "id", "") == "round" or getattr(doel, "attr", "") == "quantize"
    ]
    assert not [plek for plek in rond if not plek.startswith(AFRONDEN)]


def test_geen_assert_in_het_product() -> None:
    """Met python -O verdwijnt een assert; een controle die telt is een gewone fout."""
    assert not [plek for plek, _ in knopen(ast.Assert, "src/*.py")]


def test_een_model_verandert_langs_een_gecontroleerde_weg() -> None:
    """`model_copy` en `model_construct` controleren niets, en wat zij doorlaten, is daarna nooit meer te lezen."""
    eigenschappen = knopen(ast.Attribute, "src/weegwerk/*.py")
    assert not [plek for plek, knoop in eigenschappen if knoop.attr in ("model_copy", "model_construct")]
