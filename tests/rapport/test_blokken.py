import pytest

from tests.rapport.bomen import boom
from weegwerk.rapport import blokken as b


def test_elke_tekst_in_de_boom_wordt_bewerkt() -> None:
    gezien: list[str] = []

    def bewerk(tekst: str) -> str:
        gezien.append(tekst)
        return tekst.upper()

    groot = b.met_teksten(boom("merkteken"), bewerk)
    assert "merkteken" not in repr(groot)
    assert repr(groot).count("MERKTEKEN") == sum(tekst.count("merkteken") for tekst in gezien)
    assert groot.concept is True


def test_wat_een_tabel_inleidt_blijft_erbij() -> None:
    tabel = b.Tabel("Taken", (b.Kolom("Taak"),), (("A",),))
    noot = b.Alinea("Noot.", klein=True)
    blokken = b.bijeen((b.Alinea("Los."), b.Alinea("Zie hieronder."), tabel, noot, b.Alinea("Antwoord."), noot))
    assert [blok.blijft for blok in blokken if isinstance(blok, b.Alinea)] == [False, True, False, True, False]


def test_een_rij_die_niet_past_is_een_fout_van_ons() -> None:
    with pytest.raises(ValueError, match="1 cellen bij 2 kolommen"):
        b.Tabel("Taken", (b.Kolom("Taak"), b.Kolom("Tijd")), (("A",),))
