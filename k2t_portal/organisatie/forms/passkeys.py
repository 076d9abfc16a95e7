"""The forms that take the answer of a browser about a passkey. What a stranger makes up instead is simply wrong."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import forms
from cryptography.exceptions import UnsupportedAlgorithm

# What comes of reading bytes and JSON that are no passkey: allauth and fido2 let these pass.
ONLEESBAAR = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    UnsupportedAlgorithm,
    ValueError,
    struct.error,
)


@contextmanager
def anders_ongeldig() -> Iterator[None]:
    """Raises ValidationError for an answer that cannot be read."""
    try:
        yield
    except ONLEESBAAR as fout:
        raise get_adapter().validation_error("incorrect_code") from fout


class _Antwoord:
    """An answer with a passkey that she has."""

    def clean_credential(self) -> Any:
        with anders_ongeldig():
            return super().clean_credential()  # type: ignore[misc]  # a mixin before a form of allauth


class PasskeyMakenForm(forms.AddWebAuthnForm):
    def clean(self) -> Any:
        with anders_ongeldig():
            return super().clean()


class PasskeyGevenForm(_Antwoord, forms.AuthenticateWebAuthnForm):
    pass


class PasskeyInloggenForm(_Antwoord, forms.LoginWebAuthnForm):
    pass


class PasskeyOpnieuwForm(_Antwoord, forms.ReauthenticateWebAuthnForm):
    pass
