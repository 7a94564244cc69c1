"""Voor het werk: het voorstel, advies dat een oordeel is, de rolcheck van een hele opdracht, en wat aannemen tegenhoudt."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.opdracht.mappen import kloppend
from weegwerk.inhoud import leidraden
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.controle import gebreken, onmogelijke_datums
from weegwerk.kern.opdracht.fase import FASEN, Fase, fase_van, hoort_bij
from weegwerk.kern.opdracht.intake import Intake, Onderdeel
from weegwerk.kern.opdracht.rolcheck import Rolcheckdeel, Rolpartijen, nieuw_sinds, uitkomst, voer_uit
from weegwerk.kern.opdracht.signalen import meld
from weegwerk.kern.opdracht.voorstel import RIJEN, is_verkapt_oordeel, stel_voor
from weegwerk.kern.rollen import SOORTEN, Toetsopdracht
from weegwerk.kern.rollen.overeenkomst import CONCEPT_2011, als_2011

ANNA = Rolpartijen("anna", "kim", "wasserij", "gemeente")
KEUZES: dict[str, set[str]] = {}
for _rij in RIJEN:
    for _veld, _waarden in _rij.antwoorden.items():
        KEUZES.setdefault(_veld, set()).update(_waarden)
ONTVANGEN = date(2026, 3, 2)


def onderdeel(nummer: int) -> Onderdeel:
    return Onderdeel(
        code=f"{CONCEPT_2011}-{nummer}",
        leidraad=CONCEPT_2011,
        versie="v",
        nummer=nummer,
        naam=f"opdracht {nummer}",
        rol="rol",
        soort=str(nummer),
    )


def werk(nummer: int, **anders: Any) -> Toetsopdracht:
    return Toetsopdracht(**({"opdracht": str(nummer), "deskundige": "anna", "client": "kim"} | anders))


def opdrachtmap(*nummers: int, **delen: Any) -> Opdrachtmap:
    vragen = [{"code": "V1", "vraag": "Wat nu?"}]
    gegevens = {"onderdelen": [onderdeel(nummer) for nummer in nummers], "vragen": vragen} | delen
    return Opdrachtmap.model_validate(gegevens)


class TestVoorstel:
    def test_elke_opdracht_van_elke_leidraad_kan_uit_de_antwoorden_komen(self) -> None:
        bereikbaar = {(rij.leidraad, rij.nummer) for rij in RIJEN}
        alle = {(gids.id, opdracht.nummer) for gids in leidraden.alle() for opdracht in gids.opdrachten}
        assert bereikbaar == alle

    @pytest.mark.parametrize("rij", RIJEN, ids=str)
    def test_wie_zo_antwoordt_krijgt_die_opdracht_voorgesteld(self, rij: Any) -> None:
        intake = Intake(**{veld: waarden[0] for veld, waarden in rij.antwoorden.items()})
        voorstellen = {(een.leidraad, een.nummer): een for een in stel_voor(intake)}
        assert set(rij.antwoorden) >= set(voorstellen[rij.leidraad, rij.nummer].redenen)

    def test_zonder_antwoorden_geen_voorstel(self) -> None:
        assert stel_voor(Intake()) == ()

    @given(
        st.fixed_dictionaries({}, optional={veld: st.sampled_from(sorted(keuzes)) for veld, keuzes in KEUZES.items()})
    )
    def test_nooit_meer_dan_drie_en_elke_reden_is_gegeven(self, antwoorden: dict[str, Any]) -> None:
        intake = Intake.model_validate(antwoorden)
        voorstellen = stel_voor(intake)
        assert len(voorstellen) <= 3
        assert all(getattr(intake, veld) is not None for een in voorstellen for veld in een.redenen)


class TestAdviesOfOordeel:
    """Leidraad Verzuim: ga na of een adviesvraag geen beoordelingsvraag is."""

    @pytest.mark.parametrize(("nummer", "verkapt"), [(11, True), (14, True), (5, False), (29, True)])
    def test_een_besluit_maakt_van_advies_een_oordeel(self, nummer: int, *, verkapt: bool) -> None:
        assert is_verkapt_oordeel(Intake(besluit="ja"), (onderdeel(nummer),)) is verkapt
        assert not is_verkapt_oordeel(Intake(besluit="nee"), (onderdeel(nummer),))

    def test_ook_voordat_er_is_gekozen(self) -> None:
        assert is_verkapt_oordeel(Intake(gevraagd="advies", besluit="ja"), ())
        assert not is_verkapt_oordeel(Intake(gevraagd="oordeel", besluit="ja"), ())


class TestRolcheck:
    def test_twee_onderdelen_die_botsen_worden_samen_gezien(self) -> None:
        bevindingen = voer_uit([onderdeel(11), onderdeel(5)], Rolcheckdeel(), ANNA, ())
        assert uitkomst(bevindingen) == "onverenigbaar"
        assert uitkomst(voer_uit([onderdeel(11), onderdeel(14)], Rolcheckdeel(), ANNA, ())) == "toegestaan"

    def test_ingevuld_ander_werk_telt_mee(self) -> None:
        eerder = {"code": "E1", "opdracht": "11", "door": "zelf", "zelfde_client": "deze"}
        deel = Rolcheckdeel.model_validate({"ander_werk": [eerder]})
        assert uitkomst(voer_uit([onderdeel(7)], deel, ANNA, ())) == "onverenigbaar"
        collega = Rolcheckdeel.model_validate({"ander_werk": [eerder | {"door": "collega"}]})
        assert uitkomst(voer_uit([onderdeel(7)], collega, ANNA, ())) == "toegestaan"

    def test_zonder_arts_geen_gedeelde_opdracht(self) -> None:
        assert uitkomst(voer_uit([onderdeel(8)], Rolcheckdeel(), ANNA, ())) == "onverenigbaar"
        assert uitkomst(voer_uit([onderdeel(8)], Rolcheckdeel(arts="dr. Verzonnen"), ANNA, ())) == "toegestaan"

    def test_alleen_wat_zwaarder_werd_is_nieuw(self) -> None:
        toen = voer_uit([onderdeel(5)], Rolcheckdeel(), ANNA, ())
        nu = voer_uit([onderdeel(5)], Rolcheckdeel(), ANNA, [werk(29)])
        assert [een.regel for een in nieuw_sinds(toen, nu)] == ["begeleider_van_de_client"]
        assert nieuw_sinds(nu, toen) == ()

    def test_elke_opdracht_van_een_leidraad_telt_als_een_van_2011(self) -> None:
        for gids in leidraden.alle():
            for opdracht in gids.opdrachten:
                assert als_2011(gids.id, opdracht.nummer) in SOORTEN


class TestGebreken:
    def codes(self, document: Opdrachtmap, voorwaarden: list[str], rolcheck: Any = ()) -> set[str]:
        return {gebrek.code for gebrek in gebreken(document, voorwaarden, rolcheck, ONTVANGEN)}

    def test_een_lege_opdracht_noemt_alles(self) -> None:
        assert self.codes(opdrachtmap(), []) == {"geen_onderdeel", "vraag_open"}
        assert self.codes(opdrachtmap(11), ["a"]) == {"voorwaarde_open", "besluit_open", "vraag_open"}

    def test_niet_voldaan_en_niet_te_beantwoorden_vragen_uitleg(self) -> None:
        acceptatie: dict[str, Any] = {
            "voorwaarden": {"a": {"staat": "niet_voldaan"}},
            "toezeggingen": {"V1": {"te_beantwoorden": "nee"}},
            "knelpunten": [{"code": "K1", "wat": "Oud dossier"}],
        }
        advies = {"intake": {"besluit": "nee"}, "acceptatie": acceptatie}
        kaal = opdrachtmap(11, **advies)
        assert self.codes(kaal, ["a"]) == {
            "voorwaarde_niet_voldaan",
            "vraag_niet_te_beantwoorden",
            "knelpunt_zonder_plan",
        }
        acceptatie["voorwaarden"]["a"]["toelichting"] = "Vraag de arts"
        acceptatie["toezeggingen"]["V1"]["te_beantwoorden_waarom"] = "Te vroeg"
        acceptatie["knelpunten"][0] |= {"actie": "Vragen", "eigenaar": "Anna"}
        assert self.codes(opdrachtmap(11, **advies), ["a"]) == set()

    def test_zwaar_vraagt_een_motivatie_en_een_arts_een_naam(self) -> None:
        zwaar = voer_uit([onderdeel(5)], Rolcheckdeel(), ANNA, [werk(29)])
        klaar = {"toezeggingen": {"V1": {"te_beantwoorden": "ja"}}}
        assert self.codes(opdrachtmap(5, acceptatie=klaar), [], zwaar) == {"rolcheck"}
        met = opdrachtmap(5, acceptatie=klaar, rolcheck={"motivatie": "Lang geleden, en een ander onderwerp."})
        assert self.codes(met, [], zwaar) == set()
        arts = voer_uit([onderdeel(8)], Rolcheckdeel(), ANNA, ())
        assert self.codes(opdrachtmap(8, acceptatie=klaar, rolcheck={"motivatie": "Toch"}), [], arts) == {"arts"}


class TestDatums:
    def test_datums_in_de_verkeerde_volgorde(self) -> None:
        tijdpad = {"gesprek_op": "2026-03-01", "concept_op": "2026-05-01", "gereed_op": "2026-04-01"}
        fouten = onmogelijke_datums(opdrachtmap(11, acceptatie={"tijdpad": tijdpad}), ONTVANGEN)
        assert fouten["acceptatie.tijdpad.gesprek_op"] == (
            "1 maart 2026 ligt voor de dag waarop u de opdracht ontving (2 maart 2026)."
        )
        assert fouten["acceptatie.tijdpad.gereed_op"] == "1 april 2026 ligt voor het concept (1 mei 2026)."
        assert "acceptatie.tijdpad.concept_op" not in fouten

    def test_toestemming_voor_de_geboorte_of_voor_de_vraag(self) -> None:
        vertrouwen = {"toestemming_gevraagd_op": "2026-03-05", "toestemming_antwoord_op": "2026-03-04"}
        document = opdrachtmap(5, vertrouwen=vertrouwen)
        assert "waarop u het vroeg" in onmogelijke_datums(document, ONTVANGEN)["vertrouwen.toestemming_antwoord_op"]
        voor = onmogelijke_datums(document, ONTVANGEN, date(2026, 4, 1))["vertrouwen.toestemming_antwoord_op"]
        assert "geboortedag" in voor

    def test_een_rapport_dat_later_klaar_is_kan_gewoon(self) -> None:
        assert onmogelijke_datums(opdrachtmap(11), ONTVANGEN) == {}


def test_bij_een_advies_moet_staan_of_er_een_besluit_aan_hangt() -> None:
    def codes(nummer: int, besluit: str | None) -> set[str]:
        document = Opdrachtmap(onderdelen=(onderdeel(nummer),), intake=Intake.model_validate({"besluit": besluit}))
        return {gebrek.code for gebrek in gebreken(document, (), (), date(2026, 3, 2))}

    assert "besluit_open" in codes(11, None)
    assert "verkapt_oordeel" in codes(11, "ja")
    for nummer, besluit in ((11, "nee"), (11, "onbekend"), (5, None), (5, "ja")):
        assert not codes(nummer, besluit) & {"besluit_open", "verkapt_oordeel"}


@pytest.mark.parametrize(
    ("code", "eerste"),
    [("geen_vraag", "aannemen"), ("behoefte_leeg", "doen"), ("vraag_onbeantwoord", "opleveren")],
)
def test_een_signaal_hoort_bij_een_fase_en_blijft_daarna(code: str, eerste: Fase) -> None:
    pad = {
        "geen_vraag": ("vragen",),
        "behoefte_leeg": ("aanpak", "behoefte"),
        "vraag_onbeantwoord": ("antwoorden", "V1"),
    }
    signaal = meld(code, pad[code], code="V1")
    assert [hoort_bij(signaal, fase) for fase in FASEN] == [n >= FASEN.index(eerste) for n in range(3)]


def test_de_fase_volgt_uit_wat_er_staat() -> None:
    assert fase_van(kloppend(), aangenomen=False) == "aannemen"
    assert fase_van(Opdrachtmap(), aangenomen=True) == "doen"
    assert fase_van(kloppend(conclusies=[], antwoorden={}), aangenomen=True) == "doen"
    assert fase_van(kloppend(), aangenomen=True) == "opleveren"
