"""Zet de omgeving van de tests klaar, voordat Django zijn instellingen leest (daarom een plugin en geen conftest)."""

import atexit
import os
import shutil
import tempfile

GEGEVENS = tempfile.mkdtemp(prefix="weegwerk-tests-")
atexit.register(shutil.rmtree, GEGEVENS, ignore_errors=True)
os.environ["WEEGWERK_GEGEVENS"] = GEGEVENS

# Een kleine soort document, alleen in de tests; zo hoort hij bij de tabellen en de adressen.
from weegwerk.werkbank import instellingen  # noqa: E402 (leest de omgeving hierboven)

instellingen.INSTALLED_APPS.append("tests.werkbank.notities")
