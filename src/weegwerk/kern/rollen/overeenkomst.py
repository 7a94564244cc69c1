"""What an assignment of a live guide counts as for the rules, which speak of the thirty assignments of 2011.

The live guides name roles but hardly any conflicts between them. This table is ours: per assignment the one of 2011 that
asks the same of the expert, so that no work escapes the check because it was accepted under another guide.
"""

CONCEPT_2011 = "arbeidsparticipatie-2011"

_ALS_2011: dict[str, dict[int, str]] = {
    "arbeidsparticipatie": {1: "11", 2: "3"},
    "jobcoach": {1: "12", 2: "3"},
    "verzuim": {1: "1", 2: "5", 3: "1", 4: "1", 5: "22", 6: "20", 7: "29", 8: "29"},
    "werkvoorzieningen": {1: "13", 2: "3"},
}


def als_2011(leidraad: str, nummer: int) -> str:
    """The assignment of 2011 that this one counts as; raises LookupError for a guide that the rules do not know."""
    if leidraad == CONCEPT_2011:
        return str(nummer)
    return _ALS_2011[leidraad][nummer]
