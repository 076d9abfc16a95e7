"""Who gets mail about a step: those it concerns and those who are aan zet by it, as long as they may see it."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from k2t_portal.workflow.models import Gebeurtenis
from k2t_portal.workflow.post.sjablonen import STIL, soort_van
from k2t_portal.workflow.regie import Partij, Stand

# Who can be aan zet without being involved in the case.
ROL_VAN = {Partij.OC: Rol.OC, Partij.COACH: Rol.COACH, Partij.DIRECTIE: Rol.DIRECTIE}


class Ontvangst(NamedTuple):
    """One person who gets this mail, where the case stands for her, and whether she is aan zet by it."""

    persoon: Gebruiker
    stand: Stand
    aan_zet: bool


def ontvangers(gebeurtenis: Gebeurtenis, alleen: Gebruiker | None = None) -> list[Ontvangst]:
    """Everyone who gets mail about this step as things are now; asked of one person when she is given.

    Never the one who took the step herself.
    """
    if gebeurtenis.soort in STIL:
        return []
    wie = _over_rij(gebeurtenis, alleen) if gebeurtenis.over_model else _over_zaak(gebeurtenis, alleen)
    return [ontvangst for ontvangst in wie if ontvangst.persoon.pk != gebeurtenis.door_id]


def _over_zaak(gebeurtenis: Gebeurtenis, alleen: Gebruiker | None) -> Iterator[Ontvangst]:
    zaak, dag = gebeurtenis.zaak, timezone.localdate(gebeurtenis.wanneer)
    stand = zaak.stand(Samenwerkingsverband.huidig())
    betrokkenen = zaak.betrokkenen(dag)
    bekend = set(betrokkenen.values_list("pk", flat=True))
    for persoon in _mensen(Q(pk__in=bekend) | _van_partij(stand.partij), alleen):
        aan_zet = _is_aan_zet(stand, persoon, dag)
        if (aan_zet or persoon.pk in bekend) and ziet(persoon, zaak) and _hoort_van(persoon, gebeurtenis, aan_zet):
            yield Ontvangst(persoon, stand, aan_zet)


def _over_rij(gebeurtenis: Gebeurtenis, alleen: Gebruiker | None) -> Iterator[Ontvangst]:
    """Only who is aan zet by this very thing, or asked for it and now has her answer; and who may see it."""
    rij, van = gebeurtenis.over, soort_van(gebeurtenis.soort).van
    stand = rij.stand(Samenwerkingsverband.huidig()) if rij else None
    if stand is None or van not in (None, stand.partij):
        return
    wie = Q(pk=rij.gevraagd_door_id) if stand.is_klaar else _van_partij(stand.partij)
    for persoon in _mensen(wie, alleen):
        if (stand.is_klaar or stand.is_voor(persoon)) and ziet(persoon, rij):
            yield Ontvangst(persoon, stand, aan_zet=not stand.is_klaar)


def ziet(persoon: Gebruiker, rij: Any) -> bool:
    """May she see this case, or this thing beside it? The same question as every page asks."""
    return bool(type(rij).objects.visible_to(persoon).filter(pk=rij.pk).exists())


def _hoort_van(persoon: Gebruiker, gebeurtenis: Gebeurtenis, aan_zet: bool) -> bool:
    """An internal step is told to who has to act on it, among those who may read it."""
    if not gebeurtenis.intern:
        return True
    return aan_zet and Gebeurtenis.objects.visible_to(persoon).filter(pk=gebeurtenis.pk).exists()


def _is_aan_zet(stand: Stand, persoon: Gebruiker, dag: datetime.date) -> bool:
    """By this step, and not by one of an earlier day."""
    return stand.sinds >= dag and stand.is_voor(persoon)


def _van_partij(partij: Partij) -> Q:
    rol = ROL_VAN.get(partij)
    return Q(pk__in=Gebruiker.objects.met_hoed(rol=rol)) if rol else Q(pk__in=[])


def _mensen(wie: Q, alleen: Gebruiker | None = None) -> QuerySet[Gebruiker]:
    """Who may log in, with the hats of today."""
    mensen = Gebruiker.objects.hoeden_erbij().filter(wie, is_active=True)
    return mensen.filter(pk=alleen.pk) if alleen else mensen
