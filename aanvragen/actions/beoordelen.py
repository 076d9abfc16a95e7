"""What the OC decides: is Key2Teach passend?"""

from django.db import transaction
from django.utils import timezone

from aanvragen.actions.overleg import leg_advies_vast
from aanvragen.commissie import aantal_eens, aantal_nodig
from aanvragen.models import Aanvraag, Advies, Besluit
from facturatie.models import Tarief
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.workflow.stap import noteer, zet_stap


@transaction.atomic
def goedkeuren(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str = "") -> Aanvraag:
    """Key2Teach is passend. The tarief of today is agreed and stands, whatever it becomes later.

    As long as too few leden agree this is no more than her advies, and the case comes back as it was.
    """
    aanvraag, is_genoeg = _stem(aanvraag, Advies.Uitkomst.PASSEND, by, motivering)
    if is_genoeg:
        aanvraag = zet_stap(aanvraag, "goedkeuren", by=by)
        aanvraag.prijs = Tarief.objects.op(aanvraag.vorm, timezone.localdate()).bedrag
        aanvraag.save()
        _besluit(aanvraag, Besluit.Uitkomst.GOEDGEKEURD, by, criteria, motivering)
        noteer(aanvraag, "goedgekeurd", by=by, als=Rol.OC)
    return aanvraag


@transaction.atomic
def afwijzen(aanvraag: Aanvraag, *, by: Gebruiker, criteria: list[str], motivering: str) -> Aanvraag:
    """Key2Teach is not passend; the motivering tells the school why and is required. Needs as many as goedkeuren."""
    aanvraag, is_genoeg = _stem(aanvraag, Advies.Uitkomst.NIET_PASSEND, by, motivering)
    if is_genoeg:
        aanvraag = zet_stap(aanvraag, "afwijzen", by=by)
        aanvraag.save()
        _besluit(aanvraag, Besluit.Uitkomst.AFGEWEZEN, by, criteria, motivering)
        noteer(aanvraag, "afgewezen", by=by, als=Rol.OC)
    return aanvraag


def _stem(aanvraag: Aanvraag, uitkomst: str, by: Gebruiker, motivering: str) -> tuple[Aanvraag, bool]:
    """Count her in, and tell whether enough leden agree now."""
    aanvraag = zet_stap(aanvraag, "geef_advies", by=by)
    nodig = aantal_nodig(aanvraag)
    is_genoeg = nodig == 1 or aantal_eens(aanvraag, uitkomst, zonder=by) + 1 >= nodig
    eerder = aanvraag.adviezen.filter(lid=by, uitkomst=uitkomst).first()
    toelichting = eerder.toelichting if eerder else ""
    if not is_genoeg:
        # The school does not read this motivering now, so it is kept for her colleagues.
        toelichting = motivering or toelichting
        noteer(aanvraag, "advies_gegeven", by=by, als=Rol.OC, intern=True)
    leg_advies_vast(aanvraag, by=by, uitkomst=uitkomst, toelichting=toelichting)
    return aanvraag, is_genoeg


def _besluit(aanvraag: Aanvraag, uitkomst: str, by: Gebruiker, criteria: list[str], motivering: str) -> None:
    Besluit.objects.create(
        aanvraag=aanvraag, uitkomst=uitkomst, criteria=criteria, motivering=motivering, door=by, op=timezone.now()
    )
