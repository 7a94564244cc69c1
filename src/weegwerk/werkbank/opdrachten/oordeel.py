"""What follows from an opdracht as it stands: the role check, what is in the way of accepting, what cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from weegwerk.inhoud.leidraden import Leidraad
from weegwerk.inhoud.leidraden import Leidraadopdracht as LeidraadOpdracht
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.controle import Gebrek, gebreken, onmogelijke_datums
from weegwerk.kern.opdracht.intake import Intake
from weegwerk.kern.opdracht.rolcheck import OnderdeelBevinding, Rolpartijen, nieuw_sinds, uitkomst, voer_uit
from weegwerk.kern.opdracht.vertrouwen import is_gewekt, is_toegestaan
from weegwerk.kern.opdracht.voorstel import stel_voor
from weegwerk.kern.rollen import Graad
from weegwerk.werkbank.dossiers.selectors import als_partijen, gegevens_van, verwant_werk
from weegwerk.werkbank.leidraden.selectors import leidraad_voor
from weegwerk.werkbank.onderhandelingen.selectors import gesprekken_rond
from weegwerk.werkbank.opdrachten.models import Brief, Briefsoort
from weegwerk.werkbank.opdrachten.onderdelen import Onderdeeltekst, teksten
from weegwerk.werkbank.opdrachten.ontvangst import niveaus
from weegwerk.werkbank.opdrachten.soort import soorten
from weegwerk.werkbank.opdrachten.velden.intake import ANTWOORDEN
from weegwerk.werkbank.post.selectors import ging_niet_door

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht


@dataclass(frozen=True, slots=True)
class VoorstelInWoorden:
    """An assignment that fits, with the answers that say so."""

    leidraad: Leidraad
    opdracht: LeidraadOpdracht
    redenen: tuple[str, ...]


@dataclass(frozen=True)
class Opdrachtoordeel:
    """All that the pages of an opdracht show beside what was filled in."""

    bevindingen: tuple[OnderdeelBevinding, ...]
    gebreken: tuple[Gebrek, ...]
    onmogelijk: Mapping[str, str]
    teksten: tuple[Onderdeeltekst, ...]
    voorstellen: tuple[VoorstelInWoorden, ...]
    # Only what weighs more than it did at acceptance.
    rolcheck_veranderd: tuple[OnderdeelBevinding, ...]
    verzonden: frozenset[str]
    te_verzenden: tuple[str, ...]

    @cached_property
    def uitkomst(self) -> Graad:
        return uitkomst(self.bevindingen)

    @property
    def leidraad_veranderd(self) -> list[Onderdeeltekst]:
        return [tekst for tekst in self.teksten if tekst.veranderd]

    def gebreken_in(self, stap: str) -> list[Gebrek]:
        return [gebrek for gebrek in self.gebreken if gebrek.stap == stap]


def beoordeel(opdracht: "Opdracht", document: Document) -> Opdrachtoordeel:
    """Judge a document as it is now, with all other work that is known of now."""
    gevonden = tuple(teksten(document.onderdelen))
    bevindingen = rolcheck(opdracht, document)
    codes = [code for tekst in gevonden for code in tekst.voorwaarden]
    gegevens = gegevens_van(opdracht.dossier)
    geboren = gegevens.client.geboortedatum if gegevens else None
    besluit = document.acceptatie.besluit
    brieven = list(Brief.objects.filter(opdracht=opdracht.pk).values_list("soort", "bericht"))
    niet_weg = ging_niet_door(bericht for _soort, bericht in brieven)
    verzonden = frozenset(soort for soort, bericht in brieven if bericht not in niet_weg)
    return Opdrachtoordeel(
        bevindingen,
        gebreken(document, codes, bevindingen, opdracht.ontvangen_op),
        onmogelijke_datums(document, opdracht.ontvangen_op, geboren),
        gevonden,
        () if document.onderdelen else voorstellen(document.intake),
        nieuw_sinds(besluit.bevindingen, bevindingen) if besluit and not opdracht.gesloten else (),
        verzonden,
        tuple(soort for soort in brieven_bij(document) if soort not in verzonden),
    )


def brieven_bij(document: Document) -> tuple[str, ...]:
    """The letters that belong to what was decided."""
    besluit = document.acceptatie.besluit
    if besluit is None:
        return ()
    if besluit.keuze == "teruggegeven":
        brieven: tuple[str, ...] = (Briefsoort.TERUGGAVE, Briefsoort.TERUGGAVE_CLIENT)
    else:
        brieven = (Briefsoort.BEVESTIGING, Briefsoort.CLIENT)
    # An assignment without a client who may know of it (an organisation, another professional) has no letter to one.
    gevraagd = brieven if niveaus(document)["client"] == "rapport" else brieven[:1]
    klaar = document.vaststelling is not None and niveaus(document)["opdrachtgever"] == "bericht"
    return (*gevraagd, Briefsoort.AFGEROND) if klaar else gevraagd


def voorstellen(intake: Intake) -> tuple[VoorstelInWoorden, ...]:
    """Assignments that fit the answers, with those answers in the words of the page."""
    gevonden = []
    for voorstel in stel_voor(intake):
        leidraad = leidraad_voor(voorstel.leidraad)
        redenen = (str(dict(ANTWOORDEN[veld])[getattr(intake, veld)]) for veld in voorstel.redenen)
        gevonden.append(VoorstelInWoorden(leidraad, leidraad.opdracht(voorstel.nummer), tuple(redenen)))
    return tuple(gevonden)


def rolcheck(opdracht: "Opdracht", document: Document) -> tuple[OnderdeelBevinding, ...]:
    partijen = Rolpartijen(
        str(opdracht.deskundige_id),
        *als_partijen(opdracht),
        vertrouwen=is_gewekt(document, soorten(document)),
        toestemming=is_toegestaan(document.vertrouwen),
    )
    if not document.onderdelen:
        return ()
    ander_werk = [*verwant_werk(opdracht), *gesprekken_rond(opdracht, opdracht.deskundige_id)]
    return voer_uit(document.onderdelen, document.rolcheck, partijen, ander_werk)
