"""Opdrachten invullen en aannemen langs dezelfde weg als in het echt."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from django_scopes import scope

from tests.kern.opdracht.mappen import TOESTEMMING, kloppend
from tests.werkbank.maken import opdracht_in
from weegwerk.kern.document import bewerken
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.opdrachten import besluiten
from weegwerk.werkbank.opdrachten.onderdelen import voorwaarden
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.models import Gebruiker

DAG = date(2026, 3, 10)


def vul(wie: Gebruiker, opdracht: Opdracht, velden: Mapping[str, bewerken.Waarde]) -> Any:
    """Bewaar velden zoals een pagina dat doet."""
    map_, _versie = OPDRACHTMAP.lees(wie, opdracht.pk)
    return OPDRACHTMAP.bewaar(wie, opdracht.pk, map_.versie, velden)


def document(wie: Gebruiker, opdracht: Opdracht) -> Document:
    return OPDRACHTMAP.lees(wie, opdracht.pk)[1].document


def vul_alles(wie: Gebruiker, opdracht: Opdracht, **anders: str) -> None:
    """Elke voorwaarde voldaan, elke vraag te beantwoorden."""
    nu = document(wie, opdracht)
    velden = {f"acceptatie.voorwaarden.{code}.staat": "voldaan" for code in voorwaarden(nu.onderdelen)}
    velden |= {f"acceptatie.toezeggingen.{vraag.code}.te_beantwoorden": "ja" for vraag in nu.vragen}
    vul(wie, opdracht, velden | {"intake.besluit": "nee"} | {pad.replace("__", "."): w for pad, w in anders.items()})


def neem_aan(wie: Gebruiker, opdracht: Opdracht, **anders: str) -> None:
    with scope(organisatie=wie.organisatie_id):
        vul_alles(wie, opdracht, **anders)
        besluiten.neem_aan(wie, opdracht.pk, max(DAG, opdracht.ontvangen_op))


def vul_map(anna: Gebruiker, dossier: Dossier, map_: Document | None = None) -> None:
    """Zet een hele map in de opdracht, langs de weg van het bewaren."""
    opdracht = opdracht_in(dossier)
    inhoud = map_ or kloppend()
    for lijst in ("gesprekken", *("feiten",) * 3, "wegingen", "conclusies"):
        _map, versie = OPDRACHTMAP.lees(anna, opdracht.pk)
        OPDRACHTMAP.wijzig_rijen(anna, opdracht.pk, versie.nummer, lijst, partial(bewerken.voeg_rij_toe, lijst=lijst))
    _map, versie = OPDRACHTMAP.lees(anna, opdracht.pk)
    velden = {pad: waarde for pad, waarde in bewerken.velden(inhoud).items() if not pad.endswith(".code")}
    bewaard = OPDRACHTMAP.bewaar(anna, opdracht.pk, versie.nummer, velden)
    assert not bewaard.fouten


def geef_toestemming(wie: Gebruiker, opdracht: Opdracht, **anders: Any) -> None:
    """Leg een toestemming vast die helemaal klopt, langs de weg van de pagina."""
    _map, versie = OPDRACHTMAP.lees(wie, opdracht.pk)
    rij = partial(bewerken.voeg_rij_toe, lijst="toestemmingen")
    OPDRACHTMAP.wijzig_rijen(wie, opdracht.pk, versie.nummer, "toestemmingen", rij)
    code = document(wie, opdracht).toestemmingen[-1].code
    velden = {naam: waarde for naam, waarde in (TOESTEMMING | anders).items() if naam != "code"}
    assert not vul(wie, opdracht, {f"toestemmingen.{code}.{naam}": waarde for naam, waarde in velden.items()}).fouten
