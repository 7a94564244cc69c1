"""The steps of a negotiation and their questions."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderhandeling import Onderhandeling as Document
from weegwerk.kern.signalen import Signaal
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Stapstaat, Veld, geen_vragen, staat

PARTIJEN = {"werkgever": _("Werkgever"), "werknemer": _("Werknemer"), "opdrachtgever": _("Opdrachtgever")}
_HOE = (
    ("handtekening", _("met een handtekening")),
    ("email", _("per e-mail")),
    ("brief", _("per brief")),
    ("portaal", _("in het portaal")),
    ("mondeling", _("mondeling, hier vastgelegd")),
)


def _belangen(_document: Document) -> list[Blok]:
    return [
        Blok(
            _("Aanleiding"),
            (
                Veld("aanleiding", _("Waarom wordt er na de vaststelling nog gepraat?"), "tekst"),
                Veld("partijen.gespreksleider", _("Wie leidt het gesprek?")),
            ),
        ),
        Blok(
            _("Wat iedereen nodig heeft"),
            (
                Veld("belangen.werknemer", _("Belang van de werknemer"), "tekst"),
                Veld("belangen.werkgever", _("Belang van de werkgever"), "tekst"),
                Veld("belangen.opdrachtgever", _("Belang van de opdrachtgever"), "tekst"),
            ),
            _("Schrijf op wat elke partij zelf zegt. Van een belang kunt u later nagaan of de afspraak het dient."),
        ),
    ]


def _voorstel(_document: Document) -> list[Blok]:
    return [
        Blok(
            _("Voorstel"),
            (
                Veld("voorstel.passend", _("Is dit werk het meest passend, en kan het worden aangepast?"), "tekst"),
                Veld("voorstel.voorstel", _("Wat stelt u voor?"), "tekst"),
            ),
        ),
        Blok(
            _("Gevolgen en grenzen"),
            (
                Veld("voorstel.gevolgen", _("Wat betekent dit in geld voor werknemer en werkgever?"), "tekst"),
                Veld("voorstel.grenzen", _("Minimumloon en wet: wat kan wel en wat kan niet?"), "tekst"),
            ),
        ),
    ]


def _loonwaarde(_document: Document) -> list[Blok]:
    return [
        Blok(
            _("Afgesproken loonwaarde"),
            (
                Veld("correctie.percentage", _("Waar spreken de partijen mee af te werken?"), "procent", eenheid="%"),
                Veld(
                    "correctie.gronden",
                    _("Waarom juist dit percentage?"),
                    "tekst",
                    _("In uw eigen woorden, zo dat iemand die er niet bij was het kan volgen."),
                ),
            ),
            _(
                "Dit percentage vult u zelf in; Weegwerk rekent hier niets uit. De vastgestelde loonwaarde blijft staan; "
                "aan loonkostensubsidie of loondispensatie verandert deze afspraak niets."
            ),
        ),
    ]


def _akkoord(_document: Document) -> list[Blok]:
    return [
        Blok(
            naam,
            (
                Veld(f"akkoord.{partij}.naam", _("Wie ging akkoord?")),
                Veld(f"akkoord.{partij}.datum", _("Op welke dag?"), "datum"),
                Veld(f"akkoord.{partij}.hoe", _("Hoe?"), "keuze", keuzes=_HOE),
            ),
        )
        for partij, naam in PARTIJEN.items()
    ]


def _herbepaling(_document: Document) -> list[Blok]:
    return [
        Blok(
            _("Opnieuw bepalen"),
            (
                Veld(
                    "herbepaling_op",
                    _("Op welke dag wordt de loonwaarde opnieuw bepaald?"),
                    "datum",
                    _("Drie tot zes maanden na het akkoord van de werkgever."),
                ),
            ),
        )
    ]


def _af(signalen: Sequence[Signaal], *plekken: tuple[str, ...]) -> bool:
    return not any(
        signaal.houdt_concept and signaal.pad[: len(plek)] == plek for signaal in signalen for plek in plekken
    )


def _staat_belangen(document: Document, signalen: Sequence[Signaal]) -> Stapstaat:
    belangen = document.belangen
    begonnen = bool(document.aanleiding or belangen.werknemer or belangen.werkgever)
    return staat(begonnen=begonnen, af=_af(signalen, ("belangen",), ("partijen",)))


def _staat_voorstel(document: Document, signalen: Sequence[Signaal]) -> Stapstaat:
    return staat(begonnen=bool(document.voorstel.passend), af=_af(signalen, ("voorstel",)))


def _staat_afspraak(document: Document, signalen: Sequence[Signaal]) -> Stapstaat:
    begonnen = document.correctie.percentage is not None or document.akkoord.werkgever.naam is not None
    plekken: tuple[tuple[str, ...], ...] = (("correctie",), ("akkoord",), ("herbepaling_op",))
    af = _af(signalen, *plekken)
    let_op = any(not s.houdt_concept or s.ernst == "fout" for s in signalen)
    return staat(begonnen=begonnen, af=af, let_op=let_op)


def _staat_afronden(document: Document, _signalen: Sequence[Signaal]) -> Stapstaat:
    return staat(begonnen=False, af=document.afsluiting is not None)


STAPPEN: tuple[Stap[Document], ...] = (
    Stap("belangen", _("Belangen"), lambda _d: [Groep("belangen", _("Belangen"), _belangen)], _staat_belangen),
    Stap("voorstel", _("Voorstel"), lambda _d: [Groep("voorstel", _("Voorstel"), _voorstel)], _staat_voorstel),
    Stap(
        "afspraak",
        _("Afspraak"),
        lambda _d: [
            Groep("loonwaarde", _("Loonwaarde"), _loonwaarde),
            Groep("akkoord", _("Akkoord"), _akkoord),
            Groep("herbepaling", _("Herbepaling"), _herbepaling),
        ],
        _staat_afspraak,
    ),
    Stap(
        "afronden",
        _("Afronden"),
        lambda _d: [Groep("afronden", _("Afronden"), geen_vragen, "onderhandelingen/groep_afronden.html")],
        _staat_afronden,
    ),
)
