"""What was timed and counted for a task: the timings, and the working time that the net share follows from."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.velden import Aantal, Datum, Duur, Hoeveelheid, Tekst, Tijdstip, fout
from weegwerk.kern.getallen import nederlands

MEESTE_METINGEN = 200
MEESTE_STUKS = 999_999
Gemeten = Literal["werknemer", "vergelijker"] | None
_EEN_DAG = date(2000, 1, 1)
_ETMAAL = Decimal(24 * 60 * 60)
LANGE_METING = Decimal(4 * 60 * 60)
"""Half a working day: whoever really times that long knows it; anybody else forgot the clock (choice of Weegwerk)."""
LANGE_DIENST = Decimal(12 * 60 * 60)
"""A night at work is hardly ever longer; a longer one is a time that was typed wrongly (choice of Weegwerk)."""


class Tijdmeting(Deel):
    """One timing. Its length is what lies between begin and end without the breaks, or is given in seconds, not both.

    `afgekeurd` is what turned out useless. `fouten` is what went wrong and was (or could not be) repaired: `hersteld_door`
    decides where that counts, see `kern/meting/herstel.py`.
    """

    wie: Gemeten = Field(None, description="Wie er is gemeten")
    datum: Datum = Field(None, description="Dag van de meting")
    begin: Tijdstip = Field(None, description="Begin van de meting")
    einde: Tijdstip = Field(None, description="Einde van de meting")
    seconden: Duur = Field(None, description="Duur, als begin en einde niet zijn genoteerd")
    pauze: Duur = Field(None, description="Pauzes binnen de meting, die niet meetellen")
    eenheden: Hoeveelheid = Field(None, description="Hoeveel stuks er af kwamen, goed en fout samen")
    afgekeurd: Hoeveelheid = Field(None, description="Hoeveel daarvan onbruikbaar was")
    fouten: Aantal = Field(None, description="Hoeveel stuks een fout hadden die is hersteld of dat had gemoeten")
    hersteld_door: Literal["werknemer", "collega", "niemand"] | None = Field(
        None, description="Wie de fouten herstelde"
    )
    hersteltijd: Duur = Field(None, description="Tijd voor het herstellen, buiten de meting om")
    bron: Literal["werkplek", "deskundige"] | None = Field(
        None, description="Gegevens van de werkplek of eigen meting van de deskundige"
    )
    opmerking: Tekst = Field(None, description="Wat er bijzonder was tijdens de meting")

    @model_validator(mode="after")
    def _past(self) -> "Tijdmeting":
        if self.seconden is not None and (self.begin or self.einde):
            raise fout("dubbele_duur", "Er is een begin of einde én een duur.", "Kies een van de twee.")
        if self.begin and self.einde and verstreken(self.begin, self.einde, LANGE_METING) is None:
            raise fout(
                "einde_voor_begin",
                "Het einde ligt niet na het begin.",
                "Is de klok blijven lopen tot na middernacht? Vul dan in wanneer het werk ophield. Duurde het werk over middernacht"
                " heen echt langer dan 4 uur, vul dan alleen de duur in.",
            )
        if (self.afgekeurd or 0) > (self.eenheden if self.eenheden is not None else MEESTE_STUKS):
            afgekeurd, gemaakt = nederlands(self.afgekeurd or Decimal(0)), nederlands(self.eenheden or Decimal(0))
            raise fout(
                "meer_afgekeurd",
                f"Er zijn {afgekeurd} stuks afgekeurd van de {gemaakt} gemaakte.",
                "Controleer beide aantallen.",
            )
        return self

    @property
    def loopt(self) -> bool:
        """Was the clock started and not yet stopped?"""
        return self.begin is not None and self.einde is None

    @property
    def duur(self) -> Decimal | None:
        """Seconds of work, without the breaks; None while it is not known."""
        bruto = verstreken(self.begin, self.einde, LANGE_METING) if self.seconden is None else self.seconden
        return None if bruto is None else bruto - (self.pauze or 0)


class Werktijd(Deel):
    """A stretch of paid time of one day, and how much of it did not go into this task (AKC Cahier 24: netto werktijd)."""

    wie: Gemeten = Field(None, description="Wiens werktijd dit is")
    datum: Datum = Field(None, description="Dag van de waarneming")
    begin: Tijdstip = Field(None, description="Begin van de werktijd")
    einde: Tijdstip = Field(None, description="Einde van de werktijd")
    onderbroken: Duur = Field(None, description="Tijd daarbinnen die niet aan de taak opging")
    opmerking: Tekst = Field(None, description="Waardoor de tijd niet aan de taak opging")

    @model_validator(mode="after")
    def _past(self) -> "Werktijd":
        bruto = self.duur
        if self.begin and self.einde and (bruto is None or (self.onderbroken or 0) > bruto):
            raise fout(
                "werktijd_onmogelijk",
                "Het einde ligt niet na het begin, of er is langer onderbroken dan gewerkt.",
                "Controleer de tijden. Een nachtdienst over middernacht heen mag hoogstens 12 uur duren.",
            )
        return self

    @property
    def duur(self) -> Decimal | None:
        """Seconds from begin to end, with what interrupted it; None while it is not known."""
        return verstreken(self.begin, self.einde, LANGE_DIENST)


def verstreken(begin: time | None, einde: time | None, langst: Decimal) -> Decimal | None:
    """Seconds to an end that lies on the next day when it is before the begin; None where that takes longer than `langst`."""
    seconden = tussen(begin, einde)
    if seconden is None or seconden > 0:
        return seconden
    over_middernacht = seconden + _ETMAAL
    return over_middernacht if over_middernacht <= langst else None


def tussen(begin: time | None, einde: time | None) -> Decimal | None:
    """Seconds from one time of the day to another; None when one of them is not known."""
    if begin is None or einde is None:
        return None
    van, tot = (datetime.combine(_EEN_DAG, moment) for moment in (begin, einde))
    return Decimal((tot - van) // timedelta(seconds=1))
