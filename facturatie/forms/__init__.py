"""What directie fills in about facturen."""

from facturatie.forms.betalen import AfschriftForm, BetalingForm, TerzijdeForm, ToewijzenForm, VerwerkForm
from facturatie.forms.tarief import TariefForm
from facturatie.forms.velden import BedragVeld

__all__ = [
    "AfschriftForm",
    "BedragVeld",
    "BetalingForm",
    "TariefForm",
    "TerzijdeForm",
    "ToewijzenForm",
    "VerwerkForm",
]
