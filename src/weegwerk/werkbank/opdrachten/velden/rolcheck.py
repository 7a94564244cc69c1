"""Step Rolcheck: what the expert adds to what Weegwerk knows."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.rollen import ONDERHANDELING, SOORTEN
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord
from weegwerk.werkbank.opdrachten.velden.intake import JA_NEE

_SOORTEN: tuple[tuple[str, Woord], ...] = tuple(
    (soort.opdracht, soort.naam if soort.opdracht == ONDERHANDELING else f"{soort.opdracht}. {soort.naam}")
    for soort in SOORTEN.values()
)
_DOOR: tuple[tuple[str, Woord], ...] = (("zelf", _("ikzelf")), ("collega", _("een collega")))
_STAND: tuple[tuple[str, Woord], ...] = (
    ("uitgevoerd", _("is klaar")),
    ("lopend", _("loopt nog")),
    ("verwacht", _("wordt verwacht")),
)
_ZELFDE: tuple[tuple[str, Woord], ...] = (
    ("deze", _("ja")),
    ("andere", _("nee, een andere")),
    ("onbekend", _("weet ik niet")),
)


def motivatie(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Neemt u de opdracht toch aan?"),
            (
                Veld(
                    "rolcheck.motivatie",
                    _("Waarom kan dat, en hoe voorkomt u dat uw rollen botsen?"),
                    "tekst",
                    _(
                        "Alleen nodig als de rolcheck iets zwaars noemt. De opdrachtgever en de cliënt lezen dit in uw "
                        "brief, en het komt in het rapport. Schrijf dus niets vertrouwelijks."
                    ),
                ),
            ),
        )
    ]


def arts(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Neemt een arts de opdracht met u aan?"),
            (
                Veld(
                    "rolcheck.arts",
                    _("Naam van de verzekeringsarts of bedrijfsarts"),
                    hulp=_("Nodig bij opdracht 8, 9 en 10. Bij andere opdrachten laat u dit leeg."),
                ),
            ),
        )
    ]


def ander_werk(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(_("Werk %(nummer)s") % {"nummer": nummer}, _velden(f"rolcheck.ander_werk.{werk.code}"), rij=werk.code)
        for nummer, werk in enumerate(document.rolcheck.ander_werk, start=1)
    ]


def _velden(rij: str) -> tuple[Veld, ...]:
    return (
        Veld(f"{rij}.opdracht", _("Wat was of is het?"), "keuze", keuzes=_SOORTEN),
        Veld(f"{rij}.door", _("Wie deed dat of gaat dat doen?"), "keuze", keuzes=_DOOR),
        Veld(f"{rij}.stand", _("Hoe ver is het?"), "keuze", keuzes=_STAND),
        Veld(f"{rij}.zelfde_client", _("Voor deze cliënt?"), "keuze", keuzes=_ZELFDE),
        Veld(f"{rij}.zelfde_werkgever", _("Bij deze werkgever?"), "keuze", keuzes=_ZELFDE),
        Veld(f"{rij}.zelfde_opdrachtgever", _("Voor deze opdrachtgever?"), "keuze", keuzes=_ZELFDE),
        Veld(f"{rij}.vertrouwelijk", _("Mocht de cliënt vertrouwelijkheid verwachten?"), "keuze", keuzes=JA_NEE),
        Veld(f"{rij}.toelichting", _("Toelichting"), "tekst", _("Wanneer het was en waar het over ging.")),
    )
