"""The parts of an opdracht: choosing them from the guides, and the text of the guide that each was chosen under."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad, OpdrachtOnbekend
from weegwerk.inhoud.leidraden import Leidraadopdracht as LeidraadOpdracht
from weegwerk.inhoud.leidraden.model import Leidraadknelpunt, Leidraadvoorwaarde
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.intake import Onderdeel
from weegwerk.werkbank.dossiers.services import NieuwOnderdeel, deel_uit, zet_onderdelen
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.leidraden.selectors import leidraad_zoals
from weegwerk.werkbank.opdrachten import selectors, services
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Onderdeeltekst:
    """A part with what its guide says about it, in the version that the opdracht holds."""

    onderdeel: Onderdeel
    leidraad: Leidraad
    opdracht: LeidraadOpdracht

    @property
    def veranderd(self) -> bool:
        """Does the guide say something else now than under which the opdracht was taken?"""
        return leidraden.leidraad(self.onderdeel.leidraad).versie != self.onderdeel.versie

    @property
    def anders(self) -> list[str]:
        """Titles of the sections that the guide words differently now; empty when the assignment is the same."""
        nu = leidraden.leidraad(self.onderdeel.leidraad)
        try:
            opdracht = nu.opdracht(self.onderdeel.nummer)
        except OpdrachtOnbekend:
            return [plaats.titel for plaats in self.opdracht.plaatsen()]
        paren = zip(self.opdracht.plaatsen(), opdracht.plaatsen(), strict=True)
        return [toen.titel for toen, straks in paren if toen.sectie != straks.sectie]

    @property
    def voorwaarden(self) -> dict[str, Leidraadvoorwaarde]:
        """The conditions of the guide, by their code in the document."""
        lijst = self.opdracht.opdrachtacceptatie.voorwaarden.lijst
        return {f"{self.onderdeel.code}-{voorwaarde.id}": voorwaarde for voorwaarde in lijst}

    @property
    def knelpunten(self) -> tuple[Leidraadknelpunt, ...]:
        return self.opdracht.opdrachtacceptatie.knelpunten.lijst


def teksten(onderdelen: Sequence[Onderdeel]) -> list[Onderdeeltekst]:
    """What the guides say about these parts."""
    gevonden = []
    for onderdeel in onderdelen:
        leidraad = leidraad_zoals(onderdeel.leidraad, onderdeel.versie)
        gevonden.append(Onderdeeltekst(onderdeel, leidraad, leidraad.opdracht(onderdeel.nummer)))
    return gevonden


def voorwaarden(onderdelen: Sequence[Onderdeel]) -> list[str]:
    return [code for tekst in teksten(onderdelen) for code in tekst.voorwaarden]


def als_onderdeel(deel: NieuwOnderdeel) -> Onderdeel:
    return Onderdeel(
        code=f"{deel.leidraad}-{deel.nummer}",
        leidraad=deel.leidraad,
        versie=deel.versie,
        nummer=deel.nummer,
        naam=deel.naam,
        rol=deel.rol,
        soort=deel.soort,
    )


@transaction.atomic
def kies(gebruiker: "Gebruiker", opdracht_id: UUID, leidraad_id: str, nummer: int) -> None:
    """Add a part, or take the newest text of its guide for a part that is there already. Raises AlAangenomen."""
    nieuw = deel_uit(leidraad_id, nummer)
    map_, document = _open(gebruiker, opdracht_id)
    andere = [een for een in document.onderdelen if (een.leidraad, een.nummer) != (leidraad_id, nummer)]
    _zet(gebruiker, map_, document, [*andere, als_onderdeel(nieuw)])


@transaction.atomic
def verwijder(gebruiker: "Gebruiker", opdracht_id: UUID, code: str) -> None:
    """Take a part out; what was noted about its conditions goes with it. Raises AlAangenomen."""
    map_, document = _open(gebruiker, opdracht_id)
    _zet(gebruiker, map_, document, [een for een in document.onderdelen if een.code != code])


@transaction.atomic
def zet_terug(gebruiker: "Gebruiker", opdracht_id: UUID, nummer: int) -> None:
    """Put back the part that this version took out, with what was noted about its conditions. Raises AlAangenomen.

    404 when the version did something else; nothing happens when the part was chosen again meanwhile.
    """
    map_, document = _open(gebruiker, opdracht_id)
    weg = weggehaald(map_, nummer)
    if weg is None:
        raise NietGevonden
    onderdeel, eerder = weg
    if onderdeel.code in {een.code for een in document.onderdelen}:
        return
    voorwaarden_toen = {**eerder.acceptatie.voorwaarden, **document.acceptatie.voorwaarden}
    acceptatie = gewijzigd(document.acceptatie, voorwaarden=voorwaarden_toen)
    onderdelen = [*document.onderdelen]
    onderdelen.insert(eerder.onderdelen.index(onderdeel), onderdeel)
    _zet(gebruiker, map_, gewijzigd(document, acceptatie=acceptatie), onderdelen)


def weggehaald(map_: Opdrachtmap, nummer: int) -> tuple[Onderdeel, Document] | None:
    """The part that this version took out, and the document before; None when it did something else."""
    gewijzigd_in = [een for een in ARCHIEF.wijzigingen_sinds(map_, nummer - 1) if een.nummer == nummer]
    if not any(een.velden == {"onderdelen"} for een in gewijzigd_in):
        return None
    toen, eerder = (versie.document for versie in ARCHIEF.lees_alle(map_, nummer, nummer - 1))
    over = {een.code for een in toen.onderdelen}
    weg = [een for een in eerder.onderdelen if een.code not in over]
    return (weg[0], eerder) if weg else None


def _open(gebruiker: "Gebruiker", opdracht_id: UUID) -> tuple[Opdrachtmap, Document]:
    map_ = OPDRACHTMAP.om_te_wijzigen(gebruiker, opdracht_id)
    document = selectors.versie_van(map_).document
    if document.acceptatie.besluit is not None:
        raise services.AlAangenomen
    return map_, document


def _zet(gebruiker: "Gebruiker", map_: Opdrachtmap, document: Document, onderdelen: Sequence[Onderdeel]) -> None:
    gebleven = set(voorwaarden(onderdelen))
    over = {code: een for code, een in document.acceptatie.voorwaarden.items() if code in gebleven}
    acceptatie = gewijzigd(document.acceptatie, voorwaarden=over)
    nieuw = gewijzigd(document, onderdelen=tuple(onderdelen), acceptatie=acceptatie)
    ARCHIEF.leg_vast(gebruiker, map_, nieuw, ("onderdelen",))
    delen = [NieuwOnderdeel(een.leidraad, een.versie, een.nummer, een.naam, een.rol, een.soort) for een in onderdelen]
    zet_onderdelen(gebruiker, map_.opdracht_id, delen)
