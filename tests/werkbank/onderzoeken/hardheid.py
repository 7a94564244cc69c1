"""De stekker eruit, keer op keer: wat bevestigd is, is er; wat onbevestigd bleef en opnieuw wordt gevraagd, gebeurt één keer."""

import re
import threading
from collections import Counter, deque
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from tests.toeval import toeval_met
from tests.werkbank.onderzoeken.server import Schrijver, controleer_logboek, dood, draaiend, vrije_poort
from weegwerk.kern.document import MEESTE_RIJEN

TOEVAL = toeval_met()


class Volhouder(Schrijver):
    """Iemand die bewaart, regels toevoegt, verwijdert en terugzet, en na een storing hetzelfde nog eens vraagt."""

    def __init__(self, poort: int) -> None:
        super().__init__(poort)
        self.rijen = 0
        # De versie die de laatste regel weghaalde, zolang dat nog ongedaan te maken is.
        self.weg = ""
        self.bevestigde_daden: Counter[str] = Counter()
        self.herhaald = 0
        self.open: tuple[str, str] | None = None
        # Een herhaald verzoek is hetzelfde verzoek: ook met de versie van de bladzijde waar het van kwam.
        self.bases: dict[str, str] = {}
        self.laatst: deque[str] = deque(maxlen=12)

    @property
    def lijst(self) -> str:
        return self.pagina.replace("/taken/functie/", "/opdracht/activiteiten/")

    def begin(self) -> None:
        self.meld_aan_en_open()
        self.bevestigd, self.rijen = self.gelezen(), self._rijen()

    def doe(self, daad: str, verzoek: str) -> None:
        """Vraag het; tot het antwoord er is, staat de vraag nog open."""
        self.open = (daad, verzoek)
        self.laatst.append(f"{daad} {verzoek[:4]} gevraagd")
        if daad == "bewaren":
            self.gelezen()
            assert self.vul_aan() == 200
        else:
            self._wijzig_rij(daad, verzoek)
        self.open = None
        self.laatst.append(f"{daad} {verzoek[:4]} bevestigd")
        self.bevestigde_daden[daad] += 1

    def vraag_nog_eens(self) -> None:
        """Wat nooit een antwoord kreeg, met hetzelfde nummer; daarna telt het precies één keer."""
        if self.open is None:
            return
        daad, verzoek = self.open
        self.herhaald += 1
        if daad == "bewaren":
            staat_er = self.gelezen()
            if len(staat_er) > len(self.bevestigd):
                self.bevestigd, self.open = staat_er, None
                return
        self.doe(daad, verzoek)

    def eis_dat_het_klopt(self, keer: int) -> None:
        staat_er, verwacht = (self.gelezen(), self._rijen()), (self.bevestigd, self.rijen)
        assert staat_er == verwacht, (
            f"na ronde {keer} staat er {staat_er} in plaats van {verwacht}; laatst: {list(self.laatst)}"
        )

    def _wijzig_rij(self, daad: str, verzoek: str) -> None:
        html = self.vraag("GET", self.lijst)[2]
        basis = re.search(r'id="basis" value="(\d+)"', html)
        assert basis
        wat = {"verwijder": f"verwijder:{self.rijen - 1}", "terug": f"terug:{self.weg}"}.get(daad, daad)
        velden = {"basis": self.bases.setdefault(verzoek, basis[1]), "_verzoek": verzoek}
        status, verder, _html = self.vraag("POST", f"{self.lijst}?{urlencode({'doe': wat})}", velden)
        assert status == 302
        self.rijen += -1 if daad == "verwijder" else 1
        weg = re.search(r"weg=(\d+)", verder)
        self.weg = weg[1] if weg else ""

    def _rijen(self) -> int:
        status, _verder, html = self.vraag("GET", self.lijst)
        assert status == 200
        return len(set(re.findall(r'id="vak_activiteiten__(\d+)__', html)))

    def _wat_kan(self) -> list[str]:
        kan = {
            "bewaren": True,
            "toevoegen": self.rijen < MEESTE_RIJEN,
            "verwijder": self.rijen > 0,
            "terug": bool(self.weg) and self.rijen < MEESTE_RIJEN,
        }
        return [daad for daad, mag in kan.items() if mag]

    def werk(self, genoeg: threading.Event, aantal: int) -> None:
        """Door tot de server wegvalt."""
        gedaan = 0
        try:
            while True:
                self.doe(TOEVAL.choice(self._wat_kan()), str(uuid4()))
                gedaan += 1
                if gedaan == aantal:
                    genoeg.set()
        except (OSError, HTTPException):
            genoeg.set()


def houd_vol(map_: Path, keren: int, databank: str = "", zeg: Callable[[int], None] = lambda _keer: None) -> Volhouder:
    """Zoveel keer de stekker eruit; AssertionError zodra er iets mist of dubbel is."""
    gegevens, poort = map_ / "gegevens", vrije_poort()
    mens = Volhouder(poort)
    for keer in range(keren):
        with draaiend(gegevens, poort, databank) as server:
            if keer == 0:
                mens.begin()
            mens.vraag_nog_eens()
            mens.eis_dat_het_klopt(keer)
            genoeg = threading.Event()
            draad = threading.Thread(target=mens.werk, args=(genoeg, TOEVAL.randint(1, 6)))
            draad.start()
            assert genoeg.wait(60)
            # Ergens midden in de volgende aanvraag.
            threading.Event().wait(TOEVAL.uniform(0, 0.08))
            dood(server)
            draad.join()
        zeg(keer + 1)
    with draaiend(gegevens, poort, databank):
        mens.vraag_nog_eens()
        mens.eis_dat_het_klopt(keren)
    assert controleer_logboek(gegevens, databank) == 0
    return mens
