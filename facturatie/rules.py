"""Who may do what with facturen and tarieven. Which facturen she sees is said in facturatie.zicht."""

import rules

from facturatie.models import Factuur, Pakket
from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.organisatie.rules import is_directeur, is_directie, regel


@rules.predicate
def ziet_alles_erin(user: Gebruiker, pakket: Pakket | None) -> bool:
    """She may still see each factuur in this pakket."""
    sleutels = pakket.facturen if pakket else []
    return Factuur.objects.visible_to(user).filter(pk__in=sleutels).count() == len(sleutels)


regel("facturatie.lijst", is_directie | is_directeur)
# Credit, book payments, send, and take out what the books need.
regel("facturatie.beheren", is_directie)
regel("facturatie.tarieven", is_directie)
regel("facturatie.pakket", (is_directie | is_directeur) & ziet_alles_erin)
