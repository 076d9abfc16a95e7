"""The entrance for a web server such as gunicorn: ``k2t_portal.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "k2t_portal.settings")

application = get_wsgi_application()
