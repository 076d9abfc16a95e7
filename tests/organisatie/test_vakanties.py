"""Directie keeps the school holidays; what is typed wrong gets a sentence and stays on the screen."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from k2t_portal.organisatie.models import Vakantie
from k2t_portal.organisatie.schoolvakanties import REGIO_MIDDEN, schooljaar

pytestmark = pytest.mark.django_db

LIJST = reverse("organisatie:vakanties")
NIEUW = reverse("organisatie:vakantie_nieuw")
HERFST = {"naam": "Herfstvakantie", "van": datetime.date(2026, 10, 17), "tot": datetime.date(2026, 10, 25)}


@pytest.fixture
def herfst(db):
    return Vakantie.objects.create(**HERFST)


def invoer(van="2026-12-19", tot="2027-01-03", naam="Kerstvakantie"):
    return {"naam": naam, "van": van, "tot": tot}


def alles():
    return [str(vakantie) for vakantie in Vakantie.objects.all()]


def test_elk_schooljaar_begint_met_vijf_vakanties_die_elkaar_niet_raken():
    jaren = [schooljaar(van) for _, van, _ in REGIO_MIDDEN]
    randen = [dag for _, van, tot in REGIO_MIDDEN for dag in (van, tot)]

    assert jaren == ["2025-2026"] * 5 + ["2026-2027"] * 5 + ["2027-2028"] * 5
    assert sorted(set(randen)) == randen
    assert {(van.isoweekday(), tot.isoweekday()) for _, van, tot in REGIO_MIDDEN} == {(6, 7)}


def test_de_lijst_staat_per_schooljaar_met_het_verleden_apart(als_directie):
    for naam, van, tot in REGIO_MIDDEN:
        Vakantie.objects.create(naam=naam, van=van, tot=tot)

    with time_machine.travel(datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC), tick=False):
        context = als_directie.get(LIJST).context
    assert [jaar for jaar, _ in context["jaren"]] == ["2026-2027", "2027-2028"]
    assert [jaar for jaar, _ in context["eerder"]] == ["2025-2026"]


def test_toevoegen(als_directie):
    antwoord = als_directie.post(NIEUW, invoer(), follow=True)

    assert antwoord.redirect_chain == [(LIJST, 302)]
    assert alles() == ["Kerstvakantie van 19-12-2026 tot en met 03-01-2027"]


def test_wijzigen_mag_over_de_eigen_dagen(als_directie, herfst):
    adres = reverse("organisatie:vakantie_wijzigen", args=[herfst.pk])
    als_directie.post(adres, invoer("2026-10-19", "2026-10-23", "Herfst"))

    assert alles() == ["Herfst van 19-10-2026 tot en met 23-10-2026"]


def test_verwijderen(als_directie, herfst):
    adres = reverse("organisatie:vakantie_verwijderen", args=[herfst.pk])
    als_directie.get(adres)
    assert len(alles()) == 1

    als_directie.post(adres)
    assert alles() == []


@pytest.mark.parametrize(
    "anders, fouten",
    [
        (("2026-12-19", "2026-12-01"), {"tot": ["De laatste dag ligt voor de eerste dag. Kies 19-12-2026 of later."]}),
        (
            ("2026-10-25", "2026-11-01"),
            {
                "__all__": [
                    (
                        "Deze dagen vallen samen met de herfstvakantie van 17-10-2026 tot en met 25-10-2026. "
                        "Kies andere dagen of wijzig die."
                    )
                ]
            },
        ),
        (("2026-12-19", "2027-12-19"), {"__all__": ["Deze vakantie duurt 366 dagen. Kloppen de jaartallen?"]}),
        (
            ("2026-13-40", ""),
            {"van": ["Vul een datum in zoals 14-11-2026."], "tot": ["Vul de laatste dag in, bijvoorbeeld 31-07-2027."]},
        ),
    ],
    ids=["eindigt voor het begin", "valt samen met een andere", "een jaar te ver", "geen datum"],
)
def test_een_fout_houdt_wat_is_getypt(als_directie, herfst, anders, fouten):
    antwoord = als_directie.post(NIEUW, invoer(*anders))

    assert antwoord.context["form"].errors == fouten
    assert (antwoord.context["form"]["naam"].value(), antwoord.context["form"]["van"].value()) == (
        "Kerstvakantie",
        anders[0],
    )
    assert Vakantie.objects.count() == 1
