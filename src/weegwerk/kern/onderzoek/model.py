"""The investigation as one document: case file, database version, form target and PDF attachment are all this model.

Everything that may still be unknown while the work goes on is optional; what a method needs and misses becomes a
signal, not a crash. The blocks of AKC Cahier 6 have a module each; the tasks and the document itself are here.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    StringConstraints,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from weegwerk.kern.document.afronding import Vaststelling, Zienswijze
from weegwerk.kern.document.deel import LETTERS, MEESTE_RIJEN, Deel, Document, Versie
from weegwerk.kern.document.velden import Bedrag, Datum, Hulpuren, Procent, Regel, Tekst, Uren, Werkdagen, fout
from weegwerk.kern.onderzoek.advies import Advies
from weegwerk.kern.onderzoek.blok0 import Kader, Nodig
from weegwerk.kern.onderzoek.blok1 import NietUitvoerbareTaak, Tegenspraak, Zoektocht
from weegwerk.kern.onderzoek.blok2 import Begeleiding, Taakbegeleiding
from weegwerk.kern.onderzoek.blok3 import OverigeFactoren
from weegwerk.kern.onderzoek.eerder import Eerder, Verandering
from weegwerk.kern.onderzoek.geld import Geld
from weegwerk.kern.onderzoek.gesteld import Gesteld, GesteldGeheel
from weegwerk.kern.onderzoek.metingen import MEESTE_METINGEN, Tijdmeting, Werktijd


class Kop(Deel):
    """Head of the statutory report model (Regeling loonkostensubsidie Participatiewet 2021, annex)."""

    naam: Regel = Field(None, description="Naam van de werknemer")
    geboortedatum: Datum = Field(None, description="Geboortedatum van de werknemer")
    datum_rapportage: Datum = Field(None, description="Datum van het rapport")
    datum_bedrijfsbezoek: Datum = Field(None, description="Datum van het bezoek aan het bedrijf")
    werkgever: Regel = Field(None, description="Naam van de werkgever")
    contactpersoon: Regel = Field(None, description="Contactpersoon bij de werkgever")
    email_contactpersoon: Regel = Field(None, description="E-mailadres van de contactpersoon")
    geinterviewde: Regel = Field(None, description="Wie er namens de werkgever is gesproken")
    loonwaardedeskundige: Regel = Field(None, description="Naam van de loonwaardedeskundige")
    telefoonnummer: Regel = Field(None, description="Telefoonnummer van de loonwaardedeskundige")
    opdrachtgever: Regel = Field(None, description="Wie de opdracht gaf")
    kenmerk: Regel = Field(None, description="Kenmerk van het dossier")


class Vraagstelling(Deel):
    """Block 0, step 1: the question, tested against the definition of the realised loonwaarde."""

    vraag: Tekst = Field(None, description="De vraag van de opdrachtgever")
    doel: Literal["loonkostensubsidie", "loondispensatie", "anders"] | None = Field(
        None, description="Waar de uitkomst voor dient"
    )
    past_bij_definitie: Literal["ja", "deels", "nee"] | None = Field(
        None, description="Past de vraag bij de definitie van loonwaarde?"
    )
    toetsing: Tekst = Field(None, description="Waarom de vraag wel of niet past, en wat daarover is afgesproken")


class Activiteit(Deel):
    """Something the expert did for the investigation."""

    datum: Datum = None
    soort: (
        Literal["dossieronderzoek", "gesprek_werknemer", "gesprek_werkgever", "werkplekbezoek", "overleg", "anders"]
        | None
    ) = None
    met: Regel = Field(None, description="Wie erbij was")
    toelichting: Tekst = None


Blok = Annotated[
    Literal[0, 1, 2, 3], BeforeValidator(lambda waarde: int(waarde) if str(waarde) in {"0", "1", "2", "3"} else waarde)
]


class Bron(Deel):
    """Block 0, steps 2 and 3: what was needed and when it came, and the blocks it was used in (table 3 of Cahier 6)."""

    naam: Regel = Field(None, description="Naam van de bron, bijvoorbeeld functiebeschrijving")
    waarvoor: Tekst = Field(None, description="Welke vraag deze bron moet beantwoorden")
    nodig: Nodig | None = Field(None, description="Altijd nodig, of alleen soms")
    gevraagd_op: Datum = None
    ontvangen_op: Datum = None
    datum: Datum = None
    blokken: Annotated[tuple[Blok, ...], Field(max_length=4)] = ()
    toelichting: Tekst = None


class Functie(Deel):
    """The work that is really done (uitgevoerde functie)."""

    naam: Regel = None
    soort: Literal["bestaand", "gecreeerd"] | None = Field(
        None, description="Bestaande functie of voor deze werknemer gemaakt"
    )
    omschrijving: Tekst = None
    uren_per_week: Uren = Field(None, description="Overeengekomen uren per week")
    uren_voorheen: Hulpuren = Field(None, description="Uren per week voor de ziekte")
    werkdagen_per_week: Werkdagen = Field(None, description="Werkdagen per week")
    voltijd_uren: Uren = Field(None, description="Volle werkweek in vergelijkbaar werk")


class Normfunctie(Deel):
    """The job the worker is compared with."""

    naam: Regel = None
    herkomst: Literal["eigen_bedrijf", "cao_bedrijf", "andere_cao", "buiten_sector"] | None = Field(
        None, description="Waar de normfunctie is gevonden"
    )
    toelichting: Tekst = Field(None, description="Waarom deze functie het dichtst bij het werk ligt")
    zoektocht: Zoektocht = Zoektocht()
    referentieloon: Bedrag = Field(None, description="Bruto uurloon dat bij de normfunctie hoort, in euro")
    referentieloon_bron: Regel = Field(None, description="Waar dat loon staat, bijvoorbeeld cao en schaal")
    norm_zonder_collega: Tekst = Field(
        None, description="Hoe de norm is bepaald als er geen gewone collega in vergelijkbaar werk is"
    )


class Waarneming(Deel):
    """What was seen on one factor of one task: percentage, description, and the judgement that connects them."""

    percentage: Procent = None
    laag: Procent = Field(None, description="Ondergrens van het eigen bereik van de deskundige (95% zeker)")
    hoog: Procent = Field(None, description="Bovengrens van het eigen bereik van de deskundige (95% zeker)")
    motivering_bereik: Tekst = Field(None, description="Waarom dit bereik")
    beschrijving: Tekst = Field(None, description="Wat er is gezien, gemeten of gehoord")
    motivering: Tekst = Field(None, description="Waarom dit percentage")
    oorzaak: Regel = Field(None, description="Oorzaak van het verlies, in een of twee woorden")

    @model_validator(mode="before")
    @classmethod
    def _alleen_percentage(cls, waarde: Any) -> Any:
        return {"percentage": waarde} if isinstance(waarde, str) else waarde

    @classmethod
    def __get_pydantic_json_schema__(cls, kern: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The short form (only the percentage) is as good as the long one."""
        verwijzing = handler(kern)
        schema = handler.resolve_ref_schema(verwijzing)
        lang = dict(schema)
        schema.clear()
        schema["anyOf"] = [lang["properties"]["percentage"], lang]
        return verwijzing

    @model_serializer(mode="wrap")
    def _zo_kort_mogelijk(self, handler: SerializerFunctionWrapHandler) -> Any:
        velden = handler(self)
        return velden["percentage"] if isinstance(velden, dict) and set(velden) == {"percentage"} else velden


