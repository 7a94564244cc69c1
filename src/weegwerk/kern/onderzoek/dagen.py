"""Which days of an investigation depend on each other."""

from collections.abc import Iterator
from datetime import date

from weegwerk.kern.document.volgorde import Dagpunt, paren_van_zienswijze
from weegwerk.kern.fouten import Pad
from weegwerk.kern.onderzoek.model import Onderzoek, Zienswijzen

Paar = tuple[Dagpunt, Dagpunt]


def paren(onderzoek: Onderzoek) -> Iterator[Paar]:
    """Every (earlier, later) of an investigation."""
    kop = onderzoek.kop
    geboren = Dagpunt("De geboortedatum", kop.geboortedatum, ("kop", "geboortedatum"))
    rapport = Dagpunt("De dag van het rapport", kop.datum_rapportage, ("kop", "datum_rapportage"))
    peil = Dagpunt("De peildatum", onderzoek.peildatum, ("peildatum",))
    vast = onderzoek.vaststelling
    slot = Dagpunt("De vaststelling", vast.datum if vast else None, ("vaststelling", "datum"))
    yield geboren, peil
    for werk in _werk(onderzoek):
        yield geboren, werk
        yield werk, rapport
        yield werk, slot
    yield rapport, slot
    yield from _bronnen(onderzoek, rapport)
    for partij in Zienswijzen.model_fields:
        yield from paren_van_zienswijze(getattr(onderzoek.zienswijzen, partij), partij, rapport, slot)
    yield peil, Dagpunt("De dag van de hermeting", onderzoek.conclusie.hermeting_op, ("conclusie", "hermeting_op"))


def _werk(onderzoek: Onderzoek) -> Iterator[Dagpunt]:
    """What the expert did before there could be a report."""
    yield Dagpunt("De beoordeling", onderzoek.beoordelingsdatum, ("beoordelingsdatum",))
    yield Dagpunt("Het bezoek aan het bedrijf", onderzoek.kop.datum_bedrijfsbezoek, ("kop", "datum_bedrijfsbezoek"))
    for plek, activiteit in enumerate(onderzoek.activiteiten):
        yield Dagpunt(f"Activiteit {plek + 1}", activiteit.datum, ("activiteiten", plek, "datum"))
    for plek, taak in enumerate(onderzoek.taken):
        laatste = max((meting.datum for meting in taak.metingen if meting.datum), default=None)
        yield _meting(taak.code, laatste, ("taken", plek, "metingen"))


def _meting(code: str, dag: date | None, pad: Pad) -> Dagpunt:
    return Dagpunt(f"De laatste meting van taak {code}", dag, pad)


def _bronnen(onderzoek: Onderzoek, rapport: Dagpunt) -> Iterator[Paar]:
    for plek, bron in enumerate(onderzoek.bronnen):
        pad: Pad = ("bronnen", plek)
        naam = bron.naam or f"Bron {plek + 1}"
        komt = Dagpunt(f"De ontvangst van “{naam}”", bron.ontvangen_op, (*pad, "ontvangen_op"))
        yield Dagpunt(f"De vraag om “{naam}”", bron.gevraagd_op, (*pad, "gevraagd_op")), komt
        yield Dagpunt(f"“{naam}” zelf", bron.datum, (*pad, "datum")), komt
        yield komt, rapport
