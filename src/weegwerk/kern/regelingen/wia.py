"""WIA: how much of the earlier earning capacity is lost, the class that belongs to it and what the law attaches to it.

Only the arithmetic of Schattingsbesluit art. 5, 9 and 10. Which functions fit, how many hours are bearable and whether a
loss is lasting are judgements of the verzekeringsarts and the arbeidsdeskundige; they come in as facts.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import procent_tekst, rond_half_op
from weegwerk.kern.herleiding import Stap, Term
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen.blad import Blad, binnen, invoer, vast
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import Signaal

SCHATTINGSBESLUIT = "Schattingsbesluit art. 10"
PRAKTIJK = "gebruik van UWV: twee cijfers achter de komma; niet nagelezen"
MINSTE_FUNCTIES = 3
_EEN = Fraction(1)
_HONDERDSTE_PUNT = Fraction(1, 10_000)
_CENT = Decimal("0.01")
_HOOGSTE_UURLOON = Decimal(1_000)
_KLASSEN = ("80", "65", "55", "45", "35")


@dataclass(frozen=True)
class Maatman:
    """The worker before illness and what he could still do.

    Wages in euro per hour, hours per week. `functies` are the hourly wages of at least three functions that fit
    (`praktisch` is the wage in the work that is really done, when that decides); `duurzaam` says that recovery is
    not expected.
    """

    peildatum: date
    uurloon: Decimal
    uren: Decimal
    functies: tuple[Decimal, ...] = ()
    belastbare_uren: Decimal | None = None
    praktisch: Decimal | None = None
    duurzaam: bool | None = None


@dataclass(frozen=True)
class Schatting:
    """`percentage` in percent with two decimals; `klasse` in words; `uitkering` what the law attaches, in words."""

    percentage: Decimal
    klasse: str
    verdiencapaciteit_per_uur: Decimal
    uitkering: tuple[str, ...]
    stappen: tuple[Stap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "percentage": f"{self.percentage:.2f}",
            "klasse": self.klasse,
            "verdiencapaciteit_per_uur": f"{self.verdiencapaciteit_per_uur:.2f}",
            "uitkering": list(self.uitkering),
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def schat(maatman: Maatman) -> Schatting:
    """AO percentage, class and what belongs to it; raises KernFout for missing or impossible values."""
    _controleer(maatman)
    blad = Blad(maatman.peildatum, SCHATTINGSBESLUIT)
    oud = invoer("maatmaninkomen per uur", maatman.uurloon, "euro", "maatman.uurloon")
    rest = _verdiencapaciteit(maatman, oud, blad)
    verlies = blad.stap("verlies", "Verlies aan verdiencapaciteit per uur", "verschil", [oud, rest])
    deel = blad.stap("onafgerond", "Deel dat verloren is", "quotient", [verlies, oud], "procent")
    procent = blad.stap(
        "ao_percentage",
        "Percentage arbeidsongeschiktheid",
        "veelvoud",
        [deel, vast(_HONDERDSTE_PUNT)],
        "procent",
        PRAKTIJK,
    )
    blad.signalen.append(meld("ao_afronding_onzeker", onafgerond=procent_tekst(deel.waarde)))
    klasse, uitkering = _klasse(procent.waarde, maatman, blad)
    return Schatting(
        percentage=rond_half_op(procent.waarde * 100, _CENT),
        klasse=klasse,
        verdiencapaciteit_per_uur=rond_half_op(rest.waarde, _CENT),
        uitkering=uitkering,
        stappen=tuple(blad.stappen),
        parameters=tuple(blad.parameters),
        signalen=tuple(blad.signalen),
    )


def _controleer(maatman: Maatman) -> None:
    for naam, waarde in (("uurloon", maatman.uurloon), ("praktisch", maatman.praktisch)):
        binnen(naam, waarde, _CENT, _HOOGSTE_UURLOON)
    for waarde in maatman.functies:
        binnen("functies", waarde, _CENT, _HOOGSTE_UURLOON)
    binnen("uren", maatman.uren, _CENT, Decimal(80))
    binnen("belastbare_uren", maatman.belastbare_uren, Decimal(0), Decimal(80))
    if maatman.praktisch is None and len(maatman.functies) < MINSTE_FUNCTIES:
        raise KernFout(
            "gegeven_ontbreekt",
            f"Er zijn {len(maatman.functies)} functies met een uurloon; het Schattingsbesluit vraagt er ten minste drie.",
            "Vul het uurloon van ten minste drie passende functies in, of het loon in het werk dat echt wordt gedaan.",
            ("functies",),
        )


def _verdiencapaciteit(maatman: Maatman, oud: Term, blad: Blad) -> Term:
    """Art. 10 lid 1 and 3 and art. 9 h and i: actual work counts where it leaves a lower percentage."""
    mogelijk = [_theoretisch(maatman, blad)] if len(maatman.functies) >= MINSTE_FUNCTIES else []
    if maatman.praktisch is not None:
        loon = invoer("loon per uur in het huidige werk", maatman.praktisch, "euro", "maatman.praktisch")
        factor = _reductie(maatman, blad)
        mogelijk.append(blad.stap("praktisch", "Verdiensten in het huidige werk", "product", [loon, factor]))
    hoogste = (
        mogelijk[0] if len(mogelijk) == 1 else blad.stap("hoogste", "De hoogste van de twee", "grootste", mogelijk)
    )
    return blad.stap("verdiencapaciteit", "Resterende verdiencapaciteit per uur", "kleinste", [hoogste, oud])


def _theoretisch(maatman: Maatman, blad: Blad) -> Term:
    lonen = [
        invoer(f"uurloon functie {nummer}", loon, "euro", f"maatman.functies.{nummer - 1}")
        for nummer, loon in enumerate(maatman.functies, 1)
    ]
    midden = blad.stap("middelste_loon", "Middelste loon van de functies", "middelste", lonen)
    return blad.stap("theoretisch", "Verdiensten in passende functies", "product", [midden, _reductie(maatman, blad)])


def _reductie(maatman: Maatman, blad: Blad) -> Term:
    eerder = next((stap for stap in blad.stappen if stap.id == "reductiefactor"), None)
    if eerder is not None:
        return eerder.als_term()
    uren = invoer("uren van de maatman", maatman.uren, "uren", "maatman.uren")
    kan = uren
    if maatman.belastbare_uren is not None:
        kan = invoer("belastbare uren", maatman.belastbare_uren, "uren", "maatman.belastbare_uren")
    deel = blad.stap("urendeel", "Uren die nog kunnen", "quotient", [kan, uren], "getal")
    return blad.stap("reductiefactor", "Reductiefactor", "kleinste", [deel, vast(_EEN, "getal")], "getal")


def _klasse(deel: Fraction, maatman: Maatman, blad: Blad) -> tuple[str, tuple[str, ...]]:
    if deel < blad.op("wia.drempel").waarde:
        return "minder dan 35%: geen WIA-uitkering", ()
    onder = next(grens for grens in _KLASSEN if deel * 100 >= int(grens))
    vervolg = procent_tekst(blad.op(f"wia.vervolg.{onder}").waarde)
    begin, daarna = (procent_tekst(blad.op(f"wia.{naam}").waarde) for naam in ("lgu_begin", "lgu"))
    gerelateerd = (
        f"Loongerelateerde WGA-uitkering: {begin} van het verschil tussen maandloon en inkomen in de eerste twee maanden, "
        f"daarna {daarna} van dat verschil."
    )
    minimum = f"WGA-vervolguitkering: {vervolg} van het minimumloon, of van het maandloon als dat lager is"
    if deel < blad.op("wia.volledig").waarde:
        boven = {"35": "45", "45": "55", "55": "65", "65": "80"}[onder]
        eis = procent_tekst(blad.op("wia.inkomenseis").waarde)
        aanvulling = (
            f"Daarna de WGA-loonaanvulling, voor wie met werk ten minste {eis} verdient van wat hij nog kan verdienen: "
            f"{daarna} van wat het maandloon boven die verdiencapaciteit uitkomt. Wie meer verdient dan hij volgens UWV kan, "
            "krijgt minder."
        )
        klasse = f"{onder} tot {boven}%: gedeeltelijk arbeidsongeschikt (WGA)"
        return klasse, (gerelateerd, aanvulling, f"{minimum}; voor wie dat niet verdient.")
    wga = (
        gerelateerd,
        f"Daarna de WGA-loonaanvulling: {daarna} van het verschil tussen maandloon en inkomen. Een eis aan het inkomen is er niet.",
        f"{minimum}; alleen als er geen recht is op de loonaanvulling.",
    )
    iva = f"IVA-uitkering: {procent_tekst(blad.op('wia.iva').waarde)} van het maandloon."
    if maatman.duurzaam is None:
        blad.signalen.append(meld("duurzaam_onbekend", ("maatman", "duurzaam")))
        return "80% of meer: volledig arbeidsongeschikt", (*wga, f"Alleen als herstel niet wordt verwacht: {iva}")
    if maatman.duurzaam:
        return "80% of meer en duurzaam: volledig arbeidsongeschikt (IVA)", (iva,)
    return "80% of meer, niet duurzaam: volledig arbeidsongeschikt (WGA)", wga
