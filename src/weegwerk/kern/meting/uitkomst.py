"""From timings to tempo and kwaliteit, and what is to be said about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from statistics import median
from typing import Any, get_args

from weegwerk.kern.fouten import Pad
from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.meting.kwaliteit import verhouding_van_aandelen
from weegwerk.kern.meting.model import Meting, Schatting, Wie
from weegwerk.kern.meting.signalen import meld
from weegwerk.kern.meting.verdeling import PRECIES
from weegwerk.kern.meting.verhouding import Paar, verhouding
from weegwerk.kern.signalen import Ernst, Signaal

MINSTENS = 3
_WIE: tuple[Wie, ...] = get_args(Wie)
_BREED = Fraction(20, 100)  # the profession's own norm: 10 points to either side
_TRAAGST, _SNELST = Fraction(20, 100), Fraction(150, 100)
_EENHEDEN = (
    (Fraction(60), "Staan er bij de een seconden waar minuten horen, of andersom?"),
    (Fraction(12), "Telde u bij de een per dozijn en bij de ander per stuk?"),
    (Fraction(10), "Staat er ergens een nul te veel of te weinig?"),
)
"""What people mix up, and by which factor."""
_HEEL = Fraction(1)
_TWEE = Decimal(2)
# Iglewicz and Hoaglin (1993): 3.5 robust standard deviations, one being 1.4826 median absolute deviations.
_AFWIJKING = Decimal("3.5") * Decimal("1.4826")
_VOLGORDE = get_args(Ernst)


@dataclass(frozen=True)
class Meetuitkomst:
    """Tempo and kwaliteit of the worker as ratio of the comparable worker, or None with the reason in a signal."""

    tempo: Schatting | None
    kwaliteit: Schatting | None
    signalen: tuple[Signaal, ...]

    @property
    def zinnen(self) -> list[str]:
        """Everything in Dutch sentences."""
        schattingen = (("Tempo", self.tempo), ("Kwaliteit", self.kwaliteit))
        return [
            *(schatting.zin(naam) for naam, schatting in schattingen if schatting is not None),
            *(f"{signaal.ernst}: {signaal.tekst} {signaal.wat_nu}" for signaal in self.signalen),
        ]

    def als_json(self) -> dict[str, Any]:
        return {
            "tempo": self.tempo and self.tempo.als_json(),
            "kwaliteit": self.kwaliteit and self.kwaliteit.als_json(),
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def meet(metingen: Sequence[Meting]) -> Meetuitkomst:
    """Tempo and kwaliteit from timings of the worker and of a comparable worker.

    Tempo is units per time and kwaliteit the share that is usable, each divided by that of the comparable worker. Time
    in which the worker repairs his own work is part of his seconds; see `herstel`. Every timing counts: what stands out
    is reported, not dropped. Where nobody counted the rejects of the worker there is no kwaliteit. Sources: AKC
    Onderzoekscahier 6 (block 1, step 2) and Cahier 24.
    """
    per_wie = {wie: [meting for meting in metingen if meting.wie == wie] for wie in _WIE}
    signalen = [*_fouten(per_wie), *_over_de_metingen(metingen, per_wie)]
    tempo = kwaliteit = None
    if not any(signaal.ernst == "fout" for signaal in signalen):
        tempo = _tempo(metingen)
        signalen += _zonder_uitschieters(metingen, signalen, tempo)
        kwaliteit, over_kwaliteit = _kwaliteit(per_wie)
        signalen += over_kwaliteit
        if min(map(len, per_wie.values())) < MINSTENS:
            # "At least three are needed" and "with 95% certainty" about the same timings contradict each other.
            tempo, kwaliteit = _zonder_interval(tempo), _zonder_interval(kwaliteit)
    signalen += [*_ongewoon(tempo), *_over_de_schatting("Tempo", tempo), *_over_de_schatting("Kwaliteit", kwaliteit)]
    if tempo is not None and tempo.breedte is None and min(map(len, per_wie.values())) >= MINSTENS:
        signalen.append(meld("geen_interval", factor="tempo"))
    if tempo is not None and tempo.breedte == 0:
        signalen.append(meld("geen_spreiding"))
    return Meetuitkomst(tempo, kwaliteit, tuple(sorted(signalen, key=lambda s: _VOLGORDE.index(s.ernst))))


def _tempo(metingen: Sequence[Meting]) -> Schatting:
    return verhouding(*([Paar(Decimal(m.eenheden), m.seconden) for m in metingen if m.wie == wie] for wie in _WIE))


def _zonder_uitschieters(metingen: Sequence[Meting], signalen: Sequence[Signaal], tempo: Schatting) -> list[Signaal]:
    """What the tempo would be without each timing that stands out, for who has to decide about it; nothing is left out."""
    gevonden = []
    for plek in (signaal.pad[1] for signaal in signalen if signaal.code == "uitschieter"):
        rest = [meting for nummer, meting in enumerate(metingen) if nummer != plek]
        zonder, met = procent_tekst(_tempo(rest).waarde, 1), procent_tekst(tempo.waarde, 1)
        pad: Pad = ("metingen", plek, "seconden")
        gevonden.append(meld("zonder_uitschieter", pad, nummer=int(plek) + 1, zonder=zonder, met=met))
    return gevonden


def _zonder_interval(schatting: Schatting | None) -> Schatting | None:
    return schatting and Schatting(schatting.waarde)


def _fouten(per_wie: dict[Wie, list[Meting]]) -> Iterator[Signaal]:
    for wie, metingen in per_wie.items():
        if not metingen:
            yield meld("geen_metingen", ("metingen",), wie=wie)
        elif not any(meting.eenheden for meting in metingen):
            yield meld("niets_gemaakt", ("metingen",), wie=wie)


def _kwaliteit(per_wie: dict[Wie, list[Meting]]) -> tuple[Schatting | None, list[Signaal]]:
    """Only what somebody counted is a measurement; a gap among counted timings is taken for a zero, and that is said."""
    met_werk = {wie: [meting for meting in metingen if meting.eenheden] for wie, metingen in per_wie.items()}
    if all(meting.afgekeurd is None for meting in met_werk["werknemer"]):
        return None, [meld("kwaliteit_niet_gemeten", ("metingen",))]
    if not any(meting.goed for meting in met_werk["vergelijker"]):
        return None, [meld("norm_zonder_bruikbaar_werk")]
    open_gelaten = {wie: sum(m.afgekeurd is None for m in metingen) for wie, metingen in met_werk.items()}
    return verhouding_van_aandelen(met_werk["werknemer"], met_werk["vergelijker"]), [
        meld("afkeur_niet_ingevuld", ("metingen",), wie=wie, aantal=aantal, alle=len(met_werk[wie]))
        for wie, aantal in open_gelaten.items()
        if aantal
    ]


def _over_de_metingen(metingen: Sequence[Meting], per_wie: dict[Wie, list[Meting]]) -> Iterator[Signaal]:
    for wie, eigen in per_wie.items():
        if 0 < len(eigen) < MINSTENS:
            yield meld("te_weinig_metingen", ("metingen",), wie=wie, aantal=len(eigen), minstens=MINSTENS)
    aantallen = {wie: len(eigen) for wie, eigen in per_wie.items()}
    if all(aantallen.values()) and len(set(aantallen.values())) > 1:
        yield meld("ongelijk_aantal", ("metingen",), **aantallen)
    for plek, meting in enumerate(metingen):
        if not meting.eenheden:
            yield meld("lege_meting", ("metingen", plek, "eenheden"), nummer=plek + 1, wie=meting.wie)
    for wie in _WIE:
        met_werk = [(plek, m) for plek, m in enumerate(metingen) if m.wie == wie and m.eenheden]
        yield from _uitschieters(wie, met_werk)
        yield from _tegenspraak(wie, [meting for _, meting in met_werk])


def _uitschieters(wie: Wie, genummerd: list[tuple[int, Meting]]) -> Iterator[Signaal]:
    """Timings at least twice as slow or fast as usual for this person, and more than the others' spread explains."""
    if len(genummerd) < MINSTENS:
        return
    with localcontext(PRECIES):
        per_stuk = [meting.seconden / meting.eenheden for _, meting in genummerd]
        midden = median(per_stuk)
        afstanden = [abs((duur / midden).ln()) for duur in per_stuk]
        grens = max(_TWEE.ln(), _AFWIJKING * median(afstanden))
        for (plek, _), duur, afstand in zip(genummerd, per_stuk, afstanden, strict=True):
            if afstand >= grens:
                factor = nederlands(duur / midden, 1 if duur > midden else 2)
                yield meld("uitschieter", ("metingen", plek, "seconden"), nummer=plek + 1, wie=wie, factor=factor)


