"""Wat voor alle tests geldt: welke databank er draait, of er een browser is, en dat CI niets overslaat."""

import os
import shutil
from collections.abc import Generator

import hypothesis
import pytest

IN_CI = "WEEGWERK_CI" in os.environ
POSTGRES = os.environ.get("WEEGWERK_DATABASE", "").startswith("postgres")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

# Hoe lang een voorbeeld of het bedenken ervan duurt hangt van de machine af en zegt niets over de uitkomst.
hypothesis.settings.register_profile("weegwerk", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("weegwerk")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Een test die alleen over de andere databank gaat hoort niet bij deze baan."""
    andere = "sqlite" if POSTGRES else "postgres"
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker(andere)])
    items[:] = [item for item in items if not item.get_closest_marker(andere)]


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and not CHROMIUM:
        pytest.skip("Chromium ontbreekt (Debian: apt-get install chromium)")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    sla_niets_over(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    sla_niets_over(report)
    return report


def sla_niets_over(report: pytest.TestReport | pytest.CollectReport) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        reden = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI mag niets worden overgeslagen. {reden}"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Het pad van de browser, voor tests met het kenmerk `browser`."""
    return CHROMIUM or ""
