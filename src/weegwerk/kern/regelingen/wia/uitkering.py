"""The class that a percentage falls into and what the law attaches to it, in words (Wet WIA art. 4, 5 and 51 to 62)."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.regelingen.blad import Rekenblad
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.regelingen.wia.model import WiaMaatman

_KLASSEN = ("80", "65", "55", "45", "35")


def klasse_en_uitkering(deel: Fraction, maatman: WiaMaatman, blad: Rekenblad) -> tuple[str, tuple[str, ...]]:
    """`deel` is the rounded percentage as ratio."""
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
