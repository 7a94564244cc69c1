"""Proves that a questionnaire is whole, asks nothing medical, and reads easily in both languages."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from weegwerk.inhoud import leesbaarheid, leesbaarheid_engels
from weegwerk.inhoud.leidraden.lezer import Bronblad, Leidraadprobleem
from weegwerk.inhoud.vragenlijsten import DATA, PARTIJEN, Vragenlijst, Vragenlijstvraag, lees_alle
from weegwerk.yaml_strikt import Pad

LAAGSTE_SCORE = 65  # B1, of all that one party reads
LAAGSTE_SCORE_ENGELS = 70  # fairly easy; our reading of B1
LANGSTE_ZIN = 18
# What an expert may not ask (AVG art. 9, Wet aanvullende bepalingen verwerking persoonsgegevens): not in any question.
_MEDISCH = re.compile(
    r"\b(bsn|burgerservicenummer|diagnos\w*|ziek\w*|medicijn\w*|medisch\w*|arts|dokter|handicap\w*|beperking\w*"
    r"|klacht\w*|medicine\w*|medical\w*|ill|illness|sick\w*|doctor|disabilit\w*|disease\w*)\b",
    re.IGNORECASE,
)

_Vondst = tuple[Pad, str]


def controleer(data: Path = DATA) -> tuple[Leidraadprobleem, ...]:
    """Every problem in the questionnaires under this folder, by file and line; empty when all is well."""
    gelezen, problemen = lees_alle(data)
    if not gelezen and not problemen:
        return (Leidraadprobleem(data, 1, "", "Hier staat geen vragenlijst."),)
    for blad, lijst in gelezen:
        problemen += [blad.probleem(*vondst) for vondst in _vondsten(blad, lijst)]
    return tuple(sorted(problemen, key=lambda probleem: (str(probleem.bestand), probleem.regel)))


def _vondsten(blad: Bronblad, lijst: Vragenlijst) -> Iterator[_Vondst]:
    hoort = (lijst.id, f"versie-{lijst.versie}.yaml")
    if (blad.bestand.parent.name, blad.bestand.name) != hoort:
        yield ("id",), f"Dit bestand hoort {'/'.join(hoort)} te heten."
    yield from _ids(lijst)
    yield from _verwijzingen(lijst)
    for vorm in (lijst, lijst.naast_vroeger()):
        yield from _niet_medisch(vorm)
        yield from _leesniveau(vorm)


def _ids(lijst: Vragenlijst) -> Iterator[_Vondst]:
    """An answer is kept under the id of its question alone."""
    for soort, ids in (("groep", [g.id for g in lijst.groepen]), ("vraag", [v.id for v in lijst.vragen()])):
        for naam, aantal in Counter(ids).items():
            if aantal > 1:
                yield ("groepen",), f"De id “{naam}” van een {soort} staat er {aantal} keer."
    for naam, keuzes in lijst.keuzelijsten.items():
        if len({keuze.id for keuze in keuzes}) < len(keuzes):
            yield ("keuzelijsten", naam), "Een id staat hier meer dan één keer."


def _verwijzingen(lijst: Vragenlijst) -> Iterator[_Vondst]:
    keuzes, bronnen = set(lijst.keuzelijsten), set(lijst.bronnen)
    for pad, vraag in _vragen(lijst):
        for gebruikt in filter(None, (vraag.keuzes, vraag.naast_vroeger.keuzes)):
            keuzes.discard(gebruikt)
            if gebruikt not in lijst.keuzelijsten:
                yield (*pad, "keuzes"), f"De keuzelijst “{gebruikt}” bestaat niet."
        for bron in vraag.bron:
            bronnen.discard(bron)
            if bron not in lijst.bronnen:
                yield (*pad, "bron"), f"De bron “{bron}” staat niet in de lijst met bronnen."
    yield from ((("keuzelijsten", naam), f"Geen vraag gebruikt de keuzelijst “{naam}”.") for naam in sorted(keuzes))
    yield from ((("bronnen", naam), f"Geen vraag gebruikt de bron “{naam}”.") for naam in sorted(bronnen))


def _niet_medisch(lijst: Vragenlijst) -> Iterator[_Vondst]:
    for pad, vraag in _vragen(lijst):
        zinnen = [
            zin
            for zin in (vraag.werknemer, vraag.werkgever, vraag.uitleg, *lijst.keuzelijsten.get(vraag.keuzes or "", ()))
            if zin
        ]
        for tekst in (tekst for zin in zinnen for tekst in (zin.nl, zin.en)):
            if gevonden := _MEDISCH.search(tekst):
                yield pad, f"Deze vraag gaat over gezondheid of een nummer dat u niet mag vragen: “{gevonden[0]}”."


def _leesniveau(lijst: Vragenlijst) -> Iterator[_Vondst]:
    for partij in PARTIJEN:
        nederlands, engels = (list(_teksten(lijst, partij, taal)) for taal in ("nl", "en"))
        score, score_engels = leesbaarheid.meet(nederlands).score, leesbaarheid_engels.score(engels)
        if score < LAAGSTE_SCORE:
            yield ("inleiding", partij), f"Moeilijk te lezen: Flesch-Douma {score}, ten minste {LAAGSTE_SCORE}."
        if score_engels < LAAGSTE_SCORE_ENGELS:
            yield (
                ("inleiding", partij),
                f"Het Engels is moeilijk te lezen: Flesch {score_engels}, ten minste {LAAGSTE_SCORE_ENGELS}.",
            )
        for tekst in (*nederlands, *engels):
            for zin in leesbaarheid.zinnen_van(tekst):
                if (lengte := leesbaarheid.aantal_woorden(zin)) > LANGSTE_ZIN:
                    yield ("groepen",), f"Een zin van {lengte} woorden; houd het op {LANGSTE_ZIN}: “{zin[:60]}…”."


def _teksten(lijst: Vragenlijst, partij: str, taal: str) -> Iterator[str]:
    """All that one party reads in one language."""
    for zin in (*lijst.inleiding.voor(partij), lijst.niet_schrijven):
        yield zin.in_taal(taal)
    for vraag in lijst.vragen():
        gevraagd = vraag.zin(partij)
        yield from (zin.in_taal(taal) for zin in (gevraagd, gevraagd and vraag.uitleg) if zin)


def _vragen(lijst: Vragenlijst) -> Iterator[tuple[Pad, Vragenlijstvraag]]:
    for nummer, groep in enumerate(lijst.groepen):
        for plek, vraag in enumerate(groep.vragen):
            yield ("groepen", nummer, "vragen", plek), vraag
