from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "weegwerk.werkbank.toegang"

    def ready(self) -> None:
        from weegwerk.werkbank.toegang import signals  # noqa: F401, PLC0415 (connects the receivers)
