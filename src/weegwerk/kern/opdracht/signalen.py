"""What can be noticed about an opdracht: the chain from answer to fact, and the trust of the client."""

from weegwerk.kern.signalen import SOORTEN, Signaalsoort, melder

_SOORTEN: dict[str, Signaalsoort] = {
    "geen_vraag": Signaalsoort(
        "waarschuwing", "Er is nog geen vraag vastgelegd.", "Schrijf op wat de opdrachtgever wil weten.", houdt_concept=True
    ),
    "vraag_onbeantwoord": Signaalsoort(
        "waarschuwing", "Vraag {code} heeft nog geen antwoord.", "Beantwoord de vraag, of schrijf op waarom dat niet kan.", houdt_concept=True
    ),
    "antwoord_zonder_conclusie": Signaalsoort(
        "waarschuwing", "Het antwoord op {code} steunt op geen enkele conclusie.", "Kies op welke conclusie het antwoord steunt.", houdt_concept=True
    ),
    "antwoord_zonder_weging": Signaalsoort(
        "waarschuwing", "Onder het antwoord op {code} ligt geen weging van feiten.", "Kies bij {conclusies} uit welke weging die volgt.", houdt_concept=True
    ),
    "antwoord_buiten_vraag": Signaalsoort(
        "waarschuwing", "Er is een antwoord op {code}, maar die vraag is niet gesteld.", "Haal het antwoord weg, of zet het bij de aanvullingen met de reden.", houdt_concept=True
    ),
    "aanvulling_zonder_reden": Signaalsoort(
        "waarschuwing", "Aanvulling {nummer} gaat over iets waar niet naar is gevraagd, zonder reden.", "Schrijf op waarom dit voor de vraag van belang is.", houdt_concept=True
    ),
    "conclusie_zonder_weging": Signaalsoort(
        "waarschuwing", "Conclusie {code} volgt uit geen enkele weging.", "Kies uit welke weging de conclusie volgt.", houdt_concept=True
    ),
    "conclusie_ongebruikt": Signaalsoort(
        "info", "Conclusie {code} komt in geen antwoord, advies of aanvulling terug.", "Gebruik de conclusie of haal haar weg."
    ),
    "weging_zonder_feit": Signaalsoort(
        "waarschuwing", "In weging {code} is geen enkel feit gewogen.", "Kies welke feiten u hier naast elkaar legt.", houdt_concept=True
    ),
    "weging_ongebruikt": Signaalsoort("info", "Weging {code} leidt niet tot een conclusie.", "Verbind haar met een conclusie of haal haar weg."),
    "verwijzing_onbekend": Signaalsoort(
        "waarschuwing", "In {waar} staat een verwijzing naar {code}; dat bestaat niet.", "Kies opnieuw.", houdt_concept=True
    ),
    "leeg_in_keten": Signaalsoort("waarschuwing", "{code} wordt gebruikt, maar er staat nog niets in.", "Schrijf op wat er staat.", houdt_concept=True),
    "feit_van_niemand": Signaalsoort(
        "waarschuwing", "Bij feit {code} staat niet wie het zei, schreef of zag.", "Vul in van wie dit feit komt.", houdt_concept=True
    ),
    "feit_zonder_soort": Signaalsoort(
        "waarschuwing", "Bij feit {code} staat niet of het gezegd, gezien of afgeleid is.", "Kies hoe u het te weten kwam.", houdt_concept=True
    ),
    "feit_zonder_datum": Signaalsoort("info", "Bij feit {code} staat geen datum.", "Vul in van wanneer dit feit is."),
    "feit_ongebruikt": Signaalsoort("info", "Feit {code} is nergens gewogen.", "Weeg het mee, of leg uit waarom het niet telt. Het blijft in het rapport staan."),
    "afleiding_zonder_feit": Signaalsoort(
        "waarschuwing", "Feit {code} is afgeleid, maar er staat niet waaruit.", "Kies de feiten waaruit u dit afleidt.", houdt_concept=True
    ),
    "nieuw_in_conclusie": Signaalsoort(
        "info", "Aanwijzing: in {code} staat “{woorden}”, en dat staat in geen enkel feit.", "Controleer of hier iets nieuws staat. Zo ja, leg het eerst vast als feit."
    ),
    "lijst_verouderd": Signaalsoort(
        "waarschuwing", "De lijst met mogelijkheden en beperkingen is van {datum}. Na {maanden} maanden geldt zij als verouderd.", "Vraag de opsteller om een nieuwe, of schrijf bij de lijst waarom deze nog klopt."
    ),
    "lijst_zonder_datum": Signaalsoort("waarschuwing", "Bij de lijst met mogelijkheden en beperkingen ontbreekt {wat}.", "Vul dit aan.", houdt_concept=True),
    "lijst_na_rapport": Signaalsoort("waarschuwing", "De lijst met mogelijkheden en beperkingen is van {datum}; dat ligt na vandaag.", "Controleer de dag."),
    "lijst_na_concept": Signaalsoort(
        "waarschuwing", "De lijst met mogelijkheden en beperkingen is van {datum}. De {partij} las een concept van daarvoor ({concept}).", "Stuur een nieuw concept, of schrijf bij de lijst waarom zij niets verandert.", houdt_concept=True
    ),
    "gesprek_niet_bevestigd": Signaalsoort("info", "Het verslag van gesprek {code} is nog niet voorgelegd.", "Leg het voor aan {met}; dan weet u dat het klopt."),
    "dagen_omgekeerd": SOORTEN["dagen_omgekeerd"],
    "gesprek_zonder_naam": SOORTEN["gesprek_zonder_naam"],
    "gevoelig_zonder_grond": Signaalsoort(
        "waarschuwing", "Feit {code} is {gevoelig} en staat open voor de {lezer}. Er staat niet in een hele zin waarom die het nodig heeft; het gaat niet mee.", "Schrijf op waarom de {lezer} dit feit nodig heeft, of haal het vinkje weg.", houdt_concept=True
    ),
    "gevoelig_zonder_toestemming": Signaalsoort(
        "waarschuwing", "Feit {code} is {gevoelig} en staat open voor de {lezer}. Er is geen geldige toestemming van de cliënt; het gaat niet mee.", "Leg de toestemming vast bij Toestemming, of haal het vinkje weg.", houdt_concept=True
    ),
    "medisch_naar_werkgever": Signaalsoort(
        "waarschuwing", "Feit {code} is medisch en staat open voor de {lezer}. Een werkgever mag niet vastleggen wat iemand mankeert, ook niet met toestemming; het gaat niet mee.", "Haal het vinkje weg en noem alleen wat iemand wel en niet kan.", houdt_concept=True
    ),
    "toestemming_niet_af": Signaalsoort(
        "waarschuwing", "Toestemming {code} telt nog niet. Er ontbreekt: {wat}.", "Vul dit aan, of verwijder de regel."
    ),
    "weging_niet_deelbaar": Signaalsoort(
        "info", "Weging {code} steunt op iets wat niet iedereen mag lezen. Voor die lezer valt de weging weg.", "Schrijf een versie zonder die gegevens, dan kan ook die lezer u volgen."
    ),
    "vertrouwen_gewekt": Signaalsoort(
        "waarschuwing", "De cliënt mag verwachten dat u vertrouwelijk met hem omgaat: {redenen}.", "Wilt u later over deze cliënt oordelen, vraag dan eerst zijn toestemming en leg die vast."
    ),
    "toestemming_geweigerd": Signaalsoort(
        "waarschuwing", "De cliënt gaf op {datum} geen toestemming voor een later oordeel.", "Neem geen beoordeling over deze cliënt aan; een collega kan dat doen."
    ),
    "toestemming_onvolledig": Signaalsoort("waarschuwing", "Bij de toestemming ontbreekt {wat}.", "Vul dit aan; zonder bewijs telt de toestemming niet."),
    "aanpak_niet_teruggekeken": Signaalsoort("info", "U hebt nog niet teruggekeken: hield u zich aan uw aanpak?", "Vul dit in voor u de opdracht afrondt."),
    "behoefte_leeg": Signaalsoort("waarschuwing", "De eerste vraag is nog open: wat heeft de cliënt nodig?", "Begin bij Aanpak."),
}  # fmt: skip

meld = melder(_SOORTEN)
