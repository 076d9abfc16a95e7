"""What was issued stays as it was issued: the database refuses every change, also one by hand."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from facturatie.afdruk import AFGEDRUKT
from facturatie.models import Factuur, Factuurbestand, Herinnering
from facturatie.slot import FACTUUR, SLOTEN
from k2t_portal.workflow.slot import Slot, open_sloten
from tests.sloten import haal_weg, weigert

# Another value of the same type, for each type of column.
ANDERS: dict[str, Any] = {
    "DateField": "1999-12-31",
    "DateTimeField": "1999-12-31 12:00:00+00:00",
    "DecimalField": "0.01",
    "BinaryField": b"anders",
}


def wijzig(rij: Any, kolom: str) -> bool:
    """Whether the database refuses to change this column of this row to something else."""
    veld = next(v for v in rij._meta.concrete_fields if v.column == kolom)
    getal = veld.get_internal_type() in {
        "BigAutoField",
        "ForeignKey",
        "PositiveSmallIntegerField",
        "PositiveIntegerField",
    }
    anders = 31999 if getal else ANDERS.get(veld.get_internal_type(), "anders")
    return weigert(f'UPDATE "{rij._meta.db_table}" SET "{kolom}" = %s WHERE id = %s', [anders, rij.pk])  # noqa: S608, names of the model itself


def kolommen(rij: Any) -> list[str]:
    return [veld.column for veld in rij._meta.concrete_fields]


@pytest.fixture
def herinnering(factuur_eens: Factuur) -> Herinnering:
    dag = datetime.date(2026, 1, 1)
    return Herinnering.objects.create(factuur=factuur_eens, nummer=1, bedrag=1, uiterlijk=dag, inhoud=b"a", sha256="b")


@pytest.fixture
def bestand(factuur_eens: Factuur) -> Factuurbestand:
    return Factuurbestand.objects.create(factuur=factuur_eens, soort="pdf", inhoud=b"a", sha256="b")


def test_elke_kolom_is_bevroren_of_mag_veranderen():
    gegenereerd = {veld.column for veld in Factuur._meta.concrete_fields if veld.generated}
    bevroren = {*AFGEDRUKT, "id", "afdruk", "gemaakt_op"}
    assert set(FACTUUR.kolommen) == bevroren
    assert bevroren.isdisjoint(Factuur.VERANDERLIJK | gegenereerd)
    assert bevroren | Factuur.VERANDERLIJK | gegenereerd == {veld.column for veld in Factuur._meta.concrete_fields}


def test_geen_bevroren_kolom_van_een_factuur_verandert(factuur_eens):
    open_gebleven = [kolom for kolom in FACTUUR.kolommen if not wijzig(factuur_eens, kolom)]
    assert open_gebleven == []
    assert Factuur.objects.filter(pk=factuur_eens.pk, nummer=factuur_eens.nummer).exists()


def test_wat_er_later_mee_gebeurt_mag_wel(factuur_eens):
    Factuur.objects.update(gecrediteerd="0.10", betaald="0.20", herinneren_vanaf=datetime.date(2026, 5, 5))
    factuur_eens.refresh_from_db()
    assert str(factuur_eens.te_betalen) == "1699.70"


def test_een_bestand_of_een_herinnering_verandert_nergens_in(bestand, herinnering):
    open_gebleven = [
        (rij, kolom) for rij in (bestand, herinnering) for kolom in kolommen(rij) if not wijzig(rij, kolom)
    ]
    assert open_gebleven == []


def test_niets_gaat_weg(factuur_eens, bestand, herinnering):
    for rij in (factuur_eens, bestand, herinnering):
        assert weigert(f'DELETE FROM "{rij._meta.db_table}" WHERE id = %s', [rij.pk])  # noqa: S608, idem


def test_ook_het_portaal_zelf_komt_er_niet_langs(factuur_eens):
    factuur_eens.koper_naam = "Iemand anders"
    with pytest.raises(IntegrityError), transaction.atomic():
        factuur_eens.save()


# Is the lock on?


def test_alle_sloten_zitten_erop(db):
    assert open_sloten(SLOTEN) == []


def test_een_slot_dat_eraf_is_valt_op(db):
    haal_weg("facturatie_factuur", "facturatie_factuur_gaat_niet_weg")
    assert open_sloten(SLOTEN) == ["facturatie_factuur_gaat_niet_weg"]


def test_een_slot_dat_een_kolom_overslaat_valt_op(db):
    """As when a column is added to the lock without putting it on again."""
    meer = Slot(FACTUUR.tabel, (*FACTUUR.kolommen, "nog_een"))
    assert open_sloten([meer]) == ["facturatie_factuur_verandert_niet"]
