"""Step Prestatie per taak: each factor of the method, with what was seen and why it gives this percentage."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.methoden import Factor, Methode
from weegwerk.kern.onderzoek import Onderzoek, Taak
from weegwerk.werkbank.documenten.vragen import Blok, Veld, Woord


def prestatie(document: Onderzoek, taak: Taak, methode: Methode) -> list[Blok]:
    return [_factorblok(taak, factor, _wat_is_de_norm(document, factor)) for factor in methode.factoren]


def _factorblok(taak: Taak, factor: Factor, norm: Woord) -> Blok:
    pad = f"taken.{taak.code}.{factor.veld}"
    return Blok(
        factor.naam,
        (
            Veld(f"{pad}.percentage", _("Percentage"), "procent", norm, eenheid="%"),
            Veld(f"{pad}.beschrijving", _("Wat hebt u gezien, gemeten of gehoord?"), "tekst"),
            Veld(f"{pad}.motivering", _("Waarom dit percentage?"), "tekst"),
            Veld(
                f"{pad}.oorzaak",
                _("Oorzaak van het verlies"),
                hulp=_("In een of twee woorden. Een oorzaak telt bij één factor."),
            ),
            Veld(f"{pad}.laag", _("Eigen bereik, van"), "procent", _BEREIK, eenheid="%"),
            Veld(f"{pad}.hoog", _("Eigen bereik, tot"), "procent", eenheid="%"),
            Veld(f"{pad}.motivering_bereik", _("Waar rust dat bereik op?"), "tekst"),
        ),
        uitleg=factor.uitleg[:1].upper() + factor.uitleg[1:] + ".",
        rij=factor.veld,
    )


# The last three open on request: only who did not measure needs them.
_BEREIK = _(
    "Waartussen ligt de ware waarde volgens u? Zo ruim dat u in 19 van 20 zulke zaken gelijk hebt. Laat leeg als u hebt gemeten."
)


def _wat_is_de_norm(document: Onderzoek, factor: Factor) -> Woord:
    if document.kader.voor_ziekte:
        if factor.soort == "verlies":
            return _("0% is wat de werknemer voor de ziekte verloor.")
        return _("100% is wat de werknemer zelf deed voor de ziekte.")
    if factor.soort == "verlies":
        return _("0% is wat een gezonde collega verliest.")
    return _("100% is wat een gewone collega in de normfunctie doet.")
