"""The people around a case."""

from django.urls import path

from weegwerk.werkbank.partners import views

app_name = "partners"
urlpatterns = [
    path("dossiers/<uuid:dossier_id>/partners/", views.toon_partners, name="lijst"),
    path("dossiers/<uuid:dossier_id>/partners/nieuw/", views.voeg_toe, name="nieuw"),
    path("partners/<uuid:partner_id>/", views.wijzig, name="wijzigen"),
]
