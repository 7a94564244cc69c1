"""Loonkostenvoordeel (Wet tegemoetkomingen loondomein, chapter II): an amount per paid hour, up to a maximum per year.

Who qualifies for more than one gets the highest amount only (art. 4.1 lid 3).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.parameters import ParameterOnbekend, Parameterwaarde
from weegwerk.kern.regelingen.blad import Rekenblad, bedrag, binnen, invoer
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import Signaal

Soort = Literal["arbeidsgehandicapt", "banenafspraak", "herplaatsen", "ouder", "ouder_voor_2024"]
NAMEN: dict[Soort, str] = {
    "ouder": "oudere werknemer",
    "ouder_voor_2024": "oudere werknemer, baan begonnen voor 2024",
    "arbeidsgehandicapt": "arbeidsgehandicapte werknemer",
    "banenafspraak": "doelgroep banenafspraak",
    "herplaatsen": "herplaatsen arbeidsgehandicapte werknemer",
}
"""In the order of the law: with equal amounts the first one counts."""
NIET_GECONTROLEERD: dict[Soort, str] = {
    "ouder": "paragraaf 2.2, tot 2026",
    "ouder_voor_2024": "artikel 6.2a, en paragraaf 2.2 zoals die toen was",
}
"""Whose amount is worked out while no check of the right exists, with where the conditions stand."""
WET = "Wet tegemoetkomingen loondomein"
AFRONDING = "de wet noemt geen afronding; eenmaal, op hele centen"
_MEESTE_UREN = Decimal(3_200)


@dataclass(frozen=True)
class Voordeel:
    """Euro per calendar year; `maanden` is how long the advantage lasts at most, None for as long as the job."""

    soort: Soort
    per_jaar: Decimal
    maanden: int | None
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "soort": self.soort,
            "per_jaar": f"{self.per_jaar:.2f}",
            "maanden": self.maanden,
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def bereken(soorten: Sequence[Soort], peildatum: date, verloonde_uren: Decimal) -> Voordeel:
    """The advantage of one calendar year in euro for `verloonde_uren` paid hours in that year.

    Of several kinds the highest amount counts. Raises KernFout when no kind is named, and ParameterOnbekend when a kind
    does not exist on the day.
    """
    if not soorten:
        raise KernFout(
            "gegeven_ontbreekt", "Er is geen soort loonkostenvoordeel gekozen.", "Kies een soort.", ("soort",)
        )
    binnen("verloonde_uren", verloonde_uren, Decimal(0), _MEESTE_UREN)
    volgorde = [soort for soort in NAMEN if soort in soorten]
    return max((_een(soort, peildatum, verloonde_uren) for soort in volgorde), key=lambda voordeel: voordeel.per_jaar)


def _een(soort: Soort, peildatum: date, verloonde_uren: Decimal) -> Voordeel:
    blad = Rekenblad(peildatum, WET)
    uren = invoer("verloonde uren in het jaar", verloonde_uren, "uren", "verloonde_uren")
    per_uur, maximum = blad.op(f"lkv.{soort}.uur"), blad.op(f"lkv.{soort}.maximum")
    naar_uren = blad.stap("naar_uren", "Voordeel naar verloonde uren", "product", [uren, per_uur])
    begrensd = blad.stap("begrensd", "Hoogstens het bedrag per jaar", "kleinste", [naar_uren, maximum])
    afgerond = blad.stap(
        "lkv_per_jaar", f"Loonkostenvoordeel {NAMEN[soort]} per jaar", "centen", [begrensd], bron=AFRONDING
    )
    maanden = _duur(soort, peildatum, blad)
    if soort in NIET_GECONTROLEERD:
        recht = f"loonkostenvoordeel {NAMEN[soort]}"
        blad.signalen.append(meld("recht_niet_gecontroleerd", recht=recht, artikel=NIET_GECONTROLEERD[soort]))
    return Voordeel(soort, bedrag(afgerond), maanden, tuple(blad.stappen), tuple(blad.parameters), tuple(blad.signalen))


def _duur(soort: Soort, peildatum: date, blad: Rekenblad) -> int | None:
    try:
        duur = parameters.op(f"lkv.{soort}.duur", peildatum)
    except ParameterOnbekend:
        return None
    blad.neem(duur)
    return int(duur.waarde)
