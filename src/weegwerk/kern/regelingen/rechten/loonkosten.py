"""Rights that lower the wage costs: loonkostensubsidie, loondispensatie and the loonkostenvoordelen."""

from datetime import date
from decimal import Decimal

from weegwerk.kern import parameters
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.regelingen.rechten.model import (
    Omstandigheden,
    Recht,
    Rechtsvoorwaarde,
    Weg,
    een_van,
    eis,
    niet,
    ten_minste,
)

MAANDEN_NODIG = "Vraag de werkgever hoe lang het contract nog duurt."
WTL = "Wet tegemoetkomingen loondomein"
_VOL = Decimal(100)


def loonkostensubsidie(feiten: Omstandigheden, _peildatum: date) -> Recht:
    voorwaarden = (
        eis(
            "De werknemer hoort bij de doelgroep loonkostensubsidie.",
            feiten.doelgroep_lks,
            "Participatiewet art. 10c",
            "Vraag de gemeente of de werknemer bij de doelgroep loonkostensubsidie hoort.",
        ),
        eis(
            "De loonwaarde is lager dan 100%.",
            None if feiten.loonwaarde is None else feiten.loonwaarde < _VOL,
            "Participatiewet art. 10d",
            "Stel eerst de loonwaarde vast.",
        ),
        geen_wsw(feiten, "Participatiewet art. 10d lid 3"),
    )
    brengt = "De gemeente betaalt de werkgever het verschil tussen de loonwaarde en het minimumloon, met een deel van de lasten."
    return Recht("loonkostensubsidie", "Loonkostensubsidie", brengt, (Weg("Doelgroep van de gemeente", voorwaarden),))


def loondispensatie(feiten: Omstandigheden, peildatum: date) -> Recht:
    verlies = parameters.op("loondispensatie.verlies", peildatum)
    termijn = parameters.op("loondispensatie.termijn", peildatum)
    duur = parameters.op("loondispensatie.duur", peildatum)
    voorwaarden = (
        eis("De werknemer heeft een Wajong-uitkering.", feiten.wajong, "Wajong art. 2:20 en 3:63", _WAJONG),
        eis(
            f"De prestatie blijft ten minste {nederlands(verlies.waarde)}% achter.",
            None if feiten.loonwaarde is None else feiten.loonwaarde <= _VOL - verlies.waarde,
            verlies.bron.tekst,
            "Stel eerst de loonwaarde vast.",
        ),
        eis(
            f"Het contract duurt nog ten minste {termijn.tekst}.",
            ten_minste(feiten.contract_maanden, termijn.waarde),
            termijn.bron.tekst,
            MAANDEN_NODIG,
        ),
        eis(
            "De werknemer weet dat loondispensatie wordt gevraagd, en waarom.",
            feiten.werknemer_weet_ervan,
            termijn.bron.tekst,
            "Vraag de werkgever of hij dit met de werknemer heeft besproken.",
        ),
        geen_wsw(feiten, "Wajong art. 2:20"),
    )
    brengt = f"De werkgever betaalt loon naar loonwaarde, hoogstens {duur.tekst} per keer; UWV vult het inkomen aan."
    return Recht("loondispensatie", "Loondispensatie", brengt, (Weg("Wajong", voorwaarden),))


def lkv_arbeidsgehandicapt(feiten: Omstandigheden, peildatum: date) -> Recht:
    gedeeld = (
        eis(
            "De werknemer was in de zes maanden ervoor niet bij deze werkgever in dienst.",
            niet(feiten.eerder_in_dienst),
            f"{WTL} art. 2.6 lid 1 b",
            "Vraag de werkgever of de werknemer hier het laatste half jaar in dienst was.",
        ),
        _verklaring(feiten, "2.7"),
        *_uitgesloten(feiten, "2.6 lid 3"),
    )
    wia = eis(
        "De werknemer had in de maand voor de start een WIA-uitkering.", feiten.wia, f"{WTL} art. 2.6 lid 1 a", _WIA
    )
    geen_wia = (
        eis("De WIA-uitkomst was minder dan 35%.", feiten.wia_minder_dan_35, f"{WTL} art. 2.6 lid 2 a", _WIA),
        _niet_eigen_werkgever(feiten, f"{WTL} art. 2.6 lid 2 a"),
        _binnen_vijf_jaar(feiten, f"{WTL} art. 2.6 lid 2"),
    )
    wegen = (
        Weg("Met een WIA-uitkering", (wia, *gedeeld)),
        Weg("Minder dan 35% arbeidsongeschikt", (*geen_wia, *gedeeld)),
    )
    naam = "Loonkostenvoordeel arbeidsgehandicapte werknemer"
    return Recht("lkv_arbeidsgehandicapt", naam, _bedragen("arbeidsgehandicapt", peildatum), wegen)


