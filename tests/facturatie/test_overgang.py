"""Facturen of before the locks: their documents move to the new table as they were, and they get their fingerprint.

The step itself, on the tables of today with the old one beside them; all migrations back and forth take a minute.
"""

import datetime
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps

from facturatie.afdruk import afdruk_van
from facturatie.models import Factuur, Factuurbestand
from tests.facturatie.sloten import zonder_sloten

PDF = b"%PDF-1.7 zoals het was"
TOEN = datetime.datetime(2026, 10, 1, 9, 30, tzinfo=datetime.UTC)


with isolate_apps("facturatie"):

    class OudePdf(models.Model):
        """As the documents of facturen were kept at first; in no list of models."""

        factuur_id = models.BigIntegerField(primary_key=True)
        inhoud = models.BinaryField()
        gemaakt_op = models.DateTimeField()

        class Meta:
            app_label = "facturatie"
            managed = False
            db_table = "oude_pdf"
            verbose_name_plural = "oude pdf's"

        def __str__(self) -> str:
            return str(self.factuur_id)


@pytest.fixture
def apps(db) -> Any:
    """What the step of the migration gets to work with."""
    bytes_, moment = ("bytea", "timestamptz") if connection.vendor == "postgresql" else ("blob", "datetime")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE oude_pdf (factuur_id bigint PRIMARY KEY, inhoud {bytes_}, gemaakt_op {moment})")
    modellen: dict[str, Any] = {"Factuur": Factuur, "FactuurPdf": OudePdf, "Factuurbestand": Factuurbestand}
    return SimpleNamespace(get_model=lambda app, naam: modellen[naam])


def test_een_factuur_van_voor_de_sloten_houdt_haar_pdf(factuur_eens, apps):
    OudePdf(factuur_id=factuur_eens.pk, inhoud=PDF, gemaakt_op=TOEN).save(force_insert=True)
    with zonder_sloten():
        Factuur.objects.update(afdruk="")
        import_module("facturatie.migrations.0003_bewaren").neem_over(apps, None)
    bestand = Factuurbestand.objects.get(soort="pdf")
    assert (bestand.factuur, bytes(bestand.inhoud), bestand.gemaakt_op) == (factuur_eens, PDF, TOEN)
    assert Factuur.objects.get().afdruk == afdruk_van(factuur_eens)
