"""The prestatie-kostenbalans (AKC Cahier 6, chapter 2): what is delivered against what it costs and who pays.

The performance is valued at what the same wage costs for a worker who delivers it fully. Guidance, absence and
adaptations are costs of their own beside it; they never change the loonwaarde. Each amount is rounded once, to cents, and
the balance adds the rounded amounts, so that the table adds up.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.balans.model import Balans, Balanspost, Balansvraag, Extra, Kant, Partij, Partijcode
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Rekenstap, Term
from weegwerk.kern.regelingen import inleenvergoeding, lks_periode, loondispensatie, loonkostenvoordeel, minimumloon
from weegwerk.kern.regelingen.blad import Rekenblad, bedrag, binnen, invoer, tot, vast
from weegwerk.kern.regelingen.functieloon import controleer, geleverd_deel, loon_naar_uren, met_lasten
from weegwerk.kern.regelingen.inleenvergoeding import Inleenvergoeding
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.regelingen.signalen import meld

BRON = "AKC Cahier 6, hoofdstuk 2"
AFRONDING = "elk bedrag eenmaal, op hele centen"
LANGSTE_CONTRACT = 120
WEKEN_PER_JAAR = 52
_TWAALF = Fraction(12)


def bereken(vraag: Balansvraag) -> Balans:
    """The three balances in euro; raises KernFout for impossible values and for values the law does not have."""
    controleer(vraag.loon)
    binnen("loonwaarde", vraag.loonwaarde, Decimal(0), Decimal(100))
    binnen("duur van het contract in maanden", Decimal(vraag.maanden), Decimal(1), Decimal(LANGSTE_CONTRACT))
    binnen("uitkering", vraag.uitkering, Decimal(0), Decimal(100_000))
    for extra in vraag.extras:
        binnen(extra.naam, extra.per_maand, Decimal(0), Decimal(100_000))
        binnen(extra.naam, extra.vergoed_per_maand, Decimal(0), extra.per_maand)
    return _Opmaak(vraag).balans()


class _Opmaak:
    """One balance while it is being drawn up; what the parties share is worked out once."""

    def __init__(self, vraag: Balansvraag) -> None:
        self.vraag = vraag
        self.blad = Rekenblad(vraag.loon.peildatum, BRON)
        minimum = minimumloon.per_maand(self.blad, vraag.loon.leeftijd, bbl=vraag.loon.bbl)
        self.loon = loon_naar_uren(vraag.loon, minimum, self.blad)
        self.kosten = met_lasten("Loonkosten bij volle prestatie", "loonkosten_vol", self.loon, vraag.loon, self.blad)
        self.vergoeding = self.inlenen()
        self.vakantie = next(stap.als_term() for stap in self.blad.stappen if stap.id == "met_vakantiebijslag")

    def inlenen(self) -> Inleenvergoeding | None:
        if not self.vraag.ingeleend:
            return None
        vraag = self.vraag
        vergoeding = inleenvergoeding.bereken(vraag.loon, vraag.loonwaarde, geleverde_uren=vraag.geleverde_uren)
        self.blad.signalen.extend(vergoeding.signalen)
        return vergoeding

    def balans(self) -> Balans:
        dispensatie = self.dispensatie()
        steun = [*self.subsidie(), *self.voordeel()]
        werkgever = self.werkgever(dispensatie, steun)
        werknemer = self.werknemer(dispensatie)
        samenleving = self.samenleving(werknemer, steun)
        signalen = tuple(dict.fromkeys(self.blad.signalen))
        parameters = tuple(dict.fromkeys(self.blad.parameters))
        return Balans(self.vraag.maanden, werkgever, werknemer, samenleving, parameters, signalen, self.inlener())

    def dispensatie(self) -> loondispensatie.Dispensatie | None:
        if self.vraag.regeling != "loondispensatie":
            return None
        uitkomst = loondispensatie.bereken(self.vraag.loon, self.vraag.loonwaarde)
        self.blad.signalen.extend(uitkomst.signalen)
        self.blad.parameters.extend(uitkomst.parameters)
        return uitkomst

    def subsidie(self) -> list[Balanspost]:
        if self.vraag.regeling not in {"loonkostensubsidie", "forfait"}:
            return []
        forfait, loon = self.vraag.regeling == "forfait", self.vraag.loon
        aanvraag = Aanvraag(
            peildatum=loon.peildatum,
            uren=loon.uren,
            loonwaarde=None if forfait else self.vraag.loonwaarde,
            voltijd=loon.voltijd,
            leeftijd=loon.leeftijd,
            bbl=loon.bbl,
            forfait=forfait,
            ingangsdatum=self.vraag.ingangsdatum,
            functieloon=loon.functieloon,
            geboortedatum=loon.geboortedatum,
        )
        over = lks_periode.over(aanvraag, self.vraag.maanden)
        self.blad.signalen.extend(over.signalen)
        self.blad.parameters.extend(over.eerste.parameters)
        naam = "Loonkostensubsidie (vast deel)" if forfait else "Loonkostensubsidie"
        stappen = (*over.eerste.stappen, *over.stappen)
        per_maand = over.eerste.lks_per_maand
        return [Balanspost("loonkostensubsidie", naam, "vergoeding", per_maand, over.maanden, over.totaal, stappen)]

    def voordeel(self) -> list[Balanspost]:
        if not self.vraag.voordelen:
            return []
        uren = self.vraag.loon.uren * WEKEN_PER_JAAR
        voordeel = loonkostenvoordeel.bereken(self.vraag.voordelen, self.vraag.loon.peildatum, uren)
        self.blad.signalen.extend(voordeel.signalen)
        self.blad.parameters.extend(voordeel.parameters)
        blad = Rekenblad(self.blad.dag, BRON, list(voordeel.stappen))
        jaar = voordeel.stappen[-1].als_term()
        per_maand = blad.stap("per_maand", "Per maand", "quotient", [jaar, vast(_TWAALF, "getal")])
        naam = f"Loonkostenvoordeel {loonkostenvoordeel.NAMEN[voordeel.soort]}"
        return [self.regel("loonkostenvoordeel", naam, "vergoeding", per_maand, blad, voordeel.maanden)]

    def werkgever(self, dispensatie: loondispensatie.Dispensatie | None, steun: list[Balanspost]) -> Partij:
        regels = [self.prestatie() if self.vergoeding is None else self.inleenpost("waarde")]
        if dispensatie is None:
            regels.append(self.regel("loonkosten", "Loonkosten", "kosten", self.kosten, self.kopie()))
        else:
            loonkosten, stappen = dispensatie.loonkosten_per_maand, tot(dispensatie.stappen, "loonkosten_per_maand")
            regels.append(self.vaste("loonkosten", "Loonkosten bij loondispensatie", "kosten", loonkosten, stappen))
        kosten, vergoed = (self.kostenposten(), self.vergoedingen()) if self.vergoeding is None else ([], [])
        return self.partij("werkgever", [*regels, *kosten, *steun, *vergoed])

    def inlener(self) -> Partij | None:
        """Who has the worker at work while another pays the wage: he gets the performance and bears what it takes."""
        if self.vergoeding is None:
            return None
        return self.partij(
            "inlener", [self.prestatie(), self.inleenpost("kosten"), *self.kostenposten(), *self.vergoedingen()]
        )

    def prestatie(self) -> Balanspost:
        blad = self.kopie()
        deel = geleverd_deel(blad, self.vraag.loonwaarde, self.vraag.geleverde_uren, self.vraag.loon.uren)
        waarde = blad.stap("prestatie", "Geleverde prestatie", "product", [self.kosten, deel])
        return self.regel("prestatie", "Geleverde prestatie", "waarde", waarde, blad)

    def inleenpost(self, kant: Kant) -> Balanspost:
        if self.vergoeding is None:
            raise ValueError("nobody is hired in")
        stappen = tot(self.vergoeding.stappen, "met_lasten_per_maand")
        return self.vaste(
            "inleenvergoeding", "Inleenvergoeding (voorstel)", kant, self.vergoeding.met_lasten.per_maand, stappen
        )

    def kostenposten(self) -> list[Balanspost]:
        return [self.kostenpost(extra) for extra in self.vraag.extras]

    def werknemer(self, dispensatie: loondispensatie.Dispensatie | None) -> Partij:
        blad = self.kopie()
        if dispensatie is None:
            loon = blad.stap(
                "loon_met_vakantiebijslag", "Loon met vakantiebijslag", "product", [self.loon, self.vakantie]
            )
        else:
            blad = Rekenblad(self.blad.dag, BRON, list(tot(dispensatie.stappen, "loonkosten_vakantiebijslag")))
            loon = blad.stappen[-1].als_term()
        regels = [self.regel("loon", "Loon met vakantiebijslag", "waarde", loon, blad)]
        if dispensatie is not None and dispensatie.aanvulling_per_maand is not None:
            regels.append(self.aanvulling(dispensatie))
        return self.partij("werknemer", [*regels, *self.uitkering("kosten", "Uitkering die vervalt")])

    def aanvulling(self, dispensatie: loondispensatie.Dispensatie) -> Balanspost:
        blad = Rekenblad(self.blad.dag, BRON, list(tot(dispensatie.stappen, "aanvulling_per_maand")))
        hoogste = blad.stappen[-1].als_term()
        met = blad.stap(
            "aanvulling_vakantiebijslag", "Aanvulling met vakantiebijslag", "product", [hoogste, self.vakantie]
        )
        return self.regel("aanvulling", "Aanvulling van UWV", "waarde", met, blad)

    def samenleving(self, werknemer: Partij, steun: list[Balanspost]) -> Partij:
        kosten = [*steun, *self.vergoedingen(), *(regel for regel in werknemer.regels if regel.code == "aanvulling")]
        regels = [*self.uitkering("waarde", "Uitkering die niet nodig is")]
        regels += [
            Balanspost(regel.code, regel.naam, "kosten", regel.per_maand, regel.maanden, regel.totaal, regel.stappen)
            for regel in kosten
        ]
        return self.partij("samenleving", regels)

    def uitkering(self, kant: Kant, naam: str) -> list[Balanspost]:
        if self.vraag.uitkering is None:
            self.blad.signalen.append(meld("uitkering_onbekend", ("geld", "uitkering_zonder_werk")))
            return []
        blad = Rekenblad(self.blad.dag, BRON)
        return [self.regel("uitkering", naam, kant, invoer(naam, self.vraag.uitkering, "euro", "uitkering"), blad)]

    def kostenpost(self, extra: Extra) -> Balanspost:
        blad = Rekenblad(self.blad.dag, extra.bron, list(extra.stappen))
        opgave = invoer(extra.naam, extra.per_maand, "euro", extra.code)
        term = extra.stappen[-1].als_term() if extra.stappen else opgave
        return self.regel(extra.code, extra.naam, "kosten", term, blad)

    def vergoedingen(self) -> list[Balanspost]:
        gevonden = []
        for extra in self.vraag.extras:
            if extra.vergoed_per_maand:
                naam = f"Vergoeding {extra.naam[:1].lower()}{extra.naam[1:]}"
                term = invoer(extra.vergoed_door or naam, extra.vergoed_per_maand, "euro", f"{extra.code}.vergoed")
                blad = Rekenblad(self.blad.dag, extra.bron)
                gevonden.append(self.regel(f"{extra.code}_vergoed", naam, "vergoeding", term, blad))
        return gevonden

    def kopie(self) -> Rekenblad:
        """A trace that starts from the shared one, so that every amount can be followed from the beginning."""
        return Rekenblad(self.blad.dag, BRON, list(self.blad.stappen))

    def regel(
        self, code: str, naam: str, kant: Kant, term: Term, blad: Rekenblad, maanden: int | None = None
    ) -> Balanspost:
        per_maand = blad.stap(f"{code}_per_maand", f"{naam} per maand", "centen", [term], bron=AFRONDING)
        keren = self.vraag.maanden if maanden is None else min(maanden, self.vraag.maanden)
        totaal = blad.stap(
            f"{code}_totaal", f"Over {keren} maanden", "product", [per_maand, vast(Fraction(keren), "getal")]
        )
        return Balanspost(code, naam, kant, bedrag(per_maand), keren, bedrag(totaal), tuple(blad.stappen))

    def vaste(self, code: str, naam: str, kant: Kant, euro: Decimal, stappen: tuple[Rekenstap, ...]) -> Balanspost:
        return Balanspost(code, naam, kant, euro, self.vraag.maanden, euro * self.vraag.maanden, stappen)

    def partij(self, code: Partijcode, regels: list[Balanspost]) -> Partij:
        saldo = self.saldo(regels)
        return Partij(code, tuple(regels), saldo, _woorden(code, saldo.per_maand) + self.later(saldo))

    def later(self, saldo: Balanspost) -> str:
        """Amounts that change on the way, or stop, make the whole another sum than so many times the first month."""
        if saldo.totaal == saldo.per_maand * self.vraag.maanden:
            return ""
        return f" Dat is zo in de eerste maand. Daarna veranderen bedragen; over {self.vraag.maanden} maanden is het {euro_tekst(saldo.totaal)}."

    def saldo(self, regels: Sequence[Balanspost]) -> Balanspost:
        blad = Rekenblad(self.blad.dag, BRON)
        uitkomsten = []
        for wat, per_regel in (("per maand", _per_maand), ("over het contract", _totaal)):
            achter = wat.replace(" ", "_")
            erbij = [per_regel(regel) for regel in regels if regel.kant != "kosten"]
            eraf = [per_regel(regel) for regel in regels if regel.kant == "kosten"]
            som = [
                blad.stap(f"{naam}_{achter}", f"{uitleg} {wat}", "som", termen or [vast(Fraction(0), "euro")])
                for naam, uitleg, termen in (("erbij", "Waarde en vergoeding", erbij), ("eraf", "Kosten", eraf))
            ]
            uitkomsten.append(bedrag(blad.stap(f"saldo_{achter}", f"Balans {wat}", "verschil", som)))
        return Balanspost(
            "saldo", "Balans", "waarde", uitkomsten[0], self.vraag.maanden, uitkomsten[1], tuple(blad.stappen)
        )


def _per_maand(regel: Balanspost) -> Term:
    return invoer(regel.naam, regel.per_maand, "euro", regel.code)


def _totaal(regel: Balanspost) -> Term:
    return invoer(regel.naam, regel.totaal, "euro", f"{regel.code}.totaal")


def _woorden(partij: str, saldo: Decimal) -> str:
    hoeveel = euro_tekst(abs(saldo))
    if partij in {"werkgever", "inlener"}:
        if saldo < 0:
            return (
                f"Elke maand blijft {hoeveel} ongedekt: zoveel kost het meer dan het werk en de vergoedingen opleveren."
            )
        over = f"er is {hoeveel} per maand over" if saldo else "er blijft niets over en er ontbreekt niets"
        return f"Het werk en de vergoedingen dekken de kosten; {over}."
    if partij == "werknemer":
        if saldo < 0:
            return f"Bruto gaat wie het werk doet er {hoeveel} per maand op achteruit."
        return f"Bruto brengt het werk wie het doet {hoeveel} per maand op, voor belasting en toeslagen."
    if saldo < 0:
        return f"De samenleving legt {hoeveel} per maand bij; belasting en premies zijn niet meegerekend."
    return f"De samenleving bespaart {hoeveel} per maand; belasting en premies zijn niet meegerekend."
