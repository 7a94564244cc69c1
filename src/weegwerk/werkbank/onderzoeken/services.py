"""Everything that changes an investigation: each act in one transaction, with its version and its log row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import als_json, bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Kop, lees
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.dossiers import selectors as dossiers
from weegwerk.werkbank.dossiers.services import wijzig_status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.onderzoeken.selectors import Versie, Wijziging
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker

STANDAARDMETHODE = "ulm-2021"
# How the history calls a change of everything at once.
ZAAKBESTAND = "zaakbestand"


class Vergrendeld(Exception):
    """A final investigation cannot be changed; a correction opens it again."""

    def __str__(self) -> str:
        return _("Dit onderzoek is vastgesteld. Open een correctie om het te wijzigen.")


class NietMeerDeNieuwste(Exception):
    """Somebody saved in the meantime, and this act needs to be sure what it is about."""

    def __str__(self) -> str:
        return _("Iemand anders heeft intussen iets gewijzigd. Bekijk het onderzoek opnieuw en probeer het nog eens.")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people changed the same field; the second chooses."""

    van_u: bewerken.Waarde
    van_ander: bewerken.Waarde
    wie: str


@dataclass(frozen=True, slots=True)
class Bewaard:
    """What came of saving: the newest version, and per field what was refused, contested or changed by others."""

    onderzoek: Onderzoek
    versie: Versie
    fouten: Mapping[str, str] = field(default_factory=dict)
    conflicten: Mapping[str, Conflict] = field(default_factory=dict)
    anderen: frozenset[str] = frozenset()
    verdwenen: frozenset[str] = frozenset()


@transaction.atomic
def lees_onderzoek(gebruiker: "Gebruiker", onderzoek_id: UUID) -> tuple[Onderzoek, Versie]:
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GELEZEN, onderzoek.opdracht.dossier_id)
    return onderzoek, selectors.versie_van(onderzoek)


@transaction.atomic
def start_onderzoek(gebruiker: "Gebruiker", opdracht_id: UUID) -> Onderzoek:
    """Open the investigation of an opdracht, or find the one that is there. Raises OngeldigeOvergang when withdrawn."""
    opdracht = dossiers.opdracht_voor(gebruiker, opdracht_id)
    # The log row comes first: it holds the chain, so that two people cannot start the same investigation.
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GELEZEN, opdracht.dossier_id)
    bestaand = selectors.onderzoek_bij(opdracht.pk)
    if bestaand is None or opdracht.status == "nieuw":
        wijzig_status(gebruiker, opdracht.pk, "bezig")
    if bestaand is not None:
        return bestaand
    onderzoek = Onderzoek.objects.create(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht)
    document = _eerste_document(opdracht)
    _leg_versie_vast(gebruiker, onderzoek, document, ("kop", "vraagstelling"))
    return onderzoek


@transaction.atomic
def bewaar(
    gebruiker: "Gebruiker",
    onderzoek_id: UUID,
    basis: int,
    lees_velden: Callable[[Document], Mapping[str, bewerken.Waarde]],
) -> Bewaard:
    """Save what a person changed since version `basis`; `lees_velden` says what stood on a page of that document.

    A field that somebody else changed too is left alone and reported, so that the second chooses.
    """
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    laatste, toen = _versies(onderzoek, basis)
    sindsdien = selectors.wijzigingen_sinds(onderzoek, basis)
    nu = bewerken.velden(laatste.document)
    was = nu if toen is laatste else bewerken.velden(toen.document)
    mijn = {pad: waarde for pad, waarde in lees_velden(toen.document).items() if (waarde or "") != was.get(pad, "")}
    verdwenen = frozenset(pad for pad in mijn if _is_verdwenen(pad, laatste.document, sindsdien))
    conflicten = {
        pad: Conflict(waarde, nu.get(pad, ""), _wie_wijzigde(pad, sindsdien, laatste.wie))
        for pad, waarde in mijn.items()
        if pad not in verdwenen and nu.get(pad, "") not in (was.get(pad, ""), waarde)
    }
    te_zetten = {pad: waarde for pad, waarde in mijn.items() if pad not in conflicten and pad not in verdwenen}
    document, fouten = _zet(laatste.document, te_zetten)
    if document != laatste.document:
        laatste = _leg_versie_vast(gebruiker, onderzoek, document, [pad for pad in te_zetten if pad not in fouten])
    else:
        # The answer shows the document all the same.
        schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GELEZEN, onderzoek.opdracht.dossier_id)
    anderen = frozenset(pad for pad in {*nu, *was} if nu.get(pad) != was.get(pad) and pad not in conflicten)
    return Bewaard(onderzoek, laatste, fouten, conflicten, anderen, verdwenen)


@transaction.atomic
def wijzig_rijen(
    gebruiker: "Gebruiker", onderzoek_id: UUID, basis: int, plek: str, wijzig: Callable[[Document], Document]
) -> Bewaard:
    """Add, move or remove a row. `plek` is the list, or the row to remove as it was called in version `basis`.

    `wijzig` works on the newest document; raises KernFout when the row is gone.
    """
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    laatste = selectors.versie_van(onderzoek)
    if _is_verdwenen(plek, laatste.document, selectors.wijzigingen_sinds(onderzoek, basis)):
        return Bewaard(onderzoek, laatste, verdwenen=frozenset({plek}))
    document = wijzig(laatste.document)
    if document != laatste.document:
        laatste = _leg_versie_vast(gebruiker, onderzoek, document, (plek,))
    return Bewaard(onderzoek, laatste)


