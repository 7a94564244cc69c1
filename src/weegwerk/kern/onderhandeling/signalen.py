"""What can be noticed about a negotiation."""

from weegwerk.kern.fouten import Pad
from weegwerk.kern.signalen import Signaal, Soort

_SOORTEN: dict[str, Soort] = {
    "afspraak_onvolledig": Soort(
        "waarschuwing", "{wat} ontbreekt.", "Vul dit in; tot die tijd is er geen afspraak.", houdt_concept=True
    ),
    "percentage_kan_niet": Soort(
        "fout",
        "De afgesproken loonwaarde is {waarde}; dat kan alleen van 0% tot en met 100%.",
        "Verbeter de waarde.",
        houdt_concept=True,
    ),
    "akkoord_voor_vaststelling": Soort(
        "waarschuwing",
        "Het akkoord ({akkoord}) is van voor de vaststelling ({vaststelling}).",
        "Controleer de dag. Onderhandelen kan pas als de loonwaarde vaststaat.",
        houdt_concept=True,
    ),
    "herbepaling_buiten_termijn": Soort(
        "waarschuwing",
        "De herbepaling staat op {datum}. Na een afgesproken loonwaarde hoort zij tussen {eerste} en {laatste}.",
        "Kies een dag in die periode, of leg in de gronden uit waarom het anders moet.",
    ),
}


def meld(code: str, pad: Pad = (), /, **woorden: object) -> Signaal:
    """Make a signal of a known kind; a code that is not in the list is a programming error."""
    soort = _SOORTEN[code]
    return Signaal(code, soort.ernst, soort.tekst.format(**woorden), soort.wat_nu, pad, soort.houdt_concept)
