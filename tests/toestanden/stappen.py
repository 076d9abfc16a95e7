"""Every step that the portal knows, as a function of the row, who takes it and a number of chance."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen import actions as aanvraag_acties
from k2t_portal.organisatie.models import Gebruiker, Rol
from tests.factories import verslag
from trajecten import actions as traject_acties
from trajecten.actions.afwezigheid import kies_gevolg, meld_afwezig
from trajecten.models import Coach, Traject

Stap = Callable[[Any, Gebruiker, int], Any]


def _dag(getal: int) -> datetime.date:
    """Mostly today, now and then a day that lies before, or still to come."""
    return timezone.localdate() + datetime.timedelta(days={1: -3, 2: 2}.get(getal % 9, 0))


def _een_coach(getal: int) -> Coach:
    coaches = list(Coach.objects.order_by("pk"))
    return coaches[getal % len(coaches)]


def _een_clber(getal: int) -> Gebruiker:
    mensen = list(Gebruiker.objects.filter(aanstellingen__rol=Rol.CLB).order_by("pk"))
    return mensen[getal % len(mensen)]


def _ben_weg(traject: Traject, by: Gebruiker, keuze: str, getal: int) -> Any:
    """Days somewhere in the coming year, short or long, and what that means for a traject that runs."""
    if traject.status != Traject.Status.LOPEND or traject.open_overdracht:
        raise TransitionNotAllowed(keuze, object=traject)
    van = timezone.localdate() + datetime.timedelta(days=getal % 300)
    weg = meld_afwezig(traject.open_koppeling.coach, van=van, tot=van + datetime.timedelta(days=getal % 50))
    return kies_gevolg(weg, traject, by=by, keuze=keuze)


AANVRAAG: dict[str, Stap] = {
    "indienen": lambda a, by, n: aanvraag_acties.indienen(a, by=by),
    "vraag_aanvulling": lambda a, by, n: aanvraag_acties.vraag_aanvulling(a, by=by, vraag="Wat nog?"),
    "beantwoord_aanvulling": lambda a, by, n: aanvraag_acties.beantwoord_aanvulling(a, by=by, antwoord="Dit."),
    "trek_vraag_in": lambda a, by, n: aanvraag_acties.trek_vraag_in(a, by=by),
    "goedkeuren": lambda a, by, n: aanvraag_acties.goedkeuren(a, by=by, criteria=[]),
    "afwijzen": lambda a, by, n: aanvraag_acties.afwijzen(a, by=by, criteria=[], motivering="Past niet."),
    "intrekken": lambda a, by, n: aanvraag_acties.intrekken(a, by=by),
    "koppelen": lambda a, by, n: traject_acties.koppelen(a, by=by, coach=_een_coach(n), reden="Ja" if n % 5 else ""),
    "oppakken": lambda a, by, n: aanvraag_acties.oppakken(a, by=by),
    "loslaten": lambda a, by, n: aanvraag_acties.loslaten(a, by=by),
    "geef_advies": lambda a, by, n: aanvraag_acties.geef_advies(a, by=by, uitkomst=["passend", "niet_passend"][n % 2]),
    "treed_terug": lambda a, by, n: aanvraag_acties.treed_terug(a, by=by, reden="Familie"),
    "kom_terug": lambda a, by, n: aanvraag_acties.kom_terug(a, by=by),
    "adviseer_volledig": lambda a, by, n: aanvraag_acties.adviseer_volledig(a, by=by, waarom="Dat helpt langer."),
    "kies_vorm": lambda a, by, n: aanvraag_acties.kies_vorm(
        a, by=by, keuze=["verkort", "volledig"][n % 2], akkoord_naam="Dirk", akkoord_op=_dag(n)
    ),
    "clb_afronden": lambda a, by, n: aanvraag_acties.clb_afronden(a, by=by),
    "wissel_clber": lambda a, by, n: aanvraag_acties.wissel_clber(a, by=by, naar=_een_clber(n)),
}
TRAJECT: dict[str, Stap] = {
    "aannemen": lambda t, by, n: traject_acties.aannemen(t, by=by),
    "teruggeven": lambda t, by, n: traject_acties.teruggeven(t, by=by, reden="Vol"),
    "trek_aanbod_in": lambda t, by, n: traject_acties.trek_aanbod_in(t, by=by, reden="Ziek"),
    "contact_vastleggen": lambda t, by, n: traject_acties.contact_vastleggen(t, by=by, contact_op=_dag(n)),
    "plannen": lambda t, by, n: traject_acties.plannen(t, by=by, gepland_op=timezone.now()),
    "vastleggen": lambda t, by, n: traject_acties.vastleggen(t, by=by, verslag=verslag(datum=_dag(n))),
    "corrigeren": lambda t, by, n: traject_acties.corrigeren(
        t, by=by, nummer=n % max(1, len(t.gegeven)) + 1, verslag=verslag(datum=_dag(n))
    ),
    "laten_vervallen": lambda t, by, n: traject_acties.laten_vervallen(t, by=by, reden="Ziek"),
    "extra_sessie": lambda t, by, n: traject_acties.extra_sessie(t, by=by),
    "pauzeren": lambda t, by, n: traject_acties.pauzeren(t, by=by),
    "hervatten": lambda t, by, n: traject_acties.hervatten(t, by=by),
    "afronden": lambda t, by, n: traject_acties.afronden(t, by=by, evaluatie="Goed"),
    "stoppen": lambda t, by, n: traject_acties.stoppen(t, by=by, reden="Verhuisd"),
    "afrekenen": lambda t, by, n: traject_acties.afrekenen(
        t, by=by, vorm=["", "verkort", "volledig"][n % 3], reden="Besluit"
    ),
    "wijzig_vorm": lambda t, by, n: traject_acties.wijzig_vorm(t, by=by),
    "pauze_wijzigen": lambda t, by, n: traject_acties.pauze_wijzigen(t, by=by, reden="Kamp", tot=_dag(n)),
    "overdragen": lambda t, by, n: traject_acties.overdragen(
        t, by=by, coach=_een_coach(n), reden="Vol", reden_toch="Ja" if n % 5 else ""
    ),
    "vraag_vervanging": lambda t, by, n: traject_acties.vraag_vervanging(t, by=by, reden="Ziek"),
    "coach_zoeken": lambda t, by, n: traject_acties.coach_zoeken(
        t, by=by, coach=_een_coach(n), reden="Weg", reden_toch="Ja"
    ),
    "wissel_verzoeken": lambda t, by, n: traject_acties.wissel_verzoeken(t, by=by, reden="Geen klik"),
}
# A coach who is away, with the choice for one traject; what stands after the point is the step that it comes down to.
AFWEZIG: dict[str, Stap] = {
    "afwezig.pauzeren": lambda t, by, n: _ben_weg(t, by, "pauzeren", n),
    "afwezig.vraag_vervanging": lambda t, by, n: _ben_weg(t, by, "vervangen", n),
}
# Each on the open wissel of the case; what stands after the point is the transition.
WISSEL: dict[str, Stap] = {
    "wissel.voorstellen": lambda w, by, n: traject_acties.wissel_voorstellen(
        w, by=by, coach=_een_coach(n), reden_toch="Ja" if n % 5 else ""
    ),
    "wissel.overnemen": lambda w, by, n: traject_acties.wissel_overnemen(w, by=by),
    "wissel.teruggeven": lambda w, by, n: traject_acties.wissel_teruggeven(w, by=by, reden="Vol"),
    "wissel.afwijzen": lambda w, by, n: traject_acties.wissel_afwijzen(w, by=by, antwoord="Eerst praten"),
    "wissel.intrekken": lambda w, by, n: traject_acties.wissel_intrekken(w, by=by),
}
STAPPEN = AANVRAAG | TRAJECT | AFWEZIG | WISSEL
