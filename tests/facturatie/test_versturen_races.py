"""Two clicks, and two daily jobs, at the same moment: threads with connections of their own on PostgreSQL.

The row lock makes the second one find what the first one did. The control, without it, shows that the two do meet, and
that the database itself still holds the mail to once.
"""

from functools import partial

import pytest

from facturatie.actions import versturen
from facturatie.actions.herinneren import herinner
from facturatie.models import Factuur, Herinnering, Zending
from k2t_portal.organisatie.models import Schoolbestuur
from tests.factories import afgerond
from tests.test_races import POGINGEN, tegelijk, zonder_slot  # noqa: F401, a fixture is asked for by its name

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def factuur() -> Factuur:
    afgerond(vorm="verkort")
    Schoolbestuur.objects.update(factuur_email="facturen@bestuur.example")
    return Factuur.objects.get()


def test_twee_klikken_tegelijk_is_een_mail(factuur):
    assert tegelijk([partial(versturen, factuur, by=None, poging=1)] * 2) == ["gelukt", "gelukt"]
    assert Zending.objects.count() == 1


def test_twee_klikken_zonder_slot(factuur, zonder_slot):  # noqa: F811, the fixture
    """The unique key refuses the second one; each try is about the next attempt."""
    for keer in range(1, POGINGEN):
        if tegelijk([partial(versturen, factuur, by=None, poging=keer)] * 2) == ["IntegrityError", "gelukt"]:
            break
    else:
        pytest.fail("The two never met")
    assert Zending.objects.count() == keer


def test_twee_dagelijkse_taken_tegelijk_is_een_herinnering(factuur):
    assert tegelijk([partial(herinner, factuur, nummer=1)] * 2) == ["gelukt", "gelukt"]
    assert (Herinnering.objects.count(), Zending.objects.count()) == (1, 1)
