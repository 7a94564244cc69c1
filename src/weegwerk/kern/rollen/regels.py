"""The rules as rows: which assignment does not go with which earlier one, how heavily, why, and what to do.

A row looks at pairs of the new assignment and an earlier one, at whose it was and how the two are tied. What does not
hang on a pair stands in `omstandigheden`.
"""

from dataclasses import dataclass
from typing import Literal

from weegwerk.kern.rollen.banden import Opdrachtband, Zekerheid
from weegwerk.kern.rollen.model import STATUSSEN, Graad, Status
from weegwerk.kern.rollen.soorten import ONDERHANDELING, SOORTEN, reeks, van_aard

Bereik = Literal["zaak", "client", "organisatie", "andere_client"]
Paren = frozenset[tuple[str, str]]

CONCEPT = "Leidraad Arbeidsparticipatie, concept van 1 september 2011"
DOEL = "Leidraad Arbeidsparticipatie, Doel, aandachtspunten"
CAHIER = "AKC Cahier 6, hoofdstuk 4 Onderhandelen"

OORDEEL = van_aard("beoordelend")
WERK = van_aard("adviserend", "begeleidend")
LOONWAARDE = frozenset(soort.opdracht for soort in SOORTEN.values() if soort.loonwaarde)
PRATEN = frozenset({ONDERHANDELING})
TRAJECT = reeks(25, 28)
CLIENT = reeks(29, 30)
ADVIES_ORGANISATIE = reeks(14, 18)
# An advice about loonwaarde (14) is no plan; it only stands in the way of judging results (4) and loonwaarde (5).
PLAN = reeks(11, 13) | reeks(15, 18)
GEDRAG = reeks(6, 9)


@dataclass(frozen=True)
class Rolregel:
    """One row; `paren` holds (new, earlier), `bereik` the tie that is needed. Texts take `{eerder}`."""

    id: str
    graad: Graad
    paren: Paren
    bereik: Bereik
    waarom: str
    wat_nu: str
    bron: str
    zelf: bool = True
    status: tuple[Status, ...] = STATUSSEN

    def raakt(self, nieuw: str, band: Opdrachtband) -> Zekerheid | None:
        """Whether this row is about the pair, and how certain that is; None when it is not."""
        past = (nieuw, band.opdracht) in self.paren and band.zelf == self.zelf and band.status in self.status
        return self._binnen_bereik(band) if past else None

    def _binnen_bereik(self, band: Opdrachtband) -> Zekerheid | None:
        match self.bereik:
            case "zaak":
                return band.zaak
            case "client":
                return "zeker" if band.client else band.zaak
            case "organisatie":
                return "zeker" if band.organisatie else None
            case "andere_client":
                return "zeker" if band.organisatie and band.zaak is None else None


def maal(nieuw: frozenset[str], eerder: frozenset[str]) -> Paren:
    """Each of the one with each of the other."""
    return frozenset((een, ander) for een in nieuw for ander in eerder)


_NAAR_COLLEGA = "Geef dit oordeel aan een collega die niet bij deze zaak betrokken is, of geef de opdracht terug."

