"""Another coach: asked, proposed, accepted or given back. The present coach keeps the lead until the next accepts."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen.commissie import leden
from k2t_portal.organisatie.models import Gebruiker, Rol
from k2t_portal.organisatie.velden import ongelezen
from k2t_portal.workflow.noemen import noem
from k2t_portal.workflow.stap import noteer, zet_stap
from trajecten.actions.kiezen import kies
from trajecten.matching import opvolgers
from trajecten.models import Coach, Koppeling, Sessie, Traject, Wissel

# What each step is called behind the kind of wissel, such as vervanging_gevraagd, and what it is called in confidence
# (workflow.zicht.VERTROUWELIJK tells who may read that).
HEET = {
    "vragen": ("gevraagd", "wisselverzoek_gedaan"),
    "voorstellen": ("voorgesteld", "opvolger_voorgesteld"),
    "teruggeven": ("teruggegeven", "voorstel_teruggegeven"),
    "afwijzen": ("afgewezen", "wisselverzoek_beantwoord"),
    "intrekken": ("ingetrokken", "wisselverzoek_ingetrokken"),
}
ANDERE_COACH = "Het traject heeft intussen een andere coach."
TRAJECT_VOORBIJ = "Het traject is intussen afgelopen."


@transaction.atomic
def overdragen(
    traject: Traject,
    *,
    by: Gebruiker,
    coach: Coach,
    reden: str,
    reden_toch: str = "",
    open_afspraken: str = "",
    wat_school_weet: str = "",
) -> Wissel:
    """Ask a colleague to take over. Raises ValidationError as wissel_voorstellen does."""
    traject = zet_stap(traject, "overdragen", by=by)
    wissel = _nieuw(traject, Wissel.Soort.OVERDRACHT, by=by, reden=reden, status=Wissel.Status.VOORGESTELD)
    wissel.open_afspraken, wissel.wat_school_weet = open_afspraken, wat_school_weet
    _kies_kandidaat(wissel, by, coach, reden_toch, voor_oc=False)
    wissel.save()
    _noteer(wissel, "vragen", by=by, als=Rol.COACH, toelichting=f"Aan: {noem(coach.gebruiker)}")
    return wissel


@transaction.atomic
def vraag_vervanging(
    traject: Traject, *, by: Gebruiker, reden: str, open_afspraken: str = "", wat_school_weet: str = ""
) -> Wissel:
    """Have the OC look for another coach, by the coach herself or by an OC-lid for her.

    Raises TransitionNotAllowed when an overdracht or vervanging is open already.
    """
    traject = zet_stap(traject, "vraag_vervanging", by=by)
    wissel = _nieuw(traject, Wissel.Soort.VERVANGING, by=by, reden=reden)
    wissel.open_afspraken, wissel.wat_school_weet = open_afspraken, wat_school_weet
    wissel.save()
    _noteer(wissel, "vragen", by=by, als=_hoed(wissel, by))
    return wissel


@transaction.atomic
def coach_zoeken(
    traject: Traject,
    *,
    by: Gebruiker,
    coach: Coach,
    reden: str,
    reden_toch: str = "",
    open_afspraken: str = "",
    wat_school_weet: str = "",
) -> Wissel:
    """The OC proposes another coach of its own accord: the present one left, is blocked or does not answer."""
    traject = zet_stap(traject, "coach_zoeken", by=by)
    wissel = vraag_vervanging(
        traject, by=by, reden=reden, open_afspraken=open_afspraken, wat_school_weet=wat_school_weet
    )
    return wissel_voorstellen(wissel, by=by, coach=coach, reden_toch=reden_toch)


@transaction.atomic
def wissel_verzoeken(traject: Traject, *, by: Gebruiker, reden: str) -> Wissel:
    """The school or the CLB'er asks the OC for another coach, in confidence; one request at a time per person.

    Raises ValidationError when no lid could handle it: the only one is the coach herself, or who asks.
    """
    traject = zet_stap(traject, "wissel_verzoeken", by=by)
    if traject.wissels.open().filter(soort=Wissel.Soort.WISSELVERZOEK, gevraagd_door=by).exists():
        raise TransitionNotAllowed("zij vroeg dit al", object=traject, method=traject.wissel_verzoeken)
    wissel = _nieuw(traject, Wissel.Soort.WISSELVERZOEK, by=by, reden=reden)
    if not any(lid.has_perm("trajecten.wissel_regelen", wissel) for lid in leden()):
        raise ValidationError("Er is nu niemand in de commissie die dit kan behandelen. Bel het samenwerkingsverband.")
    wissel.save()
    _noteer(wissel, "vragen", by=by, als=_hoed(wissel, by))
    return wissel


@transaction.atomic
def wissel_voorstellen(wissel: Wissel, *, by: Gebruiker, coach: Coach, reden_toch: str = "") -> Wissel:
    """The OC asks this coach to take over, instead of who was asked before.

    Raises ValidationError when she cannot be chosen, or when something speaks against her and no reason is given.
    """
    wissel = zet_stap(wissel, "voorstellen", by=by)
    _kies_kandidaat(wissel, by, coach, reden_toch)
    wissel.antwoord = ""
    wissel.save()
    _noteer(wissel, "voorstellen", by=by, als=Rol.OC, toelichting=f"Aan: {noem(coach.gebruiker)}")
    return wissel


@transaction.atomic
def wissel_overnemen(wissel: Wissel, *, by: Gebruiker) -> Wissel:
    """Take over: from now on the traject, what is planned in it and its next step are hers."""
    wissel = zet_stap(wissel, "overnemen", by=by)
    traject = zet_stap(wissel.traject, "wisselen", by=by)
    traject.save()
    wissel.naar_koppeling = _geef_door(traject, wissel, by.coach)
    wissel.antwoord = ""
    wissel.save()
    sluit_wissels(traject, ANDERE_COACH)
    noteer(traject.zaak, "coach_gewisseld", by=by, als=Rol.COACH, toelichting=f"Coach: {noem(by)}")
    return wissel


@transaction.atomic
def wissel_teruggeven(wissel: Wissel, *, by: Gebruiker, reden: str) -> Wissel:
    """She cannot take over. Who asked her reads why: the coach, or the OC that looks further."""
    return _beantwoord(wissel, "teruggeven", by=by, als=Rol.COACH, antwoord=reden)


@transaction.atomic
def wissel_afwijzen(wissel: Wissel, *, by: Gebruiker, antwoord: str) -> Wissel:
    """The OC leaves the traject with its coach, and tells who asked why."""
    return _beantwoord(wissel, "afwijzen", by=by, als=Rol.OC, antwoord=antwoord)


@transaction.atomic
def wissel_intrekken(wissel: Wissel, *, by: Gebruiker) -> Wissel:
    """It is not needed any more."""
    return _beantwoord(wissel, "intrekken", by=by, als=_hoed(wissel, by))


def sluit_wissels(traject: Traject, antwoord: str) -> None:
    """Nothing more to look for; who asked reads why. Inside the transaction of what ended the search."""
    for wissel in traject.wissels.open():
        wissel.vervallen()
        wissel.antwoord = antwoord
        wissel.save()


def _beantwoord(wissel: Wissel, overgang: str, *, by: Gebruiker, als: Rol, antwoord: str = "") -> Wissel:
    wissel = zet_stap(wissel, overgang, by=by)
    wissel.antwoord = antwoord
    wissel.save()
    _noteer(wissel, overgang, by=by, als=als)
    return wissel


def _nieuw(traject: Traject, soort: str, *, by: Gebruiker, reden: str, status: str = Wissel.Status.GEVRAAGD) -> Wissel:
    return Wissel(
        traject=traject,
        soort=soort,
        status=status,
        gevraagd_door=by,
        reden=reden,
        van_koppeling=traject.open_koppeling,
    )


def _kies_kandidaat(wissel: Wissel, by: Gebruiker, coach: Coach, reden_toch: str, *, voor_oc: bool = True) -> None:
    coach = Coach.objects.vergrendel(coach)
    kandidaten = opvolgers(wissel.zaak, van=wissel.van_koppeling.coach, voor_oc=voor_oc)
    wissel.conflicten = kies(coach, kandidaten, {"reden_toch": reden_toch})
    wissel.kandidaat, wissel.voorgesteld_door, wissel.reden_toch = coach, by, reden_toch
    wissel.kandidaat_werkt = True


def _geef_door(traject: Traject, wissel: Wissel, coach: Coach) -> Koppeling:
    """Who gave a session keeps it; what is still planned is for who comes next."""
    vandaag = timezone.localdate()
    coach = Coach.objects.vergrendel(coach)
    traject.koppelingen.filter(tot__isnull=True).update(tot=vandaag)
    nieuw = Koppeling.objects.create(
        traject=traject,
        coach=coach,
        van=vandaag,
        aangenomen_op=vandaag,
        conflicten=wissel.conflicten,
        reden=ongelezen(wissel, "reden_toch"),
        gekoppeld_door=wissel.voorgesteld_door,
    )
    traject.sessies.filter(status=Sessie.Status.GEPLAND).update(koppeling=nieuw)
    return nieuw


def _hoed(wissel: Wissel, by: Gebruiker) -> Rol:
    """The hat in which she asks or withdraws."""
    if wissel.is_vertrouwelijk:
        return Rol.KC if wissel.zaak.school_id in by.scholen_als(Rol.KC) else Rol.CLB
    return Rol.COACH if by.has_perm("trajecten.coachen_zelf", wissel.traject) else Rol.OC


def _noteer(wissel: Wissel, stap: str, *, by: Gebruiker, als: str, toelichting: str = "") -> None:
    """For the OC and who did it: the school hears of another coach once there is one."""
    gewoon, in_vertrouwen = HEET[stap]
    soort = in_vertrouwen if wissel.is_vertrouwelijk else f"{wissel.soort}_{gewoon}"
    noteer(wissel.zaak, soort, by=by, als=als, toelichting=toelichting, intern=True, over=wissel)
