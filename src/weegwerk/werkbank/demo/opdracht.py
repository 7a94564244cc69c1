"""A finished opdracht for the practice: advice on work and participation, from the central question to the report."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht.bestand import lees
from weegwerk.kern.rollen.overeenkomst import CONCEPT_2011
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.selectors import opdrachten_van
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, deel_uit, open_dossier
from weegwerk.werkbank.opdrachten import oplevering
from weegwerk.werkbank.opdrachten.besluiten import neem_aan
from weegwerk.werkbank.opdrachten.onderdelen import voorwaarden
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

_GEGEVENS = {
    "client": {"naam": "Luca Denkbeeld", "geboortedatum": "2001-04-09", "email": "luca@weegwerk.example"},
    "werkgever": {"naam": "Kwekerij Nergensgroen", "contactpersoon": "Els Fictie", "plaats": "Proefveen"},
    "opdrachtgever": {"naam": "Gemeente Oefendam", "contactpersoon": "Noor Nergens", "soort": "gemeente"},
}
# What the example brings; intake and acceptance are done here, as in real work.
_DELEN = (
    *(
        "aanpak",
        "vertrouwen",
        "toestemmingen",
        "vragen",
        "gesprekken",
        "werkzaamheden",
        "belastbaarheid",
        "feiten",
        "instrumenten",
    ),
    *("wegingen", "conclusies", "antwoorden", "aanvullingen", "adviezen", "slot", "zienswijzen"),
)


@transaction.atomic
def maak(anna: "Gebruiker") -> None:
    """Open the dossier, accept the opdracht, take over the example and make the report final."""
    voorbeeld = lees(voorbeelden.opdracht().encode())
    opdracht = NieuweOpdracht(
        deskundige=anna,
        ontvangen_op=voorbeeld.kop.ontvangen_op or date(2026, 3, 2),
        vraag=voorbeeld.map.vragen[0].vraag or "",
        onderdelen=(deel_uit(CONCEPT_2011, 11),),
    )
    gemaakt = opdrachten_van(open_dossier(anna, DossierGegevens.model_validate(_GEGEVENS), opdracht))[0]
    map_, versie = OPDRACHTMAP.lees(anna, gemaakt.pk)
    document = gewijzigd(versie.document, **{deel: getattr(voorbeeld.map, deel) for deel in _DELEN})
    ARCHIEF.leg_vast(anna, map_, document, _DELEN)
    velden = {"intake.besluit": "nee"}
    velden |= {f"acceptatie.toezeggingen.{vraag.code}.te_beantwoorden": "ja" for vraag in document.vragen}
    velden |= {f"acceptatie.voorwaarden.{code}.staat": "voldaan" for code in voorwaarden(document.onderdelen)}
    bewaard = OPDRACHTMAP.bewaar(anna, gemaakt.pk, map_.versie, velden)
    neem_aan(anna, gemaakt.pk, opdracht.ontvangen_op)
    oplevering.stel_vast(anna, gemaakt.pk, bewaard.versie.nummer + 1)
