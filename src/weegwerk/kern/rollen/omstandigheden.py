"""What the role check says on other grounds than a pair of assignments: a doctor, confidence, and what comes later."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from weegwerk.kern.rollen.banden import Opdrachtband
from weegwerk.kern.rollen.model import Rolcheckbevinding, Toetsopdracht
from weegwerk.kern.rollen.regels import ADVIES_ORGANISATIE, CLIENT, CONCEPT, DOEL, OORDEEL, PLAN, TRAJECT
from weegwerk.kern.rollen.soorten import SOORTEN

_VERTROUWEN = f"{CONCEPT}, bijlage B, vertrouwensverwachting"


@dataclass(frozen=True)
class Omstandigheid:
    """A finding, and when it holds for a new assignment and its ties."""

    geldt: Callable[[Toetsopdracht, Collection[Opdrachtband]], bool]
    bevinding: Rolcheckbevinding


def _mist_arts(nieuw: Toetsopdracht, _gevonden: Collection[Opdrachtband]) -> bool:
    return SOORTEN[nieuw.opdracht].met_arts and nieuw.arts in (None, nieuw.deskundige)


def _gewekt(nieuw: Toetsopdracht, gevonden: Collection[Opdrachtband]) -> list[bool]:
    """For every time that confidence arose before or in this judgement: is there consent?"""
    if nieuw.opdracht not in OORDEEL:
        return []
    eerder = [
        nieuw.toestemming or band.toestemming
        for band in gevonden
        if band.zelf and band.vertrouwen and band.status != "verwacht"
    ]
    return [*eerder, nieuw.toestemming] if nieuw.vertrouwen else eerder


def _zonder_toestemming(nieuw: Toetsopdracht, gevonden: Collection[Opdrachtband]) -> bool:
    return not all(_gewekt(nieuw, gevonden))


def _met_toestemming(nieuw: Toetsopdracht, gevonden: Collection[Opdrachtband]) -> bool:
    gewekt = _gewekt(nieuw, gevonden)
    return bool(gewekt) and all(gewekt)


def _wordt_gewekt(nieuw: Toetsopdracht, gevonden: Collection[Opdrachtband]) -> bool:
    """In this assignment when it is no judgement, or in an expected one next to this judgement."""
    if nieuw.opdracht not in OORDEEL:
        return nieuw.vertrouwen
    return any(band.zelf and band.vertrouwen and band.status == "verwacht" for band in gevonden)


def _ander_hoorde_iets(nieuw: Toetsopdracht, gevonden: Collection[Opdrachtband]) -> bool:
    gehoord = any(not band.zelf and band.vertrouwen and not band.toestemming for band in gevonden)
    return nieuw.opdracht in OORDEEL and gehoord


def _mist_client(nieuw: Toetsopdracht, _gevonden: Collection[Opdrachtband]) -> bool:
    return nieuw.opdracht in OORDEEL and nieuw.client is None


def _is_eigen_werk(nieuw: Toetsopdracht, _gevonden: Collection[Opdrachtband]) -> bool:
    return nieuw.opdracht in PLAN | TRAJECT | ADVIES_ORGANISATIE and nieuw.client is not None


def _adviseert_organisatie(nieuw: Toetsopdracht, _gevonden: Collection[Opdrachtband]) -> bool:
    return nieuw.opdracht in ADVIES_ORGANISATIE and bool(nieuw.werkgever or nieuw.opdrachtgever)


def _begeleidt_client(nieuw: Toetsopdracht, _gevonden: Collection[Opdrachtband]) -> bool:
    return nieuw.opdracht in CLIENT


OMSTANDIGHEDEN: tuple[Omstandigheid, ...] = (
    Omstandigheid(
        _mist_arts,
        Rolcheckbevinding(
            "arts_ontbreekt",
            "onverenigbaar",
            "Deze opdracht doet u samen met een verzekeringsarts of bedrijfsarts. Er is geen arts genoemd.",
            "Noem de arts die de opdracht met u aanneemt, of geef de opdracht terug.",
            f"{CONCEPT}, opdrachten 8, 9 en 10",
        ),
    ),
    Omstandigheid(
        _zonder_toestemming,
        Rolcheckbevinding(
            "vertrouwen_zonder_toestemming",
            "onverenigbaar",
            "De cliënt mocht van u vertrouwelijkheid verwachten. Daarna oordelen kan alleen als de cliënt dat goedvindt.",
            "Vraag de cliënt om toestemming en leg die vast. Komt die er niet, geef het oordeel dan aan een collega.",
            _VERTROUWEN,
        ),
    ),
    Omstandigheid(
        _met_toestemming,
        Rolcheckbevinding(
            "vertrouwen_met_toestemming",
            "voorwaarde",
            "De cliënt mocht van u vertrouwelijkheid verwachten, en vindt het goed dat u toch oordeelt.",
            "Zorg dat de toestemming in het dossier staat en noem die in het rapport.",
            _VERTROUWEN,
        ),
    ),
    Omstandigheid(
        _wordt_gewekt,
        Rolcheckbevinding(
            "vertrouwen_verwacht",
            "aandacht",
            "De cliënt gaat vertrouwelijkheid van u verwachten. Oordelen over deze cliënt kan dan niet zomaar.",
            "Leg de cliënt uit wat dit betekent. Wilt u na dat werk oordelen, dan is vastgelegde toestemming nodig.",
            _VERTROUWEN,
        ),
    ),
    Omstandigheid(
        _ander_hoorde_iets,
        Rolcheckbevinding(
            "vertrouwen_bij_een_ander",
            "aandacht",
            "Een andere deskundige hoorde van deze cliënt vertrouwelijke dingen. Die horen niet zomaar in uw oordeel.",
            "Vraag of gebruik die gegevens alleen als de cliënt dat goedvindt.",
            "Leidraad Arbeidsparticipatie, Doel, ethische keuzes",
        ),
    ),
    Omstandigheid(
        _mist_client,
        Rolcheckbevinding(
            "client_onbekend",
            "aandacht",
            "Er is geen cliënt genoemd. Of u bij de zaak betrokken was, is dan niet goed na te gaan.",
            "Noem de cliënt. Gaat de opdracht over meer cliënten, doe de rolcheck dan voor elk van hen.",
            DOEL,
        ),
    ),
    Omstandigheid(
        _is_eigen_werk,
        Rolcheckbevinding(
            "gevolg_eigen_werk",
            "toegestaan",
            "Over wat u hier adviseert of begeleidt, oordeelt u later niet zelf. Ook een bindende loonwaarde (5) gaat naar een ander.",
            "Vertel dit bij de acceptatie aan opdrachtgever en cliënt.",
            f"{CONCEPT}, Rolconflicten en praktijkvoorbeelden Rik en Lena",
        ),
    ),
    Omstandigheid(
        _adviseert_organisatie,
        Rolcheckbevinding(
            "gevolg_organisatie",
            "toegestaan",
            "U bent adviseur van deze organisatie. Een oordeel van u over loonwaarde (5) wordt daar niet als onafhankelijk gezien.",
            "Vraagt de organisatie later zo'n oordeel, geef dat dan aan een ander.",
            f"{CONCEPT}, praktijkvoorbeelden Raoul en Cees",
        ),
    ),
    Omstandigheid(
        _begeleidt_client,
        Rolcheckbevinding(
            "gevolg_begeleiding",
            "toegestaan",
            "U geeft met deze opdracht uw afstand op. Over deze cliënt kunt u later niet meer oordelen (1 tot en met 9).",
            "Spreek af welke collega oordeelt als dat nodig is. Let ook op bij andere cliënten van dezelfde opdrachtgever.",
            f"{CONCEPT}, Begeleider van de cliënt en praktijkvoorbeeld Aad",
        ),
    ),
)
