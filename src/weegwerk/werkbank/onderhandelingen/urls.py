"""The pages of a negotiation."""

from django.urls import path

from weegwerk.werkbank.onderhandelingen import views

app_name = "onderhandelingen"
urlpatterns = [
    path("onderzoeken/<uuid:onderzoek_id>/onderhandeling/", views.begin, name="begin"),
    path("onderhandelingen/<uuid:onderhandeling_id>/afspraak.<str:soort>", views.download, name="afspraak"),
    path("onderhandelingen/<uuid:onderhandeling_id>/afsluiten/", views.sluit_af, name="afsluiten"),
    path("onderhandelingen/<uuid:onderhandeling_id>/geschiedenis/", views.toon_geschiedenis, name="geschiedenis"),
    path("onderhandelingen/<uuid:onderhandeling_id>/<str:stap_id>/", views.toon_groep, name="stap"),
    path("onderhandelingen/<uuid:onderhandeling_id>/<str:stap_id>/<str:groep_id>/", views.toon_groep, name="groep"),
]
