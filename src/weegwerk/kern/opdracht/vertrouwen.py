"""When a client may expect confidence, and what that asks before a later assessment (draft Leidraad 2011)."""

from collections.abc import Collection, Iterator

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht.aanpak import Aanpak, Vertrouwen
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.signalen import meld
from weegwerk.kern.signalen import Signaal
from weegwerk.tekst import datum_tekst

# Guiding a client oneself: the distance that an assessment needs is gone as a matter of course.
BEGELEIDENDE_OPDRACHTEN = frozenset({29, 30})


def redenen(aanpak: Aanpak, vertrouwen: Vertrouwen, nummers: Collection[int] = ()) -> list[str]:
    """Why the client may expect confidence; empty when nothing in the choices says so."""
    gevonden = []
    if nummers := sorted(BEGELEIDENDE_OPDRACHTEN & {*nummers}):
        gevonden.append(f"u begeleidt hem (opdracht {' en '.join(map(str, nummers))})")
    if aanpak.werkhouding == "levenscoach":
        gevonden.append("u koos de houding van levenscoach")
    if aanpak.werkhouding == "klankbord" and aanpak.werkstijl == "reactief":
        gevonden.append("u bent zijn klankbord en laat de keuze bij hem")
    if vertrouwen.gewekt == "ja":
        gevonden.append("u noteerde dat zelf")
    return gevonden


def is_gewekt(map_: Opdrachtmap, nummers: Collection[int] = ()) -> bool:
    """Does a later assessment of this client by the same expert need consent?"""
    return bool(redenen(map_.aanpak, map_.vertrouwen, nummers))


def is_toegestaan(vertrouwen: Vertrouwen) -> bool:
    """Did the client consent, with a day and a proof of it?"""
    bewijs = vertrouwen.toestemming_antwoord_op and vertrouwen.toestemming_hoe
    return vertrouwen.toestemming_antwoord == "gegeven" and bool(bewijs)


def zonder_antwoorden(map_: Opdrachtmap) -> Opdrachtmap:
    """The same with every consent asked but not answered, for when a later answer may have got lost."""
    weg = dict.fromkeys(("antwoord", "antwoord_op", "hoe"))
    return gewijzigd(
        map_,
        toestemmingen=tuple(een if een.ingetrokken_op else gewijzigd(een, **weg) for een in map_.toestemmingen),
        vertrouwen=gewijzigd(map_.vertrouwen, **{f"toestemming_{veld}": None for veld in weg}),
    )


def toets(map_: Opdrachtmap, nummers: Collection[int] = ()) -> Iterator[Signaal]:
    """What the choices of attitude and style ask of the expert."""
    aanpak, vertrouwen = map_.aanpak, map_.vertrouwen
    if not aanpak.behoefte:
        yield meld("behoefte_leeg", ("aanpak", "behoefte"))
    gevonden = redenen(aanpak, vertrouwen, nummers)
    if gevonden and vertrouwen.toestemming_antwoord is None:
        yield meld("vertrouwen_gewekt", ("vertrouwen", "gewekt"), redenen="; ".join(gevonden))
    if vertrouwen.toestemming_antwoord == "geweigerd":
        dag = vertrouwen.toestemming_antwoord_op
        yield meld(
            "toestemming_geweigerd",
            ("vertrouwen", "toestemming_antwoord"),
            datum=datum_tekst(dag) if dag else "een onbekende dag",
        )
    if vertrouwen.toestemming_antwoord == "gegeven" and not is_toegestaan(vertrouwen):
        wat = "de dag" if vertrouwen.toestemming_antwoord_op is None else "hoe de toestemming is vastgelegd"
        yield meld("toestemming_onvolledig", ("vertrouwen", "toestemming_hoe"), wat=wat)
