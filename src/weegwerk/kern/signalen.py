"""Signals: what the program notices, how serious it is and what the expert can do.

A `fout` means that no outcome is possible. A `waarschuwing` or `info` never stops the calculation; a signal that keeps a
report concept says so in `houdt_concept`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from weegwerk.kern.fouten import Pad

Ernst = Literal["fout", "waarschuwing", "info"]


@dataclass(frozen=True)
class Signaalsoort:
    """A kind of signal: grade, what is noticed, what to do. Texts are templates for `str.format`."""

    ernst: Ernst
    tekst: str
    wat_nu: str
    houdt_concept: bool = False


SOORTEN: dict[str, Signaalsoort] = {
    "gegeven_ontbreekt": Signaalsoort(
        "fout", "{wat} ontbreekt.", "Vul dit in; zonder dit gegeven is er geen uitkomst."
    ),
    "aandelen_geen_100": Signaalsoort(
        "fout",
        "De tijd van de taken telt op tot {som}, niet tot {geheel} ({verschil}).",
        "Verdeel de hele werktijd over de taken.",
    ),
    "taak_zonder_uren": Signaalsoort(
        "fout",
        "Taak {code} heeft 0 uur per week. Dat kan alleen bij een taak die voor de ziekte wel werd gedaan.",
        "Vul ook in hoeveel uur de taak voor de ziekte vroeg, of haal de taak weg.",
    ),
    "niets_gewerkt": Signaalsoort(
        "fout",
        "In geen enkele taak wordt nu gewerkt. Dan is er geen prestatie te bepalen.",
        "Vul de uren in van het werk dat nu wordt gedaan.",
    ),
    "uren_voorheen_ontbreken": Signaalsoort(
        "waarschuwing",
        "Van taak {code} is niet bekend hoeveel uur zij voor de ziekte vroeg. Zij telt mee als eigen werk.",
        "Vul de uren van toen in; vul 0 in als de taak nieuw is.",
    ),
    "geen_uren_voorheen": Signaalsoort(
        "waarschuwing",
        "Voor de ziekte werd er 0 uur gewerkt. Dan is er geen eigen werk om mee te vergelijken.",
        "Vul in hoeveel uur per week de werknemer voor de ziekte werkte.",
    ),
    "dagen_omgekeerd": Signaalsoort(
        "waarschuwing", "{laat} ligt voor {vroeg}.", "Dat kan niet. Controleer beide dagen.", houdt_concept=True
    ),
    "te_jong": Signaalsoort(
        "waarschuwing",
        "De werknemer is op de peildatum {jaren} jaar. Een minimumloon is er vanaf {jongste} jaar.",
        "Controleer de geboortedatum en de peildatum.",
    ),
    "uren_voorheen_tellen_niet_op": Signaalsoort(
        "waarschuwing",
        "De taken vroegen voor de ziekte samen {som} uur per week, de functie {functie} uur. Gerekend is met de functie.",
        "Voeg de taken toe die zijn vervallen, met 0 uur nu, of verbeter de uren.",
    ),
    "eigen_werk_wijkt_af": Signaalsoort(
        "waarschuwing",
        "De loonwaarde van {loonwaarde} gaat over de {nu} uur die nu worden gewerkt. Van het eigen werk van {voorheen} uur is dat {deel}.",
        "Noem bij een vergelijking met het werk van voor de ziekte het deel van het eigen werk, niet de loonwaarde.",
    ),
    "waarde_buiten_bereik": Signaalsoort(
        "fout", "{wat} is {waarde}; dat kan alleen van {laag} tot en met {hoog}.", "Verbeter de waarde."
    ),
    "hoofdtaak_kleiner_dan_zestiende": Signaalsoort(
        "waarschuwing",
        "Taak {code} beslaat {aandeel} van de werkweek. Een hoofdtaak beslaat ten minste {grens} ({uren} per week): {bron}.",
        "Voeg de taak samen met een taak waar zij bij hoort. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "hoofdtaak_korter_dan_half_uur": Signaalsoort(
        "waarschuwing",
        "Taak {code} duurt {minuten} minuten per werkdag. Een hoofdtaak duurt ten minste {grens} minuten: {bron}.",
        "Voeg de taak samen met een taak waar zij bij hoort. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "meer_dan_vijf_hoofdtaken": Signaalsoort(
        "waarschuwing",
        "Er zijn {aantal} taken. De methode rekent met hoogstens {grens} hoofdtaken: {bron}.",
        "Voeg taken samen die bij elkaar horen. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "soortgelijke_boven_100": Signaalsoort(
        "waarschuwing",
        "De aandelen van de taken bij de normfunctie tellen op tot {som}. Meer dan 100% kan niet.",
        "Verbeter de aandelen bij de normfunctie. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "gesprek_zonder_naam": Signaalsoort(
        "waarschuwing",
        "Bij {wat} staat niet met wie u sprak.",
        "Schrijf naam en functie op. Wie het rapport leest, moet kunnen zien op wiens woorden het steunt.",
    ),
    "factor_boven_100": Signaalsoort(
        "waarschuwing",
        "{factor} bij taak {code} is {waarde}. In de loonwaarde telt hoogstens 100% mee.",
        "Er hoeft niets te veranderen: er is met 100% gerekend. Noem de hogere waarde in de toelichting.",
    ),
    "factor_nul": Signaalsoort(
        "waarschuwing",
        "{factor} bij taak {code} is 0%. Daarmee telt de hele taak niet mee.",
        "Controleer of de taak echt wordt gedaan. Een taak die niet wordt gedaan, hoort niet in het takenpakket. Tot die tijd "
        "blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "verlies_boven_100": Signaalsoort(
        "waarschuwing",
        "De verliezen bij taak {code} zijn samen {waarde}. Een taak kan niet meer dan helemaal verloren gaan.",
        "Er is met 100% verlies gerekend. Controleer of hetzelfde verlies twee keer is geteld.",
    ),
    "zelfde_oorzaak": Signaalsoort(
        "waarschuwing",
        "Bij taak {code} staat de oorzaak “{oorzaak}” bij {factoren}. Een oorzaak mag maar bij één factor meetellen.",
        "Kies bij welke factor de oorzaak hoort en pas de andere aan.",
    ),
    "globale_vaststelling": Signaalsoort(
        "waarschuwing",
        "Tussen de beoordeling ({beoordelingsdatum}) en de peildatum ({peildatum}) zit meer dan {maanden} maanden. De vaststelling is globaal.",
        "Beoordeel dichter bij de peildatum, of laat in het rapport staan dat de vaststelling globaal is.",
    ),
    "motivering_ontbreekt": Signaalsoort(
        "waarschuwing",
        "Bij taak {code} ontbreekt de motivering van {factoren}.",
        "Schrijf op waarom dit percentage klopt. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "bereik_half": Signaalsoort(
        "waarschuwing",
        "Bij {factor} van taak {code} ontbreekt de {welke} van uw bereik. Het bereik telt nog niet mee.",
        "Vul beide grenzen in, of haal het bereik weg.",
    ),
    "bereik_past_niet": Signaalsoort(
        "waarschuwing",
        "Het bereik van {factor} van taak {code} ({laag} tot {hoog}) bevat het percentage niet. Het telt niet mee.",
        "Kies een bereik van laag naar hoog, met het percentage ertussen.",
    ),
    "bereik_zonder_motivering": Signaalsoort(
        "waarschuwing",
        "Bij taak {code} ontbreekt waarom u dit bereik voor {factor} koos.",
        "Schrijf op waar het bereik op rust. Tot die tijd blijft het rapport een concept.",
        houdt_concept=True,
    ),
    "taak_wisselt": Signaalsoort(
        "info",
        "Taak {code} wordt op {taakdagen} van de {werkdagen} werkdagen gedaan: dan {dan} minuten, over alle werkdagen gemiddeld {gemiddeld}.",
        "Meet op meer dan één dag. De regel van een half uur kijkt naar het gemiddelde; leg uit hoe u het aandeel hebt bepaald.",
    ),
    "klok_nog_aan": Signaalsoort(
        "waarschuwing",
        "Bij taak {code} loopt de klok van meting {nummer} nog, sinds {begin}. De meting telt nog niet mee.",
        "Stop de klok, of vul in wanneer het werk ophield. Weet u dat niet meer, verwijder dan de meting.",
        houdt_concept=True,
    ),
    "normfunctie_dekt_te_weinig": Signaalsoort(
        "waarschuwing",
        "De normfunctie bevat {deel} van de {aantal} taken die worden gedaan ({procent}); de grens is {grens}.",
        "Kies een normfunctie die dichter bij het echte werk ligt.",
    ),
    "methode_niet_van_kracht": Signaalsoort(
        "waarschuwing",
        "De methode {methode} gold op de peildatum {peildatum} niet als wettelijke methode ({periode}).",
        "Gebruik de methode die op de peildatum gold, of leg uit waarom deze methode gevraagd is.",
    ),
    "methode_buiten_de_wet": Signaalsoort(
        "info",
        "U rekent met de {methode}. Voor dit doel schrijft de wet geen methode voor.",
        "Er hoeft niets te veranderen. Noem in het rapport waarom u deze methode koos; vraagt uw opdrachtgever een andere, kies dan die.",
    ),
    "methode_niet_te_kiezen": Signaalsoort(
        "fout",
        "De methode {methode} komt uit een ander land. Er is geen loonwaarde mee vast te stellen.",
        "Kies een Nederlandse methode; de buitenlandse staat er ter vergelijking naast.",
    ),
    "waarneming_vertaald": Signaalsoort(
        "waarschuwing",
        "De waarnemingen zijn vertaald naar deze methode: {vertaling}.",
        "Lees de uitkomst als vergelijking, niet als bepaling volgens deze methode.",
    ),
    "parameter_onzeker": Signaalsoort(
        "waarschuwing",
        "De waarde van “{parameter}” vanaf {vanaf} is niet zeker. {toelichting}",
        "Controleer deze waarde bij de bron.",
    ),
    "parameter_verouderd": Signaalsoort(
        "waarschuwing",
        "De laatst bekende waarde van “{parameter}” geldt vanaf {vanaf}; op {peildatum} is waarschijnlijk een nieuwere van kracht.",
        "Controleer of er een nieuwe waarde is en werk Weegwerk bij.",
    ),
    "uren_boven_volle_week": Signaalsoort(
        "waarschuwing",
        "De overeengekomen uren ({uren}) zijn meer dan de volle werkweek ({voltijd}).",
        "Er is gerekend met de volle werkweek.",
    ),
    "volle_week_onbekend": Signaalsoort(
        "waarschuwing",
        "De volle werkweek in vergelijkbaar werk is niet opgegeven; {aanname}.",
        "Geef de volle werkweek op als die anders is.",
    ),
    "leeftijd_onbekend": Signaalsoort(
        "info",
        "Er is geen leeftijd opgegeven; er is gerekend met het minimumloon voor volwassenen.",
        "Geef de leeftijd op als de werknemer jonger is.",
    ),
    "forfait_voor_loonwaarde": Signaalsoort(
        "info",
        "Er is met het vaste deel gerekend; de loonwaarde telt daarbij niet mee.",
        "Laat het forfait weg als de loonwaarde is vastgesteld.",
    ),
    "forfait_te_lang": Signaalsoort(
        "waarschuwing",
        "Het vaste deel duurt hoogstens {maanden} maanden. De subsidie begon op {ingangsdatum} en is op {peildatum} verder.",
        "Laat de loonwaarde vaststellen en reken daarmee.",
    ),
    "lks_begrensd": Signaalsoort(
        "info",
        "De subsidie is begrensd op {grens} van het minimumloon met vakantiebijslag.",
        "Er hoeft niets te veranderen.",
    ),
}


@dataclass(frozen=True)
class Signaal:
    """One thing noticed, at one place in the document (`pad`)."""

    code: str
    ernst: Ernst
    tekst: str
    wat_nu: str
    pad: Pad = ()
    houdt_concept: bool = False

    def als_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "ernst": self.ernst,
            "tekst": self.tekst,
            "wat_nu": self.wat_nu,
            "pad": ".".join(map(str, self.pad)),
        }


Melder = Callable[..., Signaal]


def melder(soorten: Mapping[str, Signaalsoort]) -> Melder:
    """What makes a signal of one of these kinds: ``meld(code, pad, **words for its texts)``.

    A code that is not in the list is a programming error.
    """

    def meld(code: str, pad: Pad = (), /, **woorden: object) -> Signaal:
        soort = soorten[code]
        tekst, wat_nu = (deel.format(**woorden) for deel in (soort.tekst, soort.wat_nu))
        return Signaal(code, soort.ernst, tekst, wat_nu, pad, soort.houdt_concept)

    return meld


signaal = melder(SOORTEN)
