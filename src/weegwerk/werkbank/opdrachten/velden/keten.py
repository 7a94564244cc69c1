"""From weighing to answer: every reference is chosen with a box, never typed."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.oplevering import Conclusie, Weging
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.opdrachten.velden.gedeeld import conclusiekeuzes, feitkeuzes, wegingkeuzes


def weging(document: Opdrachtmap, rij: Weging) -> list[Blok]:
    pad = f"wegingen.{rij.code}"
    velden = [
        Veld(f"{pad}.onderwerp", _("Waar gaat deze weging over?")),
        Veld(f"{pad}.feiten", _("Welke feiten legt u naast elkaar?"), "keuzes", keuzes=feitkeuzes(document)),
        Veld(f"{pad}.weging", _("Wat betekenen zij samen, en waarom?"), "tekst"),
    ]
    if {feit.code for feit in document.feiten if feit.gevoelig} & {*rij.feiten}:
        velden.append(
            Veld(
                f"{pad}.voor_anderen",
                _("Dezelfde weging, voor wie niet alles mag lezen"),
                "tekst",
                _("Deze weging steunt op een gevoelig feit. Wie dat niet mag lezen, krijgt deze versie. Laat u haar leeg, dan valt de weging voor die lezer weg."),
            )
        )  # fmt: skip
    return [Blok(_("Weging %(code)s") % {"code": rij.code}, tuple(velden), rij=rij.code)]


def conclusie(document: Opdrachtmap, rij: Conclusie) -> list[Blok]:
    pad = f"conclusies.{rij.code}"
    return [
        Blok(
            _("Conclusie %(code)s") % {"code": rij.code},
            (
                Veld(f"{pad}.wegingen", _("Uit welke wegingen volgt dit?"), "keuzes", keuzes=wegingkeuzes(document)),
                Veld(
                    f"{pad}.conclusie",
                    _("Wat is de conclusie?"),
                    "tekst",
                    _("Breng hier niets nieuws in. Iedereen die het rapport krijgt, leest de conclusie."),
                ),
            ),
            rij=rij.code,
        )
    ]


def antwoord(document: Opdrachtmap, vraag: Vraag) -> list[Blok]:
    pad = f"antwoorden.{vraag.code}"
    return [
        Blok(
            vraag.vraag or _("Vraag %(code)s") % {"code": vraag.code},
            (
                Veld(f"{pad}.conclusies", _("Op welke conclusies steunt het antwoord?"), "keuzes", keuzes=conclusiekeuzes(document)),
                Veld(f"{pad}.antwoord", _("Antwoord"), "tekst", _("Antwoord in gewone woorden op wat er is gevraagd, en niet meer.")),
                Veld(f"{pad}.geen_antwoord", _("Geen antwoord mogelijk? Waarom niet?"), "tekst"),
            ),
        )
    ]  # fmt: skip


def aanvullingen(document: Opdrachtmap) -> list[Blok]:
    keuzes = conclusiekeuzes(document)
    return [
        Blok(
            _("Aanvulling %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"aanvullingen.{nummer}.aanvulling", _("Wat wilt u zeggen zonder dat ernaar is gevraagd?"), "tekst"),
                Veld(f"aanvullingen.{nummer}.relevantie", _("Waarom is dit voor de vraag van belang?"), "tekst"),
                Veld(f"aanvullingen.{nummer}.conclusies", _("Op welke conclusies steunt dit?"), "keuzes", keuzes=keuzes),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.aanvullingen))
    ]  # fmt: skip


def adviezen(document: Opdrachtmap) -> list[Blok]:
    keuzes = conclusiekeuzes(document)
    return [
        Blok(
            _("Advies %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"adviezen.{nummer}.advies", _("Wat raadt u aan?"), "tekst"),
                Veld(f"adviezen.{nummer}.wie", _("Wie doet dit?")),
                Veld(f"adviezen.{nummer}.wanneer", _("Wanneer?"), hulp=_("Een dag of een termijn.")),
                Veld(f"adviezen.{nummer}.conclusies", _("Uit welke conclusies volgt dit?"), "keuzes", keuzes=keuzes),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.adviezen))
    ]
