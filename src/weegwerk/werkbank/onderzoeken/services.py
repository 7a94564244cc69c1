"""Everything that changes an investigation: each act in one transaction, with its version and its log row."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern.document import bewerken, gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Kop, lees
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.documenten.archief import ALLES, Bewaard, Versie
from weegwerk.werkbank.dossiers import selectors as dossiers
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang, wijzig_status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis, Voorval, voorval
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import ARCHIEF
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker

STANDAARDMETHODE = "ulm-2021"
GEEXPORTEERD = voorval("onderzoek.geexporteerd", gettext_lazy("heeft het zaakbestand gedownload"))
INGELEZEN = voorval("onderzoek.ingelezen", gettext_lazy("heeft een zaakbestand ingelezen"))


@transaction.atomic
def start_onderzoek(gebruiker: "Gebruiker", opdracht_id: UUID) -> Onderzoek:
    """Open the investigation of an opdracht, or find the one that is there.

    Raises OngeldigeOvergang when the opdracht was withdrawn, or when there is no loonwaarde in it.
    """
    opdracht = dossiers.opdracht_voor(gebruiker, opdracht_id)
    if not opdracht.heeft_loonwaarde:
        raise OngeldigeOvergang(_("Bij deze opdracht hoort geen loonwaarde-onderzoek."))
    # The log row comes first: it holds the chain, so that two people cannot start the same investigation.
    schrijf(gebruiker, ARCHIEF.gelezen, opdracht.dossier_id)
    bestaand = selectors.onderzoek_bij(opdracht.pk)
    if bestaand is None and opdracht.gesloten:
        raise OngeldigeOvergang(_("Deze opdracht is afgesloten. Er kan geen onderzoek meer bij komen."))
    if bestaand is None or opdracht.status == "nieuw":
        wijzig_status(gebruiker, opdracht.pk, "bezig")
    if bestaand is not None:
        return bestaand
    onderzoek = Onderzoek.objects.create(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht)
    document = _eerste_document(opdracht)
    ARCHIEF.leg_vast(gebruiker, onderzoek, document, ("kop", "vraagstelling"))
    return onderzoek


@transaction.atomic
def lees_bestand_in(
    gebruiker: "Gebruiker", onderzoek_id: UUID, inhoud: bytes, *, andere_naam: bool = False
) -> Bewaard[Document]:
    """Continue with a case file: it becomes the newest version, under the kenmerk of its own dossier.

    A file about somebody with another name or date of birth is refused unless `andere_naam`: a report about the wrong
    person harms two people. Raises ZaakFout or KernFout when the file cannot be used.
    """
    document = lees(inhoud).onderzoek
    methode(document.methode)
    onderzoek = ONDERZOEK.om_te_wijzigen(gebruiker, onderzoek_id)
    if not andere_naam and _over_iemand_anders(document.kop, selectors.versie_van(onderzoek).document.kop):
        raise KernFout(
            "andere_persoon",
            _("In dit bestand staat een andere naam of geboortedatum dan in dit onderzoek."),
            _("Klopt het bestand toch, zet dan het vinkje en lees het nog eens in."),
        )
    schrijf(gebruiker, INGELEZEN, onderzoek.opdracht.dossier_id)
    # Only an act of the expert in this workbench makes a report final, never a file.
    kop = gewijzigd(document.kop, kenmerk=onderzoek.opdracht.dossier.kenmerk)
    # What an earlier determination was, is known here better than in a file.
    eerder = selectors.versie_van(onderzoek).document.eerder or document.eerder
    nieuw = gewijzigd(document, kop=kop, vaststelling=None, eerder=eerder)
    return Bewaard(onderzoek, ARCHIEF.leg_vast(gebruiker, onderzoek, nieuw, (ALLES,)))


@transaction.atomic
def exporteer(
    gebruiker: "Gebruiker",
    onderzoek_id: UUID,
    als: Gebeurtenis | Voorval = GEEXPORTEERD,
    velden: tuple[str, ...] = (),
    *,
    nummer: int | None = None,
) -> tuple[Onderzoek, Versie[Document]]:
    """Read a version (the newest, unless numbered) to hand it out as a file; the log says as what."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, als, onderzoek.opdracht.dossier_id, velden)
    return onderzoek, selectors.versie_van(onderzoek, nummer)


def leg_vast(
    gebruiker: "Gebruiker", onderzoek: Onderzoek, document: Document, velden: tuple[str, ...]
) -> Versie[Document]:
    """A version that is part of a larger act of another app; call inside its transaction."""
    return ARCHIEF.leg_vast(gebruiker, onderzoek, document, velden)


def _over_iemand_anders(kop: Kop, bekend: Kop) -> bool:
    """ "Voorbeeld, Vera" and "Vera Voorbeeld" are one person; what is not filled in says nothing."""
    anders_geboren = kop.geboortedatum and bekend.geboortedatum and kop.geboortedatum != bekend.geboortedatum
    anders_genoemd = kop.naam and bekend.naam and _woorden(kop.naam) != _woorden(bekend.naam)
    return bool(anders_geboren or anders_genoemd)


def _woorden(naam: str) -> set[str]:
    return set(naam.casefold().replace(",", " ").split())


def _eerste_document(opdracht: "Opdracht") -> Document:
    """What the dossier and the opdracht already say; what does not fit is left to the expert."""
    kop = {"kop.kenmerk": opdracht.dossier.kenmerk, "kop.loonwaardedeskundige": opdracht.deskundige.naam}
    gegevens = dossiers.gegevens_van(opdracht.dossier)
    if gegevens is not None:
        kop |= {
            "kop.naam": gegevens.client.naam,
            "kop.geboortedatum": str(gegevens.client.geboortedatum or ""),
            "kop.werkgever": gegevens.werkgever.naam,
            "kop.contactpersoon": gegevens.werkgever.contactpersoon,
            "kop.email_contactpersoon": gegevens.werkgever.email,
            "kop.opdrachtgever": gegevens.opdrachtgever.naam,
        }
    leeg = Document(weegwerk=1, soort="loonwaarde", methode=STANDAARDMETHODE)
    document, _geweigerd = bewerken.zet(leeg, {**kop, "vraagstelling.vraag": dossiers.vraag_van(opdracht)})
    return document