FactorVeld = Literal[
    "tempo", "kwaliteit", "netto_werktijd", "inzetbaarheid", "tempoverlies", "kwaliteitsverlies", "afbreukrisico"
]


FACTORVELDEN: tuple[FactorVeld, ...] = get_args(FactorVeld)
_WAARNEMINGEN = frozenset(FACTORVELDEN)


class Taak(Deel):
    """A task with its share of the working time and what was observed (tables 4 and 5 of Cahier 6).

    A share is given as `aandeel` (percent of the week) or as `uren_per_week`, not both. With `uren_voorheen` beside it the
    hours of now are held against those of before the illness: a task of 0 hours now needs no factors, a new one has 0 before.
    """

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{0,2}$", strip_whitespace=True)]
    omschrijving: Regel = None
    belang: Tekst = Field(None, description="Belang van de taak voor de functie")
    aandeel: Procent = Field(None, description="Deel van de werktijd van de werknemer")
    uren_per_week: Hulpuren = Field(
        None, description="Uren per week die de werknemer nu aan de taak besteedt; 0 als de taak is vervallen"
    )
    uren_voorheen: Hulpuren = Field(
        None, description="Uren per week die de taak voor de ziekte vroeg; 0 als de taak nieuw is"
    )
    aandeel_soortgelijke: Procent = Field(
        None,
        description="Deel van de werktijd van de gezonde soortgelijke in de normfunctie; 0% als de taak daar niet bij hoort",
    )
    dagen_per_week: Werkdagen = Field(None, description="Op hoeveel dagen in de week de taak wordt gedaan")
    metingen: Annotated[tuple[Tijdmeting, ...], Field(max_length=MEESTE_METINGEN)] = ()
    werktijden: Annotated[tuple[Werktijd, ...], Field(max_length=MEESTE_RIJEN)] = ()
    tempo: Waarneming | None = None
    kwaliteit: Waarneming | None = None
    netto_werktijd: Waarneming | None = None
    inzetbaarheid: Waarneming | None = None
    tempoverlies: Waarneming | None = None
    kwaliteitsverlies: Waarneming | None = None
    afbreukrisico: Waarneming | None = None
    verandering: Verandering | None = None
    begeleiding: Taakbegeleiding | None = None
    gesteld: Gesteld | None = Field(None, description="Wat anderen voor deze taak stelden")

    @model_validator(mode="after")
    def _een_maat(self) -> "Taak":
        if self.aandeel is not None and self.uren_per_week is not None:
            raise fout("dubbele_maat", f"Taak {self.code} heeft een aandeel én uren per week.", "Kies een van de twee.")
        return self

    @property
    def vervallen(self) -> bool:
        """Was the task done before the illness, and no longer now?"""
        return self.uren_per_week == 0 or (self.aandeel == 0 and self.uren_voorheen is not None)

    @property
    def nieuw(self) -> bool:
        """Is the task no part of the work from before the illness?"""
        return self.uren_voorheen == 0

    @property
    def zegt_hoe_zeker(self) -> bool:
        """Is there anything in this task that says how sure its percentages are?"""
        waarnemingen = (getattr(self, veld) for veld in _WAARNEMINGEN)
        eigen = any(w is not None and (w.laag is not None or w.hoog is not None) for w in waarnemingen)
        return eigen or bool(self.metingen or self.werktijden)


