"""The steps Begeleiding, Overige factoren and Wat als: blocks 2 and 3 of AKC Cahier 6."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy as _

from weegwerk.kern import begeleiding, wat_als
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Stapstaat, Woord, geen_vragen, staat
from weegwerk.werkbank.onderzoeken import blokken
from weegwerk.werkbank.onderzoeken.velden import blok2, blok3
from weegwerk.werkbank.onderzoeken.velden import wat_als as velden_wat_als

Vragen = Callable[[Onderzoek], list[Blok]]
HULP = "onderzoeken/groep_hulp.html"


def _begeleiding(document: Onderzoek) -> list[Groep[Onderzoek]]:
    taken: list[Groep[Onderzoek]] = [
        Groep(
            f"taak-{taak.code}",
            _("Hulp bij taak %(code)s") % {"code": taak.code},
            partial(blok2.hulp, pad=f"taken.{taak.code}.begeleiding"),
            HULP,
            context=blokken.over_begeleiding,
        )
        for taak in document.taken
    ]
    return [
        _lijst("beperkingen", _("Beperkingen"), blok2.beperkingen, _("Beperking toevoegen")),
        _lijst("capaciteiten", _("Mogelijkheden"), blok2.capaciteiten, _("Mogelijkheid toevoegen")),
        _lijst("belastbaarheid", _("Belastbaarheid"), blok2.belastbaarheid, _("Regel toevoegen")),
        *taken,
        Groep(
            "geheel",
            _("Hulp voor het geheel"),
            partial(blok2.hulp, pad="begeleiding.geheel"),
            HULP,
            context=blokken.over_begeleiding,
        ),
        Groep("waardering", _("Waarde van een uur"), blok2.waardering, HULP, context=blokken.over_begeleiding),
    ]


def _lijst(naam: str, kop: Woord, velden: Vragen, knop: Woord) -> Groep[Onderzoek]:
    return Groep(naam, kop, velden, lijst=f"begeleiding.{naam}", rij=knop)


def _overig(_document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep("verzuim", _("Verzuim"), blok3.verzuim),
        Groep("inzetbaarheid", _("Inzetbaarheid"), blok3.inzetbaarheid),
        Groep(
            "voorzieningen",
            _("Voorzieningen"),
            blok3.voorzieningen,
            lijst="overig.voorzieningen",
            rij=_("Voorziening toevoegen"),
        ),
        Groep("kosten", _("Kosten"), geen_vragen, "onderzoeken/groep_kosten.html", context=blokken.over_kosten),
    ]


def _wat_als(_document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep(
            "taken",
            _("Aangepaste taken"),
            velden_wat_als.wat_als,
            "onderzoeken/groep_wat_als.html",
            "wat_als.taken",
            _("Nieuwe taak toevoegen"),
            context=blokken.over_wat_als,
            acties={"overnemen": blokken.neem_taken_over},
        ),
        Groep("toelichting", _("Toelichting"), velden_wat_als.toelichting),
    ]


def _signaal_in(uitkomst: Uitkomst, *delen: str) -> bool:
    return any(s.houdt_concept and {*delen} & {*map(str, s.pad)} for s in uitkomst.signalen)


def _staat_begeleiding(document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    blok = document.begeleiding
    uren = begeleiding.bereken(document).uren
    begonnen = bool(blok.beperkingen or blok.capaciteiten or blok.belastbaarheid or uren.taken)
    af = bool(blok.beperkingen and blok.belastbaarheid and uren.taken)
    return staat(begonnen=begonnen, af=af, let_op=_signaal_in(uitkomst, "begeleiding"))


def _staat_overig(document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    verzuim, inzet = document.overig.verzuim, document.overig.inzetbaarheid
    delen = (verzuim.dagen_per_jaar is not None, inzet.deel is not None)
    begonnen = any(delen) or bool(document.overig.voorzieningen)
    return staat(begonnen=begonnen, af=all(delen), let_op=_signaal_in(uitkomst, "overig"))


def _staat_wat_als(document: Onderzoek, _uitkomst: Uitkomst) -> Stapstaat:
    vergelijking = wat_als.vergelijk(document)
    return staat(begonnen=vergelijking is not None, af=bool(vergelijking and vergelijking.verschil is not None))


BLOKSTAPPEN: tuple[Stap[Onderzoek], ...] = (
    Stap("begeleiding", _("Begeleiding"), _begeleiding, _staat_begeleiding),
    Stap("overig", _("Overige factoren"), _overig, _staat_overig),
    Stap("wat-als", _("Wat als"), _wat_als, _staat_wat_als),
)
