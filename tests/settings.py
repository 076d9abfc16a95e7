"""The portal's settings for the tests: nothing outside the process, and quick."""

import os

os.environ.setdefault("DEBUG", "true")

from k2t_portal.settings import *  # noqa: F403  all settings are taken over, the few below are different
from k2t_portal.settings import MIDDLEWARE as _MIDDLEWARE

# Most tests are about what comes after logging in; those of the second factor turn it on.
K2T_TWEEDE_FACTOR = False

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# WhiteNoise reads the whole static folder for every client that a test makes; the live server serves files itself.
MIDDLEWARE = [naam for naam in _MIDDLEWARE if not naam.startswith("whitenoise")]
