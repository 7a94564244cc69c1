"""UWV CEC 2011: losses per task are added up (AKC Onderzoekscahier 6; see herkomst.md)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden.basis import HONDERD, Factor, Methode
from weegwerk.kern.methoden.register import registreer
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming

BRON = "AKC Onderzoekscahier 6 (2012), blok 1 stap 3, naar UWV CEC 2011"
_HEEL = Term("hele taak", Fraction(1), "procent", "vast")


def _weeg(taak: Taak, aandeel: Term, factoren: Sequence[Term]) -> list[Rekenstap]:
    code = taak.code
    som = zet_stap(f"verliezen.{code}", f"Verliezen taak {code} samen", "som", factoren, "procent", BRON)
    begrensd = zet_stap(
        f"begrensd.{code}", f"Meetellend verlies taak {code}", "kleinste", [som.als_term(), _HEEL], "procent", BRON
    )
    verlies = zet_stap(
        f"verlies.{code}",
        f"Verlies aan loonwaarde door taak {code}",
        "product",
        [aandeel, begrensd.als_term()],
        "procent",
        BRON,
    )
    prestatie = zet_stap(
        f"prestatie.{code}", f"Arbeidsprestatie taak {code}", "verschil", [aandeel, verlies.als_term()], "procent", BRON
    )
    return [som, begrensd, verlies, prestatie]


def _verlies_uit(prestatie: Waarneming | None) -> Waarneming | None:
    if prestatie is None or prestatie.percentage is None:
        return None
    nieuw = {
        "percentage": _verlies(prestatie.percentage),
        "laag": _verlies(prestatie.hoog),
        "hoog": _verlies(prestatie.laag),
    }
    return gewijzigd(prestatie, **nieuw)


def _verlies(prestatie: Decimal | None) -> Decimal | None:
    return None if prestatie is None else max(Decimal(0), HONDERD - prestatie)


def _vertaal(taak: Taak) -> dict[FactorVeld, Waarneming | None]:
    return {
        "tempoverlies": taak.tempoverlies or _verlies_uit(taak.tempo),
        "kwaliteitsverlies": taak.kwaliteitsverlies or _verlies_uit(taak.kwaliteit),
        "afbreukrisico": taak.afbreukrisico or Waarneming(percentage=Decimal(0)),
    }


METHODE = registreer(
    Methode(
        id="cec-2011",
        naam="Optelmethode CEC 2011",
        versie="1.0",
        factoren=(
            Factor(
                "tempoverlies",
                "Tempoverlies",
                "verlies",
                "hoeveel de werknemer minder maakt of doet dan de norm",
            ),
            Factor(
                "kwaliteitsverlies", "Kwaliteitsverlies", "verlies", "welk deel van het werk niet aan de eisen voldoet"
            ),
            Factor("afbreukrisico", "Afbreukrisico", "verlies", "schade die niet te herstellen is"),
        ),
        formule="loonwaarde = 100% − som van (aandeel × (tempoverlies + kwaliteitsverlies + afbreukrisico)), afgerond op hele procenten",
        bron=BRON,
        bron_afronding="keuze van Weegwerk: het cahier noemt geen afronding",
        weeg=_weeg,
        vertaal=_vertaal,
        vertaling="tempo en kwaliteit zijn omgerekend naar verlies; netto werktijd telt in deze methode niet mee en afbreukrisico is op 0% gezet",
        van=date(2011, 1, 1),
        wettelijk=False,
        samenvoeging="als verliezen opgeteld",
        voorbehoud="Het cahier laat de keuze van de rekenformule open en noemt geen afronding; Weegwerk rondt af op hele procenten.",
    )
)
