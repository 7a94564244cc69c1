"""Words that more than one page uses."""

from django.utils.translation import gettext_lazy as _

PARTIJEN = {"werknemer": _("Werknemer"), "werkgever": _("Werkgever")}
