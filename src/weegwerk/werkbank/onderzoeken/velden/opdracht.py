"""Step Opdracht: the question, the people, what was done and what was consulted."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import alle
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.onderzoeken.velden.gedeeld import namen_van

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
_NODIG = (("altijd", _("altijd nodig")), ("soms", _("alleen als het kan")))
_DEFINITIE = _(
    "Loonwaarde is wat iemand met zijn beperkingen nu in deze functie presteert, vergeleken met een gezonde collega in "
    "hetzelfde werk. Past de vraag daarbij?"
)
_DEFINITIE_VOOR_ZIEKTE = _(
    "Loonwaarde is wat iemand met zijn beperkingen nu in het werk presteert, hier vergeleken met wat hij of zij zelf voor "
    "de ziekte deed. Past de vraag daarbij?"
)


def vraag(document: Onderzoek) -> list[Blok]:
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
                    _DEFINITIE_VOOR_ZIEKTE if document.kader.voor_ziekte else _DEFINITIE,
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


def gegevens(document: Onderzoek) -> list[Blok]:
    namen = namen_van(document)
    werknemer, werkgever = namen["werknemer"], namen["werkgever"]
    return [
        Blok(
            _("%(werknemer)s en %(werkgever)s") % {"werknemer": werknemer.kop, "werkgever": werkgever.kort},
            (
                Veld("kop.naam", _("Naam van %(wie)s") % {"wie": werknemer.voluit}),
                Veld("kop.geboortedatum", _("Geboortedatum"), "datum"),
                Veld("kop.werkgever", werkgever.kop),
                Veld("kop.contactpersoon", _("Contactpersoon bij %(wie)s") % {"wie": werkgever.voluit}),
                Veld("kop.email_contactpersoon", _("E-mailadres van de contactpersoon")),
                Veld("kop.geinterviewde", _("Met wie bij %(wie)s hebt u gesproken?") % {"wie": werkgever.voluit}),
                Veld("kop.opdrachtgever", namen["opdrachtgever"].kop),
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
                Veld(f"bronnen.{nummer}.waarvoor", _("Welke vraag moet deze bron beantwoorden?"), "tekst"),
                Veld(f"bronnen.{nummer}.nodig", _("Hoe nodig is zij?"), "keuze", keuzes=_NODIG),
                Veld(f"bronnen.{nummer}.gevraagd_op", _("Gevraagd op"), "datum"),
                Veld(f"bronnen.{nummer}.ontvangen_op", _("Ontvangen op"), "datum"),
                Veld(f"bronnen.{nummer}.datum", _("Datum van het stuk of het gesprek"), "datum"),
                Veld(f"bronnen.{nummer}.blokken", _("Gebruikt in blok"), "keuzes", keuzes=_BLOKKEN),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.bronnen))
    ]
