"""In elk tekstveld een eigen woord: wat een werkgever daarvan krijgt, is een lijst die iemand heeft nagekeken.

Komt er een veld bij, dan valt deze test. Beslis dan of een werkgever het mag lezen, en zet het in een van de lijsten.
"""

import types
from collections.abc import Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError

from weegwerk.kern.document import als_gegevens
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.lezers import inzage
from weegwerk.kern.onderzoek.lezers import voor_lezer as onderzoek_voor
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.lezers import voor_lezer as opdracht_voor
from weegwerk.kern.opdracht.poort import teksten
from weegwerk.kern.vertrouwelijkheid import Bestemming

DAG = date(2026, 4, 1)
WERKGEVERS = (Bestemming("werkgever", is_werkgever=True), Bestemming("opdrachtgever", is_werkgever=True))
VAST: Mapping[str, Any] = {
    "weegwerk": 1, "soort": "loonwaarde", "methode": "ulm-2021", "taken.*.code": "A", "wat_als.taken.*.code": "A",
    "feiten.*.gevoelig": "medisch", "feiten.*.code": "F1", "gesprekken.*.code": "G1", "wegingen.*.code": "W1",
    "conclusies.*.code": "C1", "vragen.*.code": "V1", "wegingen.*.feiten": ["F1"], "toestemmingen.*.code": "T1",
    "eerder.loonwaarde": 50, "eerder.taken.*.code": "A", "eerder.daarvoor": None, "onderdelen.*.nummer": 11,
    "acceptatie.besluit.keuze": "aangenomen", "instrumenten.als_bijlage": ["icf", "wanberg", "huis", "ladder", "scope"], "instrumenten.ladder.feiten": ["F1"],
}  # fmt: skip

ONDERZOEK_MAG = (
    "kop.*", "kader.*", "vraagstelling.*", "activiteiten.*.met", "bronnen.*.naam", "functie.*",
    "normfunctie.*", "*taken.*.omschrijving", "*taken.*.belang", "*taken.*.opmerking", "*taken.*.motivering_bereik",
    "*taken.*.beschrijving", "*taken.*.motivering", "*taken.*.verandering.*", "niet_uitvoerbaar.*", "tegenspraken.*",
    "begeleiding.geheel.*", "begeleiding.waardering.*", "begeleiding.advies", "overig.verzuim.vergoed_door",
    "overig.verzuim.advies", "overig.inzetbaarheid.*", "overig.voorzieningen.*", "wat_als.toelichting",
    "wat_als.taken.*.aanpassing", "wat_als.taken.*.effect", "zienswijzen.werkgever.*", "conclusie.*", "vaststelling.door",
    "eerder.door", "eerder.zegel", "eerder.methode", "eerder.onafgerond", "eerder.taken.*", "adviezen.*.aanpassing", "adviezen.*.taak", "adviezen.*.door", "adviezen.*.effect", "geld.loon.cao",
)  # fmt: skip
ONDERZOEK_NOOIT = (
    "*taken.*.oorzaak", "begeleiding.beperkingen.*", "begeleiding.capaciteiten.*", "begeleiding.belastbaarheid.*",
    "overig.verzuim.herstel", "overig.verzuim.motivering", "geld.regeling_waarom", "geld.maatman.*",
    "activiteiten.*.toelichting", "bronnen.*.toelichting", "bronnen.*.waarvoor", "adviezen.*.gebaseerd_op", "zienswijzen.werknemer.*", "zienswijzen.opdrachtgever.*",
    "vaststelling.reden", "eerder.toelichting", "gesteld.toelichting",
)  # fmt: skip
OPDRACHT_MAG = (
    "vragen.*", "gesprekken.*.met", "werkzaamheden.*.wat", "werkzaamheden.*.met", "belastbaarheid.lijst_opsteller",
    "instrumenten.ladder.termijn", "wegingen.*.onderwerp", "wegingen.*.voor_anderen", "conclusies.*", "antwoorden.*",
    "aanvullingen.*", "adviezen.*", "slot.uitkomst", "slot.uitkomst_toelichting", "slot.vervolg",
    "slot.toelichting_aan", "zienswijzen.werkgever.*", "vaststelling.door",
)  # fmt: skip
OPDRACHT_NOOIT = (
    "feiten.*", "gesprekken.*.verslag", "gesprekken.*.opmerkingen", "werkzaamheden.*.toelichting", "wegingen.*.weging",
    "belastbaarheid.lijst_toelichting", "instrumenten.icf.*", "instrumenten.wanberg.*", "instrumenten.huis.*",
    "instrumenten.scope.*", "instrumenten.ladder.onderbouwing", "onderdelen.*", "intake.*", "rolcheck.*", "acceptatie.*",
    "brieven.*", "aanpak.*", "vertrouwen.*", "toestemmingen.*", "slot.correctie_reden", "slot.toelichting_waarom_niet", "zienswijzen.client.*",
    "zienswijzen.opdrachtgever.*", "zienswijzen.werkgever_ontvangt_waarom", "vaststelling.reden",
)  # fmt: skip


