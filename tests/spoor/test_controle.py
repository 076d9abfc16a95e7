"""`controleer_spoor` finds whatever was done to the trail, and nothing when nothing was."""

import random
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from aanvragen.models import Aanvraag
from k2t_portal.organisatie.models import Spoorkop
from k2t_portal.workflow.controle import controleer
from k2t_portal.workflow.controle.stand import GeenStand, lees_stand, stand
from k2t_portal.workflow.models import Gebeurtenis, Inzage
from k2t_portal.workflow.sloten import BEHEERSTAP, GEBEURTENIS, INZAGE
from tests.sloten import ontgrendel
from tests.spoor.geknoei import KNOEIEN, Knoeier, Stapel
from tests.spoor.wereld import Spoortje

SPOREN = (GEBEURTENIS, INZAGE, BEHEERSTAP)
KEREN, IN_DE_DATABASE = 1000, 2


def echte_fouten() -> list[str]:
    """Without the locks, that a test took off to get at the rows."""
    return [fout for fout in controleer() if not fout.startswith("het slot")]


def zet_de_telling_terug() -> None:
    """To one chain less, as it was before with its seal."""
    telling = Spoorkop.objects.get(soort=Spoorkop.TELLING)
    telling.laatste -= 1
    telling.verzegel()


def commando(**opties: Any) -> list[str]:
    uit = StringIO()
    call_command("controleer_spoor", stdout=uit, **opties)
    return uit.getvalue().splitlines()


def test_wat_klopt_geeft_niets(wereld):
    assert list(controleer()) == []


def test_het_commando_zegt_hoeveel_en_geeft_een_zegel(wereld):
    aantal, zegel = commando()
    assert aantal == "12 gebeurtenissen, 9 inzages, 3 beheerstappen gecontroleerd, alles klopt"
    assert zegel == f"zegel {list(stand())[-1]}"


@pytest.mark.eenmaal  # it works in memory
def test_duizend_keer_geknoei_valt_duizend_keer_op(wereld):
    stapel, kans = Stapel(), random.Random(2026)
    assert stapel.fouten() == []
    ongezien = []
    for keer in range(KEREN):
        anders, knoei = stapel.kopie(), KNOEIEN[keer % len(KNOEIEN)]
        knoei(Knoeier(kans), anders)
        if not anders.fouten():
            ongezien.append((keer, knoei.__name__))
    assert ongezien == []


def test_elk_soort_geknoei_in_de_database_valt_op(wereld):
    """The same, with rows that really changed: found by the command, or refused by the database."""
    stapel, kans = Stapel(), random.Random(11)
    ontgrendel(*SPOREN)
    ongezien = []
    for knoei in KNOEIEN * IN_DE_DATABASE:
        anders = stapel.kopie()
        knoei(Knoeier(kans), anders)
        try:
            with transaction.atomic():
                anders.schrijf()
                gevonden = echte_fouten()
                transaction.set_rollback(True)
        except IntegrityError:
            continue
        if not gevonden:
            ongezien.append(knoei.__name__)
    assert ongezien == []
    assert echte_fouten() == []


def test_het_commando_noemt_wat_niet_klopt(wereld):
    ontgrendel(*SPOREN)
    zaak = wereld.zaken[1]
    Gebeurtenis.objects.filter(zaak=zaak, nummer=2).update(toelichting="Nooit gebeurd")
    uit = StringIO()
    with pytest.raises(CommandError, match=r"^7 dingen kloppen niet\.$"):
        call_command("controleer_spoor", stdout=uit)
    laatste = uit.getvalue().splitlines()[-1]
    assert laatste == f"- gebeurtenissen van zaak {zaak.pk}: nummer 2 is veranderd of er later bij gezet"


def test_een_slot_dat_eraf_is_gaat_er_weer_op(wereld):
    ontgrendel(*SPOREN)
    assert len(list(controleer())) == 6
    assert commando(vergrendel=True)[0].endswith("alles klopt")


def test_een_zaak_die_is_ingediend_heeft_een_spoor(wereld):
    ontgrendel(*SPOREN)
    zaak = wereld.zaken[2]
    zaak.gebeurtenissen.all().delete()
    Spoorkop.objects.filter(soort="workflow.gebeurtenis", sleutel=zaak.pk).delete()
    zet_de_telling_terug()
    assert echte_fouten() == [f"{zaak.kenmerk}: van deze zaak is er geen enkele gebeurtenis"]


