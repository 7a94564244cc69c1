"""Documents of a dossier. What is said about one grows in versions; the file itself can be destroyed, and nothing else can."""

import uuid
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from weegwerk.werkbank.documenten.models import Versierij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier


class Stuk(models.Model):
    """That a document was added, when and by whom. Rows are only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField(_("toegevoegd op"), auto_now_add=True)
    toegevoegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="organisatie")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def sleutelhouder(self) -> "Dossier":
        return self.dossier


class Stukbeschrijving(Versierij):
    """What kind of document it is, from whom and of which day; the newest counts."""

    stuk = models.ForeignKey(Stuk, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The name under which the first rows were locked.
    document = models.BinaryField(db_column="inhoud")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["stuk", "nummer"], name="stukken_beschrijving_nummer"),)


class Stukbestand(models.Model):
    """The file, encrypted. It is never changed; a file that does not belong here can be removed."""

    stuk = models.OneToOneField(Stuk, on_delete=models.CASCADE, primary_key=True, related_name="+")
    inhoud = models.BinaryField()

    objects: ClassVar["models.Manager[Self]"] = ScopedManager(organisatie="stuk__organisatie")

    def __str__(self) -> str:
        return str(self.stuk_id)
