"""Bedragen van de regelingen: gepubliceerde voorbeelden met hun bron, en wat altijd geldt."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import Rekenstap, narekenen
from weegwerk.kern.parameters import ParameterOnbekend
from weegwerk.kern.regelingen import (
    eerste_spoor,
    lks_periode,
    loondispensatie,
    loonkostensubsidie,
    loonkostenvoordeel,
    wia,
)
from weegwerk.kern.regelingen.blad import Rekenblad
from weegwerk.kern.regelingen.functieloon import Loon, loon_naar_uren, met_lasten
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.regelingen.minimumloon import per_maand
from weegwerk.kern.regelingen.wia import Werk, WiaMaatman

C1 = Loon(date(2015, 7, 1), Decimal("1507.80"), Decimal(32), Decimal(40), Decimal("0.20"), leeftijd=30)
IN_2026 = Loon(date(2026, 7, 1), Decimal(2600), Decimal(32), Decimal(40), Decimal("0.25"), leeftijd=30)
MAATMAN = WiaMaatman(
    date(2026, 7, 1), Decimal(20), Decimal(36), tuple(Werk(Decimal(loon)) for loon in ("11", "12", "13"))
)


def stap(stappen: tuple[Rekenstap, ...] | list[Rekenstap], naam: str) -> Fraction:
    return next(stap.uitkomst for stap in stappen if stap.id == naam)


def codes(uitkomst: Any) -> set[str]:
    return {signaal.code for signaal in uitkomst.signalen}


class TestLoondispensatie:
    def test_c1_limoencoaching_normale_loonkosten(self) -> None:
        """limoencoaching.nl: 1507,80, 32 van 40 uur, 8% en 20%: 1563,29 per maand."""
        blad = Rekenblad(C1.peildatum)
        kosten = met_lasten("Loonkosten", "kosten", loon_naar_uren(C1, per_maand(blad, 30), blad), C1, blad)
        assert blad.centen("cent", "afgerond", kosten, "") == Decimal("1563.29")

    def test_c3_niet_tweemaal_de_deeltijd(self) -> None:
        """Dezelfde pagina drukt 625,40 af en past de deeltijd twee keer toe; juist is 781,64."""
        uitkomst = loondispensatie.bereken(C1, Decimal(50))
        assert uitkomst.loonkosten_per_maand == Decimal("781.64") != Decimal("625.40")
        assert abs(stap(uitkomst.stappen, "loonkosten") * Fraction(32, 40) - Fraction("625.40")) < Fraction(1, 10)

    def test_aanvulling_volgens_wajong_2_40(self) -> None:
        """(0,7 x G) - (0,7 x (LW - 0,3) / (0,7 x LW) x I), ten minste I / LW - I."""
        uitkomst = loondispensatie.bereken(IN_2026, Decimal(50))
        inkomen, grondslag, waarde = Fraction(1040), Fraction(2337), Fraction(1, 2)
        formule = Fraction(7, 10) * grondslag - (waarde - Fraction(3, 10)) / waarde * inkomen
        assert stap(uitkomst.stappen, "loon_per_maand") == inkomen
        assert stap(uitkomst.stappen, "ondersteuning") == formule
        assert uitkomst.aanvulling_per_maand == Decimal("1219.90")
        assert "aanvulling_per_maand" in codes(uitkomst)

    def test_aanvulling_tot_het_hele_loon_als_dat_meer_is(self) -> None:
        hoog = loondispensatie.bereken(replace(IN_2026, functieloon=Decimal(5000), uren=Decimal(40)), Decimal(50))
        assert hoog.aanvulling_per_maand == Decimal("2500.00")

    def test_voor_2022_is_de_aanvulling_niet_bekend(self) -> None:
        uitkomst = loondispensatie.bereken(C1, Decimal(50))
        assert uitkomst.aanvulling_per_maand is None
        assert "aanvulling_onbekend" in codes(uitkomst)

    @pytest.mark.parametrize(("loonwaarde", "gemeld"), [(75, False), (76, True), (100, True), (30, False)])
    def test_een_kwart_verlies(self, loonwaarde: int, *, gemeld: bool) -> None:
        uitkomst = loondispensatie.bereken(IN_2026, Decimal(loonwaarde))
        assert ("loondispensatie_verlies_te_klein" in codes(uitkomst)) is gemeld

    def test_een_onzekere_waarde_is_als_onzeker_te_zien(self) -> None:
        assert "parameter_onzeker" in codes(loondispensatie.bereken(IN_2026, Decimal(50)))

    @given(st.integers(1, 100), st.integers(1, 4000).map(lambda uren: Decimal(uren) / 100))
    def test_elke_stap_is_na_te_rekenen(self, loonwaarde: int, uren: Decimal) -> None:
        uitkomst = loondispensatie.bereken(replace(IN_2026, uren=uren), Decimal(loonwaarde))
        assert narekenen(uitkomst.stappen) == []
        assert uitkomst.loon_per_maand <= Decimal(2600)
        assert (uitkomst.aanvulling_per_maand or 0) >= 0


class TestLoon:
    def test_onder_het_minimumloon_wordt_geweigerd(self) -> None:
        with pytest.raises(KernFout, match="lager dan het minimumloon") as fout:
            loondispensatie.bereken(replace(IN_2026, functieloon=Decimal("2.337")), Decimal(50))
        assert fout.value.code == "loon_onder_minimum"
        assert fout.value.pad == ("functieloon",)

    def test_het_minimum_hoort_sinds_2024_bij_36_uur(self) -> None:
        precies = Decimal(2337) * 40 / 36
        with pytest.raises(KernFout, match="minimumloon"):
            loondispensatie.bereken(replace(IN_2026, functieloon=Decimal("2596.66")), Decimal(50))
        assert loondispensatie.bereken(replace(IN_2026, functieloon=precies), Decimal(50)).loon_per_maand > 0

    def test_wie_jonger_is_heeft_een_lager_minimum(self) -> None:
        jong = replace(IN_2026, functieloon=Decimal(1500), leeftijd=18)
        assert loondispensatie.bereken(jong, Decimal(50)).loon_per_maand == Decimal("600.00")
        with pytest.raises(KernFout, match="Onder 15"):
            per_maand(Rekenblad(date(2026, 7, 1)), 14)

    def test_een_jaar_zonder_waarde_wordt_geweigerd(self) -> None:
        with pytest.raises(ParameterOnbekend, match="geen waarde bekend"):
            loondispensatie.bereken(replace(IN_2026, peildatum=date(2014, 1, 1)), Decimal(50))

    def test_meer_uren_dan_de_volle_week(self) -> None:
        with pytest.raises(KernFout, match="meer dan de volle werkweek"):
            loondispensatie.bereken(replace(IN_2026, uren=Decimal(41)), Decimal(50))

    def test_zonder_opgave_wordt_gezegd_waarmee_is_gerekend(self) -> None:
        loon = replace(IN_2026, werkgeverslasten=None, voltijd=None, leeftijd=None)
        assert {"werkgeverslasten_aangenomen", "volle_week_onbekend", "leeftijd_onbekend"} <= codes(
            loondispensatie.bereken(loon, Decimal(50))
        )


class TestLoonkostenvoordeel:
    def test_l1_l2_bzk(self) -> None:
        """Testgevallen van het ministerie van BZK: 1.664 verloonde uren in 2025."""
        dag, uren = date(2025, 6, 1), Decimal(1664)
        assert loonkostenvoordeel.bereken(["arbeidsgehandicapt"], dag, uren).per_jaar == Decimal("5075.20")
        assert loonkostenvoordeel.bereken(["banenafspraak"], dag, uren).per_jaar == Decimal("1680.64")

    def test_hoogstens_het_maximum(self) -> None:
        """Testgeval van BZK: 2.000 uur in 2024 geeft 6.000 euro."""
        assert loonkostenvoordeel.bereken(["arbeidsgehandicapt"], date(2024, 6, 1), Decimal(2000)).per_jaar == 6000

    def test_van_meer_soorten_telt_de_hoogste(self) -> None:
        """Wtl art. 4.1 lid 3; testgeval van BZK, 2.000 uur in 2025."""
        voordeel = loonkostenvoordeel.bereken(["ouder", "arbeidsgehandicapt"], date(2025, 6, 1), Decimal(2000))
        assert (voordeel.soort, voordeel.per_jaar) == ("arbeidsgehandicapt", Decimal(6000))

    def test_de_regels_van_2026(self) -> None:
        """Wtl 2026: banenafspraak zonder termijn, oudere werknemer afgeschaft."""
        assert loonkostenvoordeel.bereken(["banenafspraak"], date(2025, 12, 31), Decimal(100)).maanden == 36
        assert loonkostenvoordeel.bereken(["banenafspraak"], date(2026, 1, 1), Decimal(100)).maanden is None
        with pytest.raises(ParameterOnbekend, match="van kracht tot en met 31 december 2025"):
            loonkostenvoordeel.bereken(["ouder"], date(2026, 1, 1), Decimal(100))
        with pytest.raises(ParameterOnbekend):
            loonkostenvoordeel.bereken(["banenafspraak"], date(2017, 12, 31), Decimal(100))

    def test_wie_voor_2024_begon_houdt_het_oude_voordeel_voor_oudere_werknemers(self) -> None:
        """Wtl art. 6.2a lid 1, teksten van 1 januari 2025 en 2026: 3,05 per uur, hoogstens 6.000, drie jaar vanaf de start."""
        for dag in (date(2023, 7, 1), date(2025, 1, 1), date(2026, 12, 31)):
            voordeel = loonkostenvoordeel.bereken(["ouder_voor_2024"], dag, Decimal(1000))
            assert (voordeel.per_jaar, voordeel.maanden) == (Decimal(3050), 36)
            assert codes(voordeel) == {"recht_niet_gecontroleerd"}
        assert loonkostenvoordeel.bereken(["ouder_voor_2024"], date(2026, 1, 1), Decimal(2000)).per_jaar == 6000
        assert loonkostenvoordeel.bereken(["ouder"], date(2025, 1, 1), Decimal(1000)).per_jaar == 1350
        with pytest.raises(ParameterOnbekend, match="van kracht tot en met 31 december 2026"):
            loonkostenvoordeel.bereken(["ouder_voor_2024"], date(2027, 1, 1), Decimal(1000))

    def test_in_2024_was_er_voor_ouderen_nog_geen_lager_bedrag(self) -> None:
        """Wtl art. 2.5, tekst van 1 januari 2024."""
        voordeel = loonkostenvoordeel.bereken(["ouder"], date(2024, 6, 1), Decimal(1000))
        assert (voordeel.per_jaar, codes(voordeel)) == (Decimal(3050), {"recht_niet_gecontroleerd"})

    def test_zonder_soort(self) -> None:
        with pytest.raises(KernFout, match="geen soort"):
            loonkostenvoordeel.bereken([], date(2026, 1, 1), Decimal(100))

    @given(st.integers(0, 320_000))
    def test_na_te_rekenen_en_nooit_boven_het_maximum(self, uren: int) -> None:
        voordeel = loonkostenvoordeel.bereken(["herplaatsen"], date(2026, 7, 1), Decimal(uren) / 100)
        assert narekenen(voordeel.stappen) == []
        assert 0 <= voordeel.per_jaar <= 6000


class TestWia:
    def test_w1_uwv(self) -> None:
        """UWV: wie nog 60% van het maatmanloon kan verdienen, is 40% arbeidsongeschikt."""
        assert wia.schat(MAATMAN).percentage == 40

    @pytest.mark.parametrize(
        ("kan", "vervolg"),
        [("13.00", "28%"), ("11.00", "35%"), ("9.00", "42%"), ("7.00", "50,75%"), ("4.00", "70%")],
    )
    def test_w2_wet_wia_61_lid_6(self, kan: str, vervolg: str) -> None:
        schatting = wia.schat(replace(MAATMAN, functies=(Werk(Decimal(kan)),) * 3, duurzaam=False))
        assert f"WGA-vervolguitkering: {vervolg} " in " ".join(schatting.uitkering)

    def test_loonaanvulling_en_inkomenseis_volgens_wet_wia_60_en_61(self) -> None:
        deels = wia.schat(replace(MAATMAN, functies=(Werk(Decimal(11)),) * 3)).uitkering
        assert "ten minste 50% verdient van wat hij nog kan verdienen" in deels[1]
        assert deels[2].endswith("voor wie dat niet verdient.")
        assert "75% van het verschil tussen maandloon en inkomen" in deels[0]
        volledig = wia.schat(replace(MAATMAN, functies=(Werk(Decimal(3)),) * 3, duurzaam=False)).uitkering
        assert "Een eis aan het inkomen is er niet" in volledig[1]

    @pytest.mark.parametrize(
        ("kan", "klasse"), [("13.01", "minder dan 35%"), ("4.01", "65 tot 80%"), ("4", "80% of meer")]
    )
    def test_grenzen_van_de_klassen(self, kan: str, klasse: str) -> None:
        assert wia.schat(replace(MAATMAN, functies=(Werk(Decimal(kan)),) * 3)).klasse.startswith(klasse)

    def test_duurzaam_beslist_over_iva(self) -> None:
        weinig = replace(MAATMAN, functies=(Werk(Decimal(4)),) * 3)
        assert wia.schat(replace(weinig, duurzaam=True)).uitkering == ("IVA-uitkering: 75% van het maandloon.",)
        assert "duurzaam_onbekend" in codes(wia.schat(weinig))
        assert not any("IVA" in regel for regel in wia.schat(replace(weinig, duurzaam=False)).uitkering)


class TestEersteSpoor:
    @pytest.mark.parametrize(
        ("nieuw", "oordeel"), [("1950.00", "haalt_de_grens"), ("1949.99", "onder_de_grens"), ("0", "onder_de_grens")]
    )
    def test_de_grens_van_65_procent(self, nieuw: str, oordeel: str) -> None:
        uitkomst = eerste_spoor.toets(date(2026, 7, 1), Decimal(3000), Decimal(nieuw))
        assert uitkomst.oordeel == oordeel
        assert "parameter_onzeker" in codes(uitkomst)
        assert narekenen(uitkomst.stappen) == []

    def test_net_niet_gehaald_ziet_er_niet_uit_als_gehaald(self) -> None:
        uitkomst = eerste_spoor.toets(date(2026, 7, 1), Decimal(3000), Decimal("1949.99"))
        assert "brengt 64,9997% van het oude loon op; de grens is 65%. Daarmee is de grens niet" in uitkomst.woorden
        assert uitkomst.als_json()["deel"] == "64,9997%"


class TestSubsidieOverLangereTijd:
    AANVRAAG = Aanvraag(date(2026, 7, 1), Decimal(32), Decimal(60), Decimal(36), leeftijd=25)

    def test_een_jaar_volgt_1_januari(self) -> None:
        """Participatiewet art. 10d lid 7: tot januari het bedrag van de start, daarna dat van 1 januari."""
        jaar = lks_periode.over(self.AANVRAAG)
        assert [(deel.vanaf, deel.maanden) for deel in jaar.delen] == [(date(2026, 7, 1), 6), (date(2027, 1, 1), 6)]
        assert jaar.totaal == sum(int(deel.maanden) * deel.per_maand for deel in jaar.delen)
        assert jaar.eerste.lks_per_maand == Decimal("1121.76")
        assert narekenen(jaar.stappen) == []

    def test_het_forfait_stopt_na_zes_maanden(self) -> None:
        assert lks_periode.over(replace(self.AANVRAAG, loonwaarde=None, forfait=True)).maanden == 6
        assert lks_periode.over(self.AANVRAAG, 3).maanden == 3

    def test_gemeten_naast_forfait(self) -> None:
        """B4 gemeten; het forfait is de helft van het minimumloon met vakantiebijslag."""
        gemeten, forfait = lks_periode.naast_forfait(self.AANVRAAG)
        assert (gemeten.lks_per_maand, forfait.lks_per_maand) == (Decimal("1121.76"), Decimal("1402.20"))

    @pytest.mark.parametrize("maanden", [0, 121])
    def test_een_onmogelijke_duur(self, maanden: int) -> None:
        with pytest.raises(KernFout, match="maanden kan niet"):
            lks_periode.over(self.AANVRAAG, maanden)


def test_elke_nieuwe_waarde_heeft_een_bron_en_een_reden_als_zij_onzeker_is() -> None:
    for parameter in parameters.alle():
        for periode in parameter.waarden:
            assert periode.bron.url
            assert periode.status == "definitief" or periode.toelichting


class TestLeeftijdOverDeTijd:
    """De leeftijd loopt mee, en het bedrag verandert op 1 januari (Participatiewet art. 10d lid 7)."""

    JONG = Aanvraag(date(2026, 10, 5), Decimal(30), loonwaarde=Decimal(69), geboortedatum=date(2007, 12, 15))

    def test_het_bedrag_volgt_de_leeftijd_op_1_januari(self) -> None:
        jaar = lks_periode.over(self.JONG)
        assert [(deel.vanaf, deel.tot_en_met, deel.per_maand) for deel in jaar.delen] == [
            (date(2026, 10, 5), date(2026, 12, 31), Decimal("407.51")),
            (date(2027, 1, 1), date(2027, 10, 4), Decimal("611.27")),
        ]
        maanden = [Fraction(deel.maanden) for deel in jaar.delen]
        assert maanden == [2 + Fraction(27, 31), 9 + Fraction(4, 31)]
        verwacht = sum(aantal * Fraction(deel.per_maand) for aantal, deel in zip(maanden, jaar.delen, strict=True))
        assert abs(Fraction(jaar.totaal) - verwacht) <= Fraction(1, 200)
        assert narekenen(jaar.stappen) == []

    def test_een_verjaardag_in_het_jaar_wordt_gezegd(self) -> None:
        assert "verjaardag_telt_later" in codes(lks_periode.over(self.JONG))
        ouder = replace(self.JONG, geboortedatum=date(1990, 12, 15))
        assert "verjaardag_telt_later" not in codes(lks_periode.over(ouder))

    def test_bij_een_lopende_subsidie_telt_de_leeftijd_van_1_januari(self) -> None:
        lopend = replace(self.JONG, peildatum=date(2027, 12, 20), ingangsdatum=date(2026, 10, 5))
        op_1_januari = replace(lopend, geboortedatum=None, leeftijd=19)
        assert (
            loonkostensubsidie.bereken(lopend).lks_per_maand == loonkostensubsidie.bereken(op_1_januari).lks_per_maand
        )
