"""Loonkostensubsidie (Participatiewet art. 10d): what the employer gets per month.

Since 2017 the loonwaarde is a percentage of the wettelijk minimumloon; in 2015 and 2016 it was a percentage of the wage
of the job. Since 2024 the monthly minimum wage belongs to a week of 36 hours, before that to the full week of the job.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import breuk, euro_tekst, nederlands
from weegwerk.kern.herleiding import Rekenstap, Term
from weegwerk.kern.kalender import leeftijd_op, maanden_later
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen import minimumloon
from weegwerk.kern.regelingen.blad import Rekenblad, binnen, vast
from weegwerk.kern.signalen import Signaal, signaal
from weegwerk.tekst import datum_tekst

ARTIKEL = "Participatiewet art. 10d"
AFRONDING = "de wet noemt geen afronding; eenmaal, op hele centen"
EERSTE_DAG = date(2015, 1, 1)
MINIMUMLOON_ALS_BASIS = date(2017, 1, 1)
HERZIENING_PER_JANUARI = date(2017, 2, 1)
_EEN = Fraction(1)


@dataclass(frozen=True)
class Aanvraag:
    """What the amount depends on.

    `loonwaarde` in percent (0 to 100; not with `forfait`), `uren` agreed hours per week, `voltijd` full week in
    comparable work, `leeftijd` in years where the date of birth is not known, `werkgeverslasten` as ratio (0.25) to replace the
    value of the table, `ingangsdatum` start of a running grant, `functieloon` euro per month for the full week (2015 and 2016
    only). With a `geboortedatum` the age is that of the day whose values count.
    """

    peildatum: date
    uren: Decimal
    loonwaarde: Decimal | None = None
    voltijd: Decimal | None = None
    leeftijd: int | None = None
    bbl: bool = False
    forfait: bool = False
    werkgeverslasten: Decimal | None = None
    ingangsdatum: date | None = None
    functieloon: Decimal | None = None
    geboortedatum: date | None = None

    def leeftijd_op(self, dag: date) -> int | None:
        return self.leeftijd if self.geboortedatum is None else leeftijd_op(self.geboortedatum, dag)


@dataclass(frozen=True)
class Subsidie:
    """Amount in euro per month, rounded once to cents, with its trace."""

    lks_per_maand: Decimal
    rekendatum: date
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "lks_per_maand": f"{self.lks_per_maand:.2f}",
            "rekendatum": self.rekendatum.isoformat(),
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def bereken(aanvraag: Aanvraag) -> Subsidie:
    """Subsidy per month in euro (Participatiewet art. 10d lid 4, 5 and 7; rounding is not in the law: once, to cents).

    A running grant uses the values of 1 January of the year of the peildatum, or of its own start if that is later.
    Raises KernFout for dates before 2015, missing or impossible values, and parameters that do not exist yet.
    """
    _controleer(aanvraag)
    blad = Rekenblad(rekendatum(aanvraag), ARTIKEL)
    toeslag = blad.stap(
        "met_vakantiebijslag",
        "Eén plus de vakantiebijslag",
        "som",
        [vast(_EEN), blad.op("wml.vakantiebijslag")],
        "procent",
    )
    minimum = minimumloon.per_maand(blad, aanvraag.leeftijd_op(blad.dag), bbl=aanvraag.bbl)
    norm = blad.stap("norm", "Minimumloon met vakantiebijslag", "product", [minimum, toeslag])
    subsidie = (
        _forfait(aanvraag, norm, blad) if aanvraag.forfait else _na_loonwaarde(aanvraag, minimum, norm, toeslag, blad)
    )
    met_lasten = _met_werkgeverslasten(aanvraag, subsidie, blad)
    naar_uren = blad.stap("naar_uren", "Naar overeengekomen uren", "product", [met_lasten, _urendeel(aanvraag, blad)])
    per_maand = blad.centen("lks_per_maand", "Loonkostensubsidie per maand", naar_uren, AFRONDING)
    return Subsidie(per_maand, blad.dag, tuple(blad.stappen), tuple(blad.parameters), tuple(blad.signalen))


def _controleer(aanvraag: Aanvraag) -> None:
    if aanvraag.peildatum < EERSTE_DAG:
        raise KernFout(
            "voor_de_wet",
            "Loonkostensubsidie bestaat sinds 1-1-2015.",
            "Kies een peildatum vanaf 2015-01-01.",
            ("peildatum",),
        )
    if aanvraag.ingangsdatum is not None and not EERSTE_DAG <= aanvraag.ingangsdatum <= aanvraag.peildatum:
        raise KernFout(
            "datum_volgorde",
            "De ingangsdatum kan niet na de peildatum liggen of voor 1-1-2015.",
            "Controleer beide datums.",
            ("ingangsdatum",),
        )
    if aanvraag.loonwaarde is None and not aanvraag.forfait:
        raise KernFout(
            "gegeven_ontbreekt",
            "De loonwaarde ontbreekt.",
            "Geef de loonwaarde op, of reken met het forfait.",
            ("loonwaarde",),
        )
    binnen("loonwaarde", aanvraag.loonwaarde, Decimal(0), Decimal(100))
    binnen("uren", aanvraag.uren, Decimal("0.01"), Decimal(60))
    binnen("voltijd", aanvraag.voltijd, Decimal("0.01"), Decimal(60))
    leeftijd = aanvraag.leeftijd_op(rekendatum(aanvraag))
    binnen("leeftijd", None if leeftijd is None else Decimal(leeftijd), Decimal(15), Decimal(120))
    binnen("werkgeverslasten", aanvraag.werkgeverslasten, Decimal(0), Decimal(1))


def rekendatum(aanvraag: Aanvraag) -> date:
    """Lid 7: the amount of a running grant is set again each 1 January; before February 2017 a year after each start."""
    begin, dag = aanvraag.ingangsdatum, aanvraag.peildatum
    if begin is None:
        return dag
    if dag < HERZIENING_PER_JANUARI:
        jaren = dag.year - begin.year - ((dag.month, dag.day) < (begin.month, begin.day))
        return maanden_later(begin, 12 * jaren)
    return max(begin, date(dag.year, 1, 1))


def _forfait(aanvraag: Aanvraag, norm: Term, blad: Rekenblad) -> Term:
    if aanvraag.loonwaarde is not None:
        blad.signalen.append(signaal("forfait_voor_loonwaarde", ("forfait",)))
    duur = parameters.op("lks.forfaitduur", blad.dag)
    blad.neem(duur)
    begin = aanvraag.ingangsdatum
    if begin is not None and aanvraag.peildatum >= maanden_later(begin, int(duur.waarde)):
        blad.signalen.append(
            signaal(
                "forfait_te_lang",
                ("forfait",),
                maanden=nederlands(duur.waarde),
                ingangsdatum=datum_tekst(begin),
                peildatum=datum_tekst(aanvraag.peildatum),
            )
        )
    return blad.stap(
        "forfait",
        "Vast deel zolang er geen loonwaarde is",
        "product",
        [norm, blad.op("lks.forfait")],
        bron=f"{ARTIKEL} lid 5",
    )


def _na_loonwaarde(aanvraag: Aanvraag, minimum: Term, norm: Term, toeslag: Term, blad: Rekenblad) -> Term:
    loonwaarde = Term("loonwaarde", breuk(aanvraag.loonwaarde or Decimal(0)), "procent", "invoer:loonwaarde")
    basis = minimum if blad.dag >= MINIMUMLOON_ALS_BASIS else _functieloon(aanvraag, minimum)
    waarde = blad.stap(
        "loonwaarde_bedrag", "Loonwaarde in geld, met vakantiebijslag", "product", [basis, loonwaarde, toeslag]
    )
    verschil = blad.stap("verschil", "Verschil met het minimumloon", "verschil", [norm, waarde])
    niet_onder_nul = blad.stap(
        "niet_onder_nul", "Niet minder dan nul", "grootste", [verschil, vast(Fraction(0), "euro")]
    )
    hoogste = blad.stap("hoogste", "Hoogste subsidie", "product", [norm, blad.op("lks.bovengrens")])
    if niet_onder_nul.waarde > hoogste.waarde:
        blad.signalen.append(signaal("lks_begrensd", ("loonwaarde",), grens=_procent(hoogste.waarde / norm.waarde)))
    return blad.stap("subsidie", "Subsidie zonder werkgeverslasten", "kleinste", [niet_onder_nul, hoogste])


def _functieloon(aanvraag: Aanvraag, minimum: Term) -> Term:
    if aanvraag.functieloon is None:
        raise KernFout(
            "gegeven_ontbreekt",
            "In 2015 en 2016 was de loonwaarde een deel van het loon van de functie; dat loon ontbreekt.",
            "Geef het functieloon per maand op.",
            ("functieloon",),
        )
    if aanvraag.functieloon < minimum.waarde:
        raise KernFout(
            "waarde_buiten_bereik",
            f"Het functieloon ({euro_tekst(aanvraag.functieloon)}) is lager dan het minimumloon ({minimum.tekst}).",
            "Geef het loon per maand op bij een volle werkweek, zonder punt in het getal.",
            ("functieloon",),
        )
    return Term("loon van de functie", Fraction(aanvraag.functieloon), "euro", "invoer:functieloon")


def _met_werkgeverslasten(aanvraag: Aanvraag, subsidie: Term, blad: Rekenblad) -> Term:
    if aanvraag.werkgeverslasten is None:
        lasten = blad.op("lks.werkgeverslasten")
    else:
        lasten = Term(
            "vergoeding werkgeverslasten", Fraction(aanvraag.werkgeverslasten), "procent", "invoer:werkgeverslasten"
        )
    vergoeding = blad.stap("werkgeverslasten", "Vergoeding voor werkgeverslasten", "product", [subsidie, lasten])
    return blad.stap("met_werkgeverslasten", "Subsidie met werkgeverslasten", "som", [subsidie, vergoeding])


def _urendeel(aanvraag: Aanvraag, blad: Rekenblad) -> Term:
    """Agreed hours, at most the full week of comparable work, over the week that belongs to the minimum wage."""
    uren = Term("overeengekomen uren", Fraction(aanvraag.uren), "uren", "invoer:uren")
    voltijd = _voltijd(aanvraag, blad)
    if voltijd is not None:
        if uren.waarde > voltijd.waarde:
            blad.signalen.append(signaal("uren_boven_volle_week", ("uren",), uren=uren.tekst, voltijd=voltijd.tekst))
        uren = blad.stap("uren", "Uren die meetellen", "kleinste", [uren, voltijd], "uren")
    basis = blad.op("lks.basisuren") if blad.dag >= minimumloon.UURLOON else voltijd
    return blad.stap("urendeel", "Deel van de week", "quotient", [uren, basis or uren], "getal")


def _voltijd(aanvraag: Aanvraag, blad: Rekenblad) -> Term | None:
    if aanvraag.voltijd is not None:
        return Term("volle werkweek", Fraction(aanvraag.voltijd), "uren", "invoer:voltijd")
    if blad.dag >= minimumloon.UURLOON:
        if aanvraag.uren > minimumloon.VOLLE_WEEK:
            blad.signalen.append(
                signaal("volle_week_onbekend", ("voltijd",), aanname="alle overeengekomen uren tellen mee")
            )
        return None
    blad.signalen.append(signaal("volle_week_onbekend", ("voltijd",), aanname="er is gerekend met een week van 36 uur"))
    return Term("volle werkweek (aangenomen)", Fraction(minimumloon.VOLLE_WEEK), "uren", "vast")


def _procent(verhouding: Fraction) -> str:
    return f"{nederlands(verhouding * 100)}%"
