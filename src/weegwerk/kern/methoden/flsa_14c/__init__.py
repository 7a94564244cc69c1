"""Commensurate wage of FLSA section 14(c) (United States), 90/10 rating: for comparison only (see herkomst.md)."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden.basis import Factor, Methode
from weegwerk.kern.methoden.register import registreer
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming

BRON = "Fair Labor Standards Act, section 14(c); 29 CFR 525.12; DOL Fact Sheet 39E (VS)"
HOEVEELHEID, KWALITEIT = Fraction(9, 10), Fraction(1, 10)


def _weeg(taak: Taak, aandeel: Term, factoren: Sequence[Term]) -> list[Rekenstap]:
    code, (tempo, kwaliteit) = taak.code, factoren
    hoeveel = zet_stap(
        f"hoeveelheid.{code}",
        f"Hoeveelheid bij taak {code} telt voor negen tiende",
        "product",
        [tempo, Term("gewicht van de hoeveelheid", HOEVEELHEID, "procent", "vast")],
        "procent",
        BRON,
    )
    hoe_goed = zet_stap(
        f"kwaliteitsdeel.{code}",
        f"Kwaliteit bij taak {code} telt voor een tiende",
        "product",
        [kwaliteit, Term("gewicht van de kwaliteit", KWALITEIT, "procent", "vast")],
        "procent",
        BRON,
    )
    samen = zet_stap(
        f"samen.{code}",
        f"Prestatie bij taak {code}",
        "som",
        [hoeveel.als_term(), hoe_goed.als_term()],
        "procent",
        BRON,
    )
    prestatie = zet_stap(
        f"prestatie.{code}",
        f"Deel van taak {code} in het geheel",
        "product",
        [aandeel, samen.als_term()],
        "procent",
        BRON,
    )
    return [hoeveel, hoe_goed, samen, prestatie]


def _naar_boven(som: Term, bron: str) -> Rekenstap:
    return zet_stap("loonwaarde", "Loon naar prestatie", "naar_boven", [som], "procent", bron)


def _vertaal(taak: Taak) -> dict[FactorVeld, Waarneming | None]:
    return {"tempo": taak.tempo, "kwaliteit": taak.kwaliteit}


METHODE = registreer(
    Methode(
        id="flsa-14c",
        naam="Loon naar prestatie, section 14(c) (Verenigde Staten)",
        versie="1.0",
        factoren=(
            Factor("tempo", "Tempo", uitleg="hoeveel de werknemer doet, vergeleken met wie de norm stelt"),
            Factor("kwaliteit", "Kwaliteit", uitleg="hoe goed het werk is, vergeleken met de kleinste eis"),
        ),
        formule="prestatie = som van (aandeel × (90% × tempo + 10% × kwaliteit)), naar boven afgerond",
        bron=BRON,
        bron_afronding="altijd naar boven, naar DOL elaws “Rounding”; dat het op hele procenten gebeurt, is een keuze van Weegwerk",
        weeg=_weeg,
        vertaal=_vertaal,
        vertaling="alleen tempo en kwaliteit tellen mee; netto werktijd niet",
        van=date(1986, 10, 16),
        wettelijk=False,
        samenvoeging="gewogen (tempo 90%, kwaliteit 10%)",
        kiesbaar=False,
        afronding=_naar_boven,
        voorbehoud=(
            "Alleen ter vergelijking. De 90/10-weging is een werkwijze die de arbeidsinspectie van de Verenigde Staten "
            "aanvaardt, geen voorschrift; wie herstel van fouten in de tijd meet, weegt kwaliteit niet apart."
        ),
    )
)
