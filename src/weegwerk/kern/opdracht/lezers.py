"""What each reader may receive: the part of an opdracht that goes into the report, without what that reader may not see.

The expert's own notes (need, attitude, consent, accounts of talks in full) never leave the workbench this way. A fact
that is left out keeps its code, so that the report can say that something stands there.
"""

from typing import Any

from weegwerk.kern.document import Deel, gewijzigd
from weegwerk.kern.document.afronding import Vaststelling
from weegwerk.kern.opdracht.feiten import LEZERS, Belastbaarheid, Feit, Gesprek, Lezer, Werkzaamheid
from weegwerk.kern.opdracht.instrumenten import Bevinding, Instrumenten
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.oplevering import Slot, Weging, Zienswijzen

# What a form about the person says is not for an employer; the ladder only says how far someone takes part.
_INSTRUMENTEN_VOOR = {"client": {"icf", "wanberg", "huis", "ladder", "scope"}, "werkgever": {"ladder"}}
_INSTRUMENTEN_VOOR["opdrachtgever"] = _INSTRUMENTEN_VOOR["client"]


def weggelaten(map_: Opdrachtmap, lezer: Lezer) -> frozenset[str]:
    """Codes of the facts that this reader may not see, and of what was inferred from them."""
    verborgen = {feit.code for feit in map_.feiten if not feit.leesbaar_voor(lezer)}
    while True:
        erbij = {
            feit.code
            for feit in map_.feiten
            if feit.code not in verborgen and verborgen & {*feit.afgeleid_van} and lezer not in feit.ook_voor
        }
        if lezer == "client" or not erbij:
            return frozenset(verborgen)
        verborgen |= erbij


def voor_lezer(map_: Opdrachtmap, lezer: Lezer) -> Opdrachtmap:
    """The part of the document that a report for this reader is made from, and no more than that."""
    verborgen = weggelaten(map_, lezer)
    return Opdrachtmap(
        vragen=map_.vragen,
        gesprekken=tuple(_kort(gesprek) for gesprek in map_.gesprekken),
        werkzaamheden=tuple(_werk(werk, lezer) for werk in map_.werkzaamheden),
        belastbaarheid=_belastbaarheid(map_.belastbaarheid, lezer),
        feiten=tuple(_feit(feit, verborgen) for feit in map_.feiten),
        instrumenten=_instrumenten(map_.instrumenten, lezer, verborgen),
        wegingen=tuple(_weging(weging, verborgen) for weging in map_.wegingen),
        conclusies=map_.conclusies,
        antwoorden=map_.antwoorden,
        aanvullingen=map_.aanvullingen,
        adviezen=map_.adviezen,
        slot=_slot(map_.slot),
        zienswijzen=_zienswijzen(map_.zienswijzen, lezer),
        vaststelling=_vaststelling(map_.vaststelling, lezer),
    )


def _kort(gesprek: Gesprek) -> Gesprek:
    """That there was a talk, and whether its account is confirmed; not what was said."""
    return gewijzigd(gesprek, verslag=None, opmerkingen=None)


def _werk(werk: Werkzaamheid, lezer: Lezer) -> Werkzaamheid:
    """What was done and with whom; what the expert wrote about it is not for an employer."""
    return gewijzigd(werk, toelichting=None) if lezer == "werkgever" else werk


def _vaststelling(vaststelling: Vaststelling | None, lezer: Lezer) -> Vaststelling | None:
    """Why a report was corrected may be about what an employer may not know; that it was corrected, he sees."""
    if vaststelling is None or lezer != "werkgever":
        return vaststelling
    return gewijzigd(vaststelling, reden=None)


def _belastbaarheid(lijst: Belastbaarheid, lezer: Lezer) -> Belastbaarheid:
    """An employer may know that there is a list, of which day and by whom; not what was said about it."""
    return gewijzigd(lijst, lijst_toelichting=None) if lezer == "werkgever" else lijst


def _feit(feit: Feit, verborgen: frozenset[str]) -> Feit:
    if feit.code in verborgen:
        return Feit(code=feit.code, gevoelig=feit.gevoelig)
    return gewijzigd(feit, ook_voor=(), ook_voor_grond=None)


def _weging(weging: Weging, verborgen: frozenset[str]) -> Weging:
    """A weighing of hidden facts is shown in its other version, or not at all."""
    tekst = weging.voor_anderen if verborgen & {*weging.feiten} else weging.weging
    return gewijzigd(weging, weging=tekst, voor_anderen=None)


def _instrumenten(instrumenten: Instrumenten, lezer: Lezer, verborgen: frozenset[str]) -> Instrumenten:
    gekozen = [naam for naam in instrumenten.als_bijlage if naam in _INSTRUMENTEN_VOOR[lezer]]
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


def _slot(slot: Slot) -> Slot:
    return gewijzigd(slot, correctie_reden=None, vaststellingen=0)


def _zienswijzen(zienswijzen: Zienswijzen, lezer: Lezer) -> Zienswijzen:
    """A reader sees what was done with the own points; that others replied, without what they wrote."""
    kort: dict[str, Any] = {
        partij: gewijzigd(getattr(zienswijzen, partij), punten=())
        for partij in LEZERS
        if lezer not in (partij, "client")
    }
    return gewijzigd(zienswijzen, **kort, werkgever_ontvangt_waarom=None)
