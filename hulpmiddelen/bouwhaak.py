"""Zorgt dat een pakket heel is: met vormgeving en lettertypen, of er komt geen pakket.

Hatch roept dit aan bij elk pakket dat het bouwt. Wie ontwikkelt, krijgt ze van `make install`.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bouwhaak(BuildHookInterface[Any]):
    def initialize(self, version: str, _build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "hulpmiddelen"))
        bouw_assets = import_module("bouw_assets")

        try:
            bouw_assets.bouw(bouw_assets.PAKKET)
        except (bouw_assets.Bouwfout, OSError) as fout:
            sys.exit(f"Het pakket is niet gebouwd, want vormgeving en lettertypen ontbreken: {fout}")
