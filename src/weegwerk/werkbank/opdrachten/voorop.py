"""The steps before the work: intake, role check, acceptance, letters; what each asks and how far it is."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import LET_OP, Groep, Stap, Woord, geen_vragen, staat
from weegwerk.werkbank.opdrachten.oordeel import Oordeel
from weegwerk.werkbank.opdrachten.velden import acceptatie, intake, rolcheck

AANNEMEN = _("Aannemen")
KEUZE, ROLCHECK = "opdrachten/groep_keuze.html", "opdrachten/groep_rolcheck.html"
KNELPUNTEN, BESLUIT = "opdrachten/groep_knelpunten.html", "opdrachten/groep_besluit.html"
ARTS = "opdrachten/groep_arts.html"
BRIEVEN, VRAGEN = "opdrachten/groep_brieven.html", "opdrachten/groep_vragen.html"
TOEZEGGEN = "opdrachten/groep_toezeggen.html"


def _intake(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("keuze", _("Welke opdracht"), geen_vragen, KEUZE),
        Groep("hulp", _("Hulp bij kiezen"), intake.hulp),
        Groep("vragen", _("De vraag"), intake.vragen, VRAGEN, "vragen", _("Vraag toevoegen")),
    ]


def _rolcheck(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("uitkomst", _("Uitkomst"), rolcheck.motivatie, ROLCHECK),
        Groep("arts", _("Arts"), rolcheck.arts, ARTS),
        Groep(
            "ander", _("Ander werk"), rolcheck.ander_werk, lijst="rolcheck.ander_werk", rij=_("Ander werk toevoegen")
        ),
    ]


def _acceptatie(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("voorwaarden", _("Voorwaarden"), acceptatie.voorwaarden),
        Groep("vragen", _("Vragen"), acceptatie.vragen, TOEZEGGEN),
        Groep(
            "knelpunten",
            _("Knelpunten"),
            acceptatie.knelpunten,
            KNELPUNTEN,
            "acceptatie.knelpunten",
            _("Knelpunt toevoegen"),
        ),
        Groep("tijd", _("Tijd"), acceptatie.tijd),
        Groep("besluit", _("Besluit"), geen_vragen, BESLUIT),
        Groep("uitloop", _("Uitloop"), acceptatie.uitloop, lijst="acceptatie.uitloop", rij=_("Uitloop vastleggen")),
    ]


def _brieven(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [Groep("brieven", _("Brieven"), acceptatie.brieven, BRIEVEN)]


def _staat_intake(document: Opdrachtmap, oordeel: Oordeel) -> Woord:
    return staat(begonnen=bool(document.onderdelen), af=not oordeel.gebreken_in("intake"))


def _staat_rolcheck(document: Opdrachtmap, oordeel: Oordeel) -> Woord:
    if oordeel.rolcheck_veranderd or oordeel.gebreken_in("rolcheck"):
        return LET_OP
    return staat(begonnen=False, af=bool(document.onderdelen))


def _staat_acceptatie(document: Opdrachtmap, oordeel: Oordeel) -> Woord:
    if oordeel.onmogelijk:
        return LET_OP
    ingevuld = document.acceptatie.voorwaarden or document.acceptatie.toezeggingen
    return staat(begonnen=bool(ingevuld), af=document.acceptatie.besluit is not None)


def _staat_brieven(_document: Opdrachtmap, oordeel: Oordeel) -> Woord:
    te_doen = oordeel.te_verzenden
    return staat(begonnen=bool(oordeel.verzonden), af=bool(oordeel.verzonden) and not te_doen)


VOOROP: tuple[Stap[Opdrachtmap], ...] = (
    Stap("intake", _("Intake"), _intake, _staat_intake, AANNEMEN),
    Stap("rolcheck", _("Rolcheck"), _rolcheck, _staat_rolcheck, AANNEMEN),
    Stap("acceptatie", _("Acceptatie"), _acceptatie, _staat_acceptatie, AANNEMEN),
    Stap("brieven", _("Brieven"), _brieven, _staat_brieven, AANNEMEN),
)
