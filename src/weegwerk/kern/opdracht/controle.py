"""What still stands in the way of accepting, and dates that cannot be; each in words, with the field it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from weegwerk.kern.opdracht.acceptatie import Acceptatie, Toezegging
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.rolcheck import OnderdeelBevinding, uitkomst
from weegwerk.kern.opdracht.voorstel import is_beoordelend, is_verkapt_oordeel
from weegwerk.tekst import datum_tekst

Stap = Literal["intake", "rolcheck", "acceptatie"]


@dataclass(frozen=True)
class Gebrek:
    """Something to do before the opdracht can be accepted. `pad` is the field; empty when it is about a whole page."""

    code: str
    stap: Stap
    groep: str
    tekst: str
    wat_nu: str
    pad: str = ""


def gebreken(
    document: Opdrachtmap, voorwaarden: Sequence[str], rolcheck: Sequence[OnderdeelBevinding], ontvangen: date
) -> tuple[Gebrek, ...]:
    """All that must be settled before accepting; `voorwaarden` are the codes of the conditions in the guides."""
    return (
        *_intake(document),
        *_rollen(document, rolcheck),
        *_voorwaarden(document.acceptatie, voorwaarden),
        *_advies(document),
        *_vragen(document),
        *_knelpunten(document.acceptatie),
        *(
            Gebrek("datum", "acceptatie", "tijd", tekst, "Verander een van beide datums.", pad)
            for pad, tekst in onmogelijke_datums(document, ontvangen).items()
            if pad.startswith("acceptatie.tijdpad")
        ),
    )


def onmogelijke_datums(document: Opdrachtmap, ontvangen: date, geboren: date | None = None) -> dict[str, str]:
    """Per field what cannot be: before birth, before the opdracht came in, or in the wrong order."""
    gevonden: dict[str, str] = {}
    vorige, vorige_naam = ontvangen, "de dag waarop u de opdracht ontving"
    tijdpad = document.acceptatie.tijdpad
    for veld, naam in (("gesprek_op", "het gesprek"), ("concept_op", "het concept"), ("gereed_op", "het rapport")):
        datum: date | None = getattr(tijdpad, veld)
        if datum is None:
            continue
        if datum < vorige:
            gevonden[f"acceptatie.tijdpad.{veld}"] = _te_vroeg(datum, vorige, vorige_naam)
        vorige, vorige_naam = max(vorige, datum), naam
    for code, nieuwe in ((een.code, een.nieuwe_datum) for een in document.acceptatie.uitloop):
        if nieuwe and nieuwe < ontvangen:
            pad = f"acceptatie.uitloop.{code}.nieuwe_datum"
            gevonden[pad] = _te_vroeg(nieuwe, ontvangen, "de dag waarop u de opdracht ontving")
    return gevonden | _toestemming(document, geboren)


def _toestemming(document: Opdrachtmap, geboren: date | None) -> dict[str, str]:
    gevraagd, antwoord = document.vertrouwen.toestemming_gevraagd_op, document.vertrouwen.toestemming_antwoord_op
    if antwoord and geboren and antwoord < geboren:
        return {"vertrouwen.toestemming_antwoord_op": _te_vroeg(antwoord, geboren, "de geboortedag van de cliënt")}
    if antwoord and gevraagd and antwoord < gevraagd:
        return {"vertrouwen.toestemming_antwoord_op": _te_vroeg(antwoord, gevraagd, "de dag waarop u het vroeg")}
    return {}


def _te_vroeg(datum: date, grens: date, naam: str) -> str:
    return f"{datum_tekst(datum)} ligt voor {naam} ({datum_tekst(grens)})."


def _intake(document: Opdrachtmap) -> Iterator[Gebrek]:
    if not document.onderdelen:
        yield Gebrek(
            "geen_onderdeel",
            "intake",
            "keuze",
            "Er is nog niet gekozen welke opdracht dit is.",
            "Kies een opdracht uit een leidraad.",
        )


def _advies(document: Opdrachtmap) -> Iterator[Gebrek]:
    if document.onderdelen and document.intake.besluit is None and not is_beoordelend(document.onderdelen):
        yield Gebrek(
            "besluit_open",
            "acceptatie",
            "vragen",
            "Er staat nog niet of er een besluit aan uw antwoord hangt.",
            "Kies ja, nee of onbekend. Hangt er een besluit aan, dan is het een oordeel.",
            "intake.besluit",
        )
    if is_verkapt_oordeel(document.intake, document.onderdelen) and not document.intake.adviestoets_waarom:
        yield Gebrek(
            "verkapt_oordeel",
            "acceptatie",
            "vragen",
            "De vraag heet advies, maar er hangt een besluit aan het antwoord. Dan is het een beoordeling.",
            "Kies een beoordelende opdracht, of spreek af dat het besluit niet op uw antwoord rust en schrijf op hoe.",
            "intake.adviestoets_waarom",
        )


def _rollen(document: Opdrachtmap, rolcheck: Sequence[OnderdeelBevinding]) -> Iterator[Gebrek]:
    if any(een.regel == "arts_ontbreekt" for een in rolcheck):
        yield Gebrek(
            "arts",
            "rolcheck",
            "arts",
            "Deze opdracht doet u samen met een arts. Er is geen arts genoemd.",
            "Vul in welke arts de opdracht mee aanneemt.",
            "rolcheck.arts",
        )
    elif uitkomst(rolcheck) in ("voorwaarde", "onverenigbaar") and not document.rolcheck.motivatie:
        yield Gebrek(
            "rolcheck",
            "rolcheck",
            "uitkomst",
            "De rolcheck noemt iets dat zwaar weegt.",
            "Los het op, geef de opdracht terug, of schrijf op waarom u haar toch aanneemt.",
            "rolcheck.motivatie",
        )


def _voorwaarden(acceptatie: Acceptatie, codes: Sequence[str]) -> Iterator[Gebrek]:
    open_ = [code for code in codes if code not in acceptatie.voorwaarden or not acceptatie.voorwaarden[code].staat]
    if open_:
        yield Gebrek(
            "voorwaarde_open",
            "acceptatie",
            "voorwaarden",
            f"Van {len(open_)} van de {len(codes)} voorwaarden is nog niet gezegd of eraan is voldaan.",
            "Loop de voorwaarden langs.",
            f"acceptatie.voorwaarden.{open_[0]}.staat",
        )
    for code in codes:
        voorwaarde = acceptatie.voorwaarden.get(code)
        if voorwaarde and voorwaarde.staat == "niet_voldaan" and not voorwaarde.toelichting:
            yield Gebrek(
                "voorwaarde_niet_voldaan",
                "acceptatie",
                "voorwaarden",
                "Aan een voorwaarde is niet voldaan, en er staat niet bij wat er nu gebeurt.",
                "Schrijf op wat u afspreekt, of geef de opdracht terug.",
                f"acceptatie.voorwaarden.{code}.toelichting",
            )


def _vragen(document: Opdrachtmap) -> Iterator[Gebrek]:
    for vraag in vragen_van(document):
        nummer, pad = vraag.code.removeprefix("V"), f"acceptatie.toezeggingen.{vraag.code}"
        toezegging = document.acceptatie.toezeggingen.get(vraag.code, Toezegging())
        if vraag.vraag and toezegging.te_beantwoorden is None:
            yield Gebrek(
                "vraag_open",
                "acceptatie",
                "vragen",
                f"Kan uw rapport vraag {nummer} beantwoorden?",
                "Kies ja, deels of nee.",
                f"{pad}.te_beantwoorden",
            )
        elif toezegging.te_beantwoorden in ("deels", "nee") and not toezegging.te_beantwoorden_waarom:
            yield Gebrek(
                "vraag_niet_te_beantwoorden",
                "acceptatie",
                "vragen",
                f"Vraag {nummer} kan niet (helemaal) worden beantwoord.",
                "Schrijf op wat er ontbreekt; de opdrachtgever leest dat in uw brief.",
                f"{pad}.te_beantwoorden_waarom",
            )


def _knelpunten(acceptatie: Acceptatie) -> Iterator[Gebrek]:
    for knelpunt in acceptatie.knelpunten:
        if knelpunt.wat and not (knelpunt.actie and knelpunt.eigenaar):
            yield Gebrek(
                "knelpunt_zonder_plan",
                "acceptatie",
                "knelpunten",
                f"Bij knelpunt {knelpunt.code.removeprefix('K')} staat nog geen plan.",
                "Schrijf op wat eraan gedaan wordt en door wie.",
                f"acceptatie.knelpunten.{knelpunt.code}.actie",
            )
