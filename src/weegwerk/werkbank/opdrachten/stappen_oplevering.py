"""The steps from the central question to delivery: what each asks and how far it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Stapstaat, Woord, geen_vragen, staat
from weegwerk.werkbank.opdrachten import extra
from weegwerk.werkbank.opdrachten.leidvragen import opbouw_van
from weegwerk.werkbank.opdrachten.ontvangst import PARTIJEN, ontvangers
from weegwerk.werkbank.opdrachten.velden import aanpak, feiten, instrumenten, keten, slot, toestemming

DOEN, OPLEVEREN = _("Doen"), _("Opleveren")
GESPREK = "opdrachten/groep_gesprek.html"
GIDS = "opdrachten/groep_gids.html"
INSTRUMENT = "opdrachten/groep_instrument.html"


def _per_rij(
    lijst: str,
    rijen: Sequence[Any],
    blokken: Callable[..., list[Blok]],
    rij: Woord,
    leeg: Woord,
) -> list[Groep[Opdrachtmap]]:
    """A page for every row; while there are none, a page to add the first."""
    return [
        Groep(een.code, een.code, partial(blokken, rij=een), GIDS, lijst, rij, context=extra.over_gids) for een in rijen
    ] or [Groep(f"geen-{lijst}", leeg, geen_vragen, GIDS, lijst, rij, context=extra.over_gids)]


def _aanpak(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep("behoefte", _("Behoefte"), aanpak.behoefte),
        Groep(
            "houding",
            _("Werkhouding en werkstijl"),
            aanpak.houding,
            "opdrachten/groep_houding.html",
            context=extra.over_houding,
        ),
        Groep("werkwijze", _("Werkwijze"), aanpak.werkwijze),
        Groep("vertrouwen", _("Vertrouwen"), aanpak.vertrouwen),
        Groep(
            "toestemming",
            _("Toestemming"),
            toestemming.toestemming,
            "opdrachten/groep_toestemming.html",
            "toestemmingen",
            _("Toestemming toevoegen"),
            context=extra.over_toestemming,
        ),
        Groep("terugblik", _("Terugblik"), aanpak.terugblik),
    ]


def _gesprekken(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    codes = {gesprek.code for gesprek in document.gesprekken}
    rijen = _per_rij("gesprekken", document.gesprekken, feiten.gesprek, _("Gesprek toevoegen"), _("Gesprekken"))
    return [
        *(replace(groep, sjabloon=GESPREK, context=extra.over_gesprek) if groep.id in codes else groep for groep in rijen),
        Groep("werkzaamheden", _("Overig werk"), feiten.werkzaamheden, GIDS, "werkzaamheden", _("Werkzaamheid toevoegen"), context=extra.over_gids),
        Groep("belastbaarheid", _("Belastbaarheid"), feiten.belastbaarheid),
    ]  # fmt: skip


def _feiten(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    overzicht = Groep(
        "overzicht",
        _("Overzicht"),
        geen_vragen,
        "opdrachten/groep_feiten.html",
        "feiten",
        _("Feit toevoegen"),
        context=extra.over_gids,
    )
    return [
        overzicht,
        *(Groep(rij.code, rij.code, partial(feiten.feit, rij=rij), GIDS, "feiten", _("Nog een feit"), context=extra.over_gids) for rij in document.feiten),
    ]  # fmt: skip


def _instrumenten(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    pad = "instrumenten"
    return [
        Groep("icf", _("ICF-schema"), instrumenten.icf, INSTRUMENT, f"{pad}.icf", _("Waarneming toevoegen"), context=extra.over_instrument),
        Groep("wanberg", _("Wanberg"), instrumenten.wanberg, INSTRUMENT, context=extra.over_instrument),
        Groep("huis", _("Huis van Werkvermogen"), instrumenten.huis, INSTRUMENT, context=extra.over_instrument),
        Groep("ladder", _("Participatieladder"), instrumenten.ladder, INSTRUMENT, context=extra.over_instrument),
        Groep("scope", _("Kaart van het onderzoek"), instrumenten.scope, INSTRUMENT, f"{pad}.scope", _("Onderwerp toevoegen"), context=extra.over_instrument),
        Groep("bijlagen", _("Bijlagen"), instrumenten.bijlagen),
    ]  # fmt: skip


def _weging(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return _per_rij("wegingen", document.wegingen, keten.weging, _("Weging toevoegen"), _("Wegingen"))


def _conclusie(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return _per_rij("conclusies", document.conclusies, keten.conclusie, _("Conclusie toevoegen"), _("Conclusies"))


def _antwoord(document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        *(
            Groep(
                vraag.code,
                vraag.code,
                partial(keten.antwoord, vraag=vraag),
                "opdrachten/groep_antwoord.html",
                context=extra.over_gids,
            )
            for vraag in vragen_van(document)
        ),
        Groep(
            "aanvullingen",
            _("Aanvullingen"),
            keten.aanvullingen,
            GIDS,
            "aanvullingen",
            _("Aanvulling toevoegen"),
            context=extra.over_gids,
        ),
        Groep("advies", _("Advies"), keten.adviezen, GIDS, "adviezen", _("Advies toevoegen"), context=extra.over_gids),
        Groep(
            "vervolg", _("Vervolg"), partial(slot.vervolg, opbouw=opbouw_van(document)), GIDS, context=extra.over_gids
        ),
    ]


def _zienswijzen(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            partij,
            woord,
            partial(slot.zienswijze, partij=partij),
            "opdrachten/groep_zienswijze.html",
            f"zienswijzen.{partij}.punten",
            _("Punt toevoegen"),
            context=extra.over_zienswijze,
        )
        for partij, woord in PARTIJEN.items()
    ]


def _rapport(_document: Opdrachtmap) -> list[Groep[Opdrachtmap]]:
    return [
        Groep(
            "maken",
            _("Rapport en vaststelling"),
            geen_vragen,
            "opdrachten/groep_rapport.html",
            context=extra.over_rapport,
        ),
        Groep("keten", _("Keten"), geen_vragen, "opdrachten/groep_keten.html", context=extra.over_keten),
        Groep("toelichting", _("Uitleg aan de cliënt"), slot.toelichting),
    ]


def _staat_aanpak(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    keuze = document.aanpak
    nodig = (keuze.behoefte, keuze.behoefte_onderbouwing, keuze.werkhouding, keuze.werkstijl)
    return staat(begonnen=any(nodig), af=all(nodig))


def _staat_gesprekken(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    rijen = (*document.gesprekken, *document.werkzaamheden)
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(rij.datum and rij.met for rij in document.gesprekken))


def _staat_feiten(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    rijen = document.feiten
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(f.wat and f.wie and f.verkregen for f in rijen))


def _staat_instrumenten(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    begonnen = document.instrumenten != type(document.instrumenten)()
    return staat(begonnen=begonnen, af=begonnen)


def _staat_weging(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    rijen = document.wegingen
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(w.weging and w.feiten for w in rijen))


def _staat_conclusie(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    rijen = document.conclusies
    return staat(begonnen=bool(rijen), af=bool(rijen) and all(c.conclusie and c.wegingen for c in rijen))


def _staat_antwoord(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    vragen = vragen_van(document)
    gegeven = [document.antwoorden.get(vraag.code) for vraag in vragen]
    beantwoord = [a for a in gegeven if a and (a.antwoord or a.geen_antwoord)]
    return staat(begonnen=bool(beantwoord), af=bool(vragen) and len(beantwoord) == len(vragen))


def _staat_zienswijzen(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
    alle = [getattr(document.zienswijzen, partij) for partij in ontvangers(document)]
    return staat(begonnen=any(z.verzonden_op for z in alle), af=all(z.verzonden_op and z.reactie for z in alle))


def _staat_rapport(document: Opdrachtmap, _oordeel: Any) -> Stapstaat:
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
