"""Een aangepast takenpakket naast het echte (AKC Cahier 6, tabel 10)."""

from fractions import Fraction

from tests.kern.begeleiding.zaken import hulp
from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.kern import wat_als
from weegwerk.kern.document import als_json, bewerken


def test_zonder_aangepaste_taken_is_er_niets_te_vergelijken() -> None:
    assert wat_als.vergelijk(zaak()) is None


def test_verschil_in_loonwaarde_en_in_begeleiding() -> None:
    nu = taak("A", tempo=waarneming("60%"), begeleiding={"instructie": hulp("3")})
    straks = taak(
        "A", tempo=waarneming("75%"), begeleiding={"instructie": hulp("1")}, aanpassing="Labels", effect="Vlotter"
    )
    vergelijking = wat_als.vergelijk(zaak(nu, wat_als={"taken": [straks]}))
    assert vergelijking is not None
    assert (vergelijking.nu.loonwaarde, vergelijking.straks.loonwaarde, vergelijking.verschil) == (60, 75, 15)
    assert vergelijking.uren_verschil == Fraction(-2)


def test_een_onvolledig_pakket_geeft_geen_verschil() -> None:
    vergelijking = wat_als.vergelijk(zaak(wat_als={"taken": [{"code": "A", "aandeel": "100%"}]}))
    assert vergelijking is not None
    assert vergelijking.verschil is None


def test_taken_overnemen_overschrijft_niets() -> None:
    onderzoek = zaak(
        taak("A", aandeel="50%"), taak("B", aandeel="50%"), wat_als={"taken": [{"code": "B", "effect": "Beter"}]}
    )
    over = wat_als.neem_taken_over(onderzoek)
    assert [(een.code, een.effect) for een in over.wat_als.taken] == [("B", "Beter"), ("A", None)]
    assert over.taken == onderzoek.taken
    assert als_json(wat_als.neem_taken_over(over)) == als_json(over)


def test_een_aangepaste_taak_is_per_veld_te_wijzigen() -> None:
    over = wat_als.neem_taken_over(zaak())
    nieuw, geweigerd = bewerken.zet(
        over, {"wat_als.taken.A.tempo.percentage": "70", "wat_als.taken.A.aanpassing": "Andere tafel"}
    )
    assert not geweigerd
    assert nieuw.wat_als.taken[0].tempo is not None
    assert (str(nieuw.wat_als.taken[0].tempo.percentage), nieuw.taken) == ("70", over.taken)
    assert [een.code for een in bewerken.voeg_rij_toe(nieuw, "wat_als.taken").wat_als.taken] == ["A", "B"]
