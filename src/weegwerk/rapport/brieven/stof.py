"""What every letter is made from and what all letters share: head, greeting, complaint route."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Literal

from weegwerk.inhoud.leidraden.ontvangers import Niveau, samen
from weegwerk.inhoud.opbouw import opbouw
from weegwerk.inhoud.werkvelden import partijen_in
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.poort import bewaak, teksten
from weegwerk.kern.rollen.soorten import Aard
from weegwerk.kern.vertrouwelijkheid import Bestemming, bestemming
from weegwerk.rapport.blokken import Alinea, Blok, Briefhoofd, Lijst, Rapportdocument, Tussenkop
from weegwerk.rapport.docx import maak_docx
from weegwerk.rapport.pdf import maak_pdf
from weegwerk.tekst import datum_tekst

REGISTER = "register-arbeidsdeskundigen.nl"
_MIDDAG = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Briefstof:
    """The document, the people and the day; everything else in a letter follows from these."""

    document: Opdrachtmap
    kenmerk: str
    datum: date
    ontvangen: date
    bureau: str
    deskundige: str
    email: str
    client: str
    opdrachtgever: str
    contactpersoon: str
    werkgever: str
    opdrachtgever_soort: str = ""
    # The frame of the loonwaarde investigation, once it was chosen.
    werkveld: str | None = None

    @property
    def opdrachtgever_als_lezer(self) -> Bestemming:
        return bestemming(
            "opdrachtgever",
            opdrachtgever=self.opdrachtgever,
            werkgever=self.werkgever,
            soort=self.opdrachtgever_soort,
        )

    @property
    def ontvangst(self) -> Mapping[str, Niveau]:
        """Per reader what the assignments give him."""
        return samen((een.leidraad, een.nummer) for een in self.document.onderdelen)

    @property
    def partijen(self) -> frozenset[str]:
        """Who gives a view on the draft of a loonwaarde; empty where more, or something else, is asked.

        Where there is no employer, who asked takes his place.
        """
        delen = self.document.onderdelen
        if delen and all(opbouw(een.leidraad, een.nummer).loonwaarde for een in delen):
            derde = "werkgever" if self.werkgever else "opdrachtgever"
            return frozenset(derde if partij == "werkgever" else partij for partij in partijen_in(self.werkveld))
        return frozenset()

    @property
    def met_werkgever(self) -> bool:
        """Is the client's employer somebody else than who asked, and can he be part of this?"""
        weg = not self.werkgever or (self.partijen and "werkgever" not in self.partijen)
        return not (weg or self.ontvangst["werkgever"] == "niets" or self.opdrachtgever_als_lezer.is_werkgever)

    @property
    def opdrachtgever_leest_concept(self) -> bool:
        if self.partijen:
            return "opdrachtgever" in self.partijen or self.opdrachtgever_als_lezer.is_werkgever
        return self.ontvangst["opdrachtgever"] in ("rapport", "met_toestemming")

    @property
    def aarden(self) -> frozenset[Aard]:
        return frozenset(onderdeel.aard for onderdeel in self.document.onderdelen)

    @property
    def namen(self) -> str:
        """The parts by name, as they are called in the guide."""
        return "; ".join(onderdeel.naam for onderdeel in self.document.onderdelen)


@dataclass(frozen=True, slots=True)
class Briefvorm:
    """Who a letter is for, and how its tree is made."""

    lezer: Literal["opdrachtgever", "client"]
    stel_op: Callable[[Briefstof], Rapportdocument]


def maak_brief(soort: Briefvorm, stof: Briefstof, vorm: str = "pdf") -> bytes:
    """The letter as a file; the same document and day give the same bytes.

    Raises KernFout when a fact that the reader may not know stands in it word for word, Zetfout where typesetting fails.
    """
    boom, tijdstip = soort.stel_op(stof), datetime.combine(stof.datum, _MIDDAG)
    voor = stof.opdrachtgever_als_lezer if soort.lezer == "opdrachtgever" else bestemming(soort.lezer)
    bewaak(stof.document, voor, stof.datum, teksten(asdict(boom)))
    return maak_pdf(boom, tijdstip) if vorm == "pdf" else maak_docx(boom, tijdstip)


def brief(stof: Briefstof, onderwerp: str, aan: Iterable[str], blokken: Iterable[Blok]) -> Rapportdocument:
    afzender = tuple(filter(None, (stof.bureau, stof.deskundige, "arbeidsdeskundige", stof.email)))
    *inhoud, laatste, groet_ = blokken
    if isinstance(laatste, Alinea):
        laatste = replace(laatste, blijft=True)
    return Rapportdocument(
        titel=onderwerp,
        ondertitel="",
        kenmerk=f"Kenmerk {stof.kenmerk}",
        versie=datum_tekst(stof.datum),
        auteur=stof.deskundige,
        concept=False,
        blokken=(*inhoud, laatste, groet_),
        briefhoofd=Briefhoofd(afzender, tuple(filter(None, aan)), datum_tekst(stof.datum)),
    )


def aanhef(naam: str) -> Alinea:
    return Alinea(f"Geachte {naam or 'heer of mevrouw'},")


def groet(stof: Briefstof) -> list[Blok]:
    return [Alinea(f"Met vriendelijke groet,\n\n{stof.deskundige}\narbeidsdeskundige\n{stof.email}".strip())]


def oneens() -> list[Blok]:
    """What the client can do who does not agree."""
    return [
        Tussenkop("Bent u het niet met mij eens?"),
        Alinea(
            f"Zeg het tegen mij. Dan praten we erover. Helpt dat niet? Kijk dan op {REGISTER}. Daar leest u hoe u een klacht indient."
        ),
    ]


def eigen(tekst: str | None) -> list[Blok]:
    """The expert's own paragraph, by its empty lines."""
    return [Alinea(alinea.strip()) for alinea in (tekst or "").split("\n\n") if alinea.strip()]


def punten(*teksten: str | None) -> Lijst:
    return Lijst(tuple(tekst for tekst in teksten if tekst))
