"""What each reader may receive: the part of an opdracht that goes into the report, without what that reader may not see.

The expert's own notes (need, attitude, consent, accounts of talks in full) never leave the workbench this way. Which
sensitive facts go along follows from the one rule of `vertrouwelijkheid`. For others than an employer a fact that is left
out keeps its code, so that the report can say that something stands there.
"""

from datetime import date
from typing import Any

from weegwerk.kern.document import Deel, gewijzigd
from weegwerk.kern.document.afronding import Vaststelling
from weegwerk.kern.opdracht.feiten import Belastbaarheid, Feit, Gesprek, Werkzaamheid
from weegwerk.kern.opdracht.instrumenten import Bevinding, Instrumenten
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.oplevering import Slot, Weging, Zienswijzen
from weegwerk.kern.vertrouwelijkheid import LEZERS, Bestemming, Lezer, Oordeel, is_grond, mag_weten

# What a form about the person says is not for an employer; the ladder only says how far someone takes part.
_INSTRUMENTEN = frozenset({"icf", "wanberg", "huis", "ladder", "scope"})
_INSTRUMENTEN_VOOR_WERKGEVER = frozenset({"ladder"})
_NIET_OPENGESTELD = "Bij het feit staat niet dat deze lezer het mag lezen."
_GEEN_GROND = "Bij het feit staat niet in een hele zin waarom deze lezer het nodig heeft."


def oordelen(map_: Opdrachtmap, voor: Bestemming, dag: date) -> dict[str, Oordeel]:
    """Per fact whether this reader may know it, and why (not). What was inferred from a hidden fact is kept as it is."""
    gevonden = {feit.code: _oordeel(map_, feit, feit.gevoelig, voor, dag) for feit in map_.feiten}
    while True:
        verborgen = {code for code, oordeel in gevonden.items() if not oordeel.mag}
        erbij = {
            feit.code: _afgeleid(_oordeel(map_, feit, "vertrouwelijk", voor, dag))
            for feit in map_.feiten
            if feit.gevoelig is None and feit.code not in verborgen and verborgen & {*feit.afgeleid_van}
        }
        if all(oordeel.mag for oordeel in erbij.values()):
            return gevonden | erbij
        gevonden |= erbij


def weggelaten(map_: Opdrachtmap, voor: Bestemming, dag: date) -> frozenset[str]:
    """Codes of the facts that this reader may not see, and of what was inferred from them."""
    return frozenset(code for code, oordeel in oordelen(map_, voor, dag).items() if not oordeel.mag)


def opengesteld(map_: Opdrachtmap, voor: Bestemming, dag: date) -> frozenset[str]:
    """Codes of the sensitive facts that somebody else than the client does get to see."""
    if voor.lezer == "client":
        return frozenset()
    weg = weggelaten(map_, voor, dag)
    besloten = {feit.code for feit in map_.feiten if feit.gevoelig or weg & {*feit.afgeleid_van}}
    return frozenset(besloten - weg)


def _afgeleid(oordeel: Oordeel) -> Oordeel:
    return (
        oordeel
        if oordeel.mag
        else Oordeel(mag=False, waarom=f"Afgeleid uit een feit dat niet meegaat. {oordeel.waarom}")
    )


def _oordeel(map_: Opdrachtmap, feit: Feit, soort: str | None, voor: Bestemming, dag: date) -> Oordeel:
    """The rule for the kind; beyond it the expert opened this fact for this reader, with a ground."""
    regel = mag_weten(soort, voor, map_.toestemmingen, dag)
    if not regel.mag or soort is None or voor.lezer == "client":
        return regel
    if voor.lezer not in feit.ook_voor:
        return Oordeel(mag=False, waarom=_NIET_OPENGESTELD)
    return regel if is_grond(feit.ook_voor_grond) else Oordeel(mag=False, waarom=_GEEN_GROND)


def voor_lezer(map_: Opdrachtmap, voor: Bestemming, dag: date) -> Opdrachtmap:
    """The part of the document that a report for this reader is made from, and no more than that."""
    verborgen = weggelaten(map_, voor, dag)
    return Opdrachtmap(
        vragen=map_.vragen,
        gesprekken=tuple(_kort(gesprek) for gesprek in map_.gesprekken),
        werkzaamheden=tuple(_werk(werk, voor) for werk in map_.werkzaamheden),
        belastbaarheid=_belastbaarheid(map_.belastbaarheid, voor),
        feiten=_feiten(map_, voor, verborgen),
        instrumenten=_instrumenten(map_.instrumenten, voor, verborgen),
        wegingen=tuple(_weging(weging, voor, verborgen) for weging in map_.wegingen),
        conclusies=map_.conclusies,
        antwoorden=map_.antwoorden,
        aanvullingen=map_.aanvullingen,
        adviezen=map_.adviezen,
        slot=_slot(map_.slot, voor),
        zienswijzen=_zienswijzen(map_.zienswijzen, voor.lezer),
        vaststelling=_vaststelling(map_.vaststelling, voor),
    )


