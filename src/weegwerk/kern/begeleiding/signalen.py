"""What can be noticed in blocks 0 to 3 beside the tasks: about sources, comparison, contradiction, guidance and costs."""

from weegwerk.kern.signalen import Signaalsoort, melder

SOORTEN: dict[str, Signaalsoort] = {
    "bron_niet_ontvangen": Signaalsoort(
        "waarschuwing",
        "De bron “{bron}” is altijd nodig en is nog niet ontvangen of gebruikt.",
        "Vraag de bron op, of leg uit waarom het onderzoek zonder kan.",
    ),
    "geen_vergelijkbare_functie": Signaalsoort(
        "waarschuwing",
        "De functie is voor deze werknemer gemaakt en er is nog geen normfunctie om mee te vergelijken.",
        "Zoek stap voor stap verder van huis. Is er echt geen gewone collega, schrijf dan op hoe u de norm per taak hebt bepaald.",
        houdt_concept=True,
    ),
    "zoekstap_overgeslagen": Signaalsoort(
        "waarschuwing",
        "De normfunctie komt uit {gekozen}, maar over {plek} staat nog niets.",
        "Schrijf op wat u daar vond, of waarom het daar niet past.",
    ),
    "tegenspraak_eenzijdig": Signaalsoort(
        "waarschuwing",
        "Bij “{onderwerp}” staat nog niet wat beide partijen zeggen.",
        "Schrijf van werknemer en werkgever op wat zij zeggen.",
    ),
    "tegenspraak_zonder_weging": Signaalsoort(
        "waarschuwing",
        "Over “{onderwerp}” spreken werknemer en werkgever elkaar tegen, en uw weging ontbreekt.",
        "Schrijf op waar u van uitgaat en waarom. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "onwaarschijnlijk": Signaalsoort(
        "waarschuwing",
        "{wat}. {waarom}.",
        "Verbeter het getal. Klopt het toch, leg dan bij de motivering uit hoe dat kan.",
    ),
    "opvang_ontbreekt": Signaalsoort(
        "waarschuwing",
        "Bij de taak die niet lukt (“{taak}”) staat niet hoe het werk wordt opgevangen en of er dan nog verlies is.",
        "Vul beide in.",
    ),
    "hulp_zonder_motivering": Signaalsoort(
        "waarschuwing",
        "Bij {waar} ontbreekt de motivering van de uren begeleiding voor {aspecten}.",
        "Schrijf op welke hulp het is en waarom deze uren nodig zijn. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "waardering_ontbreekt": Signaalsoort(
        "info",
        "Er is begeleiding in uren, maar niet wat een uur waard is. Er is geen bedrag.",
        "Vul het uurloon van de begeleider in, of een deel van het minimumloon.",
    ),
    "waardering_zonder_motivering": Signaalsoort(
        "waarschuwing",
        "Een uur begeleiding is gewaardeerd met een deel van het minimumloon, zonder motivering.",
        "Schrijf op waarom u deze waarde neemt. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "uurwaarde_onbekend": Signaalsoort(
        "waarschuwing",
        "De waarde van een uur begeleiding is niet te bepalen. {reden}",
        "Vul het uurloon van de begeleider in.",
    ),
    "begeleiding_boven_contract": Signaalsoort(
        "waarschuwing",
        "De begeleiding ({uren} uur per week) is meer dan het contract ({contract} uur).",
        "Controleer of uren dubbel zijn geteld.",
    ),
    "overig_zonder_motivering": Signaalsoort(
        "waarschuwing",
        "De motivering bij {wat} ontbreekt.",
        "Schrijf op waar uw oordeel op steunt. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "herstel_telt_al": Signaalsoort(
        "info",
        "Er is extra rust nodig ({deel}). Die kan al meetellen in de netto werktijd van taak {taken}.",
        "Controleer dat dezelfde rust niet twee keer telt.",
    ),
    "voorziening_zonder_effect": Signaalsoort(
        "waarschuwing",
        "Bij de voorziening “{voorziening}” staat niet wat u ervan verwacht.",
        "Schrijf op wat zij doet voor het werk, en waarop u dat baseert.",
    ),
    "gebruiksduur_ontbreekt": Signaalsoort(
        "info",
        "De kosten in één keer van “{voorziening}” tellen niet mee per maand, omdat niet bekend is hoe lang zij meegaat.",
        "Vul in hoeveel maanden de voorziening meegaat.",
    ),
}

meld = melder(SOORTEN)
