"""What can be noticed when money is calculated, beside what holds for the loonkostensubsidie."""

from weegwerk.kern.signalen import Soort, melder

SOORTEN: dict[str, Soort] = {
    "werkgeverslasten_aangenomen": Soort(
        "info",
        "De werkgeverslasten zijn niet opgegeven; er is gerekend met het percentage dat bij loonkostensubsidie hoort.",
        "Vraag de werkgever naar zijn eigen percentage.",
    ),
    "loondispensatie_verlies_te_klein": Soort(
        "waarschuwing",
        "De prestatie blijft {verlies}% achter. UWV vraagt bij loondispensatie ten minste {grens}%.",
        "Ga met UWV na of loondispensatie hier kan.",
    ),
    "aanvulling_onbekend": Soort(
        "waarschuwing",
        "De aanvulling van UWV op het loon is voor {dag} niet berekend: de regel van dat jaar is niet bekend.",
        "Vraag UWV naar het bedrag.",
    ),
    "aanvulling_per_maand": Soort(
        "info",
        "De aanvulling is berekend voor wie de Wajong van voor 2015 heeft en kan werken. UWV rekent per dag; hier is het per maand, "
        "zonder vakantiebijslag. Enkele euro's verschil is mogelijk.",
        "Vraag UWV om het precieze bedrag.",
    ),
    "recht_niet_gecontroleerd": Soort(
        "waarschuwing",
        "Het {recht} is uitgerekend, maar niet gecontroleerd: of de werkgever er recht op heeft, zegt Weegwerk niet.",
        "Controleer de voorwaarden zelf in de Wet tegemoetkomingen loondomein ({artikel}).",
    ),
    "uitkering_onbekend": Soort(
        "info",
        "Welke uitkering de werknemer zonder dit werk zou hebben, is niet ingevuld.",
        "Vul het bedrag in als u wilt laten zien wat het werk werknemer en samenleving oplevert.",
    ),
    "ao_afronding_onzeker": Soort(
        "info",
        "Onafgerond is het percentage {onafgerond}. Hoe UWV afrondt, is niet nagelezen.",
        "Let op bij een uitkomst vlak bij een klassegrens.",
    ),
    "duurzaam_onbekend": Soort(
        "info",
        "Of herstel nog wordt verwacht, is niet ingevuld. Daarvan hangt af of het IVA of WGA is.",
        "Neem het oordeel van de verzekeringsarts over.",
    ),
}

meld = melder(SOORTEN)