def _tegenspraak(wie: Wie, metingen: Sequence[Meting]) -> Iterator[Signaal]:
    """Of two timings it cannot be seen which one stands out; that they differ can."""
    if len(metingen) != MINSTENS - 1:
        return
    with localcontext(PRECIES):
        snel, traag = sorted(meting.seconden / meting.eenheden for meting in metingen)
        if traag >= _TWEE * snel:
            yield meld("tegenspraak", ("metingen",), wie=wie, factor=nederlands(traag / snel, 1))


def _over_de_schatting(factor: str, schatting: Schatting | None) -> Iterator[Signaal]:
    if schatting is None:
        return
    if 1 < schatting.waarde <= _SNELST:
        yield meld("boven_de_norm", factor=factor, waarde=procent_tekst(schatting.waarde, 1))
    if schatting.breedte is not None and schatting.breedte > _BREED:
        yield meld("breed_interval", factor=factor.lower(), laag=_kort(schatting.laag), hoog=_kort(schatting.hoog))


def _kort(grens: Fraction | None) -> str:
    return procent_tekst(grens or Fraction(0), 0)


def _ongewoon(tempo: Schatting | None) -> Iterator[Signaal]:
    """A tempo that hardly anybody has is nearly always a slip in a unit, and is asked about."""
    if tempo is None or _TRAAGST <= tempo.waarde <= _SNELST:
        return
    factoren = ((1 / factor if tempo.waarde > 1 else factor, zin) for factor, zin in _EENHEDEN)
    mogelijk = [(tempo.waarde * factor, zin) for factor, zin in factoren]
    gewoon = [(deel, zin) for deel, zin in mogelijk if _TRAAGST <= deel <= _SNELST]
    # The slip that leaves the most ordinary tempo.
    deel, zin = min(gewoon, key=lambda een: max(een[0], 1 / een[0]), default=(_HEEL, ""))
    verklaring = f" {zin} Dan zou het {procent_tekst(deel, 1)} zijn." if zin else ""
    yield meld("ongewoon_tempo", ("metingen",), waarde=procent_tekst(tempo.waarde, 1), verklaring=verklaring)
