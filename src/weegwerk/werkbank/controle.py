"""Reading everything that is kept, to see whether it can be read; and mending what can be mended.

Says of what is wrong where it stands, never what stands there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django_scopes import scopes_disabled
from pydantic import BaseModel

from weegwerk.werkbank.agenda.dossier import FEITEN
from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.dossiers.selectors import GEGEVENS, sleutel_van
from weegwerk.werkbank.fouten import NietGevonden, Onleesbaar, SleutelFout
from weegwerk.werkbank.onderhandelingen.selectors import ARCHIEF as ONDERHANDELINGEN
from weegwerk.werkbank.onderzoeken.selectors import ARCHIEF as ONDERZOEKEN
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF as OPDRACHTEN
from weegwerk.werkbank.partners.selectors import VERSIES as PARTNERS
from weegwerk.werkbank.post.inhoud import Berichtinhoud, Serverantwoord, Verzendinhoud
from weegwerk.werkbank.stukken.selectors import VERSIES as STUKKEN
from weegwerk.werkbank.versleuteling.services import Sleutel, context
from weegwerk.werkbank.vragenlijsten.selectors import ANTWOORDEN, BEZOEK

VERSIES: tuple[Versies[Any], ...] = (
    ONDERZOEKEN,
    OPDRACHTEN,
    ONDERHANDELINGEN,
    BEZOEK,
    ANTWOORDEN,
    PARTNERS,
    STUKKEN,
    GEGEVENS,
    FEITEN,
)


@dataclass(frozen=True, slots=True)
class Geheimvak:
    """One encrypted field of a table: the way to its key, and what is in it; nothing is plain text or a file."""

    tabel: str
    veld: str
    dossier: str
    soort: type[BaseModel] | None = None
    plaats: Callable[[Any], tuple[str, UUID, str]] | None = None

    @property
    def model(self) -> type[Model]:
        return apps.get_model(self.tabel)

    def lees(self, sleutel: Sleutel, rij: Any) -> None:
        geheim = getattr(rij, self.veld)
        tabel: Any = self.model._meta
        plek = self.plaats(rij) if self.plaats else (tabel.db_table, rij.pk, tabel.get_field(self.veld).column)
        if self.soort is None:
            sleutel.ontsleutel(geheim, context(*plek))
        else:
            sleutel.ontsleutel_document(self.soort, geheim, context(*plek))


def _bijlage(rij: Any) -> tuple[str, UUID, str]:
    return "post_bericht", rij.bericht_id, f"bijlage{rij.nummer}"


VAKKEN = (
    Geheimvak("dossiers.Opdracht", "vraag", "dossier"),
    Geheimvak("onderzoeken.Onderzoek", "correctie_reden", "opdracht.dossier"),
    *(Geheimvak(v.versies._meta.label, "document", f"{v.houder}.sleutelhouder", v.soort) for v in VERSIES),
    Geheimvak("stukken.Stukbestand", "inhoud", "stuk.dossier"),
    Geheimvak("rapporten.Rapport", "pdf", "onderzoek.opdracht.dossier of map.opdracht.dossier"),
    Geheimvak("opdrachten.Brief", "pdf", "opdracht.dossier"),
    Geheimvak("post.Bericht", "inhoud", "dossier", Berichtinhoud),
    Geheimvak("post.Bericht", "antwoord", "dossier", Serverantwoord),
    Geheimvak("post.Bericht", "geheim", "dossier"),
    Geheimvak("post.Bijlage", "inhoud", "bericht.dossier", plaats=_bijlage),
    Geheimvak("post.Verzending", "inhoud", "dossier", Verzendinhoud),
    Geheimvak("agenda.Afspraak", "toelichting", "dossier"),
    Geheimvak("agenda.Afspraakstap", "reden", "afspraak.dossier"),
)
ELDERS = {
    ("logboek.Regel", "hash"), ("logboek.LogboekKop", "hash"), ("logboek.LogboekKop", "zegel"),
    ("dossiers.Dossier", "sleutel"), ("leidraden.Leidraadversie", "tekst"),
}  # fmt: skip
"""Binary, and not locked by a dossier."""


@dataclass(frozen=True, slots=True)
class Leesgebrek:
    """Something that cannot be read. When a newer version can stand in for it, nobody is held up by it."""

    zin: str
    houdt_op: bool


def controleer() -> Iterator[Leesgebrek]:
    """What cannot be read, one row at a time."""
    with scopes_disabled():
        for vak in VAKKEN:
            for rij in vak.model._base_manager.exclude(**{f"{vak.veld}__isnull": True}).iterator(chunk_size=200):
                yield from _fout(vak, rij)


def _fout(vak: Geheimvak, rij: Any) -> Iterator[Leesgebrek]:
    dossier = _dossier(vak, rij)
    if dossier is None or dossier.sleutel is None:
        return
    nummer = getattr(rij, "nummer", None)
    versie = f", versie {nummer}" if nummer else ""
    try:
        vak.lees(sleutel_van(dossier), rij)
    except SleutelFout as fout:
        waarom = "past niet bij deze versie" if "passen niet" in str(fout) else "is met deze sleutel niet te openen"
        ingehaald = nummer is not None and _is_ingehaald(vak, rij)
        slot = "; een nieuwere versie is er wel" if ingehaald else ""
        naam = vak.model._meta.verbose_name
        yield Leesgebrek(
            f"Dossier {dossier.kenmerk}: {naam} {rij.pk}{versie} ({vak.veld}) {waarom}{slot}.", not ingehaald
        )


def _is_ingehaald(vak: Geheimvak, rij: Any) -> bool:
    houder = vak.dossier.partition(".")[0]
    later = {houder: getattr(rij, houder), "nummer__gt": rij.nummer}
    return vak.tabel != "post.Bijlage" and vak.model._base_manager.filter(**later).exists()


def _dossier(vak: Geheimvak, rij: Any) -> Any:
    """None for a message about no dossier."""
    for weg in vak.dossier.split(" of "):
        gevonden = rij
        for stap in filter(None, weg.split(".")):
            gevonden = getattr(gevonden, stap, None)
        if gevonden is not None:
            return gevonden
    return None


def herstel() -> Iterator[str]:
    """Where the newest version of a document cannot be read, the last one that can becomes the newest."""
    with scopes_disabled():
        for versies in VERSIES:
            houders: Any = versies.versies._meta.get_field(versies.houder).related_model
            for houder in houders._base_manager.iterator(chunk_size=200):
                if houder.sleutelhouder.sleutel is not None:
                    yield from _herstel(versies, houder)


def _herstel(versies: Versies[Any], houder: Any) -> Iterator[str]:
    try:
        with transaction.atomic():
            versie = versies.herstel(houder)
    except (Onleesbaar, NietGevonden):
        return
    if versie is None:
        return
    naam = houder._meta.verbose_name
    yield (
        f"Dossier {houder.sleutelhouder.kenmerk}: {naam} {houder.pk} is hersteld; "
        f"versie {versie.nummer} is de laatste leesbare."
    )
