"""The portal's settings for the tests: nothing outside the process, and quick."""

import os

os.environ.setdefault("DEBUG", "true")

from k2t_portal.settings import *  # noqa: F403  all settings are taken over, the few below are different
from k2t_portal.settings import MIDDLEWARE as _MIDDLEWARE

# Most tests are about what comes after logging in; those of the second factor turn it on.
K2T_TWEEDE_FACTOR = False

# The same: a session that counts when it was last used is written on every page.
STILTE_MINUTEN = 0
# Counted in the process itself; that the database counts for all workers is a race of its own (test_limieten).
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# WhiteNoise reads the whole static folder for every client that a test makes; the live server serves files itself.
MIDDLEWARE = [naam for naam in _MIDDLEWARE if not naam.startswith("whitenoise")]
