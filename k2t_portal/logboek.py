"""What may be in the log: where it went wrong, never what people wrote."""

import logging
import re
from typing import Any

# PostgreSQL adds the refused row to its message, and a row can hold a hulpvraag.
RIJINHOUD = re.compile(r"DETAIL: .*?(?=\n\nThe above exception|\n\nDuring handling|\Z)", re.DOTALL)
# A secret link is a key: a calendar or a form without an account, or a new password.
SLEUTEL = re.compile(r"(/(?:agenda|evaluatie|wachtwoord/nieuw)/)[^/\s'\"]{20,}")


class ZonderRijinhoud(logging.Formatter):
    """Writes tracebacks without the contents of database rows, and addresses without the keys in them."""

    def format(self, record: logging.LogRecord) -> str:
        return SLEUTEL.sub(r"\1(weggelaten)", super().format(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802  the name that logging calls
        return RIJINHOUD.sub("DETAIL: (weggelaten)", super().formatException(ei))
