"""What can be noticed about a negotiation."""

from weegwerk.kern.signalen import SOORTEN, Signaalsoort, melder

_SOORTEN: dict[str, Signaalsoort] = {
    "afspraak_onvolledig": Signaalsoort(
        "waarschuwing", "{wat} ontbreekt.", "Vul dit in; tot die tijd is er geen afspraak.", houdt_concept=True
    ),
    "percentage_kan_niet": Signaalsoort(
        "fout",
        "De afgesproken loonwaarde is {waarde}; dat kan alleen van 0% tot en met 100%.",
        "Verbeter de waarde.",
        houdt_concept=True,
    ),
    "dagen_omgekeerd": SOORTEN["dagen_omgekeerd"],
    "herbepaling_buiten_termijn": Signaalsoort(
        "waarschuwing",
        "De herbepaling staat op {datum}. Na een afgesproken loonwaarde hoort zij tussen {eerste} en {laatste}.",
        "Kies een dag in die periode, of leg in de gronden uit waarom het anders moet.",
    ),
}

meld = melder(_SOORTEN)
