"""Side pages of a task: its timings and its working time."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek, Taak
from weegwerk.werkbank.documenten.vragen import Blok, Invoer, Veld, Woord

WIE = ("werknemer", "vergelijker")
_NAAST_EEN_COLLEGA = (("werknemer", _("werknemer")), ("vergelijker", _("gewone collega")))
_NAAST_ZICHZELF = (("werknemer", _("werknemer nu")), ("vergelijker", _("werknemer voor de ziekte")))
_BRONNEN = (("deskundige", _("zelf gemeten")), ("werkplek", _("gegevens van de werkplek")))
_HERSTELLERS = (
    ("werknemer", _("de werknemer zelf: telt in het tempo")),
    ("collega", _("een collega: telt als begeleiding")),
    ("niemand", _("niet te herstellen: telt in de kwaliteit")),
)
_DUUR = _("In seconden, of als minuten:seconden.")
_Vraag = tuple[str, Woord, Invoer, Woord, tuple[tuple[str, Woord], ...], Woord]
# With who was timed, the first six are asked of every timing; the rest opens on request.
_METING: tuple[_Vraag, ...] = (
    ("eenheden", _("Hoeveel stuks kwamen af?"), "getal", "", (), _("stuks")),
    ("afgekeurd", _("Daarvan onbruikbaar"), "getal", _("Is alles goed, vul dan 0 in."), (), _("stuks")),
    ("begin", _("Begin"), "regel", _("Bijvoorbeeld 9:30."), (), ""),
    ("einde", _("Einde"), "regel", _("Bijvoorbeeld 9:45."), (), ""),
    ("seconden", _("Of de duur"), "regel", _DUUR, (), ""),
    ("pauze", _("Pauze tijdens de meting"), "regel", _DUUR, (), ""),
    ("datum", _("Datum"), "datum", "", (), ""),
    ("bron", _("Waar komt de meting vandaan?"), "keuze", "", _BRONNEN, ""),
    (
        "fouten",
        _("Stuks met een fout"),
        "getal",
        _("Fouten die zijn hersteld, of dat hadden moeten worden."),
        (),
        _("stuks"),
    ),
    ("hersteld_door", _("Wie herstelde de fouten?"), "keuze", "", _HERSTELLERS, ""),
    ("hersteltijd", _("Tijd voor het herstellen, buiten deze meting"), "regel", _DUUR, (), ""),
    ("opmerking", _("Wat was er bijzonder?"), "tekst", "", (), ""),
)
_WERKTIJD: tuple[_Vraag, ...] = (
    ("datum", _("Datum"), "datum", "", (), ""),
    ("begin", _("Begin van de werktijd"), "regel", _("Bijvoorbeeld 8:30."), (), ""),
    ("einde", _("Einde van de werktijd"), "regel", _("Bijvoorbeeld 12:30."), (), ""),
    (
        "onderbroken",
        _("Daarvan niet aan de taak besteed"),
        "regel",
        _("Als minuten:seconden, bijvoorbeeld 25:00."),
        (),
        "",
    ),
    ("opmerking", _("Waardoor?"), "tekst", "", (), ""),
)


def wie(document: Onderzoek) -> tuple[tuple[str, Woord], ...]:
    """Who can be timed, in the words of the comparison that was chosen."""
    return _NAAST_ZICHZELF if document.kader.voor_ziekte else _NAAST_EEN_COLLEGA


def metingen(document: Onderzoek, taak: Taak) -> list[Blok]:
    """The newest first: that is the one somebody is busy with."""
    vragen = (("wie", _("Wie is gemeten?"), "keuze", "", wie(document), ""), *_METING)
    return [
        _rij(f"taken.{taak.code}.metingen", nummer, _("Meting %(nummer)s") % {"nummer": nummer + 1}, vragen)
        for nummer in reversed(range(len(taak.metingen)))
    ]


def werktijden(document: Onderzoek, taak: Taak) -> list[Blok]:
    vragen = (("wie", _("Wiens werktijd is dit?"), "keuze", "", wie(document), ""), *_WERKTIJD)
    return [
        _rij(f"taken.{taak.code}.werktijden", nummer, _("Werktijd %(nummer)s") % {"nummer": nummer + 1}, vragen)
        for nummer in range(len(taak.werktijden))
    ]


def _rij(lijst: str, nummer: int, kop: Woord, vragen: tuple[_Vraag, ...]) -> Blok:
    velden = tuple(
        Veld(f"{lijst}.{nummer}.{veld}", label, invoer, hulp, keuzes, eenheid, klein=invoer == "regel")
        for veld, label, invoer, hulp, keuzes, eenheid in vragen
    )
    return Blok(kop, velden, rij=str(nummer))
