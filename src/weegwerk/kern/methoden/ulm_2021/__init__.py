"""Uniforme loonwaardemethode, in force since 1 July 2021 (see herkomst.md)."""

from datetime import date

from weegwerk.kern.methoden.basis import Factor, Methode
from weegwerk.kern.methoden.product import weeg_product
from weegwerk.kern.methoden.register import registreer
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming

BRON = "Besluit loonkostensubsidie Participatiewet 2021, art. 5"


def _vertaal(taak: Taak) -> dict[FactorVeld, Waarneming | None]:
    return {
        "tempo": taak.tempo,
        "kwaliteit": taak.kwaliteit,
        "netto_werktijd": taak.netto_werktijd or taak.inzetbaarheid,
    }


METHODE = registreer(
    Methode(
        id="ulm-2021",
        naam="Uniforme loonwaardemethode 2021",
        versie="1.0",
        factoren=(
            Factor("tempo", "Tempo", uitleg="hoeveel de werknemer maakt of doet, vergeleken met de norm"),
            Factor("kwaliteit", "Kwaliteit", uitleg="welk deel daarvan bruikbaar is, vergeleken met de norm"),
            Factor(
                "netto_werktijd",
                "Netto werktijd",
                uitleg="hoeveel van de tijd echt aan de taak opgaat, vergeleken met de norm",
            ),
        ),
        formule="loonwaarde = som van (aandeel × tempo × kwaliteit × netto werktijd), afgerond op hele procenten",
        bron=BRON,
        bron_afronding="Besluit loonkostensubsidie Participatiewet 2021, art. 3",
        weeg=weeg_product(BRON),
        vertaal=_vertaal,
        vertaling="inzetbaarheid is gelezen als netto werktijd",
        van=date(2021, 7, 1),
        toetst_hoofdtaken=True,
        voorbehoud=(
            "De tekst van artikel 5 van het Besluit is voor Weegwerk niet openbaar gevonden. Dat netto werktijd een aparte "
            "derde factor is, volgt uit artikel 1 en 3, uit het wettelijke rapportmodel en uit AKC Cahier 24."
        ),
    )
)
