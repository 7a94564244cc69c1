"""Supported Wage System (Australia): for comparison only (see herkomst.md)."""

from datetime import date
from fractions import Fraction

from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden.basis import Factor, Methode
from weegwerk.kern.methoden.product import weeg_product
from weegwerk.kern.methoden.register import registreer
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming

BRON = "Supported Wage System (Australië), handboek en tabel in de modern awards"
_TIEN = Term("stap van de tabel", Fraction(1, 10), "procent", "vast")


def _op_tientallen(som: Term, bron: str) -> Rekenstap:
    return zet_stap("loonwaarde", "Vermogen in de tabel", "veelvoud", [som, _TIEN], "procent", bron)


def _vertaal(taak: Taak) -> dict[FactorVeld, Waarneming | None]:
    return {"tempo": taak.tempo, "kwaliteit": taak.kwaliteit}


METHODE = registreer(
    Methode(
        id="sws-au",
        naam="Supported Wage System (Australië)",
        versie="1.0",
        factoren=(
            Factor("tempo", "Tempo", uitleg="hoeveel de werknemer doet, vergeleken met de norm van de taak"),
            Factor("kwaliteit", "Kwaliteit", uitleg="welk deel daarvan aan de norm van de taak voldoet"),
        ),
        formule="vermogen = som van (aandeel × tempo × kwaliteit), afgerond op hele tientallen",
        bron=BRON,
        bron_afronding="tabel van 10% tot en met 90%; dat op het dichtstbijzijnde tiental wordt afgerond, is niet nagelezen",
        weeg=weeg_product(BRON),
        vertaal=_vertaal,
        vertaling="alleen tempo en kwaliteit tellen mee; netto werktijd niet",
        van=date(1994, 10, 10),
        wettelijk=False,
        kiesbaar=False,
        afronding=_op_tientallen,
        voorbehoud=(
            "Alleen ter vergelijking. De regel voor het afronden en voor werktijd die niet aan een taak opgaat, is niet "
            "gevonden; Weegwerk rondt af op het dichtstbijzijnde tiental en laat netto werktijd buiten de som."
        ),
    )
)
