"""The pages of allauth that the portal uses: not those where people sign up or change their own e-mail address."""

from allauth.account import views
from django.urls import path, re_path

from k2t_portal.organisatie.views.zelf import Inloggen, WachtwoordVergeten

urlpatterns = [
    path("inloggen/", Inloggen.as_view(), name="account_login"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("uitgezet/", views.account_inactive, name="account_inactive"),
    path("aanmelden/", views.signup, name="account_signup"),
    path("ben-je-het-zelf/", views.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/wijzigen/", views.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", views.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", WachtwoordVergeten.as_view(), name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", views.password_reset_done, name="account_reset_password_done"),
    path("wachtwoord/nieuw/klaar/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
