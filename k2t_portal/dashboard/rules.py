"""Everyone who wears a hat has a home page and can search in what she sees."""

import rules

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.rules import is_directeur, is_directie, is_oc_lid, regel


@rules.predicate
def heeft_een_hoed(user: Gebruiker) -> bool:
    return bool(user.hoeden)


regel("dashboard.mijn_werk", heeft_een_hoed)
regel("dashboard.regie", is_oc_lid | is_directie)
regel("dashboard.budget", is_directie | is_directeur)
regel("dashboard.prijzen", is_directie)
