"""What the portal shows to who may not: the pages that the table of roles does not draw."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.rollen.wereld import Wereld


@pytest.mark.django_db
@pytest.mark.parametrize(
    "url, status, kop",
    [
        ("aanvragen:detail", 404, "Deze pagina vinden we niet"),
        ("organisatie:persoon", 403, "Dit kun jij hier niet doen"),
    ],
)
def test_wie_iets_niet_mag_leest_dat_op_een_gewone_pagina(url: str, status: int, kop: str):
    """For every hat but the one that may: with her own menu around it."""
    mensen = {naam: wie for naam, wie in Wereld().mensen.items() if wie and (naam != "directie" or status == 404)}
    for wie in mensen.values():
        client = Client()
        client.force_login(wie)
        antwoord = client.get(reverse(url, args=[0]))
        assert antwoord.status_code == status
        assert f"<h1>{kop}</h1>" in antwoord.text
        assert wie.naam in antwoord.text
