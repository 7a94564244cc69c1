"""Everything that the program notices about an opdracht, in the order in which the work is done."""

from collections.abc import Collection, Iterator
from datetime import date

from weegwerk.kern import parameters
from weegwerk.kern.document.volgorde import Dagpunt, omkeringen, paren_van_zienswijze
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.opdracht import vertrouwen
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.keten import toets_keten
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.signalen import meld
from weegwerk.kern.signalen import Signaal
from weegwerk.kern.vertrouwelijkheid import LEZERS, Bestemming, is_grond, mag_weten, wat_mist
from weegwerk.tekst import datum_tekst, opsomming

_GEEN_WERKGEVER = Bestemming("opdrachtgever", is_werkgever=False)
_ERNST = {"fout": 0, "waarschuwing": 1, "info": 2}


def toets(
    map_: Opdrachtmap,
    dag: date,
    nummers: Collection[int] = (),
    bekend: Collection[str] = (),
    opdrachtgever: Bestemming = _GEEN_WERKGEVER,
) -> tuple[Signaal, ...]:
    """The signals on this day, the most serious first.

    `nummers` are the assignments of the draft of 2011 that this opdracht consists of; `bekend` are the names that may
    stand in a conclusion without a fact, such as those of the client and the employer; `opdrachtgever` says whether he is
    the employer as well.
    """
    gevonden = (
        *vertrouwen.toets(map_, nummers),
        *_belastbaarheid(map_, dag),
        *_gesprekken(map_),
        *_dagen(map_),
        *_lijst_na_concept(map_),
        *_gevoelig(map_, dag, opdrachtgever),
        *_toestemmingen(map_),
        *toets_keten(map_, bekend),
        *_terugblik(map_),
    )
    return tuple(sorted(gevonden, key=lambda signaal: _ERNST[signaal.ernst]))


def _belastbaarheid(map_: Opdrachtmap, dag: date) -> Iterator[Signaal]:
    lijst = map_.belastbaarheid
    if lijst.lijst in (None, "geen"):
        return
    pad = ("belastbaarheid", "lijst_datum")
    if lijst.lijst_datum is None or not lijst.lijst_opsteller:
        wat = "de datum" if lijst.lijst_datum is None else "de opsteller"
        yield meld("lijst_zonder_datum", pad, wat=wat)
    if lijst.lijst_datum is None:
        return
    geldigheid = parameters.parameter("opdracht.fml_geldigheid")
    if lijst.lijst_datum > dag:
        yield meld("lijst_na_rapport", pad, datum=datum_tekst(lijst.lijst_datum))
    elif lijst.lijst == "fml" and geldigheid.geldt_op(dag):
        maanden = int(geldigheid.op(dag).waarde)
        if maanden_later(lijst.lijst_datum, maanden) < dag:
            yield meld("lijst_verouderd", pad, datum=datum_tekst(lijst.lijst_datum), maanden=maanden)


def _gesprekken(map_: Opdrachtmap) -> Iterator[Signaal]:
    for gesprek in map_.gesprekken:
        pad = ("gesprekken", gesprek.code)
        if gesprek.verslag and not gesprek.met:
            yield meld("gesprek_zonder_naam", (*pad, "met"), wat=f"gesprek {gesprek.code}")
        if gesprek.verslag and gesprek.voorgelegd_op is None and gesprek.partij in ("client", "werkgever"):
            yield meld("gesprek_niet_bevestigd", pad, code=gesprek.code, met=gesprek.met or "die persoon")


def _dagen(map_: Opdrachtmap) -> Iterator[Signaal]:
    for een in omkeringen(_paren(map_)):
        yield meld("dagen_omgekeerd", een.laat.pad, **een.als_woorden)


def _lijst_na_concept(map_: Opdrachtmap) -> Iterator[Signaal]:
    """Whoever read a draft of before the list did not read what the report rests on; a reason says why that does not matter."""
    lijst = map_.belastbaarheid
    if lijst.lijst_datum is None or lijst.lijst_toelichting:
        return
    for partij in LEZERS:
        las = getattr(map_.zienswijzen, partij).verzonden_op
        if las is not None and las < lijst.lijst_datum:
            pad, dagen = ("belastbaarheid", "lijst_datum"), {"datum": lijst.lijst_datum, "concept": las}
            yield meld(
                "lijst_na_concept", pad, partij=partij, **{naam: datum_tekst(dag) for naam, dag in dagen.items()}
            )


def _paren(map_: Opdrachtmap) -> Iterator[tuple[Dagpunt, Dagpunt]]:
    """Which days of an opdracht depend on each other, as (earlier, later)."""
    vast = map_.vaststelling
    slot = Dagpunt("De vaststelling", vast.datum if vast else None, ("vaststelling", "datum"))
    for gesprek in map_.gesprekken:
        pad, naam = ("gesprekken", gesprek.code), f"gesprek {gesprek.code}"
        was = Dagpunt(naam.capitalize(), gesprek.datum, (*pad, "datum"))
        uit = Dagpunt(f"Het voorleggen van {naam}", gesprek.voorgelegd_op, (*pad, "voorgelegd_op"))
        yield was, uit
        yield uit, Dagpunt(f"De bevestiging van {naam}", gesprek.bevestigd_op, (*pad, "bevestigd_op"))
        yield was, slot
    for werk in map_.werkzaamheden:
        yield Dagpunt("Een werkzaamheid", werk.datum, ("werkzaamheden",)), slot
    for partij in LEZERS:
        yield from paren_van_zienswijze(getattr(map_.zienswijzen, partij), partij, slot)


def _gevoelig(map_: Opdrachtmap, dag: date, opdrachtgever: Bestemming) -> Iterator[Signaal]:
    """What was opened for a reader and does not go there all the same."""
    for voor in (opdrachtgever, Bestemming("werkgever", is_werkgever=True)):
        for feit in map_.feiten:
            if feit.gevoelig and voor.lezer in feit.ook_voor:
                yield from _opengesteld(map_, feit, voor, dag)


def _opengesteld(map_: Opdrachtmap, feit: Feit, voor: Bestemming, dag: date) -> Iterator[Signaal]:
    pad, regel = ("feiten", feit.code), mag_weten(feit.gevoelig, voor, map_.toestemmingen, dag)
    if not regel.mag and voor.is_werkgever and feit.gevoelig == "medisch":
        yield meld("medisch_naar_werkgever", pad, code=feit.code, lezer=voor.lezer)
    elif not regel.mag:
        yield meld("gevoelig_zonder_toestemming", pad, code=feit.code, gevoelig=feit.gevoelig, lezer=voor.lezer)
    elif not is_grond(feit.ook_voor_grond):
        yield meld("gevoelig_zonder_grond", pad, code=feit.code, gevoelig=feit.gevoelig, lezer=voor.lezer)


def _toestemmingen(map_: Opdrachtmap) -> Iterator[Signaal]:
    for een in map_.toestemmingen:
        mist = wat_mist(een)
        if mist and een.antwoord != "geweigerd":
            yield meld("toestemming_niet_af", ("toestemmingen", een.code), code=een.code, wat=opsomming(mist))


def _terugblik(map_: Opdrachtmap) -> Iterator[Signaal]:
    begonnen = any(antwoord.antwoord for antwoord in map_.antwoorden.values())
    if begonnen and map_.aanpak.aanpak_gehouden is None:
        yield meld("aanpak_niet_teruggekeken", ("aanpak", "aanpak_gehouden"))
