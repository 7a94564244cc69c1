"""The pages of the manual."""

from django.urls import path

from weegwerk.werkbank.handleiding import views

app_name = "handleiding"
urlpatterns = [
    path("handleiding/", views.toon_begin, name="begin"),
    path("handleiding/alles/", views.toon_alles, name="alles"),
    path("handleiding/beeld/<str:naam>", views.toon_beeld, name="beeld"),
    path("handleiding/<slug:hoofdstuk_id>/", views.toon_hoofdstuk, name="hoofdstuk"),
]
