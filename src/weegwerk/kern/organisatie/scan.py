"""The scan of an organisation: what its employer says about it, on one day."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, model_validator

from weegwerk.kern.document import Deel, Versie, lees_als
from weegwerk.kern.document.velden import Aantal, Datum, Regel, fout, zonder_kernfout
from weegwerk.kern.getallen import lees_datum, lees_getal

_JA_NEE = {"ja": True, "true": True, "nee": False, "geen": False, "false": False}
_ONBEKEND = ("onbekend", "weet niet")
Gesprekspartner = Literal["or", "pvt", "personeelsvergadering"]
Vertegenwoordiging = Literal["or", "pvt", "personeelsvergadering", "geen"]


def _lees_antwoord(waarde: object) -> bool | None:
    woord = "" if waarde is None else str(waarde).strip().casefold()
    if not woord or woord in _ONBEKEND:
        return None
    if woord not in _JA_NEE:
        raise fout("geen_antwoord", f"“{woord[:40]}” is hier geen antwoord.", "Schrijf ja, nee of onbekend.")
    return _JA_NEE[woord]


def _ja_of_naam(waarde: object) -> object:
    """The name of something says that it is there."""
    woord = "" if waarde is None else str(waarde).strip().casefold()
    bekend = not woord or woord in _JA_NEE or woord in _ONBEKEND
    return _lees_antwoord(waarde) if bekend else True


def _ja_of_dag(waarde: object) -> object:
    """The day on which something was done says that it was done."""
    woord = "" if waarde is None else str(waarde).strip()
    if any(teken.isdigit() for teken in woord):
        zonder_kernfout(lees_datum, woord)
        return True
    return _lees_antwoord(waarde)


def _lees_uren(waarde: object) -> Decimal | None:
    return None if waarde is None or waarde == "" else zonder_kernfout(lees_getal, waarde)


def _niet_negatief(uren: Decimal | None) -> Decimal | None:
    if uren is not None and uren < 0:
        raise fout("waarde_buiten_bereik", "Dit aantal uren kan niet.", "Vul een getal in van 0 of meer.")
    return uren


Antwoord = Annotated[bool | None, BeforeValidator(_lees_antwoord)]
"""ja, nee or onbekend; None is unknown."""
Weekuren = Annotated[Decimal | None, BeforeValidator(_lees_uren), AfterValidator(_niet_negatief)]
"""Hours per week of everybody together, 0 or more."""


class Rie(Deel):
    """The risk inventory and evaluation (Arbowet art. 5 and 14)."""

    op_schrift: Antwoord = None
    plan: Antwoord = None
    # The name of a branch tool counts as yes; `model_datum` is the day from which that model is valid.
    model: Annotated[bool | None, BeforeValidator(_ja_of_naam)] = None
    model_datum: Datum = None
    aangepast: Antwoord = None
    # Yes, or the day on which an expert tested it.
    getoetst: Annotated[bool | None, BeforeValidator(_ja_of_dag)] = None

    @property
    def heeft_model(self) -> bool | None:
        """A day of the model without a word about it says that there is one."""
        return True if self.model is None and self.model_datum else self.model


class Overeenkomst(Deel):
    """A written agreement about the experts (Arbowet art. 14(9)(b)): with whom, and since when."""

    met: Gesprekspartner | None = None
    datum: Datum = None


class Organisatiescan(Deel):
    """What is known of one organisation on the day `peildatum`; everything else may be unknown.

    `werknemers` are those who as a rule work there, `dga` how many of them are director and major shareholder, and
    `uren_per_week_samen` the hours of all of them together. `cao_maatwerk` is the day on which a collective agreement or a
    public regulation settled the matter.
    """

    weegwerk: Versie = 1
    soort: Literal["organisatie"] = "organisatie"
    naam: Regel = None
    peildatum: Annotated[date, BeforeValidator(lambda waarde: zonder_kernfout(lees_datum, str(waarde)))]
    werknemers: Aantal = None
    dga: Aantal = None
    uren_per_week_samen: Weekuren = None
    alleen_losse_oproep: Antwoord = None
    rie: Rie = Rie()
    vertegenwoordiging: Vertegenwoordiging | None = None
    cao_maatwerk: Datum = None
    overeenkomst_maatwerk: Overeenkomst | None = None
    bedrijfsarts: Antwoord = None
    arbodienst: Antwoord = None
    preventiemedewerker: Antwoord = None
    basiscontract: Antwoord = None
    raadpleging: Antwoord = None
    instemming: Antwoord = None
    pmo: Antwoord = None

    @model_validator(mode="after")
    def _niet_meer_dga_dan_werknemers(self) -> "Organisatiescan":
        if self.dga and self.werknemers is not None and self.dga > self.werknemers:
            tekst = f"Er zijn {self.dga} directeuren-grootaandeelhouders op {self.werknemers} werknemers."
            raise fout("meer_dga", tekst, "Tel de directeur mee bij “werknemers”, of laat “dga” weg.")
        return self

    @property
    def tellende_werknemers(self) -> int | None:
        """How many count for the limit of 25 (Arbobesluit art. 2.14b): without directors who own the company."""
        return None if self.werknemers is None else self.werknemers - (self.dga or 0)


def lees(inhoud: str | bytes) -> Organisatiescan:
    """Read a scan in YAML or JSON; raises ZaakFout with every problem found."""
    geen_bestand = ("Dit is geen scan van een organisatie.", "Een scan begint met “peildatum:” en een dag.")
    return lees_als(Organisatiescan, inhoud, geen_bestand)[0]
