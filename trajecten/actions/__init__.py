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
    pauze_wijzigen,
    pauzeren,
    plannen,
    vastleggen,
)
from trajecten.actions.wisselen import (
    coach_zoeken,
    overdragen,
    vraag_vervanging,
    wissel_afwijzen,
    wissel_intrekken,
    wissel_overnemen,
    wissel_teruggeven,
    wissel_verzoeken,
    wissel_voorstellen,
)

__all__ = [
    "Verslag",
    "aannemen",
    "afrekenen",
    "afronden",
    "coach_zoeken",
    "contact_vastleggen",
    "corrigeren",
    "extra_sessie",
    "hervatten",
    "koppelen",
    "laten_vervallen",
    "overdragen",
    "pauze_wijzigen",
    "pauzeren",
    "plannen",
    "stoppen",
    "teruggeven",
    "trek_aanbod_in",
    "vastleggen",
    "vraag_vervanging",
    "wijzig_vorm",
    "wissel_afwijzen",
    "wissel_intrekken",
    "wissel_overnemen",
    "wissel_teruggeven",
    "wissel_verzoeken",
    "wissel_voorstellen",
]
