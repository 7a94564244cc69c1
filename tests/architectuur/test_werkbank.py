"""Grenzen van de werkbank: wie wie mag aanspreken, en instellingen die niet stilletjes mogen veranderen."""

import ast
from pathlib import Path
from typing import Any

import grimp
import pytest
from django.apps import apps as geladen
from django.conf import settings
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils.translation import override

from weegwerk.werkbank import omgeving
from weegwerk.werkbank.fouten import Weigering

WERKBANK = "weegwerk.werkbank"
MAP = Path(omgeving.__file__).parent
# Wat een app doet, weet, wie dat mag, en wat het logboek kan zeggen.
DEUREN = {"services", "selectors", "soort", "rechten", "gebeurtenissen"}
# Gereedschap waar apps op bouwen, zoals Django zelf; het kent hen niet.
GEREEDSCHAP = {f"{WERKBANK}.documenten", f"{WERKBANK}.verzenden"}
# De oefenpraktijk richt hun kamers van binnen in; niemand bouwt op haar.
OEFENING = f"{WERKBANK}.demo"


def test_apps_komen_bij_elkaar_binnen_door_de_deur() -> None:
    """Wie het model van een ander nodig heeft, noemt het bij naam (`"app.Model"`) of alleen voor de types."""
    graaf = grimp.build_graph("weegwerk", exclude_type_checking_imports=True)
    apps = {module for module in graaf.find_children(WERKBANK) if graaf.find_children(module)} - {OEFENING}
    langs_de_deur = [
        f"{module} -> {doel}"
        for app in apps
        for module in {app, *graaf.find_descendants(app)}
        for doel in graaf.find_modules_directly_imported_by(module)
        if doel.startswith(tuple(f"{ander}." for ander in apps - {app, *GEREEDSCHAP}))
        and doel.rpartition(".")[2] not in DEUREN
    ]
    assert not langs_de_deur, "\n".join(sorted(langs_de_deur))


def test_modellen_en_migraties_zijn_gelijk() -> None:
    """Zoals `makemigrations --check`, zonder een database."""
    migraties = MigrationLoader(None)
    assert not migraties.detect_conflicts()
    with override(None):  # de teksten zoals zij in de code staan, niet vertaald
        vergelijking = MigrationAutodetector(migraties.project_state(), ProjectState.from_apps(geladen))
        assert not vergelijking.changes(migraties.graph)


def test_sqlite_verliest_niets_en_wacht_op_zijn_beurt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEEGWERK_DATABASE", raising=False)
    opties: dict[str, Any] = omgeving.database()["OPTIONS"]
    assert opties["transaction_mode"] == "IMMEDIATE"
    assert opties["timeout"] >= 5
    assert {"journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"} <= {
        pragma.strip().removeprefix("PRAGMA ") for pragma in opties["init_command"].split(";")
    }


def test_een_bezoek_is_geen_transactie() -> None:
    """Met IMMEDIATE zou anders elke pagina die alleen leest op de schrijver wachten."""
    assert not any(databank.get("ATOMIC_REQUESTS") for databank in settings.DATABASES.values())


def test_de_browser_mag_niets_van_elders_en_niets_in_de_pagina() -> None:
    richtlijnen: dict[str, list[str]] = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert richtlijnen["default-src"] == ["'none'"]
    assert {bron for bronnen in richtlijnen.values() for bron in bronnen} <= {"'self'", "'none'", "data:"}


def test_wachtwoorden_en_cookies() -> None:
    assert settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")
    assert settings.SESSION_COOKIE_HTTPONLY
    assert not settings.DEBUG


def test_onder_de_paginas_weet_niemand_van_http() -> None:
    """Wat er niet is of niet mag, heet daar NietGevonden of MagNiet; op één plek wordt dat een 404."""
    met = {str(bestand.relative_to(MAP)) for bestand in MAP.rglob("*.py") if "Http404" in bestand.read_text()}
    assert {een for een in met if not een.rpartition("/")[2].startswith("views")} == {"vragenlijsten/antwoorden.py"}


def _gevangen(boom: ast.AST) -> set[str]:
    """Welke uitzonderingen een bladzijde bij naam opvangt."""
    vangers = (knoop.type for knoop in ast.walk(boom) if isinstance(knoop, ast.ExceptHandler) and knoop.type)
    delen = (deel for vanger in vangers for deel in ast.walk(vanger))
    return {
        deel.id if isinstance(deel, ast.Name) else deel.attr
        for deel in delen
        if isinstance(deel, ast.Name | ast.Attribute)
    }


def _soorten(weigering: type[Weigering]) -> set[str]:
    return {weigering.__name__}.union(*map(_soorten, weigering.__subclasses__()))


def test_een_bladzijde_kent_een_weigering_en_niet_elke_soort() -> None:
    """Wie een nieuwe soort weigering maakt, hoeft geen bladzijde te wijzigen."""
    soorten = _soorten(Weigering)
    assert {"NogNiet", "Vergrendeld", "OngeldigeOvergang", "OpdrachtDicht"} <= soorten
    bladzijden = list(MAP.rglob("views*.py"))
    assert len(bladzijden) > 15
    per_soort = {
        f"{pad.relative_to(MAP)}: {naam}"
        for pad in bladzijden
        for naam in _gevangen(ast.parse(pad.read_text())) & soorten - {"Weigering", "WissenKanNiet", "NietNu"}
    }
    assert per_soort == set()
