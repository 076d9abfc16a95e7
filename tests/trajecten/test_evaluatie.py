"""What the leerkracht is asked at the end: a link that works once, without an account, and who reads the answers."""

import copy
import datetime
import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.signing import Signer
from django.urls import reverse

from k2t_portal.organisatie.models import Rol
from k2t_portal.workflow.post.ronde import ronde
from tests.factories import afgerond, persoon
from trajecten.actions.evaluatie import AlIngevuld, sleutel, vraag_evaluatie, vul_in
from trajecten.evaluaties import Gemiddelden, gemiddelden
from trajecten.models import Evaluatie

pytestmark = pytest.mark.django_db
BSN = "111222333"
ANTWOORDEN = {
    "relatie_voor": 2,
    "relatie_na": 4,
    "zelfvertrouwen_voor": 1,
    "zelfvertrouwen_na": 3,
    "wat_hielp": "De beelden terugkijken.",
    "cijfer": 8,
}


@pytest.fixture(scope="module")
def _evaluatie(eens) -> Iterator[Evaluatie]:
    with eens():
        yield afgerond(vorm="verkort").evaluatie_leerkracht


@pytest.fixture
def evaluatie(_evaluatie: Evaluatie, db) -> Evaluatie:
    return copy.deepcopy(_evaluatie)


def link(evaluatie: Evaluatie) -> str:
    return reverse("trajecten:evaluatie", args=[sleutel(evaluatie)])


def test_de_link_vraagt_zonder_account_en_noemt_niemand(evaluatie, client):
    antwoord = client.get(link(evaluatie))

    zaak, html = evaluatie.traject.aanvraag, antwoord.content.decode()
    namen = [zaak.leerkracht_naam, zaak.leerling_aanduiding, zaak.school.naam, zaak.leerkracht_email]
    assert (antwoord.status_code, str(zaak) in html, [naam for naam in namen if naam in html]) == (200, True, [])
    assert "no-store" in antwoord.headers["Cache-Control"]


def test_invullen_bewaart_de_antwoorden_en_bedankt(evaluatie, client):
    antwoord = client.post(link(evaluatie), ANTWOORDEN, follow=True)

    evaluatie.refresh_from_db()
    assert antwoord.redirect_chain == [(reverse("trajecten:evaluatie_bedankt"), 302)]
    assert "Bedankt!" in antwoord.content.decode()
    assert {veld: getattr(evaluatie, veld) for veld in ANTWOORDEN} == ANTWOORDEN
    stap = evaluatie.traject.zaak.gebeurtenissen.get(soort="evaluatie_ingevuld")
    assert (stap.wie, stap.toelichting) == ("Het portaal", "")


def test_wat_hielp_mag_leeg_blijven(evaluatie, client):
    client.post(link(evaluatie), {**ANTWOORDEN, "wat_hielp": ""})

    assert Evaluatie.objects.get().ingevuld_op is not None


def test_wat_ontbreekt_wordt_gezegd_en_wat_er_stond_blijft_staan(evaluatie, client):
    antwoord = client.post(link(evaluatie), {"relatie_voor": 2, "wat_hielp": "Rust."})

    form = antwoord.context["form"]
    assert form.errors == {
        "relatie_na": ["Kies hoe het contact nu is."],
        "zelfvertrouwen_voor": ["Kies hoe zeker je je vóór de coaching voelde."],
        "zelfvertrouwen_na": ["Kies hoe zeker je je nu voelt."],
        "cijfer": ["Kies een cijfer van 1 tot en met 10."],
    }
    assert (form["relatie_voor"].value(), form["wat_hielp"].value()) == ("2", "Rust.")
    assert Evaluatie.objects.get().ingevuld_op is None


@pytest.mark.parametrize(("veld", "waarde"), [("wat_hielp", f"Kind {BSN}"), ("cijfer", "11"), ("relatie_na", "6")])
def test_wat_niet_kan_wordt_geweigerd(evaluatie, client, veld, waarde):
    antwoord = client.post(link(evaluatie), {**ANTWOORDEN, veld: waarde})

    assert list(antwoord.context["form"].errors) == [veld]


def test_een_link_werkt_een_keer(evaluatie, client):
    client.post(link(evaluatie), ANTWOORDEN)

    tweede = [client.post(link(evaluatie), {**ANTWOORDEN, "cijfer": 1}), client.get(link(evaluatie))]

    assert ["Deze vragen zijn al ingevuld" in antwoord.content.decode() for antwoord in tweede] == [True, True]
    assert Evaluatie.objects.get().cijfer == 8


