"""Where the next thing to do is, so that opening an opdracht lands on it."""

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.opdrachten.oordeel import Opdrachtoordeel


def volgende(document: Opdrachtmap, oordeel: Opdrachtoordeel) -> tuple[str, str]:
    """Step and group of the page that asks for attention first."""
    if document.acceptatie.besluit is None:
        eerste = next(iter(oordeel.gebreken), None)
        return (eerste.stap, eerste.groep) if eerste else ("acceptatie", "besluit")
    if oordeel.rolcheck_veranderd:
        return "rolcheck", "uitkomst"
    if oordeel.te_verzenden or document.acceptatie.besluit.keuze == "teruggegeven":
        return "brieven", "brieven"
    return "aanpak", "behoefte"
