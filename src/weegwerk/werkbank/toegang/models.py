"""Organisations and the people who work in them."""

import uuid
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
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

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    # Signing in happens before an organisation is known, so the default manager cannot be scoped. Lists use `leden`.
    objects: ClassVar[GebruikerManager] = GebruikerManager()
    leden: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return self.naam
