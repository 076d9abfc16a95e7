"""
Settings of the portal. What differs per installation comes from the environment; docs/deployment.md lists it.

With DEBUG off the portal refuses to start while a required setting is missing, and names that setting.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import environ
from django.contrib.messages import constants as berichten
from django.core.exceptions import ImproperlyConfigured

from k2t_portal.instellingen.browser import beleid
from k2t_portal.instellingen.extern import *  # noqa: F403  its settings are ours
from k2t_portal.instellingen.extern import lees_aanbieders
from k2t_portal.instellingen.limieten import TE_VAAK
from k2t_portal.instellingen.toegang import *  # noqa: F403  its settings are ours

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()


def verplicht(naam: str, *, in_debug: Any, lees: Any = env.str) -> Any:
    """The value of setting `naam`; only with DEBUG on may it be left out. Raises ImproperlyConfigured naming it."""
    if DEBUG:
        return lees(naam, default=in_debug)
    waarde = lees(naam, default=None)
    if not waarde:
        raise ImproperlyConfigured(
            f"{naam} ontbreekt: zonder DEBUG start het portaal alleen met {naam} in de omgeving."
        )
    return waarde


# Installation

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = verplicht("SECRET_KEY", in_debug="onveilig-alleen-voor-ontwikkelen")
ALLOWED_HOSTS = verplicht("ALLOWED_HOSTS", in_debug=["localhost", "127.0.0.1", "[::1]", "testserver"], lees=env.list)
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
# Where people reach the portal, with scheme: what the links in a mail begin with.
PORTAAL_URL = verplicht("PORTAAL_URL", in_debug="http://127.0.0.1:8000").rstrip("/")

# Where someone reports a weakness of the portal, as an address that a browser opens: mailto:… or https://….
VEILIGHEIDSCONTACT = env.str("VEILIGHEIDSCONTACT", default="")

# Keys of what is encrypted, as name:key, the first one writes (docs/deployment.md tells how to replace one). The second
# seals the trail; it stays the same for as long as the trail is kept.
VERSLEUTELSLEUTELS = verplicht(
    "VERSLEUTELSLEUTELS", in_debug=["ontwikkelen:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="], lees=env.list
)
SPOOR_SLEUTEL = verplicht("SPOOR_SLEUTEL", in_debug="onveilig-alleen-voor-ontwikkelen")
# From how many different dossiers within an hour on a reader is shown to directie as unusual.
INZAGE_PER_UUR = env.int("INZAGE_PER_UUR", default=15)

# Demo mode lets anybody in with one click.
K2T_DEMO = env.bool("K2T_DEMO", default=False)
if K2T_DEMO and not DEBUG:
    raise ImproperlyConfigured(
        "K2T_DEMO kan niet aan zonder DEBUG: in de demo kan iedereen zonder wachtwoord inloggen."
    )

# Only a developer and the tests may do without a second factor.
K2T_TWEEDE_FACTOR = env.bool("K2T_TWEEDE_FACTOR", default=True)
if not (K2T_TWEEDE_FACTOR or DEBUG):
    raise ImproperlyConfigured(
        "K2T_TWEEDE_FACTOR kan alleen uit met DEBUG: zonder tweede stap is één wachtwoord genoeg."
    )

# Application

INSTALLED_APPS = [
    "k2t_portal.dashboard",
    "trajecten",
    "aanvragen",
    "facturatie",
    "k2t_portal.workflow",
    "k2t_portal.organisatie",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "rules.apps.AutodiscoverRulesConfig",
    "django_fsm",
    "django_filters",
    "django_htmx",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "k2t_portal.middleware.met_koppen",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "k2t_portal.middleware.met_geheugen",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "k2t_portal.organisatie.tekstbehoud.InloggenNodig",
    "django.contrib.messages.middleware.MessageMiddleware",
    "k2t_portal.organisatie.stilte.stil_uitloggen",
    "k2t_portal.organisatie.tekstbehoud.houd_tekst",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "k2t_portal.organisatie.tweede_factor.EerstTweedeStap",
    "k2t_portal.organisatie.sessies.onthoud_gebruik",
]

ROOT_URLCONF = "k2t_portal.urls"
WSGI_APPLICATION = "k2t_portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "k2t_portal.organisatie.context.portaal",
            ],
        },
    },
]

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
MESSAGE_TAGS = {berichten.ERROR: "danger", berichten.DEBUG: "secondary"}

# Database

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{quote(str(BASE_DIR))}/var/portaal.sqlite3")}

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # IMMEDIATE: a transaction takes the write lock at its start, the only row lock that SQLite knows.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# Logging in allows only so many tries, which all workers count together. A full cache would forget some of them.
CACHES = {"default": env.cache("CACHE_URL", default="dbcache://k2t_cache?max_entries=100000")}

# Who comes in

# Accounts, passwords and second factors: k2t_portal/instellingen/toegang.py.
ACCOUNT_RATE_LIMITS = TE_VAAK
OIDC_AANBIEDERS = lees_aanbieders(env)

# A working day: who left a school or lost a phone is out by the evening.
SESSION_COOKIE_AGE = 12 * 60 * 60
# Who does nothing for so many minutes is logged out before that; 0 means never.
STILTE_MINUTEN = env.int("STILTE_MINUTEN", default=30)
# Whose browser this is, so that a text that comes after the end of a session waits for her alone (organisatie.klad).
WIE_COOKIE_NAME = "wie" if DEBUG else "__Host-wie"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not DEBUG
# The prefix makes a browser refuse a cookie of this name that another host of the domain tries to set.
SESSION_COOKIE_NAME = "sessionid" if DEBUG else "__Host-sessionid"
CSRF_FAILURE_VIEW = "k2t_portal.organisatie.tekstbehoud.csrf_mislukt"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = not DEBUG
CSRF_COOKIE_NAME = "csrftoken" if DEBUG else "__Host-csrftoken"
# It goes when the browser closes, as that of the session does.
CSRF_COOKIE_AGE = None
# A message can name a person, so it stays with the session in the database and never becomes a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What a browser may do

CONTENT_SECURITY_POLICY = beleid(https=not DEBUG)
X_FRAME_OPTIONS = "DENY"
# Not "no-referrer": a browser then sends "Origin: null" with a form, and Django refuses that as another site. To other
# sites this sends nothing either.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
# No other site reads what lies in static/ either.
WHITENOISE_ALLOW_ALL_ORIGINS = False
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

SECURE_SSL_REDIRECT = not DEBUG
SECURE_HSTS_SECONDS = 0 if DEBUG else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEBUG
# W021 asks for HSTS preload: that binds the whole domain of the organisation, which is not for the portal to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# How many of our own proxies stand before the portal: only their X-Forwarded headers are believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_COUNT", default=0)
if ALLAUTH_TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Language and time

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["k2t_portal.formats"]

# Files

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=str(BASE_DIR / "var" / "static"))()

# Bijlagen and facturen have no URL of their own: only a view that checks the right sends them.
MEDIA_ROOT = env.path("BIJLAGEN_ROOT", default=str(BASE_DIR / "var" / "bijlagen"))()
# The size of a form without its bijlagen; those go to disk past FILE_UPLOAD_MAX_MEMORY_SIZE and the form weighs them.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# More than the ten that fit with an aanvraag, so that the form itself can say which ones are too many.
DATA_UPLOAD_MAX_NUMBER_FILES = 50
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# Where ClamAV listens: a path such as /run/clamav/clamd.ctl, or host:port. Without it no file is scanned.
CLAMAV_SOCKET = env.str("CLAMAV_SOCKET", default="")

STORAGES = {
    "default": {
        "BACKEND": "k2t_portal.organisatie.opslag.VersleuteldeOpslag",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Mail

vars().update(env.email("EMAIL_URL", default="consolemail://" if DEBUG else "smtp://localhost:25"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Key2Teach-portaal <noreply@portaal.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 30

# Post: a step and the wake-up of the worker that mails about it are written in one transaction (docs/deployment.md).

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# Seconds that one worker has for one mail before another takes it up; longer than a mail server can keep it waiting.
POST_LEASE = 15 * 60

# Logging: to the console only. Django's mail to ADMINS holds what people typed, so it is left out.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {
            "()": "k2t_portal.logboek.ZonderInhoud",
            "format": "{asctime} {levelname} {name} {message}",
            "datefmt": "%Y-%m-%dT%H:%M:%S%z",
            "style": "{",
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # fontTools and WeasyPrint tell at INFO what they do with every glyph.
        "fontTools": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
        # The name of each passkey that someone logs in with.
        "fido2": {"level": "WARNING"},
        # A line for each task that starts and ends.
        "django_tasks": {"level": "WARNING"},
    },
}

# The demo shows what a school would see, so never Django's technical error pages; and its mail goes nowhere.
if K2T_DEMO:
    DEBUG = False
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    WHITENOISE_USE_FINDERS = True
