"""Organisations and the people who work in them."""

import uuid
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager


class Organisatie(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    naam = models.CharField(_("naam"), max_length=200)

    def __str__(self) -> str:
        return self.naam


class GebruikerManager(BaseUserManager["Gebruiker"]):
    def get_by_natural_key(self, email: str | None) -> "Gebruiker":
        return self.get(email=(email or "").strip().lower())

    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        gebruiker = self.model(email=email.strip().lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker


class Gebruiker(AbstractBaseUser):
    """A person with a login. Seeing dossiers takes `is_deskundige`; `is_beheerder` alone shows no content."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="+", verbose_name=_("organisatie")
    )
    email = models.EmailField(_("e-mailadres"), unique=True)
    naam = models.CharField(_("naam"), max_length=200)
    is_deskundige = models.BooleanField(_("arbeidsdeskundige"), default=False)
    is_beheerder = models.BooleanField(_("beheerder"), default=False)
    is_active = models.BooleanField(_("mag aanmelden"), default=True)
    # Part of every session and every link to set a password: with another number they are over, for good.
    sessiestempel = models.PositiveIntegerField(default=0)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    # Signing in happens before an organisation is known, so the default manager cannot be scoped. Lists use `leden`.
    objects: ClassVar[GebruikerManager] = GebruikerManager()
    leden: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return self.naam

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        gegevens = f"{self.password}|{self.sessiestempel}"
        return salted_hmac("toegang.sessie", gegevens, secret=secret, algorithm="sha256").hexdigest()


class Teller(models.Model):
    """The table of Django's database cache, where attempts are counted. The names of the columns are Django's."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key
