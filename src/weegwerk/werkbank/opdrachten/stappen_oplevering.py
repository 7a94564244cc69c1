"""The steps from the central question to delivery: what each asks and how far it is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Woord, geen_vragen, staat
from weegwerk.werkbank.opdrachten.leidvragen import opbouw_van
from weegwerk.werkbank.opdrachten.ontvangst import ontvangers
from weegwerk.werkbank.opdrachten.velden import aanpak, feiten, instrumenten, keten, slot, toestemming

PARTIJEN = {"client": _("Cliënt"), "opdrachtgever": _("Opdrachtgever"), "werkgever": _("Werkgever")}
DOEN, OPLEVEREN = _("Doen"), _("Opleveren")
GIDS, ANTWOORD = "opdrachten/groep_gids.html", "opdrachten/groep_antwoord.html"
GESPREK = "opdrachten/groep_gesprek.html"
TOESTEMMING = "opdrachten/groep_toestemming.html"
INSTRUMENT = "opdrachten/groep_instrument.html"
MET_ZIENSWIJZE = "opdrachten/groep_zienswijze.html"


def _per_rij(
    lijst: str,
    rijen: Sequence[Any],
    blokken: Callable[..., list[Blok]],
    rij: Woord,
    leeg: Woord,
    sjabloon: str = GIDS,
) -> list[Groep[Opdrachtmap]]:
    """A page for every row; while there are none, a page to add the first."""
    return [Groep(een.code, een.code, partial(blokken, rij=een), sjabloon, lijst, rij) for een in rijen] or [
        Groep(f"geen-{lijst}", leeg, geen_vragen, GIDS, lijst, rij)
    ]


def _aanpak(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("behoefte", _("Behoefte"), aanpak.behoefte),
        Groep("houding", _("Werkhouding en werkstijl"), aanpak.houding, "opdrachten/groep_houding.html"),
        Groep("werkwijze", _("Werkwijze"), aanpak.werkwijze),
        Groep("vertrouwen", _("Vertrouwen"), aanpak.vertrouwen),
        Groep(
            "toestemming",
            _("Toestemming"),
            toestemming.toestemming,
            TOESTEMMING,
            "toestemmingen",
            _("Toestemming toevoegen"),
        ),
        Groep("terugblik", _("Terugblik"), aanpak.terugblik),
    ]


def _gesprekken(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        *_per_rij("gesprekken", document.gesprekken, feiten.gesprek, _("Gesprek toevoegen"), _("Gesprekken"), GESPREK),
        Groep("werkzaamheden", _("Overig werk"), feiten.werkzaamheden, GIDS, "werkzaamheden", _("Werkzaamheid toevoegen")),
        Groep("belastbaarheid", _("Belastbaarheid"), feiten.belastbaarheid),
    ]  # fmt: skip


def _feiten(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    overzicht = Groep(
        "overzicht", _("Overzicht"), geen_vragen, "opdrachten/groep_feiten.html", "feiten", _("Feit toevoegen")
    )
    return [
        overzicht,
        *(Groep(rij.code, rij.code, partial(feiten.feit, rij=rij), GIDS, "feiten", _("Nog een feit")) for rij in document.feiten),
    ]  # fmt: skip


def _instrumenten(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    pad = "instrumenten"
    return [
        Groep("icf", _("ICF-schema"), instrumenten.icf, INSTRUMENT, f"{pad}.icf", _("Waarneming toevoegen")),
        Groep("wanberg", _("Wanberg"), instrumenten.wanberg, INSTRUMENT),
        Groep("huis", _("Huis van Werkvermogen"), instrumenten.huis, INSTRUMENT),
        Groep("ladder", _("Participatieladder"), instrumenten.ladder, INSTRUMENT),
        Groep("scope", _("Kaart van het onderzoek"), instrumenten.scope, INSTRUMENT, f"{pad}.scope", _("Onderwerp toevoegen")),
        Groep("bijlagen", _("Bijlagen"), instrumenten.bijlagen),
    ]  # fmt: skip


def _weging(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return _per_rij("wegingen", document.wegingen, keten.weging, _("Weging toevoegen"), _("Wegingen"))


def _conclusie(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return _per_rij("conclusies", document.conclusies, keten.conclusie, _("Conclusie toevoegen"), _("Conclusies"))


def _antwoord(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        *(
            Groep(vraag.code, vraag.code, partial(keten.antwoord, vraag=vraag), ANTWOORD)
            for vraag in vragen_van(document)
        ),
        Groep("aanvullingen", _("Aanvullingen"), keten.aanvullingen, GIDS, "aanvullingen", _("Aanvulling toevoegen")),
        Groep("advies", _("Advies"), keten.adviezen, GIDS, "adviezen", _("Advies toevoegen")),
        Groep("vervolg", _("Vervolg"), partial(slot.vervolg, opbouw=opbouw_van(document)), GIDS),
    ]


def _zienswijzen(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            partij,
            woord,
            partial(slot.zienswijze, partij=partij),
            MET_ZIENSWIJZE,
            f"zienswijzen.{partij}.punten",
            _("Punt toevoegen"),
        )
        for partij, woord in PARTIJEN.items()
    ]


def _rapport(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("maken", _("Rapport en vaststelling"), geen_vragen, "opdrachten/groep_rapport.html"),
        Groep("keten", _("Keten"), geen_vragen, "opdrachten/groep_keten.html"),
        Groep("toelichting", _("Uitleg aan de cliënt"), slot.toelichting),
    ]


def _staat_aanpak(document: Opdrachtmap, _oordeel: Any) -> Woord:
    keuze = document.aanpak
    nodig = (keuze.behoefte, keuze.behoefte_onderbouwing, keuze.werkhouding, keuze.werkstijl)
    return staat(begonnen=any(nodig), af=all(nodig))


def _staat_gesprekken(document: Opdrachtmap, _oordeel: Any) -> Woord:
    rijen = (*document.gesprekken, *document.werkzaamheden)
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(rij.datum and rij.met for rij in document.gesprekken))


def _staat_feiten(document: Opdrachtmap, _oordeel: Any) -> Woord:
    rijen = document.feiten
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(f.wat and f.wie and f.verkregen for f in rijen))


def _staat_instrumenten(document: Opdrachtmap, _oordeel: Any) -> Woord:
    begonnen = document.instrumenten != type(document.instrumenten)()
    return staat(begonnen=begonnen, af=begonnen)


def _staat_weging(document: Opdrachtmap, _oordeel: Any) -> Woord:
    rijen = document.wegingen
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(w.weging and w.feiten for w in rijen))


def _staat_conclusie(document: Opdrachtmap, _oordeel: Any) -> Woord:
    rijen = document.conclusies
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(c.conclusie and c.wegingen for c in rijen))


def _staat_antwoord(document: Opdrachtmap, _oordeel: Any) -> Woord:
    vragen = vragen_van(document)
    gegeven = [document.antwoorden.get(vraag.code) for vraag in vragen]
    beantwoord = [a for a in gegeven if a and (a.antwoord or a.geen_antwoord)]
    return staat(begonnen=bool(beantwoord), af=bool(vragen) and len(beantwoord) == len(vragen))


def _staat_zienswijzen(document: Opdrachtmap, _oordeel: Any) -> Woord:
    alle = [getattr(document.zienswijzen, partij) for partij in ontvangers(document)]
    return staat(begonnen=any(z.verzonden_op for z in alle), af=all(z.verzonden_op and z.reactie for z in alle))


def _staat_rapport(document: Opdrachtmap, _oordeel: Any) -> Woord:
    return staat(begonnen=bool(document.slot.vervolg), af=document.vaststelling is not None)


OPLEVERING: tuple[Stap[Opdrachtmap], ...] = (
    Stap("aanpak", _("Aanpak"), _aanpak, _staat_aanpak, DOEN),
    Stap("gesprekken", _("Gesprekken"), _gesprekken, _staat_gesprekken, DOEN),
    Stap("feiten", _("Feiten"), _feiten, _staat_feiten, DOEN),
    Stap("instrumenten", _("Instrumenten"), _instrumenten, _staat_instrumenten, DOEN),
    Stap("weging", _("Weging"), _weging, _staat_weging, DOEN),
    Stap("conclusie", _("Conclusie"), _conclusie, _staat_conclusie, OPLEVEREN),
    Stap("antwoord", _("Antwoord en advies"), _antwoord, _staat_antwoord, OPLEVEREN),
    Stap("zienswijzen", _("Zienswijzen"), _zienswijzen, _staat_zienswijzen, OPLEVEREN),
    Stap("rapport", _("Rapport"), _rapport, _staat_rapport, OPLEVEREN),
)
