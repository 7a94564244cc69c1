"""The pages of the portfolio."""

from django.urls import path

from weegwerk.werkbank.portefeuille import views

app_name = "portefeuille"
urlpatterns = [
    path("portefeuille/", views.toon, name="portefeuille"),
    path("portefeuille.csv", views.download, name="csv"),
]
