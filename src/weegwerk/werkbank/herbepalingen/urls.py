"""Where a new determination begins."""

from django.urls import path

from weegwerk.werkbank.herbepalingen import views

app_name = "herbepalingen"
urlpatterns = [path("onderzoeken/<uuid:onderzoek_id>/herbepaling/", views.begin, name="begin")]
