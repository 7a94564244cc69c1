"""The deadlines of the law on the command line."""

import argparse
import json
from typing import TYPE_CHECKING

from weegwerk.cli.argumenten import datum
from weegwerk.cli.uitvoer import GOED, Deel, als_json
from weegwerk.kern.fouten import KernFout

if TYPE_CHECKING:
    from weegwerk.kern.termijnen import Feiten

_ZEKER = {"nagelezen": "", "tweede_hand": " (uit de tweede hand)", "onzeker": " (onzeker)"}

_VLAGGEN = {
    "vangnet": "er is geen werkgever",
    "forfait": "subsidie zonder vastgestelde loonwaarde",
    "loonsanctie": "UWV heeft een loonsanctie opgelegd",
}
_DAGEN = (
    *("geboortedatum", "einde_wachttijd", "start_werk", "start_subsidie"),
    *("loonwaarde_vastgesteld", "herstel_gemeld", "herstel_vastgesteld"),
)


def registreer(deel: Deel) -> None:
    termijnen = deel("termijnen", _termijnen, "de termijnen van de wet, vanaf de eerste ziektedag of een andere datum")
    termijnen.add_argument("--eerste-ziektedag", type=datum, help="de ziekte duurt nog")
    termijnen.add_argument(
        "--ziek", metavar="VAN..TOT,…", help="perioden van ziekte, bijvoorbeeld 2026-03-02..2026-03-20,2026-04-01"
    )
    termijnen.add_argument("--verlof", metavar="VAN..TOT,…", help="verlof rond zwangerschap of bevalling")
    for vlag, hulp in _VLAGGEN.items():
        termijnen.add_argument(f"--{vlag}", action="store_true", help=hulp)
    for dag in _DAGEN:
        termijnen.add_argument(f"--{dag.replace('_', '-')}", type=datum)
    termijnen.add_argument("--json", action="store_true")


def _termijnen(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.termijnen import bereken
    from weegwerk.tekst import datum_tekst

    uitkomst = bereken(_feiten(keuze))
    if als_json(keuze):
        print(json.dumps(uitkomst.als_json(), ensure_ascii=False))
        return GOED
    for termijn in uitkomst.termijnen:
        week = f"week {termijn.week}" if termijn.week else ""
        print(f"\n  {datum_tekst(termijn.datum):18} {week:9} {termijn.regel.naam}{_ZEKER[termijn.zekerheid]}")
        for stap in termijn.stappen:
            print(f"    {stap.formule}")
        print(f"    {termijn.regel.bron.tekst}")
    for opmerking in uitkomst.opmerkingen:
        print(f"\n  {opmerking}")
    return GOED


def _feiten(keuze: argparse.Namespace) -> "Feiten":
    from weegwerk.kern.termijnen import Feiten, Periode, lees_perioden

    if keuze.ziek and keuze.eerste_ziektedag:
        raise KernFout(
            "dubbel", "Er zijn een eerste ziektedag en perioden van ziekte gegeven.", "Kies een van beide.", ("ziek",)
        )
    ziek = (Periode(keuze.eerste_ziektedag),) if keuze.eerste_ziektedag else lees_perioden(keuze.ziek or "")
    velden = {naam: getattr(keuze, naam) for naam in (*_VLAGGEN, *_DAGEN)}
    return Feiten(ziek=ziek, verlof=lees_perioden(keuze.verlof or ""), **velden)
