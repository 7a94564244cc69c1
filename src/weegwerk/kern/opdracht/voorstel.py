"""From a few answers to the assignments that fit, each with the reasons; and the check on advice that is a judgement.

The rules are rows: what must have been answered, and which assignment then fits. More answers that fit weigh more. The
expert chooses; a proposal is never taken over by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from weegwerk.kern.opdracht.intake import Intake, Onderdeel
from weegwerk.kern.rollen.overeenkomst import CONCEPT_2011

MEESTE_VOORSTELLEN = 3


@dataclass(frozen=True)
class Rij:
    """An assignment that fits when every one of these answers was given."""

    leidraad: str
    nummer: int
    antwoorden: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Opdrachtvoorstel:
    """An assignment that fits the answers; `redenen` are the names of the fields it rests on."""

    leidraad: str
    nummer: int
    redenen: tuple[str, ...] = field(default=())


def _rij(leidraad: str, nummer: int, **antwoorden: str) -> Rij:
    return Rij(leidraad, nummer, {veld: tuple(waarde.split()) for veld, waarde in antwoorden.items()})


def _concept() -> Iterator[Rij]:
    oordelen = {"inspanningen": 1, "ontslag": 2, "plan": 3, "resultaat": 4, "loonwaarde": 5}
    for onderwerp, nummer in oordelen.items():
        yield _rij(CONCEPT_2011, nummer, gevraagd="oordeel", onderwerp=onderwerp)
    for nummer, moment, arts in ((6, "vooraf", "nee"), (7, "tijdens achteraf", "nee")):
        yield _rij(CONCEPT_2011, nummer, gevraagd="oordeel", onderwerp="gedrag", moment=moment, arts_nodig=arts)
        yield _rij(CONCEPT_2011, nummer + 2, gevraagd="oordeel", onderwerp="gedrag", moment=moment, arts_nodig="ja")
    yield _rij(CONCEPT_2011, 10, gevraagd="advies", onderwerp="gedrag")
    adviezen = {"weg_naar_werk": 11, "plan": 11, "resultaat": 11, "interventie": 12, "voorziening": 13}
    adviezen |= {"loonwaarde": 14, "competenties": 16, "werkplek": 17, "belasting": 18}
    for onderwerp, nummer in adviezen.items():
        yield _rij(CONCEPT_2011, nummer, gevraagd="advies", onderwerp=onderwerp, voor="organisatie")
    yield _rij(CONCEPT_2011, 15, gevraagd="advies", onderwerp="loonwaarde", voor="organisatie", moment="vooraf tijdens")
    yield _rij(CONCEPT_2011, 19, gevraagd="advies", onderwerp="belasting", voor="organisatie", moment="vooraf")
    yield _rij(CONCEPT_2011, 20, gevraagd="advies", onderwerp="werkvermogen", voor="organisatie")
    yield _rij(CONCEPT_2011, 21, gevraagd="advies", onderwerp="ander_vak")
    yield _rij(CONCEPT_2011, 21, gevraagd="advies", voor="professional")
    voor_client = {
        "weg_naar_werk": 22,
        "plan": 22,
        "werkvermogen": 23,
        "competenties": 23,
        "werkplek": 24,
        "belasting": 24,
    }
    for onderwerp, nummer in voor_client.items():
        yield _rij(CONCEPT_2011, nummer, gevraagd="advies", onderwerp=onderwerp, voor="client")
    op_afstand = {"inspanningen": 25, "eigen_kracht": 26, "obstakel": 27, "weg_naar_werk": 28}
    for onderwerp, nummer in op_afstand.items():
        yield _rij(CONCEPT_2011, nummer, gevraagd="begeleiding", onderwerp=onderwerp, dichtbij="nee")
    yield _rij(CONCEPT_2011, 29, gevraagd="begeleiding", dichtbij="ja")
    yield _rij(CONCEPT_2011, 30, gevraagd="begeleiding", onderwerp="eigen_kracht", dichtbij="ja")


def _live() -> Iterator[Rij]:
    yield _rij("arbeidsparticipatie", 1, gevraagd="advies", onderwerp="weg_naar_werk", dienstverband="nee")
    yield _rij("arbeidsparticipatie", 2, gevraagd="oordeel", onderwerp="plan", dienstverband="nee")
    yield _rij("verzuim", 1, gevraagd="oordeel", onderwerp="weg_naar_werk", dienstverband="ja")
    yield _rij("verzuim", 2, gevraagd="oordeel", onderwerp="loonwaarde", dienstverband="ja")
    yield _rij("verzuim", 3, gevraagd="oordeel", onderwerp="werkvermogen", dienstverband="ja")
    yield _rij("verzuim", 4, gevraagd="oordeel", onderwerp="werkplek belasting", dienstverband="ja")
    yield _rij("verzuim", 5, gevraagd="advies", onderwerp="weg_naar_werk", voor="client", dienstverband="ja")
    yield _rij("verzuim", 6, gevraagd="advies", onderwerp="werkvermogen", voor="organisatie", dienstverband="ja")
    yield _rij("verzuim", 7, gevraagd="begeleiding", onderwerp="belasting", dienstverband="ja", dichtbij="ja")
    yield _rij("verzuim", 8, gevraagd="begeleiding", onderwerp="weg_naar_werk", dienstverband="ja", dichtbij="ja")
    yield _rij("werkvoorzieningen", 1, gevraagd="advies", onderwerp="voorziening werkplek", voor="organisatie client")
    yield _rij("werkvoorzieningen", 2, gevraagd="oordeel", onderwerp="voorziening")
    yield _rij("jobcoach", 1, gevraagd="advies begeleiding", onderwerp="eigen_kracht competenties", dienstverband="ja")
    yield _rij("jobcoach", 2, gevraagd="oordeel", onderwerp="interventie")


RIJEN: tuple[Rij, ...] = (*_concept(), *_live())


def stel_voor(intake: Intake) -> tuple[Opdrachtvoorstel, ...]:
    """At most three assignments that fit what was answered, the best supported first; nothing fits without answers."""
    passend = [rij for rij in RIJEN if _past(rij, intake)]
    beste = {(rij.leidraad, rij.nummer): rij for rij in sorted(passend, key=lambda rij: len(rij.antwoorden))}
    op_gewicht = sorted(beste.values(), key=lambda rij: -len(rij.antwoorden))
    return tuple(
        Opdrachtvoorstel(rij.leidraad, rij.nummer, tuple(rij.antwoorden)) for rij in op_gewicht[:MEESTE_VOORSTELLEN]
    )


def _past(rij: Rij, intake: Intake) -> bool:
    return all(getattr(intake, veld) in waarden for veld, waarden in rij.antwoorden.items())


def is_beoordelend(onderdelen: tuple[Onderdeel, ...]) -> bool:
    """Is a judgement one of the parts? Then nobody needs to ask whether the advice is one."""
    return any(deel.aard == "beoordelend" for deel in onderdelen)


def is_verkapt_oordeel(intake: Intake, onderdelen: tuple[Onderdeel, ...]) -> bool:
    """Does a decision hang on what was called advice? The Leidraad Verzuim asks to check this before accepting."""
    if onderdelen:
        return intake.besluit == "ja" and not is_beoordelend(onderdelen)
    return intake.besluit == "ja" and intake.gevraagd == "advies"
