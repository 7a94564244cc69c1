"""Commands about money: the balance of a case, and one regulation on its own."""

import argparse
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from weegwerk.cli.argumenten import datum, getal, heel
from weegwerk.cli.bestanden import lees_zaak, meld
from weegwerk.cli.uitvoer import FOUT, GOED, Deel, als_json, elk_bestand

if TYPE_CHECKING:
    Soorten = argparse._SubParsersAction[argparse.ArgumentParser]
    from weegwerk.inhoud.werkvelden import Partijnaam
    from weegwerk.kern.balans import Geldbeeld
    from weegwerk.kern.regelingen.functieloon import Loon
    from weegwerk.kern.regelingen.wia import Werk


def registreer(deel: Deel) -> None:
    balans = deel("balans", _balans, "zet prestatie, kosten en vergoedingen van een zaak naast elkaar")
    balans.add_argument("zaken", nargs="+", metavar="ZAAK.yaml")
    balans.add_argument("--json", action="store_true")
    regeling = deel("regeling", _regeling, "bereken één regeling los van een zaak")
    soorten = regeling.add_subparsers(title="regelingen", required=True, metavar="REGELING")
    _regelingen_van_loon(soorten)
    lkv = soorten.add_parser("loonkostenvoordeel", help="het voordeel van een kalenderjaar")
    lkv.add_argument("--peildatum", type=datum, required=True)
    lkv.add_argument("--soort", nargs="+", required=True, choices=_SOORTEN, help="een of meer; de hoogste telt")
    lkv.add_argument("--verloonde-uren", type=getal, required=True, help="verloonde uren in het jaar")
    lkv.set_defaults(bereken=_loonkostenvoordeel)
    wia = soorten.add_parser("wia", help="percentage en klasse van arbeidsongeschiktheid")
    wia.add_argument("--peildatum", type=datum, required=True)
    wia.add_argument("--uurloon", type=getal, required=True, help="maatmaninkomen per uur")
    wia.add_argument("--uren", type=getal, required=True, help="uren per week van de maatman")
    wia.add_argument(
        "--functies",
        type=_werk,
        nargs="*",
        metavar="UURLOON[@UREN]",
        help="alle passende functies, met hun uren per week; zonder waarde: er is er geen",
    )
    wia.add_argument("--belastbare-uren", type=getal, help="alleen als de verzekeringsarts een grens stelde")
    wia.add_argument("--praktisch", type=_werk, metavar="UURLOON[@UREN]", help="het werk dat echt wordt gedaan")
    wia.add_argument("--leeftijd", type=heel, help="in jaren; onder de 21 telt het jeugdpercentage")
    wia.set_defaults(bereken=_wia)
    for ontleder in soorten.choices.values():
        ontleder.add_argument("--json", action="store_true")


def _regelingen_van_loon(soorten: "Soorten") -> None:
    ld = soorten.add_parser("loondispensatie", help="loon naar loonwaarde, met de aanvulling van UWV")
    _loonargumenten(ld)
    ld.add_argument("--loonwaarde", type=getal, required=True, help="in procenten")
    ld.set_defaults(bereken=_loondispensatie)
    band = soorten.add_parser("waardelabel", help="de band van steun bij een bereik van de loonwaarde")
    _loonargumenten(band)
    band.add_argument("--laag", type=getal, required=True, help="laagste loonwaarde in procenten")
    band.add_argument("--hoog", type=getal, required=True, help="hoogste loonwaarde in procenten")
    band.add_argument("--loondispensatie", action="store_true", help="reken met loondispensatie in plaats van subsidie")
    band.set_defaults(bereken=_waardelabel)
    inlenen = soorten.add_parser("inleenvergoeding", help="een voorstel voor wat inlenen kost, naar loonwaarde")
    _loonargumenten(inlenen)
    inlenen.add_argument("--loonwaarde", type=getal, required=True, help="in procenten")
    inlenen.add_argument("--kosten", type=getal, default=Decimal(0), help="wat de inlener per maand zelf draagt")
    inlenen.set_defaults(bereken=_inleenvergoeding)


_SOORTEN = ("arbeidsgehandicapt", "banenafspraak", "herplaatsen", "ouder", "ouder_voor_2024")


def _loonargumenten(ontleder: argparse.ArgumentParser) -> None:
    ontleder.add_argument("--peildatum", type=datum, required=True)
    ontleder.add_argument("--functieloon", type=getal, required=True, help="loon per maand bij een volle week")
    ontleder.add_argument("--uren", type=getal, required=True, help="overeengekomen uren per week")
    ontleder.add_argument("--voltijd", type=getal, help="volle werkweek")
    ontleder.add_argument("--leeftijd", type=heel)
    ontleder.add_argument("--werkgeverslasten", type=getal, help="als deel van één, bijvoorbeeld 0.25")


