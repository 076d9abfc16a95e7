"""What the policy stops in a real browser comes in as a report."""

import pytest
from django.urls import reverse
from playwright.sync_api import Route

from k2t_portal.organisatie.models import Browsermelding

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ZET = "() => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))"


def als_oudere_browser(route: Route) -> None:
    """A browser that knows report-to reports over https alone, and the live server has none."""
    antwoord = route.fetch()
    beleid = antwoord.headers["content-security-policy"].replace("report-to portaal", "")
    route.fulfill(response=antwoord, headers={**antwoord.headers, "content-security-policy": beleid})


def test_een_script_in_de_pagina_wordt_tegengehouden_en_gemeld(venster):
    pagina = venster()
    adres = reverse("organisatie:toegankelijkheid")
    pagina.route(f"**{adres}", als_oudere_browser)
    pagina.goto(adres)
    with pagina.expect_response(f"**{reverse('organisatie:browsermelding')}") as antwoord:
        pagina.evaluate(ZET)

    assert antwoord.value.status == 204
    assert list(Browsermelding.objects.values_list("regel", "bron", "pagina")) == [
        ("script-src-elem", "inline", "/toegankelijkheid/")
    ]
