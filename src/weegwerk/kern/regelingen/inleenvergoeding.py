"""What an inlener pays for a worker who stays employed elsewhere, such as at an SW-bedrijf: a proposal.

Who hires somebody in pays what that person is worth in the work (AKC Cahier 6, bijlage 4, WSW): the wage of the job x the
part that is delivered. No law was found that sets the price, and every outcome says so. A subsidy goes to who pays the
wage, so it does not lower the price.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Rekenstap, Term
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen import minimumloon
from weegwerk.kern.regelingen.blad import Rekenblad, bedrag, binnen, invoer, vast
from weegwerk.kern.regelingen.functieloon import Loon, controleer, geleverd_deel, loon_naar_uren, met_lasten
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import Signaal

BRON = "AKC Cahier 6, bijlage 4, WSW; geen wettelijk bedrag"
AFRONDING = "elk bedrag eenmaal, op hele centen"
_MAANDEN = Fraction(12)
_WEKEN = Fraction(52)


@dataclass(frozen=True)
class Inleenprijs:
    """One price, in euro per agreed hour and per month."""

    per_uur: Decimal
    per_maand: Decimal

    def als_json(self) -> dict[str, str]:
        return {"per_uur": f"{self.per_uur:.2f}", "per_maand": f"{self.per_maand:.2f}"}


@dataclass(frozen=True)
class Inleenvergoeding:
    """The price by the bare wage, by what that wage costs, and by the latter minus what the inlener spends on guidance and
    the like himself (None when he spends nothing); `bereik` is the price per hour with costs at both ends of the range."""

    zonder_lasten: Inleenprijs
    met_lasten: Inleenprijs
    na_kosten: Inleenprijs | None
    bereik: tuple[Decimal, Decimal] | None
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    @property
    def woorden(self) -> str:
        delen = [
            f"Voorstel: {euro_tekst(self.zonder_lasten.per_uur)} per uur naar het loon zelf, en "
            f"{euro_tekst(self.met_lasten.per_uur)} per uur met vakantiebijslag en werkgeverslasten."
        ]
        if self.bereik is not None:
            laag, hoog = self.bereik
            delen.append(f"Bij het bereik van de loonwaarde hoort {euro_tekst(laag)} tot {euro_tekst(hoog)} per uur.")
        if self.na_kosten is not None and self.na_kosten.per_uur > 0:
            per_uur = euro_tekst(self.na_kosten.per_uur)
            delen.append(
                f"Draagt de inlener zelf de kosten van begeleiding en dergelijke, dan blijft {per_uur} per uur over."
            )
        elif self.na_kosten is not None:
            delen.append(
                "Draagt de inlener zelf de kosten van begeleiding en dergelijke, dan blijft er geen prijs over."
            )
        return " ".join(delen)

    def als_json(self) -> dict[str, Any]:
        return {
            "zonder_lasten": self.zonder_lasten.als_json(),
            "met_lasten": self.met_lasten.als_json(),
            "na_kosten": None if self.na_kosten is None else self.na_kosten.als_json(),
            "bereik_per_uur": None if self.bereik is None else [f"{euro:.2f}" for euro in self.bereik],
            "woorden": self.woorden,
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def bereken(
    loon: Loon,
    loonwaarde: Decimal,
    *,
    geleverde_uren: Fraction | None = None,
    kosten: Decimal = Decimal(0),
    band: tuple[Decimal, Decimal] | None = None,
) -> Inleenvergoeding:
    """The price in euro; `loonwaarde` and `band` in percent, `geleverde_uren` per week as in the balance, `kosten` in euro
    per month that the inlener bears himself. Raises KernFout for impossible values (AKC Cahier 6, bijlage 4, WSW)."""
    controleer(loon)
    for waarde in (loonwaarde, *(band or ())):
        binnen("loonwaarde", waarde, Decimal(0), Decimal(100))
    binnen("kosten van de inlener", kosten, Decimal(0), Decimal(1_000_000))
    som = _Prijs(loon)
    deel = geleverd_deel(som.blad, loonwaarde, geleverde_uren, loon.uren)
    zonder, met = som.tarief("zonder_lasten", som.maand, deel), som.tarief("met_lasten", som.maand_met_lasten, deel)
    na_kosten = som.na_kosten(deel, kosten) if kosten else None
    bereik = None if band is None else som.bereik(*band)
    som.blad.signalen.append(meld("inleenvergoeding_afspraak", ("geld", "loon", "ingeleend")))
    signalen, parameters = tuple(dict.fromkeys(som.blad.signalen)), tuple(dict.fromkeys(som.blad.parameters))
    return Inleenvergoeding(zonder, met, na_kosten, bereik, tuple(som.blad.stappen), parameters, signalen)


class _Prijs:
    """One sheet; the price per hour comes from the month, so that both are the same price."""

    def __init__(self, loon: Loon) -> None:
        self.blad = Rekenblad(loon.peildatum, BRON)
        minimum = minimumloon.per_maand(self.blad, loon.leeftijd, bbl=loon.bbl)
        self.maand = loon_naar_uren(loon, minimum, self.blad)
        self.maand_met_lasten = met_lasten(
            "Loonkosten bij volle prestatie", "loonkosten_vol", self.maand, loon, self.blad
        )
        uren = invoer("overeengekomen uren", loon.uren, "uren", "uren")
        jaar = self.blad.stap("uren_per_jaar", "Uren per jaar", "product", [uren, vast(_WEKEN, "getal")], "uren")
        self.uren = self.blad.stap(
            "uren_per_maand", "Uren per maand", "quotient", [jaar, vast(_MAANDEN, "getal")], "uren"
        )

    def tarief(self, naam: str, maand: Term, deel: Term) -> Inleenprijs:
        woord = naam.replace("_", " ")
        return self._rond(
            naam, self.blad.stap(f"{naam}_maand", f"Vergoeding {woord} per maand, onafgerond", "product", [maand, deel])
        )

    def na_kosten(self, deel: Term, kosten: Decimal) -> Inleenprijs:
        vol = self.blad.stap("prestatie", "Waarde van de prestatie", "product", [self.maand_met_lasten, deel])
        eraf = invoer("kosten van de inlener", kosten, "euro", "kosten")
        return self._rond(
            "na_kosten", self.blad.stap("na_kosten_maand", "Prestatie min kosten", "verschil", [vol, eraf])
        )

    def bereik(self, laag: Decimal, hoog: Decimal) -> tuple[Decimal, Decimal]:
        einden = [
            self.tarief(
                f"met_lasten_{naam}", self.maand_met_lasten, invoer(naam, waarde / 100, "procent", f"band.{naam}")
            )
            for naam, waarde in (("laag", laag), ("hoog", hoog))
        ]
        return einden[0].per_uur, einden[1].per_uur

    def _rond(self, naam: str, per_maand: Term) -> Inleenprijs:
        blad, woord = self.blad, naam.replace("_", " ")
        per_uur = blad.stap(
            f"{naam}_uur", f"Vergoeding {woord} per uur, onafgerond", "quotient", [per_maand, self.uren]
        )
        uur = blad.stap(f"{naam}_per_uur", f"Vergoeding {woord} per uur", "centen", [per_uur], bron=AFRONDING)
        maand = blad.stap(f"{naam}_per_maand", f"Vergoeding {woord} per maand", "centen", [per_maand], bron=AFRONDING)
        return Inleenprijs(bedrag(uur), bedrag(maand))
