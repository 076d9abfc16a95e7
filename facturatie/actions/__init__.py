"""What happens with facturen and tarieven."""

from facturatie.actions.tarieven import nieuw_tarief, verwijder_tarief
from facturatie.actions.uitgeven import Prestatie, factureren

__all__ = ["Prestatie", "factureren", "nieuw_tarief", "verwijder_tarief"]
