"""Step Wat als: the tasks as they could become, with the percentages that the expert then expects."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import AangepasteTaak, Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok, Veld


def wat_als(document: Onderzoek) -> list[Blok]:
    return [_taak(document, taak) for taak in document.wat_als.taken]


def _taak(document: Onderzoek, taak: AangepasteTaak) -> Blok:
    pad = f"wat_als.taken.{taak.code}"
    maat = ("uren_per_week", "getal", _("uur")) if taak.uren_per_week is not None else ("aandeel", "procent", "%")
    factoren = (
        Veld(f"{pad}.{factor.veld}.percentage", factor.naam, "procent", eenheid="%")
        for factor in methode(document.methode).factoren
    )
    return Blok(
        _("Taak %(code)s") % {"code": taak.code},
        (
            Veld(f"{pad}.omschrijving", _("Wat doet de werknemer dan?")),
            Veld(f"{pad}.aanpassing", _("Hoe wordt de taak aangepast?"), "tekst"),
            Veld(f"{pad}.effect", _("Wat doet dat met het werk, en waarop steunt dat?"), "tekst"),
            Veld(
                f"{pad}.{maat[0]}", _("Deel van de week"), "getal" if maat[1] == "getal" else "procent", eenheid=maat[2]
            ),
            *factoren,
        ),
        rij=taak.code,
    )


def toelichting(_document: Onderzoek) -> list[Blok]:
    vraag = Veld("wat_als.toelichting", _("Wat verandert er, en waarom?"), "tekst")
    return [Blok(_("De verwachting in het kort"), (vraag,))]