class Planter:
    """Zet in elk tekstveld van een model een eigen woord, en onthoudt waar."""

    def __init__(self) -> None:
        self.woorden: dict[str, str] = {}

    def vul(self, soort: Any, pad: str = "") -> Any:
        if pad in VAST:
            return VAST[pad]
        herkomst, delen = get_origin(soort), get_args(soort)
        if herkomst is Annotated:
            return self.vul(delen[0], pad)
        if herkomst in (Union, types.UnionType):
            return next((een for een in (self.vul(deel, pad) for deel in delen) if een is not None), None)
        if herkomst in (tuple, dict, Mapping):
            rij = self.vul(delen[-1] if herkomst is not tuple else delen[0], f"{pad}.*")
            return None if rij is None else [rij] if herkomst is tuple else {"V1": rij}
        return self._blad(soort, pad)

    def _blad(self, soort: Any, pad: str) -> Any:
        if isinstance(soort, type) and issubclass(soort, BaseModel):
            velden = ((naam, self.vul(veld.annotation, f"{pad}.{naam}".lstrip("."))) for naam, veld in soort.model_fields.items())  # fmt: skip
            return {naam: waarde for naam, waarde in velden if waarde is not None}
        if soort is not str:
            return None
        self.woorden[pad] = f"plantwoord{len(self.woorden)}q"
        return self.woorden[pad]


def geplant(soort: type[Any]) -> tuple[Any, dict[str, str]]:
    """Wat het model weigert (een code, een verwijzing), gaat eruit tot het document klopt."""
    planter = Planter()
    gegevens = planter.vul(soort)
    while True:
        try:
            document = soort.model_validate(gegevens)
        except ValidationError as fouten:
            for fout in fouten.errors():
                _haal_weg(gegevens, fout["loc"])
            continue
        over = set(teksten(als_gegevens(document)))
        return document, {pad: woord for pad, woord in planter.woorden.items() if woord in over}


def _haal_weg(gegevens: Any, pad: tuple[Any, ...]) -> None:
    ouders = [gegevens]
    for deel in pad:
        kan = (isinstance(ouders[-1], dict) and deel in ouders[-1]) or (isinstance(ouders[-1], list) and isinstance(deel, int) and deel < len(ouders[-1]))  # fmt: skip
        if not kan:
            break
        ouders.append(ouders[-1][deel])
    if len(ouders) > 1:
        del ouders[-2][pad[len(ouders) - 2]]


def past(pad: str, patronen: tuple[str, ...]) -> bool:
    return any(fnmatchcase(pad, patroon) for patroon in patronen)


def gevallen() -> Iterator[Any]:
    for voor in WERKGEVERS:
        yield pytest.param(Onderzoek, voor.lezer, lambda document, voor=voor: onderzoek_voor(document, inzage(voor)), ONDERZOEK_MAG, ONDERZOEK_NOOIT, id=f"onderzoek-{voor.lezer}")  # fmt: skip
        yield pytest.param(Opdrachtmap, voor.lezer, lambda document, voor=voor: opdracht_voor(document, voor, DAG), OPDRACHT_MAG, OPDRACHT_NOOIT, id=f"opdracht-{voor.lezer}")  # fmt: skip


@pytest.mark.parametrize(("soort", "lezer", "voor_werkgever", "mag", "nooit"), list(gevallen()))
def test_een_werkgever_krijgt_alleen_wat_op_de_lijst_staat(
    soort: type[Any], lezer: str, voor_werkgever: Any, mag: tuple[str, ...], nooit: tuple[str, ...]
) -> None:
    document, woorden = geplant(soort)
    assert len(woorden) > 80
    onbeslist = [pad for pad in woorden if past(pad, mag) is past(pad, nooit)]
    assert onbeslist == [], "Beslis of een werkgever dit mag lezen."
    alles = "\n".join(teksten(als_gegevens(voor_werkgever(document))))
    gelekt = {pad for pad, woord in woorden.items() if woord in alles}
    # Wat een lezer zelf naar voren bracht, leest hij terug.
    zelf = {pad for pad in gelekt if pad.startswith(f"zienswijzen.{lezer}.")}
    assert {pad for pad in gelekt - zelf if not past(pad, mag)} == set()
