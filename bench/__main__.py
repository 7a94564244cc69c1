"""`make bench`: meet, en zeg in woorden wat het doel haalt. Een gemist doel is geen fout; het is een bevinding."""

import os
import tempfile
import time
from pathlib import Path

from bench import agenda, lijsten, opdrachtregel, portefeuille, rolcheck, werkbank, zekerheid
from bench.tabel import toon


def main() -> None:
    begin = time.monotonic()
    print(
        "Alles is gemeten op deze machine, om en om met zijn maatstaf; het midden van een reeks telt.\n"
        "Bij koude starts staat de bytecode klaar, zoals bij een geïnstalleerd product.\n"
        f"Belasting van de machine bij het begin: {os.getloadavg()[0]:.1f} op {os.cpu_count()} processoren."
    )
    with tempfile.TemporaryDirectory(prefix="weegwerk-bench-") as map_naam:
        werkmap = Path(map_naam)
        toon("Opdrachtregel: bereken, koud", opdrachtregel.meet_start(werkmap))
        toon("Rekenkern: bepalingen", opdrachtregel.meet_bepalingen(werkmap))
        toon("Zekerheid: vijf taken, twintig metingen per taak", zekerheid.meet_kern())
        toon("Portefeuille", portefeuille.meet(werkmap))
        toon("Rapport", opdrachtregel.meet_rapport(werkmap))
        vragen, werkplekken = werkbank.bereid_voor(werkmap)
        toon(f"Vragen aan de database bij {werkbank.WEINIG} en {werkbank.VEEL} dossiers", vragen)
        toon("Zekerheid op de bladzijde", zekerheid.meet_bladzijden(werkplekken[-1]))
        toon(f"Werkbank met {werkbank.MENSEN} mensen tegelijk, tegen de referentie", werkbank.meet_drukte(werkplekken))
        toon(f"Agenda met {agenda.AANTAL} open opdrachten en {agenda.AANTAL} afspraken", agenda.meet(werkplekken[0]))
        toon(f"Vragen bij {lijsten.WEINIG} en {lijsten.VEEL} rijen in een dossier", lijsten.meet(werkplekken[2]))
        toon(f"Rolcheck over {rolcheck.AANTAL} eerdere opdrachten", rolcheck.meet(werkplekken[1]))
    print(f"\nKlaar in {time.monotonic() - begin:.0f} s.")


if __name__ == "__main__":
    main()
