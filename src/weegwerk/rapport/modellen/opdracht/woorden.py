"""How the choices in the document of an opdracht are called in a report and in its pictures."""

VERKREGEN = {"gezegd": "gezegd of geschreven", "waargenomen": "waargenomen", "afgeleid": "afgeleid"}
WERKING = {"hinderend": "hindert", "neutraal": "maakt niet uit", "bevorderend": "helpt"}
# A sign for the picture; the legend and the table say it in words.
MERK = {"hinderend": "–", "neutraal": "0", "bevorderend": "+"}
LEGENDA = "Tekens: + helpt, – hindert, 0 maakt niet uit."
ICF = {
    "functies": "Functies",
    "activiteiten": "Activiteiten",
    "participatie": "Participatie",
    "externe_factoren": "Externe factoren",
    "persoonlijke_factoren": "Persoonlijke factoren",
}
WANBERG = {
    "menselijk_kapitaal": "Menselijk kapitaal",
    "sociaal_kapitaal": "Sociaal kapitaal",
    "obstakels_buiten": "Obstakels van buiten",
    "obstakels_binnen": "Obstakels van binnen",
    "economische_noodzaak": "Noodzaak om te werken",
    "zoekgedrag": "Zoeken naar werk",
    "discriminatie": "Discriminatie door werkgevers",
    "arbeidsmarkt": "Vraag op de arbeidsmarkt",
}
HUIS = {
    "gezondheid": "Gezondheid en wat iemand aankan",
    "vakmanschap": "Kennis en vaardigheden",
    "waarden": "Waarden en motivatie",
    "werk": "Het werk",
    "omgeving": "Thuis en de buurt",
    "werkvermogen": "Werkvermogen",
}
TREDEN = {
    1: "geïsoleerd",
    2: "contacten buiten de deur",
    3: "doet mee aan activiteiten",
    4: "onbetaald werk",
    5: "betaald werk met steun",
    6: "betaald werk",
}
GEBIEDEN = {"mens": "De mens", "prive": "Privé", "werk": "Het werk"}
STANDEN = {
    "te_onderzoeken": "moet nog worden uitgezocht",
    "onderzocht": "uitgezocht",
    "buiten_opdracht": "hoort niet bij deze opdracht",
}
STANDMERK = {"te_onderzoeken": "?", "onderzocht": "•", "buiten_opdracht": "×"}
LEGENDA_STAND = "Tekens: • uitgezocht, ? moet nog worden uitgezocht, × hoort niet bij deze opdracht."
CODES = "F is een feit, W een weging, C een conclusie en V een vraag. Zo ziet u bij elk antwoord waar het op steunt."
PARTIJ = {
    "client": "cliënt",
    "werkgever": "werkgever",
    "opdrachtgever": "opdrachtgever",
    "arts": "arts",
    "anders": "iemand anders",
}
PLAATS = {
    "kantoor": "op kantoor",
    "werkplek": "op de werkplek",
    "thuis": "bij iemand thuis",
    "telefoon": "door de telefoon",
    "beeldbellen": "met beeldbellen",
    "anders": "",
}
BEVESTIGING = {
    "akkoord": "Het verslag klopt, vindt deze persoon.",
    "opmerkingen": "Het verslag klopt, met opmerkingen.",
    "geen_reactie": "Geen reactie op het verslag.",
}
LIJST = {"fml": "Functionele mogelijkhedenlijst (FML)", "andere_lijst": "Andere lijst"}
LEZER = {"client": "de cliënt", "opdrachtgever": "de opdrachtgever", "werkgever": "de werkgever"}
