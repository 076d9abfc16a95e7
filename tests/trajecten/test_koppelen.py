"""Offering a case to a coach, and what she answers."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from aanvragen import actions as aanvraag_acties
from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Rol, Samenwerkingsverband
from tests.factories import aangeboden, coach, goedgekeurd, ingediend, lopend, persoon
from trajecten import actions
from trajecten.models import Coach, Koppeling, Traject

pytestmark = pytest.mark.django_db


def test_koppelen_biedt_het_traject_aan_met_de_afspraken_van_de_aanvraag():
    aanvraag, wie, oc = goedgekeurd(vorm="verkort"), coach(), persoon(Rol.OC)

    traject = actions.koppelen(aanvraag, by=oc, coach=wie)

    koppeling = traject.open_koppeling
    assert (traject.status, traject.vorm, traject.prijs, traject.zaak.status) == (
        "aangeboden",
        "verkort",
        aanvraag.prijs,
        "gekoppeld",
    )
    assert (koppeling.coach, koppeling.van, koppeling.conflicten, koppeling.gekoppeld_door) == (
        wie,
        timezone.localdate(),
        "",
        oc,
    )
    assert str(traject.zaak.gebeurtenissen.first()) == "Gekoppeld"


def test_bij_een_conflict_is_een_reden_nodig():
    aanvraag, wie = goedgekeurd(), coach(max_trajecten=0)

    with pytest.raises(ValidationError) as fout:
        actions.koppelen(aanvraag, by=persoon(Rol.OC), coach=wie)

    assert fout.value.message_dict == {"reden": ["Leg uit waarom je toch voor deze coach kiest."]}
    assert (Aanvraag.objects.get().status, Traject.objects.count()) == ("goedgekeurd", 0)


def test_conflict_en_reden_blijven_bij_de_koppeling_staan():
    wie = coach(max_trajecten=0)

    traject = actions.koppelen(goedgekeurd(), by=persoon(Rol.OC), coach=wie, reden="Ze kent de school.")

    assert (traject.open_koppeling.conflicten, traject.open_koppeling.reden) == (
        "geen vrije plaats",
        "Ze kent de school.",
    )


def test_wie_niet_in_de_poule_zit_kan_niet_gekoppeld_worden():
    geen_coach = Coach.objects.create(gebruiker=persoon(Rol.CLB))

    with pytest.raises(ValidationError) as fout:
        actions.koppelen(goedgekeurd(), by=persoon(Rol.OC), coach=geen_coach)

    assert list(fout.value.message_dict) == ["coach"]


def test_koppelen_kan_niet_voor_het_besluit():
    with pytest.raises(TransitionNotAllowed):
        actions.koppelen(ingediend(), by=persoon(Rol.OC), coach=coach())


@pytest.mark.parametrize("rol", [Rol.CLB, Rol.COACH, Rol.DIRECTIE])
def test_alleen_de_oc_koppelt(rol):
    with pytest.raises(PermissionDenied):
        actions.koppelen(goedgekeurd(), by=persoon(rol), coach=coach())


def test_aannemen():
    traject = aangeboden()

    actions.aannemen(traject, by=traject.open_koppeling.coach.gebruiker)

    assert Traject.objects.get().status == "lopend"
    assert Koppeling.objects.get().aangenomen_op == timezone.localdate()


def test_de_klok_voor_het_contact_loopt_door_vanaf_het_aanbod():
    traject = aangeboden()
    Traject.objects.update(klok_vanaf="2026-01-05", status_sinds="2026-01-05")

    traject = actions.aannemen(traject, by=traject.open_koppeling.coach.gebruiker)

    assert (traject.klok_vanaf.isoformat(), traject.status_sinds) == ("2026-01-05", timezone.localdate())


def test_alleen_de_gevraagde_coach_neemt_aan():
    with pytest.raises(PermissionDenied):
        actions.aannemen(aangeboden(), by=coach().gebruiker)


def test_aannemen_kan_maar_een_keer():
    traject = lopend()

    with pytest.raises(TransitionNotAllowed):
        actions.aannemen(traject, by=traject.open_koppeling.coach.gebruiker)


def test_teruggeven_legt_de_aanvraag_weer_bij_de_oc():
    traject = aangeboden()

    actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Te druk")

    koppeling = Koppeling.objects.get()
    assert (Traject.objects.get().status, Aanvraag.objects.get().status) == ("te_koppelen", "goedgekeurd")
    assert (koppeling.tot, koppeling.reden_einde, koppeling.aangenomen_op) == (timezone.localdate(), "Te druk", None)


def test_na_teruggeven_gaat_hetzelfde_traject_naar_een_ander():
    traject, ander = aangeboden(), coach()
    actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Te druk")

    opnieuw = actions.koppelen(Aanvraag.objects.get(), by=persoon(Rol.OC), coach=ander)

    assert (opnieuw, opnieuw.open_koppeling.coach, opnieuw.koppelingen.count()) == (traject, ander, 2)


def test_na_teruggeven_en_intrekken_wacht_er_geen_traject_meer_op_een_coach():
    traject = aangeboden()
    actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Te druk")

    aanvraag_acties.intrekken(traject.aanvraag, by=traject.aanvraag.aanvrager)

    traject = Traject.objects.get()
    assert (traject.status, traject.stand(Samenwerkingsverband.huidig()).is_klaar) == ("ingetrokken", True)


def test_wie_aannam_kan_niet_meer_teruggeven():
    traject = lopend()

    with pytest.raises(TransitionNotAllowed):
        actions.teruggeven(traject, by=traject.open_koppeling.coach.gebruiker, reden="Toch niet")
