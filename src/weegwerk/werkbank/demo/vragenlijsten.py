"""Answers of two invented people, so that there is something to compare in the practice."""

from typing import TYPE_CHECKING
from uuid import UUID

from weegwerk.werkbank.vragenlijsten import services
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from weegwerk.kern.document.bewerken import Waarde
    from weegwerk.werkbank.toegang.models import Gebruiker

_WERKNEMER: "Mapping[str, Waarde]" = {
    "antwoorden.functie": "Medewerker wasserij",
    "antwoorden.uren": "32",
    "antwoorden.dagen": "4",
    "antwoorden.werkdag": "Ik begin met strijken. Na de koffie vouw ik. Soms help ik bij het inpakken.",
    "per_taak.A.doet": "alleen",
    "per_taak.A.tijd": "16",
    "per_taak.A.tempo": "even-snel",
    "per_taak.A.fouten": "soms",
    "per_taak.A.herstel": "zelf",
    "per_taak.A.doorwerken": "meestal",
    "per_taak.A.verloop": "Overhemden gaan goed. Grote lakens zijn lastig alleen.",
    "per_taak.B.doet": "samen",
    "per_taak.B.tijd": "8",
    "per_taak.B.tempo": "langzamer",
    "antwoorden.zelf": "goed",
    "antwoorden.instructie": "0",
    "antwoorden.werkproces": "1",
    "antwoorden.helpers": ["collega"],
    "antwoorden.vaak-weg": "2",
    "antwoorden.dagen-weg": "5",
    "antwoorden.pauze": "20",
    "antwoorden.aangepast": ["plek", "rust"],
    "antwoorden.goed": "Ik maak mijn werk altijd af.",
    "antwoorden.helpt": "Een lijst met wat er eerst moet.",
}
_WERKGEVER: "Mapping[str, Waarde]" = {
    "antwoorden.functie": "Medewerker strijkafdeling",
    "antwoorden.uren": "32",
    "antwoorden.dagen": "4",
    "antwoorden.werkdag": "Strijken in de ochtend, vouwen en inpakken in de middag.",
    "antwoorden.zelfde-werk": "ja",
    "per_taak.A.doet": "alleen",
    "per_taak.A.tijd": "18",
    "per_taak.A.tempo": "langzamer",
    "per_taak.A.fouten": "soms",
    "per_taak.A.herstel": "ander",
    "per_taak.A.doorwerken": "meestal",
    "per_taak.A.verloop": "Netjes werk. Bij drukte stokt het.",
    "per_taak.B.doet": "samen",
    "per_taak.B.tijd": "8",
    "per_taak.B.tempo": "langzamer",
    "antwoorden.zelf": "hulp",
    "antwoorden.instructie": "2",
    "antwoorden.werkproces": "2",
    "antwoorden.helpers": ["collega", "leiding"],
    "antwoorden.vaak-weg": "2",
    "antwoorden.dagen-weg": "5",
    "antwoorden.aangepast": ["plek"],
    "antwoorden.goed": "Betrouwbaar, en fijn in de omgang.",
    "antwoorden.helpt": "Vaste volgorde en een rustige plek.",
}


def beantwoord(anna: "Gebruiker", onderzoek_id: UUID) -> None:
    """Both parties come in by their link, answer and hand in."""
    for partij, antwoorden in (("werknemer", _WERKNEMER), ("werkgever", _WERKGEVER)):
        services.verstuur(anna, onderzoek_id, partij, lambda sleutel: sleutel)
        vragenlijst = services.stel_op(anna, onderzoek_id, partij).vragenlijst
        bezoeker = Bezoeker(vragenlijst)
        services.bewaar(bezoeker, vragenlijst.versie, antwoorden)
        services.lever_in(bezoeker)
