"""The steps before the work: intake, role check, acceptance, letters; what each asks and how far it is."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Groep, Stap, Stapstaat, geen_vragen, staat
from weegwerk.werkbank.opdrachten import extra, extra_voorop
from weegwerk.werkbank.opdrachten.oordeel import Opdrachtoordeel
from weegwerk.werkbank.opdrachten.velden import acceptatie, intake, rolcheck

AANNEMEN = _("Aannemen")


def _intake(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            "keuze", _("Welke opdracht"), geen_vragen, "opdrachten/groep_keuze.html", context=extra_voorop.over_keuze
        ),
        Groep("hulp", _("Hulp bij kiezen"), intake.hulp),
        Groep(
            "vragen",
            _("De vraag"),
            intake.vragen,
            "opdrachten/groep_vragen.html",
            "vragen",
            _("Vraag toevoegen"),
            context=extra.over_vragen,
        ),
    ]


def _rolcheck(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            "uitkomst",
            _("Uitkomst"),
            rolcheck.motivatie,
            "opdrachten/groep_rolcheck.html",
            context=extra_voorop.over_rolcheck,
        ),
        Groep(
            "arts",
            _("Arts"),
            rolcheck.arts,
            "opdrachten/groep_arts.html",
            context=extra_voorop.over_arts,
            acties={"arts": extra_voorop.kies_arts},
        ),
        Groep(
            "ander", _("Ander werk"), rolcheck.ander_werk, lijst="rolcheck.ander_werk", rij=_("Ander werk toevoegen")
        ),
    ]


def _acceptatie(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("voorwaarden", _("Voorwaarden"), acceptatie.voorwaarden),
        Groep("vragen", _("Vragen"), acceptatie.vragen, "opdrachten/groep_toezeggen.html"),
        Groep(
            "knelpunten",
            _("Knelpunten"),
            acceptatie.knelpunten,
            "opdrachten/groep_knelpunten.html",
            "acceptatie.knelpunten",
            _("Knelpunt toevoegen"),
            context=extra_voorop.over_knelpunten,
        ),
        Groep("tijd", _("Tijd"), acceptatie.tijd),
        Groep("besluit", _("Besluit"), geen_vragen, "opdrachten/groep_besluit.html", context=extra_voorop.over_besluit),
        Groep("uitloop", _("Uitloop"), acceptatie.uitloop, lijst="acceptatie.uitloop", rij=_("Uitloop vastleggen")),
    ]


def _brieven(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            "brieven",
            _("Brieven"),
            acceptatie.brieven,
            "opdrachten/groep_brieven.html",
            context=extra_voorop.over_brieven,
        )
    ]


def _staat_intake(document: Opdrachtmap, oordeel: Opdrachtoordeel) -> Stapstaat:
    return staat(begonnen=bool(document.onderdelen), af=not oordeel.gebreken_in("intake"))


def _staat_rolcheck(document: Opdrachtmap, oordeel: Opdrachtoordeel) -> Stapstaat:
    if oordeel.rolcheck_veranderd or oordeel.gebreken_in("rolcheck"):
        return Stapstaat.LET_OP
    return staat(begonnen=False, af=bool(document.onderdelen))


def _staat_acceptatie(document: Opdrachtmap, oordeel: Opdrachtoordeel) -> Stapstaat:
    if oordeel.onmogelijk:
        return Stapstaat.LET_OP
    ingevuld = document.acceptatie.voorwaarden or document.acceptatie.toezeggingen
    return staat(begonnen=bool(ingevuld), af=document.acceptatie.besluit is not None)


def _staat_brieven(_document: Opdrachtmap, oordeel: Opdrachtoordeel) -> Stapstaat:
    te_doen = oordeel.te_verzenden
    return staat(begonnen=bool(oordeel.verzonden), af=bool(oordeel.verzonden) and not te_doen)


VOOROP: tuple[Stap[Opdrachtmap], ...] = (
    Stap("intake", _("Intake"), _intake, _staat_intake, AANNEMEN),
    Stap("rolcheck", _("Rolcheck"), _rolcheck, _staat_rolcheck, AANNEMEN),
    Stap("acceptatie", _("Acceptatie"), _acceptatie, _staat_acceptatie, AANNEMEN),
    Stap("brieven", _("Brieven"), _brieven, _staat_brieven, AANNEMEN),
)
