"""Wat op een schijf alleen de beheerder van de machine kan; in CI is dat wie de tests draait."""

import os

import pytest


def eis_root() -> None:
    if os.geteuid() != 0:
        pytest.skip("een schijf aankoppelen kan alleen als root")
