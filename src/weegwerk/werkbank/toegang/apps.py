from importlib import import_module

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "weegwerk.werkbank.toegang"

    def ready(self) -> None:
        import_module(f"{self.name}.signals")  # connects the receivers
