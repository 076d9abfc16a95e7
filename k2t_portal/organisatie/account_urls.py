"""The pages of allauth that the portal uses: not those where people sign up or change their own e-mail address."""

from allauth.account import views
from allauth.socialaccount.views import login_cancelled
from django.urls import path, re_path

from k2t_portal.organisatie.views import beveiliging as veilig
from k2t_portal.organisatie.views import extern, sessie, welkom
from k2t_portal.organisatie.views.uitloggen import Uitloggen
from k2t_portal.organisatie.views.zelf import Inloggen

urlpatterns = [
    path("welkom/", welkom.EersteWachtwoord.as_view(), name="account_eerste_wachtwoord"),
    path("welkom/<str:sleutel>/", welkom.Welkom.as_view(), name="account_welkom"),
    path("inloggen/", Inloggen.as_view(), name="account_login"),
    path("inloggen/passkey/", veilig.InloggenMetPasskey.as_view(), name="mfa_login_webauthn"),
    path("inloggen/tweede-stap/", veilig.TweedeStapGeven.as_view(), name="mfa_authenticate"),
    path("uitloggen/", Uitloggen.as_view(), name="account_logout"),
    path("activiteit/", sessie.activiteit, name="activiteit"),
    path("klad/", sessie.klad_bewaren, name="klad_bewaren"),
    path("klad/<int:pk>/weggooien/", sessie.klad_weggooien, name="klad_weggooien"),
    path("extern/", extern.Gekoppeld.as_view(), name="socialaccount_connections"),
    path("extern/gestopt/", login_cancelled, name="socialaccount_login_cancelled"),
    path("extern/<slug:provider_id>/", extern.inloggen, name="openid_connect_login"),
    path("extern/<slug:provider_id>/koppelen/", extern.koppelen, name="extern_koppelen"),
    path("extern/<slug:provider_id>/terug/", extern.terug, name="openid_connect_callback"),
    path("uitgezet/", views.account_inactive, name="account_inactive"),
    path("aanmelden/", views.signup, name="account_signup"),
    path("ben-je-het-zelf/", views.reauthenticate, name="account_reauthenticate"),
    path("ben-je-het-zelf/code/", veilig.CodeOpnieuw.as_view(), name="mfa_reauthenticate"),
    path("ben-je-het-zelf/passkey/", veilig.PasskeyOpnieuw.as_view(), name="mfa_reauthenticate_webauthn"),
    path("beveiliging/", veilig.Beveiliging.as_view(), name="mfa_index"),
    path("beveiliging/tweede-stap/", veilig.TweedeStap.as_view(), name="tweede_stap"),
    path("beveiliging/passkeys/nieuw/", veilig.PasskeyToevoegen.as_view(), name="mfa_add_webauthn"),
    path("beveiliging/passkeys/<int:pk>/naam/", veilig.PasskeyHernoemen.as_view(), name="mfa_edit_webauthn"),
    path("beveiliging/passkeys/<int:pk>/weg/", veilig.PasskeyVerwijderen.as_view(), name="mfa_remove_webauthn"),
    path("beveiliging/app/nieuw/", veilig.AppToevoegen.as_view(), name="mfa_activate_totp"),
    path("beveiliging/app/weg/", veilig.AppVerwijderen.as_view(), name="mfa_deactivate_totp"),
    path("beveiliging/codes/", veilig.Herstelcodes.as_view(), name="mfa_view_recovery_codes"),
    path("beveiliging/codes/nieuw/", veilig.HerstelcodesMaken.as_view(), name="mfa_generate_recovery_codes"),
    path("beveiliging/sessies/<int:pk>/weg/", veilig.SessieBeeindigen.as_view(), name="sessie_beeindigen"),
    path("beveiliging/sessies/andere/weg/", veilig.AndereSessiesBeeindigen.as_view(), name="sessies_beeindigen"),
    path("wachtwoord/wijzigen/", views.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", views.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", views.password_reset, name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", views.password_reset_done, name="account_reset_password_done"),
    path("wachtwoord/nieuw/klaar/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
