"""What happens to a consent of the client after it was given."""

from datetime import date

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.vertrouwelijkheid import Toestemming


def in_te_trekken(map_: Opdrachtmap) -> tuple[Toestemming, ...]:
    """The consents that the client gave and did not take back."""
    return tuple(een for een in map_.toestemmingen if een.antwoord == "gegeven" and een.ingetrokken_op is None)


def trek_in(map_: Opdrachtmap, code: str, dag: date) -> Opdrachtmap:
    """From this day the consent no longer stands; the row stays. Raises KernFout when there is none to take back."""
    if code not in {een.code for een in in_te_trekken(map_)}:
        raise KernFout(
            "niet_in_te_trekken",
            f"Toestemming {code[:5]} is niet gegeven, of al ingetrokken.",
            "Kijk bij Aanpak, Toestemming wat er nu staat.",
            ("toestemmingen", code),
        )
    rijen = (gewijzigd(een, ingetrokken_op=dag) if een.code == code else een for een in map_.toestemmingen)
    return gewijzigd(map_, toestemmingen=tuple(rijen))
