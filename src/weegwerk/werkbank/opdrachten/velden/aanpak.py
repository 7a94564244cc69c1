"""Step Aanpak: the central question before anything else is written, and the look back at the end."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.werkbank.documenten.vragen import Blok, Veld

WERKHOUDINGEN = (
    ("werkbemiddelaar", _("werkbemiddelaar: u zoekt met de cliënt naar werk dat past")),
    ("klankbord", _("klankbord: de cliënt denkt hardop, u luistert en vraagt door")),
    ("levenscoach", _("levenscoach: u kijkt mee naar het hele leven, niet alleen naar werk")),
    ("regisseur", _("regisseur: u houdt alle partijen en stappen bij elkaar")),
)
# What one sees in the client, and what the expert then does (draft Leidraad 2011, in other words).
KENMERKEN = (
    (_("werkbemiddelaar"), _("Weet welk werk hij zoekt en regelt veel zelf. Vraagt geen brede hulp."), _("Helpen om een plan uit te voeren.")),
    (_("klankbord"), _("Heeft een richting, maar is nog niet met werk bezig. Wil de dingen op een rij krijgen."), _("Meedenken en doorvragen.")),
    (_("levenscoach"), _("Heeft zijn hoofd nog niet bij werk. Is bezig met wie hij nu is en hoe het verder moet."), _("Werk een plek geven in het hele leven.")),
    (_("regisseur"), _("Weet niet waar te beginnen en wat hij mag verwachten. Ziet het nog niet als iets van hemzelf."), _("Alles regelen en bij elkaar houden.")),
)  # fmt: skip
WERKSTIJLEN = (
    ("reactief", _("reactief: u spiegelt en bevraagt, de cliënt kiest")),
    ("directief", _("directief: u neemt over, stuurt en bewaakt")),
)
_ACTIVITEITEN = (
    ("inventariseren", _("Inventariseren"), _("Wat ligt er al, van wie, en wat ontbreekt? Dit hoort bij de beeldvorming. U werkt hieraan bij Gesprekken en Feiten.")),
    ("verrijken", _("Verrijken"), _("Wat zoekt u dieper uit, en hoe? Ook dit is beeldvorming. U werkt hieraan bij Instrumenten.")),
    ("oordelen", _("Oordelen"), _("Wat weegt u tegen elkaar af? Dit is de oordeelsvorming. U werkt hieraan bij Weging.")),
    ("communiceren", _("Communiceren"), _("Wie hoort wat, en hoe? Dit hoort bij de besluitvorming. U werkt hieraan bij Antwoord en Rapport.")),
)  # fmt: skip
_JA_NEE = (("ja", _("ja")), ("nee", _("nee")))


def behoefte(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Wat heeft deze cliënt nodig?"),
            (
                Veld(
                    "aanpak.behoefte",
                    _("Wat heeft de cliënt nodig om zo goed mogelijk mee te doen?"),
                    "tekst",
                    _(
                        "Dit is uw eigen oordeel als deskundige. Wat de cliënt er zelf van vindt, legt u vast bij de feiten."
                    ),
                ),
                Veld("aanpak.behoefte_onderbouwing", _("Waar baseert u dat op?"), "tekst"),
            ),
        )
    ]


def houding(_document: Opdrachtmap) -> list[Blok]:
    return [
        Blok(
            _("Hoe stelt u zich op?"),
            (
                Veld("aanpak.werkhouding", _("Werkhouding"), "keuze", keuzes=WERKHOUDINGEN),
                Veld("aanpak.werkhouding_waarom", _("Waarom past deze werkhouding?"), "tekst"),
                Veld(
                    "aanpak.werkstijl",
                    _("Werkstijl"),
                    "keuze",
                    _("Reactief: de cliënt ontdekt en kiest zelf. Directief: u voorkomt fouten en beslist mee."),
                    WERKSTIJLEN,
                ),
                Veld("aanpak.werkstijl_waarom", _("Waarom past deze werkstijl?"), "tekst"),
            ),
        )
    ]


def werkwijze(_document: Opdrachtmap) -> list[Blok]:
    """The four activities of the impact analysis, as a thread through the work."""
    keuzes = tuple((waarde, naam) for waarde, naam, _wat in _ACTIVITEITEN)
    waar = Veld("aanpak.aia_activiteit", _("Waar bent u nu mee bezig?"), "keuze", keuzes=keuzes, klein=True)
    uitleg = _(
        "Vier activiteiten, zoals in de Arbeidsdeskundige Impact Analyse. Heen en weer gaan mag; zeg waar u bent."
    )
    return [
        Blok(_("Waar bent u?"), (waar,), uitleg),
        *(
            Blok(
                naam,
                (Veld(f"aanpak.{waarde}", _("Aantekening bij %(wat)s") % {"wat": str(naam).lower()}, "tekst"),),
                wat,
            )
            for waarde, naam, wat in _ACTIVITEITEN
        ),
    ]


def vertrouwen(_document: Opdrachtmap) -> list[Blok]:
    pad = "vertrouwen"
    antwoorden = (("gegeven", _("ja, de cliënt vindt het goed")), ("geweigerd", _("nee")))
    return [
        Blok(
            _("Verwacht de cliënt vertrouwelijkheid?"),
            (
                Veld(f"{pad}.gewekt", _("Mag de cliënt verwachten dat iets onder vier ogen blijft?"), "keuze", keuzes=_JA_NEE, klein=True),
                Veld(f"{pad}.gewekt_waarom", _("Waardoor wel of niet?"), "tekst"),
            ),
            _("Dat hoort bij begeleiden, en kan ook bij een advies ontstaan. Wie vertrouwen heeft gekregen, oordeelt niet zomaar over diezelfde cliënt."),
        ),
        Blok(
            _("Toestemming voor een later oordeel"),
            (
                Veld(f"{pad}.toestemming_gevraagd_op", _("Gevraagd op"), "datum"),
                Veld(f"{pad}.toestemming_antwoord", _("Antwoord van de cliënt"), "keuze", keuzes=antwoorden, klein=True),
                Veld(f"{pad}.toestemming_antwoord_op", _("Antwoord gekregen op"), "datum"),
                Veld(f"{pad}.toestemming_hoe", _("Hoe is dat vastgelegd?"), hulp=_("Bijvoorbeeld: brief met handtekening, e-mail, of in het verslag van een gesprek.")),
            ),
            _("Alleen nodig als u zelf later over deze cliënt wilt oordelen. Vraag het voordat u zo'n opdracht aanneemt."),
        ),
    ]  # fmt: skip


def terugblik(_document: Opdrachtmap) -> list[Blok]:
    keuzes = (("ja", _("ja")), ("deels", _("voor een deel")), ("nee", _("nee")))
    return [
        Blok(
            _("Hield u zich aan uw aanpak?"),
            (
                Veld("aanpak.aanpak_gehouden", _("Hebt u gewerkt zoals u zich had voorgenomen?"), "keuze", keuzes=keuzes, klein=True),
                Veld("aanpak.aanpak_gehouden_waarom", _("Waar liep het anders, en waarom?"), "tekst"),
            ),
            _("Vul dit in als het werk klaar is. Het blijft in uw eigen aantekeningen en komt niet in het rapport."),
        )
    ]  # fmt: skip
