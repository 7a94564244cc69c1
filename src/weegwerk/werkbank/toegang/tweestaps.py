"""The secrets of a second factor, sealed like everything else: a copy of the database makes nobody's code."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator

from weegwerk.werkbank.versleuteling.services import ontsleutel_tekst, versleutel_tekst

GEHEIM = ("secret", "seed")
"""What the data of a factor may hold that makes its codes."""
_PLAATS = "mfa_authenticator|data"


class Tweestaps(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    def encrypt(self, text: str) -> str:
        return versleutel_tekst(text, _PLAATS)

    def decrypt(self, encrypted_text: str) -> str:
        return ontsleutel_tekst(encrypted_text, _PLAATS)


def herverzegel() -> None:
    """After a new master key: what is sealed, sealed with the newest."""
    adapter = Tweestaps()
    for factor in Authenticator.objects.select_for_update().filter(type__in=("totp", "recovery_codes")):
        dicht = {veld: factor.data[veld] for veld in GEHEIM if veld in factor.data}
        factor.data |= {veld: adapter.encrypt(adapter.decrypt(waarde)) for veld, waarde in dicht.items()}
        factor.save(update_fields=["data"])
