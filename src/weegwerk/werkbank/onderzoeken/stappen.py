"""The steps of an investigation on one page frame: what each asks and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import Uitkomst, methode
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.onderzoeken import velden
from weegwerk.werkbank.onderzoeken.velden import PARTIJEN, Blok, Woord

LEEG, BEZIG, KLAAR, LET_OP = _("leeg"), _("bezig"), _("klaar"), _("let op")


@dataclass(frozen=True, slots=True)
class Groep:
    """One page of questions within a step. `lijst` is the list whose rows can be added and removed here."""

    id: str
    naam: Woord
    blokken: Callable[[Onderzoek], list[Blok]]
    sjabloon: str = "onderzoeken/groep_vragen.html"
    lijst: str = ""
    rij: Woord = ""


@dataclass(frozen=True, slots=True)
class Stap:
    """One step. `staat` says in a word how far it is."""

    id: str
    naam: Woord
    groepen: Callable[[Onderzoek], list[Groep]]
    staat: Callable[[Onderzoek, Uitkomst], Woord]


def _niets(_document: Onderzoek) -> list[Blok]:
    return []


def _opdracht(_document: Onderzoek) -> list[Groep]:
    return [
        Groep("vraag", _("Vraag"), velden.vraag),
        Groep("gegevens", _("Gegevens"), velden.gegevens),
        Groep(
            "activiteiten", _("Activiteiten"), velden.activiteiten, lijst="activiteiten", rij=_("Activiteit toevoegen")
        ),
        Groep("bronnen", _("Bronnen"), velden.bronnen, lijst="bronnen", rij=_("Bron toevoegen")),
    ]


def _taken(_document: Onderzoek) -> list[Groep]:
    return [
        Groep("functie", _("Functie"), velden.functie),
        Groep("taken", _("Taken"), velden.taken, "onderzoeken/groep_taken.html", "taken", _("Taak toevoegen")),
    ]


def _prestatie(document: Onderzoek) -> list[Groep]:
    gekozen = methode(document.methode)
    return [
        Groep(
            taak.code,
            _("Taak %(code)s") % {"code": taak.code},
            partial(velden.prestatie, taak=taak, methode=gekozen),
            "onderzoeken/groep_prestatie.html",
        )
        for taak in document.taken
    ] or [Groep("geen", _("Geen taken"), _niets, "onderzoeken/groep_geen_taken.html")]


def _berekening(_document: Onderzoek) -> list[Groep]:
    return [Groep("uitkomst", _("Uitkomst"), _niets, "onderzoeken/groep_berekening.html")]


def _zienswijzen(_document: Onderzoek) -> list[Groep]:
    return [
        Groep(
            partij,
            woord,
            partial(velden.zienswijze, partij=partij),
            "onderzoeken/groep_zienswijze.html",
            f"zienswijzen.{partij}.punten",
            _("Punt toevoegen"),
        )
        for partij, woord in PARTIJEN.items()
    ]


def _rapport(_document: Onderzoek) -> list[Groep]:
    return [
        Groep("conclusie", _("Conclusie"), velden.conclusie),
        Groep("maken", _("Rapport en vaststelling"), _niets, "onderzoeken/groep_rapport.html"),
    ]


def _staat(*, begonnen: bool, af: bool, let_op: bool = False) -> Woord:
    if let_op:
        return LET_OP
    return KLAAR if af else BEZIG if begonnen else LEEG


def _fout_in(uitkomst: Uitkomst, *plekken: str) -> bool:
    return any(
        s.ernst == "fout" and s.code != "gegeven_ontbreekt" and s.pad[:1] in [(p,) for p in plekken]
        for s in uitkomst.signalen
    )


def _staat_opdracht(document: Onderzoek, uitkomst: Uitkomst) -> Woord:
    vraag, kop = document.vraagstelling, document.kop
    nodig = (
        vraag.vraag,
        vraag.past_bij_definitie,
        document.peildatum,
        document.beoordelingsdatum,
        kop.naam,
        kop.werkgever,
    )
    af = all(nodig) and bool(document.bronnen) and bool(document.activiteiten)
    return _staat(
        begonnen=bool(vraag.vraag or document.peildatum),
        af=af,
        let_op=_fout_in(uitkomst, "peildatum", "beoordelingsdatum"),
    )


def _staat_taken(document: Onderzoek, uitkomst: Uitkomst) -> Woord:
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
    return _staat(begonnen=bool(functie.naam or document.taken), af=af and verdeeld, let_op=let_op)


def _staat_prestatie(document: Onderzoek, uitkomst: Uitkomst) -> Woord:
    factoren = [factor.veld for factor in uitkomst.methode.factoren]
    waarnemingen = [getattr(taak, veld) for taak in document.taken for veld in factoren]
    gevuld = [w for w in waarnemingen if w is not None and w.percentage is not None]
    af = bool(gevuld) and len(gevuld) == len(waarnemingen) and all(w.motivering for w in gevuld)
    return _staat(begonnen=bool(gevuld), af=af, let_op=any(s.code == "waarde_buiten_bereik" for s in uitkomst.signalen))


def _staat_berekening(_document: Onderzoek, uitkomst: Uitkomst) -> Woord:
    heeft_uitkomst = uitkomst.loonwaarde is not None
    waarschuwt = any(s.ernst == "waarschuwing" for s in uitkomst.signalen)
    return _staat(begonnen=False, af=heeft_uitkomst, let_op=heeft_uitkomst and waarschuwt)


def _staat_zienswijzen(document: Onderzoek, _uitkomst: Uitkomst) -> Woord:
    beide = (document.zienswijzen.werknemer, document.zienswijzen.werkgever)
    return _staat(begonnen=any(z.verzonden_op for z in beide), af=all(z.verzonden_op and z.reactie for z in beide))


def _staat_rapport(document: Onderzoek, _uitkomst: Uitkomst) -> Woord:
    conclusie = document.conclusie
    return _staat(begonnen=bool(conclusie.toelichting or conclusie.geldigheid), af=document.vaststelling is not None)


STAPPEN = (
    Stap("opdracht", _("Opdracht"), _opdracht, _staat_opdracht),
    Stap("taken", _("Functie en taken"), _taken, _staat_taken),
    Stap("prestatie", _("Prestatie per taak"), _prestatie, _staat_prestatie),
    Stap("berekening", _("Berekening"), _berekening, _staat_berekening),
    Stap("zienswijzen", _("Zienswijzen"), _zienswijzen, _staat_zienswijzen),
    Stap("rapport", _("Rapport"), _rapport, _staat_rapport),
)


def stap(stap_id: str) -> Stap | None:
    return next((gevonden for gevonden in STAPPEN if gevonden.id == stap_id), None)
