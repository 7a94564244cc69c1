"""The interval of tempo against a second calculation.

It left out one timing at a time and compared the rates, weighed the degrees of freedom as besluit 0086 says, and found
the quantile of t by integrating its density. All in binary floating point; two digits of a percentage agree.
"""

import pytest

from tests.kern.meting.simulatie import als_paren
from tests.kern.meting.test_meten import reeks
from weegwerk.kern.meting.verhouding import verhouding


@pytest.mark.parametrize(
    ("werknemer", "norm", "waarde", "laag", "hoog"),
    [
        pytest.param(
            "40/1800 70/3300 25/1300",
            "60/2000 30/1020 90/3100 10/360",
            "71.94",
            "64.47",
            "80.27",
            id="not equally long",
        ),
        pytest.param(
            "40/1800 70/3300 25/1300 33/1500 50/2200",
            "60/2000 30/1300",
            "79.14",
            "14.99",
            "417.84",
            id="two of the norm",
        ),
        pytest.param("40/1800 70/4300", "60/2000 30/1001 60/2010", "60.24", "8.57", "423.22", id="two of the worker"),
        pytest.param(
            "40/1800 70/3160 55/2470",
            "60/2000 50/1900 90/2850 40/1480 60/1700 50/1800 70/2100",
            "73.13",
            "66.1",
            "80.9",
            id="an even small sample beside a large one",
        ),
    ],
)
def test_interval(werknemer: str, norm: str, waarde: str, laag: str, hoog: str) -> None:
    kanten = (reeks("werknemer", *werknemer.split()), reeks("vergelijker", *norm.split()))
    tempo = verhouding(*map(als_paren, kanten))
    assert tempo.als_json() == {"waarde": waarde, "laag": laag, "hoog": hoog}
