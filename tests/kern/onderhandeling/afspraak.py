"""Een volledige afspraak na een bepaling: alles wat nodig is om haar te sluiten."""

from weegwerk.kern.document import bewerken

AFSPRAAK: dict[str, bewerken.Waarde] = {
    "aanleiding": "De werkgever krijgt de begeleiding niet vergoed.",
    "belangen.werknemer": "Een vaste plek dicht bij huis.",
    "belangen.werkgever": "Vier uur begeleiding per week krijgt hij niet vergoed.",
    "voorstel.voorstel": "Een half jaar met een lagere waarde, daarna opnieuw bepalen.",
    "correctie.percentage": "60%",
    "correctie.gronden": "De begeleiding neemt af; over een half jaar kan het percentage omhoog.",
    "akkoord.werkgever.naam": "Pim De Proef",
    "akkoord.werkgever.datum": "2026-05-01",
    "akkoord.werkgever.hoe": "handtekening",
    "akkoord.werknemer.naam": "Kim Voorbeeld",
    "akkoord.werknemer.datum": "2026-05-01",
    "akkoord.werknemer.hoe": "handtekening",
    "akkoord.opdrachtgever.naam": "Noor Nergens",
    "akkoord.opdrachtgever.datum": "2026-05-01",
    "akkoord.opdrachtgever.hoe": "email",
    "herbepaling_op": "2026-09-01",
}
