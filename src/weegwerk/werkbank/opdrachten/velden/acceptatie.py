"""Step Acceptatie: the conditions of the guide, the questions, bottlenecks and time."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.voorstel import is_beoordelend
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord
from weegwerk.werkbank.opdrachten.onderdelen import teksten
from weegwerk.werkbank.opdrachten.velden.intake import JA_NEE

STATEN: tuple[tuple[str, Woord], ...] = (
    ("voldaan", _("voldaan")),
    ("niet_voldaan", _("niet voldaan")),
    ("nvt", _("niet van toepassing")),
)
_BESLUIT: tuple[tuple[str, Woord], ...] = (*JA_NEE, ("onbekend", _("dat weet ik nog niet")))
_TE_BEANTWOORDEN: tuple[tuple[str, Woord], ...] = (("ja", _("ja")), ("deels", _("voor een deel")), ("nee", _("nee")))


def voorwaarden(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            voorwaarde.tekst,
            (
                Veld(
                    f"acceptatie.voorwaarden.{code}.staat", _("Is hieraan voldaan?"), "keuze", keuzes=STATEN, klein=True
                ),
                Veld(
                    f"acceptatie.voorwaarden.{code}.toelichting",
                    _("Toelichting, of wat u nu doet"),
                    "tekst",
                    _("Niet voldaan? %(raad)s Wat u dan hier schrijft, leest de opdrachtgever in uw brief.")
                    % {"raad": voorwaarde.anders},
                ),
            ),
        )
        for tekst in teksten(document.onderdelen)
        for code, voorwaarde in tekst.voorwaarden.items()
    ]


def vragen(document: Opdrachtmap) -> list[Blok]:
    toets = [] if is_beoordelend(document.onderdelen) else [_advies_of_oordeel()]
    return toets + [
        Blok(
            _("Vraag %(nummer)s") % {"nummer": vraag.code.removeprefix("V")},
            (
                Veld(
                    f"acceptatie.toezeggingen.{vraag.code}.te_beantwoorden",
                    _("Kan uw rapport deze vraag beantwoorden?"),
                    "keuze",
                    keuzes=_TE_BEANTWOORDEN,
                    klein=True,
                ),
                Veld(
                    f"acceptatie.toezeggingen.{vraag.code}.te_beantwoorden_waarom",
                    _("Wat ontbreekt er, of hoe wordt de vraag anders?"),
                    "tekst",
                    _("Nodig als het antwoord niet ja is. De opdrachtgever leest dit in uw brief."),
                ),
            ),
            vraag.vraag or "",
        )
        for vraag in vragen_van(document)
    ]


def _advies_of_oordeel() -> Blok:
    return Blok(
        _("Advies of oordeel?"),
        (
            Veld(
                "intake.besluit",
                _("Hangt er een besluit over geld, uitkering, sanctie of ontslag aan uw antwoord?"),
                "keuze",
                _("Zo ja, dan is het een oordeel, ook als de opdrachtgever het advies noemt."),
                _BESLUIT,
            ),
            Veld(
                "intake.adviestoets_waarom",
                _("Blijft het toch een advies? Schrijf op wat daarover is afgesproken"),
                "tekst",
                _("Alleen nodig als er een besluit aan hangt en u geen beoordelende opdracht koos."),
            ),
        ),
    )


def knelpunten(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Knelpunt %(nummer)s") % {"nummer": nummer},
            (
                Veld(f"acceptatie.knelpunten.{punt.code}.wat", _("Wat staat in de weg?"), "tekst"),
                Veld(f"acceptatie.knelpunten.{punt.code}.actie", _("Wat wordt eraan gedaan?"), "tekst"),
                Veld(f"acceptatie.knelpunten.{punt.code}.eigenaar", _("Door wie?")),
                Veld(f"acceptatie.knelpunten.{punt.code}.voor_datum", _("Voor welke dag?"), "datum"),
                Veld(f"acceptatie.knelpunten.{punt.code}.uitkomst", _("Hoe liep het af?"), "tekst"),
            ),
            rij=punt.code,
        )
        for nummer, punt in enumerate(document.acceptatie.knelpunten, start=1)
    ]


def tijd(document: Opdrachtmap) -> list[Blok]:
    raad = " ".join(
        alinea
        for tekst in teksten(document.onderdelen)
        for alinea in tekst.opdracht.opdrachtacceptatie.tijdpaden.alineas
    )
    return [
        Blok(
            _("Wanneer verwacht u wat?"),
            (
                Veld("acceptatie.tijdpad.gesprek_op", _("Eerste gesprek of bezoek"), "datum"),
                Veld("acceptatie.tijdpad.concept_op", _("Concept naar de partijen"), "datum"),
                Veld("acceptatie.tijdpad.gereed_op", _("Rapport klaar"), "datum"),
                Veld(
                    "acceptatie.tijdpad.tijd_afspraak",
                    _("Wat is er over tijd afgesproken?"),
                    "tekst",
                    _("Spreek geen vast aantal uren af. Spreek wel af dat u belt als het langer duurt."),
                ),
            ),
            raad,
        )
    ]


def uitloop(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Uitloop %(nummer)s") % {"nummer": nummer},
            (
                Veld(
                    f"acceptatie.uitloop.{keer.code}.nieuwe_datum", _("Nieuwe dag waarop het rapport klaar is"), "datum"
                ),
                Veld(f"acceptatie.uitloop.{keer.code}.reden", _("Waarom duurt het langer?"), "tekst"),
                Veld(f"acceptatie.uitloop.{keer.code}.omstandigheden", _("Waardoor kwam dat?"), "tekst"),
                Veld(f"acceptatie.uitloop.{keer.code}.besproken_op", _("Besproken met de opdrachtgever op"), "datum"),
                Veld(f"acceptatie.uitloop.{keer.code}.besproken_met", _("Met wie?")),
                Veld(f"acceptatie.uitloop.{keer.code}.afspraak", _("Wat is er afgesproken?"), "tekst"),
            ),
            rij=keer.code,
        )
        for nummer, keer in enumerate(document.acceptatie.uitloop, start=1)
    ]


def brieven(document: Opdrachtmap) -> list[Blok]:
    hulp = _("Komt in de brief zoals u het schrijft. Noem geen medische gegevens en niet wat een ander u vertelde.")
    besluit = document.acceptatie.besluit
    if besluit and besluit.keuze == "teruggegeven":
        alineas: tuple[Veld, ...] = (
            Veld("brieven.teruggave_alinea", _("Eigen alinea in de brief over de teruggave"), "tekst", hulp),
        )
    else:
        alineas = (
            Veld("brieven.opdrachtgever_alinea", _("Eigen alinea voor de opdrachtgever"), "tekst", hulp),
            Veld("brieven.client_alinea", _("Eigen alinea voor de cliënt"), "tekst", hulp),
        )
    return [Blok(_("Wilt u iets toevoegen?"), alineas)]
