"""An aanvraag and what hangs on it."""

from aanvragen.models.aanvraag import Aanvraag
from aanvragen.models.beoordeling import Aanvulling, Besluit
from aanvragen.models.bijlage import Bijlage

__all__ = ["Aanvraag", "Aanvulling", "Besluit", "Bijlage"]
