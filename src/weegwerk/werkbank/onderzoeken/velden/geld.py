"""Step Geld en balans: wage and contract, the situation, the chosen regulation, and the wages for WIA and first track."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord

EURO = _("euro per maand")
PER_UUR = _("euro per uur")
_JA_NEE = (("ja", _("ja")), ("nee", _("nee")))
_REGELINGEN = (
    ("geen", _("geen regeling")),
    ("loonkostensubsidie", _("loonkostensubsidie naar loonwaarde")),
    ("forfait", _("loonkostensubsidie met het vaste deel")),
    ("loondispensatie", _("loondispensatie")),
)
_VOORDELEN = (
    ("arbeidsgehandicapt", _("arbeidsgehandicapte werknemer")),
    ("banenafspraak", _("doelgroep banenafspraak")),
    ("herplaatsen", _("herplaatsen arbeidsgehandicapte werknemer")),
    ("ouder_voor_2024", _("oudere werknemer, baan begonnen voor 2024")),
)
_LAAT_LEEG = _("Wat u niet weet, laat u leeg. Dan staat er bij de rechten wat u nog kunt vragen.")


def loon(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Loon en contract"),
            (
                _euro(
                    "loon.functieloon",
                    _("Loon van de functie bij een volle werkweek"),
                    _("Bruto, zonder vakantiebijslag en toeslagen."),
                ),
                Veld("geld.loon.cao", _("Cao en loonschaal")),
                _euro("loon.cao_loon", _("Laagste loon in de cao voor deze functie")),
                Veld(
                    "geld.loon.werkgeverslasten",
                    _("Werkgeverslasten boven op het loon"),
                    "procent",
                    _(
                        "Premies en andere lasten, zonder vakantiebijslag. Leeg: het percentage van de loonkostensubsidie."
                    ),
                    eenheid="%",
                ),
                Veld("geld.loon.contract_maanden", _("Duur van het contract"), "getal", eenheid=_("maanden")),
                Veld(
                    "geld.loon.bbl",
                    _("Is de werknemer leerling in de beroepsbegeleidende leerweg?"),
                    "keuze",
                    keuzes=_JA_NEE,
                ),
                Veld(
                    "geld.loon.ingeleend",
                    _("Wordt de werknemer ingeleend?"),
                    "keuze",
                    _("Een ander betaalt dan het loon, zoals een SW-bedrijf, en krijgt daarvoor een vergoeding."),
                    keuzes=_JA_NEE,
                ),
                Veld("geld.loon.ingangsdatum", _("Begin van een lopende loonkostensubsidie"), "datum"),
            ),
            _("Deze bedragen tellen niet mee in de loonwaarde."),
        )
    ]


def situatie(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Uitkering en doelgroep"),
            (
                _vraag("doelgroep_lks", _("Hoort de werknemer bij de doelgroep loonkostensubsidie?")),
                _vraag("doelgroep_banenafspraak", _("Staat de werknemer in het doelgroepregister banenafspraak?")),
                _vraag("wajong", _("Heeft de werknemer een Wajong-uitkering?")),
                _vraag("wia", _("Heeft de werknemer een WIA-uitkering?")),
                _vraag("wia_minder_dan_35", _("Was de uitkomst van de WIA minder dan 35%?")),
                _vraag("ww", _("Heeft de werknemer een WW-uitkering?")),
                _vraag("bijstand", _("Heeft de werknemer bijstand?")),
                _vraag(
                    "belemmering_onderwijs", _("Had de werknemer door ziekte of handicap een belemmering op school?")
                ),
                _vraag("pensioenleeftijd", _("Heeft de werknemer de pensioenleeftijd?")),
            ),
            _LAAT_LEEG,
        ),
    ]


def baan(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Baan en werkgever"),
            (
                _vraag("eigen_werkgever", _("Is dit de werkgever van voor de ziekte?")),
                _vraag("eerder_in_dienst", _("Was de werknemer hier in het half jaar voor de start al in dienst?")),
                _vraag(
                    "binnen_vijf_jaar", _("Begon de baan binnen vijf jaar na de beslissing van UWV of na de school?")
                ),
                _vraag("wsw", _("Is het een dienstverband in de sociale werkvoorziening?")),
                _vraag("beschut_werk", _("Is het beschut werk?")),
                _vraag("doelgroepverklaring", _("Is er een doelgroepverklaring, op tijd aangevraagd?")),
                _vraag(
                    "werknemer_weet_ervan", _("Weet de werknemer dat er loondispensatie wordt gevraagd, en waarom?")
                ),
            ),
        ),
        Blok(
            _("Begeleiding en proefplaatsing"),
            (
                _vraag("ondersteuning_nodig", _("Kan de werknemer dit werk alleen met begeleiding doen?")),
                _vraag("eerder_onbetaald", _("Deed de werknemer dit werk hier al eerder?")),
                _vraag(
                    "uitzicht_op_baan", _("Is er na een proefplaatsing uitzicht op een baan van zes maanden of langer?")
                ),
                _vraag("aansprakelijk_verzekerd", _("Is de werkgever verzekerd voor aansprakelijkheid?")),
            ),
        ),
    ]


def keuze(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Regeling voor de balans"),
            (
                Veld("geld.regeling", _("Met welke regeling rekent u?"), "keuze", keuzes=_REGELINGEN),
                Veld(
                    "geld.regeling_waarom",
                    _("Waarom deze regeling?"),
                    "tekst",
                    _("Dit is uw oordeel. Zonder reden maakt het programma geen balans."),
                ),
                Veld("geld.voordeel", _("Welk loonkostenvoordeel telt mee?"), "keuze", keuzes=_VOORDELEN),
                _euro(
                    "uitkering_zonder_werk",
                    _("Uitkering die de werknemer zonder dit werk zou hebben"),
                    _("Bruto, met vakantiebijslag. Alleen nodig om te zien wat het werk oplevert."),
                ),
            ),
            _("De kosten van begeleiding, verzuim en voorzieningen komen uit die stappen van het onderzoek."),
        ),
        Blok(
            _("Waardelabel: de band vóór een plaatsing"),
            (
                Veld("geld.waardelabel.laag", _("Laagste loonwaarde die u verwacht"), "procent", eenheid="%"),
                Veld("geld.waardelabel.hoog", _("Hoogste loonwaarde die u verwacht"), "procent", eenheid="%"),
            ),
            _("Bij een plaatsing is er nog geen meting. Dan past een band, en geen precies getal."),
        ),
    ]


def eerder_werk(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Eerste spoor: de toets van 65%"),
            (
                _euro("eerste_spoor.oud_loon", _("Loon voor de ziekte")),
                _euro("eerste_spoor.nieuw_loon", _("Loon in het werk van nu")),
            ),
            _(
                "Voor wie terugkeert bij zijn eigen werkgever; allebei zonder vakantiebijslag. Laat u een loon leeg, dan volgt "
                "het uit het loon van de functie, de uren van toen en nu, en de prestatie."
            ),
        ),
        _wia(),
    ]


def _wia() -> Blok:
    return Blok(
        _("WIA: de maatman en wat nog kan"),
        (
            _per_uur(
                "maatman.uurloon",
                _("Maatmaninkomen per uur"),
                _("Aangepast aan de index van de cao-lonen, met de opbouw van vakantiebijslag."),
            ),
            Veld("geld.maatman.uren", _("Uren per week van de maatman"), "getal", eenheid=_("uur per week")),
            Veld(
                "geld.maatman.belastbare_uren",
                _("Uren per week die nog kunnen"),
                "getal",
                _("Alleen als de verzekeringsarts een grens stelde. Dus niet de uren die iemand nu werkt."),
                eenheid=_("uur per week"),
            ),
            _per_uur(
                "maatman.praktisch",
                _("Loon per uur in het werk dat echt wordt gedaan"),
                _(
                    "Verdient iemand daarmee meer dan 20% van vroeger, dan tellen sinds 1 juli 2024 de functies niet mee."
                ),
            ),
            Veld(
                "geld.maatman.praktisch_uren",
                _("Uren per week in het werk dat echt wordt gedaan"),
                "getal",
                eenheid=_("uur per week"),
            ),
            Veld(
                "geld.maatman.te_weinig_functies",
                _("Zijn er minder dan drie passende functies?"),
                "keuze",
                _("Vul dit pas in als u klaar bent met zoeken. Met minder dan drie is er geen verdiencapaciteit."),
                keuzes=_JA_NEE,
            ),
            Veld("geld.maatman.duurzaam", _("Is er geen herstel meer te verwachten?"), "keuze", keuzes=_JA_NEE),
        ),
    )


def functies(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Functie %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"geld.maatman.functies.{nummer}.naam", _("Naam van de functie")),
                _per_uur(f"maatman.functies.{nummer}.uurloon", _("Loon per uur")),
                Veld(
                    f"geld.maatman.functies.{nummer}.uren",
                    _("Uren per week"),
                    "getal",
                    _("Bij meer functies van dezelfde soort: het grootste aantal uren."),
                    eenheid=_("uur per week"),
                ),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.geld.maatman.functies))
    ]


def _vraag(veld: str, label: Woord) -> Veld:
    return Veld(f"geld.situatie.{veld}", label, "keuze", keuzes=_JA_NEE)


def _euro(pad: str, label: Woord, hulp: Woord = "") -> Veld:
    return Veld(f"geld.{pad}", label, "getal", hulp, eenheid=EURO)


def _per_uur(pad: str, label: Woord, hulp: Woord = "") -> Veld:
    return Veld(f"geld.{pad}", label, "getal", hulp, eenheid=PER_UUR)
