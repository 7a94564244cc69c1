"""Begeleiding en overige factoren raken de loonwaarde nooit; wat als raakt de echte uitkomst nooit."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.kern.zaken import gegevens, taak
from weegwerk.kern import begeleiding, wat_als
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek

GETAL = st.integers(0, 4000).map(lambda honderdsten: f"{honderdsten // 100}.{honderdsten % 100:02}")
PROCENT = st.integers(0, 100).map(lambda procent: f"{procent}%")
HULP = st.fixed_dictionaries({}, optional={"uren_per_week": GETAL, "motivering": st.just("Gezien.")})
TAAKHULP = st.fixed_dictionaries({}, optional={"instructie": HULP, "werkproces": HULP, "sociaal": HULP})
WAARDERING = st.fixed_dictionaries(
    {},
    optional={
        "manier": st.sampled_from(["uurloon", "minimumloon"]),
        "uurloon": GETAL,
        "deel_minimumloon": PROCENT,
        "vergoed_per_maand": GETAL,
    },
)
VERZUIM = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("keren_per_jaar", "keren_gebruikelijk", "dagen_per_jaar", "dagen_gebruikelijk"), GETAL),
)
VOORZIENING = st.fixed_dictionaries(
    {}, optional={"eenmalig": GETAL, "gebruiksduur_maanden": GETAL, "per_maand": GETAL, "vergoed_per_maand": GETAL}
)
NIET = st.fixed_dictionaries(
    {}, optional={"uren_per_week": GETAL, "opvang": st.just("collega"), "kosten_per_maand": GETAL}
)


@st.composite
def zaken(trek: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same case without and with blocks 2 and 3."""
    tempo = {code: trek(PROCENT) for code in "AB"}
    kaal = [taak(code, aandeel="50%", tempo={"percentage": tempo[code]}) for code in "AB"]
    rijk = [{**een, "begeleiding": trek(TAAKHULP)} for een in kaal]
    velden = {
        "begeleiding": {"geheel": trek(TAAKHULP), "waardering": trek(WAARDERING)},
        "overig": {"verzuim": trek(VERZUIM), "voorzieningen": trek(st.lists(VOORZIENING, max_size=2))},
        "niet_uitvoerbaar": trek(st.lists(NIET, max_size=2)),
        "normfunctie": {"referentieloon": trek(GETAL)},
    }
    return gegevens(*kaal), gegevens(*rijk, **velden)


def som(uitkomst: Uitkomst) -> Any:
    return uitkomst.loonwaarde, uitkomst.onafgerond, uitkomst.taken, uitkomst.stappen, uitkomst.parameters


@given(zaken())
def test_begeleiding_komt_nooit_in_het_percentage(paar: tuple[dict[str, Any], dict[str, Any]]) -> None:
    kaal, rijk = (Onderzoek.model_validate(een) for een in paar)
    assert som(bereken(kaal)) == som(bereken(rijk))


@given(zaken())
def test_kosten_zijn_na_te_rekenen_en_nooit_onder_nul(paar: tuple[dict[str, Any], dict[str, Any]]) -> None:
    uitkomst = begeleiding.bereken(Onderzoek.model_validate(paar[1]))
    assert narekenen(uitkomst.stappen) == []
    stappen = {stap.id: stap.uitkomst for stap in uitkomst.stappen}
    for post in uitkomst.posten:
        assert 0 <= post.niet_vergoed <= post.per_maand
        assert stappen[post.stap] == post.per_maand
    assert uitkomst.per_maand == sum(post.vergoed_per_maand + post.niet_vergoed for post in uitkomst.posten)


@given(zaken(), PROCENT)
def test_wat_als_raakt_de_echte_uitkomst_nooit(paar: tuple[dict[str, Any], dict[str, Any]], tempo: str) -> None:
    onderzoek = Onderzoek.model_validate(paar[1])
    aangepast = [taak("A", aandeel="100%", tempo={"percentage": tempo}, aanpassing="Andere tafel", effect="Sneller")]
    met = Onderzoek.model_validate({**paar[1], "wat_als": {"taken": aangepast}})
    assert bereken(met) == bereken(onderzoek)
    vergelijking = wat_als.vergelijk(met)
    assert vergelijking is not None
    assert vergelijking.nu == bereken(onderzoek)
    assert vergelijking.straks.loonwaarde == int(tempo.removesuffix("%"))
