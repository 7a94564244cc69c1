"""Random cases for property tests: valid investigations, numbers as people write them, and text that means harm."""

from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from weegwerk.kern import methoden
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.methoden import Methode
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag

MILJOEN = 10**6
MEESTE_TAKEN = 4
CODES = ("A", "B", "C9", "Z99")
Strategie = st.SearchStrategy[Any]

# What a loader, a page or a terminal could trip over.
VALS = (
    *(
        "null",
        "~",
        "yes",
        "no",
        "1e5",
        "0x1F",
        "1:30",
        ".inf",
        "NaN",
        "2026-03-02",
        "=",
        "<<",
        "- a",
        "a: b",
        "# x",
        "?",
    ),
    *(
        "{",
        "}",
        "[x]",
        "&a",
        "*a",
        "!!python/object",
        "|",
        ">",
        "%TAG",
        "@",
        "`",
        "'",
        '"',
        "\\",
        "\\u0041",
        "{0} {veld}",
    ),
    *(
        "\t",
        "a\tb",
        "  x  ",
        "\n",
        "a\n\n  b",
        "\r\n",
        "\x00",
        "\x1b[31m",
        "\x85",
        "\u2028",
        "\ufeff",
        "\u202e",
        "\u200b",
    ),
    *(
        "é",
        "e\u0301",
        "ﬁ",
        "漢字",
        "ʻ",
        "👩🏽\u200d🔧",
        "\ufffe",
        "\ud800",
        "<script>",
        "{{ x }}",
        "#set page()",
        "' OR 1=1 --",
    ),
)
TEKSTEN: Strategie = st.one_of(
    st.sampled_from(VALS), st.text(max_size=30), st.lists(st.sampled_from(VALS), min_size=2, max_size=4).map("".join)
)
DATUMS: Strategie = st.dates(date(2011, 1, 1), date(2030, 12, 31)).map(date.isoformat)


def procent(miljoensten: int) -> str:
    return f"{Decimal(miljoensten).scaleb(-6):f}%"


@cache
def procenten(hoogste: int = 100, laagste: int = 0) -> Strategie:
    """A percentage as in a case file: whole, or with up to six decimals."""
    heel = st.integers(laagste, hoogste).map(lambda getal: getal * MILJOEN)
    return st.one_of(heel, st.integers(laagste * MILJOEN, hoogste * MILJOEN)).map(procent)


def onderzoeken(methode_id: str | None = None) -> st.SearchStrategy[Onderzoek]:
    """An investigation with everything the sum needs: always an outcome, never a `fout`."""
    keuze = (methoden.methode(methode_id),) if methode_id else methoden.alle()
    return st.one_of([_sommen(methode) for methode in keuze])


def documenten() -> st.SearchStrategy[Onderzoek]:
    """An investigation with every part of the document filled in or not, and hostile text everywhere."""
    return st.builds(_samen, st.one_of([_sommen(methode) for methode in methoden.alle()]), _omgeving())


@st.composite
def aanvragen(draw: st.DrawFn, jaar_van: int = 2017) -> Aanvraag:
    """A request for loonkostensubsidie after an assessment, from 2017 on unless asked otherwise."""
    return Aanvraag(
        peildatum=draw(st.dates(date(jaar_van, 1, 1), date(2027, 12, 31))),
        uren=Decimal(draw(st.integers(1, 240))) / 4,
        loonwaarde=Decimal(draw(st.integers(0, 100))),
        voltijd=draw(st.none() | st.integers(32, 40).map(Decimal)),
        leeftijd=draw(st.none() | st.integers(15, 67)),
        bbl=draw(st.booleans()),
        werkgeverslasten=draw(st.none() | st.integers(0, 100).map(lambda getal: Decimal(getal) / 100)),
        functieloon=Decimal(3000),
    )


