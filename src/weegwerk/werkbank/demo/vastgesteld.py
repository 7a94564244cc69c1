"""A determination that is final, beside the earlier ones of the same person, and the talk that a colleague led after it."""

from typing import TYPE_CHECKING

from django.utils import timezone

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.kalender import maanden_later
from weegwerk.werkbank.onderhandelingen import services as onderhandelingen
from weegwerk.werkbank.onderhandelingen.soort import ONDERHANDELING
from weegwerk.werkbank.onderzoeken.afronden import stel_vast
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek

if TYPE_CHECKING:
    from uuid import UUID

    from weegwerk.werkbank.toegang.models import Gebruiker

GEGEVENS = {
    # The people of the example that becomes its investigation.
    "client": {"naam": "Sam Verzonnen", "geboortedatum": "2001-09-30", "email": "sam@weegwerk.example"},
    "werkgever": {
        "naam": "Zorgkeuken De Lepel (verzonnen)",
        "contactpersoon": "Roos Denkbeeld",
        "plaats": "Oefendam",
    },
    "opdrachtgever": {"naam": "Gemeente Nergenshuizen", "soort": "gemeente"},
}
_GESPREK = {
    "aanleiding": "De werkgever wil Sam vast aannemen, maar ziet op tegen de tijd die de koks aan hulp kwijt zijn.",
    "belangen.werknemer": "Een vaste baan met dezelfde uren, in deze ploeg.",
    "belangen.werkgever": "Zekerheid over de kosten tot de nieuwe werkbank er staat.",
    "belangen.opdrachtgever": "Een baan die blijft, binnen wat de wet toestaat.",
    "voorstel.passend": "Ja. Het werk past, en met de werkbank wordt het lichter.",
    "voorstel.voorstel": "Vier maanden met een lagere waarde werken. Daarna meten we opnieuw, met de werkbank erbij.",
    "voorstel.gevolgen": "Sam houdt hetzelfde loon. De werkgever krijgt vier maanden meer vergoed.",
    "voorstel.grenzen": "Het loon blijft op of boven het minimumloon. De gemeente moet het verschil goedkeuren.",
    "correctie.percentage": "65%",
    "correctie.gronden": "Zolang de werkbank er niet staat, kost het snijden extra hulp. Die hulp vergoedt nu niemand.",
    "akkoord.werkgever.naam": "Roos Denkbeeld",
    "akkoord.werkgever.hoe": "handtekening",
    "akkoord.werknemer.naam": "Sam Verzonnen",
    "akkoord.werknemer.hoe": "handtekening",
    "akkoord.opdrachtgever.naam": "Noor Nergens",
    "akkoord.opdrachtgever.hoe": "email",
}
_TOT_DE_HERBEPALING = 4


def stel_vast_en_praat(anna: "Gebruiker", bram: "Gebruiker", opdracht_id: "UUID") -> None:
    """Anna determines; Bram leads the talk, because whoever determined may not."""
    onderzoek = start_onderzoek(anna, opdracht_id)
    ingelezen = lees_bestand_in(anna, onderzoek.pk, voorbeelden.tekst("keuken").encode(), andere_naam=True)
    stel_vast(anna, onderzoek.pk, ingelezen.versie.nummer)
    gesprek = onderhandelingen.begin(bram, onderzoek.pk, onderhandelingen.Gespreksaanvraag("werkgever"))
    vandaag = timezone.localdate()
    dagen = {f"akkoord.{partij}.datum": vandaag.isoformat() for partij in ("werkgever", "werknemer", "opdrachtgever")}
    opnieuw = {"herbepaling_op": maanden_later(vandaag, _TOT_DE_HERBEPALING).isoformat()}
    bewaard = ONDERHANDELING.bewaar(bram, gesprek.pk, gesprek.versie, _GESPREK | dagen | opnieuw)
    onderhandelingen.sluit_af(bram, gesprek.pk, bewaard.versie.nummer)
