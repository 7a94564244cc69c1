from django.apps import AppConfig


class OnderzoekenConfig(AppConfig):
    name = "weegwerk.werkbank.onderzoeken"

    def ready(self) -> None:
        from weegwerk.werkbank.onderzoeken.verzenden import bij_bezorging  # noqa: PLC0415 (needs the models)
        from weegwerk.werkbank.post.services import bezorgd  # noqa: PLC0415

        bezorgd.connect(bij_bezorging, dispatch_uid=self.name)
