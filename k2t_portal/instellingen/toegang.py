"""Who comes in, and how: the same in every installation."""

AUTH_USER_MODEL = "organisatie.Gebruiker"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "k2t_portal.organisatie.wachtwoord.LangGenoeg", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "k2t_portal.organisatie.wachtwoord.GeenWoordenVanHier"},
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

ACCOUNT_ADAPTER = "k2t_portal.organisatie.toegang.GeslotenToegang"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_FORMS = {
    "login": "k2t_portal.organisatie.forms.account.InloggenForm",
    "reset_password": "k2t_portal.organisatie.forms.account.VergetenForm",
    "reauthenticate": "k2t_portal.organisatie.forms.account.OpnieuwForm",
    "change_password": "k2t_portal.organisatie.forms.account.WijzigenForm",
    "set_password": "k2t_portal.organisatie.forms.account.KiezenForm",
    "reset_password_from_key": "k2t_portal.organisatie.forms.account.NaVergetenForm",
}
# Seconds after which someone proves again who she is before she changes how she logs in; an app takes some installing.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60

# A passkey first; an app with codes for who has none. Every passkey can log in by itself, so it always asks for a
# finger, a face or a PIN. Codes of an app count for their own half minute only, as ASVS 6.5.5 has it.
MFA_ADAPTER = "k2t_portal.organisatie.tweede_factor.TweedeFactor"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_RECOVERY_CODES_SHOW_ONCE = True
# A whole school is one address, and each log-in asks twice; there is no guessing at a passkey.
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_FORMS = {
    "add_webauthn": "k2t_portal.organisatie.forms.passkeys.PasskeyMakenForm",
    "authenticate_webauthn": "k2t_portal.organisatie.forms.passkeys.PasskeyGevenForm",
    "login_webauthn": "k2t_portal.organisatie.forms.passkeys.PasskeyInloggenForm",
    "reauthenticate_webauthn": "k2t_portal.organisatie.forms.passkeys.PasskeyOpnieuwForm",
}
