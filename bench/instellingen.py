"""De instellingen van het product, met de referentiebladzijde erbij."""

from weegwerk.werkbank.instellingen import *  # noqa: F403 (settings are names, all of them)
from weegwerk.werkbank.instellingen import INSTALLED_APPS as _APPS

INSTALLED_APPS = [*_APPS, "bench"]
ROOT_URLCONF = "bench.urls"
