"""De oefening die elke beheerder hoort te doen: een kopie onder het werk, terugzetten op een andere plek, en lezen."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from stat import S_IMODE
from threading import Event

from tests.werkbank.onderzoeken.server import EMAIL, WACHTWOORD, Schrijver, draaiend, vrije_poort
from tests.werkbank.reservekopie.plek import eigen_plek


def schrijf_door(schrijver: Schrijver, begonnen: Event, klaar: Event) -> None:
    while not klaar.is_set():
        schrijver.vul_aan()
        begonnen.set()


def lees_elders(poort: int, pagina: str) -> list[int]:
    lezer = Schrijver(poort)
    lezer.vraag("GET", "/account/aanmelden/")
    lezer.vraag("POST", "/account/aanmelden/", {"login": EMAIL, "password": WACHTWOORD})
    lezer.pagina = pagina
    return lezer.gelezen()


def test_een_kopie_onder_het_werk_is_elders_te_lezen(tmp_path: Path) -> None:
    kopie, begonnen, klaar = tmp_path / "kopie", Event(), Event()
    with eigen_plek(tmp_path / "hier") as hier, eigen_plek(tmp_path / "daar") as daar:
        with draaiend(hier.gegevens, poort := vrije_poort(), hier.databank), ThreadPoolExecutor(1) as draad:
            schrijver = Schrijver(poort)
            schrijver.meld_aan_en_open()
            schrijver.gelezen()
            bezig = draad.submit(schrijf_door, schrijver, begonnen, klaar)
            begonnen.wait()
            zeker = len(schrijver.bevestigd)
            gemaakt = hier.draai("reservekopie", kopie, "--met-sleutel")
            klaar.set()
            bezig.result()
        assert (gemaakt.code, gemaakt.fout) == (0, "")
        assert "Gecontroleerd" in gemaakt.uit
        assert {S_IMODE(pad.stat().st_mode) for pad in kopie.iterdir()} == {0o600}
        assert S_IMODE(kopie.stat().st_mode) == 0o700

        terug = daar.draai("herstel", kopie)
        assert (terug.code, terug.fout) == (0, "")
        with draaiend(daar.gegevens, poort := vrije_poort(), daar.databank):
            gelezen = lees_elders(poort, schrijver.pagina)
        assert zeker <= len(gelezen) <= len(schrijver.bevestigd)
        assert gelezen == schrijver.bevestigd[: len(gelezen)]
        assert daar.draai("logboek", "controleer").code == 0
