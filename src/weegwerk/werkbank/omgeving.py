"""What the machine may decide, read from the environment in one place and typed."""

import contextlib
import os
import secrets
import shutil
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

GEGEVENS = Path(os.environ.get("WEEGWERK_GEGEVENS", "gegevens")).absolute()
DEBUG = os.environ.get("WEEGWERK_DEBUG", "") == "1"
# With "INFO" the server writes a line for every request; without it only for those that did not go well.
LOGNIVEAU = "INFO" if os.environ.get("WEEGWERK_LOG", "") == "alles" else "WARNING"
HOSTS = [host.strip() for host in os.environ.get("WEEGWERK_HOSTS", "localhost,127.0.0.1").split(",") if host.strip()]
AFZENDER = os.environ.get("WEEGWERK_AFZENDER", "weegwerk@localhost")
# The door takes requests from these only; from elsewhere one comes through a proxy that speaks https.
PROXY = os.environ.get("WEEGWERK_PROXY", "127.0.0.0/8,::1")
ALLEEN_DEZE_COMPUTER = set(HOSTS) <= {"localhost", "127.0.0.1", "[::1]"}

# Seconds that a page waits for who is writing; then it says so. A write takes some milliseconds.
_WACHT = 5
# A case file must survive a power cut (synchronous FULL); an erased key may not linger in a free page (secure_delete);
# replacing a row counts as removing it, also for a table that only grows (recursive_triggers).
_SQLITE_OPTIES = {
    "transaction_mode": "IMMEDIATE",
    "timeout": _WACHT,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;"
    "PRAGMA recursive_triggers=ON;"
    "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-32000;PRAGMA mmap_size=134217728",
}


# Copies that the workbench makes for itself, before it changes its tables.
KOPIEEN = GEGEVENS / "kopieen"


def verwijder_kopieen() -> None:
    """What was erased may not live on in a copy that nobody asked for."""
    shutil.rmtree(KOPIEEN, ignore_errors=True)


def proxies() -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(deel.strip()) for deel in PROXY.split(",") if deel.strip())
    except ValueError as fout:
        raise ImproperlyConfigured(
            "WEEGWERK_PROXY is geen adres van een proxy, of meer met een komma ertussen: 10.0.0.5 of 10.0.0.0/24."
        ) from fout


def maak_gegevensmap() -> Path:
    GEGEVENS.mkdir(parents=True, exist_ok=True, mode=0o700)
    return GEGEVENS


def schrijf_geheim(pad: Path, inhoud: str) -> None:
    """Create a file that only its owner can read, whole or not at all; an existing file is never touched."""
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.deel")
    descriptor = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        _geef_naam(tijdelijk, pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def _geef_naam(tijdelijk: Path, pad: Path) -> None:
    """A link, because a rename would replace what another process made in the meantime."""
    try:
        os.link(tijdelijk, pad)
    except FileExistsError:
        raise
    except OSError:
        # Some disks know no links; there the chance of two first starts at once is taken.
        if pad.exists():
            raise FileExistsError(pad) from None
        tijdelijk.replace(pad)


def geheime_sleutel() -> str:
    """Signs links and forms. Unlike the master key a new one costs nothing but signing in again, so a lost one is made anew."""
    pad = maak_gegevensmap() / "geheim.txt"
    with contextlib.suppress(FileNotFoundError):
        if geheim := pad.read_text(encoding="utf-8").strip():
            return geheim
        pad.unlink()
    with contextlib.suppress(FileExistsError):
        schrijf_geheim(pad, secrets.token_urlsafe(64))
    return pad.read_text(encoding="utf-8")


def database() -> dict[str, Any]:
    adres = os.environ.get("WEEGWERK_DATABASE", "")
    if adres:
        return _postgresql(adres)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": GEGEVENS / "weegwerk.sqlite3",
        "OPTIONS": _SQLITE_OPTIES,
        "CONN_MAX_AGE": None,
        # A file, because competing writers behave differently on a database in memory.
        "TEST": {"NAME": GEGEVENS / "test.sqlite3"},
    }


def _postgresql(adres: str) -> dict[str, Any]:
    delen = urlsplit(adres)
    if delen.scheme not in {"postgresql", "postgres"} or not delen.path.strip("/"):
        raise ImproperlyConfigured(
            "WEEGWERK_DATABASE is geen adres als postgresql://gebruiker:wachtwoord@host/database."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(delen.path.strip("/")),
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or "",
        "PORT": str(delen.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": f"-c lock_timeout={_WACHT}s"},
    }


_POORTEN = {"starttls": 587, "tls": 465, "geen": 25}


@dataclass(frozen=True, slots=True)
class Mailserver:
    host: str
    poort: int
    beveiliging: str
    gebruiker: str
    wachtwoord: str


def smtp() -> Mailserver | None:
    """The mail server that takes our post, or None when there is none and the post waits."""
    host = os.environ.get("WEEGWERK_SMTP_HOST", "").strip()
    if not host:
        return None
    beveiliging = os.environ.get("WEEGWERK_SMTP_BEVEILIGING", "starttls")
    if beveiliging not in _POORTEN:
        raise ImproperlyConfigured("WEEGWERK_SMTP_BEVEILIGING is geen starttls, tls of geen.")
    poort = os.environ.get("WEEGWERK_SMTP_POORT", "") or str(_POORTEN[beveiliging])
    if not (poort.isascii() and poort.isdigit()):
        raise ImproperlyConfigured("WEEGWERK_SMTP_POORT is geen nummer, bijvoorbeeld 587.")
    gebruiker = os.environ.get("WEEGWERK_SMTP_GEBRUIKER", "")
    return Mailserver(host, int(poort), beveiliging, gebruiker, _wachtwoord() if gebruiker else "")


def _wachtwoord() -> str:
    """From a file, because what stands in the environment shows up in lists of processes."""
    pad = os.environ.get("WEEGWERK_SMTP_WACHTWOORDBESTAND", "")
    try:
        return Path(pad).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fout:
        raise ImproperlyConfigured(
            "WEEGWERK_SMTP_WACHTWOORDBESTAND wijst geen bestand aan dat te lezen is. Zet het wachtwoord van de mailserver in "
            "een bestand dat alleen u kunt lezen."
        ) from fout
