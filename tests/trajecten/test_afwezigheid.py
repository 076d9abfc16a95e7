"""A coach is away: the days, what happens with each traject, and the OC when it is long."""

import copy
import datetime
from collections.abc import Iterator

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from k2t_portal.organisatie.models import Gebruiker, Rol, Samenwerkingsverband
from tests.factories import SchoolFactory, coach, lopend, persoon
from trajecten import actions
from trajecten.actions.afwezigheid import (
    kies_gevolg,
    meld_afwezig,
    rond_af,
    verwijder_afwezigheid,
    wijzig_afwezigheid,
)
from trajecten.models import Afwezigheid, Traject, Wissel

pytestmark = pytest.mark.django_db


def over(dagen: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=dagen)


def moment(dagen: int) -> datetime.datetime:
    return timezone.now() + datetime.timedelta(days=dagen)


@pytest.fixture(scope="module")
def _traject(eens) -> Iterator[Traject]:
    with eens():
        loopt = lopend(vorm="verkort")
        actions.plannen(loopt, by=wie(loopt), gepland_op=moment(5))
        yield vers(loopt)


@pytest.fixture
def traject(_traject: Traject, db) -> Traject:
    """With its session 1 planned in five days."""
    return copy.deepcopy(_traject)


def vers(traject: Traject) -> Traject:
    return Traject.objects.get(pk=traject.pk)


def gepland(traject: Traject) -> datetime.date | None:
    sessie = vers(traject).geplande_sessie
    return sessie.dag if sessie else None


def wie(traject: Traject) -> Gebruiker:
    return traject.open_koppeling.coach.gebruiker


def afwezig(traject: Traject, dagen: int = 10) -> Afwezigheid:
    return meld_afwezig(traject.open_koppeling.coach, van=over(2), tot=over(2 + dagen))


def test_een_sessie_in_die_dagen_krijgt_een_nieuw_moment_en_dan_is_het_geregeld(traject):
    weg = afwezig(traject)
    assert weg.raakt(traject) == traject.geplande_sessie

    kies_gevolg(weg, traject, by=wie(traject), keuze="verzetten", gepland_op=moment(20))

    weg.refresh_from_db()
    assert (gepland(traject), weg.geregeld_op) == (over(20), timezone.localdate())


@pytest.mark.parametrize("dagen", [None, 6])
def test_verzetten_vraagt_een_moment_na_de_afwezigheid(traject, dagen):
    nieuw = moment(dagen) if dagen else None
    with pytest.raises(ValidationError):
        kies_gevolg(afwezig(traject), traject, by=wie(traject), keuze="verzetten", gepland_op=nieuw)
    assert gepland(traject) == over(5)


def test_pauzeren_zegt_wanneer_het_verder_gaat(traject):
    weg = afwezig(traject)
    kies_gevolg(weg, traject, by=wie(traject), keuze="pauzeren")
    stil = vers(traject)
    assert (stil.status, stil.pauze_tot) == (Traject.Status.GEPAUZEERD, weg.tot + datetime.timedelta(days=1))
    assert stil.stand(Samenwerkingsverband.huidig()).voor == stil.pauze_tot


def test_vervangen_laat_de_oc_zoeken_en_neemt_de_overdracht_mee(traject):
    kies_gevolg(afwezig(traject), traject, by=wie(traject), keuze="vervangen", open_afspraken="Film bekijken.")
    [wissel] = Wissel.objects.open()
    assert (wissel.soort, wissel.status, wissel.open_afspraken) == ("vervanging", "gevraagd", "Film bekijken.")
    assert wie(vers(traject)) == wie(traject)


def test_een_traject_wordt_een_keer_geregeld(traject):
    weg = afwezig(traject)
    kies_gevolg(weg, traject, by=wie(traject), keuze="pauzeren")
    with pytest.raises(TransitionNotAllowed):
        kies_gevolg(weg, traject, by=wie(traject), keuze="vervangen")


def test_een_lange_afwezigheid_wacht_op_de_oc_tot_die_haar_afrondt(traject):
    oc, weg = persoon(Rol.OC), afwezig(traject, 42)
    with pytest.raises(ValidationError):
        rond_af(weg, by=oc)
    kies_gevolg(weg, traject, by=oc, keuze="pauzeren")
    assert list(Afwezigheid.objects.wacht_op(oc)) == [weg]

    rond_af(weg, by=oc)

    assert list(Afwezigheid.objects.wacht_op(oc)) == []


def test_een_lange_afwezigheid_rondt_de_coach_niet_zelf_af(client, traject):
    weg = afwezig(traject, 42)
    kies_gevolg(weg, traject, by=wie(traject), keuze="pauzeren")
    client.force_login(wie(traject))
    assert client.get(weg.get_absolute_url()).context["mag_afronden"] is False
    with pytest.raises(PermissionDenied):
        rond_af(weg, by=wie(traject))


def test_is_er_niets_meer_te_kiezen_dan_rondt_zij_een_korte_zelf_af(client, traject):
    weg, zij = afwezig(traject), wie(traject)
    actions.stoppen(traject, by=zij, reden="De leerkracht is verhuisd.")
    client.force_login(zij)
    assert client.get(weg.get_absolute_url()).context["mag_afronden"] is True

    client.post(reverse("trajecten:afwezigheid_afronden", args=[weg.pk]))

    assert list(Afwezigheid.objects.wacht_op(zij)) == []


