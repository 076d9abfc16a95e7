"""How often one may try, in the notation of allauth: so many per minute or hour, per IP address, account or address.

A whole school can stand behind one IP address, so that number is large; the number per person holds off who guesses.
"""

TE_VAAK = {
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "reauthenticate": "10/5m/user",
    "change_password": "5/m/user",
    "reset_password": "20/m/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    # Not of allauth: links with a secret in them that turned out to be nobody's (organisatie.limieten).
    "geheime_link": "30/5m/ip",
    # Not of allauth either: a page that breaks makes a browser report a few times; more is not about a page.
    "browsermelding": "30/m/ip",
}
