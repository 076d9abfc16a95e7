"""Where script is blocked or broken the work goes on: plain forms, plain answers."""

import pytest
from django.urls import reverse

from tests.browser import stappen
from tests.browser.conftest import TELEFOON
from tests.factories import coach, concept, lopend
from trajecten.models import Sessie

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_een_stap_van_de_aanvraag(als):
    aanvraag = concept(hulpvraag="", gewenste_verandering="")
    pagina = als(aanvraag.aanvrager, java_script_enabled=False)
    pagina.goto(reverse("aanvragen:verder", args=[aanvraag.pk]))
    stappen.vul(pagina, {"Wat is de hulpvraag": "Hoe blijf ik rustig?"})
    stappen.druk(pagina, "Volgende stap")
    pagina.get_by_role("alert").get_by_role("link", name="Beschrijf wat er na de coaching anders is.").click()
    stappen.vul(pagina, {"Wat is er na de coaching anders?": "Weer contact."})
    stappen.druk(pagina, "Volgende stap")

    stappen.staat_op(pagina, "Wat eraan voorafging")
    aanvraag.refresh_from_db()
    assert (aanvraag.hulpvraag, aanvraag.gewenste_verandering) == ("Hoe blijf ik rustig?", "Weer contact.")


def test_een_sessie_vastleggen(als):
    noor = coach()
    lopend(door=noor)
    pagina = als(noor.gebruiker, TELEFOON, java_script_enabled=False)
    pagina.goto(reverse("trajecten:mijn"))
    stappen.plan_sessie(pagina, 1)
    stappen.leg_sessies_vast(pagina, "verkort")

    assert list(Sessie.objects.values_list("nummer", "status")) == [(1, "gegeven"), (2, "gegeven")]
