"""What the database itself refuses, whatever the code forgot."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from aanvragen import actions
from aanvragen.models import Aanvraag, Aanvulling, Advies, Besluit, Bijlage, Terugtreding
from k2t_portal.organisatie.models import Rol
from tests.aanvragen.zaken import IN_TOESTAND, met_vraag
from tests.factories import ingediend, persoon

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "toestand, velden",
    [
        ("ingediend", {"kenmerk": None}),
        ("ingediend", {"ingediend_op": None}),
        ("concept", {"kenmerk": "K2T-2026-9999"}),
        ("concept", {"ingediend_op": timezone.now()}),
        ("ingediend", {"status": "concept"}),
        ("concept", {"status": "ingediend"}),
        ("ingediend", {"vorm": ""}),
        ("ingediend", {"vorm": "half"}),
        ("ingediend", {"leerkracht_naam": ""}),
        ("ingediend", {"groep": ""}),
        ("ingediend", {"hulpvraag": ""}),
        ("ingediend", {"handelingsverlegenheid": ""}),
        ("ingediend", {"al_geprobeerd": ""}),
        ("ingediend", {"gewenste_verandering": ""}),
        ("ingediend", {"ouders_geinformeerd": False}),
        ("ingediend", {"akkoord_naam": ""}),
        ("ingediend", {"akkoord_op": None}),
        ("ingediend", {"clb_gestart_op": None}),
        ("ingediend", {"clb_niet_genoeg": ""}),
        ("ingediend", {"signaal_van": ""}),
        ("ingediend", {"route": 2}),
        ("ingediend", {"spoed": True, "spoed_reden": ""}),
        ("goedgekeurd", {"prijs": None}),
        ("gekoppeld", {"prijs": 0}),
        ("ingediend", {"status": "goedgekeurd"}),
        ("afgewezen", {"gesloten_op": None}),
        ("ingetrokken", {"gesloten_op": None}),
    ],
)
def test_een_aanvraag_die_niet_kan(toestand, velden):
    aanvraag = IN_TOESTAND[toestand]()

    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvraag.objects.filter(pk=aanvraag.pk).update(**velden)


@pytest.mark.parametrize("veld", ["begeleider", "besproken_kc_op", "besproken_leerkracht_op"])
def test_route_2_zonder_overleg(veld):
    aanvraag = ingediend(route=2)

    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvraag.objects.filter(pk=aanvraag.pk).update(**{veld: "" if veld == "begeleider" else None})


def test_een_kenmerk_is_er_eens():
    eerste, tweede = ingediend(), ingediend()

    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvraag.objects.filter(pk=tweede.pk).update(kenmerk=eerste.kenmerk)


def test_twee_open_vragen_bij_een_aanvraag():
    aanvraag = met_vraag()
    vraag = {"vraag": "En nog iets?", "gevraagd_door": persoon(Rol.OC), "gevraagd_op": timezone.now()}

    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvulling.objects.create(aanvraag=aanvraag, **vraag)


def test_een_antwoord_zonder_tekst():
    met_vraag()

    with pytest.raises(IntegrityError), transaction.atomic():
        Aanvulling.objects.update(beantwoord_op=timezone.now())


def besluit(aanvraag, **velden):
    basis = {"uitkomst": "goedgekeurd", "door": persoon(Rol.OC), "op": timezone.now()}
    return Besluit.objects.create(aanvraag=aanvraag, **{**basis, **velden})


def test_een_afwijzing_zonder_motivering():
    with pytest.raises(IntegrityError), transaction.atomic():
        besluit(ingediend(), uitkomst="afgewezen")


def test_een_tweede_besluit():
    aanvraag = ingediend()
    besluit(aanvraag)

    with pytest.raises(IntegrityError), transaction.atomic():
        besluit(aanvraag, uitkomst="afgewezen", motivering="Toch niet.")


@pytest.mark.parametrize("bytes_", [0, Bijlage.MAX_BYTES + 1])
def test_een_bijlage_die_leeg_of_te_groot_is(bytes_):
    aanvraag = ingediend()

    with pytest.raises(IntegrityError), transaction.atomic():
        Bijlage.objects.create(
            aanvraag=aanvraag, bestand="x", naam="x.pdf", grootte=bytes_, toegevoegd_door=aanvraag.aanvrager
        )


def test_een_tweede_advies_van_hetzelfde_lid():
    advies = {"aanvraag": ingediend(), "lid": persoon(Rol.OC), "uitkomst": "passend", "op": timezone.now()}
    Advies.objects.create(**advies)

    with pytest.raises(IntegrityError), transaction.atomic():
        Advies.objects.create(**advies)


def test_terugtreden_zonder_reden():
    with pytest.raises(IntegrityError), transaction.atomic():
        Terugtreding.objects.create(aanvraag=ingediend(), lid=persoon(Rol.OC), reden="", op=timezone.now())


def test_een_advies_beantwoord_zonder_keuze():
    aanvraag = actions.adviseer_volledig(ingediend(vorm="verkort"), by=persoon(Rol.OC), waarom="Past beter.")
    antwoord = {"antwoord": "Goed.", "beantwoord_door": aanvraag.aanvrager, "beantwoord_op": timezone.now()}

    with pytest.raises(IntegrityError), transaction.atomic():
        aanvraag.aanvullingen.update(**antwoord)
