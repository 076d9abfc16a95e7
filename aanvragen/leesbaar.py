"""An answer of the form as people read it: dates in words, a choice by its name."""

import datetime
from typing import TYPE_CHECKING, Any

from k2t_portal.workflow.templatetags.portaal import datum_lang

if TYPE_CHECKING:
    from aanvragen.models import Aanvraag


def leesbaar(aanvraag: "Aanvraag", veld: str) -> str:
    """The answer in this field; the same text gives the same answer, whatever its line ends are."""
    waarde: Any = getattr(aanvraag, veld)
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, datetime.date):
        return datum_lang(waarde)
    toon = getattr(aanvraag, f"get_{veld}_display", None)
    return "\n".join(str(toon() if toon else waarde or "").splitlines())
