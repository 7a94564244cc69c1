"""What each reader of a loonwaarde report may receive: the document without what is not for that reader.

Nothing that is taken out is read when the loonwaarde is determined, so every version gives the same outcome.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek.blok2 import Begeleiding
from weegwerk.kern.onderzoek.geld import Maatman, Situatie
from weegwerk.kern.onderzoek.model import FACTORVELDEN, Onderzoek, Taak
from weegwerk.kern.vertrouwelijkheid import LEZERS, Bestemming, Lezer, Soort, Toestemming, bestemming, mag_weten

_SOORTEN: tuple[Soort, ...] = ("belastbaarheid", "inkomen")


_ELDERS = "Toegelicht aan de werknemer."
# Whose points are not for an employer.
_ANDEREN = ("werknemer", "opdrachtgever")


@dataclass(frozen=True, slots=True)
class Inzage:
    """A reader of this case, and which kinds of sensitive information his version holds."""

    voor: Bestemming
    soorten: frozenset[str]

    @property
    def lezer(self) -> Lezer:
        return self.voor.lezer

    def als_json(self) -> dict[str, Any]:
        return {"lezer": self.lezer, "is_werkgever": self.voor.is_werkgever, "soorten": sorted(self.soorten)}


def inzage(voor: Bestemming, toestemmingen: Collection[Toestemming] = (), dag: date | None = None) -> Inzage:
    """What the one rule gives this reader on this day."""
    return Inzage(voor, frozenset(soort for soort in _SOORTEN if mag_weten(soort, voor, toestemmingen, dag).mag))


def uit_json(gegevens: object) -> Inzage | None:
    """The reader as a receipt names him; None where it names none. Raises ValueError for what no receipt of ours says."""
    if gegevens is None:
        return None
    match gegevens:
        case {"lezer": str(naam), "is_werkgever": bool(werkgever), "soorten": list(soorten)}:
            lezer = next((een for een in LEZERS if een == naam), None)
            bekend = all(soort in _SOORTEN for soort in soorten)
            if lezer is not None and bekend:
                return Inzage(Bestemming(lezer, is_werkgever=werkgever), frozenset(map(str, soorten)))
    raise ValueError("unknown reader in a receipt")


def lezer_van(onderzoek: Onderzoek, lezer: Lezer) -> Bestemming:
    """This reader of a case of which only the file is known."""
    kop = onderzoek.kop
    return bestemming(lezer, opdrachtgever=kop.opdrachtgever, werkgever=kop.werkgever)


def voor_lezer(onderzoek: Onderzoek, gekozen: Inzage) -> Onderzoek:
    """The part of the document that this reader may see; of what he receives already, nothing is taken out."""
    if gekozen.lezer == "client":
        return onderzoek
    document = onderzoek
    if "belastbaarheid" not in gekozen.soorten:
        document = _zonder_profiel(document)
    if "inkomen" not in gekozen.soorten:
        document = _zonder_inkomen(document)
    return _voor_werkgever(document) if gekozen.voor.is_werkgever else document


def _zonder_profiel(onderzoek: Onderzoek) -> Onderzoek:
    """Without what ails the worker or what he can bear: block 2 tables 6 and 7, and causes."""
    leeg = Begeleiding()
    begeleiding = gewijzigd(
        onderzoek.begeleiding,
        beperkingen=leeg.beperkingen,
        capaciteiten=leeg.capaciteiten,
        belastbaarheid=leeg.belastbaarheid,
    )
    verzuim = onderzoek.overig.verzuim
    verzuim = gewijzigd(verzuim, herstel=None, motivering=_niet_hier(verzuim.motivering))
    wat_als = gewijzigd(onderzoek.wat_als, taken=tuple(map(_zonder_oorzaak, onderzoek.wat_als.taken)))
    return gewijzigd(
        onderzoek,
        begeleiding=begeleiding,
        overig=gewijzigd(onderzoek.overig, verzuim=verzuim),
        taken=tuple(map(_zonder_oorzaak, onderzoek.taken)),
        wat_als=wat_als,
        # Why a company doctor set what he set is about what ails somebody.
        gesteld=gewijzigd(onderzoek.gesteld, toelichting=None),
        adviezen=tuple(een for een in onderzoek.adviezen if een.soort != "gezondheid"),
    )


def _niet_hier(tekst: str | None) -> str | None:
    """A reason that the method asks for: that it was given is said, so that no version calls it missing."""
    return _ELDERS if tekst else None


def _zonder_oorzaak(taak: Taak) -> Taak:
    gevuld = {veld: getattr(taak, veld) for veld in FACTORVELDEN}
    return gewijzigd(taak, **{veld: gewijzigd(w, oorzaak=None) for veld, w in gevuld.items() if w is not None})


def _zonder_inkomen(onderzoek: Onderzoek) -> Onderzoek:
    """Without benefit, and without the situation from which it could be read."""
    geld = gewijzigd(
        onderzoek.geld,
        uitkering_zonder_werk=None,
        situatie=Situatie(),
        maatman=Maatman(),
        regeling_waarom=_niet_hier(onderzoek.geld.regeling_waarom),
    )
    return gewijzigd(onderzoek, geld=geld)


def _voor_werkgever(onderzoek: Onderzoek) -> Onderzoek:
    """Without what the expert wrote beside his work, and without the points of the worker."""
    vast, eerder = onderzoek.vaststelling, onderzoek.eerder
    return gewijzigd(
        onderzoek,
        activiteiten=tuple(gewijzigd(een, toelichting=None) for een in onderzoek.activiteiten),
        bronnen=tuple(gewijzigd(een, toelichting=None, waarvoor=None) for een in onderzoek.bronnen),
        adviezen=tuple(gewijzigd(een, gebaseerd_op=_niet_hier(een.gebaseerd_op)) for een in onderzoek.adviezen),
        zienswijzen=gewijzigd(
            onderzoek.zienswijzen,
            **{partij: gewijzigd(getattr(onderzoek.zienswijzen, partij), punten=()) for partij in _ANDEREN},
        ),
        vaststelling=vast and gewijzigd(vast, reden=None),
        eerder=eerder and gewijzigd(eerder, toelichting=None),
    )
