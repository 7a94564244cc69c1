"""How often somebody may guess a password, without giving a stranger a way to keep a colleague out.

A count per e-mail address alone lets whoever knows that address shut its owner out. So a browser in which that person signed
in before has a count of its own; every other browser shares one with its network address. What all strange addresses together
may try for one person is limited too, for there the number of addresses would be the only limit.
"""

import secrets

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from weegwerk.werkbank.toegang.models import Gebruiker

KOEKJE, _ZOUT = "weegwerk_bekend", "toegang.toestel"
_DAGEN = 180
_MENSEN = 5
"""So many people may share a browser and still be known in it."""
GRENZEN = {
    "bekend toestel": "5/5m/key",
    "vreemd toestel": "10/m/ip,5/5m/key",
    # More than one network address can reach by itself: whoever keeps a new device out, needs several.
    "vreemde toestellen samen": "100/h/key",
}


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def pre_authenticate(self, request: HttpRequest, **credentials: str) -> None:
        email = credentials.get("email", "").strip().lower()
        if toestel := _toestellen(request).get(_wie(email)):
            gebruik = [_tel(request, "bekend toestel", f"{email} {toestel}")]
        else:
            netwerk = ratelimit.get_ip(request)
            gebruik = [_tel(request, "vreemd toestel", f"{email} {netwerk}")]
            if gebruik[0]:
                gebruik.append(_tel(request, "vreemde toestellen samen", email))
        self._gebruik = [een for een in gebruik if een]
        if None in gebruik:
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        """The right password does not count as a guess."""
        for een in self._gebruik:
            een.rollback()

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: str) -> None:
        """Whoever could set a new password by e-mail is the owner of the address; earlier guesses are no longer in his way."""
        email = credentials.get("email", "").strip().lower()
        for wat, sleutel in (
            ("vreemd toestel", f"{email} {ratelimit.get_ip(request)}"),
            ("vreemde toestellen samen", email),
        ):
            ratelimit.clear(request, app="weegwerk", action=wat, key=sleutel, config=GRENZEN)


def onthoud_toestel(request: HttpRequest, antwoord: HttpResponseBase, gebruiker: Gebruiker) -> None:
    """From now on this browser is known as one of this person. It gives no access, only a count of its own."""
    wie = _wie(gebruiker.email)
    anderen = {ander: toestel for ander, toestel in _toestellen(request).items() if ander != wie}
    toestellen = dict([*anderen.items(), (wie, secrets.token_urlsafe(12))][-_MENSEN:])
    antwoord.set_cookie(
        KOEKJE,
        signing.dumps(toestellen, salt=_ZOUT),
        max_age=_DAGEN * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _toestellen(request: HttpRequest) -> dict[str, str]:
    try:
        bekend: dict[str, str] = signing.loads(
            request.COOKIES.get(KOEKJE, ""), salt=_ZOUT, max_age=_DAGEN * 24 * 60 * 60
        )
    except signing.BadSignature:
        return {}
    return bekend


def _wie(email: str) -> str:
    """Who reads the cookie learns no address from it."""
    return signing.Signer(salt=_ZOUT).signature(email)[:16]


def _tel(request: HttpRequest, wat: str, sleutel: str) -> ratelimit.RateLimitUsage | None:
    return ratelimit.consume(request, app="weegwerk", action=wat, key=sleutel, config=GRENZEN)
