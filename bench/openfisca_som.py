"""De som in OpenFisca, zoals iemand die daar schrijft; draait in de omgeving van OpenFisca en leest en schrijft kolommen.

OpenFisca rekent met één maand voor iedereen en met getallen van 32 bits; daarom telt hier alleen de snelheid mee, en in
hoeveel rijen de cent anders is.
"""

import sys
from importlib import import_module
from time import perf_counter
from typing import Any

import numpy as np

MAAND = "2026-07"
TAKEN = range(1, 6)
FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
HEEL = 100_00
WET = {
    "wml": {"values": {"2026-01-01": {"value": 2294.40}, "2026-07-01": {"value": 2337.00}}},
    "jeugd": {
        "brackets": [
            {"threshold": {"2026-01-01": {"value": leeftijd}}, "amount": {"2026-01-01": {"value": deel}}}
            for leeftijd, deel in ((16, 0.345), (17, 0.395), (18, 0.5), (19, 0.6), (20, 0.8), (21, 1.0))
        ],
        "metadata": {"type": "single_amount"},
    },
    "vakantiebijslag": {"values": {"2026-01-01": {"value": 0.08}}},
    "lasten": {"values": {"2026-01-01": {"value": 0.25}}},
    "grens": {"values": {"2026-01-01": {"value": 0.7}}},
    "week": {"values": {"2026-01-01": {"value": 36}}},
}


def stelsel() -> Any:
    """Elke kolom een variabele, en twee formules."""
    kern = {
        naam: import_module(f"openfisca_core.{naam}") for naam in ("entities", "parameters", "periods", "variables")
    }
    mens = kern["entities"].build_entity("mens", "mensen", "", is_person=True)
    wet = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([mens])
    wet.parameters = kern["parameters"].ParameterNode("", data=WET)
    basis = {"entity": mens, "definition_period": kern["periods"].MONTH, "value_type": float}

    def loonwaarde(mensen: Any, periode: Any) -> Any:
        som = 0
        for taak in TAKEN:
            prestatie = mensen(f"aandeel_{taak}", periode) / HEEL
            for factor in FACTOREN:
                prestatie = prestatie * np.minimum(mensen(f"{factor}_{taak}", periode) / HEEL, 1)
            som = som + prestatie
        return np.floor(som * 100 + 0.5) / 100

    def lks(mensen: Any, periode: Any, parameters: Any) -> Any:
        p = parameters(periode)
        norm = p.wml * p.jeugd.calc(mensen("leeftijd", periode)) * (1 + p.vakantiebijslag)
        gat = np.minimum(1 - mensen("loonwaarde", periode), p.grens)
        uren = mensen("uren_per_week", periode) / 100
        return np.floor(norm * gat * (1 + p.lasten) * uren / p.week * 100 + 0.5)

    soort = kern["variables"].Variable
    for naam in invoer():
        wet.add_variable(type(naam, (soort,), basis))
    wet.add_variable(type("loonwaarde", (soort,), basis | {"formula": loonwaarde}))
    wet.add_variable(type("lks", (soort,), basis | {"formula": lks}))
    return wet


def invoer() -> tuple[str, ...]:
    per_taak = (f"{veld}_{taak}" for taak in TAKEN for veld in ("aandeel", *FACTOREN))
    return ("leeftijd", "uren_per_week", *per_taak)


def main(bron: str, uit: str, rondes: int) -> None:
    kolommen, tijden, bedrag = np.load(bron), [], None
    gelezen = {naam: kolommen[:, plek].astype(np.float32) for plek, naam in enumerate(invoer())}
    wet = stelsel()
    for _ronde in range(rondes):
        begin = perf_counter()
        som = (
            import_module("openfisca_core.simulations")
            .SimulationBuilder()
            .build_default_simulation(wet, len(gelezen["leeftijd"]))
        )
        for naam, kolom in gelezen.items():
            som.set_input(naam, MAAND, kolom)
        bedrag = som.calculate("lks", MAAND)
        tijden.append(perf_counter() - begin)
    np.savez(uit, lks=np.asarray(bedrag), tijden=np.array(tijden))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
