"""The field that every narrative is kept in."""

from typing import Any

from django.db import models

from k2t_portal.organisatie.controle import geen_bsn


def vrije_tekst(label: str | None = None, **opties: Any) -> "models.TextField[str, str]":
    """A field for narrative: health data about a child, so never a BSN in it and never in a list."""
    return models.TextField(label, **{"blank": True, "max_length": 5000, "validators": [geen_bsn], **opties})
