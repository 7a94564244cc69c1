"""A complete, fictional investigation, and ways to change it."""

from typing import Any

from weegwerk.kern.onderzoek import Onderzoek

MOTIVERING = "Drie tellingen op verschillende dagen geven steeds hetzelfde beeld."


def waarneming(percentage: str, beschrijving: str, oorzaak: str = "") -> dict[str, str]:
    velden = {"percentage": percentage, "beschrijving": beschrijving, "motivering": MOTIVERING}
    return velden | ({"oorzaak": oorzaak} if oorzaak else {})


TAKEN: list[dict[str, Any]] = [
    {
        "code": "A",
        "omschrijving": "Strijken en vouwen",
        "belang": "Groot: zonder gestreken goed kan er niets naar de klant.",
        "aandeel": "50%",
        "aandeel_soortgelijke": "40%",
        "tempo": waarneming(
            "87.5%",
            "Zeventig stuks per uur; een ervaren collega doet er tachtig. Na de middagpauze zakt het aantal iets terug.",
            "vermoeidheid",
        ),
        "kwaliteit": waarneming("95%", "Een op de twintig stuks moet over, vooral overhemden met een moeilijke kraag."),
        "netto_werktijd": waarneming("90%", "Zes minuten per uur extra rust, in overleg met de leidinggevende."),
    },
    {
        "code": "B",
        "omschrijving": "Sorteren van binnengekomen wasgoed",
        "belang": "Gewoon",
        "aandeel": "30%",
        "aandeel_soortgelijke": "40%",
        "tempo": waarneming("80%", "Vier karren per dagdeel tegen vijf bij collega's."),
        "kwaliteit": waarneming("100%", "Geen fouten gezien bij de steekproef van vijftig stuks."),
        "netto_werktijd": waarneming("90%", "Dezelfde extra rust als bij taak A."),
    },
    {
        "code": "C",
        "omschrijving": "Inpakken en labelen",
        "belang": "Klein, kan door iedereen worden gedaan",
        "aandeel": "20%",
        "aandeel_soortgelijke": "20%",
        "tempo": waarneming("110%", "Sneller dan collega's, die dit werk minder vaak doen."),
        "kwaliteit": waarneming("100%", "Labels kloppen."),
        "netto_werktijd": waarneming("95%", "Weinig extra rust nodig."),
    },
]

GEGEVENS: dict[str, Any] = {
    "weegwerk": 1,
    "soort": "loonwaarde",
    "methode": "ulm-2021",
    "beoordelingsdatum": "2026-03-02",
    "peildatum": "2026-03-02",
    "kop": {
        "naam": "Samira Bakkali",
        "geboortedatum": "1998-05-14",
        "datum_rapportage": "2026-03-20",
        "datum_bedrijfsbezoek": "2026-03-02",
        "werkgever": "Wasserij De Linde",
        "contactpersoon": "Joost Meijer",
        "email_contactpersoon": "j.meijer@wasserijdelinde.example",
        "geinterviewde": "Joost Meijer, leidinggevende",
        "loonwaardedeskundige": "Anna de Wit",
        "telefoonnummer": "030 123 45 67",
        "opdrachtgever": "Gemeente Voorbeeldstad",
        "kenmerk": "2026-0012",
    },
    "vraagstelling": {
        "vraag": "Welke loonwaarde heeft mevrouw Bakkali in het werk dat zij nu bij de wasserij doet?",
        "doel": "loonkostensubsidie",
        "past_bij_definitie": "ja",
        "toetsing": "De vraag gaat over het werk zoals het nu wordt gedaan, bij deze werkgever, op één moment.",
    },
    "activiteiten": [
        {"datum": "2026-02-20", "soort": "dossieronderzoek", "toelichting": "Stukken van de gemeente gelezen."},
        {
            "datum": "2026-03-02",
            "soort": "werkplekbezoek",
            "met": "Samira Bakkali en Joost Meijer",
            "toelichting": "Het werk een dagdeel gezien en geteld.",
        },
        {"datum": "2026-03-02", "soort": "gesprek_werknemer", "met": "Samira Bakkali"},
        {"datum": "2026-03-02", "soort": "gesprek_werkgever", "met": "Joost Meijer"},
    ],
    "bronnen": [
        {"naam": "Functiebeschrijving medewerker wasserij", "datum": "2024-11-01", "blokken": [0, 1]},
        {"naam": "Telstaten van de wasserij", "blokken": [1], "toelichting": "week 5 tot en met 8"},
        {"naam": "Gesprek met de werknemer", "datum": "2026-03-02", "blokken": [0, 1, 2, 3]},
    ],
    "functie": {
        "naam": "Medewerker wasserij",
        "soort": "bestaand",
        "omschrijving": "Verwerkt binnengekomen wasgoed van hotels en zorginstellingen tot het klaarligt voor vervoer.",
        "uren_per_week": 32,
        "werkdagen_per_week": 4,
        "voltijd_uren": 36,
    },
    "normfunctie": {
        "naam": "Medewerker linnenverzorging",
        "herkomst": "eigen_bedrijf",
        "toelichting": "Vier collega's doen dit werk in dezelfde verhouding.",
    },
    "taken": TAKEN,
    "zienswijzen": {
        "werknemer": {
            "verzonden_op": "2026-03-09",
            "kanaal": "email",
            "ontvangen_op": "2026-03-12",
            "reactie": "opmerkingen",
            "punten": [
                {
                    "punt": "Ik werk in de ochtend sneller dan hier staat.",
                    "verwerking": "deels",
                    "toelichting": "De tellingen zijn over de hele dag; dat staat nu bij taak A.",
                }
            ],
        },
        "werkgever": {
            "verzonden_op": "2026-03-09",
            "kanaal": "email",
            "ontvangen_op": "2026-03-11",
            "reactie": "akkoord",
        },
    },
    "conclusie": {
        "toelichting": "Het verlies zit vooral in het tempo bij het strijken en in de extra rust die nodig is.",
        "geldigheid": "Zolang het takenpakket en de werkplek gelijk blijven.",
        "hermeting_op": "2027-03-02",
        "vervolg": "Werkgever en werknemer proberen een verstelbare strijktafel.",
    },
    "vaststelling": {"datum": "2026-03-20", "door": "Anna de Wit", "nummer": 1},
}


def zaak(**anders: Any) -> Onderzoek:
    """The investigation, with top-level parts replaced; a part that is None disappears."""
    gegevens = {sleutel: waarde for sleutel, waarde in (GEGEVENS | anders).items() if waarde is not None}
    return Onderzoek.model_validate(gegevens)
