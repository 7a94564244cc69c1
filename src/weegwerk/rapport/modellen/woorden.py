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
VERGELIJKING = {
    "gezonde_soortgelijke": "een gezonde collega in vergelijkbaar werk",
    "voor_ziekte": "dezelfde {werknemer} voor de ziekte",
}
ZOEKPLAATS = {
    "eigen_bedrijf": "Het eigen bedrijf",
    "cao_bedrijf": "De cao van het bedrijf",
    "andere_cao": "Een andere cao in de sector",
    "buiten_sector": "Buiten de sector",
}
GEVONDEN = {"gevonden": "gevonden", "niet_gevonden": "niet gevonden"}
OPVANG = {
    "collega": "een collega neemt het over",
    "ruil": "geruild tegen andere taken",
    "hulpmiddel": "met een hulpmiddel",
    "vervalt": "de taak vervalt",
    "niet": "wordt niet opgevangen",
}
JA_NEE = {"ja": "ja", "deels": "voor een deel", "nee": "nee", "onbekend": "niet bekend"}
GEVOLGD = {
    "werknemer": "de lezing van de werknemer",
    "werkgever": "de lezing van de werkgever",
    "deels": "van elk een deel",
    "geen": "geen van beide; wat zelf is gezien",
}
GEBIED = {"fysiek": "Fysiek", "psychisch": "Psychisch", "sociaal": "Sociale vaardigheden"}
ASPECT = {"instructie": "instructie", "werkproces": "werkproces", "sociaal": "sociaal functioneren"}
BEGELEIDER = {
    "collega": "een collega",
    "leidinggevende": "de leidinggevende",
    "interne_jobcoach": "een interne jobcoach",
    "externe_jobcoach": "een externe jobcoach",
}
STAND = {"aanwezig": "aanwezig", "aangevraagd": "aangevraagd", "voorgesteld": "voorgesteld"}
