"""Sessions of which the database keeps nothing that opens anything: a hash of the key, and sealed content."""

import hashlib
from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession
from django.utils import timezone

from weegwerk.werkbank.versleuteling.services import SleutelFout, ontsleutel_tekst, versleutel_tekst

_PLAATS = "django_session|session_data"
_LENGTE = 40
"""What the column holds: 160 bits of the hash."""


def afdruk(sessiesleutel: str) -> str:
    """A key with so much chance needs no salt: nobody can try them all."""
    return hashlib.sha256(sessiesleutel.encode()).hexdigest()[:_LENGTE]


class SessionStore(db.SessionStore):
    def encode(self, session_dict: dict[str, Any]) -> str:
        return versleutel_tekst(self.serializer().dumps(session_dict).decode("latin-1"), _PLAATS)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """A session that cannot be opened is no session: its owner signs in again."""
        try:
            inhoud: dict[str, Any] = self.serializer().loads(
                ontsleutel_tekst(str(session_data), _PLAATS).encode("latin-1")
            )
        except SleutelFout:
            return {}
        return inhoud

    def exists(self, session_key: str) -> bool:
        return super().exists(afdruk(session_key))

    def delete(self, session_key: str | None = None) -> None:
        weg = session_key or self.session_key
        if weg:
            super().delete(afdruk(weg))

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        rij = super().create_model_instance(data)
        rij.session_key = afdruk(rij.session_key)
        return rij

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        if self.session_key:
            geldig = self.model.objects.filter(session_key=afdruk(self.session_key), expire_date__gt=timezone.now())
            if rij := geldig.first():
                return rij
        self._session_key = None
        return None
