"""Words that more than one page uses."""

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.onderzoek import Onderzoek

PARTIJEN = {"werknemer": _("Werknemer"), "werkgever": _("Werkgever")}


def voor_ziekte(document: Onderzoek) -> bool:
    """Is the worker compared with himself before the illness? Then the questions speak of then, not of a colleague."""
    return document.kader.vergelijking == "voor_ziekte"
