"""What can be noticed about measurements."""

from weegwerk.kern.signalen import Signaalsoort, melder

_SOORTEN: dict[str, Signaalsoort] = {
    "geen_metingen": Signaalsoort(
        "fout",
        "Er zijn geen metingen van de {wie}.",
        "Zorg voor ten minste drie metingen van de {wie}; zonder vergelijking is er geen percentage.",
    ),
    "niets_gemaakt": Signaalsoort(
        "fout",
        "De {wie} maakte in geen enkele meting iets af.",
        "Meet langer, of meet een taak die echt wordt gedaan.",
    ),
    "norm_zonder_bruikbaar_werk": Signaalsoort(
        "fout",
        "Alles wat de vergelijker maakte, is afgekeurd. Kwaliteit is dan niet te vergelijken.",
        "Controleer de aantallen, of kies iemand die het werk gewoon doet.",
    ),
    "kwaliteit_niet_gemeten": Signaalsoort(
        "info",
        "Kwaliteit is niet gemeten: bij de werknemer is nergens ingevuld hoeveel stuks onbruikbaar (afgekeurd) waren.",
        "Wilt u kwaliteit meten? Vul het dan bij elke meting in, van de werknemer en de vergelijker. Is alles goed, vul dan 0 in.",
    ),
    "afkeur_niet_ingevuld": Signaalsoort(
        "waarschuwing",
        "Bij {aantal} van de {alle} metingen van de {wie} is niet ingevuld hoeveel stuks onbruikbaar (afgekeurd) waren. Daar is met 0 gerekend.",
        "Vul het aantal in. Is alles goed, vul dan 0 in.",
    ),
    "te_weinig_metingen": Signaalsoort(
        "waarschuwing",
        "Het aantal metingen van de {wie} is {aantal}. Er zijn er ten minste {minstens} nodig om iets te kunnen zeggen over de zekerheid.",
        "Zorg voor meer metingen van de {wie}, op verschillende momenten.",
    ),
    "geen_interval": Signaalsoort(
        "waarschuwing",
        "De metingen lopen zo ver uiteen dat over de zekerheid van {factor} niets te zeggen is.",
        "Meet vaker, en controleer de metingen die het verst uiteenlopen.",
    ),
    "uitschieter": Signaalsoort(
        "waarschuwing",
        "Meting {nummer} ({wie}) duurde per stuk {factor} keer zo lang als gewoonlijk bij deze persoon. De meting telt gewoon mee.",
        "Kijk of de klok is blijven lopen of te vroeg is gestopt. Laat een meting alleen weg als u kunt uitleggen waarom.",
    ),
    "zonder_uitschieter": Signaalsoort(
        "info",
        "Zonder meting {nummer} zou het tempo {zonder} zijn; met die meting is het {met}.",
        "Maakt dat verschil, meet dan vaker. Dan weegt één meting minder zwaar.",
    ),
    "tegenspraak": Signaalsoort(
        "waarschuwing",
        "De twee metingen van de {wie} spreken elkaar tegen: per stuk duurde de ene {factor} keer zo lang als de andere.",
        "Meet nog een keer: uit twee metingen is niet te zien welke klopt. Kijk ook of de klok doorliep en of u beide keren hetzelfde telde.",
    ),
    "lege_meting": Signaalsoort(
        "waarschuwing",
        "In meting {nummer} ({wie}) is niets af gekomen. De tijd telt mee voor het tempo.",
        "Controleer of deze meting bij de taak hoort.",
    ),
    "klok_loopt": Signaalsoort(
        "waarschuwing",
        "Meting {nummer} begon om {begin} en is nog niet gestopt. Zij telt nog niet mee.",
        "Stop de klok, of vul zelf in wanneer het werk ophield. Weet u dat niet meer, verwijder dan de meting.",
    ),
    "klok_vergeten": Signaalsoort(
        "waarschuwing",
        "Meting {nummer} duurde {uren} uur. Is de klok blijven lopen? De meting telt gewoon mee.",
        "Klopt de tijd, schrijf dat dan bij de opmerking. Klopt zij niet, verbeter dan het einde of verwijder de meting.",
    ),
    "pauze_te_lang": Signaalsoort(
        "waarschuwing",
        "Bij meting {nummer} is de pauze even lang als de hele meting of langer. Zij telt niet mee.",
        "Verbeter de pauze of de tijden.",
    ),
    "meting_onvolledig": Signaalsoort(
        "waarschuwing",
        "Meting {nummer} is nog niet compleet en telt nog niet mee.",
        "Vul in wie u mat, hoelang het duurde en hoeveel stuks er af kwamen.",
    ),
    "hersteller_onbekend": Signaalsoort(
        "waarschuwing",
        "Bij meting {nummer} is niet ingevuld wie de fouten herstelde. Zij tellen nu als afgekeurd werk.",
        "Kies wie herstelde: de werknemer zelf, een collega of niemand. Daar hangt van af waar de fouten tellen.",
    ),
    "een_meetdag": Signaalsoort(
        "info",
        "De werknemer is op één dag gemeten, terwijl hij de taak op {dagen} dagen in de week doet.",
        "Wisselt het werk over de week, meet dan ook op een andere dag.",
    ),
    "wijkt_af_van_meting": Signaalsoort(
        "waarschuwing",
        "{factor} van taak {code} is vastgesteld op {waarde}, maar de metingen geven {laag} tot {hoog}.",
        "Leg bij de motivering uit waarom u van de metingen afwijkt, en geef een eigen bereik.",
    ),
    "geen_spreiding": Signaalsoort(
        "waarschuwing",
        "Alle metingen zijn precies even snel. Zo gelijkmatig werkt bijna niemand, dus het interval is te smal.",
        "Controleer of elke meting apart is opgenomen en niet is overgeschreven.",
    ),
    "ongelijk_aantal": Signaalsoort(
        "info",
        "Het aantal metingen van de werknemer is {werknemer} en van de vergelijker {vergelijker}.",
        "Liefst zijn het er even veel; dat geeft bij hetzelfde werk de meeste zekerheid.",
    ),
    "boven_de_norm": Signaalsoort(
        "info",
        "{factor} is {waarde}. Dat is hoger dan de norm; in de loonwaarde telt hoogstens 100% mee.",
        "Er hoeft niets te veranderen. Noem de hogere waarde in de toelichting.",
    ),
    "ongewoon_tempo": Signaalsoort(
        "waarschuwing",
        "Het gemeten tempo is {waarde} van dat van de vergelijker. Zo ver daarvandaan ligt het bijna nooit.{verklaring}",
        "Kijk of u bij beiden tijd en aantal op dezelfde manier opschreef. Klopt het toch, leg het dan uit bij de motivering.",
    ),
    "breed_interval": Signaalsoort(
        "info",
        "Het bereik van {factor} is ruim: van {laag} tot {hoog}.",
        "Met meer metingen, of met langere metingen, wordt het smaller.",
    ),
}

meld = melder(_SOORTEN)
