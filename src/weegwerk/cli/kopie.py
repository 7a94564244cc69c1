"""Making a copy of everything, and putting it back."""

import argparse
from pathlib import Path

from weegwerk.cli.bestanden import meld
from weegwerk.cli.uitvoer import GOED, NEE, Deel
from weegwerk.cli.werkbank import met_sleutelbestand


def registreer(deel: Deel) -> None:
    kopie = deel("reservekopie", _reservekopie, "maak een hele, gecontroleerde kopie, ook terwijl de werkbank draait")
    kopie.add_argument("map", metavar="MAP", help="nieuwe map, liefst op een andere schijf")
    kopie.add_argument(
        "--met-sleutel",
        action="store_true",
        help="ook de sleutel; wie deze kopie dan vindt, kan elk dossier lezen",
    )
    herstel = deel("herstel", _herstel, "zet een reservekopie terug in een lege map met gegevens (WEEGWERK_GEGEVENS)")
    herstel.add_argument("map", metavar="MAP", help="de map die weegwerk reservekopie maakte")
    herstel.add_argument(
        "--ondanks-logboek",
        action="store_true",
        help="ook als het logboek van de kopie niet klopt; de kopie zelf moet wel heel zijn",
    )


@met_sleutelbestand
def _reservekopie(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    try:
        kopie = starten.maak_reservekopie(Path(keuze.map).absolute(), met_sleutel=keuze.met_sleutel)
    except starten.KopieFout as fout:
        meld(*fout.regels, "Er is geen reservekopie gemaakt.")
        return NEE
    print(f"De reservekopie staat in {kopie.map}")
    if problemen := kopie.manifest.problemen:
        meld(*problemen, "De kopie is gemaakt, maar het logboek klopt niet. Zoek eerst uit hoe dat komt.")
        return NEE
    print(
        f"Gecontroleerd: {kopie.aantal_rijen} rijen in {len(kopie.manifest.rijen)} tabellen, {kopie.regels} regels logboek."
    )
    if kopie.met_sleutel:
        print("LET OP: de sleutel zit erbij. Wie deze map heeft, kan elk dossier lezen. Bewaar haar achter slot.")
    else:
        print(
            "LET OP: de sleutel zit er niet bij. Zonder hoofdsleutel.json is deze kopie niet te lezen; "
            "bewaar dat bestand apart."
        )
    return GOED


@met_sleutelbestand
def _herstel(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    try:
        open_punten = starten.herstel(Path(keuze.map).absolute(), ondanks_logboek=keuze.ondanks_logboek)
    except starten.KopieFout as fout:
        meld(*fout.regels, "Er is niets teruggezet.")
        return NEE
    print("De kopie is teruggezet en gecontroleerd." if not open_punten else "De kopie is teruggezet.")
    for punt in open_punten:
        print(f"LET OP: {punt}")
    print("Start de werkbank met: weegwerk start")
    return GOED