def test_een_sessie_die_in_de_verlenging_valt_wacht_weer_op_een_keuze(traject):
    weg = afwezig(traject)
    kies_gevolg(weg, traject, by=wie(traject), keuze="verzetten", gepland_op=moment(15))

    wijzig_afwezigheid(weg, by=wie(traject), tot=over(14))
    assert list(Afwezigheid.objects.wacht_op(wie(traject))) == []
    wijzig_afwezigheid(weg, by=wie(traject), tot=over(16))

    assert list(Afwezigheid.objects.wacht_op(wie(traject))) == [weg]
    assert weg.te_regelen() == [traject]


@pytest.mark.parametrize(("dagen", "voor_wie"), [(10, "coach"), (42, "oc")])
def test_wacht_op_zegt_hetzelfde_als_de_stand(traject, dagen, voor_wie):
    weg, mensen = afwezig(traject, dagen), {"coach": wie(traject), "oc": persoon(Rol.OC)}
    stand = weg.stand(Samenwerkingsverband.huidig())
    volgens_stand = [naam for naam, mens in mensen.items() if stand.is_voor(mens)]
    volgens_lijst = [naam for naam, mens in mensen.items() if Afwezigheid.objects.wacht_op(mens).exists()]
    assert (volgens_stand, volgens_lijst) == ([voor_wie], [voor_wie])


def test_wie_terug_is_hoeft_niets_meer_te_kiezen(traject, time_machine):
    weg, coach_ = afwezig(traject), wie(traject)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=20))
    assert weg.stand(Samenwerkingsverband.huidig()).is_klaar
    assert list(Afwezigheid.objects.wacht_op(coach_)) == []


def test_zonder_trajecten_hoeft_er_niets(traject):
    assert meld_afwezig(coach(), van=over(0), tot=over(80)).geregeld_op == timezone.localdate()


def test_langer_weg_dan_gedacht_komt_bij_de_oc(traject):
    weg = afwezig(traject)
    kies_gevolg(weg, traject, by=wie(traject), keuze="pauzeren")
    weg = wijzig_afwezigheid(weg, by=wie(traject), tot=over(60))
    assert (weg.wacht_op_commissie, list(Afwezigheid.objects.wacht_op(persoon(Rol.OC)))) == (True, [weg])


@pytest.mark.parametrize(("van", "tot", "veld"), [(3, 1, "tot"), (-5, -1, "tot"), (8, 20, "van")])
def test_dagen_die_niet_kunnen(traject, van, tot, veld):
    afwezig(traject)
    with pytest.raises(ValidationError) as fout:
        meld_afwezig(traject.open_koppeling.coach, van=over(van), tot=over(tot))
    assert list(fout.value.message_dict) == [veld]


def test_een_ander_regelt_niets(traject):
    weg = afwezig(traject)
    for doe in (
        lambda by: kies_gevolg(weg, traject, by=by, keuze="pauzeren"),
        lambda by: wijzig_afwezigheid(weg, by=by, tot=over(60)),
        lambda by: verwijder_afwezigheid(weg, by=by),
    ):
        with pytest.raises(PermissionDenied):
            doe(coach().gebruiker)
    assert Afwezigheid.objects.get().tot == weg.tot


def test_melden_op_het_scherm_brengt_haar_bij_wat_er_te_regelen_is(client, traject):
    client.force_login(wie(traject))
    dagen = {"van": over(1).isoformat(), "tot": over(9).isoformat()}
    antwoord = client.post(reverse("trajecten:mijn_afwezigheid"), dagen, follow=True)
    [weg] = Afwezigheid.objects.all()
    assert antwoord.redirect_chain == [(weg.get_absolute_url(), 302)]
    assert [rij["traject"] for rij in antwoord.context["te_regelen"]] == [traject]


def test_wat_geweigerd_wordt_staat_er_nog(client, traject):
    weg, voor = afwezig(traject), f"t{traject.pk}-"
    client.force_login(wie(traject))
    ingevuld = {f"{voor}keuze": "verzetten", f"{voor}dag": over(4).isoformat(), f"{voor}tijd": "14:30"}
    antwoord = client.post(reverse("trajecten:gevolg", args=[weg.pk, traject.pk]), ingevuld)
    form = antwoord.context["te_regelen"][0]["form"]
    assert [form.fields[veld].required for veld in ("dag", "tijd")] == [True, True]
    assert (form["dag"].value(), form["tijd"].value()) == (over(4).isoformat(), "14:30")
    assert form.errors["dag"] == [f"Dan is de coach nog weg, tot en met {weg.tot:%d-%m-%Y}."]


def test_een_tweede_keer_versturen_doet_niets(client, traject):
    weg, voor = afwezig(traject), f"t{traject.pk}-"
    client.force_login(wie(traject))
    for _ in range(2):
        antwoord = client.post(
            reverse("trajecten:gevolg", args=[weg.pk, traject.pk]), {f"{voor}keuze": "pauzeren"}, follow=True
        )
    assert [str(m) for m in antwoord.context["messages"]] == [f"{traject.zaak} was al geregeld."]
    assert weg.gevolgen.count() == 1


@pytest.mark.parametrize("aantal", [1, 3])
def test_evenveel_vragen_bij_elk_aantal_trajecten(client, django_assert_num_queries, aantal):
    wie_weg = coach()
    for _ in range(aantal):
        lopend(door=wie_weg, vorm="verkort", school=SchoolFactory.create())
    weg = meld_afwezig(wie_weg, van=over(1), tot=over(5))
    client.force_login(wie_weg.gebruiker)
    with django_assert_num_queries(9):
        client.get(weg.get_absolute_url())
