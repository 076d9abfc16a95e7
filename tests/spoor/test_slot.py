"""The trail is only ever added to: the database refuses the rest, and it is noticed when a lock does not."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from k2t_portal.organisatie.models import Gebruiker, Spoorkop
from k2t_portal.workflow.controle import controleer
from k2t_portal.workflow.controle.stroom import sporen
from k2t_portal.workflow.models import Inzage
from k2t_portal.workflow.opruimen import verwijder_verlopen_inzage
from k2t_portal.workflow.slot import open_sloten
from k2t_portal.workflow.sloten import BEHEERSTAP, GEBEURTENIS, INZAGE, MINSTENS_INZAGE, SLOTEN
from tests.sloten import haal_weg, weigert
from tests.spoor.wereld import Spoortje

JAAR = datetime.timedelta(days=MINSTENS_INZAGE)
DAG = datetime.timedelta(days=1)


def las(wereld: Spoortje, lezer: Gebruiker, geleden: datetime.timedelta) -> None:
    with time_machine.travel(timezone.now() - geleden):
        wereld.lees(lezer)


def voer_uit(sql: str) -> None:
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_elk_spoor_heeft_een_slot():
    assert {spoor.opties.db_table for spoor in sporen()} == {slot.tabel for slot in (GEBEURTENIS, INZAGE, BEHEERSTAP)}
    assert {GEBEURTENIS, INZAGE, BEHEERSTAP} <= set(SLOTEN)


@pytest.mark.parametrize("slot", [GEBEURTENIS, INZAGE, BEHEERSTAP], ids=lambda slot: slot.tabel)
def test_wat_er_staat_verandert_niet_en_gaat_niet_weg(wereld, slot):
    assert weigert(f"UPDATE {slot.tabel} SET soort = %s", ["anders"])  # noqa: S608, names of ours
    assert weigert(f"UPDATE {slot.tabel} SET afdruk = %s WHERE nummer = 1", ["anders"])  # noqa: S608, idem
    assert weigert(f"DELETE FROM {slot.tabel} WHERE nummer = %s", [4 if slot is INZAGE else 1])  # noqa: S608, idem


def test_een_regel_die_er_al_is_wordt_niet_opgeslagen(wereld):
    with pytest.raises(TypeError):
        wereld.zaken[0].gebeurtenissen.first().save()


# Inzage goes after its term.


def test_wat_verlopen_is_gaat_weg_en_de_rest_klopt(wereld):
    lezer = wereld.directie
    las(wereld, lezer, 2 * JAAR)
    las(wereld, lezer, JAAR + DAG)
    wereld.lees(lezer)
    assert verwijder_verlopen_inzage(timezone.now() - JAAR - 2 * DAG) == 3
    assert list(Inzage.objects.filter(door=lezer).order_by("nummer").values_list("nummer", flat=True)) == [
        4,
        5,
        6,
        7,
        8,
        9,
    ]
    assert list(controleer()) == []


def test_een_keten_waarvan_alles_weg_is_gaat_later_verder(wereld):
    las(wereld, wereld.directie, 2 * JAAR)
    assert verwijder_verlopen_inzage(timezone.now() - JAAR) == 3
    wereld.lees(wereld.directie)
    assert list(Inzage.objects.filter(door=wereld.directie).values_list("nummer", flat=True)) == [6, 5, 4]
    assert list(controleer()) == []


def test_alleen_het_begin_van_een_keten_gaat_weg(wereld):
    """A clock that was put right can leave an old row between younger ones."""
    wereld.lees(wereld.directie)
    las(wereld, wereld.directie, 2 * JAAR)
    assert verwijder_verlopen_inzage(timezone.now() - JAAR) == 0
    assert list(controleer()) == []


def test_binnen_een_jaar_gaat_niets_weg(wereld):
    with pytest.raises(ValueError, match="minstens 365 dagen"):
        verwijder_verlopen_inzage(timezone.now() - JAAR + DAG)


def test_ook_buiten_het_portaal_om_gaat_alleen_weg_wat_een_jaar_oud_is(wereld):
    las(wereld, wereld.directie, JAAR - DAG)
    assert weigert("DELETE FROM workflow_inzage WHERE door_id = %s", [wereld.directie.pk])
    las(wereld, wereld.lezers[0], JAAR + DAG)
    assert not weigert("DELETE FROM workflow_inzage WHERE door_id = %s AND nummer > 6", [wereld.lezers[0].pk])
    kop = Spoorkop.objects.get(soort="workflow.inzage", sleutel=wereld.lezers[0].pk)
    assert list(controleer()) == [
        f"inzages van door {kop.sleutel}: de keten eindigt bij nummer 6, volgens haar kop bij een andere regel: 9"
    ]


def test_wat_verlopen_is_verandert_nog_steeds_niet(wereld):
    las(wereld, wereld.directie, 2 * JAAR)
    assert weigert("UPDATE workflow_inzage SET soort = 'x' WHERE door_id = %s", [wereld.directie.pk])


# Is the lock on?

GAAT_NIET_WEG = "workflow_inzage_gaat_niet_weg"
VERANDERT_NIET = "workflow_inzage_verandert_niet"
UPDATE_ZONDER_TANDEN = {
    "sqlite": f'CREATE TRIGGER "{VERANDERT_NIET}" BEFORE UPDATE ON "workflow_inzage" FOR EACH ROW BEGIN SELECT 1; END',
    "postgresql": (
        f'CREATE TRIGGER "{VERANDERT_NIET}" BEFORE UPDATE ON "workflow_inzage" FOR EACH ROW WHEN (false) '
        "EXECUTE FUNCTION k2t_verandert_niet()"
    ),
}


def test_alle_sloten_zitten_erop(db):
    assert open_sloten(SLOTEN) == []


def test_een_slot_dat_ontbreekt_valt_op(db):
    haal_weg("workflow_inzage", GAAT_NIET_WEG)
    assert open_sloten(SLOTEN) == [GAAT_NIET_WEG]


def test_een_slot_dat_eerder_opengaat_valt_op(db):
    """The same lock, with a term of a day less."""
    for regel in INZAGE._replace(vrij_na=MINSTENS_INZAGE - 1).sql(connection.vendor):
        voer_uit(regel)
    assert open_sloten(SLOTEN) == [GAAT_NIET_WEG]


def test_een_slot_zonder_tanden_valt_op(db):
    haal_weg("workflow_inzage", VERANDERT_NIET)
    voer_uit(UPDATE_ZONDER_TANDEN[connection.vendor])
    assert open_sloten(SLOTEN) == [VERANDERT_NIET]


@pytest.mark.postgres
def test_een_slot_dat_is_uitgeschakeld_valt_op(db):
    voer_uit(f"ALTER TABLE workflow_inzage DISABLE TRIGGER {VERANDERT_NIET}")
    voer_uit(f"ALTER TABLE workflow_inzage ENABLE REPLICA TRIGGER {GAAT_NIET_WEG}")
    assert open_sloten(SLOTEN) == [VERANDERT_NIET, GAAT_NIET_WEG]


@pytest.mark.postgres
def test_een_functie_die_alles_doorlaat_valt_op(db):
    functie = "CREATE OR REPLACE FUNCTION k2t_verandert_niet() RETURNS trigger"
    voer_uit(f"{functie} AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql")
    assert len(open_sloten(SLOTEN)) == 2 * len(SLOTEN)


@pytest.mark.postgres
def test_een_sessie_die_geen_sloten_kent_valt_op(db):
    voer_uit("SET LOCAL session_replication_role = replica")
    assert len(open_sloten(SLOTEN)) == 2 * len(SLOTEN)
