"""Proves that the guides are complete, that every reference leads somewhere and that the text reads well."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from weegwerk.inhoud import leesbaarheid, leidraden
from weegwerk.inhoud.leidraden import ontvangers
from weegwerk.inhoud.leidraden.lezer import GelezenLeidraad, Leidraadprobleem, lees
from weegwerk.inhoud.leidraden.model import Leidraad, Leidraadopdracht, Sectie
from weegwerk.yaml_strikt import Pad

LAAGSTE_SCORE_OPDRACHT = 65  # B1
LAAGSTE_SCORE_SECTIE = 50  # B2: a section full of long terms may be harder than the whole
LANGSTE_ZIN = 25
_GENOEG_OM_TE_METEN = 40  # words; below this one long word decides the score

_Vondst = tuple[int, Pad, str]  # number of the assignment (0: the guide itself), place, what is wrong


def controleer(data: Path = leidraden.DATA) -> tuple[Leidraadprobleem, ...]:
    """Every problem in the guides under this folder, by file and line; empty when all is well."""
    mappen = leidraden.mappen(data)
    if not mappen:
        return (Leidraadprobleem(data, 1, "", "Hier staat geen leidraad."),)
    return tuple(probleem for map_ in mappen for probleem in _controleer_map(map_))


def _controleer_map(map_: Path) -> tuple[Leidraadprobleem, ...]:
    gelezen = lees(map_)
    return (*_controleer_leidraad(map_.name, gelezen), *ontvangers.controleer(map_, gelezen))


def _controleer_leidraad(map_naam: str, gelezen: GelezenLeidraad) -> tuple[Leidraadprobleem, ...]:
    leidraad = gelezen.leidraad
    if leidraad is None:
        return gelezen.problemen
    vondsten = [
        *_volledig(leidraad, map_naam),
        *_bronnen(leidraad),
        *_rollen(leidraad),
        *_rolconflicten(leidraad),
        *_dubbele_ids(leidraad),
        *_leesniveau(leidraad),
    ]
    problemen = [gelezen.probleem(*vondst) for vondst in vondsten]
    return tuple(sorted(problemen, key=lambda probleem: (str(probleem.bestand), probleem.regel)))


def _volledig(leidraad: Leidraad, map_naam: str) -> Iterator[_Vondst]:
    if leidraad.id != map_naam:
        yield 0, ("id",), f"De id hoort gelijk te zijn aan de naam van de map: “{map_naam}”."
    nummers = {opdracht.nummer for opdracht in leidraad.opdrachten}
    verwacht = leidraad.aantal_opdrachten or max(nummers, default=1)
    if weg := sorted(set(range(1, verwacht + 1)) - nummers):
        tekst = f"Er zijn {len(nummers)} van {verwacht} opdrachten; dit ontbreekt: {', '.join(map(str, weg))}."
        yield 0, ("aantal_opdrachten",), tekst
    for nummer in nummers:
        if nummer > verwacht:
            yield nummer, ("nummer",), f"De leidraad telt maar {verwacht} opdrachten."


def _bronnen(leidraad: Leidraad) -> Iterator[_Vondst]:
    gebruikt: set[str] = set()
    for nummer, pad, sectie in _secties(leidraad):
        gebruikt |= set(sectie.bron)
        for plek, naam in enumerate(sectie.bron):
            if naam not in leidraad.bronnen:
                yield nummer, (*pad, "bron", plek), f"De bron “{naam}” staat niet in de lijst met bronnen."
    for naam in leidraad.bronnen:
        if naam not in gebruikt:
            yield 0, ("bronnen", naam), f"Geen sectie gebruikt de bron “{naam}”."


def _rollen(leidraad: Leidraad) -> Iterator[_Vondst]:
    rollen = [rol.id for rol in leidraad.rollen]
    for opdracht in leidraad.opdrachten:
        for plek, rol in enumerate(opdracht.rollen):
            if rol not in rollen:
                yield opdracht.nummer, ("rollen", plek), f"De rol “{rol}” bestaat niet in deze leidraad."
    for plek, rol in enumerate(rollen):
        # Where the full list of assignments is not known, a role may be all we have.
        if leidraad.aantal_opdrachten and not leidraad.opdrachten_van(rol):
            yield 0, ("rollen", plek), f"Geen opdracht hoort bij de rol “{rol}”."


def _rolconflicten(leidraad: Leidraad) -> Iterator[_Vondst]:
    """What one assignment says of another, the other says of the one: an expert may start from either side."""
    graden = {(o.nummer, met): graad for o in leidraad.opdrachten for _, met, graad in _conflicten(o)}
    nummers = {opdracht.nummer for opdracht in leidraad.opdrachten}
    for opdracht in leidraad.opdrachten:
        for pad, met, graad in _conflicten(opdracht):
            andersom = graden.get((met, opdracht.nummer), "niets")
            if met == opdracht.nummer:
                yield opdracht.nummer, pad, "Een opdracht botst niet met zichzelf."
            elif met not in nummers:
                yield opdracht.nummer, pad, f"Opdracht {met} bestaat niet in deze leidraad."
            elif graad != andersom:
                tekst = f"Hier staat “{graad}”. Opdracht {met} zegt over opdracht {opdracht.nummer}: {andersom}."
                yield opdracht.nummer, pad, tekst


def _conflicten(opdracht: Leidraadopdracht) -> Iterator[tuple[Pad, int, str]]:
    for plek, conflict in enumerate(opdracht.aandachtspunten.conflicterende_rollen.lijst):
        for onder, met in enumerate(conflict.met):
            pad = ("aandachtspunten", "conflicterende_rollen", "lijst", plek, "met", onder)
            yield pad, met, conflict.graad


def _dubbele_ids(leidraad: Leidraad) -> Iterator[_Vondst]:
    for veld in ("rollen", "hoofdstukken", "lijsten"):
        yield from _dubbel(0, (veld,), getattr(leidraad, veld))
    for nummer, pad, sectie in _secties(leidraad):
        yield from _dubbel(nummer, (*pad, "lijst"), sectie.onderdelen)


def _dubbel(nummer: int, pad: Pad, onderdelen: tuple[object, ...]) -> Iterator[_Vondst]:
    for naam, aantal in Counter(getattr(onderdeel, "id", None) for onderdeel in onderdelen).items():
        if naam is not None and aantal > 1:
            yield nummer, pad, f"De id “{naam}” staat er {aantal} keer."


def _leesniveau(leidraad: Leidraad) -> Iterator[_Vondst]:
    for nummer, pad, sectie in _secties(leidraad):
        maat = leesbaarheid.meet(sectie.teksten())
        if maat.woorden >= _GENOEG_OM_TE_METEN and maat.score < LAAGSTE_SCORE_SECTIE:
            yield nummer, pad, _te_moeilijk(maat.score, LAAGSTE_SCORE_SECTIE)
        if (lengte := leesbaarheid.aantal_woorden(maat.langste_zin)) > LANGSTE_ZIN:
            yield nummer, pad, f"Een zin van {lengte} woorden; houd het op {LANGSTE_ZIN}: “{maat.langste_zin[:60]}…”."
    for opdracht in leidraad.opdrachten:
        teksten = (tekst for plaats in opdracht.plaatsen() for tekst in plaats.sectie.teksten())
        score = leesbaarheid.meet(teksten).score
        if score < LAAGSTE_SCORE_OPDRACHT:
            yield opdracht.nummer, (), _te_moeilijk(score, LAAGSTE_SCORE_OPDRACHT)


def _te_moeilijk(score: int, laagste: int) -> str:
    return f"Moeilijk te lezen: Flesch-Douma {score}, ten minste {laagste}. Maak zinnen korter en kies gewone woorden."


def _secties(leidraad: Leidraad) -> Iterator[tuple[int, Pad, Sectie]]:
    for plek, rol in enumerate(leidraad.rollen):
        yield 0, ("rollen", plek, "omschrijving"), rol.omschrijving
    for veld in ("hoofdstukken", "lijsten"):
        for plek, sectie in enumerate(getattr(leidraad, veld)):
            yield 0, (veld, plek), sectie
    for opdracht in leidraad.opdrachten:
        for plaats in opdracht.plaatsen():
            yield opdracht.nummer, plaats.pad, plaats.sectie
