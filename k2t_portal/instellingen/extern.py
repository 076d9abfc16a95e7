"""Logging in with an account of elsewhere by OpenID Connect: which ones there are, the environment says."""

from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

SOCIALACCOUNT_ADAPTER = "k2t_portal.organisatie.extern.GekoppeldeAccounts"
# An account is found by its number there and by nothing else, and coupled by who is logged in and has just proved it.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False


class Bekend(NamedTuple):
    """What differs between them: how it is called here, and the claim that holds someone's number."""

    naam: str
    uid: str


# Entree Federatie gives the number that a school knows somebody by as "uid", in the answer of its userinfo.
BEKEND = {"entree": Bekend("Entree Federatie", "uid"), "microsoft": Bekend("Microsoft", "sub")}


def lees_aanbieders(env: Any) -> list[dict[str, Any]]:
    """Those of which OIDC_<NAME>_SERVER is given. Raises ImproperlyConfigured naming what is missing or unsafe."""
    return [_aanbieder(env, wie) for wie in BEKEND if env.str(f"OIDC_{wie.upper()}_SERVER", default="")]


def _aanbieder(env: Any, wie: str) -> dict[str, Any]:
    def lees(naam: str, standaard: str | None = None) -> str:
        waarde: str = env.str(f"OIDC_{wie.upper()}_{naam}", default=standaard or "")
        if not waarde:
            raise ImproperlyConfigured(f"OIDC_{wie.upper()}_{naam} ontbreekt bij OIDC_{wie.upper()}_SERVER.")
        return waarde

    server = urlsplit(lees("SERVER"))
    if server.scheme != "https" and server.hostname != "127.0.0.1":
        raise ImproperlyConfigured(f"OIDC_{wie.upper()}_SERVER moet met https:// beginnen.")
    uid = lees("UID", BEKEND[wie].uid)
    return {
        "provider_id": wie,
        "name": lees("NAAM", BEKEND[wie].naam),
        "client_id": lees("CLIENT_ID"),
        "secret": lees("SECRET"),
        "settings": {
            "server_url": server.geturl(),
            "scope": lees("SCOPES", "openid").split(),
            "uid_field": uid,
            # The signed token has "sub"; any other claim has to be asked for.
            "fetch_userinfo": uid != "sub",
            "oauth_pkce_enabled": True,
        },
    }
