import logging

import pytest
from django.conf import settings
from django.db import DatabaseError

from k2t_portal.logboek import ZonderRijinhoud

WEIGERING = 'new row violates check constraint "route_bekend"\nDETAIL:  Failing row contains (7, Sem slaat\n\nanderen).'


def test_een_geweigerde_rij_komt_niet_in_het_logboek():
    fout = DatabaseError(WEIGERING)
    fout.__cause__ = ValueError(WEIGERING)

    assert ZonderRijinhoud().formatException((DatabaseError, fout, None)) == (
        'ValueError: new row violates check constraint "route_bekend"\n'
        "DETAIL: (weggelaten)\n\n"
        "The above exception was the direct cause of the following exception:\n\n"
        'django.db.utils.DatabaseError: new row violates check constraint "route_bekend"\n'
        "DETAIL: (weggelaten)"
    )


@pytest.mark.parametrize("naam", ["django", "django.request"])
def test_django_mailt_geen_fouten(naam: str):
    assert logging.getLogger(naam).handlers == []
    assert settings.ADMINS == []


@pytest.mark.parametrize(
    "pad", ["/trajecten/agenda/{}.ics", "/trajecten/evaluatie/{}/", "/account/wachtwoord/nieuw/{}/"]
)
def test_een_geheime_link_komt_niet_in_het_logboek(pad: str):
    sleutel = "1.1.AbCdEfGhIjKlMnOpQrStUvWx"
    regel = logging.LogRecord("django.request", logging.WARNING, "", 1, "Not Found: %s", (pad.format(sleutel),), None)

    assert sleutel not in ZonderRijinhoud().format(regel)
    assert ZonderRijinhoud().format(regel).startswith(f"Not Found: {pad.partition('{')[0]}(weggelaten)")