T = TypeVar("T", bound=Taak)


def _elke_code_een_keer(taken: tuple[T, ...]) -> tuple[T, ...]:
    codes = [taak.code for taak in taken]
    dubbel = sorted({code for code in codes if codes.count(code) > 1})
    if dubbel:
        raise fout(
            "dubbele_code", f"De taakcode {dubbel[0]} staat er meer dan één keer.", "Geef elke taak een eigen code."
        )
    return taken


class AangepasteTaak(Taak):
    """A task as it could become (table 10 of Cahier 6); it never counts in the realised loonwaarde."""

    aanpassing: Tekst = Field(None, description="Hoe de taak wordt aangepast, of waarom zij nieuw is")
    effect: Tekst = Field(None, description="Wat dat doet met het functioneren en het verlies in deze taak")


Taken = Annotated[tuple[Taak, ...], Field(max_length=MEESTE_RIJEN), AfterValidator(_elke_code_een_keer)]


class WatAls(Deel):
    """An adapted set of tasks, to see what it would do to the outcome."""

    toelichting: Tekst = None
    taken: Annotated[
        tuple[AangepasteTaak, ...], Field(max_length=MEESTE_RIJEN), AfterValidator(_elke_code_een_keer)
    ] = ()


class Zienswijzen(Deel):
    """Views of both parties on the draft (Besluit loonkostensubsidie Participatiewet 2021, art. 3)."""

    werknemer: Zienswijze = Zienswijze()
    werkgever: Zienswijze = Zienswijze()
    # Only where there is no employer: then who asked for it gives a view.
    opdrachtgever: Zienswijze = Zienswijze()


