"""Everything that changes an investigation: each act in one transaction, with its version and its log row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Kop, Vraagstelling, als_json, bewerken, lees
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.dossiers import selectors as dossiers
from weegwerk.werkbank.dossiers.services import wijzig_status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.onderzoeken.selectors import Versie
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling.services import context

STANDAARDMETHODE = "ulm-2021"


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
def lees_onderzoek(gebruiker: Gebruiker, onderzoek_id: UUID) -> tuple[Onderzoek, Versie]:
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GELEZEN, onderzoek.opdracht.dossier_id)
    return onderzoek, selectors.versie_van(onderzoek)


@transaction.atomic
def start_onderzoek(gebruiker: Gebruiker, opdracht_id: UUID) -> Onderzoek:
    """Open the investigation of an opdracht, or find the one that is there."""
    opdracht = dossiers.opdracht_voor(gebruiker, opdracht_id)
    # The log row comes first: it holds the chain, so that two people cannot start the same investigation.
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GELEZEN, opdracht.dossier_id)
    bestaand = selectors.onderzoek_bij(opdracht.pk)
    if bestaand is not None:
        return bestaand
    onderzoek = Onderzoek.objects.create(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht)
    gegevens = dossiers.gegevens_van(opdracht.dossier)
    kop = Kop(kenmerk=opdracht.dossier.kenmerk, loonwaardedeskundige=opdracht.deskundige.naam)
    if gegevens is not None:
        over = {
            "naam": gegevens.client.naam,
            "geboortedatum": gegevens.client.geboortedatum,
            "werkgever": gegevens.werkgever.naam,
            "contactpersoon": gegevens.werkgever.contactpersoon or None,
            "email_contactpersoon": gegevens.werkgever.email or None,
            "opdrachtgever": gegevens.opdrachtgever.naam,
        }
        kop = kop.model_copy(update=over)
    vraag = Vraagstelling(vraag=dossiers.vraag_van(opdracht))
    document = Document(weegwerk=1, soort="loonwaarde", methode=STANDAARDMETHODE, kop=kop, vraagstelling=vraag)
    _leg_versie_vast(gebruiker, onderzoek, document, ("kop", "vraagstelling"))
    wijzig_status(gebruiker, opdracht.pk, "bezig")
    return onderzoek


@transaction.atomic
def bewaar(
    gebruiker: Gebruiker,
    onderzoek_id: UUID,
    basis: int,
    lees_velden: Callable[[Document], Mapping[str, bewerken.Waarde]],
) -> Bewaard:
    """Save what a person changed since version `basis`; `lees_velden` says what stood on a page of that document.

    A field that somebody else changed too is left alone and reported, so that the second chooses.
    """
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    laatste, toen = _versies(onderzoek, basis)
    nu, was = bewerken.velden(laatste.document), bewerken.velden(toen.document)
    mijn = {pad: waarde for pad, waarde in lees_velden(toen.document).items() if (waarde or "") != was.get(pad, "")}
    verdwenen = frozenset(pad for pad in mijn if not bewerken.bestaat(laatste.document, pad))
    conflicten = {
        pad: Conflict(waarde, nu.get(pad, ""), laatste.wie)
        for pad, waarde in mijn.items()
        if pad not in verdwenen and nu.get(pad, "") not in (was.get(pad, ""), waarde)
    }
    te_zetten = {pad: waarde for pad, waarde in mijn.items() if pad not in conflicten and pad not in verdwenen}
    document, fouten = bewerken.zet(laatste.document, te_zetten)
    if document != laatste.document:
        laatste = _leg_versie_vast(gebruiker, onderzoek, document, [pad for pad in te_zetten if pad not in fouten])
    anderen = frozenset(pad for pad in {*nu, *was} if nu.get(pad) != was.get(pad) and pad not in conflicten)
    return Bewaard(onderzoek, laatste, fouten, conflicten, anderen, verdwenen)


@transaction.atomic
def wijzig_rijen(
    gebruiker: Gebruiker, onderzoek_id: UUID, lijst: str, wijzig: Callable[[Document], Document]
) -> Bewaard:
    """Add, move or remove a row. `wijzig` works on the newest document; raises KernFout when the row is gone."""
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    laatste = selectors.versie_van(onderzoek)
    document = wijzig(laatste.document)
    if document != laatste.document:
        laatste = _leg_versie_vast(gebruiker, onderzoek, document, (lijst,))
    return Bewaard(onderzoek, laatste)


@transaction.atomic
def lees_bestand_in(gebruiker: Gebruiker, onderzoek_id: UUID, inhoud: bytes) -> Bewaard:
    """Continue with a case file: it becomes the newest version. Raises ZaakFout or KernFout when it cannot be used."""
    document = lees(inhoud).onderzoek
    methode(document.methode)
    onderzoek = _om_te_wijzigen(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_INGELEZEN, onderzoek.opdracht.dossier_id)
    # Only an act of the expert in this workbench makes a report final, never a file.
    versie = _leg_versie_vast(
        gebruiker, onderzoek, document.model_copy(update={"vaststelling": None}), ("zaakbestand",)
    )
    return Bewaard(onderzoek, versie)


@transaction.atomic
def exporteer(gebruiker: Gebruiker, onderzoek_id: UUID) -> tuple[Onderzoek, Versie]:
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_GEEXPORTEERD, onderzoek.opdracht.dossier_id)
    return onderzoek, selectors.versie_van(onderzoek)


def leg_vast(gebruiker: Gebruiker, onderzoek: Onderzoek, document: Document, velden: tuple[str, ...]) -> Versie:
    """A version that is part of a larger act, such as making the report final; call inside its transaction."""
    return _leg_versie_vast(gebruiker, onderzoek, document, velden)


def _om_te_wijzigen(gebruiker: Gebruiker, onderzoek_id: UUID) -> Onderzoek:
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
    gebruiker: Gebruiker, onderzoek: Onderzoek, document: Document, velden: list[str] | tuple[str, ...]
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
