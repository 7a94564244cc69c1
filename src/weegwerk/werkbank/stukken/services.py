"""Adding a document, saying what it is, downloading it, and removing a file that does not belong here."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.kern.document import gewijzigd
from weegwerk.tekst import schoon
from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.omgeving import verwijder_kopieen
from weegwerk.werkbank.stukken import selectors
from weegwerk.werkbank.stukken.beschrijving import LANGSTE_REGEL, Beschrijving
from weegwerk.werkbank.stukken.bestandssoort import herken
from weegwerk.werkbank.stukken.models import Stuk, Stukbestand
from weegwerk.werkbank.stukken.selectors import VERSIES
from weegwerk.werkbank.versleuteling.services import context, leeg_wal_na_afloop

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = ["Beschrijving", "voeg_toe"]


@transaction.atomic
def voeg_toe(gebruiker: "Gebruiker", dossier_id: UUID, beschrijving: Beschrijving, naam: str, inhoud: bytes) -> Stuk:
    """Keep a document, encrypted. Raises NietAangenomen for a file that is not taken."""
    dossier = dossier_voor(gebruiker, dossier_id)
    soort = herken(naam, inhoud)
    volledig = gewijzigd(
        beschrijving, bestandsnaam=_passend(naam), mime=soort.mime, grootte=len(inhoud), sha256=vingerafdruk(inhoud)
    )
    schrijf(gebruiker, Gebeurtenis.STUK_TOEGEVOEGD, dossier.pk)
    stuk = Stuk.objects.create(organisatie_id=dossier.organisatie_id, dossier=dossier, toegevoegd_door=gebruiker)
    VERSIES.voeg_toe(stuk, 1, volledig, gebruiker)
    plaats = context("stukken_stukbestand", stuk.pk, "inhoud")
    Stukbestand.objects.create(stuk=stuk, inhoud=sleutel_van(dossier).versleutel(inhoud, plaats))
    return stuk


@transaction.atomic
def lees_stukken(gebruiker: "Gebruiker", dossier_id: UUID) -> tuple["Dossier", list[selectors.GelezenStuk]]:
    dossier = dossier_voor(gebruiker, dossier_id)
    stukken = selectors.stukken_van(dossier)
    schrijf(gebruiker, Gebeurtenis.STUKKEN_BEKEKEN, dossier_id)
    return dossier, stukken


@transaction.atomic
def lees_stuk(gebruiker: "Gebruiker", stuk_id: UUID) -> selectors.GelezenStuk:
    gelezen = selectors.stuk_voor(gebruiker, stuk_id)
    schrijf(gebruiker, Gebeurtenis.STUKKEN_BEKEKEN, gelezen.stuk.dossier_id)
    return gelezen


@transaction.atomic
def download(gebruiker: "Gebruiker", stuk_id: UUID) -> tuple[Beschrijving, bytes]:
    gelezen = selectors.stuk_voor(gebruiker, stuk_id)
    inhoud = selectors.bestand_van(gelezen.stuk)
    schrijf(gebruiker, Gebeurtenis.STUK_GEDOWNLOAD, gelezen.stuk.dossier_id)
    return gelezen.beschrijving, inhoud


@transaction.atomic
def beschrijf(gebruiker: "Gebruiker", stuk_id: UUID, nieuw: Beschrijving, nummer: int) -> None:
    """Correct what is said about a document; what was said before stays. Raises TussentijdsGewijzigd."""
    gelezen = _om_te_wijzigen(gebruiker, stuk_id)
    if gelezen.nummer != nummer:
        raise TussentijdsGewijzigd
    oud = gelezen.beschrijving
    vast = {naam: getattr(oud, naam) for naam in ("bestandsnaam", "mime", "grootte", "sha256", "verwijderd")}
    volledig = gewijzigd(nieuw, **vast)
    if volledig != oud or gelezen.terugval:
        schrijf(gebruiker, Gebeurtenis.STUK_BESCHREVEN, gelezen.stuk.dossier_id)
        VERSIES.voeg_toe(gelezen.stuk, nummer + 1, volledig, gebruiker)


@transaction.atomic
def verwijder_bestand(gebruiker: "Gebruiker", stuk_id: UUID, reden: str) -> None:
    """Destroy a file that does not belong in this dossier; that it was here, and why it went, stays."""
    gelezen = _om_te_wijzigen(gebruiker, stuk_id)
    if not Stukbestand.objects.filter(stuk=gelezen.stuk).delete()[0]:
        return
    leeg_wal_na_afloop()
    transaction.on_commit(verwijder_kopieen)
    schrijf(gebruiker, Gebeurtenis.STUK_VERWIJDERD, gelezen.stuk.dossier_id)
    zonder = gewijzigd(gelezen.beschrijving, verwijderd=schoon(reden))
    VERSIES.voeg_toe(gelezen.stuk, gelezen.nummer + 1, zonder, gebruiker)


def _passend(naam: str) -> str:
    """A file name may be longer than what is kept of it; what kind of file it is, its end says."""
    schone = " ".join(schoon(naam).split())
    if len(schone) <= LANGSTE_REGEL:
        return schone
    einde = Path(schone).suffix
    stam = schone.removesuffix(einde)
    return f"{stam[: LANGSTE_REGEL - len(einde) - 1]}…{einde}" if len(einde) < LANGSTE_REGEL else schone[:LANGSTE_REGEL]


def _om_te_wijzigen(gebruiker: "Gebruiker", stuk_id: UUID) -> selectors.GelezenStuk:
    """Holding the dossier keeps two people from writing the same version."""
    gelezen = selectors.stuk_voor(gebruiker, stuk_id)
    dossier_voor(gebruiker, gelezen.stuk.dossier_id, om_te_wijzigen=True)
    return selectors.stuk_voor(gebruiker, stuk_id)
