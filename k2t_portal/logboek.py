"""What may be in the log: where it went wrong, never what people wrote."""

import logging
import re
import smtplib
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import Error as Databasefout
from django.template import TemplateDoesNotExist, TemplateSyntaxError

from k2t_portal.organisatie.geheim import Onleesbaar

WEG = "(weggelaten)"
# Of these the text is about the code, or names a key. Any other can hold a value, and that can be what somebody typed.
OVER_DE_CODE = (
    *(AttributeError, ImportError, NameError, NotImplementedError, TypeError),
    *(ImproperlyConfigured, TemplateDoesNotExist, TemplateSyntaxError),
    Onleesbaar,
)
DATABASES = {"sqlite3", "psycopg"}
# PostgreSQL shows the value that it could not read behind a colon.
WAARDE = re.compile(r': ".*"')
ADRES = re.compile(r"(?<![\w<])/(?!static/)[^\s'\"]+")
# What is so long in an address is a key: of a calendar, a form without an account, an invitation, a new password.
SLEUTEL = re.compile(r"(?<=/)[^/]{20,}")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


class ZonderInhoud(logging.Formatter):
    """Writes addresses without keys and questions, no e-mail addresses, and errors as `veilige_fout` does.

    One message is one line, so that nobody can make up a line of the log by what they send.
    """

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  the name that logging calls
        regel = super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")
        return MAIL.sub(WEG, ADRES.sub(_zonder_sleutel, regel))

    def formatException(self, ei: Any) -> str:  # noqa: N802  the name that logging calls
        return veilige_fout(ei[1])


def veilige_fout(fout: BaseException) -> str:
    """The traceback of this error and of those behind it: file, line and kind, and a text only if it holds no value."""
    return "\n\n".join(reversed([_schakel(deze) for deze in _keten(fout)]))


def toon_fouten_veilig() -> None:
    """From now on an error that ends this process is shown so too, for cron mails it; a developer sees all of it."""
    sys.excepthook = _bij_het_einde


def _bij_het_einde(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    if settings.configured and settings.DEBUG:
        sys.__excepthook__(soort, fout, spoor)
    else:
        print(veilige_fout(fout), file=sys.stderr)  # noqa: T201  nothing stands between this and the end


def _keten(fout: BaseException) -> Iterator[BaseException]:
    gezien: set[int] = set()
    deze: BaseException | None = fout
    while deze and id(deze) not in gezien:
        gezien.add(id(deze))
        yield deze
        deze = deze.__cause__ or (None if deze.__suppress_context__ else deze.__context__)


def _schakel(fout: BaseException) -> str:
    spoor = "".join(traceback.format_tb(fout.__traceback__))
    soort = type(fout)
    return f"Traceback (most recent call last):\n{spoor}{soort.__module__}.{soort.__qualname__}: {_tekst(fout)}"


def _tekst(fout: BaseException) -> str:
    if isinstance(fout, OVER_DE_CODE):
        return str(fout)
    if isinstance(fout, Databasefout) or type(fout).__module__.partition(".")[0] in DATABASES:
        # The first line only: below it stands the refused row, and a row can hold a hulpvraag.
        return WAARDE.sub(f": {WEG}", str(fout).partition("\n")[0])
    # A mail server repeats the address that it refuses.
    if isinstance(fout, OSError) and not isinstance(fout, smtplib.SMTPException):
        return fout.strerror or WEG
    return WEG


def _zonder_sleutel(adres: re.Match[str]) -> str:
    pad, vraagteken, _ = adres.group().partition("?")
    return SLEUTEL.sub(WEG, pad) + (f"?{WEG}" if vraagteken else "")
