"""What the program notices in blocks 0 to 3 beside the tasks: what is missing where the method asks for judgement."""

from collections.abc import Iterator
from decimal import Decimal

from weegwerk.kern.begeleiding.signalen import meld
from weegwerk.kern.begeleiding.uren import ASPECTNAMEN, delen
from weegwerk.kern.fouten import Pad
from weegwerk.kern.getallen import euro_tekst, nederlands
from weegwerk.kern.onderzoek import Onderzoek, Taak
from weegwerk.kern.onderzoek.blok2 import ASPECTEN
from weegwerk.kern.signalen import Signaal
from weegwerk.tekst import opsomming

_HEEL = Decimal(100)
_WEKEN = 52
_LAAGSTE_UURLOON, _HOOGSTE_UURLOON = Decimal(5), Decimal(250)
"""Euro an hour; beyond these a month was typed, or nothing."""
_ZOEKPLAATSEN = {
    "eigen_bedrijf": "het eigen bedrijf",
    "cao_bedrijf": "de cao van het bedrijf",
    "andere_cao": "een andere cao in de sector",
    "buiten_sector": "buiten de sector",
}


def toets(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """Every test that applies, in the order of the blocks."""
    yield from _bronnen(onderzoek)
    yield from _vergelijking(onderzoek)
    yield from _zoekvolgorde(onderzoek)
    yield from _tegenspraken(onderzoek)
    yield from _niet_uitvoerbaar(onderzoek)
    yield from _hulp(onderzoek)
    yield from _overig(onderzoek)
    yield from _onwaarschijnlijk(onderzoek)


def _bronnen(onderzoek: Onderzoek) -> Iterator[Signaal]:
    for nummer, bron in enumerate(onderzoek.bronnen):
        if bron.nodig == "altijd" and not (bron.ontvangen_op or bron.datum or bron.blokken):
            yield meld("bron_niet_ontvangen", ("bronnen", nummer), bron=bron.naam or f"nummer {nummer + 1}")


def _vergelijking(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """A created function may have no comparable worker anywhere; then the expert says how the norm was set."""
    norm = onderzoek.normfunctie
    if onderzoek.kader.voor_ziekte:
        return
    if onderzoek.functie.soort == "gecreeerd" and not norm.naam and not norm.norm_zonder_collega:
        yield meld("geen_vergelijkbare_functie", ("normfunctie", "norm_zonder_collega"))


def _zoekvolgorde(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """AKC Cahier 13a (3.1): nearest first. Said only when the search is recorded at all."""
    zoektocht, gekozen = onderzoek.normfunctie.zoektocht, onderzoek.normfunctie.herkomst
    if (
        gekozen is None
        or onderzoek.kader.voor_ziekte
        or not any(getattr(zoektocht, plek).uitkomst for plek in _ZOEKPLAATSEN)
    ):
        return
    plaatsen = list(_ZOEKPLAATSEN)
    for plek in plaatsen[: plaatsen.index(gekozen)]:
        if getattr(zoektocht, plek).uitkomst is None:
            pad = ("normfunctie", "zoektocht", plek)
            yield meld("zoekstap_overgeslagen", pad, plek=_ZOEKPLAATSEN[plek], gekozen=_ZOEKPLAATSEN[gekozen])


def _tegenspraken(onderzoek: Onderzoek) -> Iterator[Signaal]:
    for nummer, spraak in enumerate(onderzoek.tegenspraken):
        onderwerp = spraak.onderwerp or f"punt {nummer + 1}"
        if not (spraak.verklaring_werknemer and spraak.verklaring_werkgever):
            yield meld("tegenspraak_eenzijdig", ("tegenspraken", nummer), onderwerp=onderwerp)
        elif not (spraak.gevolgd and spraak.weging):
            yield meld("tegenspraak_zonder_weging", ("tegenspraken", nummer), onderwerp=onderwerp)


def _niet_uitvoerbaar(onderzoek: Onderzoek) -> Iterator[Signaal]:
    for nummer, taak in enumerate(onderzoek.niet_uitvoerbaar):
        if taak.opvang is None or taak.verlies_blijft is None:
            naam = taak.omschrijving or f"nummer {nummer + 1}"
            yield meld("opvang_ontbreekt", ("niet_uitvoerbaar", nummer), taak=naam)


def _hulp(onderzoek: Onderzoek) -> Iterator[Signaal]:
    for code, naam, _pad, hulp in delen(onderzoek):
        pad = ("taken", _nummer(onderzoek, code), "begeleiding") if code else ("begeleiding", "geheel")
        zonder = [a for a in ASPECTEN if getattr(hulp, a).uren_per_week and not getattr(hulp, a).motivering]
        if zonder:
            aspecten = " en ".join(ASPECTNAMEN[aspect] for aspect in zonder)
            yield meld("hulp_zonder_motivering", pad, waar=naam, aspecten=aspecten)
    waardering = onderzoek.begeleiding.waardering
    if waardering.manier == "minimumloon" and not waardering.motivering:
        yield meld("waardering_zonder_motivering", ("begeleiding", "waardering"))


def _nummer(onderzoek: Onderzoek, code: str) -> int:
    return next(nummer for nummer, taak in enumerate(onderzoek.taken) if taak.code == code)


def _overig(onderzoek: Onderzoek) -> Iterator[Signaal]:
    verzuim, inzet = onderzoek.overig.verzuim, onderzoek.overig.inzetbaarheid
    if verzuim.dagen_per_jaar is not None and not verzuim.motivering:
        yield meld("overig_zonder_motivering", ("overig", "verzuim"), wat="het verzuim")
    if inzet.deel is not None and not inzet.motivering:
        yield meld("overig_zonder_motivering", ("overig", "inzetbaarheid"), wat="de inzetbaarheid")
    rust = [taak.code for taak in onderzoek.taken if _rust_mee(taak)]
    if verzuim.herstelbehoefte and rust:
        deel = f"{nederlands(verzuim.herstelbehoefte)}%"
        yield meld("herstel_telt_al", ("overig", "verzuim"), deel=deel, taken=opsomming(rust))
    for nummer, voorziening in enumerate(onderzoek.overig.voorzieningen):
        if not voorziening.effect:
            naam = voorziening.omschrijving or f"nummer {nummer + 1}"
            yield meld("voorziening_zonder_effect", ("overig", "voorzieningen", nummer), voorziening=naam)


def _rust_mee(taak: Taak) -> bool:
    return taak.netto_werktijd is not None and (taak.netto_werktijd.percentage or _HEEL) < _HEEL


def _onwaarschijnlijk(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """Numbers that cannot be together, or that hardly anybody has: most of them were typed in the wrong unit."""
    yield from _over_verzuim(onderzoek)
    overig, functie, uurloon = onderzoek.overig, onderzoek.functie, onderzoek.begeleiding.waardering.uurloon
    if overig.inzetbaarheid.deel is not None and overig.inzetbaarheid.deel > _HEEL:
        deel = nederlands(overig.inzetbaarheid.deel)
        waarom = "Meer dan alle taken van de functie bestaat niet"
        yield _meld(("overig", "inzetbaarheid", "deel"), f"De inzetbaarheid is {deel}%", waarom)
    if (
        functie.voltijd_uren is not None
        and functie.uren_per_week is not None
        and functie.voltijd_uren < functie.uren_per_week
    ):
        wat = f"De volle werkweek is {nederlands(functie.voltijd_uren)} uur"
        waarom = f"Dat is korter dan de {nederlands(functie.uren_per_week)} uur die zijn overeengekomen"
        yield _meld(("functie", "voltijd_uren"), wat, waarom)
    if uurloon is not None and not _LAAGSTE_UURLOON <= uurloon <= _HOOGSTE_UURLOON:
        wat = f"Een uur begeleiding kost {euro_tekst(uurloon)}"
        yield _meld(("begeleiding", "waardering", "uurloon"), wat, "Dat is ver van wat een uur kost")


def _over_verzuim(onderzoek: Onderzoek) -> Iterator[Signaal]:
    verzuim, dagen_per_week = onderzoek.overig.verzuim, onderzoek.functie.werkdagen_per_week
    dagen, keren, pad = verzuim.dagen_per_jaar, verzuim.keren_per_jaar, ("overig", "verzuim")
    meeste = (dagen_per_week or Decimal(7)) * _WEKEN
    if dagen is not None and dagen > meeste:
        waarom = f"In een jaar wordt op hoogstens {nederlands(meeste)} dagen gewerkt"
        yield _meld((*pad, "dagen_per_jaar"), f"Het verzuim is {nederlands(dagen)} werkdagen per jaar", waarom)
    if dagen is not None and keren is not None and (keren > dagen or (dagen and not keren)):
        wat = f"Het verzuim is {nederlands(dagen)} dagen in {nederlands(keren)} keer"
        yield _meld((*pad, "keren_per_jaar"), wat, "Elke keer duurt ten minste een dag")
    if verzuim.herstelbehoefte is not None and verzuim.herstelbehoefte >= _HEEL:
        wat = f"De extra pauze is {nederlands(verzuim.herstelbehoefte)}% van de werktijd"
        yield _meld((*pad, "herstelbehoefte"), wat, "Dan wordt er niet gewerkt")


def _meld(pad: Pad, wat: str, waarom: str) -> Signaal:
    return meld("onwaarschijnlijk", pad, wat=wat, waarom=waarom)
