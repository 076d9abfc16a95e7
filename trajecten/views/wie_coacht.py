"""What the page of a traject tells of another coach: what was asked, and that it is no longer hers to who had it."""

from typing import Any

from django.db.models import Prefetch
from django_fsm import can_proceed

from k2t_portal.organisatie.models import Gebruiker
from trajecten.models import Koppeling, Traject, Wissel


def met_coaches(trajecten: Any, user: Gebruiker) -> Any:
    """With all that wie_coacht reads, in two queries."""
    koppelingen = Koppeling.objects.met_werkende_coach().select_related("coach__gebruiker")
    wissels = Wissel.objects.met_zicht(user).voor_lijst()
    return trajecten.prefetch_related(Prefetch("koppelingen", koppelingen), Prefetch("wissels", wissels))


def wie_coacht(traject: Traject, user: Gebruiker) -> dict[str, Any]:
    """Context of trajecten/_wissels.html; the traject comes from met_coaches."""
    wissels = [wissel for wissel in traject.wissels.all() if wissel.zichtbaar]
    voorbij = _eerder_van(traject, user)
    return {
        "wissels": [wissel for wissel in wissels if wissel.is_nieuws],
        "eerdere_wissels": [wissel for wissel in wissels if not wissel.is_nieuws],
        "eerder_van_haar": voorbij,
        "droeg_over": any(w.is_onder_coaches and w.naar_koppeling_id and w.van_koppeling == voorbij for w in wissels),
        "coach_kan_niets": _coach_kan_niets(traject, user),
        "kan_zoeken": can_proceed(traject.coach_zoeken),
    }


def _eerder_van(traject: Traject, user: Gebruiker) -> Koppeling | None:
    """Her last koppeling, when another coach came after her."""
    van_haar = [k for k in traject.getelde_koppelingen if k.coach.gebruiker_id == user.pk]
    laatste = van_haar[-1] if van_haar else None
    return laatste if laatste != traject.laatste_koppeling else None


def _coach_kan_niets(traject: Traject, user: Gebruiker) -> bool:
    """For who can find another one: the coach of now is out of the poule, or her account is blocked."""
    nu = traject.koppeling
    is_weg = nu is not None and not nu.coach_werkt and traject.open_overdracht is None
    return is_weg and user.has_perm("trajecten.coach_zoeken", traject)
