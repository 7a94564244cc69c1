"""Making an installation ready: tables, key file, first person."""

from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from weegwerk.werkbank import demo as oefening
from weegwerk.werkbank import omgeving
from weegwerk.werkbank.databank import in_gewone_woorden
from weegwerk.werkbank.dossiers import wissen
from weegwerk.werkbank.dossiers.selectors import een_verpakte_sleutel
from weegwerk.werkbank.dossiers.services import herverpak_sleutels
from weegwerk.werkbank.eenmalig.services import ruim_op
from weegwerk.werkbank.fouten import OEFENMAP, StartFout
from weegwerk.werkbank.gezondheid import eis_bruikbaar
from weegwerk.werkbank.logboek.services import wat_ontbreekt
from weegwerk.werkbank.reservekopie.services import maak_voor_bijwerken, ruim_kopieen_op
from weegwerk.werkbank.toegang.selectors import (
    beginpad,
    is_ingericht,
    organisatie_met,
    organisaties,
    wie_meldt_zich_aan,
)
from weegwerk.werkbank.toegang.services import herstel_wachtwoord, herverzegel_tweestaps, vergeet_oude_tellingen
from weegwerk.werkbank.versleuteling import hoofdsleutel
from weegwerk.werkbank.versleuteling.services import open_sleutel

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Gereed:
    """What the person at the keyboard must be told. Empty where there is nothing new.

    `begin` is the page, secret to others, on which the first person makes himself known.
    """

    gegevensmap: Path
    waarschuwing: str = ""
    email: str = ""
    wachtwoord: str = ""
    begin: str = ""


@dataclass(frozen=True, slots=True)
class Wachtwoordeis:
    naam: str
    organisatie: str
    regels: str


def eis_veilig_adres(adres: str, *, demo: bool) -> None:
    """Whoever can come in from elsewhere comes by https; the password of the demo, which everybody has, opens nothing."""
    alleen_hier = ip_address(adres).is_loopback
    if demo and not (alleen_hier and omgeving.ALLEEN_DEZE_COMPUTER):
        raise StartFout(
            "De oefenpraktijk (--demo) start alleen op uw eigen computer, want iedereen kent het wachtwoord. "
            "Laat --demo weg, of haal --adres weg en WEEGWERK_HOSTS uit de omgeving."
        )
    if not alleen_hier and omgeving.ALLEEN_DEZE_COMPUTER:
        raise StartFout(
            f"Op {adres} kunnen anderen bij Weegwerk, en zonder https is mee te lezen wat zij typen. Zet er een proxy met "
            "https voor. Noem in WEEGWERK_HOSTS de naam waarmee uw collega's hem openen, en in WEEGWERK_PROXY het adres van "
            "die proxy."
        )
    omgeving.proxies()


def bereid_voor(*, demo: bool, zonder_kopie: bool = False) -> Gereed:
    ouder = eis_bruikbaar(bijwerken=True)
    _eis_eigen_map(demo=demo)
    # A first start that was cut short left tables, but no work and no key to keep a copy with.
    bijgewerkt = _werk_tabellen_bij(met_kopie=ouder and _heeft_praktijk() and not zonder_kopie)
    call_command("clearsessions")
    vergeet_oude_tellingen()
    ruim_op()
    _verwijder_oude_post()
    sleutel = _zorg_voor_hoofdsleutel()
    wissen.voer_uit()
    waarschuwing = "\n\n".join(filter(None, (bijgewerkt, sleutel, *wat_ontbreekt())))
    if demo:
        return Gereed(omgeving.GEGEVENS, waarschuwing, *oefening.richt_in())
    if is_ingericht():
        return Gereed(omgeving.GEGEVENS, waarschuwing)
    return Gereed(omgeving.GEGEVENS, waarschuwing, begin=beginpad())


