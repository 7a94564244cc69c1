"""The questions on the pages: which field of the document, in which words."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import Factor, Methode, alle
from weegwerk.kern.onderzoek import Onderzoek, Taak

Invoer = Literal["regel", "tekst", "datum", "procent", "getal", "keuze", "keuzes"]
Woord = str | Promise


@dataclass(frozen=True, slots=True)
class Veld:
    """One question. `pad` is the place in the document."""

    pad: str
    label: Woord
    invoer: Invoer = "regel"
    hulp: Woord = ""
    keuzes: tuple[tuple[str, Woord], ...] = ()
    eenheid: Woord = ""
    klein: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """Questions that belong together under one heading; `rij` names the row they are about."""

    kop: Woord
    velden: tuple[Veld, ...]
    uitleg: Woord = ""
    rij: str = ""


KANALEN = (
    ("email", _("e-mail")),
    ("post", _("post")),
    ("overhandigd", _("overhandigd")),
    ("portaal", _("portaal")),
    ("anders", _("anders")),
)
PARTIJEN = {"werknemer": _("Werknemer"), "werkgever": _("Werkgever")}
_REACTIES = (
    ("akkoord", _("akkoord")),
    ("opmerkingen", _("opmerkingen")),
    ("niet_akkoord", _("niet akkoord")),
    ("geen_reactie", _("geen reactie binnen de termijn")),
)
_VERWERKINGEN = (
    ("overgenomen", _("overgenomen")),
    ("deels", _("deels overgenomen")),
    ("niet_overgenomen", _("niet overgenomen")),
)
_ACTIVITEITEN = (
    ("dossieronderzoek", _("dossieronderzoek")),
    ("gesprek_werknemer", _("gesprek met de werknemer")),
    ("gesprek_werkgever", _("gesprek met de werkgever")),
    ("werkplekbezoek", _("bezoek aan de werkplek")),
    ("overleg", _("overleg")),
    ("anders", _("anders")),
)
_BLOKKEN = (
    ("0", _("0. Vraag en verantwoording")),
    ("1", _("1. Loonwaarde")),
    ("2", _("2. Begeleiding")),
    ("3", _("3. Overige factoren")),
)
_DEFINITIE = _(
    "Loonwaarde is wat iemand met zijn beperkingen nu in deze functie presteert, vergeleken met een gezonde collega in "
    "hetzelfde werk. Past de vraag daarbij?"
)


def vraag(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("De vraag"),
            (
                Veld("vraagstelling.vraag", _("Wat is de vraag van de opdrachtgever?"), "tekst"),
                Veld(
                    "vraagstelling.doel",
                    _("Waar is de uitkomst voor?"),
                    "keuze",
                    keuzes=(
                        ("loonkostensubsidie", _("loonkostensubsidie")),
                        ("loondispensatie", _("loondispensatie")),
                        ("anders", _("anders")),
                    ),
                ),
                Veld(
                    "vraagstelling.past_bij_definitie",
                    _("Past de vraag bij de definitie van loonwaarde?"),
                    "keuze",
                    _DEFINITIE,
                    (("ja", _("ja")), ("deels", _("deels")), ("nee", _("nee"))),
                ),
                Veld("vraagstelling.toetsing", _("Waarom, en wat is daarover afgesproken?"), "tekst"),
            ),
        ),
        Blok(
            _("Datums en methode"),
            (
                Veld(
                    "beoordelingsdatum", _("Beoordelingsdatum"), "datum", _("De dag waarop u het werk hebt beoordeeld.")
                ),
                Veld("peildatum", _("Peildatum"), "datum", _("De dag waarvoor de loonwaarde geldt.")),
                Veld("methode", _("Methode"), "keuze", keuzes=tuple((m.id, m.naam) for m in alle())),
            ),
        ),
    ]


def gegevens(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Werknemer en werkgever"),
            (
                Veld("kop.naam", _("Naam van de werknemer")),
                Veld("kop.geboortedatum", _("Geboortedatum"), "datum"),
                Veld("kop.werkgever", _("Werkgever")),
                Veld("kop.contactpersoon", _("Contactpersoon bij de werkgever")),
                Veld("kop.email_contactpersoon", _("E-mailadres van de contactpersoon")),
                Veld("kop.geinterviewde", _("Met wie bij de werkgever hebt u gesproken?")),
                Veld("kop.opdrachtgever", _("Opdrachtgever")),
            ),
        ),
        Blok(
            _("Rapport"),
            (
                Veld("kop.loonwaardedeskundige", _("Loonwaardedeskundige")),
                Veld("kop.telefoonnummer", _("Telefoonnummer van de loonwaardedeskundige"), klein=True),
                Veld("kop.datum_bedrijfsbezoek", _("Datum van het bedrijfsbezoek"), "datum"),
                Veld("kop.datum_rapportage", _("Datum van het rapport"), "datum"),
            ),
        ),
    ]


def activiteiten(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Activiteit %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"activiteiten.{nummer}.datum", _("Datum"), "datum"),
                Veld(f"activiteiten.{nummer}.soort", _("Wat hebt u gedaan?"), "keuze", keuzes=_ACTIVITEITEN),
                Veld(f"activiteiten.{nummer}.met", _("Met wie?"), hulp=_("Namen van de mensen die erbij waren.")),
                Veld(f"activiteiten.{nummer}.toelichting", _("Toelichting"), "tekst"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.activiteiten))
    ]


def bronnen(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Bron %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(
                    f"bronnen.{nummer}.naam",
                    _("Bron"),
                    hulp=_("Bijvoorbeeld: functiebeschrijving, gesprek, eigen meting."),
                ),
                Veld(f"bronnen.{nummer}.datum", _("Datum"), "datum"),
                Veld(f"bronnen.{nummer}.blokken", _("Gebruikt in blok"), "keuzes", keuzes=_BLOKKEN),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.bronnen))
    ]


def functie(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Uitgevoerde functie"),
            (
                Veld("functie.naam", _("Naam van de functie")),
                Veld(
                    "functie.soort",
                    _("Soort functie"),
                    "keuze",
                    keuzes=(("bestaand", _("bestaande functie")), ("gecreeerd", _("voor deze werknemer gemaakt"))),
                ),
                Veld("functie.uren_per_week", _("Overeengekomen uren per week"), "getal", eenheid=_("uur")),
                Veld("functie.werkdagen_per_week", _("Werkdagen per week"), "getal", eenheid=_("dagen")),
                Veld("functie.voltijd_uren", _("Volle werkweek in vergelijkbaar werk"), "getal", eenheid=_("uur")),
                Veld("functie.omschrijving", _("Omschrijving van het werk"), "tekst"),
            ),
        ),
        Blok(
            _("Normfunctie"),
            (
                Veld("normfunctie.naam", _("Naam van de normfunctie")),
                Veld(
                    "normfunctie.herkomst",
                    _("Waar hebt u die gevonden?"),
                    "keuze",
                    keuzes=(
                        ("eigen_bedrijf", _("in het eigen bedrijf")),
                        ("cao_bedrijf", _("in de cao van het bedrijf")),
                        ("andere_cao", _("in een andere cao in de sector")),
                        ("buiten_sector", _("buiten de sector")),
                    ),
                ),
                Veld("normfunctie.toelichting", _("Waarom ligt deze functie het dichtst bij het werk?"), "tekst"),
            ),
            uitleg=_("De functie van een gewone collega met wie u de werknemer vergelijkt."),
        ),
    ]


# A share is a percentage of its own; the factors of a task hold theirs beside the words.
AANDELEN = ("aandeel", "aandeel_soortgelijke")
TAAKKOLOMMEN: tuple[tuple[str, Woord, Invoer, Woord], ...] = (
    ("omschrijving", _("Wat doet de werknemer?"), "regel", ""),
    ("aandeel", _("Aandeel"), "procent", "%"),
    ("uren_per_week", _("of uren"), "getal", _("uur")),
    ("aandeel_soortgelijke", _("Bij collega"), "procent", "%"),
    ("belang", _("Belang voor de functie"), "tekst", ""),
)


def taken(document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Taak %(code)s") % {"code": taak.code},
            tuple(
                Veld(f"taken.{taak.code}.{veld}", label, invoer, eenheid=eenheid)
                for veld, label, invoer, eenheid in TAAKKOLOMMEN
            ),
            rij=taak.code,
        )
        for taak in document.taken
    ]


def prestatie(_document: Onderzoek, taak: Taak, methode: Methode) -> list[Blok]:
    return [_factorblok(taak, factor) for factor in methode.factoren]


def _factorblok(taak: Taak, factor: Factor) -> Blok:
    pad = f"taken.{taak.code}.{factor.veld}"
    return Blok(
        factor.naam,
        (
            Veld(f"{pad}.percentage", _("Percentage"), "procent", _wat_is_de_norm(factor), eenheid="%"),
            Veld(f"{pad}.beschrijving", _("Wat hebt u gezien, gemeten of gehoord?"), "tekst"),
            Veld(f"{pad}.motivering", _("Waarom dit percentage?"), "tekst"),
            Veld(
                f"{pad}.oorzaak",
                _("Oorzaak van het verlies"),
                hulp=_("In een of twee woorden. Een oorzaak telt bij één factor."),
            ),
        ),
        uitleg=factor.uitleg[:1].upper() + factor.uitleg[1:] + ".",
    )


def _wat_is_de_norm(factor: Factor) -> Woord:
    if factor.soort == "verlies":
        return _("0% is wat een gezonde collega verliest.")
    return _("100% is wat een gewone collega in de normfunctie doet.")


def zienswijze(document: Onderzoek, partij: str) -> list[Blok]:
    pad = f"zienswijzen.{partij}"
    punten = getattr(document.zienswijzen, partij).punten
    return [
        Blok(
            _("Reactie"),
            (
                Veld(f"{pad}.ontvangen_op", _("Reactie ontvangen op"), "datum"),
                Veld(f"{pad}.reactie", _("Wat was de reactie?"), "keuze", keuzes=_REACTIES),
            ),
        ),
        *(
            Blok(
                _("Punt %(nummer)s") % {"nummer": nummer + 1},
                (
                    Veld(f"{pad}.punten.{nummer}.punt", _("Wat brengt deze partij naar voren?"), "tekst"),
                    Veld(
                        f"{pad}.punten.{nummer}.verwerking",
                        _("Wat hebt u ermee gedaan?"),
                        "keuze",
                        keuzes=_VERWERKINGEN,
                    ),
                    Veld(f"{pad}.punten.{nummer}.toelichting", _("Waarom?"), "tekst"),
                ),
                rij=str(nummer),
            )
            for nummer in range(len(punten))
        ),
    ]


def conclusie(_document: Onderzoek) -> list[Blok]:
    return [
        Blok(
            _("Conclusie en vervolg"),
            (
                Veld("conclusie.toelichting", _("Toelichting op de uitkomst"), "tekst"),
                Veld("conclusie.geldigheid", _("Hoe lang en wanneer geldt deze vaststelling?"), "tekst"),
                Veld("conclusie.hermeting_op", _("Opnieuw meten op"), "datum"),
                Veld("conclusie.vervolg", _("Afspraken en advies voor daarna"), "tekst"),
            ),
        )
    ]
