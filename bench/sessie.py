"""Being logged in without the login page."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.db import SessionStore

from k2t_portal.organisatie.tweede_factor import GEREGELD


def log_in(user: AbstractBaseUser) -> str:
    """A session of this person, as after logging in in two steps. Returns its key: the value of the session cookie."""
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(user.pk)
    sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    sessie[HASH_SESSION_KEY] = user.get_session_auth_hash()
    sessie[GEREGELD] = True
    sessie.create()
    return str(sessie.session_key)
