"""The forms of allauth in the voice of the portal."""

from typing import Any

from allauth.account import forms as allauth

LABELS = {"login": "E-mailadres", "email": "E-mailadres", "password2": "Nog een keer hetzelfde wachtwoord"}


class InEigenWoorden:
    """What a field is for stands above it, and not once more inside, where it is gone as soon as somebody types."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.label = LABELS.get(naam, veld.label)
            veld.widget.attrs.pop("placeholder", None)


class InloggenForm(InEigenWoorden, allauth.LoginForm):
    pass


class VergetenForm(InEigenWoorden, allauth.ResetPasswordForm):
    """For who once chose a password: who never did comes in by an invitation, and by that alone."""

    def clean_email(self) -> str:
        email: str = super().clean_email()
        self.users: list[Any] = [gebruiker for gebruiker in self.users if gebruiker.has_usable_password()]
        return email


class WijzigenForm(InEigenWoorden, allauth.ChangePasswordForm):
    pass


class KiezenForm(InEigenWoorden, allauth.SetPasswordForm):
    pass


class OpnieuwForm(InEigenWoorden, allauth.ReauthenticateForm):
    pass


class NaVergetenForm(InEigenWoorden, allauth.ResetPasswordKeyForm):
    pass
