"""Step Overige factoren (block 3): absence, deployability and provisions; the job as a whole."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.onderzoeken.velden.blok1 import VERGOEDBAAR, vergoeding


def verzuim(_document: Onderzoek) -> list[Blok]:
    pad = "overig.verzuim"
    return [
        Blok(
            _("Ziekte"),
            (
                Veld(f"{pad}.keren_per_jaar", _("Hoe vaak is de werknemer ziek per jaar?"), "getal", eenheid=_("keer")),
                Veld(f"{pad}.keren_gebruikelijk", _("Hoe vaak is hier gewoon?"), "getal", eenheid=_("keer")),
                Veld(f"{pad}.dagen_per_jaar", _("Hoeveel werkdagen per jaar?"), "getal", eenheid=_("dagen")),
                Veld(f"{pad}.dagen_gebruikelijk", _("Hoeveel is hier gewoon?"), "getal", eenheid=_("dagen")),
                Veld(f"{pad}.motivering", _("Waar komen deze cijfers vandaan, en wat verwacht u?"), "tekst"),
                *vergoeding(pad)[1:],
            ),
        ),
        Blok(
            _("Behoefte aan herstel"),
            (
                Veld(
                    f"{pad}.herstelbehoefte",
                    _("Hoeveel extra pauze boven wat hier gewoon is?"),
                    "procent",
                    _("Als deel van de werktijd. Rust die al in de netto werktijd zit, telt daar."),
                    eenheid="%",
                ),
                Veld(f"{pad}.herstel", _("Waar blijkt dat uit?"), "tekst"),
                Veld(f"{pad}.advies", _("Wat raadt u de werkgever aan?"), "tekst"),
            ),
        ),
    ]


def inzetbaarheid(_document: Onderzoek) -> list[Blok]:
    pad = "overig.inzetbaarheid"
    return [
        Blok(
            _("Inzetbaarheid"),
            (
                Veld(f"{pad}.deel", _("Welk deel van alle taken van de functie lukt?"), "procent", eenheid="%"),
                Veld(
                    f"{pad}.vervangt_collega",
                    _("Kan de werknemer een collega vervangen?"),
                    "keuze",
                    keuzes=VERGOEDBAAR[:3],
                ),
                Veld(f"{pad}.aanpassingen", _("Welke aanpassingen zijn nodig voor gewoon werk?"), "tekst"),
                Veld(f"{pad}.motivering", _("Waarom?"), "tekst"),
                Veld(f"{pad}.advies", _("Wat raadt u de werkgever aan?"), "tekst"),
            ),
            _("Wat het opvangen van taken kost, vult u in bij Functie en taken, onder Lukt niet."),
        )
    ]


def voorzieningen(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Voorziening %(nummer)s") % {"nummer": nummer + 1},
            _voorziening(f"overig.voorzieningen.{nummer}"),
            rij=str(nummer),
        )
        for nummer in range(len(document.overig.voorzieningen))
    ]


def _voorziening(pad: str) -> tuple[Veld, ...]:
    standen = (
        ("aanwezig", _("zij is er al")),
        ("aangevraagd", _("zij is aangevraagd")),
        ("voorgesteld", _("u stelt haar voor")),
    )
    return (
        Veld(f"{pad}.omschrijving", _("Welke voorziening of aanpassing?")),
        Veld(f"{pad}.stand", _("Hoe staat het ermee?"), "keuze", keuzes=standen),
        Veld(f"{pad}.effect", _("Wat verwacht u ervan, en waarop steunt dat?"), "tekst"),
        Veld(f"{pad}.eenmalig", _("Kosten in één keer"), "getal", eenheid=_("euro")),
        Veld(f"{pad}.gebruiksduur_maanden", _("Hoe lang gaat zij mee?"), "getal", eenheid=_("maanden")),
        Veld(f"{pad}.per_maand", _("Kosten per maand"), "getal", eenheid=_("euro")),
        *vergoeding(pad),
    )
