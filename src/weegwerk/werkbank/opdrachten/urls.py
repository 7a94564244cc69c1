"""The pages of an opdracht, from intake to delivery."""

from django.urls import path

from weegwerk.werkbank.opdrachten import views

app_name = "opdrachten"
urlpatterns = [
    path("opdrachten/<uuid:opdracht_id>/werk/<str:stap_id>/", views.toon_groep, name="stap"),
    path("opdrachten/<uuid:opdracht_id>/werk/<str:stap_id>/<str:groep_id>/", views.toon_groep, name="groep"),
]
