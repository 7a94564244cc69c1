from importlib import import_module

from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "weegwerk.werkbank.agenda"

    def ready(self) -> None:
        import_module(f"{self.name}.services")  # connects the receiver
