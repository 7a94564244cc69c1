from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "weegwerk.werkbank.web"
    label = "web"
