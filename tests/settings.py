"""The portal's settings for the tests: nothing outside the process, and quick."""

import os

os.environ.setdefault("DEBUG", "true")

from k2t_portal.settings import *  # noqa: E402, F403  the environment above must come first; all settings are taken over
from k2t_portal.settings import MIDDLEWARE as _MIDDLEWARE  # noqa: E402  likewise

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Reads the whole static folder for every client that a test makes; the live server of the browser tests has its own.
MIDDLEWARE = [naam for naam in _MIDDLEWARE if not naam.startswith("whitenoise")]
