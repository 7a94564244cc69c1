"""Commands about the rules: subsidy, portfolios, the role check, and what the law asks of an organisation."""

import argparse
import json

from weegwerk.cli.argumenten import datum, getal, heel
from weegwerk.cli.bestanden import lees_rolvraag, lees_scan
from weegwerk.cli.uitvoer import GOED, NEE, Deel, als_json


def registreer(deel: Deel) -> None:
    lks = deel("lks", _lks, "bereken de loonkostensubsidie per maand")
    lks.add_argument("--peildatum", type=datum, required=True)
    lks.add_argument("--uren", type=getal, required=True, help="overeengekomen uren per week")
    lks.add_argument("--loonwaarde", type=getal, help="in procenten, 0 tot en met 100")
    lks.add_argument("--voltijd", type=getal, help="volle werkweek in vergelijkbaar werk")
    ouderdom = lks.add_mutually_exclusive_group()
    ouderdom.add_argument("--leeftijd", type=heel)
    ouderdom.add_argument("--geboortedatum", type=datum, help="dan volgt de leeftijd de tijd")
    lks.add_argument("--bbl", action="store_true", help="leerling in de beroepsbegeleidende leerweg")
    lks.add_argument("--forfait", action="store_true", help="vast deel zolang er geen loonwaarde is")
    lks.add_argument("--werkgeverslasten", type=getal, help="als deel van één, bijvoorbeeld 0.25")
    lks.add_argument("--ingangsdatum", type=datum, help="begin van een lopende subsidie")
    lks.add_argument("--functieloon", type=getal, help="loon van de functie per maand (2015 en 2016)")
    lks.add_argument("--maanden", type=heel, help="ook het bedrag over zoveel maanden, bijvoorbeeld 12")
    lks.add_argument("--json", action="store_true")
    portefeuille = deel("portefeuille", _portefeuille, "bereken veel zaken tegelijk: loonwaarde en loonkostensubsidie")
    portefeuille.add_argument("portefeuille", metavar="IN.parquet|IN.csv")
    portefeuille.add_argument("-o", "--uit", required=True, metavar="UIT.parquet|UIT.csv")
    rolcheck = deel("rolcheck", _rolcheck, "toets of een deskundige een opdracht kan aannemen")
    rolcheck.add_argument("vraag", metavar="VRAAG.yaml")
    rolcheck.add_argument("--json", action="store_true")
    organisatie = deel("organisatie", _organisatie, "wat de wet vraagt van een organisatie: RI&E, deskundigen, overleg")
    organisatie.add_argument("scan", metavar="SCAN.yaml")
    organisatie.add_argument("--json", action="store_true")


def _lks(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.getallen import euro_tekst
    from weegwerk.kern.regelingen.lks_periode import over
    from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, bereken

    aanvraag = Aanvraag(**{naam: getattr(keuze, naam) for naam in Aanvraag.__dataclass_fields__})
    subsidie = bereken(aanvraag)
    periode = None if keuze.maanden is None else over(aanvraag, keuze.maanden)
    if als_json(keuze):
        langer: dict[str, object] = {}
        if periode is not None:
            langer = {"over": periode.als_json(), "signalen": [signaal.als_json() for signaal in periode.signalen]}
        print(json.dumps({**subsidie.als_json(), **langer}, ensure_ascii=False))
        return GOED
    for stap in subsidie.stappen:
        print(f"  {stap.uitleg}: {stap.formule}")
    for signaal in (subsidie if periode is None else periode).signalen:
        print(f"  {signaal.ernst}: {signaal.tekst} {signaal.wat_nu}")
    print(f"Loonkostensubsidie per maand: {euro_tekst(subsidie.lks_per_maand)}")
    if periode is not None:
        for onderdeel in periode.delen:
            print(f"  {onderdeel.woorden}: {euro_tekst(onderdeel.per_maand)} per maand")
        print(f"Over {periode.maanden} maanden: {euro_tekst(periode.totaal)}")
    return GOED


def _portefeuille(keuze: argparse.Namespace) -> int:
    from weegwerk.cli.portefeuille import verwerk

    print(verwerk(keuze.portefeuille, keuze.uit))
    return GOED


def _rolcheck(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.rollen import toets

    vraag = lees_rolvraag(keuze.vraag)
    rolcheck = toets(vraag.nieuw, vraag.opdrachten)
    if als_json(keuze):
        print(json.dumps(rolcheck.als_json(), ensure_ascii=False))
    else:
        print(f"\nRolcheck: {rolcheck.uitkomst}")
        for bevinding in rolcheck.bevindingen:
            print(f"\n  {bevinding.graad}: {bevinding.waarom} {bevinding.wat_nu}\n    Bron: {bevinding.bron}")
    return NEE if rolcheck.uitkomst == "onverenigbaar" else GOED


_OORDELEN = {
    "voldoet": "in orde",
    "ontbreekt": "ontbreekt",
    "loopt_af": "loopt af",
    "niet_van_toepassing": "niet van toepassing",
    "niet_te_zeggen": "niet te zeggen",
}


def _organisatie(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.organisatie import toets
    from weegwerk.tekst import datum_tekst

    uitkomst = toets(lees_scan(keuze.scan))
    if als_json(keuze):
        print(json.dumps(uitkomst.als_json(), ensure_ascii=False))
        return GOED
    print(f"\nDeskundige hulp: {uitkomst.regeling.replace('_', ' ')}")
    print(f"Toets van de RI&E: {uitkomst.toets_rie.replace('_', ' ')}")
    for een in uitkomst.bevindingen:
        eind = f" op {datum_tekst(een.loopt_af)}" if een.loopt_af and een.oordeel == "loopt_af" else ""
        print(f"\n  {een.naam}: {_OORDELEN[een.oordeel]}{eind}")
        print(f"    {een.waarom} {een.wat_nu}".rstrip())
        onzeker = "" if een.zekerheid == "nagelezen" else f" ({een.zekerheid.replace('_', ' ')})"
        print(f"    {een.bron.tekst}{onzeker}")
    return GOED
