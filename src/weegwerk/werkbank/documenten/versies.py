"""Whatever is kept in versions: every row a whole document, locked with the key of what it belongs to, and never changed.

A version that cannot be read gives way to the newest before it that can. Call what writes inside a transaction that has
read the holder for update.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar
from uuid import UUID, uuid4

from django.utils import timezone
from django.utils.translation import gettext_lazy
from pydantic import BaseModel

from weegwerk.werkbank.documenten.models import Houder, Versierij
from weegwerk.werkbank.eenmalig.services import noteer
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis, Voorval
from weegwerk.werkbank.logboek.services import schrijf, schrijf_zonder_account
from weegwerk.werkbank.versleuteling.services import Onleesbaar, Sleutelhouder, context, sleutel_van

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from weegwerk.werkbank.toegang.models import Gebruiker

D = TypeVar("D", bound=BaseModel)
TERUGVAL = gettext_lazy(
    "De nieuwste versie is niet te lezen. U ziet de laatste die wel te lezen is, en u kunt daarmee verder. Vraag uw "
    "beheerder om “weegwerk controleer --herstel”."
)
HERSTELD = "hersteld"


def zoals_het_is(document: D) -> D:
    return document


class TussentijdsGewijzigd(Exception):
    """Somebody else saved first; reading again tells what stands there now."""


class Versiehouder(Protocol):
    """What a document belongs to; the key is of a dossier now, and may be of something else later."""

    @property
    def pk(self) -> UUID: ...
    @property
    def organisatie_id(self) -> UUID: ...
    @property
    def sleutelhouder(self) -> Sleutelhouder: ...


@dataclass(frozen=True, slots=True)
class Versie(Generic[D]):
    """One version of the document: what it says, who saved it and when. Without `wie` a party did, by its link."""

    nummer: int
    document: D
    wie: str
    wanneer: datetime
    # The newest version could not be read; this is the last one that can be, and saving goes on from here.
    terugval: bool = False


@dataclass(frozen=True)
class Versies(Generic[D]):
    """`versies` is the table, `houder` its foreign key to what the document belongs to; the log calls saving `bewaard`.

    `bij_terugval` takes out of an older version what may not be granted unasked, for the newest may have withdrawn it.
    """

    soort: type[D]
    versies: type[Versierij]
    houder: str
    bewaard: Gebeurtenis | Voorval
    bij_terugval: Callable[[D], D] = field(default=zoals_het_is, kw_only=True)

    def lees(self, houder: Versiehouder, nummer: int | None = None) -> Versie[D]:
        """The newest version that can be read, or exactly the one with this number; 404 when there is none."""
        if nummer is not None:
            return self.lees_alle(houder, nummer)[0]
        rijen = self._rijen(houder).select_related("gebruiker")
        if isinstance(houder, Houder):
            # What was saved since the holder was read, is not of this state of it.
            rijen = rijen.filter(nummer__lte=houder.versie)
        rij = rijen.order_by("-nummer").first()
        if rij is None:
            raise NietGevonden
        try:
            return self._open(houder, rij)
        except Onleesbaar:
            if (terugval := self._terugval(houder, rij.nummer)) is None:
                raise
            return terugval

    def lees_alle(self, houder: Versiehouder, *nummers: int) -> list[Versie[D]]:
        """Versions in the order asked for, in one query."""
        rijen = {rij.nummer: rij for rij in self._rijen(houder).filter(nummer__in=nummers).select_related("gebruiker")}
        if not rijen.keys() >= {*nummers}:
            raise NietGevonden
        return [self._open(houder, rijen[nummer]) for nummer in nummers]

    def lees_nieuwste(self, rijen: "QuerySet[Any]", anders: Callable[[Any], D]) -> dict[Any, Versie[D]]:
        """Of every holder of these rows its newest version that can be read, in one query; `anders` stands in for none."""
        nieuwste: dict[Any, Versierij] = {}
        gevonden: dict[Any, Versie[D]] = {}
        for rij in rijen.select_related("gebruiker").order_by("-nummer"):
            houder = getattr(rij, self.houder)
            nieuwste.setdefault(houder, rij)
            if houder not in gevonden:
                with suppress(Onleesbaar):
                    gevonden[houder] = self._in_plaats_van(nieuwste[houder].nummer, self._open(houder, rij))
        for houder in nieuwste.keys() - gevonden.keys():
            rij = nieuwste[houder]
            gevonden[houder] = Versie(rij.nummer, anders(houder), _naam(rij), rij.tijdstip, terugval=True)
        return gevonden

    def voeg_toe(
        self,
        houder: Versiehouder,
        nummer: int,
        document: D,
        gebruiker: "Gebruiker | None",
        velden: Sequence[str] = (),
    ) -> Versie[D]:
        """Add version `nummer`. Raises pydantic.ValidationError for what could not be read again."""
        versie_id, nu = uuid4(), timezone.now()
        self.versies.objects.create(
            id=versie_id,
            organisatie_id=houder.organisatie_id,
            nummer=nummer,
            document=sleutel_van(houder.sleutelhouder).versleutel_document(document, self._plaats(versie_id)),
            tijdstip=nu,
            velden=" ".join(velden),
            **{self.houder: houder, "gebruiker": gebruiker},
        )
        return Versie(nummer, document, gebruiker.naam if gebruiker else "", nu)

    def volgende(
        self, houder: Houder, document: D, gebruiker: "Gebruiker | None", velden: Sequence[str] = ()
    ) -> Versie[D]:
        """Add the version after the newest of a holder that counts them."""
        houder.versie += 1
        nieuw = houder._state.adding
        if nieuw:
            houder.save(force_insert=True)
        versie = self.voeg_toe(houder, houder.versie, document, gebruiker, velden)
        if not nieuw:
            houder.save(update_fields=["versie"])
        noteer(houder.versie)
        return versie

    def laatste_en(self, houder: Houder, nummer: int) -> tuple[Versie[D], Versie[D]]:
        """The newest version and this one; the same twice when either cannot be read."""
        if nummer != houder.versie:
            with suppress(Onleesbaar):
                laatste, toen = self.lees_alle(houder, houder.versie, nummer)
                return laatste, toen
        laatste = self.lees(houder)
        return laatste, laatste

    def herstel(self, houder: Any) -> Versie[D] | None:
        """Where the newest version cannot be read, the last one that can becomes the newest; None when nothing was needed.

        Nothing is thrown away: it is a new version, under the name of who wrote the one that is lost. Raises Onleesbaar.
        """
        leesbaar = self.lees(houder)
        if not leesbaar.terugval:
            return None
        wie, hersteld = self._rijen(houder).latest("nummer").gebruiker, (HERSTELD,)
        if isinstance(houder, Houder):
            versie = self.volgende(houder, leesbaar.document, wie, hersteld)
        else:
            versie = self.voeg_toe(houder, leesbaar.nummer + 1, leesbaar.document, wie, hersteld)
        if wie:
            schrijf(wie, self.bewaard, houder.sleutelhouder.pk, hersteld)
        else:
            schrijf_zonder_account(houder.organisatie_id, self.bewaard, houder.sleutelhouder.pk, hersteld)
        return versie

    def _terugval(self, houder: Versiehouder, nieuwste: int) -> Versie[D] | None:
        """The newest that can be read of the versions before the newest, under the number of that."""
        eerder = self._rijen(houder).filter(nummer__lt=nieuwste).order_by("-nummer")
        for nummer in eerder.values_list("nummer", flat=True):
            with suppress(Onleesbaar):
                return self._in_plaats_van(nieuwste, self.lees_alle(houder, nummer)[0])
        return None

    def _in_plaats_van(self, nieuwste: int, versie: Versie[D]) -> Versie[D]:
        """This version under the number of the newest, when that is another."""
        if versie.nummer == nieuwste:
            return versie
        return replace(versie, nummer=nieuwste, document=self.bij_terugval(versie.document), terugval=True)

    def _open(self, houder: Versiehouder, rij: Versierij) -> Versie[D]:
        sleutel = sleutel_van(houder.sleutelhouder)
        document = sleutel.ontsleutel_document(self.soort, rij.document, self._plaats(rij.pk))
        return Versie(rij.nummer, document, _naam(rij), rij.tijdstip)

    def _rijen(self, houder: Versiehouder) -> Any:
        return self.versies.objects.filter(**{self.houder: houder})

    def _plaats(self, versie_id: UUID) -> str:
        """Bound to the column, which keeps the name under which the first rows were locked."""
        tabel: Any = self.versies._meta
        return context(tabel.db_table, versie_id, tabel.get_field("document").column)


def _naam(rij: Any) -> str:
    return rij.gebruiker.naam if rij.gebruiker else ""
