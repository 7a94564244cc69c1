"""The ids of requests that were carried out, kept for a while."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LANGSTE_ADRES = 500


class Daad(models.Model):
    """One request that wrote something. The row stands or falls with the act: same transaction."""

    # Not a foreign key: who has a link has no account. The id of the user, or nothing.
    wie = models.CharField(max_length=36, blank=True)
    # The page that asked, and which of its saves this was; an act of its own has number 0.
    blad = models.UUIDField()
    nummer = models.PositiveIntegerField(default=0)
    # Keyed hash of what was asked: a page that comes back from the history asks something else under the same id.
    inhoud = models.CharField(max_length=64, blank=True)
    # The version of a document that it made, where it made one.
    versie = models.PositiveIntegerField(_("versie"), null=True)
    # Where the answer sent the browser.
    uitkomst = models.CharField(max_length=LANGSTE_ADRES, blank=True)
    gedaan_op = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["blad", "nummer", "wie", "inhoud"], name="eenmalig_daad_verzoek"),
        )

    def __str__(self) -> str:
        return f"{self.blad}.{self.nummer}"
