"""What the pages of one aanvraag show of it, to whom, and who is involved."""

from typing import Any

from aanvragen.commissie import aantal_nodig, leden, overleg
from aanvragen.criteria import criteria_voor
from aanvragen.models import Aanvraag, Aanvulling, Wijziging
from aanvragen.models.queryset import AanvraagQuerySet
from aanvragen.stappen import vragen_van
from k2t_portal.organisatie.models import Aanstelling, Gebruiker, Rol
from k2t_portal.workflow.inzage import noteer_inzage
from k2t_portal.workflow.zaak import mens


def met_besluit_en_traject(aanvragen: AanvraagQuerySet) -> AanvraagQuerySet:
    """All that the page of a case reads, in a fixed number of queries.

    Traject and sessies go by name: they belong to a room that this app does not know.
    """
    erbij = ["school", "aanvrager", "opgepakt_door", "besluit__door", "traject", "consult__lid"]
    return aanvragen.select_related(*erbij).prefetch_related("traject__sessies").met_coach().met_vasthouding()


def inhoud_context(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """Context of aanvragen/inhoud.html; that she reads narrative is recorded before she does."""
    leest_verhaal, besluit = user.has_perm("aanvragen.lees_verhaal", aanvraag), _besluit(aanvraag, user)
    leest_consult = aanvraag.consult is not None and user.has_perm("aanvragen.lees_consult", aanvraag.consult)
    if leest_verhaal or besluit:
        soort = "aanvraag" if leest_verhaal else "motivering"
        noteer_inzage(aanvraag, by=user, soort=soort, met=aanvraag.consult if leest_consult else None)
    return {
        "aanvraag": aanvraag,
        "leest_verhaal": leest_verhaal,
        "zonder_clber": aanvraag.route == Aanvraag.Route.NIVEAU_1,
        "leest_consult": leest_consult,
        "bijlagen": aanvraag.bijlagen.all() if leest_verhaal else [],
        "aanvullingen": _gesprek(aanvraag) if leest_verhaal else [],
        **besluit,
    }


def overleg_context(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    """Context of aanvragen/overleg.html: what the leden say to each other, for who may read that."""
    if not user.has_perm("aanvragen.lees_overleg", aanvraag):
        return {}
    is_beslist = hasattr(aanvraag, "besluit")
    # After the besluit only what was said tells something; who is a lid today does not.
    plekken = overleg(aanvraag, [] if is_beslist else leden())
    is_er_overleg = any(plek.stem or plek.waarom_niet for plek in plekken)
    nodig = 0 if is_beslist else aantal_nodig(aanvraag)
    # Every lid spoke and there is still no besluit.
    oneens = nodig > 1 and all(plek.stem or plek.waarom_niet for plek in plekken)
    return {"plekken": plekken, "is_er_overleg": is_er_overleg, "nodig": nodig, "oneens": oneens}


def mensen_bij(aanvraag: Aanvraag) -> list[dict[str, str]]:
    """Context of partials/mensen.html. Without the leerkracht: she is part of the narrative."""
    mensen = [mens(aanvraag.aanvrager, f"Aanvrager, {_namens(aanvraag)}")]
    mensen += [mens(kc, "Kwaliteitscoördinator") for kc in _kcs(aanvraag)]
    return [*mensen, *(mens(coach, "Coach") for coach in _coaches(aanvraag))]


def _besluit(aanvraag: Aanvraag, user: Gebruiker) -> dict[str, Any]:
    besluit = getattr(aanvraag, "besluit", None)
    if besluit is None or not user.has_perm("aanvragen.lees_motivering", aanvraag):
        return {}
    criteria = [(criterium.tekst, criterium.code in besluit.criteria) for criterium in criteria_voor(aanvraag.route)]
    return {"besluit": besluit, "criteria": criteria}


def _gesprek(aanvraag: Aanvraag) -> list[dict[str, Any]]:
    """Each question with its answer, and what changed along with that, in the words of the form."""
    rijen = aanvraag.aanvullingen.select_related("gevraagd_door", "beantwoord_door").prefetch_related("wijzigingen")
    return [{"aanvulling": rij, "wijzigingen": _met_vraag(rij, aanvraag)} for rij in rijen]


def _met_vraag(aanvulling: Aanvulling, aanvraag: Aanvraag) -> list[tuple[str, Wijziging]]:
    vragen = vragen_van(aanvraag.route)
    return [(vragen.get(rij.veld, rij.veld), rij) for rij in aanvulling.wijzigingen.all()]


def _namens(aanvraag: Aanvraag) -> str:
    return aanvraag.get_begeleider_display() or Rol.KC.label.lower()


def _kcs(aanvraag: Aanvraag) -> Any:
    """The other KC's of the school: a case belongs to the school and not to who typed it."""
    nu = Aanstelling.objects.kcs_van(aanvraag.school_id)
    return Gebruiker.objects.filter(pk__in=nu.values("gebruiker")).exclude(pk=aanvraag.aanvrager_id)


def _coaches(aanvraag: Aanvraag) -> list[Gebruiker]:
    return [aanvraag.huidige_coach] if aanvraag.huidige_coach else []