@transaction.atomic
def lees_bestand_in(gebruiker: "Gebruiker", onderzoek_id: UUID, inhoud: bytes, *, andere_naam: bool = False) -> Bewaard:
    """Continue with a case file: it becomes the newest version, under the kenmerk of its own dossier.

    A file about somebody with another name or date of birth is refused unless `andere_naam`: a report about the wrong
    person harms two people. Raises ZaakFout or KernFout when the file cannot be used.
    """
    document = lees(inhoud).onderzoek
    methode(document.methode)
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    if not andere_naam and _over_iemand_anders(document.kop, selectors.versie_van(onderzoek).document.kop):
        raise KernFout(
            "andere_persoon",
            _("In dit bestand staat een andere naam of geboortedatum dan in dit onderzoek."),
            _("Klopt het bestand toch, zet dan het vinkje en lees het nog eens in."),
        )
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_INGELEZEN, onderzoek.opdracht.dossier_id)
    # Only an act of the expert in this workbench makes a report final, never a file.
    kop = document.kop.model_copy(update={"kenmerk": onderzoek.opdracht.dossier.kenmerk})
    nieuw = document.model_copy(update={"kop": kop, "vaststelling": None})
    return Bewaard(onderzoek, _leg_versie_vast(gebruiker, onderzoek, nieuw, (ZAAKBESTAND,)))


@transaction.atomic
def exporteer(
    gebruiker: "Gebruiker",
    onderzoek_id: UUID,
    als: Gebeurtenis = Gebeurtenis.ONDERZOEK_GEEXPORTEERD,
    velden: tuple[str, ...] = (),
    *,
    nummer: int | None = None,
) -> tuple[Onderzoek, Versie]:
    """Read a version (the newest, unless numbered) to hand it out as a file; the log says as what."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, als, onderzoek.opdracht.dossier_id, velden)
    return onderzoek, selectors.versie_van(onderzoek, nummer)


def leg_vast(gebruiker: "Gebruiker", onderzoek: Onderzoek, document: Document, velden: tuple[str, ...]) -> Versie:
    """A version that is part of a larger act, such as making the report final; call inside its transaction."""
    return _leg_versie_vast(gebruiker, onderzoek, document, velden)


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


def _zet(document: Document, wijzigingen: Mapping[str, bewerken.Waarde]) -> tuple[Document, dict[str, str]]:
    """Set fields, and refuse a method that does not exist: the document itself does not know which there are."""
    try:
        methode(str(wijzigingen.get("methode", document.methode)))
    except KernFout as fout:
        andere = {pad: waarde for pad, waarde in wijzigingen.items() if pad != "methode"}
        nieuw, fouten = bewerken.zet(document, andere)
        return nieuw, {**fouten, "methode": str(fout)}
    return bewerken.zet(document, wijzigingen)


def _is_verdwenen(pad: str, document: Document, sindsdien: list[Wijziging]) -> bool:
    """Is a row of this field gone, or is there another row now under its name?

    A removed row is in the history as ``taken.C`` or ``bronnen.0``. The rows after a number move up, and the code of a
    removed task is free for a new one.
    """
    gewijzigd = {veld for wijziging in sindsdien for veld in wijziging.velden}
    for lijst, rij in bewerken.rijen_van(document, pad):
        for veld in gewijzigd:
            weg = veld.removeprefix(f"{lijst}.")
            is_rij = weg != veld and "." not in weg
            if veld == ZAAKBESTAND or (is_rij and (weg == rij or _nummer(weg) < _nummer(rij))):
                return True
    return not bewerken.bestaat(document, pad)


def _nummer(rij: str) -> int:
    """The number of a row; a task has a code and no number."""
    return int(rij) if rij.isdigit() else 0


def _wie_wijzigde(pad: str, sindsdien: list[Wijziging], anders: str) -> str:
    return next((wijziging.wie for wijziging in sindsdien if pad in wijziging.velden), anders)


def _om_te_wijzigen(gebruiker: "Gebruiker", onderzoek_id: UUID) -> Onderzoek:
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    if onderzoek.vastgesteld:
        raise Vergrendeld
    return onderzoek


def _versies(onderzoek: Onderzoek, basis: int) -> tuple[Versie, Versie]:
    if basis == onderzoek.versie:
        laatste = selectors.versie_van(onderzoek)
        return laatste, laatste
    laatste, toen = selectors.versies_van(onderzoek, onderzoek.versie, basis)
    return laatste, toen


def _leg_versie_vast(
    gebruiker: "Gebruiker", onderzoek: Onderzoek, document: Document, velden: list[str] | tuple[str, ...]
) -> Versie:
    versie_id, nu = uuid4(), timezone.now()
    sleutel = dossiers.sleutel_van(onderzoek.opdracht.dossier)
    onderzoek.versie += 1
    OnderzoekVersie.objects.create(
        id=versie_id,
        organisatie_id=onderzoek.organisatie_id,
        onderzoek=onderzoek,
        nummer=onderzoek.versie,
        document=sleutel.versleutel(als_json(document), context("onderzoeken_onderzoekversie", versie_id, "document")),
        gebruiker=gebruiker,
        tijdstip=nu,
        velden=" ".join(velden),
    )
    onderzoek.save(update_fields=["versie"])
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_BEWAARD, onderzoek.opdracht.dossier_id, velden)
    return Versie(onderzoek.versie, document, gebruiker.naam, nu)