def test_wie_tegelijk_verstuurt_is_een_keer(evaluatie):
    vul_in(evaluatie, **ANTWOORDEN)

    with pytest.raises(AlIngevuld):
        vul_in(evaluatie, **{**ANTWOORDEN, "cijfer": 1})

    assert Evaluatie.objects.get().cijfer == 8


@pytest.mark.parametrize(("dagen", "status"), [(60, 410), (59, 200)])
def test_na_zestig_dagen_is_de_link_verlopen(evaluatie, client, dagen, status):
    Evaluatie.objects.update(gevraagd_op=evaluatie.gevraagd_op - datetime.timedelta(days=dagen))

    assert [client.get(link(evaluatie)).status_code, client.post(link(evaluatie)).status_code] == [status, status]
    assert ("Deze link is verlopen" in client.get(link(evaluatie)).content.decode()) == (status == 410)


def test_een_verzonnen_link_is_er_niet_en_zegt_wat_te_doen(evaluatie, client):
    namaak = [str(evaluatie.pk), f"{evaluatie.pk}.namaak", Signer(salt="iets anders", sep=".").sign(evaluatie.pk)]

    antwoorden = [client.get(reverse("trajecten:evaluatie", args=[sleutel])) for sleutel in namaak]

    assert [antwoord.status_code for antwoord in antwoorden] == [404, 404, 404]
    assert "Klik nog een keer op de knop in de mail." in antwoorden[0].content.decode()


def test_de_leerkracht_krijgt_een_mail_met_de_link_en_zonder_namen(evaluatie, client):
    assert vraag_evaluatie(evaluatie.traject) == evaluatie
    zaak = evaluatie.traject.aanvraag

    ronde()

    [bericht] = [bericht for bericht in mail.outbox if bericht.to == [zaak.leerkracht_email]]
    [adres] = re.findall(r"http://\S+", str(bericht.body))
    assert adres.endswith(link(evaluatie))
    assert [
        naam for naam in (zaak.leerkracht_naam, zaak.leerling_aanduiding, zaak.school.naam) if naam in bericht.body
    ] == []


def test_wie_het_verslag_leest_leest_de_antwoorden_en_wie_niet_niet(als, evaluatie):
    vul_in(evaluatie, **ANTWOORDEN)
    traject, school = evaluatie.traject, evaluatie.traject.aanvraag.school
    mensen = [persoon(Rol.KC, school=school), persoon(Rol.OC), persoon(Rol.DIRECTEUR, school=school)]

    paginas = [als(wie).get(traject.get_absolute_url()).content.decode() for wie in [*mensen, persoon(Rol.DIRECTIE)]]

    assert [ANTWOORDEN["wat_hielp"] in html for html in paginas] == [True, True, False, False]
    assert "Eerst moeizaam, nu goed (van 2 naar 4, op een schaal van 5)" in paginas[0]


def test_zolang_er_niets_is_ingevuld_staat_er_niets(als, evaluatie):
    html = als(persoon(Rol.OC)).get(evaluatie.traject.get_absolute_url()).content.decode()

    assert "Wat de leerkracht ervan vond" not in html


def test_gemiddelden_zijn_er_pas_bij_vijf_en_verraden_de_zesde_niet(evaluatie):
    eerste = Evaluatie.objects.get()
    for nummer in range(4):
        assert gemiddelden() is None
        _nog_een(eerste, cijfer=6 + nummer)
    vul_in(eerste, **ANTWOORDEN)
    vijf = Gemiddelden(5, relatie_voor=2, relatie_na=4, zelfvertrouwen_voor=1, zelfvertrouwen_na=3, cijfer=7.6)
    assert gemiddelden() == vijf

    _nog_een(eerste, cijfer=1)

    assert gemiddelden() == vijf


def _nog_een(evaluatie: Evaluatie, *, cijfer: int) -> None:
    """Another traject that ended, and what its leerkracht answered."""
    traject = evaluatie.traject
    zaak = traject.aanvraag
    zaak.pk, zaak.kenmerk, zaak._state.adding = None, f"K2T-2026-{9000 + Evaluatie.objects.count()}", True
    zaak.save()
    traject.pk, traject.aanvraag, traject._state.adding = None, zaak, True
    traject.save()
    vul_in(vraag_evaluatie(traject), **{**ANTWOORDEN, "cijfer": cijfer})
