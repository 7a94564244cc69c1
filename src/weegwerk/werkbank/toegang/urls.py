"""Signing in, the second factor, and the people page. What allauth offers and this list lacks does not exist here."""

from allauth.account import views as account
from django.urls import include, path, re_path

from weegwerk.werkbank.toegang import views, views_eerste_start

urlpatterns = [
    path("eerste-start/", views_eerste_start.begin, name="eerste_start_waar"),
    path("eerste-start/<str:code>/", views_eerste_start.begin, name="eerste_start"),
    path("sleutelkopie/", views_eerste_start.toon_sleutelkopie, name="sleutelkopie"),
    path("sleutelkopie/bestand/", views_eerste_start.download_sleutel, name="sleutelbestand"),
    path("leden/", views.toon_leden, name="leden"),
    path("leden/<uuid:lid_id>/toegang/", views.wijzig_toegang, name="lid_toegang"),
    path("account/wie/", views.zeg_wie, name="wie"),
    path("account/aanmelden/", account.login, name="account_login"),
    path("account/afmelden/", account.logout, name="account_logout"),
    path("account/geblokkeerd/", account.account_inactive, name="account_inactive"),
    path("account/bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("account/wachtwoord/", account.password_change, name="account_change_password"),
    path("account/wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path("account/wachtwoord/verzonden/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "account/wachtwoord/gereed/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"
    ),
    re_path(
        r"^account/wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("account/tweestaps/", include("allauth.mfa.urls")),
]