def _werk_tabellen_bij(*, met_kopie: bool) -> str:
    """Where there is work in the database a copy is made first; says where that is."""
    kopie = f"Voor het bijwerken is een kopie gemaakt: {maak_voor_bijwerken()}" if met_kopie else ""
    try:
        call_command("migrate", verbosity=0)
    except (DatabaseError, ValueError, RuntimeError) as fout:
        reden = in_gewone_woorden(fout) or str(fout)
        terug = (
            f"{kopie} Zet de vorige versie van Weegwerk terug, en daarna die kopie in een lege map met gegevens, met "
            "uw sleutelbestand erin: weegwerk herstel MAP"
        )
        raise StartFout(
            f"Het bijwerken van de database is niet gelukt. {reden} {terug if kopie else 'Zet uw laatste reservekopie terug.'}"
        ) from fout
    ruim_kopieen_op()
    return kopie


def wachtwoord_voor(email: str) -> Wachtwoordeis:
    gebruiker = _wie(email)
    return Wachtwoordeis(gebruiker.naam, gebruiker.organisatie.naam, " ".join(password_validators_help_texts()))


def zet_wachtwoord(email: str, wachtwoord: str) -> None:
    gebruiker = _wie(email)
    try:
        validate_password(wachtwoord, gebruiker)
    except ValidationError as fout:
        raise StartFout(" ".join(fout.messages)) from None
    herstel_wachtwoord(gebruiker, wachtwoord)


def _wie(email: str) -> "Gebruiker":
    if gebruiker := wie_meldt_zich_aan(email):
        return gebruiker
    raise StartFout(
        f"Met {email} meldt niemand zich aan in {omgeving.GEGEVENS}, of zijn toegang is uitgezet. Kijk of het adres klopt. "
        "Staan uw gegevens ergens anders, wijs die map dan aan met WEEGWERK_GEGEVENS."
    )


@transaction.atomic
def roteer_sleutel() -> int:
    # The file goes first and keeps the old key: stop halfway, and every dossier can still be read.
    hoofdsleutel.roteer()
    herverzegel_tweestaps()
    return herverpak_sleutels()


def _verwijder_oude_post() -> None:
    """Former versions wrote e-mail to files, with addresses and with links to set a password."""
    map_ = omgeving.GEGEVENS / "post"
    for bericht in map_.glob("*.log"):
        bericht.unlink()
    with suppress(OSError):  # not there, or with something of somebody else in it
        map_.rmdir()


def _heeft_praktijk() -> bool:
    return "toegang_organisatie" in connection.introspection.table_names() and is_ingericht()


def _eis_eigen_map(*, demo: bool) -> None:
    """Invented people and real work never share a database, nor a key.

    Asked before the tables are brought up to date, so only for columns that were there from the first version.
    """
    if not _heeft_praktijk():
        return
    alle, oefenen = set(organisaties().values_list("pk", flat=True)), organisatie_met(oefening.EMAIL)
    if demo and alle - {oefenen}:
        raise StartFout(
            f"In de map {omgeving.GEGEVENS} staat het werk van een praktijk; de oefenpraktijk komt daar niet bij. "
            "Laat --demo weg, of wijs met WEEGWERK_GEGEVENS een andere map aan."
        )
    if not demo and alle and not alle - {oefenen}:
        raise StartFout(
            f"In de map {omgeving.GEGEVENS} staat de oefenpraktijk; uw eigen werk komt daar niet bij. "
            f"Geef die map een andere naam, bijvoorbeeld {OEFENMAP}, en start opnieuw. "
            "Of wijs met WEEGWERK_GEGEVENS een andere map aan."
        )


def _zorg_voor_hoofdsleutel() -> str:
    if not hoofdsleutel.bestaat() and not is_ingericht():
        return hoofdsleutel.maak()
    hoofdsleutel.lees()
    if verpakt := een_verpakte_sleutel():
        open_sleutel(verpakt)
    return hoofdsleutel.waarschuwing()
