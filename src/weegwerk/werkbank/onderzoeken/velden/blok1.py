"""Step Functie en taken, beside the tasks: the search for the normfunctie, what cannot be done, and contradiction."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord

_PLAATSEN = (
    ("eigen_bedrijf", _("1. In het eigen bedrijf")),
    ("cao_bedrijf", _("2. In de cao van het bedrijf")),
    ("andere_cao", _("3. In een andere cao in de sector")),
    ("buiten_sector", _("4. Buiten de sector")),
)
VERGOEDBAAR = (("ja", _("ja")), ("deels", _("voor een deel")), ("nee", _("nee")), ("onbekend", _("niet bekend")))


def norm(document: Onderzoek) -> list[Blok]:
    """The search, nearest first, and the wage that belongs to what was found."""
    if document.kader.voor_ziekte:
        return [_referentieloon(_("Bruto uurloon in het eigen werk"), _GEEN_ZOEKTOCHT)]
    return [
        *(_zoekstap(plek, kop) for plek, kop in _PLAATSEN),
        _referentieloon(_("Bruto uurloon bij de normfunctie")),
        *_zonder_collega(document),
    ]


_GEEN_ZOEKTOCHT = _(
    "U vergelijkt met de werknemer zelf, voor de ziekte. Een andere functie hoeft u dus niet te zoeken; alleen het loon"
    " telt nog."
)


def _referentieloon(vraag: Woord, uitleg: Woord = "") -> Blok:
    velden = (
        Veld("normfunctie.referentieloon", vraag, "getal", eenheid=_("euro")),
        Veld("normfunctie.referentieloon_bron", _("Waar staat dat loon?"), hulp=_("Bijvoorbeeld: cao en schaal.")),
    )
    return Blok(_("Referentieloon"), velden, uitleg)


def _zoekstap(plek: str, kop: object) -> Blok:
    pad = f"normfunctie.zoektocht.{plek}"
    return Blok(
        str(kop),
        (
            Veld(
                f"{pad}.uitkomst",
                _("Hebt u daar een normfunctie gevonden?"),
                "keuze",
                keuzes=(("gevonden", _("gevonden")), ("niet_gevonden", _("niet gevonden"))),
            ),
            Veld(f"{pad}.functie", _("Welke functie lijkt daar het meest op het werk?")),
            Veld(f"{pad}.toelichting", _("Waarom past zij wel of niet?"), "tekst"),
        ),
    )


def _zonder_collega(document: Onderzoek) -> list[Blok]:
    """Asked of a created function only: an existing one has colleagues."""
    if document.functie.soort != "gecreeerd" and not document.normfunctie.norm_zonder_collega:
        return []
    vraag = Veld("normfunctie.norm_zonder_collega", _("Hoe hebt u per taak bepaald wat 100% is?"), "tekst")
    uitleg = _(
        "Deze functie is voor de werknemer gemaakt. Vindt u op geen van de vier plaatsen een gewone collega, dan zet u per"
        " taak zelf de norm, met werk dat erop lijkt. Zonder normfunctie en zonder deze uitleg blijft het rapport een concept."
    )
    return [Blok(_("Geen gewone collega?"), (vraag,), uitleg)]


def niet_uitvoerbaar(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Taak die niet lukt %(nummer)s") % {"nummer": nummer + 1},
            _niet_uitvoerbaar(document, f"niet_uitvoerbaar.{nummer}"),
            rij=str(nummer),
        )
        for nummer in range(len(document.niet_uitvoerbaar))
    ]


def _niet_uitvoerbaar(document: Onderzoek, pad: str) -> tuple[Veld, ...]:
    opvang = (
        ("collega", _("een collega neemt het over")),
        ("ruil", _("geruild tegen andere taken")),
        ("hulpmiddel", _("met een hulpmiddel")),
        ("vervalt", _("de taak vervalt")),
        ("niet", _("het wordt niet opgevangen")),
    )
    tijd = (
        _("Hoeveel tijd kostte die de werknemer voor de ziekte?")
        if document.kader.voor_ziekte
        else _("Hoeveel tijd kost die een gezonde collega?")
    )
    return (
        Veld(f"{pad}.omschrijving", _("Welke taak van de functie lukt niet?")),
        Veld(f"{pad}.uren_per_week", tijd, "getal", eenheid=_("uur per week")),
        Veld(f"{pad}.opvang", _("Hoe wordt het opgevangen?"), "keuze", keuzes=opvang),
        Veld(f"{pad}.verlies_blijft", _("Mist de werkgever dan nog werk?"), "keuze", keuzes=VERGOEDBAAR[:3]),
        Veld(f"{pad}.toelichting", _("Toelichting"), "tekst"),
        Veld(
            f"{pad}.kosten_per_maand",
            _("Wat kost dat per maand?"),
            "getal",
            _("Laat leeg als een collega het overneemt: dan tellen de uren maal het referentieloon."),
            eenheid=_("euro"),
        ),
        *vergoeding(pad),
    )


def vergoeding(pad: str) -> tuple[Veld, ...]:
    """Whether somebody pays it back, how much and who."""
    return (
        Veld(f"{pad}.vergoedbaar", _("Is dat te vergoeden?"), "keuze", keuzes=VERGOEDBAAR),
        Veld(f"{pad}.vergoed_per_maand", _("Wat komt er per maand terug?"), "getal", eenheid=_("euro")),
        Veld(f"{pad}.vergoed_door", _("Van wie?"), hulp=_("Bijvoorbeeld: UWV, gemeente of verzekeraar.")),
    )


def tegenspraken(document: Onderzoek) -> list[Blok]:
    return [
        Blok(_("Punt %(nummer)s") % {"nummer": nummer + 1}, _tegenspraak(f"tegenspraken.{nummer}"), rij=str(nummer))
        for nummer in range(len(document.tegenspraken))
    ]


def _tegenspraak(pad: str) -> tuple[Veld, ...]:
    gevolgd = (
        ("werknemer", _("van wat de werknemer zegt")),
        ("werkgever", _("van wat de werkgever zegt")),
        ("deels", _("van elk een deel")),
        ("geen", _("van wat u zelf zag")),
    )
    return (
        Veld(f"{pad}.onderwerp", _("Waarover spreken zij elkaar tegen?")),
        Veld(f"{pad}.verklaring_werknemer", _("Wat zegt de werknemer?"), "tekst"),
        Veld(f"{pad}.verklaring_werkgever", _("Wat zegt de werkgever?"), "tekst"),
        Veld(f"{pad}.waargenomen", _("Wat zag, telde of las u zelf?"), "tekst"),
        Veld(f"{pad}.gevolgd", _("Waar gaat u van uit?"), "keuze", keuzes=gevolgd),
        Veld(f"{pad}.weging", _("Waarom?"), "tekst", _("Zonder deze weging blijft het rapport een concept.")),
    )
