"""Another coach on screen: forms keep what was typed, sending twice is once, and each answer says what comes next."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Rol
from tests.factories import aangeboden, coach, lopend, persoon
from tests.trajecten.wisselen import gevraagd, kandidaat, neem_over, vers, verzocht, wie
from trajecten import actions
from trajecten.models import Traject, Wissel

pytestmark = pytest.mark.django_db
BSN = "111222333"
TEKST = {"reden": "Ik zit vol.", "open_afspraken": "Geen.", "wat_school_weet": "Niets."}


def url(stap: str, rij: Traject | Wissel) -> str:
    return reverse(f"trajecten:{stap}", args=[rij.pk])


def berichten(antwoord) -> list[str]:
    return [str(bericht) for bericht in antwoord.context["messages"]]


def test_overdragen_aan_een_collega(als_coach, lopend_eens):
    traject, collega = lopend_eens, coach(naam="Noor Proef")

    antwoord = als_coach(traject).post(url("overdragen", traject), {**TEKST, "coach": collega.pk}, follow=True)

    assert berichten(antwoord) == ["Je vraag ligt bij Noor Proef. Tot de overname blijf jij de coach."]
    assert antwoord.redirect_chain == [(Wissel.objects.get().get_absolute_url(), 302)]


def test_een_lege_overdracht_zegt_wat_er_mist(als_coach, lopend_eens):
    traject = lopend_eens
    coach()

    fouten = als_coach(traject).post(url("overdragen", traject), {}).context["form"].errors

    assert {veld: fouten[veld][0].split(".")[0] for veld in fouten} == {
        "coach": "Kies een coach",
        "reden": "Schrijf kort waarom je dit traject wilt overdragen",
        "open_afspraken": "Schrijf op welke afspraken nog open staan",
        "wat_school_weet": "Schrijf op wat je de school al vertelde",
    }


@pytest.mark.parametrize(
    ("fout", "veld"),
    [({}, "reden_toch"), ({"reden": f"Kind {BSN}", "reden_toch": "Ze kan het."}, "reden")],
    ids=["zonder plek", "bsn"],
)
def test_wat_getypt_was_blijft_staan(als_coach, fout, veld, lopend_eens):
    traject, vol = lopend_eens, coach(max_trajecten=0)

    antwoord = als_coach(traject).post(url("overdragen", traject), {**TEKST, "coach": vol.pk, **fout})

    form = antwoord.context["form"]
    assert (list(form.errors), antwoord.context["gekozen"]) == ([veld], str(vol.pk))
    assert form["open_afspraken"].value() == "Geen."


def test_twee_keer_versturen_vraagt_een_keer(als_coach, lopend_eens):
    traject, collega = lopend_eens, coach()
    client = als_coach(traject)
    for _ in range(2):
        antwoord = client.post(url("overdragen", traject), {**TEKST, "coach": collega.pk})

    assert (antwoord.status_code, Wissel.objects.count()) == (302, 1)


def test_de_coach_leest_niet_wie_de_aanvraag_beoordeelde(als_coach, lopend_eens):
    lid = coach(Rol.OC)
    traject = lopend_eens
    traject.aanvraag.besluit.door = lid.gebruiker
    traject.aanvraag.besluit.save()

    gezien = {}
    for stap, client in [("overdragen", als_coach(traject)), ("coach_zoeken", als_coach(lopend(door=coach(Rol.OC))))]:
        html = client.get(url(stap, traject)).content.decode()
        gezien[stap] = html.count("Besliste mee over deze aanvraag")
    assert gezien == {"overdragen": 0, "coach_zoeken": 1}


def test_een_sessie_die_al_geweest_is_leg_je_eerst_vast(als_coach, lopend_eens):
    traject = lopend_eens
    sessie = actions.plannen(traject, by=wie(traject), gepland_op=timezone.now())
    traject.sessies.update(gepland_op=timezone.now() - datetime.timedelta(days=1))
    coach()

    assert als_coach(traject).get(url("overdragen", traject)).context["moet_eerst"] == sessie


def test_overnemen_en_horen_wat_er_nu_komt(als, lopend_eens):
    wissel = gevraagd(lopend_eens)
    client = als(kandidaat(wissel))
    assert [a["titel"] for a in client.get(wissel.get_absolute_url()).context["acties"]] == ["Overnemen", "Teruggeven"]

    antwoord = client.post(url("wissel_overnemen", wissel), follow=True)

    assert antwoord.redirect_chain == [(wissel.traject.get_absolute_url(), 302)]
    assert berichten(antwoord)[0].startswith("Je bent nu de coach.")
    assert [actie["titel"] for actie in antwoord.context["acties"]] == ["Sessie 1 plannen"]


def test_wie_in_de_commissie_gevraagd_is_heeft_een_hoofdknop_en_ziet_op_wie_gewacht_wordt(als, lopend_eens):
    wissel = gevraagd(lopend_eens, aan=coach(Rol.OC))

    context = als(kandidaat(wissel)).get(wissel.get_absolute_url()).context

    assert [actie["titel"] for actie in context["acties"] if actie["stijl"] == "primair"] == ["Overnemen"]
    assert context["acties"][0]["titel"] == "Overnemen"
    assert context["stand"].aan_zet == "De gevraagde coach"


def test_teruggeven_brengt_je_naar_je_lijst_en_de_coach_leest_waarom(als, lopend_eens):
    wissel = gevraagd(lopend_eens)

    antwoord = als(kandidaat(wissel)).post(url("wissel_teruggeven", wissel), {"reden": "Ik ga op reis."})

    assert antwoord.headers["Location"] == reverse("trajecten:mijn")
    assert als(wissel.gevraagd_door).get(wissel.get_absolute_url()).content.decode().count("Ik ga op reis.") == 1


def test_wie_te_laat_overneemt_leest_wat_er_gebeurde(als, lopend_eens):
    traject, oc = lopend_eens, persoon(Rol.OC)
    overdracht, verzoek = gevraagd(traject), verzocht(traject)
    client = als(kandidaat(overdracht))
    neem_over(actions.wissel_voorstellen(verzoek, by=oc, coach=coach()))

    assert client.post(url("wissel_overnemen", overdracht)).status_code == 404
    assert vers(traject).open_koppeling.coach == Wissel.objects.get(pk=verzoek.pk).kandidaat


def test_een_verzoek_van_begin_tot_antwoord(als, lopend_eens):
    traject = lopend_eens
    school, oc = als(traject.aanvraag.aanvrager), als(persoon(Rol.OC))

    antwoord = school.post(url("wissel_verzoeken", traject), {"reden": "Het klikt niet."}, follow=True)
    wissel = Wissel.objects.get()
    assert berichten(antwoord) == [
        "Je vraag is bij de Ondersteuningscommissie. Alleen jij en de commissie weten ervan."
    ]
    assert [actie["titel"] for actie in antwoord.context["acties"]] == ["Vraag intrekken"]
    assert school.get(url("wissel_verzoeken", traject)).headers["Location"] == wissel.get_absolute_url()

    oc.post(url("wissel_afwijzen", wissel), {"antwoord": "We praten eerst samen."})
    assert school.get(wissel.get_absolute_url()).content.decode().count("We praten eerst samen.") == 1


def test_de_school_leest_niet_waarom_een_gevraagde_coach_nee_zei(als, lopend_eens):
    wissel, nieuwe = verzocht(lopend_eens), coach()
    wissel = actions.wissel_voorstellen(wissel, by=persoon(Rol.OC), coach=nieuwe)
    actions.wissel_teruggeven(wissel, by=nieuwe.gebruiker, reden="Ik ken die leerkracht.")

    gezien = [
        als(mens).get(wissel.get_absolute_url()).content.decode().count("Ik ken die leerkracht.")
        for mens in (wissel.gevraagd_door, persoon(Rol.OC))
    ]
    assert gezien == [0, 1]


def test_de_oc_ziet_dat_een_coach_er_niet_meer_bij_kan(als, lopend_eens):
    traject = lopend_eens
    wie(traject).aanstellingen.update(tot="2026-01-01")
    client = als(persoon(Rol.OC))
    html = client.get(traject.get_absolute_url()).content.decode()
    assert html.count("De coach van dit traject kan er niet meer bij.") == 1

    client.post(url("coach_zoeken", traject), {"coach": coach().pk, "reden": "Ze is weg."})

    assert Wissel.objects.values_list("soort", "status").get() == ("vervanging", "voorgesteld")


def test_kan_een_gevraagde_coach_niets_meer_dan_trekt_de_oc_het_aanbod_in(als):
    traject = aangeboden()
    wie(traject).aanstellingen.update(tot="2026-01-01")
    html = als(persoon(Rol.OC)).get(traject.get_absolute_url()).content.decode()
    assert [html.count(f'<a href="{url(stap, traject)}">') for stap in ("trek_aanbod_in", "coach_zoeken")] == [1, 0]


def test_evenveel_vragen_bij_een_en_drie_vragen_om_een_andere_coach(als, django_assert_max_num_queries, lopend_eens):
    traject = lopend_eens
    for _ in range(3):
        actions.wissel_intrekken(verzocht(traject), by=traject.aanvraag.aanvrager)
    wissel, client = verzocht(traject), als(persoon(Rol.OC))

    client.get(traject.get_absolute_url())  # begins the chain of what she reads

    for pagina in [wissel.get_absolute_url(), traject.get_absolute_url()]:
        with django_assert_max_num_queries(18):
            client.get(pagina)
