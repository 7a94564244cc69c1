"""A kind of document, declared once. Whoever may open it, how it is read and saved, its pages and addresses follow from it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from django.db import transaction
from django.utils.module_loading import import_string

from weegwerk.kern.document import Document, bewerken
from weegwerk.werkbank.documenten.archief import Archief, Bewaard, Geopend, Versie, Zet
from weegwerk.werkbank.documenten.models import Houder
from weegwerk.werkbank.documenten.vragen import Stap, Woord
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf

if TYPE_CHECKING:
    from weegwerk.werkbank.documenten.pagina import Pagina
    from weegwerk.werkbank.toegang.models import Gebruiker

D = TypeVar("D", bound=Document)
H = TypeVar("H", bound=Houder)


def _open(_gebruiker: "Gebruiker", _houder: Houder) -> None:
    """Anybody who may read it may change it."""


def _niets(_gebruiker: "Gebruiker", _houder: Houder, _was: Document, _nu: Document) -> None:
    """Nothing outside the document follows from it."""


def _zoals_het_is(_was: D, nu: D) -> D:
    return nu


@dataclass(frozen=True, eq=False)
class Soort(Generic[D, H]):
    """What is particular to one kind of document; see docs/architectuur.md for how to add one.

    Finding: `zoek_op` is the field of the holder that an address names, `mee` what is read with it, `vooraf` what is
    prefetched; `nieuw` makes the holder of a document that nobody wrote in yet, and raises NietGevonden where there is none.
    Saving: `slot` raises Vergrendeld when nothing may be changed, `zet` sets the fields, `bewaak` looks at a change of rows,
    `na_bewaren` keeps equal what stands outside the document. `blijft` are the parts that acts record (sent, accepted, made
    final): putting back an earlier version, or reading a file in, leaves them as they are.
    Pages: `stappen` with their questions, or a `pagina` (a class, by its name) that knows them; `ruimte` is the name of the
    addresses and `pad` where they are, `eigen` the module with more addresses of its own, which come first.
    """

    archief: Archief[D]
    houder: type[H]
    titel: Woord
    ruimte: str
    stappen: Sequence[Stap[D]] = ()
    pagina: str = "weegwerk.werkbank.documenten.pagina.Pagina"
    pad: str = ""
    eigen: str = ""
    zoek_op: str = "pk"
    mee: tuple[str, ...] = ()
    vooraf: tuple[str, ...] = ()
    nieuw: "Callable[[Gebruiker, UUID], H] | None" = None
    slot: "Callable[[Gebruiker, H], None]" = _open
    zet: Zet[D] = bewerken.zet
    bewaak: Callable[[D, D], D] = _zoals_het_is
    na_bewaren: "Callable[[Gebruiker, H, D, D], None]" = _niets
    blijft: tuple[str, ...] = ()
    mijlpalen: tuple[Gebeurtenis, ...] = ()

    @cached_property
    def paginasoort(self) -> "type[Pagina[D]]":
        soort: type[Pagina[D]] = import_string(self.pagina)
        return soort

    def adres_van(self, houder: H) -> UUID:
        """What the address of a document names."""
        gevonden: UUID = houder.pk if self.zoek_op == "pk" else getattr(houder, f"{self.zoek_op}_id")
        return gevonden

    def voor(self, gebruiker: "Gebruiker", naam: UUID, *, om_te_wijzigen: bool = False) -> H:
        """The holder, for whoever may see it; held when it is to be changed. Raises MagNiet and NietGevonden."""
        if not gebruiker.is_deskundige:
            raise MagNiet
        gevonden = self._zoek(naam, om_te_wijzigen=om_te_wijzigen)
        if gevonden is None and self.nieuw:
            if om_te_wijzigen:
                # The log row takes the lock of its chain, so that of two people who begin at once, the second finds what the
                # first made.
                schrijf(gebruiker, self.archief.gelezen, self.nieuw(gebruiker, naam).sleutelhouder.pk)
                gevonden = self._zoek(naam, om_te_wijzigen=True)
            gevonden = gevonden or self.nieuw(gebruiker, naam)
        if gevonden is None:
            raise NietGevonden
        return gevonden

    def _zoek(self, naam: UUID, *, om_te_wijzigen: bool) -> H | None:
        sleutel = self.houder.SLEUTEL
        houders: Any = self.houder.objects.select_related(sleutel, *self.mee).prefetch_related(*self.vooraf)
        if om_te_wijzigen:
            houders = houders.select_for_update(of=("self",))
        gevonden: H | None = houders.filter(**{self.zoek_op: naam, f"{sleutel}__sleutel__isnull": False}).first()
        return gevonden

    def om_te_wijzigen(self, gebruiker: "Gebruiker", naam: UUID) -> H:
        """The holder, held, for whoever is about to write; call inside a transaction. Raises Vergrendeld."""
        houder = self.voor(gebruiker, naam, om_te_wijzigen=True)
        self.slot(gebruiker, houder)
        return houder

    @transaction.atomic
    def lees(self, gebruiker: "Gebruiker", naam: UUID) -> tuple[H, Versie[D]]:
        """The document as it is now; the log says who looked."""
        houder = self.voor(gebruiker, naam)
        schrijf(gebruiker, self.archief.gelezen, houder.sleutelhouder.pk)
        return houder, self.archief.lees(houder)

    def open(self, gebruiker: "Gebruiker", naam: UUID, basis: int) -> Geopend[D]:
        """The document, held, for a change made on a page of version `basis`; call inside a transaction."""
        return self.archief.open(self.om_te_wijzigen(gebruiker, naam), basis)

    def zet_velden(
        self, gebruiker: "Gebruiker", geopend: Geopend[D], waarden: Mapping[str, bewerken.Waarde]
    ) -> Bewaard[D]:
        """Save what stood on a page of an opened document."""
        return self._volg(gebruiker, geopend, self.archief.bewaar(gebruiker, geopend, waarden, self.zet))

    def zet_rijen(self, gebruiker: "Gebruiker", geopend: Geopend[D], plek: str, wijzig: Callable[[D], D]) -> Bewaard[D]:
        """Change rows, or the whole, of an opened document; the history calls it `plek`. Raises KernFout."""

        def bewaakt(document: D) -> D:
            return self.bewaak(document, wijzig(document))

        return self._volg(gebruiker, geopend, self.archief.wijzig_rijen(gebruiker, geopend, plek, bewaakt))

    def _volg(self, gebruiker: "Gebruiker", geopend: Geopend[D], bewaard: Bewaard[D]) -> Bewaard[D]:
        self.na_bewaren(gebruiker, bewaard.houder, geopend.laatste.document, bewaard.versie.document)
        return bewaard

    @transaction.atomic
    def bewaar(
        self, gebruiker: "Gebruiker", naam: UUID, basis: int, waarden: Mapping[str, bewerken.Waarde]
    ) -> Bewaard[D]:
        """Save what a person changed since version `basis`."""
        return self.zet_velden(gebruiker, self.open(gebruiker, naam, basis), waarden)

    @transaction.atomic
    def wijzig_rijen(
        self, gebruiker: "Gebruiker", naam: UUID, basis: int, plek: str, wijzig: Callable[[D], D]
    ) -> Bewaard[D]:
        """Add, move or remove a row since version `basis`; raises KernFout when the row is gone."""
        return self.zet_rijen(gebruiker, self.open(gebruiker, naam, basis), plek, wijzig)


_SOORTEN: dict[str, Soort[Any, Any]] = {}


def registreer(soort: Soort[D, H]) -> Soort[D, H]:
    """Make a kind known; its pages exist from now on."""
    _SOORTEN[soort.archief.naam] = soort
    return soort


def soorten() -> Iterator[Soort[Any, Any]]:
    """Every kind of document that the workbench has."""
    yield from _SOORTEN.values()
