from django.apps import AppConfig


class OpdrachtenConfig(AppConfig):
    name = "weegwerk.werkbank.opdrachten"

    def ready(self) -> None:
        from weegwerk.werkbank.opdrachten.verzenden import bij_bezorging  # noqa: PLC0415 (needs the models)
        from weegwerk.werkbank.post.services import bezorgd  # noqa: PLC0415

        bezorgd.connect(bij_bezorging, dispatch_uid=self.name)
