"""From the document to the money: what the regulations bring here, the balance, and what is still missing for it."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from math import ceil, floor
from typing import Any, TypeVar

from weegwerk.kern import begeleiding
from weegwerk.kern.balans.berekening import bereken
from weegwerk.kern.balans.model import Balans, Balansvraag, Extra
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.kalender import leeftijd_op
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.geld import Maatman
from weegwerk.kern.regelingen import (
    eerste_spoor,
    inleenvergoeding,
    lks_periode,
    loondispensatie,
    loonkostenvoordeel,
    wia,
)
from weegwerk.kern.regelingen.eerste_spoor import Toets, Werkloon
from weegwerk.kern.regelingen.functieloon import Loon
from weegwerk.kern.regelingen.inleenvergoeding import Inleenvergoeding
from weegwerk.kern.regelingen.lks_periode import Subsidieperiode
from weegwerk.kern.regelingen.loondispensatie import Dispensatie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, Subsidie
from weegwerk.kern.regelingen.loonkostenvoordeel import Voordeel
from weegwerk.kern.regelingen.rechten import Omstandigheden, Recht, toets
from weegwerk.kern.regelingen.wia import WiaSchatting
from weegwerk.kern.waardelabel import Regeling as Labelregeling
from weegwerk.kern.waardelabel import Waardelabel, label
from weegwerk.kern.zekerheid import zekerheid_van

WEKEN = 52
JAAR = 12
T = TypeVar("T")


@dataclass
class Geldbeeld:
    """All that follows from the money part of an investigation; a part that is None has not been filled in.

    `ontbreekt` is what the balance still needs, in words; `geweigerd` says per part why it could not be worked out.
    """

    balans: Balans | None = None
    subsidie: Subsidieperiode | None = None
    forfait: Subsidie | None = None
    dispensatie: Dispensatie | None = None
    voordeel: Voordeel | None = None
    rechten: tuple[Recht, ...] = ()
    wia: WiaSchatting | None = None
    eerste_spoor: Toets | None = None
    label: Waardelabel | None = None
    inleenvergoeding: Inleenvergoeding | None = None
    ontbreekt: list[str] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    geweigerd: dict[str, str] = field(default_factory=dict)

    def als_json(self) -> dict[str, Any]:
        delen = {
            naam: getattr(self, naam)
            for naam in (
                "balans",
                "subsidie",
                "forfait",
                "dispensatie",
                "voordeel",
                "wia",
                "eerste_spoor",
                "label",
                "inleenvergoeding",
            )
        }
        return {
            **{naam: deel.als_json() if deel is not None else None for naam, deel in delen.items()},
            "rechten": [recht.als_json() for recht in self.rechten],
            "ontbreekt": self.ontbreekt,
            "opmerkingen": self.opmerkingen,
            "geweigerd": self.geweigerd,
        }


def geldbeeld(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Geldbeeld:
    """Work out every part that has its data; nothing raises, a refusal is said per part."""
    beeld, dag, geld = Geldbeeld(), onderzoek.peildatum, onderzoek.geld
    if dag is None:
        beeld.ontbreekt.append("de peildatum")
        return beeld
    beeld.rechten = toets(omstandigheden(onderzoek, uitkomst), dag)
    if geld.maatman.uurloon and geld.maatman.uren:
        beeld.wia = _probeer(beeld, "wia", lambda: _wia(onderzoek, dag))
    oud, nieuw, werk = geld.eerste_spoor.oud_loon, geld.eerste_spoor.nieuw_loon, _werkloon(onderzoek, uitkomst)
    if werk is not None or (oud is not None and nieuw is not None):
        beeld.eerste_spoor = _probeer(beeld, "eerste_spoor", lambda: eerste_spoor.toets(dag, oud, nieuw, werk))
    elif uitkomst.eigen_werk is not None and onderzoek.functie.voltijd_uren is None:
        beeld.opmerkingen.append("Voor de toets van 65% ontbreekt de volle werkweek. Vul die in bij de functie.")
    beeld.ontbreekt += _ontbreekt(onderzoek, uitkomst)
    loon = loon_van(onderzoek)
    if loon is not None:
        _zonder_loonwaarde(beeld, onderzoek, loon)
        if (band := band_van(onderzoek, uitkomst)) is not None:
            laag, hoog = band
            regeling: Labelregeling = "loondispensatie" if geld.situatie.wajong == "ja" else "loonkostensubsidie"
            beeld.label = _probeer(beeld, "label", lambda: label(loon, laag, hoog, regeling))
        if uitkomst.loonwaarde is not None:
            _met_loonwaarde(beeld, onderzoek, loon, uitkomst)
    return beeld


def _werkloon(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Werkloon | None:
    """Wage, hours and performance of the own work, as far as all of them are known."""
    loon, week, deel = onderzoek.geld.loon.functieloon, onderzoek.functie.voltijd_uren, uitkomst.eigen_werk
    if not loon or week is None or deel is None:
        return None
    return Werkloon(loon, week, deel.uren_voorheen, deel.geleverde_uren)


def loon_van(onderzoek: Onderzoek) -> Loon | None:
    """The wage of the job, or None while it is not known."""
    afspraak, functie = onderzoek.geld.loon, onderzoek.functie
    if onderzoek.peildatum is None or afspraak.functieloon is None or functie.uren_per_week is None:
        return None
    lasten = afspraak.werkgeverslasten
    return Loon(
        peildatum=onderzoek.peildatum,
        functieloon=afspraak.functieloon,
        uren=functie.uren_per_week,
        voltijd=functie.voltijd_uren,
        werkgeverslasten=None if lasten is None else lasten / 100,
        leeftijd=leeftijd(onderzoek),
        bbl=afspraak.bbl == "ja",
        geboortedatum=onderzoek.kop.geboortedatum,
    )


def band_van(onderzoek: Onderzoek, uitkomst: Uitkomst) -> tuple[Decimal, Decimal] | None:
    """The range for the waardelabel in whole percents: what the expert expects, else the measured interval, outwards."""
    band = onderzoek.geld.waardelabel
    if band.laag is not None and band.hoog is not None:
        return band.laag, band.hoog
    if not any(taak.zegt_hoe_zeker for taak in onderzoek.taken):
        return None
    zekerheid = zekerheid_van(onderzoek, uitkomst).zekerheid
    if zekerheid is None or not zekerheid.dekking.genoeg:
        return None
    return Decimal(floor(zekerheid.laag * 100)), Decimal(min(100, ceil(zekerheid.hoog * 100)))


def leeftijd(onderzoek: Onderzoek) -> int | None:
    """Age in whole years on the peildatum."""
    geboren, dag = onderzoek.kop.geboortedatum, onderzoek.peildatum
    if geboren is None or dag is None:
        return None
    return leeftijd_op(geboren, dag)


def omstandigheden(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Omstandigheden:
    """The facts of the document as the rights ask for them."""
    situatie = onderzoek.geld.situatie
    antwoorden = {"ja": True, "nee": False}
    eigen = {veld.name for veld in fields(Omstandigheden)} & set(type(situatie).model_fields)
    feiten: dict[str, Any] = {naam: antwoorden.get(getattr(situatie, naam) or "") for naam in eigen}
    return Omstandigheden(
        loonwaarde=None if uitkomst.loonwaarde is None else Decimal(uitkomst.loonwaarde),
        uren=onderzoek.functie.uren_per_week,
        contract_maanden=onderzoek.geld.loon.contract_maanden,
        **feiten,
    )


def extras(onderzoek: Onderzoek, uitkomst: Uitkomst) -> tuple[Extra, ...]:
    """The costs of blocks 2 and 3, each with its own trace."""
    bijkomend = begeleiding.bereken(onderzoek, uitkomst.geleverd(onderzoek.functie.uren_per_week))
    return tuple(
        Extra(
            code=f"{post.soort}_{nummer}",
            naam=post.naam,
            soort=post.soort,
            per_maand=post.per_maand,
            bron=post.bron,
            vergoed_per_maand=post.vergoed_per_maand,
            vergoed_door=post.vergoed_door,
            stappen=_herleiding(bijkomend.stappen, post.stap),
        )
        for nummer, post in enumerate(bijkomend.posten, 1)
    )


def _herleiding(stappen: tuple[Rekenstap, ...], stap_id: str) -> tuple[Rekenstap, ...]:
    """Only the steps that one step rests on, in their order."""
    per_id = {stap.id: stap for stap in stappen}
    nodig, te_doen = set(), [stap_id]
    while te_doen:
        nodig.add(te_doen[-1])
        herkomsten = (term.herkomst.partition(":") for term in per_id[te_doen.pop()].termen)
        te_doen += [naam for soort, _, naam in herkomsten if soort == "stap" and naam not in nodig]
    return tuple(stap for stap in stappen if stap.id in nodig)


def _zonder_loonwaarde(beeld: Geldbeeld, onderzoek: Onderzoek, loon: Loon) -> None:
    geld = onderzoek.geld
    beeld.opmerkingen += _onder_cao(onderzoek)
    soort = geld.voordeel
    if soort is not None:
        uren = loon.uren * WEKEN
        beeld.voordeel = _probeer(beeld, "voordeel", lambda: loonkostenvoordeel.bereken((soort,), loon.peildatum, uren))


def _met_loonwaarde(beeld: Geldbeeld, onderzoek: Onderzoek, loon: Loon, uitkomst: Uitkomst) -> None:
    geld, waarde = onderzoek.geld, Decimal(uitkomst.loonwaarde or 0)
    if _subsidie_aan_de_orde(beeld, onderzoek):
        aanvraag, duur = _aanvraag(onderzoek, loon, waarde), min(geld.loon.contract_maanden or JAAR, JAAR)
        beeld.subsidie = _probeer(beeld, "subsidie", lambda: lks_periode.over(aanvraag, duur))
        beeld.forfait = _probeer(beeld, "forfait", lambda: lks_periode.naast_forfait(aanvraag)[1])
    if geld.situatie.wajong == "ja" or geld.regeling == "loondispensatie":
        beeld.dispensatie = _probeer(beeld, "dispensatie", lambda: loondispensatie.bereken(loon, waarde))
    if geld.loon.ingeleend == "ja":
        beeld.inleenvergoeding = _probeer(beeld, "inleenvergoeding", lambda: _inlenen(onderzoek, loon, uitkomst))
    if not beeld.ontbreekt:
        beeld.balans = _probeer(beeld, "balans", lambda: bereken(_vraag(onderzoek, loon, uitkomst)))


def _subsidie_aan_de_orde(beeld: Geldbeeld, onderzoek: Onderzoek) -> bool:
    """Is there a reason to name amounts of loonkostensubsidie? It is for who cannot earn the minimum wage (Participatiewet,
    art. 10c), not for who is compared with himself before an illness; and not where a fact shuts it out.
    """
    if onderzoek.geld.regeling in ("loonkostensubsidie", "forfait"):
        return True
    stand = next(recht.stand for recht in beeld.rechten if recht.code == "loonkostensubsidie")
    return stand == "voldaan" or (stand == "onbekend" and not onderzoek.kader.voor_ziekte)


def _inlenen(onderzoek: Onderzoek, loon: Loon, uitkomst: Uitkomst) -> Inleenvergoeding:
    eigen = uitkomst.eigen_werk
    return inleenvergoeding.bereken(
        loon,
        Decimal(uitkomst.loonwaarde or 0),
        geleverde_uren=None if eigen is None else eigen.geleverde_uren,
        kosten=sum((een.per_maand - een.vergoed_per_maand for een in extras(onderzoek, uitkomst)), Decimal(0)),
        band=band_van(onderzoek, uitkomst),
    )


def _vraag(onderzoek: Onderzoek, loon: Loon, uitkomst: Uitkomst) -> Balansvraag:
    geld, eigen = onderzoek.geld, uitkomst.eigen_werk
    return Balansvraag(
        loon=loon,
        loonwaarde=Decimal(uitkomst.loonwaarde or 0),
        maanden=geld.loon.contract_maanden or 0,
        regeling=geld.regeling or "geen",
        voordelen=(geld.voordeel,) if geld.voordeel else (),
        extras=extras(onderzoek, uitkomst),
        uitkering=geld.uitkering_zonder_werk,
        ingangsdatum=geld.loon.ingangsdatum,
        geleverde_uren=None if eigen is None else eigen.geleverde_uren,
        ingeleend=geld.loon.ingeleend == "ja",
    )


def _aanvraag(onderzoek: Onderzoek, loon: Loon, waarde: Decimal) -> Aanvraag:
    return Aanvraag(
        peildatum=loon.peildatum,
        uren=loon.uren,
        loonwaarde=waarde,
        voltijd=loon.voltijd,
        leeftijd=loon.leeftijd,
        bbl=loon.bbl,
        ingangsdatum=onderzoek.geld.loon.ingangsdatum,
        functieloon=loon.functieloon,
        geboortedatum=loon.geboortedatum,
    )


def _wia(onderzoek: Onderzoek, dag: date) -> WiaSchatting:
    maatman = onderzoek.geld.maatman
    echt = maatman.praktisch
    if echt is not None and maatman.praktisch_uren is None:
        raise KernFout(
            "gegeven_ontbreekt",
            "Van het werk dat echt wordt gedaan, is het loon per uur bekend, maar niet de uren per week.",
            "Vul de uren in. Zonder uren is er geen percentage.",
            ("maatman", "praktisch_uren"),
        )
    return wia.schat(
        wia.WiaMaatman(
            peildatum=dag,
            uurloon=maatman.uurloon or Decimal(0),
            uren=maatman.uren or Decimal(0),
            functies=_passende_functies(maatman),
            belastbare_uren=maatman.belastbare_uren,
            praktisch=None if echt is None else wia.Werk(echt, maatman.praktisch_uren),
            duurzaam={"ja": True, "nee": False}.get(maatman.duurzaam or ""),
            leeftijd=leeftijd(onderzoek),
        )
    )


def _passende_functies(maatman: Maatman) -> tuple[wia.Werk, ...] | None:
    """Fewer than three are an outcome only when the expert says so; until then the list is not finished."""
    functies = tuple(wia.Werk(f.uurloon, f.uren) for f in maatman.functies if f.uurloon is not None)
    klaar = len(functies) >= wia.MINSTE_FUNCTIES or maatman.te_weinig_functies == "ja"
    return functies if klaar else None


def _ontbreekt(onderzoek: Onderzoek, uitkomst: Uitkomst) -> list[str]:
    geld = onderzoek.geld
    nodig = {
        "de loonwaarde": uitkomst.loonwaarde,
        "de uren per week": onderzoek.functie.uren_per_week,
        "het loon van de functie": geld.loon.functieloon,
        "de duur van het contract": geld.loon.contract_maanden,
        "de keuze van een regeling": geld.regeling,
        "de reden van die keuze": geld.regeling_waarom,
    }
    return [wat for wat, waarde in nodig.items() if waarde is None]


def _onder_cao(onderzoek: Onderzoek) -> list[str]:
    afspraak = onderzoek.geld.loon
    if afspraak.functieloon is None or afspraak.cao_loon is None or afspraak.functieloon >= afspraak.cao_loon:
        return []
    verschil = euro_tekst(afspraak.cao_loon - afspraak.functieloon)
    return [
        f"Het loon van de functie is {verschil} per maand lager dan het loon in de cao. Vraag de werkgever hoe dat komt."
    ]


def _probeer(beeld: Geldbeeld, naam: str, maak: Callable[[], T]) -> T | None:
    """One part; a refusal goes into the picture."""
    try:
        return maak()
    except KernFout as fout:
        beeld.geweigerd[naam] = str(fout)
        return None
