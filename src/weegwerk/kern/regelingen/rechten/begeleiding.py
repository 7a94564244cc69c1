"""Rights to guidance and to trying out: jobcoach, guidance by the municipality, and proefplaatsing."""

from datetime import date

from weegwerk.kern import parameters
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.regelingen.rechten.loonkosten import MAANDEN_NODIG, wajong_of_wia
from weegwerk.kern.regelingen.rechten.model import (
    Omstandigheden,
    Recht,
    Rechtsvoorwaarde,
    Weg,
    een_van,
    eis,
    niet,
    ten_minste,
)


def jobcoach(feiten: Omstandigheden, peildatum: date) -> Recht:
    termijn, uren, loon = (parameters.op(f"jobcoach.{naam}", peildatum) for naam in ("termijn", "uren", "loon"))
    delen = (parameters.op(f"jobcoach.{jaar}", peildatum) for jaar in ("jaar1", "jaar2", "later"))
    voorwaarden = (
        eis(
            "De werknemer heeft een Wajong- of WIA-uitkering.",
            wajong_of_wia(feiten),
            "Wajong art. 2:22; WIA art. 35",
            "Vraag UWV of de werknemer via UWV ondersteuning kan krijgen.",
        ),
        _nodig(feiten, "Re-integratiebesluit art. 12"),
        eis(
            f"Het contract duurt ten minste {termijn.tekst}.",
            ten_minste(feiten.contract_maanden, termijn.waarde),
            termijn.bron.tekst,
            MAANDEN_NODIG,
        ),
        eis(
            f"Het werk is ten minste {uren.tekst}.",
            ten_minste(feiten.uren, uren.waarde),
            uren.bron.tekst,
            "Vul de uren in.",
        ),
        eis(
            f"Het werk levert ten minste {nederlands(loon.waarde)}% van het minimumloon op.",
            ten_minste(feiten.loonwaarde, loon.waarde),
            loon.bron.tekst,
            "Stel eerst de loonwaarde vast.",
        ),
    )
    eerste, tweede, later = (f"{nederlands(deel.waarde)}%" for deel in delen)
    brengt = f"Begeleiding voor hoogstens {eerste} van de taakuren in het eerste jaar, {tweede} in het tweede en {later} daarna."
    return Recht("jobcoach", "Jobcoach van UWV", brengt, (Weg("UWV", voorwaarden),))


def begeleiding_gemeente(feiten: Omstandigheden, _peildatum: date) -> Recht:
    voorwaarden = (
        eis(
            "De werknemer hoort bij de doelgroep loonkostensubsidie.",
            feiten.doelgroep_lks,
            "Participatiewet art. 10da",
            "Vraag de gemeente of de werknemer bij de doelgroep loonkostensubsidie hoort.",
        ),
        _nodig(feiten, "Participatiewet art. 10da"),
    )
    brengt = "Begeleiding op de werkplek; de gemeente zegt in haar verordening hoeveel en door wie."
    naam = "Begeleiding op de werkplek via de gemeente"
    return Recht("begeleiding_gemeente", naam, brengt, (Weg("Gemeente", voorwaarden),))


def proefplaatsing_uwv(feiten: Omstandigheden, peildatum: date) -> Recht:
    duur, vervolg = (parameters.op(f"proefplaatsing.{naam}", peildatum) for naam in ("uwv", "vervolg"))
    bron = "Wajong art. 2:24; WIA art. 37; WW art. 76a"
    voorwaarden = (
        eis(
            "De werknemer heeft een uitkering van UWV.",
            een_van((feiten.wajong, feiten.wia, feiten.ww)),
            bron,
            "Vraag de werknemer van wie de uitkering komt.",
        ),
        eis(
            f"Er is uitzicht op een baan van ten minste {vervolg.tekst}, even groot of groter.",
            feiten.uitzicht_op_baan,
            bron,
            "Laat de werkgever dit op papier zetten.",
        ),
        eis(
            "De werknemer deed dit werk hier nog niet eerder.",
            niet(feiten.eerder_onbetaald),
            bron,
            "Vraag de werkgever en de werknemer of hij hier al eerder werkte.",
        ),
        eis(
            "De werkgever is verzekerd voor aansprakelijkheid.",
            feiten.aansprakelijk_verzekerd,
            bron,
            "Vraag de werkgever naar zijn verzekering.",
        ),
    )
    brengt = (
        f"Proberen zonder loon en met behoud van uitkering, hoogstens {duur.tekst}; dagen van ziekte tellen niet mee."
    )
    return Recht("proefplaatsing_uwv", "Proefplaatsing via UWV", brengt, (Weg("UWV", voorwaarden),))


def proefplaatsing_gemeente(feiten: Omstandigheden, peildatum: date) -> Recht:
    duur, langer = (parameters.op(f"proefplaatsing.{naam}", peildatum) for naam in ("gemeente", "gemeente_verlenging"))
    bron = "Participatiewet art. 8a lid 2 d"
    voorwaarden = (
        eis(
            "De werknemer heeft bijstand.",
            feiten.bijstand,
            bron,
            "Vraag de werknemer van wie de uitkering komt.",
        ),
        eis(
            "De verordening van de gemeente staat het toe.",
            None,
            bron,
            "Vraag de gemeente naar haar verordening over proefplaatsing.",
        ),
    )
    brengt = f"Proberen met behoud van bijstand, hoogstens {duur.tekst}, te verlengen met hoogstens {langer.tekst}."
    return Recht("proefplaatsing_gemeente", "Proefplaatsing via de gemeente", brengt, (Weg("Gemeente", voorwaarden),))


def _nodig(feiten: Omstandigheden, bron: str) -> Rechtsvoorwaarde:
    tekst = "Zonder begeleiding kan de werknemer het werk niet doen."
    return eis(tekst, feiten.ondersteuning_nodig, bron, "Kijk welke begeleiding in het onderzoek is gevonden.")
