"""Measuring: from timings and working hours to tempo, kwaliteit and netto werktijd with a 95% interval."""

from weegwerk.kern.meting.bestand import Meetbestand, lees
from weegwerk.kern.meting.herstel import HERSTELREGELS, Hersteller, Herstelregel, Verwerkt, verwerk_herstel
from weegwerk.kern.meting.model import Meting, Schatting, Wie
from weegwerk.kern.meting.representatief import Representativiteit, vergelijk_reeksen
from weegwerk.kern.meting.taak import Taakmeting, meet_taak
from weegwerk.kern.meting.uitkomst import MINSTENS, Meetuitkomst, meet
from weegwerk.kern.meting.werktijd import Werkperiode, netto_werktijd

__all__ = [
    "HERSTELREGELS",
    "MINSTENS",
    "Hersteller",
    "Herstelregel",
    "Meetbestand",
    "Meetuitkomst",
    "Meting",
    "Representativiteit",
    "Schatting",
    "Taakmeting",
    "Verwerkt",
    "Werkperiode",
    "Wie",
    "lees",
    "meet",
    "meet_taak",
    "netto_werktijd",
    "vergelijk_reeksen",
    "verwerk_herstel",
]
