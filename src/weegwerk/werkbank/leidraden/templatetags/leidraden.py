"""Small looks at a guide that its templates need."""

from django import template

from weegwerk.inhoud.leidraden import Leidraad, Leidraadopdracht, Sectie
from weegwerk.inhoud.leidraden.model import Leidraadbron, Rolconflict

register = template.Library()


@register.filter
def bronnen(leidraad: Leidraad, sectie: Sectie) -> tuple[Leidraadbron, ...]:
    return leidraad.bronnen_van(sectie)


@register.filter
def botst_met(leidraad: Leidraad, conflict: Rolconflict) -> list[Leidraadopdracht]:
    return [opdracht for opdracht in leidraad.opdrachten if opdracht.nummer in conflict.met]


@register.filter
def rolnamen(leidraad: Leidraad, opdracht: Leidraadopdracht) -> list[str]:
    return [rol.naam for rol in leidraad.rollen if rol.id in opdracht.rollen]
