"""The portal's settings as in production behind one proxy, plus a header that tells how many queries a page took."""

from k2t_portal.settings import *  # noqa: F403  all settings are taken over, the two below are longer
from k2t_portal.settings import INSTALLED_APPS as _APPS
from k2t_portal.settings import MIDDLEWARE as _MIDDLEWARE

INSTALLED_APPS = ["bench", *_APPS]
MIDDLEWARE = ["bench.tellen.TelQueries", *_MIDDLEWARE]
