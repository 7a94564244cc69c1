"""Where an investigation begins."""

from django.urls import path

from weegwerk.werkbank.herbepalingen import views

app_name = "herbepalingen"
urlpatterns = [
    path("opdrachten/<uuid:opdracht_id>/onderzoek/", views.start, name="start"),
    path("onderzoeken/<uuid:onderzoek_id>/herbepaling/", views.begin, name="begin"),
]
