"""The role check itself: hold a new assignment against what the expert and colleagues did, do and expect to do."""

from collections.abc import Collection, Iterable

from weegwerk.kern.rollen.banden import Opdrachtband, Zekerheid, banden
from weegwerk.kern.rollen.model import GRADEN, Graad, Rolcheck, Rolcheckbevinding, Toetsopdracht, hoogstens, zwaarste
from weegwerk.kern.rollen.omstandigheden import OMSTANDIGHEDEN
from weegwerk.kern.rollen.regels import REGELS, Rolregel
from weegwerk.kern.rollen.soorten import opsomming


def toets(nieuw: Toetsopdracht, eerder: Collection[Toetsopdracht]) -> Rolcheck:
    """May this expert take the new assignment, given all others?

    Neither the order of `eerder` nor the names matter, only which of them are equal. Assignments without a client,
    employer or opdrachtgever in common change nothing. Sources: the draft guide of 2011 and AKC Cahier 6.
    """
    gevonden = banden(nieuw, eerder)
    uit_paren = (_pas_toe(regel, nieuw, gevonden) for regel in REGELS)
    bevindingen = [
        *(bevinding for bevinding in uit_paren if bevinding),
        *(omstandigheid.bevinding for omstandigheid in OMSTANDIGHEDEN if omstandigheid.geldt(nieuw, gevonden)),
    ]
    return Rolcheck(tuple(sorted(bevindingen, key=lambda een: -GRADEN.index(een.graad))))


def _pas_toe(regel: Rolregel, nieuw: Toetsopdracht, gevonden: Iterable[Opdrachtband]) -> Rolcheckbevinding | None:
    geraakt = [(band, zekerheid) for band in gevonden if (zekerheid := regel.raakt(nieuw.opdracht, band))]
    if not geraakt:
        return None
    graad = zwaarste(*(_graad(regel, band, zekerheid) for band, zekerheid in geraakt))
    tellend = [(band, zekerheid) for band, zekerheid in geraakt if _graad(regel, band, zekerheid) == graad]
    waarom = regel.waarom.format(eerder=opsomming({band.opdracht for band, _ in tellend}))
    let_op, eerst = ("", "") if graad == "toegestaan" else _voorbehoud(tellend)
    return Rolcheckbevinding(regel.id, graad, waarom + let_op, eerst + regel.wat_nu, regel.bron)


def _graad(regel: Rolregel, band: Opdrachtband, zekerheid: Zekerheid) -> Graad:
    """What is only expected warns; what may be another case asks to find out first."""
    if band.status == "verwacht":
        return hoogstens(regel.graad, "aandacht")
    return regel.graad if zekerheid == "zeker" else hoogstens(regel.graad, "voorwaarde")


def _voorbehoud(tellend: Collection[tuple[Opdrachtband, Zekerheid]]) -> tuple[str, str]:
    """Why a finding may be lighter than its rule, and what to do first."""
    if all(band.status == "verwacht" for band, _ in tellend):
        return " Dat werk wordt nog verwacht.", "Spreek nu al af wie wat doet. Gaat beide door? "
    if all(zekerheid == "onzeker" for _, zekerheid in tellend):
        return (
            " Misschien is het een andere zaak.",
            "Zoek uit of het dezelfde zaak is en leg dat vast. Is het dezelfde zaak? ",
        )
    return "", ""