def lkv_banenafspraak(feiten: Omstandigheden, peildatum: date) -> Recht:
    tijdelijk = parameters.parameter("lkv.banenafspraak.duur").geldt_op(peildatum)
    voorwaarden = (
        eis(
            "De werknemer staat in het doelgroepregister banenafspraak.",
            feiten.doelgroep_banenafspraak,
            f"{WTL} art. 2.10",
            "Laat de werkgever het doelgroepregister van UWV raadplegen.",
        ),
        *((_verklaring(feiten, "2.11"), _geen_beschut_werk(feiten, "2.10")) if tijdelijk else ()),
        _geen_pensioen(feiten, "2.10 lid 2"),
        geen_wsw(feiten, f"{WTL} art. 2.10 lid 2"),
    )
    naam = "Loonkostenvoordeel doelgroep banenafspraak"
    return Recht("lkv_banenafspraak", naam, _bedragen("banenafspraak", peildatum), (Weg("Banenafspraak", voorwaarden),))


def lkv_herplaatsen(feiten: Omstandigheden, peildatum: date) -> Recht:
    voorwaarden = (
        eis("De werknemer heeft of krijgt een WIA-uitkering.", feiten.wia, f"{WTL} art. 2.14 lid 1 a", _WIA),
        eis(
            "Hij werkt (weer) bij zijn eigen werkgever, in eigen of ander werk.",
            feiten.eigen_werkgever,
            f"{WTL} art. 2.14 lid 1 a",
            _EIGEN,
        ),
        _verklaring(feiten, "2.15", _VOOR_DE_WIA),
        *_uitgesloten(feiten, "2.14 lid 2"),
    )
    naam = "Loonkostenvoordeel herplaatsen arbeidsgehandicapte werknemer"
    return Recht("lkv_herplaatsen", naam, _bedragen("herplaatsen", peildatum), (Weg("Eigen werkgever", voorwaarden),))


def geen_wsw(feiten: Omstandigheden, bron: str) -> Rechtsvoorwaarde:
    return eis("Het is geen dienstverband in de sociale werkvoorziening.", niet(feiten.wsw), bron, _SOORT_BAAN)


_WAJONG = "Vraag de werknemer of UWV of er een Wajong-uitkering is. Heeft hij IVA, vraag UWV dan of loondispensatie voor hem mogelijk is."
_VOOR_DE_WIA = (
    " Werkt hij al voor de WIA begint, dan tellen de drie maanden en het jaar vanaf het einde van de wachttijd."
)
_WIA = "Vraag de werknemer naar de beslissing van UWV over de WIA."
_EIGEN = "Vraag of dit de werkgever is van voor de ziekte."
_SOORT_BAAN = "Vraag de werkgever wat voor dienstverband het is."


def _bedragen(soort: str, peildatum: date) -> str:
    per_uur = parameters.op(f"lkv.{soort}.uur", peildatum)
    maximum = parameters.op(f"lkv.{soort}.maximum", peildatum)
    duur = parameters.parameter(f"lkv.{soort}.duur")
    hoe_lang = f"hoogstens {duur.op(peildatum).tekst}" if duur.geldt_op(peildatum) else "zolang de baan duurt"
    return f"De werkgever krijgt {per_uur.tekst}, hoogstens {maximum.tekst} per jaar, {hoe_lang}."


def _verklaring(feiten: Omstandigheden, artikel: str, let_op: str = "") -> Rechtsvoorwaarde:
    return eis(
        "Er is een doelgroepverklaring, aangevraagd binnen drie maanden.",
        feiten.doelgroepverklaring,
        f"{WTL} art. {artikel}",
        f"Laat de werknemer binnen drie maanden na de start de doelgroepverklaring aanvragen bij UWV.{let_op}",
    )


def _uitgesloten(feiten: Omstandigheden, artikel: str) -> tuple[Rechtsvoorwaarde, ...]:
    return (
        _geen_pensioen(feiten, artikel),
        geen_wsw(feiten, f"{WTL} art. {artikel}"),
        _geen_beschut_werk(feiten, artikel),
    )


def _geen_pensioen(feiten: Omstandigheden, artikel: str) -> Rechtsvoorwaarde:
    tekst = "De werknemer heeft de pensioenleeftijd nog niet."
    return eis(tekst, niet(feiten.pensioenleeftijd), f"{WTL} art. {artikel}", "Controleer de leeftijd.")


def _geen_beschut_werk(feiten: Omstandigheden, artikel: str) -> Rechtsvoorwaarde:
    return eis("Het is geen beschut werk.", niet(feiten.beschut_werk), f"{WTL} art. {artikel}", _SOORT_BAAN)


def _niet_eigen_werkgever(feiten: Omstandigheden, bron: str) -> Rechtsvoorwaarde:
    return eis("Bij de eigen werkgever was geen passend werk.", niet(feiten.eigen_werkgever), bron, _EIGEN)


def _binnen_vijf_jaar(feiten: Omstandigheden, bron: str) -> Rechtsvoorwaarde:
    tekst = "De baan begon binnen vijf jaar daarna."
    return eis(tekst, feiten.binnen_vijf_jaar, bron, "Vraag naar de datum van de beslissing van UWV.")


def wajong_of_wia(feiten: Omstandigheden) -> bool | None:
    return een_van((feiten.wajong, feiten.wia))
