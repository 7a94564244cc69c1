"""Proves that the frames are whole, that every reference leads somewhere and that the text reads well."""

from collections.abc import Iterator
from pathlib import Path

from weegwerk.inhoud import leesbaarheid
from weegwerk.inhoud.leidraden.lezer import Leidraadprobleem
from weegwerk.inhoud.werkvelden import DATA
from weegwerk.inhoud.werkvelden.lezer import ALGEMEEN, GelezenKaders, lees
from weegwerk.inhoud.werkvelden.model import Algemeen, Werkveld
from weegwerk.yaml_strikt import Pad

LAAGSTE_SCORE = 65  # B1
LANGSTE_ZIN = 25

_Vondst = tuple[str, Pad, str]  # id of the frame, place, what is wrong


def controleer(data: Path = DATA) -> tuple[Leidraadprobleem, ...]:
    """Every problem in the frames under this folder, by file and line; empty when all is well."""
    gelezen = lees(data)
    if gelezen.problemen or gelezen.algemeen is None:
        return gelezen.problemen
    vondsten = [
        *_mallen(gelezen),
        *_matrix(gelezen, gelezen.algemeen),
        *_stappen(gelezen),
        *_bronnen(gelezen),
        *_leesniveau(gelezen),
    ]
    problemen = [gelezen.probleem(*vondst) for vondst in vondsten]
    return tuple(sorted(problemen, key=lambda probleem: (str(probleem.bestand), probleem.regel)))


def _mallen(gelezen: GelezenKaders) -> Iterator[_Vondst]:
    mallen = {veld.id for veld in gelezen.werkvelden if veld.inrichting is None}
    for veld in gelezen.werkvelden:
        if veld.mal is not None and veld.mal not in mallen:
            yield veld.id, ("mal",), f"De mal “{veld.mal}” bestaat niet."
        if (veld.mal is None) != (veld.inrichting is None):
            yield veld.id, (), "Een werkveld heeft een mal en een inrichting; een mal heeft geen van beide."
        if not veld.vragen_client and not veld.geen_vraag_client:
            yield veld.id, (), "Zeg wat de cliënt vraagt, of waarom de cliënt niets vraagt."


def _matrix(gelezen: GelezenKaders, algemeen: Algemeen) -> Iterator[_Vondst]:
    namen = {rij.naam for rij in algemeen.matrix}
    for veld in gelezen.werkvelden:
        for plek, naam in enumerate(veld.niet_te_vragen):
            if naam not in namen:
                yield veld.id, ("niet_te_vragen", plek), f"De bron “{naam}” staat niet in de matrix."


def _stappen(gelezen: GelezenKaders) -> Iterator[_Vondst]:
    for veld_id, deel in _delen(gelezen):
        gezien: set[str] = set()
        for plek, stap in enumerate(deel.stappen):
            if stap.id in gezien:
                yield veld_id, ("stappen", plek), f"De stap “{stap.id}” staat er meer dan één keer."
            if not any(stap.teksten()):
                yield veld_id, ("stappen", plek), f"De stap “{stap.id}” is leeg."
            gezien.add(stap.id)


def _bronnen(gelezen: GelezenKaders) -> Iterator[_Vondst]:
    for veld_id, deel in _delen(gelezen):
        gebruikt: set[str] = set()
        for pad, namen in _verwijzingen(deel):
            gebruikt |= set(namen)
            for naam in namen:
                if naam not in deel.bronnen:
                    yield veld_id, pad, f"De bron “{naam}” staat niet in de lijst met bronnen."
        for naam in deel.bronnen:
            if naam not in gebruikt:
                yield veld_id, ("bronnen", naam), f"Niets verwijst naar de bron “{naam}”."


def _verwijzingen(deel: Werkveld | Algemeen) -> Iterator[tuple[Pad, tuple[str, ...]]]:
    yield from ((("stappen", plek, "bron"), stap.bron) for plek, stap in enumerate(deel.stappen))
    if isinstance(deel, Algemeen):
        yield ("matrix_bron",), deel.matrix_bron
        return
    yield ("bron",), deel.bron
    yield from ((("uitkomst", plek, "bron"), gebruik.bron) for plek, gebruik in enumerate(deel.uitkomst))
    if deel.inrichting:
        yield ("inrichting", "bron"), deel.inrichting.bron


def _leesniveau(gelezen: GelezenKaders) -> Iterator[_Vondst]:
    for veld_id, deel in _delen(gelezen):
        maat = leesbaarheid.meet(deel.teksten())
        if maat.score < LAAGSTE_SCORE:
            yield veld_id, (), f"Moeilijk te lezen: Flesch-Douma {maat.score}, ten minste {LAAGSTE_SCORE}."
        if (lengte := leesbaarheid.aantal_woorden(maat.langste_zin)) > LANGSTE_ZIN:
            yield veld_id, (), f"Een zin van {lengte} woorden; houd het op {LANGSTE_ZIN}: “{maat.langste_zin[:60]}…”."


def _delen(gelezen: GelezenKaders) -> Iterator[tuple[str, Werkveld | Algemeen]]:
    if gelezen.algemeen:
        yield ALGEMEEN, gelezen.algemeen
    yield from ((veld.id, veld) for veld in gelezen.werkvelden)
