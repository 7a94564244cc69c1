from importlib import import_module

from django.apps import AppConfig


class OnderzoekenConfig(AppConfig):
    name = "weegwerk.werkbank.onderzoeken"

    def ready(self) -> None:
        import_module(f"{self.name}.verzenden")  # connects the receiver