class Conclusie(Deel):
    """What follows from the outcome, kept apart from the measurement."""

    toelichting: Tekst = None
    geldigheid: Tekst = Field(None, description="Hoe lang en onder welke omstandigheden de vaststelling geldt")
    hermeting_op: Datum = Field(None, description="Wanneer opnieuw wordt gemeten")
    vervolg: Tekst = Field(None, description="Afspraken en advies voor daarna")


class Onderzoek(Document):
    """A loonwaarde investigation."""

    RIJEN: ClassVar[Mapping[str, str]] = {
        "taken": LETTERS,
        "taken.*.metingen": "",
        "taken.*.werktijden": "",
        "activiteiten": "",
        "bronnen": "",
        "zienswijzen.werknemer.punten": "",
        "zienswijzen.werkgever.punten": "",
        "zienswijzen.opdrachtgever.punten": "",
        "adviezen": "",
        "niet_uitvoerbaar": "",
        "tegenspraken": "",
        "begeleiding.beperkingen": "",
        "begeleiding.capaciteiten": "",
        "begeleiding.belastbaarheid": "",
        "overig.voorzieningen": "",
        "wat_als.taken": LETTERS,
        "geld.maatman.functies": "",
    }

    weegwerk: Versie = Field(description="Versie van dit bestandsformaat")
    soort: Literal["loonwaarde"]
    methode: Annotated[str, StringConstraints(max_length=40)]
    beoordelingsdatum: Datum = Field(None, description="Dag waarop het werk is beoordeeld")
    peildatum: Datum = Field(None, description="Dag waarvoor de loonwaarde geldt")
    kop: Kop = Kop()
    kader: Kader = Kader()
    vraagstelling: Vraagstelling = Vraagstelling()
    activiteiten: Annotated[tuple[Activiteit, ...], Field(max_length=MEESTE_RIJEN)] = ()
    bronnen: Annotated[tuple[Bron, ...], Field(max_length=MEESTE_RIJEN)] = ()
    functie: Functie = Functie()
    normfunctie: Normfunctie = Normfunctie()
    taken: Taken = ()
    niet_uitvoerbaar: Annotated[tuple[NietUitvoerbareTaak, ...], Field(max_length=MEESTE_RIJEN)] = ()
    tegenspraken: Annotated[tuple[Tegenspraak, ...], Field(max_length=MEESTE_RIJEN)] = ()
    begeleiding: Begeleiding = Begeleiding()
    overig: OverigeFactoren = OverigeFactoren()
    wat_als: WatAls = WatAls()
    zienswijzen: Zienswijzen = Zienswijzen()
    conclusie: Conclusie = Conclusie()
    vaststelling: Vaststelling | None = None
    eerder: Eerder | None = None
    adviezen: Annotated[tuple[Advies, ...], Field(max_length=MEESTE_RIJEN)] = ()
    geld: Geld = Geld()
    gesteld: GesteldGeheel = Field(GesteldGeheel(), description="Wat bedrijfsarts en werkgever stelden, om te toetsen")

    @classmethod
    def korte_vorm(cls, pad: str) -> str:
        """An observation with a percentage only is written as that percentage."""
        match pad.split("."):
            case (*_, "taken", _code, veld) if veld in _WAARNEMINGEN:
                return "percentage"
        return ""

    @property
    def kent_voorheen(self) -> bool:
        """Are there hours from before the illness to hold the hours of now against?"""
        taken = any(taak.uren_voorheen is not None for taak in self.taken)
        return taken or self.functie.uren_voorheen is not None

    @property
    def telt_in_uren(self) -> bool:
        """Do the tasks say themselves how many hours are worked now? Then the agreed hours need not be worked in full."""
        return self.kent_voorheen and all(taak.uren_per_week is not None for taak in self.taken)

    @property
    def uren_nu(self) -> Decimal | None:
        """Hours per week that are worked now; as far as nobody says otherwise, those of the contract."""
        if self.telt_in_uren:
            return sum((taak.uren_per_week or Decimal(0) for taak in self.taken), Decimal(0))
        return self.functie.uren_per_week

    def taak(self, code: str) -> Taak | None:
        """The task with this code, if there is one."""
        return next((taak for taak in self.taken if taak.code == code), None)
