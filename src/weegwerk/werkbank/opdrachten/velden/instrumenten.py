"""Step Instrumenten: ways of looking, with their observations chosen and described; nowhere a score, nowhere an illness."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord
from weegwerk.werkbank.opdrachten.velden.gedeeld import feitkeuzes

WERKINGEN = (("hinderend", _("hindert")), ("neutraal", _("maakt niet uit")), ("bevorderend", _("helpt")))
ICF_ONDERDELEN = (
    ("functies", _("functies: wat lichaam en geest kunnen")),
    ("activiteiten", _("activiteiten: wat iemand doet")),
    ("participatie", _("participatie: waar iemand aan meedoet")),
    ("externe_factoren", _("externe factoren: wat er om iemand heen is")),
    ("persoonlijke_factoren", _("persoonlijke factoren: wie iemand is, los van gezondheid")),
)
_JA_NEE = (("ja", _("ja")), ("nee", _("nee")))
WANBERG = (
    ("menselijk_kapitaal", _("Menselijk kapitaal"), _("Opleiding, ervaring, vaardigheden.")),
    ("sociaal_kapitaal", _("Sociaal kapitaal"), _("Mensen die kunnen helpen: familie, vrienden, oud-collega's.")),
    ("obstakels_buiten", _("Obstakels van buiten"), _("Vervoer, zorg voor anderen, schulden, wonen.")),
    ("obstakels_binnen", _("Obstakels van binnen"), _("Wat de cliënt zelf als drempel ervaart. Geen ziekte.")),
    ("economische_noodzaak", _("Noodzaak om te werken"), _("Hoe nodig is loon, en voor wie?")),
    ("zoekgedrag", _("Zoeken naar werk"), _("Hoe vaak, hoe breed, met welke hulp?")),
    ("discriminatie", _("Discriminatie door werkgevers"), _("Leeftijd, afkomst, beperking: wat kwam de cliënt tegen?")),
    ("arbeidsmarkt", _("Vraag op de arbeidsmarkt"), _("Is er werk van deze soort, hier en nu?")),
)
HUIS = (
    ("gezondheid", _("Begane grond: gezondheid en wat iemand aankan"), _("Energie, kracht, aandacht. Wat kan iemand? Geen diagnose.")),
    ("vakmanschap", _("Eerste verdieping: kennis en vaardigheden"), _("Wat kan iemand als het om het vak gaat, en wat kan hij leren?")),
    ("waarden", _("Tweede verdieping: waarden en motivatie"), _("Wat vindt iemand belangrijk, en wat geeft zin?")),
    ("werk", _("Derde verdieping: het werk"), _("Inhoud, eisen, collega's, leiding, eigen ruimte.")),
    ("omgeving", _("Rond het huis: thuis en de buurt"), _("Familie, vrienden, voorzieningen.")),
    ("werkvermogen", _("Het dak: het werkvermogen"), _("Wat dragen de verdiepingen samen?")),
)  # fmt: skip
TREDEN = (
    ("1", _("1 geïsoleerd")),
    ("2", _("2 contacten buiten de deur")),
    ("3", _("3 doet mee aan activiteiten")),
    ("4", _("4 onbetaald werk")),
    ("5", _("5 betaald werk met steun")),
    ("6", _("6 betaald werk")),
)
GEBIEDEN = (("mens", _("de mens")), ("prive", _("privé")), ("werk", _("het werk")))
STANDEN = (
    ("te_onderzoeken", _("moet nog worden uitgezocht")),
    ("onderzocht", _("uitgezocht")),
    ("buiten_opdracht", _("hoort niet bij deze opdracht")),
)
INSTRUMENTEN = (
    ("icf", _("ICF-schema")),
    ("wanberg", _("Acht componenten van Wanberg")),
    ("huis", _("Huis van Werkvermogen")),
    ("ladder", _("Participatieladder")),
    ("scope", _("Kaart van het onderzoek")),
)


def icf(document: Opdrachtmap) -> list[Blok]:
    pad = "instrumenten.icf"
    return [
        Blok(
            _("Waarneming %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"{pad}.{nummer}.onderdeel", _("Waar hoort dit?"), "keuze", keuzes=ICF_ONDERDELEN),
                Veld(f"{pad}.{nummer}.hoort_bij_werk", _("Heeft het met werk te maken?"), "keuze", keuzes=_JA_NEE, klein=True),
                *_bevinding(document, f"{pad}.{nummer}"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.instrumenten.icf))
    ]  # fmt: skip


def wanberg(document: Opdrachtmap) -> list[Blok]:
    return _per_onderdeel(document, "instrumenten.wanberg", WANBERG)


def huis(document: Opdrachtmap) -> list[Blok]:
    return _per_onderdeel(document, "instrumenten.huis", HUIS)


def ladder(document: Opdrachtmap) -> list[Blok]:
    pad = "instrumenten.ladder"
    return [
        Blok(
            _("Van waar naar waar?"),
            (
                Veld(f"{pad}.trede_nu", _("Op welke trede staat de cliënt nu?"), "keuze", keuzes=TREDEN, klein=True),
                Veld(f"{pad}.trede_gewenst", _("Welke trede is haalbaar?"), "keuze", keuzes=TREDEN, klein=True),
                Veld(f"{pad}.termijn", _("Binnen welke tijd?")),
                Veld(f"{pad}.onderbouwing", _("Waarom deze treden?"), "tekst"),
                *_feiten(document, pad),
            ),
            _("De hoogste trede die de cliënt kan volhouden, niet de hoogste die er is."),
        )
    ]


def scope(document: Opdrachtmap) -> list[Blok]:
    pad = "instrumenten.scope"
    return [
        Blok(
            _("Onderwerp %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"{pad}.{nummer}.thema", _("Waar gaat het over?")),
                Veld(f"{pad}.{nummer}.gebied", _("Waar ligt het?"), "keuze", keuzes=GEBIEDEN, klein=True),
                Veld(f"{pad}.{nummer}.stand", _("Wat doet u ermee?"), "keuze", keuzes=STANDEN),
                Veld(f"{pad}.{nummer}.reden", _("Waarom wel of niet?"), "tekst"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.instrumenten.scope))
    ]


def bijlagen(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Bijlagen bij het rapport"),
            (Veld("instrumenten.als_bijlage", _("Welke instrumenten gaan als bijlage mee?"), "keuzes", keuzes=INSTRUMENTEN),),
            _("De werkgever krijgt alleen de participatieladder. Wat op een gevoelig feit steunt, valt weg voor wie dat niet mag lezen."),
        )
    ]  # fmt: skip


def _per_onderdeel(document: Opdrachtmap, pad: str, onderdelen: tuple[tuple[str, Woord, Woord], ...]) -> list[Blok]:
    return [Blok(naam, _bevinding(document, f"{pad}.{veld}"), uitleg) for veld, naam, uitleg in onderdelen]


def _bevinding(document: Opdrachtmap, pad: str) -> tuple[Veld, ...]:
    return (
        Veld(f"{pad}.bevinding", _("Wat zag of hoorde u?"), "tekst"),
        Veld(f"{pad}.werking", _("Wat doet het met meedoen en werken?"), "keuze", keuzes=WERKINGEN, klein=True),
        *_feiten(document, pad),
    )


def _feiten(document: Opdrachtmap, pad: str) -> tuple[Veld, ...]:
    keuzes = feitkeuzes(document)
    return (Veld(f"{pad}.feiten", _("Op welke feiten steunt dit?"), "keuzes", keuzes=keuzes),) if keuzes else ()
