"""How a case moves, and the mail about that.

A case (zaak) starts as an Aanvraag and keeps its name for good, so every row here points at that, by lazy foreign key.
"""

from k2t_portal.workflow.models.inzagebeoordeling import Inzagebeoordeling, Inzagenoot, Patroon
from k2t_portal.workflow.models.post import Bericht, Sjabloon, Uitgaand
from k2t_portal.workflow.models.verloop import Gebeurtenis, Inzage, Nummerreeks

__all__ = [
    "Bericht",
    "Gebeurtenis",
    "Inzage",
    "Inzagebeoordeling",
    "Inzagenoot",
    "Nummerreeks",
    "Patroon",
    "Sjabloon",
    "Uitgaand",
]
