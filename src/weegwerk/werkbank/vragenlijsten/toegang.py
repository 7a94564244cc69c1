"""Who works on a questionnaire: an expert who is signed in, or a party that came in by its own link."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf, schrijf_zonder_account

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weegwerk.werkbank.toegang.models import Gebruiker
    from weegwerk.werkbank.vragenlijsten.models import Vragenlijst


@dataclass(frozen=True, slots=True)
class Bezoeker:
    """Somebody with access to exactly one questionnaire; without `gebruiker` it is the party itself."""

    vragenlijst: "Vragenlijst"
    gebruiker: "Gebruiker | None" = None

    def noteer(self, gebeurtenis: Gebeurtenis, velden: "Sequence[str]" = ()) -> None:
        """Write in the log of the organisation, as who he is."""
        dossier = self.vragenlijst.dossier.pk
        velden = (self.vragenlijst.partij, *velden)
        if self.gebruiker is None:
            schrijf_zonder_account(self.vragenlijst.organisatie_id, gebeurtenis, dossier, velden)
        else:
            schrijf(self.gebruiker, gebeurtenis, dossier, velden)
