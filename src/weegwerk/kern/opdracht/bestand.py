"""The report of an opdracht as a file for people: the same data that travels inside the PDF."""

from datetime import date

from weegwerk.kern.document import lees_als
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport, stel_rapport_samen
from weegwerk.kern.vertrouwelijkheid import Lezer
from weegwerk.yaml_strikt import YamlFout, laad

SOORT = "opdrachtrapport"


def is_opdracht(inhoud: bytes) -> bool:
    """Does this file say that it is about an opdracht? What cannot be read is left to the reader that says why."""
    try:
        gegevens = laad(inhoud).data
    except YamlFout:
        return False
    return isinstance(gegevens, dict) and gegevens.get("soort") == SOORT


def versie_voor(stuk: Opdrachtrapport, lezer: Lezer, dag: date) -> Opdrachtrapport:
    """The report for one reader, with only what that reader may see on this day.

    Raises KernFout (niet_volledig) for a file that was made for somebody else than the client: what is missing there
    cannot be told from what was never written.
    """
    if stuk.lezer != "client":
        raise KernFout(
            "niet_volledig",
            f"Dit bestand is de versie voor de {stuk.lezer}; daarin ontbreekt wat een ander mag lezen.",
            "Neem het bestand met lezer: client.",
            ("lezer",),
        )
    return stel_rapport_samen(stuk.kop, stuk.map, lezer, dag)


def lees(inhoud: bytes) -> Opdrachtrapport:
    """Raises ZaakFout with every problem at its line."""
    geen_bestand = ("Dit is geen opdrachtbestand.", f"Een opdrachtbestand bevat “soort: {SOORT}”.")
    return lees_als(Opdrachtrapport, inhoud, geen_bestand)[0]
