"""No-riskpolis (Ziektewet art. 29b): UWV pays sickness benefit, so that the employer does not bear the wage."""

from datetime import date

from weegwerk.kern import parameters
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.regelingen.rechten.model import Omstandigheden, Recht, Weg, eis, niet

ARTIKEL = "Ziektewet art. 29b"
VOL = 100


def no_riskpolis(feiten: Omstandigheden, peildatum: date) -> Recht:
    dagloon = parameters.op("norisk.dagloon", peildatum)
    eerste_jaar = parameters.op("norisk.eerste_jaar", peildatum)
    vrij = _zonder_termijn(feiten)
    brengt = (
        f"UWV betaalt bij ziekte {nederlands(dagloon.waarde)}% van het dagloon; in de eerste 52 weken op verzoek van de "
        f"werkgever {nederlands(eerste_jaar.waarde)}%, nooit meer dan het loon.{_naast_subsidie(feiten, peildatum)}"
    )
    if not any(weg.stand == "voldaan" for weg in vrij):
        brengt += (
            " Bij een nieuwe baan na de WIA of na school telt alleen ziekte die begint binnen vijf jaar na de start."
        )
    return Recht("no_riskpolis", "No-riskpolis", brengt, (*vrij, *_nieuwe_baan(feiten), _eigen_werkgever(feiten)))


def _naast_subsidie(feiten: Omstandigheden, peildatum: date) -> str:
    """Ziektewet art. 29e: beside loonkostensubsidie the benefit is multiplied by the loonwaarde."""
    if feiten.doelgroep_lks is False or not parameters.parameter("norisk.loonwaarde_minimum").geldt_op(peildatum):
        return ""
    minimum = nederlands(parameters.op("norisk.loonwaarde_minimum", peildatum).waarde)
    if feiten.loonwaarde is not None:
        return f" Met loonkostensubsidie: dit maal de loonwaarde, ten minste {minimum}%."
    forfait = nederlands(parameters.op("norisk.loonwaarde_forfait", peildatum).waarde)
    return f" Met loonkostensubsidie: dit maal de loonwaarde, ten minste {minimum}%, en {forfait}% zolang die niet is vastgesteld."


def _zonder_termijn(feiten: Omstandigheden) -> tuple[Weg, ...]:
    bron = f"{ARTIKEL} lid 2"
    lager = None if feiten.loonwaarde is None else feiten.loonwaarde < VOL
    return (
        Weg("Wajong", (eis("De werknemer heeft of had recht op Wajong.", feiten.wajong, bron, _WAJONG),)),
        Weg(
            "Loonkostensubsidie",
            (
                eis("De werknemer hoort bij de doelgroep loonkostensubsidie.", feiten.doelgroep_lks, bron, _GEMEENTE),
                eis("De loonwaarde is lager dan het minimumloon.", lager, bron, "Stel eerst de loonwaarde vast."),
            ),
        ),
        Weg("Beschut werk", (eis("Het is beschut werk.", feiten.beschut_werk, bron, _BAAN),)),
        Weg("Sociale werkvoorziening", (eis("Het is een baan volgens art. 7 Wsw.", feiten.wsw, bron, _BAAN),)),
    )


def _nieuwe_baan(feiten: Omstandigheden) -> tuple[Weg, ...]:
    bron = f"{ARTIKEL} lid 1"
    ander = eis("De baan is bij een andere werkgever.", niet(feiten.eigen_werkgever), bron, _EIGEN)
    vijf = eis("De baan begon binnen vijf jaar daarna.", feiten.binnen_vijf_jaar, bron, "Vraag naar de datum.")
    return (
        Weg("WIA, nieuwe baan", (eis("De werknemer heeft een WIA-uitkering.", feiten.wia, bron, _WIA), ander)),
        Weg(
            "Minder dan 35% arbeidsongeschikt",
            (eis("De WIA-uitkomst was minder dan 35%.", feiten.wia_minder_dan_35, bron, _WIA), ander, vijf),
        ),
        Weg(
            "Belemmering bij het onderwijs",
            (
                eis(
                    "De werknemer had door ziekte of handicap een belemmering bij het onderwijs.",
                    feiten.belemmering_onderwijs,
                    bron,
                    "Vraag naar de school en naar hulp bij het leren.",
                ),
                vijf,
            ),
        ),
    )


def _eigen_werkgever(feiten: Omstandigheden) -> Weg:
    bron = f"{ARTIKEL} lid 4"
    return Weg(
        "WIA, eigen werkgever",
        (
            eis("De werknemer heeft een WIA-uitkering.", feiten.wia, bron, _WIA),
            eis("Hij is bij zijn eigen werkgever gebleven.", feiten.eigen_werkgever, bron, _EIGEN),
            eis(
                "De ziekte begint binnen vijf jaar na het recht.", feiten.binnen_vijf_jaar, bron, "Vraag naar de datum."
            ),
        ),
    )


_WAJONG = "Vraag de werknemer of UWV of er recht op Wajong is of was."
_WIA = "Vraag de werknemer naar de beslissing van UWV over de WIA."
_EIGEN = "Vraag of dit de werkgever is van voor de ziekte."
_BAAN = "Vraag de werkgever wat voor dienstverband het is."
_GEMEENTE = "Vraag de gemeente of de werknemer bij de doelgroep loonkostensubsidie hoort."
