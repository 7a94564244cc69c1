"""Steps Gesprekken and Feiten: talks and their accounts, other activities, and facts with where they come from."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.feiten import Feit, Gesprek
from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.documenten.vragen import Blok, Veld
from weegwerk.werkbank.opdrachten.velden.gedeeld import feitkeuzes

PARTIJEN = (
    ("client", _("cliënt")),
    ("werkgever", _("werkgever")),
    ("opdrachtgever", _("opdrachtgever")),
    ("arts", _("arts")),
    ("anders", _("iemand anders")),
)
WAAR = (
    ("kantoor", _("op kantoor")),
    ("werkplek", _("op de werkplek")),
    ("thuis", _("bij iemand thuis")),
    ("telefoon", _("door de telefoon")),
    ("beeldbellen", _("met beeldbellen")),
    ("anders", _("anders")),
)
_BEVESTIGINGEN = (
    ("akkoord", _("klopt")),
    ("opmerkingen", _("klopt, met opmerkingen")),
    ("geen_reactie", _("geen reactie")),
)
VERKREGEN = (
    ("gezegd", _("gezegd of geschreven door iemand")),
    ("waargenomen", _("door mij waargenomen")),
    ("afgeleid", _("door mij afgeleid uit andere feiten")),
)
GEVOELIG = (("medisch", _("medisch")), ("vertrouwelijk", _("vertrouwelijk")))
_LEZERS = (("opdrachtgever", _("opdrachtgever")), ("werkgever", _("werkgever")))
_LIJSTEN = (
    ("fml", _("functionele mogelijkhedenlijst (FML)")),
    ("andere_lijst", _("een andere lijst")),
    ("geen", _("er is geen lijst")),
)


def gesprek(_document: Opdrachtmap, rij: Gesprek) -> list[Blok]:
    pad = f"gesprekken.{rij.code}"
    return [
        Blok(
            _("Gesprek %(code)s") % {"code": rij.code},
            (
                Veld(f"{pad}.datum", _("Datum"), "datum"),
                Veld(f"{pad}.met", _("Met wie?"), hulp=_("Naam en functie. Het rapport noemt wie u sprak.")),
                Veld(f"{pad}.partij", _("Namens wie?"), "keuze", keuzes=PARTIJEN, klein=True),
                Veld(f"{pad}.hoe", _("Waar?"), "keuze", keuzes=WAAR, klein=True),
                Veld(
                    f"{pad}.verslag",
                    _("Verslag"),
                    "tekst",
                    _("Schrijf op wat er is gezegd, in de woorden van wie het zei. Het verslag zelf komt niet in het rapport."),
                ),
            ),
            rij=rij.code,
        ),
        Blok(
            _("Klopt het verslag?"),
            (
                Veld(f"{pad}.voorgelegd_op", _("Voorgelegd op"), "datum", _("De dag waarop u het verslag aan deze persoon gaf.")),
                Veld(f"{pad}.bevestiging", _("Wat zei die persoon?"), "keuze", keuzes=_BEVESTIGINGEN, klein=True),
                Veld(f"{pad}.bevestigd_op", _("Antwoord gekregen op"), "datum"),
                Veld(f"{pad}.opmerkingen", _("Wat moest er anders?"), "tekst"),
            ),
        ),
    ]  # fmt: skip


def werkzaamheden(document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Werkzaamheid %(nummer)s") % {"nummer": nummer + 1},
            (
                Veld(f"werkzaamheden.{nummer}.datum", _("Datum"), "datum"),
                Veld(f"werkzaamheden.{nummer}.wat", _("Wat hebt u gedaan?"), hulp=_("Bijvoorbeeld: dossier gelezen, werkplek bezocht, overlegd met de arts.")),
                Veld(f"werkzaamheden.{nummer}.met", _("Wie was erbij?"), hulp=_("Naam en functie.")),
                Veld(f"werkzaamheden.{nummer}.toelichting", _("Wat zag of las u?"), "tekst"),
            ),
            rij=str(nummer),
        )
        for nummer in range(len(document.werkzaamheden))
    ]  # fmt: skip


def belastbaarheid(_document: Opdrachtmap) -> list[Blok]:
    pad = "belastbaarheid"
    return [
        Blok(
            _("Wat de cliënt aankan"),
            (
                Veld(f"{pad}.lijst", _("Welke lijst met mogelijkheden en beperkingen is er?"), "keuze", keuzes=_LIJSTEN),
                Veld(f"{pad}.lijst_datum", _("Van welke dag?"), "datum"),
                Veld(f"{pad}.lijst_opsteller", _("Wie stelde de lijst op?"), hulp=_("Naam en functie.")),
                Veld(f"{pad}.lijst_toelichting", _("Wat is erover overlegd?"), "tekst", _("Bijvoorbeeld een vraag aan de opsteller en zijn antwoord.")),
            ),
            _("Noteer nooit wat iemand mankeert. Er is met opzet geen plek voor een diagnose: wat iemand wel en niet kan, is genoeg."),
        )
    ]  # fmt: skip


def feit(document: Opdrachtmap, rij: Feit) -> list[Blok]:
    pad = f"feiten.{rij.code}"
    gesprekken = tuple((een.code, _gespreksnaam(een)) for een in document.gesprekken)
    velden = [
        Veld(f"{pad}.wat", _("Wat is het feit?"), "tekst", _("Eén feit per keer. Laat een uitspraak in de woorden van wie haar deed.")),
        Veld(f"{pad}.verkregen", _("Hoe weet u het?"), "keuze", keuzes=VERKREGEN),
        Veld(f"{pad}.wie", _("Wie zei, schreef of zag het?"), hulp=_("Naam en functie.")),
        Veld(f"{pad}.datum", _("Wanneer?"), "datum"),
    ]  # fmt: skip
    if gesprekken:
        velden.append(Veld(f"{pad}.gesprek", _("In welk gesprek?"), "keuze", keuzes=gesprekken))
    velden += [
        Veld(f"{pad}.stuk", _("In welk stuk van het dossier?"), "keuze", _("Het rapport noemt de soort, van wie het is en de datum.")),
        Veld(f"{pad}.document", _("Welke bladzijde, of welk ander stuk?"), hulp=_("Bijvoorbeeld: blz. 2. Zit het stuk niet in het dossier, schrijf dan wat voor stuk het is, van wie en van wanneer.")),
    ]  # fmt: skip
    andere = feitkeuzes(document, zonder=rij.code)
    if rij.verkregen == "afgeleid" and andere:
        velden.append(Veld(f"{pad}.afgeleid_van", _("Uit welke feiten leidt u dit af?"), "keuzes", keuzes=andere))
    return [Blok(_("Feit %(code)s") % {"code": rij.code}, tuple(velden), rij=rij.code), _wie_mag_het_lezen(rij)]


def _wie_mag_het_lezen(rij: Feit) -> Blok:
    pad = f"feiten.{rij.code}"
    keuze = Veld(
        f"{pad}.gevoelig",
        _("Is dit niet voor iedereen?"),
        "keuze",
        _("Leeg laten als iedereen die het rapport krijgt dit mag lezen. De cliënt leest altijd alles."),
        GEVOELIG,
        klein=True,
    )
    velden = [keuze]
    if rij.gevoelig:
        velden += [
            Veld(f"{pad}.ook_voor", _("Wie mag het toch lezen?"), "keuzes", keuzes=_LEZERS),
            Veld(
                f"{pad}.ook_voor_grond",
                _("Waarom mag dat?"),
                hulp=_(
                    "Schrijf in een hele zin waarom die lezer dit nodig heeft. Het gaat pas mee als de cliënt daar toestemming voor gaf; leg die vast bij Aanpak, Toestemming. Naar een werkgever gaat niets medisch."
                ),
            ),
        ]
    return Blok(_("Wie mag dit lezen?"), tuple(velden))


def _gespreksnaam(een: Gesprek) -> str:
    dag = datum_tekst(een.datum) if een.datum else ""
    return " · ".join(filter(None, (een.code, een.met, dag)))
