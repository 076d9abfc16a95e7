"""The field that every narrative is kept in."""

from typing import Any

from k2t_portal.organisatie.controle import geen_bsn
from k2t_portal.workflow.velden import Verhaal, Verhaalregel


def vrije_tekst(label: str | None = None, **opties: Any) -> Verhaal:
    """A field for narrative: health data about a child, so never a BSN in it and never in a list."""
    return Verhaal(label, **{"blank": True, "max_length": 5000, "validators": [geen_bsn], **opties})


def vrije_regel(label: str | None = None, **opties: Any) -> Verhaalregel:
    """The same in one line."""
    return Verhaalregel(label, **{"blank": True, "max_length": 200, "validators": [geen_bsn], **opties})