def _kort(gesprek: Gesprek) -> Gesprek:
    """That there was a talk, and whether its account is confirmed; not what was said."""
    return gewijzigd(gesprek, verslag=None, opmerkingen=None)


def _werk(werk: Werkzaamheid, voor: Bestemming) -> Werkzaamheid:
    """What was done and with whom; what the expert wrote about it is not for an employer."""
    return gewijzigd(werk, toelichting=None) if voor.is_werkgever else werk


def _vaststelling(vaststelling: Vaststelling | None, voor: Bestemming) -> Vaststelling | None:
    """Why a report was corrected may be about what an employer may not know; that it was corrected, he sees."""
    if vaststelling is None or not voor.is_werkgever:
        return vaststelling
    return gewijzigd(vaststelling, reden=None)


def _belastbaarheid(lijst: Belastbaarheid, voor: Bestemming) -> Belastbaarheid:
    """An employer may know that there is a list, of which day and by whom; not what was said about it."""
    return gewijzigd(lijst, lijst_toelichting=None) if voor.is_werkgever else lijst


def _feiten(map_: Opdrachtmap, voor: Bestemming, verborgen: frozenset[str]) -> tuple[Feit, ...]:
    """An employer is not told that there is something he may not know; others see that something was left out."""
    if not voor.is_werkgever:
        return tuple(_feit(feit, verborgen) for feit in map_.feiten)
    zichtbaar = (feit for feit in map_.feiten if feit.code not in verborgen)
    return tuple(
        gewijzigd(_feit(feit, verborgen), afgeleid_van=_zichtbaar(feit.afgeleid_van, verborgen)) for feit in zichtbaar
    )


def _zichtbaar(codes: tuple[str, ...], verborgen: frozenset[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code not in verborgen)


def _feit(feit: Feit, verborgen: frozenset[str]) -> Feit:
    if feit.code in verborgen:
        return Feit(code=feit.code, gevoelig=feit.gevoelig)
    return gewijzigd(feit, ook_voor=(), ook_voor_grond=None)


def _weging(weging: Weging, voor: Bestemming, verborgen: frozenset[str]) -> Weging:
    """A weighing of hidden facts is shown in its other version, or not at all."""
    tekst = weging.voor_anderen if verborgen & {*weging.feiten} else weging.weging
    feiten = _zichtbaar(weging.feiten, verborgen) if voor.is_werkgever else weging.feiten
    return gewijzigd(weging, weging=tekst, voor_anderen=None, feiten=feiten)


def _instrumenten(instrumenten: Instrumenten, voor: Bestemming, verborgen: frozenset[str]) -> Instrumenten:
    mag = _INSTRUMENTEN_VOOR_WERKGEVER if voor.is_werkgever else _INSTRUMENTEN
    gekozen = [naam for naam in instrumenten.als_bijlage if naam in mag]
    velden: dict[str, object] = {naam: _zonder(getattr(instrumenten, naam), verborgen) for naam in gekozen}
    return Instrumenten.model_validate({**velden, "als_bijlage": tuple(gekozen)})


def _zonder(deel: Deel | tuple[Deel, ...], verborgen: frozenset[str]) -> Deel | tuple[Deel, ...]:
    """An instrument without the observations that rest on a hidden fact."""
    if isinstance(deel, tuple):
        return tuple(rij for rij in deel if not verborgen & {*getattr(rij, "feiten", ())})
    leeg: dict[str, Any] = {
        naam: Bevinding()
        for naam, bevinding in deel
        if isinstance(bevinding, Bevinding) and verborgen & {*bevinding.feiten}
    }
    if verborgen & {*getattr(deel, "feiten", ())}:
        leeg |= {"onderbouwing": None, "feiten": ()}
    return gewijzigd(deel, **leeg)


def _slot(slot: Slot, voor: Bestemming) -> Slot:
    """Why the client had no talk about the report is between the client and the expert."""
    waarom_niet = slot.toelichting_waarom_niet
    if voor.is_werkgever and waarom_niet:
        waarom_niet = "Toegelicht aan de cliënt."
    return gewijzigd(slot, correctie_reden=None, vaststellingen=0, toelichting_waarom_niet=waarom_niet)


def _zienswijzen(zienswijzen: Zienswijzen, lezer: Lezer) -> Zienswijzen:
    """A reader sees what was done with the own points; that others replied, without what they wrote."""
    kort: dict[str, Any] = {
        partij: gewijzigd(getattr(zienswijzen, partij), punten=())
        for partij in LEZERS
        if lezer not in (partij, "client")
    }
    return gewijzigd(zienswijzen, **kort, werkgever_ontvangt_waarom=None)
