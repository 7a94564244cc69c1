"""The steps of an investigation on one page frame: what each asks and how far it is."""

from collections.abc import Iterator
from functools import partial

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import Methode, Uitkomst, methode
from weegwerk.kern.onderzoek import Onderzoek, Taak
from weegwerk.werkbank.documenten.vragen import Groep, Stap, Stapstaat, geen_vragen, staat
from weegwerk.werkbank.onderzoeken import blokken, geld, kader, meten, over, velden
from weegwerk.werkbank.onderzoeken.stappen_blokken import BLOKSTAPPEN
from weegwerk.werkbank.onderzoeken.velden import partijen_van
from weegwerk.werkbank.onderzoeken.zekerheid import over_berekening

TAKEN = "onderzoeken/groep_taken.html"

PRESTATIE, METEN, WERKTIJD = (f"onderzoeken/groep_{naam}.html" for naam in ("prestatie", "meten", "werktijd"))


def _opdracht(_document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep(
            "kader",
            _("Werkveld"),
            velden.kader,
            "onderzoeken/groep_kader.html",
            context=kader.over_kader,
            acties={"werkveld": kader.kies},
        ),
        Groep("vraag", _("Vraag"), velden.vraag),
        Groep("gegevens", _("Gegevens"), velden.gegevens),
        Groep(
            "activiteiten", _("Activiteiten"), velden.activiteiten, lijst="activiteiten", rij=_("Activiteit toevoegen")
        ),
        Groep(
            "bronnen",
            _("Bronnen"),
            velden.bronnen,
            "onderzoeken/groep_bronnen.html",
            "bronnen",
            _("Bron toevoegen"),
            context=blokken.over_bronnen,
        ),
        Groep("vragenlijsten", _("Vragenlijsten"), geen_vragen, "onderzoeken/groep_vragenlijsten.html"),
    ]


def _taken(document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep("functie", _("Functie"), velden.functie),
        Groep("taken", _("Taken"), velden.taken, TAKEN, "taken", _("Taak toevoegen")),
        Groep("norm", _("Referentieloon") if document.kader.voor_ziekte else _("Zoeken naar de norm"), velden.norm),
        Groep(
            "niet",
            _("Lukt niet"),
            velden.niet_uitvoerbaar,
            lijst="niet_uitvoerbaar",
            rij=_("Taak die niet lukt toevoegen"),
        ),
        Groep(
            "tegenspraak", _("Tegenspraak"), velden.tegenspraken, lijst="tegenspraken", rij=_("Tegenspraak toevoegen")
        ),
    ]


def _prestatie(document: Onderzoek) -> list[Groep[Onderzoek]]:
    gekozen = methode(document.methode)
    return [groep for taak in document.taken for groep in _over_taak(taak, gekozen)] or [
        Groep("geen", _("Geen taken"), geen_vragen, "onderzoeken/groep_geen_taken.html")
    ]


def _over_taak(taak: Taak, gekozen: Methode) -> Iterator[Groep[Onderzoek]]:
    code = {"code": taak.code}
    prestatie = partial(velden.prestatie, taak=taak, methode=gekozen)
    yield Groep(
        taak.code, _("Taak %(code)s") % code, prestatie, PRESTATIE, context=over.over_factoren, acties=meten.ACTIES
    )
    yield Groep(
        f"{taak.code}-meten",
        _("Meten %(code)s") % code,
        partial(velden.metingen, taak=taak),
        METEN,
        f"taken.{taak.code}.metingen",
        _("Meting toevoegen"),
        taak.code,
        context=over.over_metingen,
        acties=meten.ACTIES,
    )
    yield Groep(
        f"{taak.code}-werktijd",
        _("Werktijd %(code)s") % code,
        partial(velden.werktijden, taak=taak),
        WERKTIJD,
        f"taken.{taak.code}.werktijden",
        _("Werktijd toevoegen"),
        taak.code,
    )


def _berekening(document: Onderzoek) -> list[Groep[Onderzoek]]:
    groepen: list[Groep[Onderzoek]] = [
        Groep("uitkomst", _("Uitkomst"), geen_vragen, "onderzoeken/groep_berekening.html", context=over_berekening),
        Groep(
            "toetsing", _("Toetsing"), velden.toetsing, "onderzoeken/groep_toetsing.html", context=over.over_toetsing
        ),
    ]
    if document.eerder is not None:
        sjabloon = "onderzoeken/groep_vergelijking.html"
        groepen.append(
            Groep("vergelijking", _("Vergelijking"), velden.vergelijking, sjabloon, context=over.over_vergelijking)
        )
    return groepen


def _geld(_document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep("loon", _("Loon en contract"), velden.geld.loon, "onderzoeken/groep_loon.html", context=geld.over_loon),
        Groep("situatie", _("Uitkering"), velden.geld.situatie),
        Groep("baan", _("Baan en begeleiding"), velden.geld.baan),
        Groep("eerder-werk", _("Eerste spoor en WIA"), velden.geld.eerder_werk),
        Groep(
            "functies",
            _("Functies voor de WIA"),
            velden.geld.functies,
            lijst="geld.maatman.functies",
            rij=_("Functie toevoegen"),
        ),
        Groep("rechten", _("Rechten"), geen_vragen, "onderzoeken/groep_rechten.html", context=geld.over_rechten),
        Groep(
            "regelingen",
            _("Regelingen"),
            geen_vragen,
            "onderzoeken/groep_regelingen.html",
            context=geld.over_regelingen,
        ),
        Groep("keuze", _("Keuze"), velden.geld.keuze),
        Groep("balans", _("Balans"), geen_vragen, "onderzoeken/groep_balans.html", context=geld.over_balans),
    ]


