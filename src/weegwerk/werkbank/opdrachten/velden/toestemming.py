"""Consent of the client to let somebody know something: asked in which words, and what the answer was."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.vertrouwelijkheid import Toestemming
from weegwerk.werkbank.documenten.vragen import Blok, Veld

DERDEN = (("opdrachtgever", _("de opdrachtgever")), ("werkgever", _("de werkgever")))
WAARVOOR = (
    ("rapport", _("het rapport zelf")),
    ("vertrouwelijk", _("wat vertrouwelijk is")),
    ("medisch", _("wat medisch is (nooit naar een werkgever)")),
    ("belastbaarheid", _("het profiel van wat iemand aankan (nooit naar een werkgever)")),
)
_ANTWOORDEN = (("gegeven", _("ja, de cliënt vindt het goed")), ("geweigerd", _("nee")))
_HOE = (
    ("papier", _("op papier, met handtekening")),
    ("bericht", _("in een bericht of e-mail")),
    ("gezegd", _("gezegd")),
)


def toestemming(document: Opdrachtmap) -> list[Blok]:
    return [_een(rij) for rij in document.toestemmingen]


def _een(rij: Toestemming) -> Blok:
    pad = f"toestemmingen.{rij.code}"
    return Blok(
        _("Toestemming %(code)s") % {"code": rij.code},
        (
            Veld(f"{pad}.ontvanger", _("Wie zou het krijgen?"), "keuze", keuzes=DERDEN, klein=True),
            Veld(f"{pad}.waarvoor", _("Wat zou die krijgen?"), "keuzes", keuzes=WAARVOOR),
            Veld(f"{pad}.vraagtekst", _("Wat hebt u gevraagd?"), "tekst", _("Schrijf de vraag op zoals de cliënt haar las of hoorde, in hele zinnen. Noem wie het krijgt, wat precies en waarvoor.")),
            Veld(f"{pad}.gevraagd_op", _("Gevraagd op"), "datum"),
            Veld(f"{pad}.antwoord", _("Antwoord van de cliënt"), "keuze", keuzes=_ANTWOORDEN, klein=True),
            Veld(f"{pad}.antwoord_op", _("Antwoord gekregen op"), "datum"),
            Veld(f"{pad}.hoe", _("Hoe antwoordde de cliënt?"), "keuze", keuzes=_HOE, klein=True),
            Veld(f"{pad}.geldig_tot", _("Geldt tot en met"), "datum", _("Leeg laten als er geen einddag is afgesproken.")),
            Veld(f"{pad}.ingetrokken_op", _("Ingetrokken op"), "datum", _("De cliënt mag dit altijd. Vanaf die dag gaat er niets meer.")),
        ),
        _("Zonder een toestemming die hier helemaal is ingevuld, krijgt niemand anders wat u als medisch of vertrouwelijk hebt aangemerkt."),
        rij=rij.code,
    )  # fmt: skip
