"""Words that more than one page uses."""

from django.utils.translation import gettext_lazy as _

KANALEN = (
    ("email", _("e-mail")),
    ("post", _("post")),
    ("overhandigd", _("overhandigd")),
    ("portaal", _("portaal")),
    ("anders", _("anders")),
)
PARTIJEN = {"werknemer": _("Werknemer"), "werkgever": _("Werkgever")}