def _zienswijzen(document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep(
            partij,
            woord,
            partial(velden.zienswijze, partij=partij),
            "onderzoeken/groep_zienswijze.html",
            f"zienswijzen.{partij}.punten",
            _("Punt toevoegen"),
            context=over.over_zienswijze,
        )
        for partij, woord in partijen_van(document).items()
    ]


def _rapport(_document: Onderzoek) -> list[Groep[Onderzoek]]:
    return [
        Groep("conclusie", _("Conclusie"), velden.conclusie),
        Groep(
            "advies",
            _("Advies"),
            velden.adviezen,
            "onderzoeken/groep_advies.html",
            "adviezen",
            _("Advies toevoegen"),
        ),
        Groep(
            "maken",
            _("Rapport en vaststelling"),
            geen_vragen,
            "onderzoeken/groep_rapport.html",
            context=over.over_rapporten,
        ),
    ]


def _fout_in(uitkomst: Uitkomst, *plekken: str) -> bool:
    return any(
        s.ernst == "fout" and s.code != "gegeven_ontbreekt" and s.pad[:1] in [(p,) for p in plekken]
        for s in uitkomst.signalen
    )


def _staat_opdracht(document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    vraag, kop = document.vraagstelling, document.kop
    nodig = (
        vraag.vraag,
        vraag.past_bij_definitie,
        document.peildatum,
        document.beoordelingsdatum,
        kop.naam,
        kop.werkgever or "werkgever" not in partijen_van(document),
    )
    af = all(nodig) and bool(document.bronnen) and bool(document.activiteiten)
    return staat(
        begonnen=bool(vraag.vraag or document.peildatum),
        af=af,
        let_op=_fout_in(uitkomst, "peildatum", "beoordelingsdatum"),
    )


def _staat_taken(document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    functie = document.functie
    af = bool(
        functie.naam
        and functie.uren_per_week
        and functie.werkdagen_per_week
        and document.normfunctie.naam
        and document.taken
    )
    verdeeld = all(taak.aandeel is not None or taak.uren_per_week is not None for taak in document.taken)
    let_op = any(s.code == "aandelen_geen_100" for s in uitkomst.signalen)
    return staat(begonnen=bool(functie.naam or document.taken), af=af and verdeeld, let_op=let_op)


def _staat_prestatie(document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    factoren = [factor.veld for factor in uitkomst.methode.factoren]
    waarnemingen = [getattr(taak, veld) for taak in document.taken if not taak.vervallen for veld in factoren]
    gevuld = [w for w in waarnemingen if w is not None and w.percentage is not None]
    af = bool(gevuld) and len(gevuld) == len(waarnemingen) and all(w.motivering for w in gevuld)
    return staat(begonnen=bool(gevuld), af=af, let_op=any(s.code == "waarde_buiten_bereik" for s in uitkomst.signalen))


def _staat_berekening(_document: Onderzoek, uitkomst: Uitkomst) -> Stapstaat:
    heeft_uitkomst = uitkomst.loonwaarde is not None
    waarschuwt = any(s.ernst == "waarschuwing" for s in uitkomst.signalen)
    return staat(begonnen=False, af=heeft_uitkomst, let_op=heeft_uitkomst and waarschuwt)


def _staat_geld(document: Onderzoek, _uitkomst: Uitkomst) -> Stapstaat:
    geld = document.geld
    nodig = (geld.loon.functieloon, geld.loon.contract_maanden, geld.regeling, geld.regeling_waarom)
    return staat(begonnen=geld.gevuld, af=all(waarde is not None for waarde in nodig))


def _staat_zienswijzen(document: Onderzoek, _uitkomst: Uitkomst) -> Stapstaat:
    alle = [getattr(document.zienswijzen, partij) for partij in partijen_van(document)]
    return staat(begonnen=any(z.verzonden_op for z in alle), af=all(z.verzonden_op and z.reactie for z in alle))


def _staat_rapport(document: Onderzoek, _uitkomst: Uitkomst) -> Stapstaat:
    conclusie = document.conclusie
    return staat(begonnen=bool(conclusie.toelichting or conclusie.geldigheid), af=document.vaststelling is not None)


STAPPEN: tuple[Stap[Onderzoek], ...] = (
    Stap("opdracht", _("Opdracht"), _opdracht, _staat_opdracht),
    Stap("taken", _("Functie en taken"), _taken, _staat_taken),
    Stap("prestatie", _("Prestatie per taak"), _prestatie, _staat_prestatie),
    Stap("berekening", _("Berekening"), _berekening, _staat_berekening),
    *BLOKSTAPPEN,
    Stap("geld", _("Geld en balans"), _geld, _staat_geld),
    Stap("zienswijzen", _("Zienswijzen"), _zienswijzen, _staat_zienswijzen),
    Stap("rapport", _("Rapport"), _rapport, _staat_rapport),
)
