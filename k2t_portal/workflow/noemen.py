"""Whom a step was about. A row of the trail never changes, so it keeps her number; a page adds her name of today."""

import re
from collections.abc import Iterable

from k2t_portal.organisatie.models import Gebruiker
from k2t_portal.workflow.models import Gebeurtenis

NUMMER = re.compile(r"#(\d+)")


def noem(gebruiker: Gebruiker) -> str:
    """How she stands in the toelichting of a step."""
    return f"#{gebruiker.pk}"


def met_namen(stappen: Iterable[Gebeurtenis], *, voor: Gebruiker) -> list[Gebeurtenis]:
    """These steps, read with `door`, each with `uitleg`: its toelichting with names.

    Who was asked mostly took a step herself or is the one who looks, so her name is there; for others, one query.
    """
    rijen = list(stappen)
    namen = {rij.door.pk: rij.door.naam for rij in rijen if rij.door} | {voor.pk: voor.naam}
    genoemd = {int(nummer) for rij in rijen for nummer in NUMMER.findall(rij.toelichting)}
    if anderen := genoemd - namen.keys():
        namen |= dict(Gebruiker.objects.filter(pk__in=anderen).values_list("pk", "naam"))
    for rij in rijen:
        rij.uitleg = NUMMER.sub(lambda gevonden: namen.get(int(gevonden[1]), "iemand"), rij.toelichting)
    return rijen
