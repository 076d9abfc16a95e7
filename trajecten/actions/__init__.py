"""What happens with a traject: finding its coach, giving its sessions, bringing it to an end."""

from trajecten.actions.einde import afrekenen, afronden, stoppen, wijzig_vorm
from trajecten.actions.koppelen import aannemen, koppelen, teruggeven, trek_aanbod_in
from trajecten.actions.sessies import (
    Verslag,
    contact_vastleggen,
    corrigeren,
    extra_sessie,
    hervatten,
    laten_vervallen,
    pauzeren,
    plannen,
    vastleggen,
)

__all__ = [
    "Verslag",
    "aannemen",
    "afrekenen",
    "afronden",
    "contact_vastleggen",
    "corrigeren",
    "extra_sessie",
    "hervatten",
    "koppelen",
    "laten_vervallen",
    "pauzeren",
    "plannen",
    "stoppen",
    "teruggeven",
    "trek_aanbod_in",
    "vastleggen",
    "wijzig_vorm",
]
