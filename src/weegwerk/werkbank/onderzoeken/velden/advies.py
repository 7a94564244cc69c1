"""Advice to raise the loonwaarde, apart from the measurement."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld

_SOORTEN = (
    ("scholing", _("scholing")),
    ("begeleiding", _("begeleiding")),
    ("hulpmiddel", _("hulpmiddel")),
    ("werkplek", _("werkplek")),
    ("taken", _("andere taken of verdeling")),
    ("werktijden", _("werktijden")),
    ("gezondheid", _("gezondheid")),
    ("anders", _("anders")),
)


def adviezen(document: Onderzoek) -> list[Blok]:
    taken = tuple((taak.code, f"{taak.code}: {taak.omschrijving or ''}".rstrip(": ")) for taak in document.taken)
    return [_advies(f"adviezen.{nummer}", nummer, taken) for nummer in range(len(document.adviezen))]


def _advies(pad: str, nummer: int, taken: tuple[tuple[str, str], ...]) -> Blok:
    return Blok(
        _("Advies %(nummer)s") % {"nummer": nummer + 1},
        (
            Veld(f"{pad}.aanpassing", _("Wat kan er anders?")),
            Veld(f"{pad}.soort", _("Wat voor aanpassing is dit?"), "keuze", keuzes=_SOORTEN),
            Veld(
                f"{pad}.taak", _("Voor welke taak?"), "keuze", _("Laat leeg als het voor al het werk is."), keuzes=taken
            ),
            Veld(f"{pad}.effect", _("Wat verwacht u ervan, en wanneer?"), "tekst"),
            Veld(f"{pad}.gebaseerd_op", _("Waar steunt die verwachting op?"), "tekst"),
            Veld(f"{pad}.door", _("Wie adviseert dit?")),
            Veld(f"{pad}.datum", _("Op welke dag?"), "datum"),
        ),
        rij=str(nummer),
    )
