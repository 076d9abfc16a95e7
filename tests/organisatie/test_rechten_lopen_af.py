"""Rights end with the dates of a hat, in the middle of a session too."""

import datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from k2t_portal.organisatie.models import Aanstelling
from tests.factories import LANG_GELEDEN

pytestmark = pytest.mark.django_db


def test_een_rol_die_eindigt_neemt_haar_rechten_mee_midden_in_een_sessie(als_directie, kc):
    sessie = Client()
    sessie.force_login(kc)
    assert sessie.get(reverse("aanvragen:nieuw")).status_code == 200
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    als_directie.post(
        reverse("organisatie:aanstelling_beeindigen", args=[kc.aanstellingen.get().pk]), {"tot": gisteren.isoformat()}
    )

    assert sessie.get(reverse("aanvragen:nieuw")).status_code == 403


def test_ook_de_kalender_neemt_rechten_weg(kc):
    with time_machine.travel("2026-11-20T23:55:00+01:00"):
        Aanstelling.objects.update(van=LANG_GELEDEN, tot=timezone.localdate())
        sessie = Client()
        sessie.force_login(kc)
        assert sessie.get(reverse("aanvragen:nieuw")).status_code == 200
    with time_machine.travel("2026-11-21T00:05:00+01:00"):
        assert sessie.get(reverse("aanvragen:nieuw")).status_code == 403
