"""Zet de omgeving van de tests klaar, voordat Django zijn instellingen leest (daarom een plugin en geen conftest)."""

import atexit
import os
import shutil
import tempfile

GEGEVENS = tempfile.mkdtemp(prefix="weegwerk-tests-")
atexit.register(shutil.rmtree, GEGEVENS, ignore_errors=True)
os.environ["WEEGWERK_GEGEVENS"] = GEGEVENS