def _balans(keuze: argparse.Namespace) -> int:
    return elk_bestand(_balans_een, keuze.zaken, keuze)


def _balans_een(bestand: str, keuze: argparse.Namespace) -> int:
    from weegwerk.inhoud.werkvelden import partijnamen
    from weegwerk.kern.balans import geldbeeld
    from weegwerk.kern.methoden import bereken

    onderzoek = lees_zaak(bestand).onderzoek
    beeld = geldbeeld(onderzoek, bereken(onderzoek))
    if als_json(keuze):
        print(json.dumps({"bestand": bestand, **beeld.als_json()}, ensure_ascii=False))
    else:
        _toon(bestand, beeld, partijnamen(onderzoek.kader.werkveld))
    if beeld.ontbreekt:
        meld(f"{bestand}: voor de balans ontbreekt nog: {', '.join(beeld.ontbreekt)}.")
    for reden in beeld.geweigerd.values():
        meld(f"{bestand}: {reden}")
    return GOED if beeld.balans is not None else FOUT


def _toon(bestand: str, beeld: "Geldbeeld", namen: Mapping[str, "Partijnaam"]) -> None:
    from weegwerk.kern.getallen import euro_tekst

    print(f"\n{bestand}")
    for partij in beeld.balans.partijen if beeld.balans else ():
        print(f"\n{namen[partij.code].kop}: {partij.woorden}")
        for regel in (*partij.regels, partij.saldo):
            teken = "-" if regel.kant == "kosten" else " "
            print(f"  {teken} {euro_tekst(regel.per_maand):>14}  {regel.naam}")
    if beeld.label is not None:
        print(f"\n{beeld.label.woorden}")
    print("\nRechten")
    for recht in beeld.rechten:
        print(f"  {recht.naam}: {recht.woorden}")


def _regeling(keuze: argparse.Namespace) -> int:
    uitkomst = keuze.bereken(keuze)
    if als_json(keuze):
        print(json.dumps(uitkomst.als_json(), ensure_ascii=False))
        return GOED
    for stap in getattr(uitkomst, "stappen", ()):
        print(f"  {stap.uitleg}: {stap.formule}")
    for signaal in uitkomst.signalen:
        print(f"  {signaal.ernst}: {signaal.tekst} {signaal.wat_nu}")
    if woorden := getattr(uitkomst, "woorden", ""):
        print(woorden)
    return GOED


def _loon(keuze: argparse.Namespace) -> "Loon":
    from weegwerk.kern.regelingen.functieloon import Loon

    velden = ("peildatum", "functieloon", "uren", "voltijd", "werkgeverslasten", "leeftijd")
    return Loon(**{naam: getattr(keuze, naam) for naam in velden})


def _loondispensatie(keuze: argparse.Namespace) -> Any:
    from weegwerk.kern.regelingen.loondispensatie import bereken

    return bereken(_loon(keuze), keuze.loonwaarde)


def _inleenvergoeding(keuze: argparse.Namespace) -> Any:
    from weegwerk.kern.regelingen.inleenvergoeding import bereken

    return bereken(_loon(keuze), keuze.loonwaarde, kosten=keuze.kosten)


def _waardelabel(keuze: argparse.Namespace) -> Any:
    from weegwerk.kern.waardelabel import Regeling, label

    regeling: Regeling = "loondispensatie" if keuze.loondispensatie else "loonkostensubsidie"
    return label(_loon(keuze), keuze.laag, keuze.hoog, regeling)


def _loonkostenvoordeel(keuze: argparse.Namespace) -> Any:
    from weegwerk.kern.regelingen.loonkostenvoordeel import bereken

    return bereken(keuze.soort, keuze.peildatum, keuze.verloonde_uren)


def _wia(keuze: argparse.Namespace) -> Any:
    from weegwerk.kern.regelingen.wia import WiaMaatman, schat

    maatman = WiaMaatman(
        peildatum=keuze.peildatum,
        uurloon=keuze.uurloon,
        uren=keuze.uren,
        functies=None if keuze.functies is None else tuple(keuze.functies),
        belastbare_uren=keuze.belastbare_uren,
        praktisch=keuze.praktisch,
        leeftijd=keuze.leeftijd,
    )
    return schat(maatman)


def _werk(tekst: str) -> "Werk":
    """Wage per hour, and after an @ the hours per week."""
    from weegwerk.kern.regelingen.wia import Werk

    loon, apenstaart, uren = tekst.partition("@")
    return Werk(getal(loon), getal(uren) if apenstaart else None)
