"""What can be noticed when money is calculated, beside what holds for the loonkostensubsidie."""

from weegwerk.kern.signalen import Signaalsoort, melder

SOORTEN: dict[str, Signaalsoort] = {
    "werkgeverslasten_aangenomen": Signaalsoort(
        "info",
        "De werkgeverslasten zijn niet opgegeven; er is gerekend met het percentage dat bij loonkostensubsidie hoort.",
        "Vraag de werkgever naar zijn eigen percentage.",
    ),
    "loondispensatie_verlies_te_klein": Signaalsoort(
        "waarschuwing",
        "De prestatie blijft {verlies}% achter. UWV vraagt bij loondispensatie ten minste {grens}%.",
        "Ga met UWV na of loondispensatie hier kan.",
    ),
    "aanvulling_onbekend": Signaalsoort(
        "waarschuwing",
        "De aanvulling van UWV op het loon is voor {dag} niet berekend: de regel van dat jaar is niet bekend.",
        "Vraag UWV naar het bedrag.",
    ),
    "aanvulling_per_maand": Signaalsoort(
        "info",
        "De aanvulling is berekend voor wie de Wajong van voor 2015 heeft en kan werken. UWV rekent per dag; hier is het per maand, "
        "zonder vakantiebijslag. Enkele euro's verschil is mogelijk.",
        "Vraag UWV om het precieze bedrag.",
    ),
    "recht_niet_gecontroleerd": Signaalsoort(
        "waarschuwing",
        "Het {recht} is uitgerekend, maar niet gecontroleerd: of de werkgever er recht op heeft, zegt Weegwerk niet.",
        "Controleer de voorwaarden zelf in de Wet tegemoetkomingen loondomein ({artikel}).",
    ),
    "uitkering_onbekend": Signaalsoort(
        "info",
        "Welke uitkering de werknemer zonder dit werk zou hebben, is niet ingevuld.",
        "Vul het bedrag in als u wilt laten zien wat het werk werknemer en samenleving oplevert.",
    ),
    "inleenvergoeding_afspraak": Signaalsoort(
        "waarschuwing",
        "Een wet die bepaalt wat inlenen kost, is niet gevonden. De inleenvergoeding is een voorstel per overeengekomen uur; vrije "
        "dagen, ziekte en winst zitten er niet in.",
        "Ga na wat partijen hebben afgesproken en wat de gemeente of het SW-bedrijf ervoor vraagt.",
    ),
    "ao_afronding_onzeker": Signaalsoort(
        "info",
        "Onafgerond is het percentage {onafgerond}. Uitspraken van rechters tonen twee cijfers achter de komma; een regel over "
        "het afronden is niet gevonden.",
        "Let op bij een uitkomst vlak bij een klassegrens.",
    ),
    "maatmanloon_nagaan": Signaalsoort(
        "info",
        "Het maatmaninkomen per uur is gebruikt zoals het is opgegeven. Weegwerk past het niet aan de index van de cao-lonen aan.",
        "Ga na of het is aangepast aan die index en of de opbouw van vakantiebijslag erin zit (Schattingsbesluit art. 8 en 11a).",
    ),
    "wia_functies_gekozen": Signaalsoort(
        "info",
        "Van alle functies tellen de drie met het hoogste uurloon: {functies}.",
        "Controleer of die drie functies passen.",
    ),
    "wia_functie_zonder_uren": Signaalsoort(
        "waarschuwing",
        "Niet bij elke functie zijn uren opgegeven. Daar is gerekend met {aanname}.",
        "Vul de uren per week van elke functie in. Met minder uren wordt het percentage hoger.",
    ),
    "wia_functie_boven_belastbaar": Signaalsoort(
        "waarschuwing",
        "Bij {functies} horen meer uren dan iemand nog kan werken. Er is gerekend met de uren die nog kunnen.",
        "Ga na of de functie in minder uren bestaat. Anders past zij niet (Schattingsbesluit art. 9 onder b).",
    ),
    "wia_te_weinig_functies": Signaalsoort(
        "info",
        "Aantal passende functies: {aantal}. De wet vraagt er ten minste drie; daarom is er geen verdiencapaciteit.",
        "Controleer of er echt niet meer functies passen.",
    ),
    "wia_werk_zonder_uren": Signaalsoort(
        "waarschuwing",
        "De uren van het werk dat echt wordt gedaan, zijn niet opgegeven. Er is gerekend met de uren van de maatman.",
        "Vul de uren per week in. Met minder uren wordt het percentage hoger.",
    ),
    "wia_praktisch_geldt": Signaalsoort(
        "info",
        "Met het echte werk wordt meer dan 20% van het maatmaninkomen verdiend. Sinds 1 juli 2024 beslist dan alleen dat werk.",
        "Ga na of het werk past bij wat iemand kan en of het loon bij de prestatie hoort.",
    ),
    "wia_functies_tellen_niet": Signaalsoort(
        "info",
        "De functies tellen in deze uitkomst niet mee (Schattingsbesluit art. 9a lid 1).",
        "Bewaar ze als toelichting, of haal ze weg.",
    ),
    "wia_praktisch_tijdelijk": Signaalsoort(
        "waarschuwing",
        "De regel dat echt werk voorgaat, is tijdelijk en zou tot 1 juli 2027 gelden. Of zij op deze peildatum nog geldt, is niet bekend.",
        "Ga dat na in het Schattingsbesluit, art. 9a.",
    ),
    "verjaardag_telt_later": Signaalsoort(
        "info",
        "De werknemer wordt in deze tijd een jaar ouder en krijgt dan een hoger minimumloon. De wet past de subsidie pas op 1 januari "
        "aan (Participatiewet art. 10d lid 7).",
        "Vraag de gemeente of zij de subsidie eerder aanpast; dat mag zij.",
    ),
    "duurzaam_onbekend": Signaalsoort(
        "info",
        "Of herstel nog wordt verwacht, is niet ingevuld. Daarvan hangt af of het IVA of WGA is.",
        "Neem het oordeel van de verzekeringsarts over.",
    ),
}

meld = melder(SOORTEN)
