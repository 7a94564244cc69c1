"""Step Intake: a few questions that lead to a proposal, and what exactly is asked."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord

JA_NEE: tuple[tuple[str, Woord], ...] = (("ja", _("ja")), ("nee", _("nee")))
GEVRAAGD: tuple[tuple[str, Woord], ...] = (
    ("oordeel", _("een oordeel waar een besluit op rust")),
    ("advies", _("advies: de lezer kiest zelf")),
    ("begeleiding", _("begeleiding: u loopt mee")),
)
ONDERWERPEN: tuple[tuple[str, Woord], ...] = (
    ("weg_naar_werk", _("de weg naar werk of meedoen")),
    ("inspanningen", _("wat partijen deden voor de re-integratie")),
    ("plan", _("een plan dat er al ligt")),
    ("resultaat", _("wat een traject opleverde of kostte")),
    ("ontslag", _("een ontslagaanvraag")),
    ("gedrag", _("inzet en gedrag van de cliënt")),
    ("loonwaarde", _("wat het werk waard is in loon")),
    ("interventie", _("hulp, training of behandeling")),
    ("voorziening", _("een hulpmiddel of aanpassing")),
    ("competenties", _("kennis en vaardigheden")),
    ("werkplek", _("de werkplek en de houding")),
    ("belasting", _("hoe zwaar het werk is")),
    ("werkvermogen", _("het werkvermogen behouden of vergroten")),
    ("obstakel", _("een hindernis in een traject")),
    ("eigen_kracht", _("de eigen kracht van de cliënt")),
    ("ander_vak", _("een zaak van een collega uit een ander vak")),
)
VOOR: tuple[tuple[str, Woord], ...] = (
    ("organisatie", _("een organisatie, zoals een werkgever of gemeente")),
    ("client", _("de cliënt zelf")),
    ("professional", _("iemand uit een ander vak")),
)
MOMENTEN: tuple[tuple[str, Woord], ...] = (
    ("vooraf", _("voordat er iets begint")),
    ("tijdens", _("terwijl het loopt")),
    ("achteraf", _("als het klaar is")),
)
# Which answers a proposal can rest on, in the words of the page.
ANTWOORDEN = {
    "gevraagd": GEVRAAGD,
    "onderwerp": ONDERWERPEN,
    "voor": VOOR,
    "moment": MOMENTEN,
    "arts_nodig": (("ja", _("er is een arts nodig")), ("nee", _("er is geen arts nodig"))),
    "dienstverband": (("ja", _("de cliënt is ziek bij een werkgever")), ("nee", _("de cliënt heeft geen werkgever"))),
    "dichtbij": (("ja", _("u loopt van dichtbij mee")), ("nee", _("u volgt van een afstand"))),
}


def hulp(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Wat vraagt de opdrachtgever?"),
            (
                Veld("intake.gevraagd", _("Wat wil de opdrachtgever hebben?"), "keuze", keuzes=GEVRAAGD),
                Veld("intake.onderwerp", _("Waar gaat de vraag over?"), "keuze", keuzes=ONDERWERPEN),
                Veld("intake.voor", _("Voor wie is het antwoord?"), "keuze", keuzes=VOOR),
                Veld("intake.moment", _("Wanneer komt de vraag?"), "keuze", keuzes=MOMENTEN),
            ),
        ),
        Blok(
            _("Hoe is de situatie?"),
            (
                Veld(
                    "intake.dienstverband",
                    _("Heeft de cliënt een werkgever en is hij daar ziek?"),
                    "keuze",
                    keuzes=JA_NEE,
                ),
                Veld(
                    "intake.arts_nodig",
                    _("Speelt een aandoening mee waarvoor een arts nodig is?"),
                    "keuze",
                    _("Bijvoorbeeld als niet duidelijk is of iemand niet kan of niet wil."),
                    JA_NEE,
                ),
                Veld("intake.dichtbij", _("Loopt u van dichtbij met de cliënt mee?"), "keuze", keuzes=JA_NEE),
            ),
        ),
    ]


def vragen(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Vraag %(nummer)s") % {"nummer": vraag.code.removeprefix("V")},
            (Veld(f"vragen.{vraag.code}.vraag", _("De vraag in de woorden van de opdrachtgever"), "tekst"),),
            rij=vraag.code,
        )
        for vraag in document.vragen
    ]
