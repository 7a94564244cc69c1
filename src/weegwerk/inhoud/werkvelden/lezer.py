"""Reads the frames from their folder: `algemeen.yaml` and one file per frame or mal, named after its id."""

from dataclasses import dataclass
from pathlib import Path

from weegwerk.inhoud.leidraden.lezer import Bronblad, Leidraadprobleem, lees_blad
from weegwerk.inhoud.werkvelden.model import Algemeen, Werkveld
from weegwerk.yaml_strikt import Pad

ALGEMEEN = "algemeen"


@dataclass(frozen=True)
class GelezenKaders:
    """The frames as far as they could be read, with their files by id."""

    algemeen: Algemeen | None
    werkvelden: tuple[Werkveld, ...]
    problemen: tuple[Leidraadprobleem, ...]
    bladen: dict[str, Bronblad]

    def probleem(self, veld_id: str, pad: Pad, tekst: str) -> Leidraadprobleem:
        """A problem found after reading, at its line."""
        return self.bladen[veld_id].probleem(pad, tekst)


def lees(map_: Path) -> GelezenKaders:
    """Read every frame in this folder; never raises for what is wrong in the files."""
    problemen: list[Leidraadprobleem] = []
    bladen: dict[str, Bronblad] = {}
    werkvelden: list[Werkveld] = []
    algemeen = lees_blad(map_ / f"{ALGEMEEN}.yaml", Algemeen, problemen)
    if algemeen:
        bladen[ALGEMEEN] = algemeen[0]
    for bestand in sorted(map_.glob("*.yaml")):
        if bestand.stem != ALGEMEEN and (gelezen := lees_blad(bestand, Werkveld, problemen)):
            blad, veld = gelezen
            werkvelden.append(veld)
            bladen[veld.id] = blad
            if veld.id != bestand.stem:
                problemen.append(blad.probleem(("id",), f"Het werkveld {veld.id} hoort in {veld.id}.yaml."))
    return GelezenKaders(algemeen[1] if algemeen else None, tuple(werkvelden), tuple(problemen), bladen)
