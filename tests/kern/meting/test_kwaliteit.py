"""The interval of kwaliteit against a second calculation, and what counts as rejects in batches.

The limits were found another way than the program finds them: for each ratio the likelihood was maximised numerically,
the score of Miettinen and Nurminen (1985) was halved until it met its quantile, and the quantile of t came from
integrating its density. All in binary floating point; two digits of a percentage agree.
"""

import pytest

from tests.kern.meting.test_meten import reeks
from weegwerk.kern.meting import Schatting
from weegwerk.kern.meting.kwaliteit import verhouding_van_aandelen


def kwaliteit(werknemer: str, norm: str) -> Schatting:
    """Timings written as rejects/units."""
    reeksen = [
        [f"{alle}/600/{fout}" for fout, alle in (m.split("/") for m in kant.split())] for kant in (werknemer, norm)
    ]
    return verhouding_van_aandelen(reeks("werknemer", *reeksen[0]), reeks("vergelijker", *reeksen[1]))


@pytest.mark.parametrize(
    ("werknemer", "norm", "waarde", "laag", "hoog"),
    [
        pytest.param("8/40 8/40 8/40", "4/40 4/40 4/40", "88.89", "79.06", "98.85", id="as chance has it"),
        pytest.param("8/40 6/40", "4/40 3/40", "90.41", "78.81", "102.18", id="two timings are enough"),
        pytest.param("9/40 3/30 8/50", "1/40 6/60 3/30 2/50", "89.29", "80.6", "96.88", id="just no batches"),
        pytest.param("11/40 3/30 8/50", "1/40 7/60 3/30 2/50", "88.02", "72.44", "101.47", id="batches on both sides"),
        pytest.param("4/10 1/10", "0/10 0/10", "75", "27.32", "175.2", id="exactly a fifth more than chance"),
        pytest.param("0/10 1/10", "10/10 9/10", "1900", "394.7", "10908.57", id="a norm that nearly fails"),
    ],
)
def test_interval(werknemer: str, norm: str, waarde: str, laag: str, hoog: str) -> None:
    assert kwaliteit(werknemer, norm).als_json() == {"waarde": waarde, "laag": laag, "hoog": hoog}


def test_batches_of_the_norm_widen_it_as_well() -> None:
    gelijk = kwaliteit("8/40 8/40 8/40", "4/40 4/40 4/40").breedte
    in_partijen = kwaliteit("8/40 8/40 8/40", "0/40 0/40 12/40").breedte
    assert gelijk is not None
    assert in_partijen is not None
    assert in_partijen > 2 * gelijk


def test_a_timing_of_the_norm_that_failed_is_no_hindrance() -> None:
    assert kwaliteit("0/40 0/40", "0/40 40/40").waarde == 2