@cache
def _sommen(methode: Methode) -> st.SearchStrategy[Onderzoek]:
    percentages = st.fixed_dictionaries({f.veld: procenten(int(f.hoogste)) for f in methode.factoren})
    taken = st.integers(1, MEESTE_TAKEN).flatmap(
        lambda aantal: st.tuples(_maten(aantal), st.lists(percentages, min_size=aantal, max_size=aantal))
    )
    datums = st.fixed_dictionaries({"beoordelingsdatum": DATUMS, "peildatum": DATUMS})
    return st.builds(lambda delen, dagen: _onderzoek(methode, delen, dagen), taken, datums)


def _onderzoek(methode: Methode, delen: tuple[list[str], list[Any]], dagen: dict[str, str]) -> Onderzoek:
    maten, waarnemingen = delen
    in_uren = not maten[0].endswith("%")
    maat = "uren_per_week" if in_uren else "aandeel"
    week = str(sum(Decimal(uren) for uren in maten)) if in_uren else "36"
    return Onderzoek.model_validate(
        {
            "weegwerk": 1,
            "soort": "loonwaarde",
            "methode": methode.id,
            **dagen,
            "functie": {"uren_per_week": week, "werkdagen_per_week": "5"},
            "taken": [
                {"code": code, maat: deel, **waarneming}
                for code, deel, waarneming in zip(CODES, maten, waarnemingen, strict=False)
            ],
        }
    )


@cache
def _maten(aantal: int) -> Strategie:
    """Shares that fill the week to the last millionth, or hours: then a third of the week is really a third."""
    grenzen = st.lists(st.integers(0, 100 * MILJOEN), min_size=aantal - 1, max_size=aantal - 1)
    kwartieren = st.lists(st.integers(1, 240 // aantal), min_size=aantal, max_size=aantal)
    return st.one_of(grenzen.map(_verdeel), kwartieren.map(lambda delen: [str(Decimal(k) / 4) for k in delen]))


def _verdeel(grenzen: list[int]) -> list[str]:
    randen = [0, *sorted(grenzen), 100 * MILJOEN]
    return [procent(hoog - laag) for laag, hoog in pairwise(randen)]


def _samen(som: Onderzoek, omgeving: dict[str, Any]) -> Onderzoek:
    gegevens = als_gegevens(som)
    woorden = omgeving["waarneming"]
    gegevens["taken"] = [
        {veld: {"percentage": w, **woorden[veld]} if veld in woorden else w for veld, w in taak.items()}
        | omgeving["taak"]
        for taak in gegevens["taken"]
    ]
    rest = {deel: waarde for deel, waarde in omgeving.items() if deel not in {"taak", "waarneming"}}
    return Onderzoek.model_validate({**gegevens, **rest})


@cache
def _omgeving() -> Strategie:
    """The parts of the document around the sum."""
    woorden = st.fixed_dictionaries({}, optional={"beschrijving": TEKSTEN, "motivering": TEKSTEN, "oorzaak": TEKSTEN})
    velden = sorted({factor.veld for methode in methoden.alle() for factor in methode.factoren})
    punt = st.fixed_dictionaries({"punt": TEKSTEN}, optional={"verwerking": st.sampled_from(["overgenomen", "deels"])})
    zienswijze = st.fixed_dictionaries({}, optional={"verzonden_op": DATUMS, "punten": st.lists(punt, max_size=2)})
    bron = st.fixed_dictionaries({"naam": TEKSTEN}, optional={"blokken": st.lists(st.integers(0, 3), max_size=4)})
    return st.fixed_dictionaries(
        {
            "taak": st.fixed_dictionaries({}, optional={"omschrijving": TEKSTEN, "aandeel_soortgelijke": procenten()}),
            "waarneming": st.fixed_dictionaries({}, optional=dict.fromkeys(velden, woorden)),
        },
        optional={
            "kop": st.fixed_dictionaries({}, optional={"naam": TEKSTEN, "geboortedatum": DATUMS}),
            "bronnen": st.lists(bron, max_size=2),
            "zienswijzen": st.fixed_dictionaries({}, optional={"werknemer": zienswijze, "werkgever": zienswijze}),
            "conclusie": st.fixed_dictionaries({"toelichting": TEKSTEN}),
            "vaststelling": st.fixed_dictionaries({}, optional={"door": TEKSTEN, "nummer": st.integers(1, 9)}),
        },
    )
