"""What the bench measures is a portal as it would be: every case has what its state says."""

from collections.abc import Iterator

import pytest
from django.utils import timezone

from aanvragen.models import Aanvraag
from bench.vullen.mensen import Mensen
from bench.vullen.vul import vul
from facturatie.models import Factuur
from k2t_portal.organisatie.models import Gebruiker, Samenwerkingsverband
from k2t_portal.workflow.controle import controleer
from trajecten.models import Sessie, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def mensen(eens) -> Iterator[Mensen]:
    """What was filled once is only looked at."""
    with eens():
        yield vul(100)


def test_schools_people_and_cases(mensen) -> None:
    assert (len(mensen.scholen), Gebruiker.objects.count(), Aanvraag.objects.count()) == (40, 60, 100)


def test_every_gekoppelde_aanvraag_has_a_traject_with_a_coach(mensen) -> None:
    gekoppeld = Aanvraag.objects.filter(status="gekoppeld")
    assert [aanvraag.traject.koppelingen.filter(aangenomen_op__isnull=False).count() for aanvraag in gekoppeld] == [
        int(aanvraag.traject.status != "aangeboden") for aanvraag in gekoppeld
    ]


def test_an_afgerond_traject_has_all_its_sessions_and_one_factuur(mensen) -> None:
    afgerond = Traject.objects.filter(status="afgerond")
    assert [(len(traject.gegeven), traject.facturen.count()) for traject in afgerond] == [
        (traject.aantal_sessies, 1) for traject in afgerond
    ]
    assert Factuur.objects.count() == len(afgerond)


def test_nothing_was_given_in_the_future(mensen) -> None:
    assert Sessie.objects.filter(status="gegeven", datum__gt=timezone.localdate()).count() == 0


def test_every_case_knows_where_it_stands(mensen) -> None:
    normen = Samenwerkingsverband.huidig()
    assert all(aanvraag.stand(normen).stap for aanvraag in Aanvraag.objects.all())


def test_the_trail_is_whole(mensen) -> None:
    assert list(controleer()) == []
