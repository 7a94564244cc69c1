"""The dates of one dossier: rows, what is said about them, and the terms of the law that follow from its facts."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone
from pydantic import ConfigDict, RootModel

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.termijnen import Feiten, Termijn, Termijnen, bereken
from weegwerk.werkbank.agenda.models import Afspraak, Afspraakstap, Feitenversie, Staat
from weegwerk.werkbank.documenten.versies import TERUGVAL, Versie, Versies
from weegwerk.werkbank.dossiers.selectors import gegevens_van, sleutel_van
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.versleuteling.services import Sleutel, context

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Feitenblad(RootModel[Feiten]):
    """The dated facts as they are kept; an error about them repeats none of them."""

    model_config = ConfigDict(hide_input_in_errors=True)


FEITEN = Versies(Feitenblad, Feitenversie, "dossier", Gebeurtenis.TERMIJNFEITEN_BEWAARD)


@dataclass(frozen=True, slots=True)
class Agendastap:
    stap: Afspraakstap
    reden: str


@dataclass(frozen=True, slots=True)
class Datumregel:
    """A date of the dossier with what is said about it; `termijn` when it follows from the law."""

    afspraak: Afspraak
    toelichting: str
    stappen: list[Agendastap]
    termijn: Termijn | None

    @property
    def anders_dan_de_wet(self) -> bool:
        """Does a day stand here that a person chose, while the law names another?"""
        return self.termijn is not None and self.termijn.datum != self.afspraak.datum


@dataclass(frozen=True, slots=True)
class Dossierdatums:
    dossier: "Dossier"
    regels: list[Datumregel]
    feiten: Feiten
    versie: int
    termijnen: Termijnen | None
    # Why no terms follow from the facts, or why these are not the newest.
    let_op: str = ""

    @property
    def open(self) -> list[Datumregel]:
        return [regel for regel in self.regels if regel.afspraak.staat == Staat.OPEN]

    @property
    def dicht(self) -> list[Datumregel]:
        return [regel for regel in self.regels if regel.afspraak.staat != Staat.OPEN]


def datums_van(dossier: "Dossier") -> Dossierdatums:
    """Every date of the dossier in order; 404 when it is erased."""
    sleutel, gelezen = sleutel_van(dossier), feiten_van(dossier)
    feiten, let_op, termijnen = gelezen.document.root, str(TERUGVAL) if gelezen.terugval else "", None
    try:
        termijnen = termijnen_van(dossier, feiten)
    except KernFout as fout:
        # The date of birth is kept elsewhere and may have changed since.
        let_op = str(fout)
    per_sleutel = {termijn.sleutel: termijn for termijn in termijnen.termijnen} if termijnen else {}
    stappen: dict[UUID, list[Agendastap]] = {}
    for stap in (
        Afspraakstap.objects.filter(afspraak__dossier=dossier).select_related("gezet_door").order_by("gezet_op")
    ):
        reden = _open(sleutel, "agenda_afspraakstap", stap.pk, "reden", stap.reden)
        stappen.setdefault(stap.afspraak_id, []).append(Agendastap(stap, reden))
    afspraken = Afspraak.objects.filter(dossier=dossier).select_related("voor").order_by("datum", "soort", "pk")
    regels = [
        Datumregel(
            afspraak,
            _open(sleutel, "agenda_afspraak", afspraak.pk, "toelichting", afspraak.toelichting),
            stappen.get(afspraak.pk, []),
            per_sleutel.get(afspraak.sleutel),
        )
        for afspraak in afspraken
    ]
    return Dossierdatums(dossier, regels, feiten, gelezen.nummer, termijnen, let_op)


def feiten_van(dossier: "Dossier") -> Versie[Feitenblad]:
    """The facts that can be read; no facts is version 0."""
    rijen = Feitenversie.objects.filter(dossier=dossier).select_related("dossier")
    gevonden = FEITEN.lees_nieuwste(rijen, lambda _dossier: Feitenblad(Feiten()))
    return gevonden.get(dossier) or Versie(0, Feitenblad(Feiten()), "", timezone.now())


def termijnen_van(dossier: "Dossier", feiten: Feiten) -> Termijnen | None:
    """What follows from the facts, checked against the date of birth; None when nothing does. Raises KernFout."""
    gegevens = gegevens_van(dossier)
    if gegevens is None:
        raise NietGevonden
    try:
        return bereken(replace(feiten, geboortedatum=gegevens.client.geboortedatum))
    except KernFout as fout:
        if fout.code == "geen_feiten":
            return None
        raise


def _open(sleutel: Sleutel, tabel: str, rij: UUID, veld: str, geheim: bytes | memoryview | None) -> str:
    return "" if geheim is None else sleutel.ontsleutel(geheim, context(tabel, rij, veld)).decode()