_OORDELEN = (
    Rolregel(
        "eigen_werk",
        "onverenigbaar",
        maal(OORDEEL - {"4", "5"}, PLAN | TRAJECT),
        "zaak",
        "U hebt in deze zaak zelf een plan gemaakt, advies gegeven of begeleid ({eerder}). U zou uw eigen werk beoordelen.",
        f"{_NAAR_COLLEGA} U mag wel bereikbaar blijven voor vragen van de cliënt (28).",
        f"{CONCEPT}, Rolconflicten en praktijkvoorbeeld Rik",
    ),
    Rolregel(
        "trajectoordeel_eigen_traject",
        "onverenigbaar",
        maal(frozenset({"4"}), PLAN | TRAJECT | {"14"}),
        "zaak",
        "U hebt in dit traject zelf geadviseerd of begeleid ({eerder}). Het resultaat is ook uw eigen werk.",
        _NAAR_COLLEGA,
        f"{CONCEPT}, praktijkvoorbeelden Loek en Francine",
    ),
    Rolregel(
        "loonwaarde_na_eigen_werk",
        "onverenigbaar",
        maal(frozenset({"5"}), PLAN | TRAJECT | {"14"}),
        "zaak",
        "U hebt deze cliënt geadviseerd of begeleid ({eerder}). Een bindende loonwaarde vraagt iemand die er los van staat.",
        _NAAR_COLLEGA,
        f"{CONCEPT}, praktijkvoorbeelden Lena en Cees",
    ),
    Rolregel(
        "adviseur_van_de_organisatie",
        "onverenigbaar",
        maal(frozenset({"5"}), ADVIES_ORGANISATIE),
        "organisatie",
        "U adviseert of adviseerde deze organisatie ({eerder}). Uw oordeel over loonwaarde wordt daar niet als onafhankelijk gezien.",
        "Geef dit oordeel aan een deskundige die niet voor deze organisatie werkt. Uw eigen advies over loonwaarde (14) kan wel.",
        f"{CONCEPT}, praktijkvoorbeelden Raoul en Cees",
    ),
    Rolregel(
        "gedrag_na_eigen_advies",
        "onverenigbaar",
        maal(GEDRAG, frozenset({"10"})),
        "zaak",
        "U hebt in deze zaak geadviseerd over het gedrag ({eerder}) waarover u nu zou oordelen.",
        _NAAR_COLLEGA,
        f"{CONCEPT}, Rolconflicten",
    ),
    Rolregel(
        "ander_advies",
        "voorwaarde",
        maal(OORDEEL, reeks(21, 24))
        | maal(OORDEEL - GEDRAG, frozenset({"10"}))
        | maal(OORDEEL - {"4", "5"}, frozenset({"14"})),
        "zaak",
        "U hebt in deze zaak eerder advies gegeven ({eerder}). Uw oordeel mag daar niet over gaan.",
        "Leg vast dat het oordeel niet over uw advies gaat en spreek dat af met de opdrachtgever. Lukt dat niet, vraag dan een collega.",
        f"{CONCEPT}, Rolconflicten: beide opdrachten kunnen soms, met extra voorwaarden",
    ),
    Rolregel(
        "begeleider_van_de_client",
        "onverenigbaar",
        maal(OORDEEL, CLIENT),
        "client",
        "U begeleidt of begeleidde deze cliënt van dichtbij ({eerder}). De afstand die een oordeel vraagt, is er niet meer.",
        _NAAR_COLLEGA,
        f"{CONCEPT}, Begeleider van de cliënt",
    ),
    Rolregel(
        "begeleider_bij_zelfde_organisatie",
        "aandacht",
        maal(OORDEEL, CLIENT),
        "andere_client",
        "U begeleidt of begeleidde een andere cliënt van dichtbij ({eerder}) bij dezelfde organisatie. Dat kan uw oordeel minder overtuigend maken.",
        "Bespreek dit met de opdrachtgever en leg het vast, of laat een collega oordelen.",
        f"{CONCEPT}, Begeleider van de cliënt en praktijkvoorbeeld Aad",
    ),
    Rolregel(
        "onderhandelaar_oordeelt",
        "onverenigbaar",
        maal(OORDEEL, PRATEN),
        "zaak",
        "U onderhandelt of onderhandelde in deze zaak. Over een vastgestelde loonwaarde of een ander oordeel valt niets te onderhandelen.",
        "Laat een ander oordelen, of laat een ander onderhandelen voordat u begint.",
        CAHIER,
    ),
    Rolregel(
        "onderhandelaar_bij_zelfde_organisatie",
        "aandacht",
        maal(OORDEEL & LOONWAARDE, PRATEN),
        "andere_client",
        "U onderhandelt of onderhandelde met deze organisatie over een andere cliënt. Dat kan de schijn wekken dat u niet vrij bent.",
        "Bespreek dit met de opdrachtgever en leg het vast, of laat een collega oordelen.",
        f"Redactie, naar {CAHIER}",
    ),
)

