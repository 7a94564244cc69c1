"""Regeling loonkostensubsidie Participatiewet of 2014: tempo, kwaliteit, inzetbaarheid (see herkomst.md)."""

from datetime import date

from weegwerk.kern.methoden.basis import Factor, Methode
from weegwerk.kern.methoden.product import weeg_product
from weegwerk.kern.methoden.register import registreer
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming

BRON = "Regeling loonkostensubsidie Participatiewet (Stcrt. 2014, 29290)"


def _vertaal(taak: Taak) -> dict[FactorVeld, Waarneming | None]:
    return {
        "tempo": taak.tempo,
        "kwaliteit": taak.kwaliteit,
        "inzetbaarheid": taak.inzetbaarheid or taak.netto_werktijd,
    }


METHODE = registreer(
    Methode(
        id="regeling-2014",
        naam="Regeling loonkostensubsidie 2014",
        versie="1.0",
        factoren=(
            Factor("tempo", "Tempo", uitleg="hoeveel de werknemer maakt of doet, vergeleken met de norm"),
            Factor("kwaliteit", "Kwaliteit", uitleg="welk deel daarvan bruikbaar is, vergeleken met de norm"),
            Factor(
                "inzetbaarheid",
                "Inzetbaarheid",
                uitleg="welk deel van de tijd productief is, voor zover dat met de werknemer te maken heeft",
            ),
        ),
        formule="loonwaarde = som van (aandeel × tempo × kwaliteit × inzetbaarheid), afgerond op hele procenten",
        bron=BRON,
        bron_afronding=f"{BRON}, bijlage",
        weeg=weeg_product(BRON),
        vertaal=_vertaal,
        vertaling="netto werktijd is gelezen als inzetbaarheid",
        van=date(2015, 1, 1),
        tot=date(2021, 6, 30),
        voorbehoud=(
            "De rekenregel is gelezen in een latere weergave van de regeling en in beschrijvingen uit de praktijk, niet in "
            "de oorspronkelijke publicatie."
        ),
    )
)