def test_een_regel_over_een_zaak_die_er_niet_meer_is_valt_op(wereld):
    """As after foreign keys were off for a while."""
    weg = wereld.zaken[0].pk
    with connection.constraint_checks_disabled(), transaction.atomic():
        Aanvraag.objects.filter(pk=weg).update(id=weg + 10**6)
        assert f"nummer 1 noemt als zaak {weg}, en die bestaat niet meer" in "\n".join(controleer())
        transaction.set_rollback(True)


def test_een_gelezen_concept_mag_weg_zijn(wereld):
    Inzage.objects.create(zaak_id=10**6, door=wereld.lezers[0], soort="aanvraag")
    assert list(controleer()) == []


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_regels(wereld, django_assert_num_queries):
    """The locks, rows and heads of three kinds, five foreign keys, the count, and cases without steps."""
    for _ in range(5):
        wereld.lees(wereld.lezers[1])
    with django_assert_num_queries(1 + 3 * 2 + 5 + 3 + 1):
        list(controleer())


# What was kept outside the database.


@pytest.fixture
def bewaard(wereld: Spoortje, tmp_path: Path) -> Path:
    bestand = tmp_path / "stand.txt"
    commando(bewaar=bestand)
    return bestand


def test_een_spoor_dat_langer_werd_klopt_met_wat_is_bewaard(wereld, bewaard):
    wereld.stappen(wereld.zaken[0])
    wereld.lees(wereld.directie)
    assert len(commando(tegen=bewaard)) == 2


def test_een_keten_die_met_haar_kop_is_teruggezet_valt_op(wereld, tmp_path):
    """The head of yesterday has a right seal: only what was kept elsewhere tells that there was more."""
    lezer, bestand = wereld.lezers[2], tmp_path / "stand.txt"
    gisteren = Spoorkop.objects.filter(soort="workflow.inzage", sleutel=lezer.pk).values().get()
    wereld.lees(lezer)
    commando(bewaar=bestand)
    ontgrendel(*SPOREN)
    Inzage.objects.filter(door=lezer, nummer__gt=gisteren["laatste"]).delete()
    Spoorkop.objects.filter(pk=gisteren["id"]).update(**gisteren)
    assert echte_fouten() == []
    assert list(controleer(lees_stand(bestand.read_text("utf-8"))))[-1] == (
        f"inzages van door {lezer.pk}: de keten liep eerder tot nummer 6 en nu tot 3"
    )


def test_een_keten_die_helemaal_weg_is_valt_op(wereld, bewaard):
    """With the count of yesterday too."""
    ontgrendel(*SPOREN)
    lezer = wereld.lezers[2]
    Inzage.objects.filter(door=lezer).delete()
    Spoorkop.objects.filter(soort="workflow.inzage", sleutel=lezer.pk).delete()
    zet_de_telling_terug()
    assert echte_fouten() == []
    assert list(controleer(lees_stand(bewaard.read_text("utf-8"))))[-2:] == [
        "er waren eerder 7 ketens begonnen en nu 6",
        f"workflow.inzage {lezer.pk}: deze keten was er eerder, en is nu helemaal weg",
    ]


def test_een_bestand_waaraan_is_geknoeid_telt_niet(bewaard):
    with pytest.raises(GeenStand):
        lees_stand(bewaard.read_text("utf-8").replace(" 3 ", " 2 ", 1))


def test_het_zegel_verandert_met_elke_regel(wereld):
    voor = list(stand())[-1]
    wereld.lees(wereld.lezers[0])
    assert list(stand())[-1] != voor


def test_elke_dag_komt_het_zegel_in_het_logboek(wereld, caplog):
    call_command("dagelijks")
    assert f"Het zegel van het spoor is {list(stand())[-1]}" in caplog.messages


def test_knoeien_met_de_stand_van_een_kop_zonder_sleutel_lukt_niet(wereld):
    Spoorkop.objects.filter(soort="workflow.inzage").update(laatste=F("laatste") + 1)
    assert len(list(controleer())) == 6


def test_dezelfde_plek_om_mee_te_vergelijken_en_te_bewaren(wereld, bewaard):
    """What was kept is read before it is written anew."""
    wereld.stappen(wereld.zaken[0])
    commando(tegen=bewaard, bewaar=bewaard)
    assert bewaard.read_text("utf-8").splitlines() == list(stand())
