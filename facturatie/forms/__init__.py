"""What directie fills in about facturen."""

from facturatie.forms.tarief import TariefForm
from facturatie.forms.velden import BedragVeld

__all__ = ["BedragVeld", "TariefForm"]
