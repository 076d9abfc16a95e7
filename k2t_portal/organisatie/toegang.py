"""Who may come in: people get an account from the samenwerkingsverband, nobody makes one."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class GeslotenToegang(DefaultAccountAdapter):
    """Logging in by e-mail address, with sign-up closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