_WERKZAAMHEDEN = (
    Rolregel(
        "lopend_oordeel",
        "voorwaarde",
        maal(WERK - CLIENT, OORDEEL - {"4"}),
        "zaak",
        "U bent in deze zaak nog bezig met een oordeel ({eerder}). Met deze opdracht erbij zou u uw eigen werk beoordelen.",
        "Rond het oordeel eerst af of draag het over aan een collega. Begin pas daarna.",
        f"{CONCEPT}, Rolconflicten",
        status=("lopend",),
    ),
    Rolregel(
        "begeleiden_tijdens_oordeel",
        "onverenigbaar",
        maal(CLIENT, OORDEEL),
        "client",
        "U bent nog bezig met een oordeel over deze cliënt ({eerder}). Wie van dichtbij begeleidt, kan niet oordelen.",
        "Laat een collega begeleiden, of geef eerst de beoordeling terug.",
        f"{CONCEPT}, Begeleider van de cliënt",
        status=("lopend",),
    ),
    Rolregel(
        "advies_naast_trajectoordeel",
        "aandacht",
        maal(WERK - CLIENT, frozenset({"4"})),
        "zaak",
        "U beoordeelt in deze zaak ook het traject ({eerder}). Uw eigen advies of begeleiding mag u daarbij niet zelf beoordelen.",
        "Spreek nu af wie dit deel van het traject beoordeelt.",
        f"{CONCEPT}, praktijkvoorbeeld Francine",
    ),
    Rolregel(
        "werk_na_oordeel",
        "aandacht",
        maal(WERK, OORDEEL) - maal(WERK - CLIENT, frozenset({"4"})),
        "zaak",
        "U bent in deze zaak ook beoordelaar ({eerder}). Na deze opdracht kunt u over dit werk niet meer oordelen.",
        "Leg de cliënt uit dat uw rol verandert en spreek af wie een volgend oordeel geeft.",
        f"{CONCEPT}, bijlage B, conflicterende rollen; {DOEL}",
        status=("uitgevoerd", "verwacht"),
    ),
    Rolregel(
        "advies_naast_oordeel_organisatie",
        "aandacht",
        maal(ADVIES_ORGANISATIE, OORDEEL & LOONWAARDE),
        "andere_client",
        "U beoordeelt bij deze organisatie ook loonwaarde ({eerder}). Wie er adviseert, wordt daar niet als onafhankelijk gezien.",
        "Kies: adviseren of loonwaarde beoordelen. Laat het andere werk bij deze organisatie aan een collega.",
        f"{CONCEPT}, praktijkvoorbeelden Raoul en Cees",
    ),
    Rolregel(
        "begeleiden_bij_zelfde_organisatie",
        "aandacht",
        maal(CLIENT, OORDEEL),
        "andere_client",
        "U oordeelt bij dezelfde organisatie over een andere cliënt ({eerder}). Van dichtbij begeleiden kan die oordelen minder overtuigend maken.",
        "Bespreek dit met de opdrachtgever, of verdeel begeleiden en oordelen met een collega.",
        f"{CONCEPT}, Begeleider van de cliënt en praktijkvoorbeeld Aad",
    ),
    Rolregel(
        "beoordelaar_onderhandelt",
        "onverenigbaar",
        maal(PRATEN, OORDEEL),
        "zaak",
        "U oordeelt of oordeelde in deze zaak ({eerder}). Wie het oordeel geeft, onderhandelt niet over prijs of voorwaarden.",
        "Laat een ander het gesprek voeren.",
        CAHIER,
    ),
    Rolregel(
        "advies_en_onderhandeling",
        "voorwaarde",
        maal(PRATEN, LOONWAARDE - OORDEEL) | maal(LOONWAARDE - OORDEEL, PRATEN),
        "zaak",
        "Advies over loonwaarde en onderhandelen komen in deze zaak bij u samen ({eerder}).",
        "Houd advies en gesprek uit elkaar en leg in een professioneel statuut vast hoe uw advies onafhankelijk blijft.",
        f"{CONCEPT}, bijlage B en praktijkvoorbeeld Lena; {CAHIER}",
    ),
)

_VAN_EEN_ANDER = (
    Rolregel(
        "werk_van_een_ander",
        "toegestaan",
        maal(OORDEEL, WERK | PRATEN),
        "zaak",
        "Advies, begeleiding of onderhandeling in deze zaak ({eerder}) is van een ander. Zo blijven de rollen gescheiden.",
        "U hoeft niets te doen.",
        f"{CONCEPT}, praktijkvoorbeelden Rik en Aad",
        zelf=False,
    ),
)

REGELS: tuple[Rolregel, ...] = (*_OORDELEN, *_WERKZAAMHEDEN, *_VAN_EEN_ANDER)
