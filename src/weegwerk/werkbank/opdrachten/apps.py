from importlib import import_module

from django.apps import AppConfig


class OpdrachtenConfig(AppConfig):
    name = "weegwerk.werkbank.opdrachten"

    def ready(self) -> None:
        import_module(f"{self.name}.verzenden")  # connects the receiver
