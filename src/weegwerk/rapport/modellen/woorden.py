"""How the choices in the document are called in a report."""

DOEL = {
    "loonkostensubsidie": "loonkostensubsidie",
    "loondispensatie": "loondispensatie",
    "anders": "een ander doel",
}
PAST = {
    "ja": "De vraag past bij de definitie van loonwaarde.",
    "deels": "De vraag past voor een deel bij de definitie van loonwaarde.",
    "nee": "De vraag past niet bij de definitie van loonwaarde.",
}
ACTIVITEIT = {
    "dossieronderzoek": "onderzoek van het dossier",
    "gesprek_werknemer": "gesprek met de werknemer",
    "gesprek_werkgever": "gesprek met de werkgever",
    "werkplekbezoek": "bezoek aan de werkplek",
    "overleg": "overleg",
    "anders": "anders",
}
FUNCTIE = {"bestaand": "bestaande functie", "gecreeerd": "functie die voor deze werknemer is gemaakt"}
NORMFUNCTIE = {
    "eigen_bedrijf": "in het eigen bedrijf",
    "cao_bedrijf": "in de cao van het bedrijf",
    "andere_cao": "in een andere cao in de sector",
    "buiten_sector": "buiten de sector",
}
KANAAL = {
    "email": "per e-mail",
    "post": "per post",
    "overhandigd": "overhandigd",
    "portaal": "in het portaal",
    "anders": "op een andere manier",
}
REACTIE = {
    "akkoord": "akkoord",
    "opmerkingen": "opmerkingen",
    "niet_akkoord": "niet akkoord",
    "geen_reactie": "geen reactie",
}
VERWERKING = {
    "overgenomen": "overgenomen",
    "deels": "voor een deel overgenomen",
    "niet_overgenomen": "niet overgenomen",
}
ADVIES = {
    "scholing": "scholing",
    "begeleiding": "begeleiding",
    "hulpmiddel": "hulpmiddel",
    "werkplek": "werkplek",
    "taken": "andere taken of verdeling",
    "werktijden": "werktijden",
    "gezondheid": "gezondheid",
    "anders": "anders",
}
