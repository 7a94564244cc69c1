from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DocumentenConfig(AppConfig):
    name = "weegwerk.werkbank.documenten"

    def ready(self) -> None:
        autodiscover_modules("soort")  # every app may declare kinds of document
