"""Passwords that are long and still guessed first: one thing repeated, a row of keys, and the one of the demo."""

from itertools import pairwise

from allauth.account.forms import EmailAwarePasswordResetTokenGenerator
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from weegwerk.werkbank.toegang.models import Gebruiker

OEFENWACHTWOORD = "oefenen-met-wegen"
_RIJEN = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "1234567890")
_OPVOLGERS = {paar for rij in _RIJEN for paar in (*pairwise(rij), *pairwise(reversed(rij)))}
_MINSTENS = 5


class LangGenoeg(MinimumLengthValidator):
    def get_error_message(self) -> str:
        # Django's own sentence has no Dutch translation that fits.
        return _("Dit wachtwoord is te kort. Kies er een van minstens %s tekens.") % self.min_length


class MakkelijkTeRaden:
    def validate(self, password: str, _user: Gebruiker | None = None) -> None:
        woord = password.lower()
        if woord == OEFENWACHTWOORD:
            raise ValidationError(_("Dit is het wachtwoord van de oefenpraktijk. Kies een ander."))
        if woord in (woord + woord)[1:-1] or len(set(woord)) < _MINSTENS or _is_rij(woord):
            raise ValidationError(_("Dit wachtwoord is een herhaling of een rij en dus snel geraden. Kies een ander."))

    def get_help_text(self) -> str:
        return _("Geen herhaling zoals aaaaaaaaaaaa en geen rij zoals 123456789012.")


class Resetlink(EmailAwarePasswordResetTokenGenerator):  # type: ignore[misc]  # allauth has no types
    """A link to set a password ends when its owner is blocked, also when he is let in again."""

    def _make_hash_value(self, user: Gebruiker, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.sessiestempel}"


def _is_rij(woord: str) -> bool:
    return all(paar in _OPVOLGERS for paar in pairwise(woord))
