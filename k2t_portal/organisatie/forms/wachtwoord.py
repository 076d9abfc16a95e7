"""Who forgot her password had one: who never chose one comes in by an invitation, and by that alone."""

from typing import Any

from allauth.account.forms import ResetPasswordForm


class WachtwoordVergetenForm(ResetPasswordForm):
    def clean_email(self) -> str:
        email: str = super().clean_email()
        self.users: list[Any] = [gebruiker for gebruiker in self.users if gebruiker.has_usable_password()]
        return email
