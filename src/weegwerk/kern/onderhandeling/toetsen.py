"""What is still missing in a negotiation, and what in it does not fit the advice of the profession."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from weegwerk.kern import parameters
from weegwerk.kern.document.volgorde import Dagpunt, omkeringen
from weegwerk.kern.fouten import Pad
from weegwerk.kern.getallen import breuk, procent_tekst
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.onderhandeling.model import Akkoorden, Onderhandeling
from weegwerk.kern.onderhandeling.signalen import meld
from weegwerk.kern.signalen import Signaal
from weegwerk.tekst import datum_tekst

_HOOGSTE = Decimal(100)
_NODIG: tuple[tuple[Pad, str], ...] = (
    (("partijen", "gespreksleider"), "Wie het gesprek voerde"),
    (("belangen", "werknemer"), "Het belang van de werknemer"),
    (("belangen", "werkgever"), "Het belang van de werkgever"),
    (("voorstel", "voorstel"), "Het voorstel"),
    (("correctie", "percentage"), "De afgesproken loonwaarde"),
    (("correctie", "gronden"), "De grond voor de afgesproken loonwaarde"),
    (("herbepaling_op",), "De dag van de herbepaling"),
)


@dataclass(frozen=True)
class Herbepaaltermijn:
    """Between which days a new determination is due after an agreement (both included)."""

    eerste: date
    laatste: date

    def bevat(self, dag: date) -> bool:
        return self.eerste <= dag <= self.laatste


def afspraakdag(onderhandeling: Onderhandeling) -> date | None:
    """The day of the agreement: that of the employer."""
    return onderhandeling.akkoord.werkgever.datum


def termijn(afgesproken_op: date) -> Herbepaaltermijn | None:
    """Three to six months after the agreement (AKC Cahier 6, chapter 4); None before that advice existed."""
    vanaf, tot = (parameters.parameter(f"onderhandeling.herbepaling_{einde}") for einde in ("vanaf", "tot"))
    if not vanaf.geldt_op(afgesproken_op):
        return None
    eerste, laatste = (int(een.op(afgesproken_op).waarde) for een in (vanaf, tot))
    return Herbepaaltermijn(maanden_later(afgesproken_op, eerste), maanden_later(afgesproken_op, laatste))


def toets(onderhandeling: Onderhandeling) -> tuple[Signaal, ...]:
    """Everything that stands in the way of an agreement (it stays concept), or that deserves a second look."""
    return (*_ontbrekend(onderhandeling), *_percentage(onderhandeling), *_datums(onderhandeling))


def _ontbrekend(onderhandeling: Onderhandeling) -> Iterator[Signaal]:
    for pad, wat in (*_NODIG, *_akkoorden(onderhandeling)):
        waarde: object = onderhandeling
        for deel in pad:
            waarde = getattr(waarde, str(deel))
        if waarde is None:
            yield meld("afspraak_onvolledig", pad, wat=wat)


def _akkoorden(onderhandeling: Onderhandeling) -> Iterator[tuple[Pad, str]]:
    """The agreement touches the worker, the employer and who pays or decides; each of them agrees. Who is two of these, once."""
    partijen = onderhandeling.partijen
    for partij in Akkoorden.model_fields:
        if partij == "opdrachtgever" and partijen.opdrachtgever in (None, partijen.werkgever):
            continue
        yield ("akkoord", partij, "naam"), f"Wie namens de {partij} akkoord gaf"
        yield ("akkoord", partij, "datum"), f"De dag van het akkoord van de {partij}"
        yield ("akkoord", partij, "hoe"), f"Hoe de {partij} akkoord gaf"


def _percentage(onderhandeling: Onderhandeling) -> Iterator[Signaal]:
    percentage = onderhandeling.correctie.percentage
    if percentage is not None and not 0 <= percentage <= _HOOGSTE:
        yield meld("percentage_kan_niet", ("correctie", "percentage"), waarde=procent_tekst(breuk(percentage)))


def _datums(onderhandeling: Onderhandeling) -> Iterator[Signaal]:
    for een in omkeringen(_paren(onderhandeling)):
        yield meld("dagen_omgekeerd", een.laat.pad, **een.als_woorden)
    dag = afspraakdag(onderhandeling)
    opnieuw, binnen = onderhandeling.herbepaling_op, termijn(dag) if dag else None
    if opnieuw is not None and binnen is not None and not binnen.bevat(opnieuw):
        yield meld(
            "herbepaling_buiten_termijn",
            ("herbepaling_op",),
            datum=datum_tekst(opnieuw),
            eerste=datum_tekst(binnen.eerste),
            laatste=datum_tekst(binnen.laatste),
        )


def _paren(onderhandeling: Onderhandeling) -> Iterator[tuple[Dagpunt, Dagpunt]]:
    """Which days of a negotiation depend on each other, as (earlier, later): there is a talk only after a determination."""
    aanvaarding, afsluiting = onderhandeling.aanvaarding, onderhandeling.afsluiting
    bepaald = Dagpunt("De vaststelling", onderhandeling.bepaling.vastgesteld_op, ("bepaling", "vastgesteld_op"))
    begonnen = Dagpunt(
        "Het aannemen van het gesprek", aanvaarding.datum if aanvaarding else None, ("aanvaarding", "datum")
    )
    gesloten = Dagpunt("De afsluiting", afsluiting.datum if afsluiting else None, ("afsluiting", "datum"))
    yield bepaald, begonnen
    for partij in Akkoorden.model_fields:
        dag = getattr(onderhandeling.akkoord, partij).datum
        akkoord = Dagpunt(f"Het akkoord van de {partij}", dag, ("akkoord", partij, "datum"))
        yield bepaald, akkoord
        yield akkoord, gesloten
